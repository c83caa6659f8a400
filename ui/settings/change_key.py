"""Changing the key of the journal: for when somebody else may have had the passphrase or the kit."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault import KdfCost, RecoveryKit, Vault
from storyjournal.vault.backup import Backups
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.errors import VaultError
from ui.messages import Messages
from ui.settings.passphrase_form import PassphraseForm
from ui.settings.present_passphrase import PresentPassphrase
from ui.tasks import Tasks
from ui.theme import Theme, Type
from ui.vault.kit_keeping import KitKeeping
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.rows import ButtonRow

WHAT_FOR = (
    "Do this when somebody may have had your passphrase or your recovery kit. Your whole journal is written anew "
    "under another key, and the old kit opens it no longer."
)
FIRST = "This is your new kit. Keep it before the key is changed; the old one is of no use afterwards."
CHANGING = "Writing your journal anew under the new key… Please let it finish."
CHANGED = "The key is changed, and the new kit is the one that counts."
ALSO = "Your passphrase still opens your journal. If somebody else may know it, change it too."
OLDER = "Older backups still open with the old key. You can make a new backup now and remove the older ones."
CLEARED = "A new backup is made, and the older ones are gone."
NOT_THERE = " Those in the second folder stay, because it is not there just now."
STOPPED = " This computer asks for the passphrase again: its keyring did not take the new key."


class ChangeKey(QWidget):
    """Behind "More": what it is for; then the passphrase, the new kit, the change, a new passphrase for whom somebody
    may have watched, and at last the older backups: a new one made before would still open with the old passphrase.

    `changed` comes when the new key is in force.
    """

    changed = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, vault: Vault, devices: DeviceKeys) -> None:
        super().__init__()
        self._theme, self._tasks, self._messages = theme, tasks, messages
        self._vault, self._devices = vault, devices
        self._passphrase = ""
        self._kit: RecoveryKit | None = None
        self.keeping: KitKeeping | None = None
        self.more_button = Button(theme, "More", picture="chevron-down", name="More about changing the key")
        self.begin_button = Button(theme, "Change the key")
        self.present = PresentPassphrase(theme, tasks, messages, vault.keys, go_on="Go on")
        self.change_button = Button(theme, "Change the key now", kind="primary")
        self.leave_button = Button(theme, "Leave it as it is", kind="quiet")
        self.also_button = Button(theme, "Change the passphrase too")
        self.same_button = Button(theme, "Keep my passphrase", kind="quiet")
        self.form = PassphraseForm(theme, tasks, messages, vault.keys)
        self.clear_button = Button(theme, "Renew the backups")
        self.keep_button = Button(theme, "Keep the older ones", kind="quiet")
        self.notice = Notice(theme, messages)
        self._words = label(WHAT_FOR, Type.TEXT, muted=True)
        self._first_words = label(FIRST, Type.TEXT)
        self._fill(theme)
        self._connect()
        self._turn_to(self._more_row)

    def _fill(self, theme: Theme) -> None:
        self._more_row = ButtonRow(theme, self.more_button)
        self._begin_row = ButtonRow(theme, self.begin_button)
        self._change_row = ButtonRow(theme, self.change_button, self.leave_button)
        self._also_row = ButtonRow(theme, self.also_button, self.same_button)
        self._clear_row = ButtonRow(theme, self.clear_button, self.keep_button)
        self._kit_place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._more_row, self._words, self._begin_row, self.present, self._first_words):
            column.addWidget(part)
        column.addLayout(self._kit_place)
        for row in (self.notice, self._change_row, self._also_row, self.form, self._clear_row):
            column.addWidget(row)

    def _connect(self) -> None:
        self.more_button.clicked.connect(self._explain)
        self.begin_button.clicked.connect(self._ask)
        self.present.confirmed.connect(self._show_kit)
        self.present.left.connect(self._end)
        self.leave_button.clicked.connect(self._end)
        self.change_button.clicked.connect(self._change)
        self.also_button.clicked.connect(self._renew_passphrase)
        self.same_button.clicked.connect(self._offer_renewal)
        self.form.left.connect(self._offer_renewal)
        self.clear_button.clicked.connect(self._clear)
        self.keep_button.clicked.connect(self._end)

    def _turn_to(self, *shown: QWidget) -> None:
        parts = (self._more_row, self._words, self._begin_row, self.present, self._first_words)
        for part in (*parts, self._change_row, self._also_row, self.form, self._clear_row):
            part.setVisible(part in shown)

    def _explain(self) -> None:
        self.notice.clear()
        self._turn_to(self._words, self._begin_row)
        self.begin_button.setFocus()

    def _ask(self) -> None:
        self._turn_to(self._words, self.present)
        self.present.begin()

    def _show_kit(self, passphrase: str) -> None:
        self._passphrase, self._kit = passphrase, RecoveryKit.generate()
        self.keeping = KitKeeping(self._theme, self._messages, self._kit)
        self.keeping.changed.connect(self.synchronize)
        self._kit_place.addWidget(self.keeping)
        self._turn_to(self._first_words, self._change_row)
        self.keeping.view.setFocus()
        self.synchronize()

    def synchronize(self) -> None:
        """Offer the change when the new kit is kept."""
        self.change_button.setEnabled(self.keeping is not None and not self.keeping.lacking)

    def leave(self) -> None:
        """Forget the new kit and what was typed: the person goes elsewhere, and nothing was changed."""
        if self._more_row.isHidden() and self.isEnabled():
            self._forget()
            self.present.forget()
            self.form.leave()
            self.notice.clear()
            self._turn_to(self._more_row)

    def _end(self) -> None:
        self.leave()
        self.more_button.setFocus()

    def _forget(self) -> None:
        if self.keeping is not None:
            self.keeping.hide()
            self.keeping.deleteLater()
        self._passphrase, self._kit, self.keeping = "", None, None

    def _change(self) -> None:
        if self._kit is None:
            return
        self.setEnabled(False)
        self.notice.hint(CHANGING)
        work = partial(change, self._vault, self._devices, self._passphrase, self._kit)
        self._tasks.run(work, self._changed, self._failed)

    def _changed(self, note: str) -> None:
        self.setEnabled(True)
        self._forget()
        self._turn_to(self._also_row)
        self.notice.tell(f"{CHANGED}{note} {ALSO}")
        self.also_button.setFocus()
        self.changed.emit()

    def _renew_passphrase(self) -> None:
        self.notice.clear()
        self._turn_to(self.form)
        self.form.ask_new()

    def _offer_renewal(self) -> None:
        self._turn_to(self._clear_row)
        self.notice.tell(OLDER)
        self.clear_button.setFocus()

    def _failed(self, error: JournalError) -> None:
        self.setEnabled(True)
        if not self.isVisible():  # the person went elsewhere: leave no kit and no passphrase behind
            self.leave()
            self._messages.complain(error)
            return
        self.notice.complain(error)
        (self.leave_button if self.leave_button.isVisible() else self.clear_button).setFocus()

    def _clear(self) -> None:
        self.setEnabled(False)
        self.notice.hint("Making a new backup…")
        self._tasks.run(partial(renew_backups, self._vault.backups), self._cleared, self._failed)

    def _cleared(self, whole: bool) -> None:
        self.setEnabled(True)
        self._turn_to(self._more_row)
        self.notice.hint(CLEARED if whole else CLEARED + NOT_THERE, "check")
        self.more_button.setFocus()
        self.changed.emit()


def change(vault: Vault, devices: DeviceKeys, passphrase: str, kit: RecoveryKit, *, cost: KdfCost | None = None) -> str:
    """Change the key, and what this device keeps with it. Returns a note when the device could not follow."""
    vault.keys.change_key(passphrase, kit, cost=cost)
    if not devices.enabled(vault.id):
        return ""
    try:
        devices.enrol(vault.id, vault.keys.kit, vault.keys.generation)
    except VaultError:
        devices.forget(vault.id)
        return STOPPED
    return ""


def renew_backups(backups: Backups) -> bool:
    """Make a backup under the key of now; then remove the older ones. Raises VaultErrors; then none is removed.

    Returns False when the folder for second copies is not there, so that those in it stay.
    """
    backups.remove_older(backups.make())
    return backups.second_folder is None or backups.second_folder.is_dir()
