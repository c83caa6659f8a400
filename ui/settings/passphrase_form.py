"""Changing the passphrase, in place: the one of now first, then the new one."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from ui.messages import Messages
from ui.settings.present_passphrase import Openable, PresentPassphrase
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.new_passphrase import NewPassphrase
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.rows import ButtonRow

DONE = "Your new passphrase is set. The old one no longer opens this journal."


class Keys(Openable, Protocol):
    """What can take a new passphrase: the keys of a vault."""

    @property
    def needs_passphrase(self) -> bool:
        """Whether there is no passphrase to ask for."""
        ...

    def change_passphrase(self, new: str) -> None:
        """Let `new` open it from now on. Takes a moment. Raises JournalError."""
        ...


class PassphraseForm(QWidget):
    """A button; pressed, it gives way to the questions.

    `changed` comes when the new passphrase is set, `left` when the questions are over, this way or that.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, keys: Keys) -> None:
        super().__init__()
        self._tasks, self._messages, self._keys = tasks, messages, keys
        self.begin_button = Button(theme, "Change passphrase", picture="key-round")
        self.present = PresentPassphrase(theme, tasks, messages, keys, go_on="Go on", or_kit=True)
        self.fields = NewPassphrase(theme, messages)
        self.notice = Notice(theme, messages)
        self.keep_button = Button(theme, "Keep the new passphrase", kind="primary")
        self.cancel_button = Button(theme, "Leave it as it is", kind="quiet")
        self._first = ButtonRow(theme, self.begin_button)
        self._form = QWidget()
        inside = QVBoxLayout(self._form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        for part in (self.fields, self.notice, ButtonRow(theme, self.keep_button, self.cancel_button)):
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for page in (self._first, self.present, self._form):
            column.addWidget(page)
        self._connect()
        self._turn_to(self._first)
        self.synchronize()

    def _connect(self) -> None:
        self.begin_button.clicked.connect(self._begin)
        self.present.confirmed.connect(lambda _: self.ask_new())
        self.present.left.connect(self._end)
        self.keep_button.clicked.connect(self._keep)
        self.cancel_button.clicked.connect(self._end)
        self.fields.changed.connect(self.synchronize)
        self.fields.accepted.connect(self._keep)

    def synchronize(self) -> None:
        """Offer to keep the passphrase when it can be used."""
        self.keep_button.setEnabled(not self.fields.lacking)

    def _turn_to(self, shown: QWidget) -> None:
        for part in (self._first, self.present, self._form):
            part.setVisible(part is shown)

    def _begin(self) -> None:
        if self._keys.needs_passphrase:
            self.ask_new()
            return
        self._turn_to(self.present)
        self.present.begin()

    def ask_new(self) -> None:
        """Ask for the new passphrase at once: the one of now was typed already."""
        self._turn_to(self._form)
        self.fields.first.setFocus()

    def _end(self) -> None:
        self._rest()
        self.begin_button.setFocus()
        self.left.emit()

    def _rest(self) -> None:
        self.fields.forget()
        self.present.forget()
        self.notice.clear()
        self._form.setEnabled(True)
        self._turn_to(self._first)

    def leave(self) -> None:
        """Forget what was typed: the person goes elsewhere. A change under way goes on."""
        if self._first.isHidden() and self._form.isEnabled():
            self._rest()

    def _keep(self) -> None:
        if self.fields.lacking:
            return
        passphrase = self.fields.passphrase
        self._form.setEnabled(False)
        self.notice.hint("Keeping your new passphrase…")
        self._tasks.run(lambda: self._keys.change_passphrase(passphrase), self._kept, self._failed)

    def _kept(self, _: object) -> None:
        self._end()
        self._messages.say(DONE)
        self.changed.emit()

    def _failed(self, error: JournalError) -> None:
        self._form.setEnabled(True)
        if not self.isVisible():  # the person went elsewhere: leave nothing typed behind
            self.leave()
            self._messages.complain(error)
            return
        self.notice.complain(error)
        self.keep_button.setFocus()
