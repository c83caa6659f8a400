"""A panel that scrolls when its words need more room; its right edge stays where it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.head import HEAD_TOP

MARGIN, GAP = 24, 12


class PanelScroll(QScrollArea):
    """Fill `column`, a HeadLabel first. `foot` is the margin below it, in pixels at 100 % text."""

    def __init__(self, theme: Theme, foot: int = MARGIN) -> None:
        super().__init__()
        self.theme, self._below = theme, foot
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self.column = QVBoxLayout(body)
        self.setWidget(body)
        theme.changed.connect(self.lay)
        self.verticalScrollBar().rangeChanged.connect(self.lay)
        self.lay()

    def lay(self) -> None:
        """Take the margins from the theme; the scroll bar, when it shows, stands in the right one."""
        px, bar = self.theme.px, self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self.column.setContentsMargins(px(MARGIN), HEAD_TOP, max(0, px(MARGIN) - taken), px(self._below))
        self.column.setSpacing(px(GAP))
