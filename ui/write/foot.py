"""What stands at the foot of a page: over the reading column, as high as it needs, wider where it would not fit."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.reading import COLUMN, HANG

EDGE = 8


class Foot(QWidget):
    """Holds one child over the reading column; where that is too tight for it, in nearly the whole width.

    The child's `sizeHint` says how wide it would like to be, its `heightForWidth` how high it then is.
    `hang` px at 100 % text stand left of the column: the room that the child keeps around its first icon.
    """

    def __init__(self, theme: Theme, child: QWidget, hang: int = 0) -> None:
        super().__init__()
        self._theme = theme
        self._child, self._hang = child, hang
        child.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.lay)

    def lay(self) -> None:
        """Give the child its place and take its height."""
        side = max(self._theme.px(HANG), (self.width() - self._theme.px(COLUMN)) // 2)
        if self.width() - 2 * side < self._child.sizeHint().width():
            side = EDGE
        start = max(EDGE, side - self._theme.px(self._hang))
        width = max(1, self.width() - start - side)
        height = self._child.heightForWidth(width)
        self.setFixedHeight(height)
        self._child.setGeometry(start, 0, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the width changes."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.lay()
