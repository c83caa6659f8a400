"""A birth date as far as it is known."""

import pytest

from storyjournal.people import Birth


@pytest.mark.parametrize("birth", [(0, 0, 0), (1984, 0, 0), (1984, 3, 0), (1984, 3, 12), (0, 2, 29), (2024, 2, 29)])
def test_a_birth_date_may_be_known_in_part(birth: tuple[int, int, int]) -> None:
    assert bool(Birth(*birth)) is any(birth)


@pytest.mark.parametrize("birth", [(2023, 2, 29), (1984, 4, 31), (1984, 13, 1), (84, 3, 12), (0, 0, 32), (-1, 1, 1)])
def test_a_day_that_never_was(birth: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="no such"):
        Birth(*birth)
