"""Paragraphs without capitals to go by, read as their writer would have spelled them with a free hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.redaction.reading.casing import recased
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page

LEXICONS = Lexicons()


def cased(text: str) -> str:
    return recased(Page(text, LEXICONS)).text


@pytest.mark.parametrize(
    ("small", "expected"),
    [
        ("my sister joanne drove.", "my sister Joanne drove."),
        ("saw dr hope and mr brown today", "saw dr Hope and mr Brown today"),
        ("we went to alder brook elementary.", "we went to Alder Brook Elementary."),
        ("she was at mercy hospital.", "she was at Mercy Hospital."),
        ("she was at the local hospital.", "she was at the local hospital."),
        ("i was born in reading.", "I was born in Reading."),
        ("we sat in las cruces.", "we sat in Las Cruces."),
        ("back at st brannocs.", "back at st Brannocs."),
        ("it was t. arkwright.", "it was T. Arkwright."),
        ("i took humira and my crohn's got better", "I took humira and my crohn's got better"),
    ],
)
def test_names_get_their_capitals(small: str, expected: str) -> None:
    assert cased(small).lower() == small
    for name in (word for word in expected.split() if word[0].isupper()):
        assert name in cased(small)
    for plain in (word for word in expected.split() if word.islower() and word != "st"):
        assert plain in cased(small)


def test_capitals_throughout_are_read_like_small_letters() -> None:
    assert cased("MY SISTER JOANNE DROVE TO CHILLICOTHE.") == "my sister Joanne drove to Chillicothe."


def test_a_paragraph_with_capitals_stays() -> None:
    text = "My sister joanne drove. She hummed."
    assert cased(text) == text


def test_only_the_shouted_line_of_a_paragraph_is_read_anew() -> None:
    assert cased("A note came.\nDISCHARGED TO OTTER BEND.\nI read it.").splitlines()[0] == "A note came."


@given(st.text(max_size=200))
def test_only_letter_case_ever_changes(text: str) -> None:
    assert len(cased(text)) == len(text)
    assert cased(text).casefold() == text.casefold() or any(c.lower() != c.casefold() for c in text)
