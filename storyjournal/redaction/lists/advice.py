"""What all advice has in common: phrases of a list found on a page, and how a candidate is made of them."""

from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import Phrases
from storyjournal.redaction.reading.page import Page


def advice(start: int, end: int, kind: Kind, reason: str) -> Candidate:
    """Advice of a list or of a turn of phrase."""
    return Candidate(start, end, kind, Level.ADVICE, Confidence.LIKELY, reason, Layer.LEXICON)


def listed(page: Page, phrases: Phrases) -> Iterator[tuple[int, int]]:
    """Where phrases of a list stand: code points [start, end), a possessive ending included."""
    atoms = [atom for _, _, atom in page.atoms]
    for first, last in phrases.find(atoms):
        yield page.atoms[first][0], page.atoms[last - 1][1]


def without_owner(page: Page, start: int, end: int) -> int:
    """The end of a phrase without its possessive ending."""
    return end - 2 if page.text[start:end].lower().endswith("'s") else end
