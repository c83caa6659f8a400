"""Opening the journal on this computer without its passphrase: a choice, and undone in one click."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault import Vault
from storyjournal.vault.device import DeviceKeys
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.widgets.labels import label

WHAT_IT_MEANS = "On this computer. Whoever can use your account here can then open your journal."
ON = "This computer now opens your journal without the passphrase. The passphrase and the kit still open it too."
OFF = "From now on this computer asks for the passphrase."


class DeviceSwitch(QWidget):
    """The switch, and a sentence on what it means. Where the keyring does not answer, that is said here."""

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, vault: Vault, devices: DeviceKeys) -> None:
        super().__init__()
        self._tasks, self._vault, self._devices = tasks, vault, devices
        self.switch = QCheckBox("Open without a passphrase")
        self.switch.setAccessibleName("Open without a passphrase on this computer")
        self.switch.setAccessibleDescription(WHAT_IT_MEANS)
        self.notice = Notice(theme, messages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.switch)
        column.addWidget(label(WHAT_IT_MEANS, Type.TEXT, muted=True))
        column.addSpacing(4)
        column.addWidget(self.notice)
        self.switch.clicked.connect(self._choose)
        self.synchronize()

    def synchronize(self) -> None:
        """Show what is so."""
        self.switch.setChecked(self._devices.enabled(self._vault.id))

    def _choose(self, on: bool) -> None:
        self.switch.setEnabled(False)
        keys = self._vault.keys
        if on:
            self.notice.hint("Asking the keyring of this computer…")
            work = partial(self._devices.enrol, self._vault.id, keys.kit, max(1, keys.generation))
            self._tasks.run(work, lambda _: self._done(ON), self._failed)
        else:
            self._tasks.run(
                partial(self._devices.forget, self._vault.id), lambda left: self._done(left or OFF), self._failed
            )

    def _done(self, sentence: str) -> None:
        self._rest()
        self.notice.tell(sentence)

    def _failed(self, error: JournalError) -> None:
        self._rest()
        self.notice.complain(error)

    def _rest(self) -> None:
        had_keyboard = self.switch.window().focusWidget() in (None, self.switch)
        self.switch.setEnabled(True)
        self.synchronize()
        if had_keyboard:
            self.switch.setFocus()
