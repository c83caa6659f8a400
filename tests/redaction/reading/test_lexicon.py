"""The word lists: what they hold, and how they are asked."""

import pytest

from storyjournal.redaction.reading.lexicon import Lexicons


@pytest.fixture(scope="module")
def lexicons() -> Lexicons:
    return Lexicons()


@pytest.mark.parametrize(
    ("name", "other"),
    [("elizabeth", "liz"), ("liz", "elizabeth"), ("robert", "bob"), ("guadalupe", "lupita"), ("kasia", "katarzyna")],
)
def test_a_short_form_and_its_full_name_know_each_other(lexicons: Lexicons, name: str, other: str) -> None:
    assert other in lexicons.nicknames(name)


def test_a_word_that_is_no_name_has_no_other_forms(lexicons: Lexicons) -> None:
    assert lexicons.nicknames("teapot") == frozenset()
