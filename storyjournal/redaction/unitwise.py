"""Rules run over a text unit by unit; what a unit held is remembered by the digest of what was read."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from storyjournal.redaction.findings import Candidate
from storyjournal.redaction.hearing import Voice
from storyjournal.redaction.reading.memory import Memory, digest
from storyjournal.redaction.reading.units import Grain, Unit, units

COVERED = re.compile(rb"\x01+")
REMEMBERED = 8_192  # units; some kilobytes each at most


@dataclass(frozen=True, slots=True)
class Found:
    """What a reading held: candidates, and stretches [start, end) that the guard list explains. Offsets are code
    points of what was read. Holds no word of it, but for a role such as "my daughter"."""

    candidates: tuple[Candidate, ...] = ()
    guarded: tuple[tuple[int, int], ...] = ()
    voices: tuple[Voice, ...] = ()


@dataclass(slots=True)
class Gathered:
    """What all units of a text held. `guarded` has one byte for each code point, 1 where the guard list covers it;
    `heard` likewise, with how much of a name the name reader hears there."""

    guarded: bytearray
    heard: bytearray
    candidates: list[Candidate] = field(default_factory=list)


class Unitwise:
    """Runs `read` over units. It must be pure: the same text gives the same answer.

    `of` is what else the answer depends on (the words a journal knows); it is part of every key.
    """

    def __init__(self, read: Callable[[str], Found], grain: Grain, memory: Memory[Found], of: bytes = b"") -> None:
        self._read = read
        self._grain = grain
        self._memory = memory
        self._of = of

    def gather(self, text: str, into: Gathered) -> None:
        """Add what the units of `text` hold. What begins in a unit counts, wherever it ends."""
        for unit in units(text, self._grain):
            found = self._found(text, unit)
            into.candidates.extend(_moved(candidate, unit.start) for candidate in found.candidates)
            for start, end in found.guarded:
                into.guarded[unit.start + start : unit.start + end] = b"\x01" * (end - start)
            for voice in found.voices:
                into.heard[unit.start + voice.start : unit.start + voice.end] = bytes([voice.loud]) * (
                    voice.end - voice.start
                )

    def _found(self, text: str, unit: Unit) -> Found:
        """What begins in a unit, with offsets from its start; read only where it is not remembered."""
        read = text[unit.first : unit.last]
        start, end = unit.start - unit.first, unit.end - unit.first
        key = self._of + digest(read, start, end)
        found = self._memory.get(key)
        if found is None:
            found = _kept(self._read(read), len(read), start, end)
            self._memory.put(key, found)
        return found


def _kept(found: Found, length: int, start: int, end: int) -> Found:
    """Only what begins in [start, end) and stands inside what was read, with offsets from `start`."""
    inside = (c for c in found.candidates if start <= c.start < min(end, c.end) and c.end <= length)
    guarded = ((max(first, start) - start, min(last, end) - start) for first, last in found.guarded)
    voices = (Voice(v.start - start, v.end - start, v.loud) for v in found.voices if start <= v.start < end)
    return Found(
        tuple(_moved(candidate, -start) for candidate in inside),
        tuple((a, b) for a, b in guarded if a < b),
        tuple(voice for voice in voices if voice.end <= length - start),
    )


def _moved(candidate: Candidate, by: int) -> Candidate:
    """The candidate further on. Written out, for `replace` takes three times as long and this is done to each."""
    c = candidate
    return Candidate(
        c.start + by, c.end + by, c.kind, c.level, c.confidence, c.reason, c.how, c.role, c.subject, c.rule
    )


def stretches(cover: bytearray) -> tuple[tuple[int, int], ...]:
    """The runs of 1 in a cover, as [start, end)."""
    return tuple(run.span() for run in COVERED.finditer(cover))


def named(rule: str, candidates: Iterable[Candidate]) -> Sequence[Candidate]:
    """The candidates with the name of the rule that reported them."""
    return [replace(candidate, rule=rule) for candidate in candidates]
