"""Keeps a widget exactly over the reading column: the same left edge as the text below it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.reading import COLUMN, HANG

TIGHT = 8


class OverColumn(QWidget):
    """Holds one child over the reading column (see ReadingView.lay_column), whatever the pane's width.

    `hanging`, a small widget, stands left of the column where there is room, else it takes its place from the child.
    """

    def __init__(self, theme: Theme, child: QWidget, hanging: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._child = child
        self._hanging = hanging
        if hanging is not None:
            hanging.setParent(self)
        child.setParent(self)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as the child wishes."""
        return QSize(self._theme.px(COLUMN), self._child.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As high as the child wishes; as wide as it needs, with a little air."""
        hanging = self._hanging.sizeHint().width() + TIGHT if self._hanging else 0
        return QSize(self._child.minimumSizeHint().width() + hanging + 2 * TIGHT, self._child.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the child anew."""
        super().resizeEvent(event)
        self.lay()

    def lay(self) -> None:
        """Lay the child over the column; in a tight pane it may use the hanging margin too."""
        side = max(self._theme.px(HANG), (self.width() - self._theme.px(COLUMN)) // 2)
        least = self._child.minimumSizeHint().width()
        start = side if self.width() - 2 * side >= least else TIGHT
        if self._hanging is not None:
            size = self._hanging.sizeHint()
            left = max(TIGHT, side - size.width() - TIGHT)
            start = max(start, left + size.width() + TIGHT)
            self._hanging.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        end = side if self.width() - start - side >= least else TIGHT
        self._child.setGeometry(start, 0, self.width() - start - end, self.height())
