"""The people as a list: the writer first, then everybody by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme, Type

RING, GAP, EDGE, BETWEEN, RADIUS = 4, 8, 16, 4, 10
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: somebody's id, their name, who they are."""

    id: str
    name: str
    fact: str
    removable: bool = True


class PeopleModel(QAbstractListModel):
    """Rows for the list; a screen reader hears each and what Delete does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - Qt's own
        """Return the row, its name, or what a screen reader says."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {row.fact}" + (". Delete removes." if row.removable else "")
        return row if role == ROW else None

    def row(self, index: Index) -> Row | None:
        """Return the row at an index, or None."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, person_id: str) -> QModelIndex:
        """Return where somebody stands, or an index that is not valid."""
        place = next((at for at, row in enumerate(self._rows) if row.id == person_id), -1)
        return self.index(place, 0) if place >= 0 else NOWHERE


class PeopleDelegate(QStyledItemDelegate):
    """Paints a person as a card. The chosen one has the accent's border, with a ring under the keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return a card's height with the gap below it."""
        name, fact = (QFontMetrics(self._theme.font(role)).height() for role in (Type.NAME, Type.FACT))
        return QSize(self._theme.px(120), 2 * self._theme.px(12) + name + BETWEEN + fact + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        frame = area.adjusted(RING, RING, -RING, RING - GAP)
        self._paint_frame(painter, QRectF(frame), option.state)
        inner = frame.adjusted(EDGE, self._theme.px(12), -EDGE, -self._theme.px(12))
        for words, role, ink in ((row.name, Type.NAME, "text"), (row.fact, Type.FACT, "muted")):
            font = self._theme.font(role)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(self._theme.color(ink))
            line = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            inner.setTop(line.bottom() + 1 + BETWEEN)
        painter.restore()

    def _paint_frame(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        token, width = ("accent", 2.0) if chosen else ("border" if hovered else "hairline", 1.0)
        painter.setBrush(self._theme.color("base"))
        painter.setPen(QPen(self._theme.color(token), width))
        painter.drawRoundedRect(frame.adjusted(width / 2, width / 2, -width / 2, -width / 2), RADIUS, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 1.5))
            painter.drawRoundedRect(frame.adjusted(-3, -3, 3, 3), RADIUS + 3, RADIUS + 3)


class PeopleList(QListView):
    """Arrows choose (`person_chosen(id)`), Enter goes into the form, Delete removes, Ctrl+Z brings back."""

    person_chosen = Signal(str)
    open_wanted = Signal()
    removal_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.people = PeopleModel(self)
        self.setModel(self.people)
        self.setItemDelegate(PeopleDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName("People")
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def chosen(self) -> str:
        """The id of the chosen person, or nothing."""
        row = self.people.row(self.currentIndex())
        return row.id if row else ""

    def show_rows(self, rows: Sequence[Row], chosen: str) -> None:
        """Show rows and choose one of them, and tell nobody."""
        blocked = self.blockSignals(True)
        self.people.show(rows)
        index = self.people.place_of(chosen)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
        self.blockSignals(blocked)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell who is chosen now."""
        super().selectionChanged(selected, deselected)
        if selected.count():
            self.person_chosen.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the form, Delete removes, Ctrl+Z brings back; letters do not jump about."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)
