"""The one window: a gate while the journal is locked, the journal while it is open."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QWidget

from storyjournal.errors import JournalError
from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, Vault
from storyjournal.vault.local import LocalData
from ui.commands import Palette, bind
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.first_run import FirstRun
from ui.vault.unlock import Unlock

if TYPE_CHECKING:
    from ui.journal_view import JournalView

LEAST = (640, 480)
# What the journal behind the gate needs, loaded while the person reads and types: 0.5 s of a start of 1.2 s.
BEHIND = "ui.opened"
AFTER_FIRST_FRAME_MS = 100


class MainWindow(QMainWindow):
    """Shows first run, unlock or the journal. Its title never names a story.

    `locked` is sent after the vault was closed: whoever owns the process starts it anew, so that no word of a
    story stays in memory. `settings_changed` carries the new Settings.
    """

    locked = Signal()
    settings_changed = Signal(object)
    vault_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        geometry: QSettings,
        *,
        local: LocalData,
        cost: KdfCost,
        hint: str = "",
        may_lose: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__()
        self._may_lose = may_lose or self._ask_to_lose
        self.setWindowTitle("StoryJournal")
        self.setMinimumSize(*LEAST)
        self._theme = theme
        self._settings = settings
        self._geometry = geometry
        self._local = local
        self._cost = cost
        self._hint = hint
        self._tasks = Tasks(self)
        self._messages = Messages(theme, self)
        self.view: JournalView | None = None
        self.vault: Vault | None = None
        kept = geometry.value("window")
        if kept is None or not self.restoreGeometry(kept):
            self.resize(1280, 840)

    @property
    def messages(self) -> Messages:
        """The line at the foot of the window."""
        return self._messages

    @property
    def tasks(self) -> Tasks:
        """The door for background work."""
        return self._tasks

    def show_gate(self, folder: Path) -> None:
        """Ask for the passphrase where a journal lies in `folder`; else begin one there."""
        gate: QWidget
        if Vault.exists(folder):
            unlock = Unlock(self._theme, self._tasks, self._messages, folder, local=self._local, hint=self._hint)
            unlock.vault_opened.connect(self.show_journal)
            unlock.other_vault_chosen.connect(self.show_gate)
            gate = unlock
        else:
            first = FirstRun(self._theme, self._tasks, self._messages, folder, local=self._local, cost=self._cost)
            first.vault_made.connect(self.show_journal)
            first.other_vault_chosen.connect(self.show_gate)
            gate = first
        self.setCentralWidget(gate)
        gate.setFocus()
        QTimer.singleShot(AFTER_FIRST_FRAME_MS, self, self._load_ahead)

    def _load_ahead(self) -> None:
        if self.isVisible():
            self._tasks.run(lambda: import_module(BEHIND))

    def show_journal(self, vault: Vault) -> None:
        """Open the journal over an open vault, where the person left it."""
        from ui import opened  # noqa: PLC0415  # see BEHIND

        self.vault = vault
        self.vault_changed.emit(vault.folder)
        self.view = opened.journal_view(self._theme, self._tasks, self._messages, vault, self._settings)
        self.view.lock_asked.connect(self.lock)
        self.view.settings_changed.connect(self._take_settings)
        self.setCentralWidget(self.view)
        bind(self.view, self.view.commands())
        palette = self.view.addAction("Commands")
        palette.setShortcut("Ctrl+K")
        palette.triggered.connect(self._ask)
        self.view.resume()
        if vault.notices:
            self._messages.say(" ".join(vault.notices))

    def _ask(self) -> None:
        if self.view is None:
            return
        palette = Palette(self._theme, self.view.commands(), self)
        if palette.exec() and palette.chosen is not None:
            palette.chosen.do()

    def _take_settings(self, settings: Settings) -> None:
        self._settings = settings
        self._theme.choose(settings.theme, settings.text_size)
        self.settings_changed.emit(settings)

    def keep_all(self) -> bool:
        """Keep everything. False when words could not be kept and the person would rather stay with them."""
        if self.view is None:
            return True
        try:
            self.view.leave()
        except JournalError as error:
            self._messages.complain(error)
        return not self.view.write.has_unkept or self._may_lose()

    def _ask_to_lose(self) -> bool:
        """Ask before words are lost that could not be kept: the one thing here that cannot be undone."""
        box = QMessageBox(self)
        box.setWindowTitle("StoryJournal")
        box.setText("Some of what you wrote is not in your journal yet.")
        box.setInformativeText("It could not be kept. You can stay and try again, or copy it somewhere first.")
        stay = box.addButton("Stay", QMessageBox.ButtonRole.RejectRole)
        lose = box.addButton("Close without it", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is lose

    def put_away(self) -> None:
        """Finish the work under way and close the vault. Nothing of it is shown afterwards."""
        self.view = None
        self._tasks.finish()
        empty = QWidget()
        empty.setObjectName("gate")
        self.setCentralWidget(empty)
        if self.vault is not None:
            self.vault.close()
            self.vault = None

    def lock(self) -> None:
        """Lock the journal: keep everything, put it away, then ask for a new process."""
        if not self.keep_all():
            return
        self.put_away()
        self._geometry.setValue("window", self.saveGeometry())
        self._geometry.sync()
        self.hide()
        self.locked.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything before the window goes; stay open when that was not possible and the person says so."""
        if not self.keep_all():
            event.ignore()
            return
        self.put_away()
        self._geometry.setValue("window", self.saveGeometry())
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the message line at the foot."""
        super().resizeEvent(event)
        self._messages.lay()
