"""A calm question before the journal: a few sentences, and a short list of what can be done, each with its words."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.messages import Messages
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.labels import card, label
from ui.widgets.place import Place


class QuestionPage(Place):
    """Fill it with `add_way`; the first way is the filled button, where the keyboard begins.

    `waiting(bool)` tells that something is being done from which nobody can turn away, and that it is over.
    """

    waiting = Signal(bool)

    def __init__(self, theme: Theme, messages: Messages, title: str, lead: str, *more: str) -> None:
        super().__init__("question")
        self._theme = theme
        self.ways: list[Button] = []
        self.notice = Notice(theme, messages)
        self.spoken = " ".join((title, lead, *more))
        self._inside = card()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(24, 24, 24, 24)
        self._rows.setSpacing(8)
        self._rows.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(title, Type.DISPLAY))
        column.addWidget(label(lead, Type.LEAD))
        for words in more:
            column.addWidget(label(words, Type.TEXT, muted=True))
        column.addSpacing(16)
        column.addWidget(self._inside)
        column.addStretch(1)

    def add_way(self, words: str, do: Callable[[], None], about: str = "") -> Button:
        """Add something that can be done; `about` says beneath the button what it means."""
        button = Button(self._theme, words, kind="plain" if self.ways else "primary")
        button.clicked.connect(lambda _checked: do())
        if self.ways:
            self._rows.insertSpacing(self._rows.count() - 1, 8)
        self._rows.insertWidget(self._rows.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeft)
        if about:
            button.setAccessibleDescription(about)
            self._rows.insertWidget(self._rows.count() - 1, label(about, Type.TEXT, muted=True))
        self.ways.append(button)
        return button

    def first_part(self) -> QWidget:
        """The first way."""
        return self.ways[0] if self.ways else self

    def wait(self, sentence: str) -> None:
        """Say what is being done; nothing can be pressed meanwhile."""
        self.notice.hint(sentence)
        self.waiting.emit(True)
        for button in self.ways:
            button.setEnabled(False)

    def rest(self) -> None:
        """Let ways be chosen again."""
        self.notice.clear()
        self.waiting.emit(False)
        for button in self.ways:
            button.setEnabled(True)
        self.first_part().setFocus()
