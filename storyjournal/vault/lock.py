"""One door, one person: a lock file of the vault's own, so that a second process is refused."""

import os
import sys
from pathlib import Path

from storyjournal.vault.errors import VaultInUse

NAME = "journal.lock"

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """The lock on a vault's folder. The system lets go of it when the process ends, however it ends.

    The empty file stays in place: removing it would let two processes lock two files of one name.
    """

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises VaultInUse when anybody has it, this process included; OSError as it comes."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        self._descriptor: int | None = os.open(folder / NAME, flags, 0o600)
        try:
            _seize(self._descriptor)
        except (BlockingIOError, PermissionError) as error:
            self.release()
            raise VaultInUse from error
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Let go. Doing it twice does no harm."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)
