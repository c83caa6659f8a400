"""Unlock: a passphrase, this computer's keyring or the recovery kit opens the journal; what is wrong is put right."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault import LocalData, Vault, VaultDamaged
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keys.errors import RecoveryKitInvalid, WrongPassphrase, WrongRecoveryKit
from storyjournal.vault.rescue import SalvageReport
from ui import damage
from ui.messages import Messages
from ui.restore.report_page import ReportPage
from ui.restore.rescue import Rescue, needs_rescue
from ui.restore.restore_page import RestorePage
from ui.restore.sources import Secret, Sources
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.arrival import Arrival
from ui.vault.device_opening import DeviceOpening
from ui.vault.gate import Gate
from ui.vault.other_vault import ask_for_vault
from ui.vault.question_page import QuestionPage
from ui.vault.unlock_pages import KitPage, PassphrasePage, RenewPage, UnlockPage

COLUMN = 480
TRY_AGAIN = (WrongPassphrase, WrongRecoveryKit, RecoveryKitInvalid)
OPENING = "Opening your journal…"


class Unlock(Gate):
    """Opens the vault in `folder`. Nothing of a story shows here. `hint` stands under the field.

    Where `devices` hold a key to it, one press of Open with nothing typed asks this computer's keyring. It is never
    asked unbidden: a journal that was locked stays locked until somebody wants it.

    Signals: `vault_opened(Vault)`; `other_vault_chosen(Path)`; `begun`, with the first try: from then on something may
    be open here. `note_place` keeps where a journal that was moved lies now (see Arrival).
    """

    vault_opened = Signal(object)
    other_vault_chosen = Signal(object)
    begun = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        messages: Messages,
        folder: Path,
        *,
        local: LocalData,
        devices: DeviceKeys,
        hint: str = "",
        note_place: Callable[[Path], None] = lambda _folder: None,
    ) -> None:
        super().__init__(theme, COLUMN, "Open another journal", lift=0.12)
        self.setWindowTitle("StoryJournal")
        self._tasks, self._messages = tasks, messages
        self._folder, self._local, self._note_place = folder, local, note_place
        self._secret: Secret = ""
        self._vault: Vault | None = None
        self._arrival: Arrival | None = None
        self._device = DeviceOpening(tasks, devices, folder, self)
        self.passphrase_page = PassphrasePage(theme, messages, folder.stem, hint)
        self.passphrase_page.offer_device(self._device.is_possible)
        self.kit_page = KitPage(theme, messages)
        self.renew_page = RenewPage(theme, messages)
        self.pages = QStackedWidget()
        for page in (self.passphrase_page, self.kit_page, self.renew_page):
            self.pages.addWidget(page)
        self.column.addWidget(self.pages)
        self._connect()

    def _connect(self) -> None:
        self.passphrase_page.accepted.connect(self._open_with_passphrase)
        self.passphrase_page.edited.connect(self._device.cancel)
        self.passphrase_page.forgotten.connect(lambda: self._turn_to(self.kit_page))
        self.kit_page.accepted.connect(self._open_with_kit)
        self.kit_page.left.connect(lambda: self._turn_to(self.passphrase_page))
        self.renew_page.accepted.connect(self._renew)
        self.renew_page.left.connect(self._arrive)
        self._device.given.connect(self._open)
        self._device.gave_up.connect(self.passphrase_page.say_plainly)
        self._device.failed.connect(self._failed)
        self.aside.clicked.connect(self._choose_other)

    @property
    def page(self) -> UnlockPage:
        """The page to type in that is shown now, or was last."""
        page = self.pages.currentWidget()
        return page if isinstance(page, UnlockPage) else self.passphrase_page

    @property
    def question(self) -> QuestionPage | None:
        """The question that stands before the journal now, or None."""
        page = self.pages.currentWidget()
        return page if isinstance(page, QuestionPage) else None

    def first_part(self) -> QWidget:
        """Where typing or choosing begins."""
        if self.wide_page is not None:
            return self.wide_page
        return self.question.first_part() if self.question else self.page.first_part()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from the kit to the passphrase."""
        if (
            event.key() == Qt.Key.Key_Escape
            and self.pages.currentWidget() is self.kit_page
            and self.kit_page.isEnabled()
        ):
            self._turn_to(self.passphrase_page)
            return
        super().keyPressEvent(event)

    def let_go(self) -> None:
        """Close the vault that was opened and not handed over, and forget what was typed."""
        vault = self._arrival.vault if self._arrival else self._vault
        self._vault = self._arrival = None
        self._secret = ""
        self.passphrase_page.forget()
        if vault is not None:
            vault.close()

    def _turn_to(self, page: UnlockPage) -> None:
        self._device.cancel()
        self._drop_question()
        self.aside.setVisible(page is not self.renew_page)
        self.pages.setCurrentWidget(page)
        page.focus_first()

    def _open_with_passphrase(self) -> None:
        if self.passphrase_page.by_device:
            if not self._device.is_waiting:
                self.passphrase_page.ask_device()
                self._device.start()
            return
        self._open(self.passphrase_page.field.text())

    def _open_with_kit(self) -> None:
        try:
            kit = self.kit_page.entry.kit
        except RecoveryKitInvalid as error:
            self.kit_page.entry.complain(error)
            return
        self._open(kit)

    def _open(self, secret: Secret) -> None:
        self._device.cancel()
        self.page.wait(OPENING)
        self.aside.setEnabled(False)
        self._secret = secret
        self.begun.emit()
        folder, local = self._folder, self._local
        self._tasks.run(lambda: Vault.open(folder, secret, local=local), self._opened, self._failed)

    def _opened(self, vault: Vault) -> None:
        self._vault = vault
        self.aside.setEnabled(True)
        came_by_kit = self.page is self.kit_page
        self.page.rest()
        self.passphrase_page.forget()
        self.kit_page.forget()
        if came_by_kit or vault.keys.needs_passphrase:
            self.renew_page.later_button.setVisible(not vault.keys.needs_passphrase)
            self._turn_to(self.renew_page)
        else:
            self._arrive()

    def _failed(self, error: JournalError) -> None:
        self.aside.setEnabled(True)
        self.page.rest()
        if needs_rescue(error):
            self._offer_rescue(error)
        else:
            self._secret = ""
            self.page.complain(error, again=isinstance(error, TRY_AGAIN))

    def _renew(self) -> None:
        vault, passphrase = self._vault, self.renew_page.passphrase.passphrase
        if vault is None:
            return
        self.page.wait("Keeping your new passphrase…")
        self._tasks.run(lambda: vault.keys.change_passphrase(passphrase), lambda _: self._arrive(), self._failed)

    def _arrive(self) -> None:
        """Ask what is to be asked of the opened journal, then hand it over."""
        vault = self._vault
        if vault is None:
            return
        self.page.rest()
        self.renew_page.forget()
        if damage.is_noted(self._local, vault.id, vault.folder):
            damage.forget(self._local, vault.id)
            self._vault = None
            vault.close()
            self._offer_rescue(VaultDamaged(), opens=True)
            return
        arrival = Arrival(
            self.theme,
            self._tasks,
            self._messages,
            local=self._local,
            vault=vault,
            note_place=self._note_place,
            parent=self,
        )
        self._arrival = arrival
        arrival.page_wanted.connect(self._ask)
        arrival.backups_wanted.connect(lambda: self._show_backups(Sources.of_open(arrival.vault)))
        arrival.other_wanted.connect(self._choose_other)
        arrival.settled.connect(self._hand_over)
        arrival.go_on()

    def _ask(self, page: QuestionPage) -> None:
        self._drop_question()
        self.aside.hide()
        page.waiting.connect(self.aside.setDisabled)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self._messages.announce(page.spoken)
        page.first_part().setFocus()

    def _drop_question(self) -> None:
        page = self.question
        if page is not None:
            self.pages.removeWidget(page)
            page.deleteLater()

    def _hand_over(self, vault: Vault) -> None:
        self._vault, self._arrival, self._secret = None, None, ""
        self.vault_opened.emit(vault)

    def _offer_rescue(self, error: JournalError, *, opens: bool = False) -> None:
        rescue = Rescue(
            self.theme,
            self._tasks,
            self._messages,
            self._folder,
            local=self._local,
            error=error,
            secret=self._secret,
            opens=opens,
            parent=self,
        )
        rescue.backups_wanted.connect(
            lambda: self._show_backups(Sources.of_closed(self._folder, self._local, self._secret or None))
        )
        rescue.kit_wanted.connect(lambda: self._turn_to(self.kit_page))
        rescue.opening_wanted.connect(lambda: self._open_there(self._folder, self._secret))
        rescue.saved.connect(self._show_report)
        self._ask(rescue.page)
        self.aside.show()

    def _show_report(self, report: SalvageReport, target: Path) -> None:
        page = ReportPage(self.theme, self._messages, report, target)
        page.open_wanted.connect(lambda folder: self._open_there(folder, self._secret))
        page.left.connect(self._leave_screen)
        self.show_screen(page)

    def _show_backups(self, sources: Sources) -> None:
        page = RestorePage(self.theme, self._tasks, self._messages, sources)
        page.open_wanted.connect(lambda folder: self._open_there(folder, page.secret or ""))
        page.left.connect(self._leave_screen)
        self.show_screen(page)

    def _leave_screen(self) -> None:
        self.show_ground()
        self.first_part().setFocus()

    def _open_there(self, folder: Path, secret: Secret) -> None:
        """Open a copy or a rescued journal in place of the one that was asked for."""
        self.let_go()
        self.show_ground()
        self._turn_to(self.passphrase_page)
        self._folder = folder
        self._open(secret)

    def _choose_other(self) -> None:
        try:
            chosen = ask_for_vault(self, self._folder.parent)
        except JournalError as error:
            notice = self.question.notice if self.question else self.page.notice
            notice.complain(error)
            return
        if chosen:
            self.let_go()
            self.other_vault_chosen.emit(chosen)
