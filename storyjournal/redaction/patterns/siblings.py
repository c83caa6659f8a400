"""A second code of the same shape in the same paragraph: "ours is TB 5530-27, theirs TB 5530-72" (layer 2)."""

import re
from collections.abc import Iterator, Sequence

from storyjournal.redaction.findings import Candidate
from storyjournal.redaction.patterns.marks import found

SHAPES = 8  # different shapes looked for in one paragraph
DIGITS = 5  # fewest digits of a code that has a sibling


def siblings(text: str, codes: Sequence[Candidate]) -> Iterator[Candidate]:
    """Other codes built like those that were found by their label, each in its paragraph."""
    seen: dict[tuple[int, str], None] = {}
    for code in codes:
        shape = _shape(text[code.start : code.end])
        start = text.rfind("\n\n", 0, code.start) + 1
        if not shape or (start, shape) in seen or sum(s == start for s, _ in seen) >= SHAPES:
            continue
        seen[start, shape] = None
        stop = text.find("\n\n", code.end)
        for match in re.compile(shape).finditer(text, start, len(text) if stop < 0 else stop):
            yield found(match.start(), match.end(), code.kind, code.reason, code.confidence)


def _shape(written: str) -> str:
    """A pattern of a code's digits, letters and marks; empty where it says too little."""
    digits = sum(map(str.isdigit, written))
    if digits < DIGITS or written.isdigit():
        return ""
    pieces = [
        r"\d" if c.isdigit() else r"[A-Z]" if c.isupper() else "[a-z]" if c.islower() else re.escape(c) for c in written
    ]
    return rf"(?<![\w\-/]){''.join(pieces)}(?![\w\-/])"
