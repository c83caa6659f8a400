"""A card of the settings: what it is about, in a few words, and what can be done."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import Theme, Type
from ui.widgets.labels import label, restyle

NARROW = 420


class SettingsCard(QFrame):
    """A title, some words, and parts one under another."""

    def __init__(self, theme: Theme, title: str, words: str, *parts: QWidget) -> None:
        super().__init__()
        self._theme = theme
        restyle(self, "card", "plain")
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(label(title, Type.SUBTITLE))
        head.addWidget(label(words, Type.TEXT, muted=True))
        self.column = QVBoxLayout(self)
        self.column.setSpacing(16)
        self.column.addLayout(head)
        for part in parts:
            self.column.addWidget(part)
        theme.changed.connect(self._lay)
        self._lay()

    def _lay(self) -> None:
        edge = 16 if self.width() < self._theme.px(NARROW) else 24
        self.column.setContentsMargins(edge, edge, edge, edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a narrower edge where there is little room."""
        super().resizeEvent(event)
        self._lay()
