"""A name found once is found again in every shape, and no word of prose is taken for it."""

from collections.abc import Iterable

import pytest

from storyjournal.redaction.entities.propagation import propagate
from storyjournal.redaction.entities.spelling import is_near, slips
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page
from storyjournal.redaction.resolve import resolve

LEXICONS = Lexicons()


def seed(text: str, words: str, kind: Kind, trust: Confidence, how: Layer) -> Candidate:
    start = text.index(words)
    return Candidate(start, start + len(words), kind, Level.IDENTIFIER, trust, "Because it is a test.", how)


def again(
    text: str, *words: str, kind: Kind = Kind.PERSON, trust: Confidence = Confidence.SURE, how: Layer = Layer.CUE
) -> list[str]:
    """What is found besides the first mention of these words, which is given."""
    seeds = [seed(text, each, kind, trust, how) for each in words]
    spread = propagate(Page(text, LEXICONS), seeds)
    return shown(text, (c for c in spread if not any(s.start <= c.start < s.end for s in seeds)))


def shown(text: str, found: Iterable[Candidate]) -> list[str]:
    return [text[c.start : c.end] for c in resolve(text, found)]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Amara rang.", ["Amara"]),
        ("OKOYE rang.", ["OKOYE"]),
        ("so amara rang.", ["amara"]),
        ("#AmaraStrong", ["Amara"]),
        ("#amarastrong", ["amara"]),
        ("#teamokoye", ["okoye"]),
        ("A. Okoye rang.", ["A. Okoye"]),
        ("Amara O. rang.", ["Amara O."]),
        ("A.O. rang.", ["A.O."]),
        ("I saw Dr O today.", ["O"]),
        ("The Okoyes rang.", ["Okoyes"]),
        ("Okoyo rang.", ["Okoyo"]),
        ("Amarra rang.", ["Amarra"]),
        ("Amara's hat.", ["Amara"]),
        ("Mrs Okoye-Bell rang.", ["Okoye-Bell"]),
        ("See okoye_scan.pdf now.", ["okoye"]),
        ("See https://gofund.me/amara-okoye now.", ["amara-okoye"]),
        ("Write to amara.okoye@example.org now.", ["amara", "okoye"]),
        ("Ask @amaraokoye now.", ["amara", "okoye"]),
        ("The AO section of my form.", []),
        ("My amaryllis died.", []),
        ("The okra was cold.", []),
    ],
)
def test_a_full_name_in_every_shape(below: str, expected: list[str]) -> None:
    assert again(f"Dr. Amara Okoye sat down. {below}", "Amara Okoye") == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("My brother Will came. I will go. Then Will sang.", "Will", ["Will"]),
        ("My friend Hope came. I hope so. Hope you are well. Then Hope sang.", "Hope", ["Hope"]),
        ("My sister Grace came. We live on Grace Street, by the Grace Hospital.", "Grace", []),
        ("My friend Robin came. THE ROBIN ATE A WORM IN THE SNOW.", "Robin", []),
        ("my sister hope came. i hope so. so my sister hope sang.", "hope", ["hope"]),
        ("Nurse May came. In May it rained. On May 3 May laughed.", "May", ["May"]),
        ("Nurse Gleason came. My Gleason score fell. I thanked Gleason.", "Gleason", ["Gleason"]),
        ("My friend Rose came. #RoseStrong, not #rosemary.", "Rose", ["Rose"]),
        ("My friend Mark came. #MarkStrong and marketing.", "Mark", ["Mark"]),
        ("My daughter Anna came. #annapolis is far.", "Anna", []),
        ("My sister Elizabeth came. Liz laughed. Beth did not.", "Elizabeth", ["Liz", "Beth"]),
        ("My son Martin came. I ate a martini olive. Martins left.", "Martin", []),
    ],
)
def test_an_ordinary_word_only_as_names_are_written(text: str, name: str, expected: list[str]) -> None:
    assert again(text, name) == expected


def test_a_doubtful_find_of_an_ordinary_word_spreads_nowhere() -> None:
    text = "Then Recovery came. We saw Recovery again, and Recovery was slow."
    assert again(text, "Recovery", trust=Confidence.LOOK, how=Layer.LEXICON) == []
    assert again(text, "Recovery", trust=Confidence.LIKELY, how=Layer.TAGGER) == []


def test_two_finds_of_an_ordinary_word_are_evidence() -> None:
    text = "Then Recovery came. We saw Recovery again, and Recovery was slow."
    seeds = [
        Candidate(at, at + 8, Kind.PERSON, Level.IDENTIFIER, Confidence.LIKELY, "A test.", Layer.TAGGER)
        for at in (5, 27)
    ]
    assert len(shown(text, propagate(Page(text, LEXICONS), seeds))) == 3


def test_what_is_worth_a_look_spreads_as_such() -> None:
    text = "I met Wojciechowski. WOJCIECHOWSKI and wojciechowski agreed."
    found = list(
        propagate(Page(text, LEXICONS), [seed(text, "Wojciechowski", Kind.PERSON, Confidence.LOOK, Layer.LEXICON)])
    )
    assert found
    assert {c.confidence for c in found} == {Confidence.LOOK}


def test_protected_words_are_left_as_they_are() -> None:
    assert again("Then violet ladder came. A ladder fell.", "violet ladder", how=Layer.KNOWN) == []


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "St Brannoc's Infirmary rang. St Brannoc's is old. brannoc's is cold. SBI called.",
            "St Brannoc's Infirmary",
            ["St Brannoc's", "brannoc's", "SBI"],
        ),
        ("Oxby Clinic rang. OXBY CLINIC called. Oxby's phone broke.", "Oxby Clinic", ["OXBY CLINIC", "Oxby"]),
        ("Mercy Hospital rang. I went to Mercy on foot. Have mercy. Now Mercy Street.", "Mercy Hospital", ["Mercy"]),
        ("King John College rang. KJC called. A king called, and a college.", "King John College", ["KJC"]),
    ],
)  # fmt: skip
def test_an_organisation_by_its_short_forms(text: str, name: str, expected: list[str]) -> None:
    assert again(text, name, kind=Kind.ORG) == expected


def test_a_town_by_its_parts() -> None:
    text = "We left Chipping Marlow. Marlow slept. CHIPPING MARLOW slept. I like chipping paint."
    assert again(text, "Chipping Marlow", kind=Kind.PLACE) == ["Marlow", "CHIPPING MARLOW"]


@pytest.mark.parametrize(
    ("one", "other", "away"), [("okoye", "okoyo", 1), ("amara", "amarra", 1), ("ab", "ba", 1), ("amara", "amraa", 1)]
)
def test_slips_are_counted_as_they_are_made(one: str, other: str, away: int) -> None:
    assert slips(one, other) == slips(other, one) == away


@pytest.mark.parametrize(
    ("written", "name", "near"),
    [
        ("okoyo", "okoye", True),
        ("anne", "anna", False),
        ("lindqvsit", "lindqvist", True),
        ("wojciehowsk", "wojciechowski", True),
        ("bkoye", "okoye", False),
        ("okoye", "okoye", False),
    ],
)
def test_how_near_is_near_enough(written: str, name: str, near: bool) -> None:
    assert is_near(written, name) is near
