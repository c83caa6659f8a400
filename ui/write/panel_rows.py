"""A short list inside the panel: one line a row, as high as its rows, chosen by click or Enter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme, Type

HEIGHT, INDENT = 36, 16
Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A row: its words, a fact at its right, how far in it stands, and what it leads to."""

    words: str
    aside: str = ""
    level: int = 0
    leads_to: object = None


class PanelRows(QAbstractListModel):
    """The rows as a Qt model."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[PanelRow, ...] = ()

    def show_rows(self, rows: Sequence[PanelRow]) -> None:
        """Show these rows; nothing happens when they are the same."""
        if tuple(rows) == self.rows:
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> object:
        """Return a row's words, and words and fact together for a screen reader and the tooltip."""
        row = self.rows[index.row()]
        if role == Roles.DisplayRole:
            return row.words
        if role in (Roles.AccessibleTextRole, Roles.ToolTipRole):
            return f"{row.words}, {row.aside}" if row.aside else row.words
        return row if role == Roles.UserRole else None


class _RowPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line, high enough to hit."""
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw words and fact; a tint under the pointer, the accent's border around the row with the focus."""
        row, px = index.data(Roles.UserRole), self._theme.px
        state = option.state
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.color("tint"))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        inner = box.adjusted(8 + px(INDENT) * row.level, 0, -8, 0)
        facts = self._theme.font(Type.FACT)
        room = inner.width() - (QFontMetrics(facts).horizontalAdvance(row.aside) + px(8) if row.aside else 0)
        words = QFontMetrics(self._theme.font(Type.TEXT)).elidedText(row.words, Qt.TextElideMode.ElideRight, room)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setPen(self._theme.color("muted"))
        painter.setFont(facts)
        painter.drawText(inner, line | Qt.AlignmentFlag.AlignRight, row.aside)
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._theme.font(Type.TEXT))
        painter.drawText(inner, line | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class PanelList(QListView):
    """Shows rows without a scroll bar of its own. `chosen` carries what a row leads to."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.rows = PanelRows()
        self.setModel(self.rows)
        self.setItemDelegate(_RowPainter(theme, self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        theme.changed.connect(self.synchronize)

    def show_rows(self, rows: Sequence[PanelRow]) -> None:
        """Show these rows."""
        self.rows.show_rows(rows)
        self.synchronize()

    def synchronize(self) -> None:
        """Be as high as the rows."""
        self.setVisible(bool(self.rows.rows))
        self.setFixedHeight(max(1, len(self.rows.rows)) * self._theme.px(HEIGHT))
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: Index) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.rows[index.row()].leads_to)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rows:
            self.setCurrentIndex(self.rows.index(0, 0))
