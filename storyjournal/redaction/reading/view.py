"""A plain reading of a Markdown source for the detectors, with a way back to the source's code points."""

import re
import unicodedata
from dataclasses import dataclass

PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2008": " ", "\u2009": " ", "\u200a": " ",
    "\u202f": " ", "\u3000": " ", "\t": " ", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0b": " ", "\x0c": "\n",
    "\u2010": "-", "\u2011": "-", "\u2212": "-", "\uff20": "@",
}  # fmt: skip
DROPPED = frozenset(
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
UNUSUAL = re.compile(r"[^\x20-\x29\x2b-\x5e\x60-\x7d\n]")
EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3}|_{1,3}|~~)(?=[^\s*_~])"  # opens before a word
    r"|(?<=[^\s*_~])(\*{1,3}|_{1,3}|~~)(?![\w*])"  # closes after one
    r"|(?<=[^\W\d_])\*{1,3}(?=[^\W\d_])"  # splits one
)


@dataclass(frozen=True, slots=True)
class View:
    """`text` is what detectors read; `starts[i]` is where its code point i begins in the source.

    Characters are composed (NFC), typographic quotes and spaces made plain, invisible ones and the marks of
    emphasis left out. `starts` has one entry more than the text: the length of the source. None means that
    the text is the source itself.
    """

    text: str
    source: str
    starts: tuple[int, ...] | None

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Where [start, end) of the text stands in the source; a mark of emphasis is never cut in half."""
        if self.starts is None:
            return start, end
        first, last = self.starts[start], self.starts[end - 1] + 1
        while last < self.starts[end] and self.source[last] not in "*_~" and not self.source[last].isspace():
            last += 1  # combining marks and invisible characters belong to the letter before them
        return self._balanced(first, last)

    def _balanced(self, first: int, last: int) -> tuple[int, int]:
        """Take in the partner of a mark of emphasis that begins or ends inside the span."""
        for mark in ("**", "__", "~~", "*", "_"):
            inside = self.source[first:last]
            if inside.count(mark) % 2:
                if self.source[max(0, first - len(mark)) : first] == mark:
                    first -= len(mark)
                elif self.source[last : last + len(mark)] == mark:
                    last += len(mark)
        return first, last


def view(source: str) -> View:
    """Read a source; cheap where it is plain ASCII without emphasis."""
    if not UNUSUAL.search(source):
        return View(source, source, None)
    skipped = bytearray(len(source))
    for mark in EMPHASIS.finditer(source):
        skipped[mark.start() : mark.end()] = b"\x01" * (mark.end() - mark.start())
    letters: list[str] = []
    starts: list[int] = []
    for index, letter in enumerate(source):
        if skipped[index] or letter in DROPPED:
            continue
        if letters and unicodedata.combining(letter):
            whole = unicodedata.normalize("NFC", letters[-1] + letter)
            if len(whole) == 1:
                letters[-1] = whole
                continue
        letters.append(PLAIN.get(letter, letter))
        starts.append(index)
    starts.append(len(source))
    return View("".join(letters), source, tuple(starts))
