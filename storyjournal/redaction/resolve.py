"""Overlapping candidates made into spans that never overlap: the stronger and longer one wins."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.known.precedence import apart

ORDER = {Confidence.SURE: 0, Confidence.LIKELY: 1, Confidence.LOOK: 2}
STRENGTH = {layer: rank for rank, layer in enumerate(Layer)}
NAMEABLE = (Kind.PERSON, Kind.DATE)  # kinds of which a longer span is still the known thing


def _tier(candidate: Candidate) -> int:
    """Identifiers first, then advice, then what is only worth a look."""
    if candidate.confidence is Confidence.LOOK:
        return 2
    return 1 if candidate.level is Level.ADVICE else 0


# What makes one candidate stronger than another, the weightiest first, as it is said in a trace.
CRITERIA = (
    "what must be decided beats advice, and both beat what is only worth a look",
    "the longer one wins",
    "what the journal knows wins",
    "the surer one wins",
    "the stronger layer wins",
    "the earlier one wins",
    "both say the same",
)


def _rank(candidate: Candidate) -> tuple[object, ...]:
    """One value for each criterion; the smaller one is stronger."""
    return (
        _tier(candidate),
        candidate.start - candidate.end,
        candidate.how is not Layer.KNOWN,
        ORDER[candidate.confidence],
        STRENGTH[candidate.how],
        candidate.start,
        (candidate.kind, candidate.reason, candidate.role, candidate.subject, candidate.rule),
    )


def why_stronger(winner: Candidate, loser: Candidate) -> str:
    """Return by what a candidate that was kept is stronger than one that overlaps it; empty where it is not."""
    ranks = zip(CRITERIA, _rank(winner), _rank(loser), strict=True)
    return next((words for words, one, other in ranks if one != other), "")


def resolve(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Sorted candidates without overlap. What a loser covers beyond the winner stays, as its own span."""
    offered = sorted(set(apart(text, candidates)), key=_rank)
    taken = bytearray(len(text))
    kept: list[Candidate] = []
    for candidate in offered:
        for stretch in _free(taken, candidate.start, candidate.end):
            start, end = _trim(text, *stretch)
            whole = (start, end) == (candidate.start, candidate.end)
            if start < end and (whole or (_parted(text, start, end) and _worth(text[start:end], candidate))):
                kept.append(candidate if whole else replace(candidate, start=start, end=end))
                taken[start:end] = b"\x01" * (end - start)
    roles = {(c.start, c.end): c.role for c in reversed(offered) if c.role}
    kept = [c if c.role or (c.start, c.end) not in roles else replace(c, role=roles[c.start, c.end]) for c in kept]
    return sorted(_recognised(kept, offered), key=lambda c: c.start)


def _recognised(kept: Iterable[Candidate], offered: Iterable[Candidate]) -> Iterator[Candidate]:
    """The kept candidates; one that holds a known thing of its kind is that thing, if there is little more to it.

    A person's longer name is always that person's.
    """
    known = sorted((c for c in offered if c.how is Layer.KNOWN and c.kind in NAMEABLE), key=lambda c: (c.start, c.end))
    starts = [c.start for c in known]
    for candidate in kept:
        near = known[bisect_left(starts, candidate.start) : bisect_left(starts, candidate.end)]
        inside = [c for c in near if c.kind is candidate.kind and c.end <= candidate.end]
        held = min(inside, key=_rank, default=candidate)
        if held is candidate or candidate.how is Layer.KNOWN:
            yield candidate
        elif 3 * (held.end - held.start) >= 2 * (candidate.end - candidate.start):
            yield replace(held, start=candidate.start, end=candidate.end, role=candidate.role or held.role)
        else:
            yield replace(candidate, subject=held.subject, role=candidate.role or held.role)


def _free(taken: bytearray, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of [start, end) that nobody has taken yet."""
    found = []
    while start < end:
        first = taken.find(0, start, end)
        if first < 0:
            break
        after = taken.find(1, first, end)
        start = after if after >= 0 else end
        found.append((first, start))
    return found


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out spaces and most punctuation at the edges."""
    while start < end and not (text[start].isalnum() or text[start] in "@#(+"):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in ").°" or text[end - 1] > "\u2e7f"):
        end -= 1
    return start, end


def _parted(text: str, start: int, end: int) -> bool:
    """Whether a rest begins and ends where words do: "Strong" of "#AmaraStrong" is no rest that says anything."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _worth(text: str, candidate: Candidate) -> bool:
    """Whether the rest of a cut candidate says anything by itself."""
    letters = sum(c.isalnum() for c in text)
    if candidate.kind in (Kind.FAMILY, Kind.EVENT):
        return letters > 3
    return letters > 2 and candidate.level is Level.IDENTIFIER and (any(c.isupper() or c.isdigit() for c in text))
