"""What a line of Markdown is: a heading, an item, a quote, plain text. One line at a time, without a screen."""

import re
from dataclasses import dataclass
from enum import StrEnum

HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
ITEM = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,9})([.)]))[ \t]+")
RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


class Kind(StrEnum):
    """The kinds of line that look different."""

    TEXT = "text"
    BLANK = "blank"
    HEADING = "heading"
    QUOTE = "quote"
    BULLET = "bullet"
    NUMBER = "number"
    RULE = "rule"
    FENCE = "fence"
    CODE = "code"


# What is tried in this order; BULLET stands for both kinds of item.
PATTERNS = (
    (Kind.BLANK, re.compile(r"\s*$")),
    (Kind.HEADING, HEADING),
    (Kind.RULE, RULE),
    (Kind.FENCE, FENCE),
    (Kind.QUOTE, QUOTE),
    (Kind.BULLET, ITEM),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line's kind, the mark it begins with (and its spaces), its level: of a heading 1 to 6, of an item from 0."""

    kind: Kind
    prefix: str = ""
    level: int = 0


def read_line(text: str, fence: str = "") -> Line:
    """Return what `text` is. `fence` is the sign of the code block it stands in (` or ~), or nothing."""
    if fence:
        return Line(Kind.FENCE if _closes(text, fence) else Kind.CODE)
    for kind, pattern in PATTERNS:
        if found := pattern.match(text):
            return _marked(kind, found)
    return Line(Kind.TEXT)


def _marked(kind: Kind, found: re.Match[str]) -> Line:
    if kind is Kind.HEADING:
        return Line(kind, found[0], len(found[1]))
    if kind is Kind.QUOTE:
        return Line(kind, found[0], found[0].count(">"))
    if kind is Kind.BULLET:
        depth = (len(found[1].expandtabs(4)) + 2) // 4
        return Line(kind if found[2] else Kind.NUMBER, found[0], depth)
    return Line(kind)


def fence_sign(text: str) -> str:
    """Return the sign of the code block that `text` opens, or nothing."""
    found = FENCE.match(text)
    return found[1][0] if found else ""


def _closes(text: str, fence: str) -> bool:
    found = FENCE.match(text)
    return bool(found and found[1][0] == fence and not text[found.end() :].strip())


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a story: its level, its words and where its line starts (code points)."""

    level: int
    words: str
    start: int


def headings(text: str) -> tuple[Heading, ...]:
    """Return the headings of a text in their order; what stands in a code block is none."""
    if "#" not in text:
        return ()
    found, at, fence = [], 0, ""
    for line in text.split("\n"):
        if line.lstrip(" ")[:1] in ("#", "`", "~"):
            seen = read_line(line, fence)
            if seen.kind is Kind.HEADING and (words := line[len(seen.prefix) :].strip().rstrip("#").strip()):
                found.append(Heading(seen.level, words, at))
            elif seen.kind is Kind.FENCE:
                fence = "" if fence else fence_sign(line)
        at += len(line) + 1
    return tuple(found)
