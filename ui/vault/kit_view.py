"""The recovery kit as a person copies it: fourteen groups of four signs, in rows that fit the room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, Type

COLUMNS = (7, 5, 4, 3, 2, 1)
SPACING = 2.0
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
ROW, EDGE, GAP = 40, 16, 20
NUMBER = 26  # room for a group's number before it, in pixels at 100 % text


class KitView(QWidget):
    """Shows the groups large, numbered and wide apart. It takes the keyboard, so that a screen reader can read it."""

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

    def _widest(self) -> float:
        return max(QFontMetricsF(self._font()).horizontalAdvance(group) for group in self._groups)

    def columns(self, width: int) -> int:
        """Return how many groups stand in a row that is `width` pixels wide."""
        room = width - 2 * EDGE
        needed = self._widest() + self._theme.px(NUMBER) + GAP
        return next((n for n in COLUMNS if n * needed <= room), 1)

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
        columns = self.columns(self.width())
        wide = (self.width() - 2 * EDGE) / columns
        tall = self._theme.px(ROW)
        for place, group in enumerate(self._groups):
            row, column = divmod(place, columns)
            cell = QRectF(EDGE + column * wide, EDGE + row * tall, wide, tall)
            self._paint_group(painter, cell, place + 1, group)
        painter.end()

    def _paint_group(self, painter: QPainter, cell: QRectF, number: int, group: str) -> None:
        """Draw a group with its small number before it, so that nobody has to count to eleven."""
        wide = self._widest()
        room = self._theme.px(NUMBER)
        start = cell.left() + max(0.0, (cell.width() - wide - room) / 2)
        painter.setFont(self._theme.font(Type.FACT))
        painter.setPen(self._theme.color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(start, cell.top(), room - self._theme.px(8), cell.height()), middle | RIGHT, str(number)
        )
        painter.setFont(self._font())
        painter.setPen(self._theme.color("text"))
        painter.drawText(QRectF(start + room, cell.top(), wide + 8, cell.height()), middle | LEFT, group)
