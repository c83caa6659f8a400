"""Layer 3 alone: what dates and ages find, before any other layer speaks."""

from collections.abc import Callable

import pytest

from storyjournal.redaction.dates.ages import Ages
from storyjournal.redaction.dates.dates import Dates
from storyjournal.redaction.findings import Candidate
from storyjournal.redaction.reading.lexicon import Lexicons

Read = Callable[[str], list[Candidate]]


@pytest.fixture(scope="session")
def read() -> Read:
    """All candidates of a text, in order."""
    lexicons = Lexicons()
    detectors = (Dates(lexicons), Ages(lexicons))
    return lambda text: sorted((c for d in detectors for c in d.detect(text)), key=lambda c: (c.start, c.end))


@pytest.fixture(scope="session")
def found(read: Read) -> Callable[[str], set[tuple[str, str]]]:
    """(kind, text) of every identifier in a text."""
    return lambda text: {(str(c.kind), text[c.start : c.end]) for c in read(text) if c.level == "identifier"}


@pytest.fixture(scope="session")
def advice(read: Read) -> Callable[[str], set[tuple[str, str]]]:
    """(kind, text) of all advice in a text."""
    return lambda text: {(str(c.kind), text[c.start : c.end]) for c in read(text) if c.level == "advice"}
