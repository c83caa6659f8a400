"""A numbering scheme: how its numbers look, which of them can be true, and how sure one is without a label."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from storyjournal.redaction.findings import Confidence


@dataclass(frozen=True, slots=True)
class Scheme:
    """One kind of number. `valid` sees the number as written. `words` are the labels that make a valid number
    sure; `alone` is how sure a valid number is without them, None where its check digit proves too little."""

    shape: re.Pattern[str]
    valid: Callable[[str], bool]
    words: re.Pattern[str]
    reason: str
    alone: Confidence | None


def scheme(
    shape: str, valid: Callable[[str], bool], words: str, reason: str, alone: Confidence | None = None
) -> Scheme:
    """Build one. `shape` is a pattern of the number alone; "~" in it stands for an optional space or hyphen."""
    shape = shape.replace("~", r"[ \-]?")
    return Scheme(
        re.compile(rf"(?<![\w\-./+])(?:{shape})(?![\w\-/]|\.\d)", re.IGNORECASE),
        valid,
        re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE),
        reason,
        alone,
    )


def shaped(_: str) -> bool:
    """A scheme without a published check digit: its shape is all there is."""
    return True


def figures(number: str) -> str:
    """The digits of a number as written."""
    return re.sub(r"\D", "", number)
