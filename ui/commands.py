"""What can be done, by name and key: one table that feeds the shortcuts and the command palette (Ctrl+K)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `keys` is a portable key sequence; `do` is called without arguments."""

    words: str
    keys: str
    do: Callable[[], None]


def bind(window: QWidget, commands: tuple[Command, ...]) -> None:
    """Give the window a shortcut for each command that has keys."""
    for command in commands:
        action = QAction(command.words, window)
        if command.keys:
            action.setShortcuts([QKeySequence(keys) for keys in command.keys.split(" | ")])
        action.triggered.connect(lambda _checked, do=command.do: do())
        window.addAction(action)


class Palette(QDialog):
    """A field and a list: type a few letters, Enter does the first that fits."""

    def __init__(self, theme: Theme, commands: tuple[Command, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("StoryJournal")
        self.setAccessibleName("What would you like to do?")
        self._commands = commands
        self.chosen: Command | None = None
        self._model = QStringListModel([_line(c) for c in commands], self)
        self._fitting = QSortFilterProxyModel(self, filterCaseSensitivity=Qt.CaseSensitivity.CaseInsensitive)
        self._fitting.setSourceModel(self._model)
        self._field = QLineEdit(placeholderText="What would you like to do?")
        self._field.setAccessibleName("What would you like to do?")
        self._list = QListView()
        self._list.setModel(self._fitting)
        self._list.setAccessibleName("Things to do")
        self._list.setSpacing(2)
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._take)
        self._list.activated.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self.resize(min(theme.px(520), parent.width() - 32), min(theme.px(420), parent.height() - 32))
        self._narrow("")

    def _narrow(self, words: str) -> None:
        self._fitting.setFilterFixedString(words)
        self._list.setCurrentIndex(self._fitting.index(0, 0))

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
            self._list.setCurrentIndex(self._fitting.index(row, 0))


def _line(command: Command) -> str:
    return f"{command.words}    {command.keys.split(' | ')[0]}" if command.keys else command.words
