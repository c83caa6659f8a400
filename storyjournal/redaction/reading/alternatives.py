"""Long lists of alternatives in a pattern, put together by their first letters.

Python's `re` tries the alternatives of a list one after another at every place, hundreds where a list is long. Under
their first two letters a handful is tried. What is found stays the same: alternatives that begin with different
letters cannot both match, and those that begin with the same letter keep their order.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

DEPTH = 2  # letters
QUANTIFIERS = tuple("?*+{")


def either(alternatives: Iterable[str], depth: int = DEPTH) -> str:
    """A group of these patterns, all in one letter case, that is quick to try."""
    parts: list[str] = []
    for lettered, run in groupby(alternatives, key=_is_lettered):
        those = list(run)
        parts += _by_letter(those, depth) if lettered and depth else those
    return f"(?:{'|'.join(parts)})"


def _is_lettered(pattern: str) -> bool:
    """Whether a pattern begins with a letter that must be there."""
    return pattern[:1].isalpha() and not pattern[1:].startswith(QUANTIFIERS)


def _by_letter(run: Iterable[str], depth: int) -> Iterator[str]:
    rests: dict[str, list[str]] = {}
    for pattern in run:
        rests.setdefault(pattern[0], []).append(pattern[1:])
    for letter, those in rests.items():
        yield letter + (either(those, depth - 1) if len(those) > 1 else those[0])


def parted(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern that is one group, "(?:a|b(?:c|d))", or none ("a|b"): a, b(?:c|d)."""
    inner = pattern[3:-1] if pattern.startswith("(?:") else pattern
    open_groups, start, at, bracketed = 0, 0, 0, False
    while at < len(inner):
        sign = inner[at]
        if sign == "\\":
            at += 1
        elif bracketed or sign == "[":
            bracketed = sign != "]"
        elif sign == "|" and not open_groups:
            yield inner[start:at]
            start = at + 1
        else:
            open_groups += (sign == "(") - (sign == ")")
        at += 1
    yield inner[start:]
