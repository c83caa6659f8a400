"""The reading column: a text view whose text keeps one centred column, the same in Write, Review and Share."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.theme import Theme, Type

COLUMN = 640
LINE = 32
PARAGRAPH = 16
CARET = 2
HANG = 44


class ReadingView(QTextEdit):
    """Plain text in the serif at 19 px on a 32 px line, in a column of 640 px at 100 %. A subclass styles it.

    Marks can hang left of the column, and the scroll bar stays at the pane's edge. The caret is 2 px in
    the accent and does not blink.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAcceptRichText(False)
        self.setCursorWidth(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def line_format(self) -> QTextBlockFormat:
        """Return a paragraph's format: fixed line height and the space below it, at the present text size."""
        block = QTextBlockFormat()
        block.setLineHeight(self.theme.px(LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(self.theme.px(PARAGRAPH))
        return block

    def synchronize(self) -> None:
        """Take font and column from the theme."""
        self.setFont(self.theme.font(Type.BODY))
        self.document().setDefaultFont(self.theme.font(Type.BODY))
        self.lay_column()
        self.viewport().update()

    def lay_column(self) -> None:
        """Centre the column. Marks may hang in the document's margin; neither margin enters the undo history."""
        hang = self.theme.px(HANG)
        self.document().setDocumentMargin(hang)
        side = (self.width() - self.theme.px(COLUMN)) // 2 - hang
        self.setViewportMargins(max(0, side), 0, max(0, side), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred."""
        self.lay_column()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text and then our own steady caret."""
        super().paintEvent(event)
        if not self.hasFocus() or self.isReadOnly():
            return
        spot = self.cursorRect(self.textCursor())
        height = min(spot.height(), self.theme.px(26))
        painter = QPainter(self.viewport())
        caret = QRectF(spot.x(), spot.y() + (spot.height() - height) / 2, CARET, height)
        painter.fillRect(caret, self.theme.color("accent"))
        painter.end()

    def offset(self, cursor: QTextCursor | None = None) -> int:
        """Return the caret as a code point of the text (Qt counts UTF-16 units)."""
        position = (cursor or self.textCursor()).position()
        return code_points(self.toPlainText(), position)

    def place_caret(self, offset: int) -> None:
        """Put the caret at a code point of the text and show it."""
        cursor = self.textCursor()
        cursor.setPosition(utf16_units(self.toPlainText(), offset))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()


def utf16_units(text: str, offset: int) -> int:
    """Return how many UTF-16 units stand before code point `offset` (Qt's own way of counting)."""
    return len(text[: max(0, offset)].encode("utf-16-le", "surrogatepass")) // 2


def code_points(text: str, units: int) -> int:
    """Return how many code points stand before UTF-16 unit `units`: the inverse of `utf16_units`."""
    return len(text.encode("utf-16-le", "surrogatepass")[: max(0, units) * 2].decode("utf-16-le", "ignore"))
