"""Whatever the text: no crash, findings sorted, apart, inside the text, and the same every time."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.redaction import Known, Scan, Scanner

SCANNER = Scanner.default()
PIECES = st.sampled_from(
    [
        "Dr. ", "my sister ", "Amara ", "Okoye", "'s ", "’s ", "**", "_", "#", "@", "at ",
        "Birch Landing Hospital ", "\n", "\n\n", "- ", "March ", "3", "rd ", "2021", " of ", "is ", "34",
        ", ", ". ", "Will ", "will ", "415-555-0132 ", "MRN ", "00482913 ", "in ", "Duluth", ", MN 55802",
        "St. ", "é", "e\u0301", "\u200b", "\u00a0", "“", "”", "(", ")", "| ", "> ", "A. ", "AMARA ",
        "amara", "😷", "אמרה ", "明美 ", "\r\n", "\t", "http://", "x@y.example ", "JOY ", "Joy ", "joy ",
        "May ", "Crohn's ", "-", "/", "12/",
    ]
)  # fmt: skip
SHORT = settings(max_examples=150, deadline=None)


def check(text: str, result: Scan) -> None:
    assert result.text == text
    reached = 0
    for finding in result.findings:
        assert reached <= finding.start < finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        assert finding.reason
        reached = finding.end
    starts = [entity.mentions[0].start for entity in result.entities]
    assert starts == sorted(starts)
    assert len({entity.key for entity in result.entities}) == len(result.entities)
    assert sum(len(entity.mentions) for entity in result.entities) == len(result.findings)


@SHORT
@given(st.text(max_size=120))
def test_any_unicode(text: str) -> None:
    check(text, SCANNER.scan(text))


@SHORT
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_mixture_of_what_matters(text: str) -> None:
    result = SCANNER.scan(text)
    check(text, result)
    assert SCANNER.scan(text) == result


@SHORT
@given(st.lists(PIECES, max_size=25).map("".join), st.lists(st.text(max_size=8), max_size=3))
def test_any_protected_words(text: str, protected: list[str]) -> None:
    check(text, SCANNER.scan(text, Known(tuple(protected))))


@SHORT
@given(st.lists(PIECES, max_size=25).map("".join))
def test_the_same_is_found_under_either_normal_form(text: str) -> None:
    composed, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    one = [unicodedata.normalize("NFC", f.text) for f in SCANNER.scan(composed).findings]
    other = [unicodedata.normalize("NFC", f.text) for f in SCANNER.scan(apart).findings]
    assert one == other


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n\n", "a" * 60_000, "A " * 10_000, "Ab " * 5_000, "1" * 30_000, "12-" * 10_000,
        "AA-" * 10_000, "\nA" * 10_000, "**" * 10_000, "number is " * 3_000, "a at a dot " * 3_000,
        "e\u0301" * 10_000, "one two " * 5_000,
    ],
    ids=lambda text: f"{text[:6]!r}x{len(text)}",
)  # fmt: skip
def test_long_and_empty_texts_end_soon(text: str) -> None:
    began = time.perf_counter()
    check(text, SCANNER.scan(text))
    assert time.perf_counter() - began < 6  # seconds; a quadratic pattern takes minutes
