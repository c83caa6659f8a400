"""Quiet buttons at a left edge: their words stand on it, and the room around the words hangs outside."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ui.theme import Theme
from ui.widgets.buttons import Button

ROOM = 9  # the padding and border of a quiet button, in pixels at 100 % text


class Hung(QHBoxLayout):
    """A row of quiet buttons whose first word stands where the lines above begin."""

    def __init__(self, theme: Theme, *buttons: Button) -> None:
        super().__init__()
        self._theme = theme
        self.setSpacing(0)
        self.addSpacing(0)
        for button in buttons:
            self.addWidget(button)
        self.addStretch(1)
        theme.changed.connect(self.lay)
        self.lay()

    def lay(self) -> None:
        """Take the room from the theme."""
        first = self.itemAt(0)
        spacer = first.spacerItem() if first else None
        if spacer is not None:
            spacer.changeSize(-self._theme.px(ROOM), 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
            self.invalidate()
