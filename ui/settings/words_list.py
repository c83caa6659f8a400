"""The protected words as a list: a row each, with a place to press that takes it away."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.icons import pixmap
from ui.theme import Theme, Type

RING, GAP, EDGE, RADIUS, ROW = 4, 8, 16, 8, 44
Index = QModelIndex | QPersistentModelIndex


class WordsModel(QStringListModel):
    """The words; a screen reader hears each and what Delete does."""

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return the word, or what a screen reader says."""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{super().data(index, int(Qt.ItemDataRole.DisplayRole))}, protected. Delete removes it."
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Words are chosen, not edited in place."""
        return super().flags(index) & ~Qt.ItemFlag.ItemIsEditable


class WordsDelegate(QStyledItemDelegate):
    """Paints a word and the sign that removes it. `removal_pressed(row)` tells of a press on the sign."""

    removal_pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return a row's height with the gap below it."""
        return QSize(self._theme.px(120), self._theme.px(ROW) + GAP)

    def _sign(self, frame: QRect) -> QRect:
        side = self._theme.px(36)
        return QRect(frame.right() - side - 4, frame.top() + (frame.height() - side) // 2, side, side)

    @staticmethod
    def _frame(option: QStyleOptionViewItem) -> QRect:
        area: QRect = option.rect
        return area.adjusted(RING, 0, -RING, -GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._frame(option)
        self._paint_frame(painter, QRectF(frame), option.state)
        sign = self._sign(frame)
        device = painter.device()
        image = pixmap(self._theme, "x", "muted", 18, device.devicePixelRatioF() if device else 1.0)
        inset = (sign.width() - self._theme.px(18)) // 2
        painter.drawPixmap(sign.left() + inset, sign.top() + inset, image)
        room = frame.adjusted(EDGE, 0, frame.left() - sign.left() - 8, 0)
        room.setRight(sign.left() - 8)
        font = self._theme.font(Type.TEXT)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        words = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_frame(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        width = 2.0 if focused else 1.0
        token = "accent" if focused else "border" if hovered else "hairline"
        painter.setPen(QPen(self._theme.color(token), width))
        painter.setBrush(self._theme.color("base"))
        painter.drawRoundedRect(frame.adjusted(width / 2, width / 2, -width / 2, -width / 2), RADIUS, RADIUS)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A press on the sign removes the word."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            pressed = self._sign(self._frame(option)).contains(event.position().toPoint())
            if pressed:
                self.removal_pressed.emit(index.row())
            return pressed
        return super().editorEvent(event, model, option, index)


class WordsList(QListView):
    """Delete takes the chosen word away (`removal_wanted(word)`), Ctrl+Z brings the last one back."""

    removal_wanted = Signal(str)
    undo_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = WordsModel(self)
        self.setModel(self.words)
        delegate = WordsDelegate(theme, self)
        delegate.removal_pressed.connect(lambda row: self.removal_wanted.emit(self.words.stringList()[row]))
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Words I protect")
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_words(self, words: Sequence[str]) -> None:
        """Show these words and stay near the chosen one."""
        row = self.currentIndex().row()
        self.words.setStringList(list(words))
        if words and row >= 0:
            self.setCurrentIndex(self.words.index(min(row, len(words) - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes away, Ctrl+Z brings back."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentIndex().isValid():
            self.removal_wanted.emit(str(self.currentIndex().data()))
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)
