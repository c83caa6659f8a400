"""Typing the recovery kit in: tolerant, and it says how many signs are still missing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal.vault import RecoveryKit
from storyjournal.vault.keys.errors import RecoveryKitInvalid
from ui.messages import Messages
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.vault.passphrase_field import PassphraseField
from ui.widgets.labels import label

SIGNS = 56


class KitEntry(QWidget):
    """A field for the 56 characters. `changed` after every key; `accepted` on Enter when all are there."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self.field = PassphraseField(theme, "Recovery kit, 56 characters", noun="recovery kit")
        self.field.show_words(True)
        self.field.textEdited.connect(self._edited)
        self.field.returnPressed.connect(self._enter)
        self.hint = Notice(theme, messages)
        name = label("Recovery kit", Type.TEXT, wrap=False)
        name.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (name, self.field, self.hint):
            column.addWidget(part)
        self._edited()

    @property
    def missing(self) -> int:
        """How many characters are still missing; below nothing when there are too many."""
        return SIGNS - sum(sign.isalnum() for sign in self.field.text())

    @property
    def kit(self) -> RecoveryKit:
        """The kit that was typed. Raises RecoveryKitInvalid when a sign is wrong or missing."""
        return RecoveryKit.parse(self.field.text())

    def complain(self, error: RecoveryKitInvalid) -> None:
        """Say that the kit does not fit and let the person look at it again."""
        self.hint.complain(error)
        self.field.setFocus()

    def forget(self) -> None:
        """Empty the field, so that no undo brings the kit back."""
        self.field.setText("")
        self._edited()

    def _enter(self) -> None:
        if self.missing == 0:
            self.accepted.emit()

    def _edited(self) -> None:
        self.hint.hint(how_many(self.missing))
        self.changed.emit()


def how_many(missing: int) -> str:
    """Say how many characters are still missing or too many."""
    if missing == SIGNS:
        return "Type or paste its 56 characters. Spaces and small letters do not matter."
    if missing > 0:
        return "1 character is still missing." if missing == 1 else f"{missing} characters are still missing."
    if missing < 0:
        return f"That is {-missing} too many."
    return "All 56 characters are there."
