"""Backups without being asked: once a day while the journal is open, and when it is put away."""

from datetime import timedelta
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from storyjournal.errors import JournalError
from storyjournal.vault import VaultDamaged
from storyjournal.vault.backup import Backup
from ui.messages import Messages
from ui.tasks import Tasks

FIRST_LOOK_MS, LOOK_MS = 2 * 60_000, 60 * 60_000
A_DAY = timedelta(hours=24)


class Made(Protocol):
    """What this needs of `storyjournal.vault.backup.Backups`."""

    def make_if_due(self, pause: timedelta = timedelta(0)) -> Backup | None:
        """Make a backup unless nothing changed, or the newest is younger than `pause`. Raises JournalError."""
        ...


class BackingUp(QObject):
    """Looks once an hour whether a backup is due, a first time after two minutes. Trouble is one quiet line.

    `looked` comes after each look.
    """

    looked = Signal()

    def __init__(
        self, tasks: Tasks, messages: Messages, backups: Made, *, first_ms: int = FIRST_LOOK_MS, look_ms: int = LOOK_MS
    ) -> None:
        super().__init__()
        self._tasks, self._messages, self._backups = tasks, messages, backups
        self._look_ms = look_ms
        self._clock = QTimer(self, interval=first_ms)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Make a backup in the background if one is due."""
        self._clock.setInterval(self._look_ms)
        self._tasks.run(partial(self._backups.make_if_due, A_DAY), lambda _: self.looked.emit(), self._tell)

    def _tell(self, error: JournalError) -> None:
        if isinstance(error, VaultDamaged):
            self._messages.complain(error)
        else:
            self._messages.say(f"{error.sentence} {error.remedy}".strip())
        self.looked.emit()

    def rest(self, pause: timedelta | None = None) -> None:
        """Look no longer. With `pause` a backup is queued as the last work before the vault is closed.

        Nobody is there to be told of trouble with it: the next one, at the latest tomorrow, meets the same.
        """
        self._clock.stop()
        if pause is not None:
            self._tasks.run(partial(self._backups.make_if_due, pause), failed=lambda _error: None)
