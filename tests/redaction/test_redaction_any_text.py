"""Whatever the text: no crash, findings sorted, apart, inside the text, and the same every time."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.redaction import Known, Scan, Scanner
from storyjournal.redaction.reading.view import view

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
SENTENCES = (
    "My sister Amara rang Dr. Okoye.", "\n\n", "“You are late,” said Okoye, “and it's Amara's.”", "\n",
    "It's 'fine', Amara said.", "Our GP, Dr. Okoye, works at Birch Landing Hospital.", "On 3 March 2021 I was 34.",
    "- Amara: tea\n- Okoye: toast",
    "Call 415-555-0132.", "> Okoye wrote back.\n", "I told AMARA and #TeamAmara about Duluth, MN.", "amara laughed",
)  # fmt: skip
REWRITTEN = (
    ("'", "\u2019"), ('"', "\u201d"), ("“", '"'), (" ", "\u00a0"), (" ", "\u2003"), ("\n", "\r\n"), ("\n", "\u2028"),
    ("ma", "m\u200ba"), ("ko", "k\u2060o"), ("Amara", "A\u00admara"), ("Amara", "**Am**ara"), ("Amara", "**Amara**"),
    (" Okoye", " Oko-\nye"), (" Okoye", " Oko-\r\nye"), (" Okoye", " Oko\u00ad\nye"), ("-", "\u2011"),
)  # fmt: skip
SHORT = settings(max_examples=35, deadline=None)


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


def _found(text: str) -> list[tuple[str, ...]]:
    """What is found in a text, in plain letters."""
    return [(view(f.text).text, f.kind, f.level, f.confidence, f.how, f.entity) for f in SCANNER.scan(text).findings]


@SHORT
@given(st.lists(PIECES, max_size=25).map("".join))
def test_the_same_is_found_under_either_normal_form(text: str) -> None:
    assert _found(unicodedata.normalize("NFC", text)) == _found(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize("rewritten", REWRITTEN)
@SHORT
@given(st.lists(st.sampled_from(SENTENCES), max_size=12).map(" ".join))
def test_the_same_is_found_however_it_is_set(rewritten: tuple[str, str], text: str) -> None:
    assert _found(text.replace(*rewritten)) == _found(text)


@pytest.mark.parametrize(
    "around", ["😷{}😷", "👩‍⚕️ {} ♥️", "שלום {} שלום", "\u2067{}\u2069", "明美、{}。", "({})", "“{}”", "—{}—"]
)
def test_a_name_is_found_beside_anything(around: str) -> None:
    text = "My sister " + around.format("Amara Okoye") + " rang."
    assert "Amara Okoye" in {view(f.text).text for f in SCANNER.scan(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n\n", "a" * 1_000_000, "A " * 10_000, "Ab " * 5_000, "1" * 30_000, "12-" * 10_000,
        "AA-" * 10_000, "\nA" * 10_000, "**" * 10_000, "number is " * 3_000, "a at a dot " * 3_000,
        "e\u0301" * 10_000, "a" + "\u0301" * 20_000, "one two " * 5_000, "\ud800 " * 5_000, "\n \n" * 10_000,
        "Oko-\n" * 5_000, "\u200b" * 20_000, "한" * 20_000, "😷" * 20_000, "x. " * 10_000,
    ],
    ids=lambda text: f"{text[:6]!r}x{len(text)}",
)  # fmt: skip
def test_long_and_empty_texts_come_to_an_end(text: str) -> None:
    check(text, SCANNER.scan(text))
