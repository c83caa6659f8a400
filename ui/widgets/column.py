"""A column that scrolls: centred, no wider than it reads well, as high as its words make it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme

EDGE, EDGE_NARROW, NARROW, FOOT, SCROLL_BAR = 24, 16, 600, 24, 12


class _Sheet(QWidget):
    """As high as its width makes it: a layout's own minimum is that of its narrowest lines, which is too high."""

    def minimumSizeHint(self) -> QSize:
        """Return the height that the present width needs."""
        layout = self.layout()
        width = self.minimumWidth()
        return QSize(width, layout.totalHeightForWidth(width) if layout else 0)

    def sizeHint(self) -> QSize:
        """Return the same size."""
        return self.minimumSizeHint()


class ScrolledColumn(QScrollArea):
    """Fill `column`; it is `width` px wide at 100 % text, less where there is no room.

    `top` px stay free above it, or `lift`, a share of the height, where that is more.
    """

    def __init__(self, theme: Theme, width: int, *, top: int = 24, lift: float = 0) -> None:
        super().__init__()
        self._theme = theme
        self._wide, self._top, self._lift = width, top, lift
        self._sheet = _Sheet()
        self.column = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        self._sides = QHBoxLayout(ground)
        self._sides.setSpacing(0)
        self._sides.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWidget(ground)
        theme.changed.connect(self.lay)

    @property
    def column_width(self) -> int:
        """How wide the column is now, in pixels."""
        edge = EDGE if self.width() >= NARROW else EDGE_NARROW
        bar = max(0, self._theme.px(SCROLL_BAR) + 8 - edge)
        return min(self._theme.px(self._wide), max(1, self.width() - 2 * (edge + bar)))

    def lay(self) -> None:
        """Set the column's width and place."""
        self._sheet.setFixedWidth(self.column_width)
        top = max(self._top, round(self.height() * self._lift))
        self._sides.setContentsMargins((self.width() - self.column_width) // 2, top, 0, FOOT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred."""
        super().resizeEvent(event)
        self.lay()
