"""Asking for the passphrase that opens the journal now, before something is changed or shown."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault import RecoveryKit, WrongPassphrase
from storyjournal.vault.keys.errors import RecoveryKitInvalid
from ui.messages import Messages
from ui.tasks import Task, Tasks
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.vault.passphrase_field import PassphraseField
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.rows import ButtonRow

PASSPHRASE, EITHER = "Your present passphrase", "Your present passphrase, or your recovery kit"


class Openable(Protocol):
    """What can say whether a secret opens it: the keys of a vault."""

    @property
    def kit(self) -> RecoveryKit:
        """The recovery kit of now."""
        ...

    def opens_with(self, passphrase: str) -> bool:
        """Whether this is one of the passphrases. Takes a moment. Raises JournalError."""
        ...


def fits(keys: Openable, typed: str, *, or_kit: bool) -> bool:
    """Say whether what was typed opens the journal; with `or_kit` its recovery kit counts too."""
    if or_kit:
        try:
            return RecoveryKit.parse(typed) == keys.kit
        except RecoveryKitInvalid:
            return keys.opens_with(typed)
    return keys.opens_with(typed)


class PresentPassphrase(QWidget):
    """`confirmed(str)` carries the passphrase that opens the journal; `left` means: not now.

    With `or_kit` the recovery kit does as well; then `confirmed` carries what was typed all the same.
    """

    confirmed = Signal(str)
    left = Signal()

    def __init__(
        self, theme: Theme, tasks: Tasks, messages: Messages, keys: Openable, *, go_on: str, or_kit: bool = False
    ) -> None:
        super().__init__()
        self._tasks, self._keys, self._or_kit = tasks, keys, or_kit
        self._trying: Task | None = None
        name = EITHER if or_kit else PASSPHRASE
        self.field = PassphraseField(theme, name)
        self.notice = Notice(theme, messages)
        self.go_button = Button(theme, go_on)
        self.leave_button = Button(theme, "Leave it as it is", kind="quiet")
        words = label(name, Type.TEXT)
        words.setBuddy(self.field)
        group = QVBoxLayout()
        group.setSpacing(8)
        group.addWidget(words)
        group.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(group)
        column.addWidget(self.notice)
        column.addWidget(ButtonRow(theme, self.go_button, self.leave_button))
        self.field.textEdited.connect(self._edited)
        self.field.returnPressed.connect(self._try)
        self.go_button.clicked.connect(self._try)
        self.leave_button.clicked.connect(self.left)
        self._edited()

    def begin(self) -> None:
        """Ask anew."""
        self.forget()
        self.field.setFocus()

    def forget(self) -> None:
        """Forget what was typed, and want no answer to it any more."""
        trying, self._trying = self._trying, None
        if trying is not None:
            trying.cancel()
        self.field.forget()
        self.setEnabled(True)
        self._edited()

    def _edited(self) -> None:
        self.notice.clear()
        self.go_button.setEnabled(bool(self.field.text()))

    def _try(self) -> None:
        typed = self.field.text()
        if not typed:
            return
        self.setEnabled(False)
        self.notice.hint("Looking whether it fits…")
        work = partial(fits, self._keys, typed, or_kit=self._or_kit)
        self._trying = self._tasks.run(work, partial(self._tried, typed), self._failed)

    def _tried(self, typed: str, right: bool) -> None:
        if not right:
            self._failed(WrongPassphrase())
            return
        self.forget()
        self.confirmed.emit(typed)

    def _failed(self, error: JournalError) -> None:
        self._trying = None
        self.setEnabled(True)
        self.notice.complain(error)
        self.field.complain()
