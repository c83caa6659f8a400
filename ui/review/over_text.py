"""Keeps a row of controls over the reading column: the same left edge as the text below it."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.reading import COLUMN, HANG

EDGE = 8


class OverText(QWidget):
    """Holds one child over the reading column (see ReadingView.lay_column), whatever the pane's width."""

    def __init__(self, theme: Theme, child: QWidget) -> None:
        super().__init__()
        self._theme, self._child = theme, child
        child.setParent(self)
        child.installEventFilter(self)
        theme.changed.connect(self.lay)

    def sizeHint(self) -> QSize:
        """As high as the child wishes at this width."""
        return QSize(self._theme.px(COLUMN), self._height())

    def minimumSizeHint(self) -> QSize:
        """As high as the child needs; any width will do down to what the child needs."""
        return QSize(self._child.minimumSizeHint().width() + 2 * EDGE, self._height())

    def _height(self) -> int:
        layout = self._child.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(max(1, self.width() - 2 * self._side()))
        return self._child.sizeHint().height()

    def _side(self) -> int:
        side = max(self._theme.px(HANG), (self.width() - self._theme.px(COLUMN)) // 2)
        return side if self.width() - 2 * side >= self._child.minimumSizeHint().width() else EDGE

    def lay(self) -> None:
        """Lay the child over the column; in a tight pane it gets the hanging margin too."""
        side = self._side()
        self._child.setGeometry(side, 0, self.width() - 2 * side, self.height())
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the child."""
        if watched is self._child and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the child in its place."""
        super().resizeEvent(event)
        self.lay()
