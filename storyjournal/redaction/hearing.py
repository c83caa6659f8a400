"""What the name reader says of other layers' guesses: a word list knows that Rose can be a name, not whether it is one.

The limits were chosen on the held-out passages: of the lists' guesses that the reader hears nothing of, one in twenty
was somebody's name; of those that it hardly hears, one in two.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from storyjournal.redaction.findings import Candidate, Confidence, Layer, Level

STEPS = 200  # a word's odds of being a name are kept in steps of 1/200, so that one byte holds them
FAINT, PLAIN = 4, 20  # odds of 0.02 and 0.1
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
        if listed and loud == 0 and candidate.confidence is Confidence.LOOK:
            gone.append(candidate)
        elif loud < (PLAIN if listed else FAINT):
            kept.append(replace(candidate, confidence=Confidence.LOOK))
        else:
            kept.append(candidate)
    return kept, gone
