"""Unlock: a passphrase opens the journal; the recovery kit does too, and brings a new passphrase."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault import RecoveryKit, Vault
from storyjournal.vault.errors import RecoveryKitInvalid, WrongPassphrase, WrongRecoveryKit
from storyjournal.vault.local import LocalData
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.gate import Gate
from ui.vault.other_vault import ask_for_vault
from ui.vault.unlock_pages import KitPage, PassphrasePage, RenewPage, UnlockPage

if TYPE_CHECKING:
    from storyjournal.vault.device import DeviceKeys

COLUMN = 480
TRY_AGAIN = (WrongPassphrase, WrongRecoveryKit, RecoveryKitInvalid)


class Unlock(Gate):
    """Opens the vault in `folder`. Nothing of a story shows here. `hint` stands under the field.

    Signals: `vault_opened(Vault)`; `other_vault_chosen(Path)`.
    """

    vault_opened = Signal(object)
    other_vault_chosen = Signal(Path)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        messages: Messages,
        folder: Path,
        *,
        local: LocalData,
        devices: "DeviceKeys | None" = None,
        hint: str = "",
    ) -> None:
        super().__init__(theme, COLUMN, "Open another journal", lift=0.12)
        self.setWindowTitle("StoryJournal")
        self._tasks, self._folder = tasks, folder
        self._local, self._devices = local, devices
        self._vault: Vault | None = None
        self.passphrase_page = PassphrasePage(theme, messages, folder.stem, hint)
        self.kit_page = KitPage(theme, messages)
        self.renew_page = RenewPage(theme, messages)
        self.pages = QStackedWidget()
        for page in (self.passphrase_page, self.kit_page, self.renew_page):
            self.pages.addWidget(page)
        self.column.addWidget(self.pages)
        self._connect()

    def _connect(self) -> None:
        self.passphrase_page.accepted.connect(self._open_with_passphrase)
        self.passphrase_page.forgotten.connect(lambda: self._turn_to(self.kit_page))
        self.kit_page.accepted.connect(self._open_with_kit)
        self.kit_page.left.connect(lambda: self._turn_to(self.passphrase_page))
        self.renew_page.accepted.connect(self._renew)
        self.renew_page.left.connect(self._hand_over)
        self.aside.clicked.connect(self._choose_other)

    @property
    def page(self) -> UnlockPage:
        """What is shown now."""
        page = self.pages.currentWidget()
        if not isinstance(page, UnlockPage):
            raise TypeError("only unlock pages stand in the stack")
        return page

    def first_part(self) -> QWidget:
        """The field where typing begins."""
        return self.page.first_part()

    def _turn_to(self, page: UnlockPage) -> None:
        self.aside.setVisible(page is not self.renew_page)
        self.pages.setCurrentWidget(page)
        page.focus_first()

    def _open_with_passphrase(self) -> None:
        self._open(self.passphrase_page.field.text())

    def _open_with_kit(self) -> None:
        try:
            kit = self.kit_page.entry.kit
        except RecoveryKitInvalid as error:
            self.kit_page.entry.complain(error)
            return
        self._open(kit)

    def _open(self, secret: str | RecoveryKit) -> None:
        folder, local = self._folder, self._local
        self.page.wait("Opening your journal…")
        self.aside.setEnabled(False)
        self._tasks.run(lambda: Vault.open(folder, secret, local=local), self._opened, self._failed)

    def _opened(self, vault: Vault) -> None:
        self._vault = vault
        self.aside.setEnabled(True)
        came_by_kit = self.page is self.kit_page
        self.page.rest()
        self.passphrase_page.forget()
        self.kit_page.forget()
        if came_by_kit:
            self.renew_page.later_button.setVisible(not vault.keys.needs_passphrase)
            self._turn_to(self.renew_page)
        else:
            self._hand_over()

    def _failed(self, error: JournalError) -> None:
        self.aside.setEnabled(True)
        self.page.rest()
        self.page.complain(error, again=isinstance(error, TRY_AGAIN))

    def _renew(self) -> None:
        vault, passphrase = self._vault, self.renew_page.passphrase.passphrase
        if vault is None:
            return
        self.page.wait("Keeping your new passphrase…")
        self._tasks.run(lambda: vault.keys.change_passphrase(passphrase), lambda _: self._hand_over(), self._failed)

    def _hand_over(self) -> None:
        vault, self._vault = self._vault, None
        self.page.rest()
        self.renew_page.forget()
        if vault is not None:
            self.vault_opened.emit(vault)

    def _choose_other(self) -> None:
        try:
            chosen = ask_for_vault(self, self._folder.parent)
        except JournalError as error:
            self.page.complain(error, again=False)
            return
        if chosen:
            self.other_vault_chosen.emit(chosen)
