"""How a scan came about: for each finding the rule that found it, what else was offered there, and why that lost."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storyjournal.redaction.findings import Candidate, Entity, Finding, Kind, Layer
from storyjournal.redaction.reading.lexicon import bare, fold
from storyjournal.redaction.resolve import why_stronger
from storyjournal.redaction.scanner import Reading

GUARDED = "the guard list explains these words: an illness, a test, a medicine, a brand or an ordinary thing"
UNHEARD = "the name reader hears no name in these words"
LONGEST = 400  # code points that a candidate has at most; more are not looked back for


@dataclass(frozen=True, slots=True)
class Lost:
    """What was offered and not kept: its words, and why."""

    candidate: Candidate
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Trace:
    """A finding with the candidate it was made of, what it won against, and why it belongs to its entity."""

    finding: Finding
    made_of: Candidate
    lost: tuple[Lost, ...]
    grouped: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Traces in the order of the findings, and what was offered where nothing was found in the end."""

    traces: tuple[Trace, ...]
    left_out: tuple[Lost, ...]


def explain(reading: Reading) -> Explanation:
    """Account for everything that was offered in a reading."""
    gone = {**dict.fromkeys(reading.guarded, GUARDED), **dict.fromkeys(reading.unheard, UNHEARD)}
    offered = sorted({*reading.offered, *reading.spread}, key=lambda c: (c.start, c.end, c.how, c.rule))
    homes = {mention: entity for entity in reading.scan.entities for mention in entity.mentions}
    starts = [c.start for c in reading.settled]
    losers: list[list[Lost]] = [[] for _ in reading.settled]
    left_out: list[Lost] = []
    for candidate in offered:
        words = reading.plain.text[candidate.start : candidate.end]
        winners = list(_winners(reading.settled, starts, candidate))
        for index in winners:
            winner = reading.settled[index]
            if not _same(winner, candidate) and not _repeats(winner, candidate):
                why = gone.get(candidate) or why_stronger(winner, candidate) or "part of it was taken"
                losers[index].append(Lost(candidate, words, why))
        if not winners:
            left_out.append(Lost(candidate, words, gone.get(candidate, "nothing of it says anything")))
    traces = (
        Trace(finding, made_of, tuple(lost), _grouped(finding, homes[finding]))
        for finding, made_of, lost in zip(reading.scan.findings, reading.settled, losers, strict=True)
    )
    return Explanation(tuple(traces), tuple(left_out))


def _winners(settled: Sequence[Candidate], starts: Sequence[int], candidate: Candidate) -> Iterator[int]:
    """The indices of what was kept where a candidate stands."""
    index = max(0, bisect_left(starts, candidate.start) - 1)
    while index < len(settled) and settled[index].start < candidate.end:
        if settled[index].end > candidate.start:
            yield index
        index += 1


def _same(winner: Candidate, candidate: Candidate) -> bool:
    """Whether the winner was made of this candidate, whole or in part."""
    inside = candidate.start <= winner.start and winner.end <= candidate.end
    return inside and (winner.rule, winner.kind, winner.level) == (candidate.rule, candidate.kind, candidate.level)


def _repeats(winner: Candidate, candidate: Candidate) -> bool:
    """Whether propagation only found again what stands there anyway."""
    inside = winner.start <= candidate.start and candidate.end <= winner.end
    return inside and candidate.how is Layer.PROPAGATION and candidate.kind is winner.kind


def _grouped(finding: Finding, entity: Entity) -> str:
    """Why a mention belongs to its entity."""
    if len(entity.mentions) == 1:
        return "mentioned once"
    own, whole = _words(finding.text), _words(entity.label)
    how = "the same words as" if own == whole else "another form of"
    if own < whole:
        how = "a part of" if entity.kind is Kind.PERSON else "some words of"
    return f"{how} “{' '.join(entity.label.split())}”, with {len(entity.mentions)} mentions"


def _words(text: str) -> frozenset[str]:
    return frozenset(bare(word) for word in fold(text).replace("*", "").split())
