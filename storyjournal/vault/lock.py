"""One door, one person: a lock file of the vault's own, so that a second process is refused."""

import errno
import os
import sys
from pathlib import Path

from storyjournal.vault.errors import LockRefused, VaultInUse

NAME = "journal.lock"
REFUSED = (errno.EISDIR, errno.ELOOP, errno.ENXIO)  # a folder, a link, something that is no file

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
        """Take the lock. Raises VaultInUse when anybody has it, this process included; LockRefused when something
        else has its name; OSError as it comes (no such folder, a full disk, one that may only be read)."""
        self._path = folder / NAME
        self._descriptor: int | None = None
        self.renew()

    def renew(self) -> None:
        """Take the lock anew, on a drive that went away and came back. Raises as making one does."""
        self.release()
        path = self._path
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
        if path.exists() and not path.is_file():  # a pipe would wait for ever
            raise LockRefused
        try:
            self._descriptor = os.open(path, flags, 0o600)
        except OSError as error:
            if error.errno in REFUSED:
                raise LockRefused from error
            raise
        try:
            _seize(self._descriptor)
        except (BlockingIOError, PermissionError) as error:
            self.release()
            raise VaultInUse from error
        except OSError as error:  # a file system without locks
            self.release()
            raise LockRefused from error

    def release(self) -> None:
        """Let go. Doing it twice does no harm."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)
