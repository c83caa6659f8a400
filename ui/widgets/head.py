"""The head line: logo, stage switch, status and panel heading share one centre (design/README.md, rule 2)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.theme import Theme, Type

HEAD_TOP = 16


def head_height(theme: Theme) -> int:
    """Return how high the head line is, in pixels: a button and the ring around it."""
    return theme.px(36) + 8


class HeadLabel(QLabel):
    """A heading on the head line. What holds it leaves HEAD_TOP px free above."""

    def __init__(self, theme: Theme, words: str = "", role: Type = Type.HEADING) -> None:
        super().__init__(words)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", str(role))
        self.setWordWrap(role is Type.HEADING)
        theme.changed.connect(self.lay)
        self.lay()

    def lay(self) -> None:
        """Take the head line's height from the theme."""
        self.setMinimumHeight(head_height(self._theme))
