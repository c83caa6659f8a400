"""A kept name in every form in which people write it, and not where the same word is no name."""

from dataclasses import replace

import pytest

from storyjournal.people import Person
from storyjournal.redaction import Candidate, Confidence, Kind, Known, Layer, Level
from storyjournal.redaction.known.facts import Fact
from storyjournal.redaction.known.layer import KnownThings
from storyjournal.redaction.known.precedence import apart
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page
from tests.redaction.known.conftest import Detect, Found


@pytest.mark.parametrize(
    "written",
    [
        "Lily Larsson", "LILY LARSSON", "lily larsson", "Lily", "Larsson", "Lily Maria Larsson", "Lily M. Larsson",
        "Lily “Bear” Larsson", "Larsson, Lily", "Larsson Lily", "L. Larsson", "L Larsson", "Lily L.", "Lily-Larsson",
        "Lily_Larsson", "LilyLarsson", "Lïly Lärsson", "Bear", "Bear Larsson", "the Larssons",
        "Amara Ngozi Okoye", "Amara Okoye", "A. N. Okoye", "A.N. Okoye", "AN Okoye", "Okoye, A.", "Okoye AN",
        "AMARA", "amara", "Okoye", "OKOYE", "O’Brien", "O Brien", "OBrien", "May O'Brien", "Elizabeth Gleason",
        "Beth Gleason", "Liz Gleason", "E. Gleason", "Maren Larsson", "Maz", "Wren Hale",
    ],
)  # fmt: skip
def test_every_form_of_a_name(found: Found, written: str) -> None:
    assert found(f"Then we met {written} there.") == [
        written.removeprefix("the ").translate({0x2019: 39, 0x201C: 34, 0x201D: 34})
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I will go if you will.", "Will you come?", "Will he come?", "I hope so.", "Hope you are well.",
        "We live in hope.", "In May I left.", "It was on May 4.", "the 4th of May", "My Gleason score was 7.",
        "He is a willing man.",
        "It may be.", "i hope you will come", "The will was read.", "A bear came.", "I SO HOPE",
    ],
)  # fmt: skip
def test_an_ordinary_word_is_not_the_name(found: Found, text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("With Will it was easy, and Will's dog came.", ["Will", "Will"]),
        ("Will rang. “Hope,” I said.", ["Will", "Hope"]),
        ("I told May about it. Hope and May met.", ["May", "Hope", "May"]),
        ("Nurse Gleason checked my Gleason score.", ["Gleason"]),
        ("i told hope about it", ["hope"]),
        ("my friend hope rang", ["hope"]),
        ("Hope and LILY'S bear", ["Hope", "LILY"]),
    ],
)
def test_an_ordinary_word_is_the_name_where_it_is_written_as_one(found: Found, text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("see #LilyStrong", "Lily"), ("see #TeamOkoye", "Okoye"), ("see #amarastrong", "amara"),
        ("see @lilylarsson14", "@lilylarsson14"), ("to a.okoye@ward.example.", "a.okoye@ward.example"),
        ("at https://give.example/f/help-lily-larsson!", "https://give.example/f/help-lily-larsson"),
    ],
)  # fmt: skip
def test_a_name_inside_a_tag_or_an_address(found: Found, text: str, whole: str) -> None:
    assert found(text) == [whole]


@pytest.mark.parametrize("text", ["#HopeForACure", "#WillPower", "#maybe", "@hopeful", "a@hospital.example", "#"])
def test_an_ordinary_word_inside_a_tag_is_no_name(found: Found, text: str) -> None:
    assert found(text) == []


def only(candidates: list[Candidate], text: str, words: str) -> Candidate:
    return next(c for c in candidates if text[c.start : c.end] == words)


def test_a_mention_says_whose_it_is(detect: Detect) -> None:
    text = "yesterday with Lily we saw Okoye, after that Maren, and later Beth and then Larsson"
    lily, okoye, maren, beth, larsson = (
        only(detect(text), text, words) for words in ("Lily", "Okoye", "Maren", "Beth", "Larsson")
    )
    assert lily.reason == "This is your daughter Lily Larsson, whom you keep under People."
    assert (lily.subject, lily.role, lily.kind) == ("lily", "my daughter", Kind.PERSON)
    assert (lily.how, lily.confidence) == (Layer.KNOWN, Confidence.SURE)
    assert okoye.role == "my cardiologist"
    assert (maren.subject, maren.reason) == ("writer", "This is your own name.")
    assert (beth.confidence, beth.role) == (Confidence.LIKELY, "the nurse on nights")
    assert set(larsson.subject.split()) == {"writer", "lily"}
    assert "more than one person" in larsson.reason


def test_the_other_half_of_a_double_name_goes_with_it(found: Found) -> None:
    assert found("Mrs Okoye-Lind and Lily-Rose, Okoye-led work") == ["Okoye-Lind", "Lily-Rose", "Okoye"]


@pytest.mark.parametrize("written", ["J. Li", "Jo L.", "Li, J.", "Jo Li", "LI, JO", "Li", "Jo"])
def test_a_name_of_two_letters(lexicons: Lexicons, written: str) -> None:
    things = KnownThings(Known(people=(Person("jo", "Jo Li"),)), lexicons)
    text = f"then {written} came, and al or jo or li or JO"
    found = {text[c.start : c.end] for c in things.detect(Page(text, lexicons))}
    assert written in found
    assert not found & {"al", "jo", "li", "JO"}


def test_a_name_that_runs_on_past_a_known_one_is_cut_there() -> None:
    text = "I saw Rose. Rose (Lind) came."
    known = Fact(Kind.PERSON, "known", "rose").at(6, 10)
    guess = Candidate(6, 22, Kind.PERSON, Level.IDENTIFIER, Confidence.SURE, "guess", Layer.TAGGER)
    longer = Candidate(6, 10, Kind.ORG, Level.IDENTIFIER, Confidence.SURE, "other", Layer.CUE)
    cut = list(apart(text, [known, guess, longer]))
    assert [text[c.start : c.end] for c in cut] == ["Rose", ". Rose (Lind", "Rose"]
    kept = replace(guess, start=12, end=16)
    assert list(apart(text, [known, kept])) == [known, kept]
