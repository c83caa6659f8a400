"""What a journal knows in these tests, and a page of a text for the layer that looks for it."""

from collections.abc import Callable

import pytest

from storyjournal.people import Birth, Person, Relation, Writer
from storyjournal.redaction import Candidate, Known
from storyjournal.redaction.known.layer import KnownThings
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page
from storyjournal.redaction.reading.view import view

Detect = Callable[[str], list[Candidate]]
Found = Callable[[str], list[str]]

LILY = Person("lily", "Lily Larsson", ("Bear",), Relation.CHILD, "my daughter", Birth(2014, 5, 3))
AMARA = Person("amara", "Dr Amara Ngozi Okoye", (), Relation.CLINICIAN, "my cardiologist")
WILL = Person("will", "Will Marsh", (), Relation.SIBLING, "my brother")
HOPE = Person("hope", "Hope", (), Relation.FRIEND)
BETH = Person("beth", "Elizabeth Gleason", (), Relation.CLINICIAN, "the nurse on nights")
MAY = Person("may", "May O’Brien", (), Relation.RELATIVE, "my aunt")
MAREN = Writer(
    name="Maren Larsson",
    also=("Maz",),
    pen_names=("Wren Hale",),
    birth=Birth(1984, 3, 12),
    addresses=("Flat 2, 14 Marlow Street, Barnstaple, EX31 1AA",),
    contacts=("maren.larsson@example.org", "+44 7700 900123", "@marenwrites", "https://www.wrenhale.example/about"),
    places=("Reading", "Scotland"),
    organisations=("St Brannoc’s Primary School", "Holt & Sons"),
)
WORDS = ("blue kite club", "Biscuit", "Ward 7B", "Al", "485 777 3456", "明美")
KNOWN = Known(WORDS, MAREN, (LILY, AMARA, WILL, HOPE, BETH, MAY))


@pytest.fixture(scope="session")
def lexicons() -> Lexicons:
    return Lexicons()


@pytest.fixture(scope="session")
def detect(lexicons: Lexicons) -> Detect:
    """The candidates in a text, by place."""
    things = KnownThings(KNOWN, lexicons)

    def run(text: str) -> list[Candidate]:
        return sorted(things.detect(Page(view(text).text, lexicons)), key=lambda c: (c.start, -c.end))

    return run


@pytest.fixture(scope="session")
def found(detect: Detect) -> Found:
    """The words found in a text, the longest at each place, in order."""

    def run(text: str) -> list[str]:
        plain, reached, words = view(text).text, 0, []
        for candidate in detect(text):
            if candidate.start >= reached:
                words.append(plain[candidate.start : candidate.end])
                reached = candidate.end
        return words

    return run
