"""Rows of buttons that go under one another where there is no room beside."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button

GAP = 8


class ButtonRow(QWidget):
    """Its buttons at the left, in order."""

    def __init__(self, theme: Theme, *buttons: Button) -> None:
        super().__init__()
        self._buttons = buttons
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for button in buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        theme.changed.connect(self.lay)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the widest button alone."""
        widest = max(button.sizeHint().width() for button in self._buttons)
        return QSize(widest, super().minimumSizeHint().height())

    def lay(self) -> None:
        """Lay the buttons beside or under one another."""
        shown = [button for button in self._buttons if not button.isHidden()]
        needed = sum(button.sizeHint().width() + GAP for button in shown) - GAP
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if needed > self.width() else across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons anew."""
        super().resizeEvent(event)
        self.lay()
