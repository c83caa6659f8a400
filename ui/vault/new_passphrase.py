"""Choosing a passphrase: typed twice, with a word on its strength and whether the two match."""

import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from storyjournal.vault.keys.strength import hint
from ui.messages import Messages
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.vault.passphrase_field import PassphraseField
from ui.widgets.labels import label

SHORTEST = 8
SIDE_BY_SIDE = 560


class NewPassphrase(QWidget):
    """Two fields and a hint. `changed` tells after every key; `lacking` says what is still to do.

    A weak passphrase is allowed: the hint says so. One under 8 characters is not.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self.first = PassphraseField(theme, "Passphrase")
        self.again = PassphraseField(theme, "Passphrase, once more", with_button=False)
        self.first.shown_changed.connect(self.again.show_words)
        self.hint = Notice(theme, messages)
        self._fields = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fields.setSpacing(16)
        for name, field in (("Passphrase", self.first), ("Once more", self.again)):
            self._fields.addLayout(self._with_name(name, field), 1)
            field.textEdited.connect(self._edited)
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.accepted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._fields)
        column.addWidget(self.hint)
        self.first.button_after(self.again)
        theme.changed.connect(self._lay)

    @staticmethod
    def _with_name(name: str, field: PassphraseField) -> QVBoxLayout:
        words = label(name, Type.TEXT, wrap=False)
        words.setBuddy(field)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(words)
        column.addWidget(field)
        column.addStretch(1)
        return column

    @property
    def passphrase(self) -> str:
        """What was typed, as it was typed."""
        return self.first.text()

    @property
    def too_short(self) -> bool:
        """Whether it has fewer characters than the least; white space around it does not count."""
        return len(unicodedata.normalize("NFKC", self.passphrase).strip()) < SHORTEST

    @property
    def lacking(self) -> str:
        """What is still to do, as a plain sentence; nothing when the passphrase can be used."""
        if not self.passphrase:
            return "Choose a passphrase."
        if self.too_short:
            return f"Give the passphrase at least {SHORTEST} characters."
        if not self.again.text():
            return "Type the passphrase once more."
        if self.again.text() != self.passphrase:
            return "The two passphrases differ. Show them to find where."
        return ""

    def forget(self) -> None:
        """Empty both fields."""
        for field in (self.first, self.again):
            field.forget()
        self._edited()

    def _edited(self) -> None:
        self.synchronize()
        self.changed.emit()

    def synchronize(self) -> None:
        """Say how strong the passphrase is and whether the two match."""
        if not self.passphrase:
            self.hint.clear()
            return
        if self.too_short:
            self.hint.hint(f"Give it at least {SHORTEST} characters.", "info", strong="Too short.")
            return
        found = hint(self.passphrase)
        matches = self.again.text() == self.passphrase
        words = f"{found.sentence} {self._match()}".strip()
        self.hint.hint(words, "check" if matches and found.enough else "info", strong=f"{found.word}.")

    def _match(self) -> str:
        typed = self.again.text()
        if not typed:
            return ""
        if typed == self.passphrase:
            return "The two match."
        return "" if self.passphrase.startswith(typed) else "The two differ so far."

    def _lay(self) -> None:
        narrow = self.width() < self._theme.px(SIDE_BY_SIDE)
        down = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._fields.setDirection(down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the fields where there is no room for both."""
        super().resizeEvent(event)
        self._lay()
