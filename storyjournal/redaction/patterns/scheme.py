"""A numbering scheme: how its numbers look, which of them can be true, and how sure one is without a label."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from storyjournal.redaction.findings import Confidence


@dataclass(frozen=True)
class Scheme:
    """One kind of number. `written` is a pattern of the number alone; `valid` sees the number as written. `labels`
    make a valid number sure; `alone` is how sure a valid number is without them, None where its check digit proves
    too little. Patterns are compiled at their first use: most texts hold no such number."""

    written: str
    valid: Callable[[str], bool]
    labels: str
    reason: str
    alone: Confidence | None

    @cached_property
    def shape(self) -> re.Pattern[str]:
        """The number where it stands by itself."""
        return re.compile(rf"(?<![\w\-./+])(?:{self.written})(?![\w\-/]|\.\d)", re.IGNORECASE)

    @cached_property
    def words(self) -> re.Pattern[str]:
        """A label of the number."""
        return re.compile(rf"(?<![^\W_])(?:{self.labels})(?![^\W_])", re.IGNORECASE)


def scheme(
    shape: str, valid: Callable[[str], bool], words: str, reason: str, alone: Confidence | None = None
) -> Scheme:
    """Build one. `shape` is a pattern of the number alone; "~" in it stands for an optional space or hyphen."""
    return Scheme(shape.replace("~", r"[ \-]?"), valid, words, reason, alone)


def shaped(_: str) -> bool:
    """A scheme without a published check digit: its shape is all there is."""
    return True


def figures(number: str) -> str:
    """The digits of a number as written."""
    return re.sub(r"\D", "", number)
