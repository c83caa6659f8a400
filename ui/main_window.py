"""The one window: a gate while the journal is locked, the journal while it is open."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from storyjournal.errors import JournalError
from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.local import LocalData
from ui.commands import Palette, bind
from ui.gates import Gates
from ui.locking.dismiss import dismiss_all
from ui.locking.reason import Reason
from ui.losing import rather_loses
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.unlock import Unlock

if TYPE_CHECKING:
    from ui.backing_up import BackingUp
    from ui.journal_view import JournalView
    from ui.locking.locking import Locking

LEAST = (640, 480)
# What the journal behind the gate needs, loaded while the person reads and types: 0.5 s of a start of 1.2 s.
BEHIND = "ui.opened"
AFTER_FIRST_FRAME_MS = 100
# A folder for second copies on a network that went away can hold a backup up for ever. The journal is closed all the
# same: a backup that is cut off leaves the others whole, and is made anew the next time.
LONGEST_BACKUP_S = 60.0
LITTLE_CHANGED = timedelta(hours=1)  # a lock at every coffee need not make a backup each time
NOT_LOCKED = (
    "Your journal is still open, because some of what you wrote could not be kept yet."
    " It is tried again soon, and then it locks."
)


class MainWindow(QMainWindow):
    """Shows first run, unlock or the journal. Its title never names a story.

    `locked` is sent after the vault was closed: whoever owns the process starts it anew, so that no word of a
    story stays in memory. `settings_changed` carries the new Settings. `note_place` keeps, before it returns, where
    a journal that was moved lies now; it is called from a worker.
    """

    locked = Signal()
    settings_changed = Signal(object)
    vault_changed = Signal(object)
    view: "JournalView | None" = None
    locking: "Locking | None" = None
    backing_up: "BackingUp | None" = None
    vault: Vault | None = None
    _next: Path | None = None  # the journal to ask for after the lock, when it is another one

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        geometry: QSettings,
        *,
        local: LocalData,
        devices: DeviceKeys,
        cost: KdfCost,
        hint: str = "",
        may_lose: Callable[[], bool] | None = None,
        note_place: Callable[[Path], None] = lambda _folder: None,
    ) -> None:
        super().__init__()
        self._may_lose = may_lose or partial(rather_loses, self)
        self.setWindowTitle("StoryJournal")
        self.setMinimumSize(*LEAST)
        self._theme = theme
        self._settings = settings
        self._geometry = geometry
        self._local, self._devices = local, devices
        self._tasks = Tasks(self)
        self._beside = Tasks(self)  # for backups, which take seconds: no word waits behind one
        self._messages = Messages(theme, self)
        self._gates = Gates(
            theme,
            self._tasks,
            self._messages,
            local=local,
            devices=devices,
            cost=cost,
            hint=hint,
            note_place=note_place,
            parent=self,
        )
        self._connect()
        self._take_place()

    def _connect(self) -> None:
        self._gates.vault_opened.connect(self.show_journal)
        self._gates.folder_chosen.connect(self.show_gate)
        self._gates.gate_wanted.connect(self._show)
        self._gates.begun.connect(self._watch)

    def _take_place(self) -> None:
        """Stand where the window stood last."""
        kept = self._geometry.value("window")
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
        """Ask for the passphrase where a journal lies in `folder`; else begin one there.

        Where the journal opened last should be and is not, ask first where it went.
        """
        if self.locking is not None:  # of another journal's gate
            self.locking.rest()
            self.locking = None
        self._show(self._gates.gate_for(folder, self._settings.vault))

    def _show(self, gate: QWidget) -> None:
        self.setCentralWidget(gate)
        gate.setFocus()
        QTimer.singleShot(AFTER_FIRST_FRAME_MS, self, self._load_ahead)

    def _load_ahead(self) -> None:
        if self.isVisible():
            self._tasks.run(lambda: import_module(BEHIND))

    def _watch(self) -> None:
        """From now on something of a journal may be open, at the gate too: put it away when nobody is there."""
        from ui import opened  # noqa: PLC0415  # see BEHIND

        if self.locking is None:
            self.locking = opened.locking(self, self._settings)
            self.locking.lock_wanted.connect(self._take_lock)

    def _take_lock(self, reason: Reason) -> None:
        if self.view is not None:
            self.lock(reason)
        elif self._tasks.is_busy and self.locking is not None:  # a rescue, a move: nobody would hear how it ended
            self.locking.stayed_open()
            self.locking.idle.set_minutes(self._settings.lock_after)
        else:
            self._start_anew()

    def show_journal(self, vault: Vault) -> None:
        """Open the journal over an open vault, where the person left it."""
        from ui import opened  # noqa: PLC0415  # see BEHIND

        self.vault = vault
        self.vault_changed.emit(vault.folder)
        journal = opened.journal(vault, self._local, self._devices, self._beside)
        self.view = opened.journal_view(self._theme, self._tasks, self._messages, journal, self._settings)
        self.view.lock_asked.connect(self.lock)
        self.view.settings_changed.connect(self._take_settings)
        self.view.other_vault_wanted.connect(self._open_other)
        self.setCentralWidget(self.view)
        self.backing_up = opened.backing_up(self._beside, self._messages, vault)
        self._watch()
        bind(self.view, self.view.commands())
        palette = self.view.addAction("Commands")
        palette.setShortcut("Ctrl+K")
        palette.triggered.connect(self._ask)
        self.view.resume()
        said = " ".join(filter(None, (*vault.notices, vault.origin.sentence)))
        if said:
            self._messages.say(said)

    def _ask(self) -> None:
        if self.view is None:
            return
        palette = Palette(self._theme, self.view.commands(), self)
        if palette.exec() and palette.chosen is not None:
            palette.chosen.do()

    def _take_settings(self, settings: Settings) -> None:
        self._settings = settings
        self._theme.choose(settings.theme, settings.text_size)
        if self.locking is not None:
            self.locking.idle.set_minutes(settings.lock_after)
        self.settings_changed.emit(settings)

    def _keep(self) -> bool:
        """Keep everything. False when words could not be kept."""
        if self.view is None:
            return True
        QGuiApplication.inputMethod().commit()  # letters that are still being composed are words too
        try:
            self.view.leave()
        except JournalError as error:
            self._messages.complain(error)
        return not self.view.write.has_unkept

    def _put_away(self, pause: timedelta | None) -> None:
        """Finish the work under way and close the vault. Nothing of it is shown afterwards.

        A backup is made first if one is due and the last is older than `pause`; None: there is no time for one.
        """
        watch = self.locking
        self._tasks.finish()
        gate = self.centralWidget()
        if isinstance(gate, Unlock):
            gate.let_go()
        if self.backing_up is not None:
            self.backing_up.rest(pause)
        self.view = self.locking = self.backing_up = None
        self._beside.finish(LONGEST_BACKUP_S)
        self._messages.hide()
        empty = QWidget()
        empty.setObjectName("gate")
        self.setCentralWidget(empty)
        if self.vault is not None:
            self.vault.close()
            self.vault = None
        if watch is not None:
            watch.rest()  # only now may the computer sleep

    def lock(self, reason: Reason = Reason.ASKED) -> None:
        """Lock the journal: out of sight, keep everything, put it away, then ask for a new process.

        Words that cannot be kept are never lost by a lock that came by itself: the journal stays open, says so, and
        tries again. Work under way (a new passphrase, a backup, a new key) is waited for.
        """
        if self.view is None:
            return
        geometry = self.saveGeometry()
        QGuiApplication.inputMethod().commit()  # while the text has the keyboard: letters being composed are words too
        self.hide()
        dismiss_all()
        if not self._keep() and not self._stay_or_lose(reason):
            return
        self._put_away(LITTLE_CHANGED if reason.leaves_time else None)
        self._geometry.setValue("window", geometry)
        self._geometry.sync()
        if self._next is not None:
            self.vault_changed.emit(self._next)
        self.locked.emit()

    def _open_other(self, folder: Path) -> None:
        """Lock this journal, and ask for another one's passphrase in a new process."""
        self._next = folder
        self.lock()
        self._next = None

    def _start_anew(self) -> None:
        """Put away what was opened at the gate, and ask for a new process with nothing of it in its memory."""
        self.hide()
        dismiss_all()
        self._put_away(None)
        self.locked.emit()

    def _stay_or_lose(self, reason: Reason) -> bool:
        """Words could not be kept: show them again. True when the person rather loses them."""
        self.show()
        if reason is Reason.ASKED:
            if not self._may_lose() or self.view is None:
                return False
            self.hide()
            return True
        self._messages.stay(NOT_LOCKED)
        if self.locking is not None:
            self.locking.stayed_open()
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything before the window goes; stay open when that was not possible and the person says so."""
        if not self._keep() and not self._may_lose():
            event.ignore()
            return
        self._geometry.setValue("window", self.saveGeometry())
        self.hide()
        dismiss_all()
        self._put_away(timedelta(0))
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the message line at the foot."""
        super().resizeEvent(event)
        self._messages.lay()
