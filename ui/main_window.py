"""The one window: a gate while the journal is locked, the journal while it is open."""

from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from storyjournal.redaction import Scanner
from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, Vault
from ui.commands import Palette, bind
from ui.journal import Journal
from ui.journal_view import JournalView
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.first_run import FirstRun
from ui.vault.unlock import Unlock

LEAST = (640, 480)


class MainWindow(QMainWindow):
    """Shows first run, unlock or the journal. Its title never names a story.

    `locked` is sent after the vault was closed: whoever owns the process starts it anew, so that no word of a
    story stays in memory. `settings_changed` carries the new Settings.
    """

    locked = Signal()
    settings_changed = Signal(object)
    vault_changed = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, geometry: QSettings, *, cost: KdfCost, hint: str = "") -> None:
        super().__init__()
        self.setWindowTitle("StoryJournal")
        self.setMinimumSize(*LEAST)
        self._theme = theme
        self._settings = settings
        self._geometry = geometry
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
            unlock = Unlock(self._theme, self._tasks, self._messages, folder, hint=self._hint)
            unlock.vault_opened.connect(self.show_journal)
            unlock.other_vault_chosen.connect(self.show_gate)
            gate = unlock
        else:
            first = FirstRun(self._theme, self._tasks, self._messages, folder, cost=self._cost)
            first.vault_made.connect(self.show_journal)
            first.other_vault_chosen.connect(self.show_gate)
            gate = first
        self.setCentralWidget(gate)
        gate.setFocus()

    def show_journal(self, vault: Vault) -> None:
        """Open the journal over an open vault, where the person left it."""
        self.vault = vault
        self.vault_changed.emit(vault.folder)
        journal = Journal.over(vault, Scanner.default())
        self.view = JournalView(self._theme, self._tasks, self._messages, journal, self._settings)
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

    def put_away(self) -> None:
        """Keep everything, finish the work under way and close the vault. Nothing of it is shown afterwards."""
        if self.view is not None:
            self.view.leave()
            self.view = None
        self._tasks.finish()
        empty = QWidget()
        empty.setObjectName("gate")
        self.setCentralWidget(empty)
        if self.vault is not None:
            self.vault.close()
            self.vault = None

    def lock(self) -> None:
        """Lock the journal: put everything away, then ask for a new process."""
        self.put_away()
        self._geometry.setValue("window", self.saveGeometry())
        self._geometry.sync()
        self.hide()
        self.locked.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything before the window goes."""
        self.put_away()
        self._geometry.setValue("window", self.saveGeometry())
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the message line at the foot."""
        super().resizeEvent(event)
        self._messages.lay()
