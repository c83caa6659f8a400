"""Names that other layers let run over the end of a known one are cut there: "Rose. Rose", "Okoye (Lily"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from storyjournal.redaction.findings import Candidate, Kind, Layer

RUNS_ON = re.compile(r"[^\W\d_]{2}[.!?;:,]\s|[()\n]")
LEAST = 3  # letters that a rest needs to be a name


def apart(text: str, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates; of a person's name that runs on past a known person's, what the known one leaves."""
    offered = list(candidates)
    known = sorted({(c.start, c.end) for c in offered if c.how is Layer.KNOWN and c.kind is Kind.PERSON})
    for candidate in offered:
        if candidate.how is Layer.KNOWN or candidate.kind is not Kind.PERSON or not known:
            yield candidate
            continue
        first = bisect_left(known, (candidate.start, 0))
        inside = known[first : bisect_left(known, (candidate.end, 0))]
        if inside and RUNS_ON.search(text, candidate.start, candidate.end):
            yield from _rests(text, candidate, inside)
        else:
            yield candidate


def _rests(text: str, candidate: Candidate, inside: Iterable[tuple[int, int]]) -> Iterator[Candidate]:
    reached = candidate.start
    for start, end in (*inside, (candidate.end, candidate.end)):
        rest = text[reached:start]
        if sum(c.isalpha() for c in rest) >= LEAST and any(c.isupper() for c in rest):
            yield replace(candidate, start=reached, end=start)
        reached = max(reached, end)
