"""An entity where it stands: its scan, and the words around its first mention."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from storyjournal.redaction.findings import Entity, Finding, Scan

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS = 12  # code points: so many spaces and marks may stand beside words that have a line to themselves
_SENTENCE_END = re.compile(r"[.!?…][\"”’')*_]*\s|\n")


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known where words for an entity are looked for. Lengths are code points of the source."""

    entity: Entity
    scan: Scan

    @property
    def text(self) -> str:
        """The source."""
        return self.scan.text

    @property
    def label(self) -> str:
        """The fullest mention as written, without emphasis marks inside; a hashtag's words parted."""
        plain = re.sub(r"[*_`~#]+", "", self.entity.label).strip()
        in_tag = self.first.text.startswith("#") or self.text[: self.first.start].endswith("#")
        return _CAMEL.sub(" ", plain) if in_tag else plain

    @property
    def alone(self) -> bool:
        """Whether the first mention has its line to itself, as in the head or the end of a letter."""
        left = self.text[max(0, self.first.start - _MARKS) : self.first.start].rsplit("\n", 1)[-1]
        right = self.text[self.first.end : self.first.end + _MARKS].split("\n", 1)[0]
        return not left.strip(" \t*_.,") and not right.strip(" \t*_.,")

    @property
    def quoted(self) -> bool:
        """Whether the first mention stands in words that somebody else is quoted with."""
        line = self.before(400).rsplit("\n\n", 1)[-1]
        return line.rfind("“") > line.rfind("”") or line.count('"') % 2 == 1

    @property
    def first(self) -> Finding:
        """The first mention."""
        return self.entity.mentions[0]

    def shuffled(self, names: Iterable[str]) -> list[str]:
        """Put names into an order that this story has for itself, always the same."""
        story = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).digest()
        return sorted(names, key=lambda name: hashlib.sha256(story + name.encode()).digest())

    def before(self, length: int = 80) -> str:
        """What stands before the first mention, emphasis marks right before it left out."""
        return self.text[max(0, self.first.start - length) : self.first.start].rstrip("*_")

    def after(self, length: int = 80) -> str:
        """What stands after the first mention, emphasis marks right after it left out."""
        return self.text[self.first.end : self.first.end + length].lstrip("*_")

    def sentence_before(self, length: int = 120) -> str:
        """The words of the same sentence before the first mention."""
        return _SENTENCE_END.split(self.before(length))[-1]

    def sentence_after(self, length: int = 120) -> str:
        """The words of the same sentence after the first mention."""
        return _SENTENCE_END.split(self.after(length))[0]
