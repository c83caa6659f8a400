"""Words I protect: names, places and nicknames that every scan points out."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.redaction.known.showing import forms_of_words, is_exact
from storyjournal.redaction.known.store import ProtectedWords, tidy
from ui.messages import Messages
from ui.people.words import also_finds
from ui.settings.words_list import RING, WordsList
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.place import Place

COLUMN = 640
WHAT = "These words are pointed out in every story. The list itself stays in your journal."
NONE_YET = "No words yet. A child’s nickname, a street, the name of a ward: add what should never slip through."
HOW = "Delete removes the chosen word."
EXACT = "It is short, so it is found only written just like this."
NO_LETTER = "A word to protect has a letter or a figure in it."
ONE_LETTER = "One letter would be found all over. Add the whole word."


class WordsPage(Place):
    """A field to add a word, and the list of all. `refresh()` reads them again."""

    def __init__(self, theme: Theme, messages: Messages, words: ProtectedWords) -> None:
        super().__init__("pane")
        self._theme, self._messages, self._words = theme, messages, words
        self._removed: list[tuple[str, int]] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText("A name, a place, a nickname")
        self.field.setAccessibleName("A word or phrase to protect")
        self.add_button = Button(theme, "Add", kind="primary", name="Protect this word")
        self.list = WordsList(theme)
        self._how = label("", Type.FACT, muted=True)
        self._finds = label("", Type.FACT, muted=True)
        self._column = QVBoxLayout(self)
        self._fill()
        self.field.returnPressed.connect(self._add)
        self.field.textChanged.connect(lambda _: self._offer())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self.add_button.clicked.connect(self._add)
        self.list.removal_wanted.connect(self._remove)
        self.list.undo_wanted.connect(self._undo)
        theme.changed.connect(self._lay)
        self.refresh()

    def _fill(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        inner = QVBoxLayout()
        inner.setContentsMargins(RING, 0, RING, 0)
        inner.setSpacing(4)
        inner.addWidget(label("Words I protect", Type.DISPLAY))
        inner.addWidget(label(WHAT, Type.LEAD, muted=True))
        inner.addSpacing(20)
        inner.addLayout(row)
        inner.addWidget(self._finds)
        inner.addSpacing(8)
        inner.addWidget(self._how)
        self._column.setSpacing(8)
        self._column.addLayout(inner)
        self._column.addWidget(self.list, 1)

    def first_part(self) -> QWidget:
        """The field."""
        return self.field

    def refresh(self) -> None:
        """Read the words again."""
        try:
            words = self._words.all()
        except JournalError as error:
            self._messages.complain(error)
            return
        self.list.show_words(words)
        self._how.setText(HOW if words else NONE_YET)
        self._offer()

    def _offer(self) -> None:
        """Say in which forms the word that is typed, or else the chosen one, is found; or why it cannot be added."""
        typed = tidy(self.field.text())
        problem = problem_of(typed) if typed else ""
        self.add_button.setEnabled(bool(typed) and not problem)
        self._finds.setText(problem or forms_line(typed or str(self.list.currentIndex().data() or "")))
        self._finds.setVisible(bool(self._finds.text()))

    def _change(self, work: Callable[[], None]) -> bool:
        """Do something to the words and read them again; say it when that fails."""
        try:
            work()
        except JournalError as error:
            self._messages.complain(error)
            return False
        self.refresh()
        return True

    def _add(self) -> None:
        word = tidy(self.field.text())
        problem = problem_of(word) if word else ""
        if problem:
            self._messages.announce(problem)
        if problem or not word:
            return
        known = {kept.casefold() for kept in self.list.words.stringList()}
        if word.casefold() in known:
            self._messages.say(f"“{word}” is protected already.")
            self.field.selectAll()
        elif self._change(lambda: self._words.add(word)):
            self.field.clear()
            self._messages.announce(f"{word} is protected.")
        self.field.setFocus()

    def _remove(self, word: str) -> None:
        place = self.list.words.stringList().index(word)
        if self._change(lambda: self._words.remove(word)):
            self._removed.append((word, place))
            self._messages.say(f"“{word}” is no longer protected. Ctrl+Z in the list brings it back.")
            if self.list.words.rowCount() == 0:
                self.field.setFocus()

    def _undo(self) -> None:
        if self._removed:
            word, place = self._removed.pop()
            if self._change(lambda: self._words.add(word, place)):
                self._messages.say(f"“{word}” is protected again.")

    def _lay(self) -> None:
        side = max(24 - RING, (self.width() - self._theme.px(COLUMN)) // 2 - RING)
        self._column.setContentsMargins(side, 24, side, 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred."""
        super().resizeEvent(event)
        self._lay()


def problem_of(word: str) -> str:
    """Return why a word cannot be protected, or nothing."""
    signs = sum(c.isalnum() for c in word)
    if not signs:
        return NO_LETTER
    return ONE_LETTER if signs == 1 and word.isascii() else ""


def forms_line(word: str) -> str:
    """Return the line that says in which other forms a word is found."""
    return EXACT if is_exact(word) else also_finds(forms_of_words(word))
