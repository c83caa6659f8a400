"""Changing the passphrase, in place."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.new_passphrase import NewPassphrase
from ui.vault.notice import Notice
from ui.widgets.buttons import Button

DONE = "Your new passphrase is set. The old one no longer opens this journal."


class Locked(Protocol):
    """What can take a new passphrase: the keys of a vault."""

    def change_passphrase(self, new: str) -> None:
        """Let `new` open it from now on. Takes a moment. Raises JournalError."""
        ...


class PassphraseForm(QWidget):
    """A button; pressed, it gives way to the form. `changed` comes when the new passphrase is set."""

    changed = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, vault: Locked) -> None:
        super().__init__()
        self._tasks, self._messages, self._vault = tasks, messages, vault
        self.begin_button = Button(theme, "Change passphrase", picture="key-round")
        self.fields = NewPassphrase(theme, messages)
        self.notice = Notice(theme, messages)
        self.keep_button = Button(theme, "Keep the new passphrase", kind="primary")
        self.cancel_button = Button(theme, "Leave it as it is", kind="quiet")
        self._form = QWidget()
        self._fill()
        self.begin_button.clicked.connect(self._begin)
        self.keep_button.clicked.connect(self._keep)
        self.cancel_button.clicked.connect(self._end)
        self.fields.changed.connect(self.synchronize)
        self.fields.accepted.connect(self._keep)
        self._form.hide()
        self.synchronize()

    def _fill(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        inside = QVBoxLayout(self._form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addWidget(self.fields)
        inside.addWidget(self.notice)
        inside.addLayout(row)
        first = QHBoxLayout()
        first.addWidget(self.begin_button)
        first.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(first)
        column.addWidget(self._form)

    def synchronize(self) -> None:
        """Offer to keep the passphrase when it can be used."""
        self.keep_button.setEnabled(not self.fields.lacking)

    def _begin(self) -> None:
        self.begin_button.hide()
        self._form.show()
        self.fields.first.setFocus()

    def _end(self) -> None:
        self.fields.forget()
        self.notice.clear()
        self._form.hide()
        self._form.setEnabled(True)
        self.begin_button.show()
        self.begin_button.setFocus()

    def _keep(self) -> None:
        if self.fields.lacking:
            return
        passphrase = self.fields.passphrase
        self._form.setEnabled(False)
        self.notice.hint("Keeping your new passphrase…")
        self._tasks.run(lambda: self._vault.change_passphrase(passphrase), self._kept, self._failed)

    def _kept(self, _: object) -> None:
        self._end()
        self._messages.say(DONE)
        self.changed.emit()

    def _failed(self, error: JournalError) -> None:
        self._form.setEnabled(True)
        self.notice.complain(error)
        self.keep_button.setFocus()
