"""Markdown links whose target is taken out: the words stay, the link goes.

A target can be a web address that leads to a person. No replacement makes sense inside an address, so the
link is unwrapped: `[my page](https://…)` becomes `my page`.
"""

import re
from collections.abc import Iterable

_LINK = re.compile(
    r"!?\[(?P<words>(?:[^\[\]\\]|\\.)*)\]"
    r"(?P<target>\([ \t]*<?(?P<url>[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\))"
)
_DEFINITION = re.compile(r"^[ \t]{0,3}\[[^\]\n]+\]:[^\n]*(?:\n|\Z)", re.MULTILINE)


def unwrapped(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the pieces of `text` that must go when the mention [start, end) goes from a link's target.

    Two pieces for an inline link (what opens it, and its target), one for a link definition, and none for a
    mention that stands anywhere else.
    """
    for link in around(_LINK.finditer(text, max(0, start - 2000)), start, end):
        if link.start("target") <= start:
            return (link.start(), link.start("words")), (link.end("words"), link.end())
    for definition in around(_DEFINITION.finditer(text), start, end):
        return ((definition.start(), definition.end()),)
    return ()


def around(found: Iterable[re.Match[str]], start: int, end: int) -> list[re.Match[str]]:
    """Return the matches that hold [start, end) whole."""
    return [m for m in found if m.start() <= start and end <= m.end()]
