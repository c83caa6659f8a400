"""A document's text as Qt counts it, kept beside the document so that no keystroke has to copy the whole story."""

import re
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from storyjournal.story import count_words

ASTRAL = re.compile("[\U00010000-\U0010ffff]")
HALF = re.compile("[\ud800-\udfff]")


def units(text: str) -> str:
    """Return `text` with one character for each UTF-16 unit: an index of it is a Qt position."""
    if text.isascii():
        return text
    return ASTRAL.sub(lambda m: chr(0xD7C0 + (ord(m[0]) >> 10)) + chr(0xDC00 + (ord(m[0]) & 0x3FF)), text)


def whole(split: str) -> str:
    """Return the text that `units` split."""
    if split.isascii() or not HALF.search(split):
        return split
    return split.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def plain(text: str) -> str:
    """Return `text` with the one kind of line end a document holds."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """What one change did: at `at`, `removed` went and `added` came (both in UTF-16 units)."""

    at: int
    removed: str
    added: str


class Source:
    """The text of a document and its number of words, brought up to date change by change."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.units = ""
        self.words = 0

    @property
    def text(self) -> str:
        """The text in code points."""
        return whole(self.units)

    def follow(self, at: int, removed: int) -> Edit | None:
        """Take in what `QTextDocument.contentsChange` reported. Returns None when only the looks changed.

        Qt's count of removed characters may reach one past the end, so the unchanged tail is measured instead.
        """
        tail = max(0, len(self.units) - at - removed)
        gone = self.units[at : len(self.units) - tail]
        come = self._read(at, self._document.characterCount() - 1 - tail)
        if come == gone:
            return None
        old = self.units
        self.units = old[:at] + come + old[at + len(gone) :]
        self.words += self._words_around(self.units, at, len(come)) - self._words_around(old, at, len(gone))
        return Edit(at, gone, come)

    def line(self, at: int) -> tuple[int, int]:
        """Return where the line that holds position `at` starts and ends."""
        end = self.units.find("\n", at)
        return self.units.rfind("\n", 0, at) + 1, len(self.units) if end < 0 else end

    def _read(self, start: int, end: int) -> str:
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
        return units(cursor.selectedText().replace("\u2029", "\n"))

    @staticmethod
    def _words_around(text: str, at: int, length: int) -> int:
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at + length)
        return count_words(whole(text[start : len(text) if end < 0 else end]))
