"""What can be done, by name and key: one table that feeds the shortcuts and the command palette (Ctrl+K)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme, Type
from ui.widgets.labels import label

KEYS = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT, ROW, EDGE = 520, 600, 40, 12
MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `keys` is a portable key sequence; `do` is called without arguments."""

    words: str
    keys: str
    do: Callable[[], None]

    @property
    def shown_keys(self) -> str:
        """The keys as they are printed on a keyboard."""
        return self.keys.split(" | ")[-1]


def bind(window: QWidget, commands: tuple[Command, ...]) -> None:
    """Give the window a shortcut for each command that has keys."""
    for command in commands:
        action = QAction(command.words, window)
        if command.keys:
            action.setShortcuts([QKeySequence(keys) for keys in command.keys.split(" | ")])
        action.triggered.connect(lambda _checked, do=command.do: do())
        window.addAction(action)


class CommandRow(QStyledItemDelegate):
    """Paints one command: its words at the left, its keys muted at the right, a tint where the choice stands."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Return a target's height."""
        return QSize(0, self._theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        state: QStyle.StateFlag = option.state
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("tint"))
            painter.drawRoundedRect(area, 8, 8)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        inner = area.adjusted(self._theme.px(EDGE), 0, -self._theme.px(EDGE), 0)
        painter.setFont(self._theme.font(Type.STRONG if chosen else Type.TEXT))
        painter.setPen(self._theme.color("accent" if chosen else "text"))
        painter.drawText(inner, MIDDLE | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        painter.setFont(self._theme.font(Type.FACT))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(inner, MIDDLE | Qt.AlignmentFlag.AlignRight, str(index.data(KEYS)))
        painter.restore()


class Palette(QDialog):
    """A field and a list: type a few letters, Enter does the first that fits."""

    def __init__(self, theme: Theme, commands: tuple[Command, ...], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle("StoryJournal")
        self.setAccessibleName("What would you like to do?")
        self._theme, self._commands, self._window = theme, commands, parent
        self.chosen: Command | None = None
        self._fitting = QSortFilterProxyModel(self, filterCaseSensitivity=Qt.CaseSensitivity.CaseInsensitive)
        self._fitting.setSourceModel(_model(commands, self))
        self._field = QLineEdit(placeholderText="What would you like to do?")
        self._field.setAccessibleName("What would you like to do?")
        self._list = QListView()
        self._list.setModel(self._fitting)
        self._list.setItemDelegate(CommandRow(theme, self._list))
        self._list.setMouseTracking(True)
        self._list.setAccessibleName("Things to do")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = label("Nothing fits. Try another word.", muted=True)
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._take)
        self._list.clicked.connect(self._take)
        self._list.activated.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in (self._field, self._nothing, self._list):
            column.addWidget(part)
        theme.changed.connect(self.lay)
        self.lay()
        self._narrow("")

    def lay(self) -> None:
        """Take as much room as the window and the text size give."""
        room = self._window.size()
        self.resize(min(self._theme.px(WIDTH), room.width() - 32), min(self._theme.px(HEIGHT), room.height() - 64))

    def _narrow(self, words: str) -> None:
        self._fitting.setFilterFixedString(words.strip())
        self._nothing.setVisible(not self._fitting.rowCount())
        self._stand(0)

    def _stand(self, row: int) -> None:
        index = self._fitting.index(row, 0)
        self._list.setCurrentIndex(index)
        self._field.setAccessibleDescription(str(index.data() or self._nothing.text()))

    def _take(self) -> None:
        index = self._fitting.mapToSource(self._list.currentIndex())
        if index.isValid():
            self.chosen = self._commands[index.row()]
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move through the list while the field keeps the keyboard."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row = self._list.currentIndex().row() + step
        if 0 <= row < self._fitting.rowCount():
            self._stand(row)


def _model(commands: tuple[Command, ...], parent: QDialog) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for command in commands:
        item = QStandardItem(command.words)
        item.setEditable(False)
        item.setData(command.shown_keys, KEYS)
        item.setData(f"{command.words}, {command.shown_keys}", Qt.ItemDataRole.AccessibleTextRole)
        model.appendRow(item)
    return model
