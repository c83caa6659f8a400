"""What an open journal needs and the unlock screen does not: imported after the first frame (see `main_window`)."""

from PySide6.QtWidgets import QApplication, QWidget

from storyjournal.redaction import Scanner
from storyjournal.settings import Settings
from storyjournal.vault import Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.local import LocalData
from ui.backing_up import BackingUp
from ui.journal import Journal
from ui.journal_view import JournalView
from ui.locking.locking import Locking
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme


def journal(vault: Vault, local: LocalData, devices: DeviceKeys, beside: Tasks) -> Journal:
    """Return the journal that lies in an open vault, with what this device keeps for it."""
    return Journal.over(vault, Scanner.default(), local=local, devices=devices, beside=beside)


def journal_view(theme: Theme, tasks: Tasks, messages: Messages, journal: Journal, settings: Settings) -> JournalView:
    """Return the journal over an open vault, with everything it works with."""
    return JournalView(theme, tasks, messages, journal, settings)


def backing_up(tasks: Tasks, messages: Messages, vault: Vault) -> BackingUp:
    """Return what makes backups of an open vault without being asked."""
    return BackingUp(tasks, messages, vault.backups)


def locking(window: QWidget, settings: Settings) -> Locking:
    """Return what watches over a window with an open journal in it."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a window has an application")
    return Locking(app, window, settings.lock_after)
