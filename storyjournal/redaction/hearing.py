"""What the name reader says of other layers' guesses: a word list knows that Rose can be a name, not whether it is one.

The limits were chosen on the held-out passages and the texts of `tests/redaction/fresh`: of the lists' guesses that are
only worth a look, and that the reader gives odds under 0.2, one in thirty was somebody's name. Without the reader all
guesses stay.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from storyjournal.redaction.findings import Candidate, Confidence, Layer, Level

STEPS = 200  # a word's odds of being a name are kept in steps of 1/200, so that one byte holds them
FAINT, WEAK, PLAIN = 4, 40, 140  # odds of 0.02, 0.2 and 0.7
GUESSES = frozenset({Layer.LEXICON, Layer.CUE, Layer.PROPAGATION})


@dataclass(frozen=True, slots=True)
class Voice:
    """A word [start, end) and the odds that it is part of a name, from 1 to STEPS."""

    start: int
    end: int
    loud: int


def loudness(odds: float) -> int:
    """Odds between 0 and 1 as whole steps."""
    return min(STEPS, int(odds * STEPS))


def weighed(candidates: Iterable[Candidate], heard: bytearray) -> tuple[list[Candidate], list[Candidate]]:
    """Guesses held against what was heard: those that stay, some only worth a look now, and those that go.

    `heard` has a byte for each code point. Patterns, dates, advice and what is known are not touched.
    """
    kept: list[Candidate] = []
    gone: list[Candidate] = []
    for candidate in candidates:
        if candidate.how not in GUESSES or candidate.level is not Level.IDENTIFIER:
            kept.append(candidate)
            continue
        loud = max(heard[candidate.start : candidate.end], default=0)
        listed = candidate.how is Layer.LEXICON
        if listed and loud < WEAK and candidate.confidence is Confidence.LOOK:
            gone.append(candidate)
        elif loud < (PLAIN if listed else FAINT):
            kept.append(replace(candidate, confidence=Confidence.LOOK))
        else:
            kept.append(candidate)
    return kept, gone
