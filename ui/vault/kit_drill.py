"""Whether a kept copy of the recovery kit can be read: two of its groups are asked, as often as anybody likes."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from storyjournal.vault.keys.kit import GROUP, Drill
from ui.messages import Messages
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.widgets.labels import label

NOT_YET = "Not quite yet. Look at these two groups on your copy once more. Take as many tries as you like."
SIDE_BY_SIDE = 360


class KitDrill(QWidget):
    """Asks for two groups, anew with each `ask()`. `passed` comes once both are right; nothing is ever wrong for good.

    `draw` makes the question: `partial(drill, kit, SystemRandom())`.
    """

    passed = Signal()

    def __init__(self, theme: Theme, messages: Messages, draw: Callable[[], Drill]) -> None:
        super().__init__()
        self._theme, self._draw = theme, draw
        self._asked = draw()
        self.words = label("", Type.TEXT)
        self.names = (label("", Type.TEXT, wrap=False), label("", Type.TEXT, wrap=False))
        self.fields = (QLineEdit(), QLineEdit())
        self.notice = Notice(theme, messages)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        for name, field in zip(self.names, self.fields, strict=True):
            name.setBuddy(field)
            field.textEdited.connect(self._edited)
            pair = QVBoxLayout()
            pair.setSpacing(8)
            pair.addWidget(name)
            pair.addWidget(field)
            self._row.addLayout(pair)
        self._row.addStretch(1)
        self.fields[0].returnPressed.connect(self.fields[1].setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.words)
        column.addLayout(self._row)
        column.addWidget(self.notice)
        theme.changed.connect(self.synchronize)
        self.ask()

    def ask(self) -> None:
        """Ask for two groups, others than before as chance has it, with empty fields."""
        self._asked = self._draw()
        numbers = (self._asked.first, self._asked.second)
        for number, name, field in zip(numbers, self.names, self.fields, strict=True):
            name.setText(f"Group {number}")
            field.setAccessibleName(f"Group {number} of your recovery kit")
        self.words.setText(f"Look at your copy and type group {numbers[0]} and group {numbers[1]}.")
        self.forget()
        self.synchronize()

    def forget(self) -> None:
        """Empty both fields, so that no undo brings back what stood there."""
        for field in self.fields:
            field.setText("")
        self.notice.clear()

    def _edited(self) -> None:
        first, second = (field.text() for field in self.fields)
        if self._asked.answered(first, second):
            self.notice.clear()
            self.passed.emit()
        elif all(sum(sign.isalnum() for sign in typed) >= GROUP for typed in (first, second)):
            self.notice.hint(NOT_YET, "info")
        else:
            self.notice.clear()

    def synchronize(self) -> None:
        """Leave room for four wide letters in each field."""
        for field in self.fields:
            field.setFixedWidth(self._theme.px(140))
            field.setMinimumHeight(self._theme.px(40))
        self._lay()

    def _lay(self) -> None:
        narrow = self.width() < self._theme.px(SIDE_BY_SIDE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the fields where there is no room for both."""
        super().resizeEvent(event)
        self._lay()
