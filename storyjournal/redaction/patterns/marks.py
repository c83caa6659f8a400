"""What every pattern detector shares: how a find is reported, and whether capitals mean anything where it stands."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level

BLANK = re.compile(r"\n\n")


class Casing(StrEnum):
    """How a paragraph is typed: only in a mixed one does a capital say something."""

    MIXED = "mixed"
    LOWER = "lower"
    UPPER = "upper"


class Casings:
    """The casing of each paragraph of a text (blank lines part them), read when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._casings: dict[int, Casing] = {}

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [0, *(blank.end() for blank in BLANK.finditer(self._text))]

    def at(self, place: int) -> Casing:
        """The casing of the paragraph that holds this code point."""
        index = bisect_right(self._starts, place) - 1
        if index not in self._casings:
            start, *end = self._starts[index : index + 2]
            self._casings[index] = _casing(self._text[start : end[0] if end else None])
        return self._casings[index]


def _casing(paragraph: str) -> Casing:
    if paragraph.islower():
        return Casing.LOWER
    upper = sum(map(str.isupper, paragraph))
    return Casing.UPPER if upper > 8 and upper >= 0.95 * sum(map(str.isalpha, paragraph)) else Casing.MIXED


def found(start: int, end: int, kind: Kind, reason: str, confidence: Confidence) -> Candidate:
    """An identifier that a pattern found at code points [start, end)."""
    return Candidate(start, end, kind, Level.IDENTIFIER, confidence, reason, Layer.PATTERN)


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: a long list that stays readable."""
    return frozenset(text.split())
