"""Paints one story as a card: its name, its state, its tags and day, and where a search found its words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.icons import pixmap
from ui.theme import Theme, Type
from ui.write import stories_words
from ui.write.stories_model import ROW, Row, StoriesModel

RING, GAP, EDGE, BETWEEN, RADIUS = 4, 8, 16, 4, 10
SNIPPET_LINES = 2


class StoriesDelegate(QStyledItemDelegate):
    """A card for each row, all of one height. The chosen one has the accent's border, with a ring under the keys."""

    def __init__(self, theme: Theme, model: StoriesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Return the height of a card with the gap below it; the width is the list's."""
        return QSize(self._theme.px(160), self.card_height() + GAP)

    def card_height(self) -> int:
        """Return a card's height in pixels, taller while a search shows its snippets."""
        height = 2 * self._theme.px(14) + self._name().height() + BETWEEN + self._fact().height()
        if self._model.has_snippets:
            height += BETWEEN + SNIPPET_LINES * self._fact().lineSpacing()
        return height

    def _name(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(Type.NAME))

    def _fact(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(Type.FACT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the card."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        frame = area.adjusted(RING, RING, -RING, RING - GAP)
        self._paint_frame(painter, QRectF(frame), state)
        inner = frame.adjusted(EDGE, self._theme.px(14), -EDGE, -self._theme.px(14))
        y = self._paint_name(painter, inner, row)
        if self._model.has_snippets:
            y = self._paint_snippet(painter, inner, y, row)
        self._paint_facts(painter, inner, y, row)
        painter.restore()

    def _paint_frame(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        token, width = ("accent", 2.0) if chosen else ("border" if hovered else "hairline", 1.0)
        painter.setBrush(self._theme.color("base"))
        painter.setPen(QPen(self._theme.color(token), width))
        inset = width / 2
        painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 1.5))
            painter.drawRoundedRect(frame.adjusted(-3, -3, 3, 3), RADIUS + 3, RADIUS + 3)

    def _paint_name(self, painter: QPainter, inner: QRect, row: Row) -> int:
        metrics = self._name()
        painter.setFont(self._theme.font(Type.NAME))
        painter.setPen(self._theme.color("text"))
        line = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        words = metrics.elidedText(stories_words.name(row.story), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        return line.bottom() + 1 + BETWEEN

    def _paint_snippet(self, painter: QPainter, inner: QRect, y: int, row: Row) -> int:
        painter.setPen(self._theme.color("text"))
        layout = QTextLayout(row.snippet.replace("\n", " "), self._theme.font(Type.FACT))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_bold(start, end, row.snippet) for start, end in row.marks])
        tall = self._fact().lineSpacing()
        layout.beginLayout()
        for place in range(SNIPPET_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(inner.width())
            line.setPosition(QPointF(0, place * tall))
        layout.endLayout()
        layout.draw(painter, QPointF(inner.left(), y))
        return y + SNIPPET_LINES * tall + BETWEEN

    def _paint_facts(self, painter: QPainter, inner: QRect, y: int, row: Row) -> None:
        metrics = self._fact()
        line = QRect(inner.left(), y, inner.width(), metrics.height())
        picture, word = stories_words.state(row.reviewed)
        if row.story.trashed is not None:
            picture, word = "trash-2", self._model.when(row.story)
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        image = pixmap(self._theme, picture, "muted", 16, ratio)
        side = self._theme.px(16)
        painter.drawPixmap(line.left(), line.top() + (line.height() - side) // 2, image)
        painter.setFont(self._theme.font(Type.FACT))
        painter.setPen(self._theme.color("muted"))
        after = line.adjusted(side + 8, 0, 0, 0)
        word = metrics.elidedText(word, Qt.TextElideMode.ElideRight, after.width())
        painter.drawText(after, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
        room = after.width() - metrics.horizontalAdvance(word) - 16
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._right(row, room))

    def _right(self, row: Row, room: int) -> str:
        """Return tags and day in `room` pixels: the tags give way first. In the trash the day stands at the left."""
        day = "" if row.story.trashed else f"{stories_words.DOT}{self._model.when(row.story)}"
        room -= self._fact().horizontalAdvance(day)
        tags = self._fact().elidedText(", ".join(row.story.tags), Qt.TextElideMode.ElideRight, room)
        return f"{tags}{day}" if len(tags) > 1 else day.removeprefix(stories_words.DOT)


def _bold(start: int, end: int, text: str) -> QTextLayout.FormatRange:
    """Return a bold run of code points start to end, in Qt's UTF-16 units."""
    before = len(text[:start].encode("utf-16-le")) // 2
    length = len(text[start:end].encode("utf-16-le")) // 2
    made = QTextLayout.FormatRange()
    made.start, made.length = before, length
    weight = made.format
    weight.setFontWeight(QFont.Weight.DemiBold)
    made.format = weight
    return made
