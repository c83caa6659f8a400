"""Markdown links whose target is taken out: the words stay, the link goes.

A target can be a web address that leads to a person. No replacement makes sense inside an address, so the
link is unwrapped: `[my page](https://…)` becomes `my page`.
"""

import re

_LINK = re.compile(
    r"!?\[(?P<words>(?:[^\[\]\\]|\\.)*)\]"
    r"(?P<target>\([ \t]*<?(?P<url>[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\))"
)
_DEFINITION = re.compile(r"^[ \t]{0,3}\[[^\]\n]+\]:[^\n]*(?:\n|\Z)", re.MULTILINE)


class Links:
    """The links and link definitions of one source."""

    def __init__(self, text: str) -> None:
        self._links = tuple(_LINK.finditer(text))
        self._definitions = tuple(_DEFINITION.finditer(text))

    def unwrapped(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the pieces of the source that must go when the mention [start, end) goes from a link's target.

        Two pieces for an inline link (what opens it, and its target), one for a link definition, and none for
        a mention that stands anywhere else.
        """
        for link in self._links:
            if link.start("target") <= start and end <= link.end():
                return (link.start(), link.start("words")), (link.end("words"), link.end())
        for definition in self._definitions:
            if definition.start() <= start and end <= definition.end():
                return ((definition.start(), definition.end()),)
        return ()
