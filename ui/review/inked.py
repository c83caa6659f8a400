"""The styling of a story's text together with the ink of its marks."""

from collections.abc import Iterable

from PySide6.QtGui import QTextDocument

from ui.theme import Theme
from ui.write.looks import Looks
from ui.write.styler import Styler

Inks = dict[int, tuple[tuple[int, int, str], ...]]


class Inked(Styler):
    """Writes the words of a mark in its group's ink. (Qt's extra selections would cut off hanging signs.)"""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        self._theme = theme
        self._inks: Inks = {}
        self._lines = 0
        super().__init__(document, Looks(theme))

    def set_inks(self, places: Iterable[tuple[int, int, str]]) -> None:
        """Take the marks' places (UTF-16 units of the text, sorted) and inks; only lines that differ are styled."""
        document, found = self.document(), dict[int, list[tuple[int, int, str]]]()
        for start, end, ink in places:
            block = document.findBlock(start)
            while block.isValid() and block.position() < end:
                base = block.position()
                part = (max(0, start - base), min(block.length() - 1, end - base), ink)
                found.setdefault(block.blockNumber(), []).append(part)
                block = block.next()
        before, self._inks = self._inks, {number: tuple(parts) for number, parts in found.items()}
        moved, self._lines = self._lines != document.blockCount(), document.blockCount()
        for number in sorted(before.keys() | self._inks.keys()):
            if moved or before.get(number) != self._inks.get(number):
                self.rehighlightBlock(document.findBlockByNumber(number))
        self.settle()

    def highlightBlock(self, text: str) -> None:
        """Style one line (called by Qt), then its marks."""
        super().highlightBlock(text)
        for start, end, ink in self._inks.get(self.currentBlock().blockNumber(), ()):
            colour = self._theme.color(f"{ink}_ink")
            for place in range(start, min(end, self.currentBlock().length() - 1)):
                look = self.format(place)
                look.setForeground(colour)
                self.setFormat(place, 1, look)
