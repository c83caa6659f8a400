"""Texts with gold groups: `[[1|Amara]]` is a mention of person 1, `[[place:2|Chelsea]]` one of place 2.

All names are invented for these texts.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from storyjournal.redaction.findings import Candidate, Confidence, Entity, Kind, Layer, Level

MARK = re.compile(r"\[\[(?:(?P<kind>\w+):)?(?P<who>\w+)\|(?P<words>[^\]]+)\]\]")
Span = tuple[int, int]


def read(marked: str) -> tuple[str, list[tuple[Span, Kind, str]]]:
    """Return the plain text and its mentions: span, kind, who."""
    text, at, found = "", 0, []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        found.append(((len(text), len(text) + len(mark["words"])), Kind(mark["kind"] or "person"), mark["who"]))
        text += mark["words"]
        at = mark.end()
    return text + marked[at:], found


def candidates(mentions: Iterable[tuple[Span, Kind, str]]) -> list[Candidate]:
    """The mentions as a detector that misses nothing would report them, without roles or subjects."""
    return [
        Candidate(start, end, kind, Level.IDENTIFIER, Confidence.LIKELY, "Because it is a test.", Layer.TAGGER)
        for (start, end), kind, _ in mentions
    ]


def together(entities: Sequence[Entity], spans: Iterable[Span]) -> set[tuple[Span, Span]]:
    """All pairs of these spans that one entity holds; a mention that overlaps a span counts for it."""
    homes = {
        span: next((e.key for e in entities for m in e.mentions if _meet((m.start, m.end), span)), "") for span in spans
    }
    return {(a, b) for a, b in combinations(sorted(homes), 2) if homes[a] and homes[a] == homes[b]}


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def gold_pairs(mentions: Sequence[tuple[Span, Kind, str]]) -> set[tuple[Span, Span]]:
    """All pairs of mentions of one and the same."""
    return {(a[0], b[0]) for a, b in combinations(sorted(mentions), 2) if a[2] == b[2]}


def groups(marked: str) -> list[list[str]]:
    """The gold groups of a marked text, as words, by first mention."""
    text, mentions = read(marked)
    by: dict[str, list[str]] = {}
    for (start, end), _, who in mentions:
        by.setdefault(who, []).append(text[start:end])
    return list(by.values())
