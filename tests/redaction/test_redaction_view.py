"""The plain reading of a source: what it reads, and the way back to the source's code points."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.redaction.reading.view import view

NAMES = [
    ("**Am**ara", "Amara"),
    ("_Amara_ said", "Amara said"),
    ("e\u0301_Dr", "é_Dr"),
    ("Rene\u0301**e** x", "Renée x"),
    ("Oko-\nye", "Okoye"),
    ("Oko-\r\nye", "Okoye"),
    ("Oko\u00ad\nye", "Okoye"),
    ("Oko\u00adye", "Okoye"),
    ("Re\u0301-\nne\u0301e", "Rénée"),
    ("Smith-\nJones", "Smith-Jones"),
    ("my sister-\nin-law", "my sister-\nin-law"),
    ("A\u200bma\u2060ra", "Amara"),
    ("O\u2019Brien", "O'Brien"),
    ("Dr.\u00a0Okoye", "Dr. Okoye"),
    ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
    ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"),
    ("q\u0307\u0323", "q\u0323\u0307"),
    ("\u0958", "\u0958"),
    ("2 < 3\u0338", "2 < 3\u0338"),
    ("\ud800 x", "\ud800 x"),
]
LETTERS = st.sampled_from(
    [
        "A",
        "e",
        "\u0301",
        "\u0323",
        "\u200b",
        "\u00ad",
        "-",
        "\n",
        "\r",
        "*",
        "**",
        "_",
        "~~",
        " ",
        "\u2019",
        "ᄒ",
        "ᅡ",
        "x",
    ]
)


@pytest.mark.parametrize(("source", "text"), NAMES)
def test_what_is_read(source: str, text: str) -> None:
    assert view(source).text == text


@pytest.mark.parametrize("source", ["**Am**ara", "Oko-\nye", "Oko\u00ad\r\nye", "A\u200bmara\u0301", "René\ufe0f"])
def test_a_name_is_located_with_all_its_signs(source: str) -> None:
    shown = view(f"I saw {source}, and left.")
    start = shown.text.index(view(source).text[0], 2)
    first, last = shown.locate(start, shown.text.index(","))
    assert shown.source[first:last] == source


@given(st.text())
def test_either_normal_form_reads_the_same(text: str) -> None:
    composed, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert view(composed).text == view(apart).text


@given(st.lists(LETTERS, max_size=30).map("".join) | st.text())
def test_places_grow_and_stay_inside(source: str) -> None:
    shown = view(source)
    places = [shown.begins(offset) for offset in range(len(shown.text) + 1)]
    assert places == sorted(places)
    assert len(set(places[:-1])) == len(places) - 1 or not places[:-1]
    assert places[-1] == len(source)
    for offset in range(len(shown.text)):
        first, last = shown.locate(offset, offset + 1)
        assert 0 <= first <= shown.begins(offset) < last <= len(source)
