"""Opening by this computer's keyring: asked in the background, for 3 seconds at most, and dropped at a key press."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from storyjournal.errors import JournalError
from storyjournal.vault import RecoveryKit
from storyjournal.vault.backup.shelf import vault_of
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keys.errors import DeviceUnlockFailed, KeychainTrouble
from ui.tasks import Task, Tasks

PATIENCE_MS = 3000


class DeviceOpening(QObject):
    """`given` carries the journal's key, `gave_up` a calm sentence, `failed` an error that is not the keyring's."""

    given = Signal(object)
    gave_up = Signal(str)
    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, devices: DeviceKeys, folder: Path, parent: QObject, patience_ms: int = PATIENCE_MS
    ) -> None:
        super().__init__(parent)
        self._tasks, self._devices, self._folder = tasks, devices, folder
        self._asking: Task | None = None
        self._clock = QTimer(self, singleShot=True, interval=patience_ms)
        self._clock.timeout.connect(self._too_slow)

    @property
    def is_possible(self) -> bool:
        """Whether this device has been told to open this journal. Asks no keyring."""
        vault_id = vault_of(self._folder)
        return bool(vault_id) and self._devices.enabled(vault_id)

    @property
    def is_waiting(self) -> bool:
        """Whether the keyring is being asked."""
        return self._asking is not None

    def start(self) -> None:
        """Ask the keyring."""
        devices, folder = self._devices, self._folder
        self._asking = self._tasks.run(lambda: devices.unlock(folder), self._give, self._fail)
        self._clock.start()

    def cancel(self) -> bool:
        """Want the answer no longer. Returns whether one was waited for."""
        asked, self._asking = self._asking, None
        self._clock.stop()
        if asked is not None:
            asked.cancel()
        return asked is not None

    def _give(self, kit: RecoveryKit) -> None:
        self.cancel()
        self.given.emit(kit)

    def _fail(self, error: JournalError) -> None:
        self.cancel()
        if isinstance(error, DeviceUnlockFailed):
            self.gave_up.emit(f"{error.sentence} {error.remedy}".strip())
        else:
            self.failed.emit(error)

    def _too_slow(self) -> None:
        self.cancel()
        self.gave_up.emit(f"{KeychainTrouble.SLOW.value} Type your passphrase to open it.")
