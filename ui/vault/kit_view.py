"""The recovery kit as a person copies it: fourteen groups of four signs, in rows that fit the room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, Type

COLUMNS = (7, 5, 4, 3, 2, 1)
SPACING = 2.0
ROW, EDGE, GAP = 40, 16, 20


class KitView(QWidget):
    """Shows the groups large and wide apart. It takes the keyboard, so that a screen reader can read it."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._groups = text.split()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Your recovery kit")
        self.setAccessibleDescription(", ".join(" ".join(group) for group in self._groups))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def _font(self) -> QFont:
        font = self._theme.font(Type.LEAD)
        font.setPixelSize(self._theme.px(18))
        font.setWeight(QFont.Weight.Medium)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, SPACING * self._theme.scale)
        return font

    def columns(self, width: int) -> int:
        """Return how many groups stand in a row that is `width` pixels wide."""
        widest = max(QFontMetricsF(self._font()).horizontalAdvance(group) for group in self._groups)
        room = width - 2 * EDGE
        return next((n for n in COLUMNS if n * (widest + GAP) <= room), 1)

    def hasHeightForWidth(self) -> bool:
        """Height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all rows need."""
        rows = -(-len(self._groups) // self.columns(width))
        return rows * self._theme.px(ROW) + 2 * EDGE

    def sizeHint(self) -> QSize:
        """Return the size of two rows of seven."""
        width = self._theme.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room for one group a row."""
        return QSize(self._theme.px(120), self._theme.px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the ground, the focus ring and the groups."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("window"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._font())
        columns = self.columns(self.width())
        wide = (self.width() - 2 * EDGE) / columns
        tall = self._theme.px(ROW)
        for place, group in enumerate(self._groups):
            row, column = divmod(place, columns)
            cell = QRectF(EDGE + column * wide, EDGE + row * tall, wide, tall)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, group)
        painter.end()
