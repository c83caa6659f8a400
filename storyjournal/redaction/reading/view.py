"""A plain reading of a Markdown source for the detectors, with a way back to the source's code points."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "\u2032": "'",
    "\u2039": "'", "\u203a": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u2033": '"',
    "\u00ab": '"', "\u00bb": '"',
    "\u00a0": " ", "\u1680": " ", "\u2000": " ", "\u2001": " ", "\u2002": " ", "\u2003": " ", "\u2004": " ",
    "\u2005": " ", "\u2006": " ", "\u2007": " ", "\u2008": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ",
    "\u205f": " ", "\u3000": " ", "\t": " ", "\x0b": " ",
    "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0c": "\n", "\r": "\n", "\x1c": "\n", "\x1d": "\n", "\x1e": "\n",
    "\u2010": "-", "\u2011": "-", "\u2212": "-", "\uff20": "@",
}  # fmt: skip
DROPPED = frozenset(
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufe0e\ufe0f"
)
# What is read otherwise than it is written. Each alternative takes its own signs only: a text is passed once.
ACCENTS = "\\u0300-\\u036f"  # an accent that stands by itself belongs to the letter before it
MARK = r"\*{1,3}|_{1,3}|~~"
UNUSUAL = re.compile(
    rf"(?P<mark>(?<![\w*{ACCENTS}])(?:{MARK})(?=[^\s*_~])"  # emphasis opens before a word
    rf"|(?<=[^\s*_~])(?:{MARK})(?![\w*])"  # closes after one
    rf"|(?:(?<=[^\W\d_])|(?<=[{ACCENTS}]))\*{{1,3}}(?=[^\W\d_]))"  # splits one
    r"|(?P<line>\r(?=\n))"
    r"|(?P<hyphen>[\-\u00ad\u2010](?:\r\n?|\n)(?=[^\W\d_]))"
    r"|(?P<run>[A-Za-z<=>]?[^\x00-\x7f\u00ad\u2010]+|[\u00ad\u2010]|[\t\x0b\x0c\r\x1c-\x1e])"
)
PLAIN_SOURCE = re.compile(r"[^\x20-\x29\x2b-\x5e\x60-\x7d\n]|-\n")
CUT_NAME = re.compile(r"(?<!\w)[^\W\d_]+\Z")
LONGEST_NAME = 40  # letters before a hyphen that are looked at
LONGEST_CLUSTER = 32  # a letter with its marks; Unicode's stream-safe format (UAX 15) allows 30 marks
TABLE = str.maketrans(PLAIN)


@dataclass(frozen=True, slots=True)
class View:
    """`text` is what detectors read; stretches of it stand letter by letter in the source.

    Characters are composed (NFC), typographic quotes, spaces and line ends made plain, invisible ones and the marks of
    emphasis left out, a name cut by a hyphen at a line's end joined. Stretch i begins at `read[i]` in the text and at
    `stands[i]` in the source. Without any the text is the source itself.
    """

    text: str
    source: str
    read: tuple[int, ...] = ()
    stands: tuple[int, ...] = ()

    def begins(self, offset: int) -> int:
        """Where code point `offset` of the text begins in the source; the source's length after the last one."""
        if offset >= len(self.text):
            return len(self.source)
        if not self.read:
            return offset
        stretch = bisect_right(self.read, offset) - 1
        return self.stands[stretch] + offset - self.read[stretch]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Where [start, end) of the text stands in the source; a mark of emphasis is never cut in half."""
        if not self.read:
            return start, end
        first, last, follows = self.begins(start), self.begins(end - 1) + 1, self.begins(end)
        while last < follows and self.source[last] not in "*_~-" and not self.source[last].isspace():
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


class _Writer:
    """A view under way."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.read: list[int] = []
        self.stands: list[int] = []
        self._length = 0

    def put(self, letters: str, at: int) -> None:
        """Add letters that stand one by one from `at` on in the source."""
        if letters:
            self.parts.append(letters)
            self.read.append(self._length)
            self.stands.append(at)
            self._length += len(letters)

    def tail(self) -> str:
        """The last letters, as many as a name may have."""
        last = ""
        for part in reversed(self.parts):
            last = part[-LONGEST_NAME:] + last
            if len(last) >= LONGEST_NAME:
                break
        return last


def view(source: str) -> View:
    """Read a source; cheap where little of it is unusual."""
    if not PLAIN_SOURCE.search(source):
        return View(source, source)
    made, reached = _Writer(), 0
    for found in UNUSUAL.finditer(source):
        made.put(source[reached : found.start()], reached)
        reached = found.end()
        if found.lastgroup == "run":
            for letters, at in _composed(found.group(), found.start()):
                made.put(letters, at)
        elif found.lastgroup == "hyphen":
            made.put(_kept(made.tail(), found.group(), source[reached]), found.start())
    made.put(source[reached:], reached)
    return View("".join(made.parts), source, tuple(made.read), tuple(made.stands))


def _kept(before: str, hyphen: str, after: str) -> str:
    """What a hyphen and a line's end are read as: nothing in "Oko-/ye", a hyphen in "Smith-/Jones", else themselves."""
    name = CUT_NAME.search(before)
    if hyphen[0] == "\u00ad" or (name and name.group()[0].isupper() and after.islower()):
        return ""
    return "-" if name and name.group()[0].isupper() and after.isupper() else "-\n"


def _composed(run: str, start: int) -> Iterator[tuple[str, int]]:
    """A run of unusual characters as it is read, in stretches with their place in the source."""
    if unicodedata.is_normalized("NFC", run) and DROPPED.isdisjoint(run):
        yield run.translate(TABLE), start
        return
    cluster, at = "", start
    for index, letter in enumerate(run, start):
        if letter in DROPPED:
            continue
        if cluster and len(cluster) < LONGEST_CLUSTER and _joins(cluster, letter):
            cluster += letter
            continue
        yield _whole(cluster), at
        cluster, at = letter, index
    yield _whole(cluster), at


def _joins(cluster: str, letter: str) -> bool:
    """Whether a letter belongs to those before it: an accent, or a further part of a Korean syllable."""
    if unicodedata.combining(letter):
        return True
    return len(unicodedata.normalize("NFC", cluster + letter)) <= len(unicodedata.normalize("NFC", cluster))


def _whole(cluster: str) -> str:
    composed = unicodedata.normalize("NFC", cluster)
    return (composed if len(composed) <= len(cluster) else cluster).translate(TABLE)
