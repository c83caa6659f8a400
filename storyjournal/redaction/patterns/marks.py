"""What every pattern detector shares: how a find is reported, and whether capitals mean anything where it stands."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level


class Casing(StrEnum):
    """How a paragraph is typed: only in a mixed one does a capital say something."""

    MIXED = "mixed"
    LOWER = "lower"
    UPPER = "upper"


class Casings:
    """The casing of each paragraph of a text (blank lines part them), read once."""

    def __init__(self, text: str) -> None:
        starts = [0]
        place = text.find("\n\n")
        while place >= 0:
            starts.append(place + 2)
            place = text.find("\n\n", place + 2)
        self._starts: Sequence[int] = starts
        ends = [*starts[1:], len(text)]
        self._casings = tuple(_casing(text[start:end]) for start, end in zip(starts, ends, strict=True))

    def at(self, place: int) -> Casing:
        """The casing of the paragraph that holds this code point."""
        return self._casings[bisect_right(self._starts, place) - 1]


def _casing(paragraph: str) -> Casing:
    if paragraph.islower():
        return Casing.LOWER
    upper = sum(letter.isupper() for letter in paragraph)
    return Casing.UPPER if upper > 8 and upper >= 0.95 * sum(map(str.isalpha, paragraph)) else Casing.MIXED


def found(start: int, end: int, kind: Kind, reason: str, confidence: Confidence) -> Candidate:
    """An identifier that a pattern found at code points [start, end)."""
    return Candidate(start, end, kind, Level.IDENTIFIER, confidence, reason, Layer.PATTERN)


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: a long list that stays readable."""
    return frozenset(text.split())
