"""Where the person was, kept by the place's name."""

import pytest

from storyjournal.vault import Vault
from ui import desk
from ui.desk import Spot
from ui.rail import PLACES


@pytest.mark.parametrize("place", range(len(PLACES)))
def test_each_place_comes_back(vault: Vault, place: int) -> None:
    spot = Spot(place, "a story", 2)
    desk.save(vault.documents, spot)
    assert desk.load(vault.documents) == spot


def test_the_names_are_the_rail_s() -> None:
    assert [name.split()[0].lower() for name, _ in PLACES] == list(desk.PLACES)


@pytest.mark.parametrize(("kept", "place"), [(0, 0), (1, 2), (2, 3), (7, 0), ("attic", 0)])
def test_a_journal_from_before_there_were_people(vault: Vault, kept: object, place: int) -> None:
    vault.documents.put(desk.KIND, desk.ID, {"place": kept, "story": "", "stage": 0})
    assert desk.load(vault.documents).place == place
