"""Room set aside on the disk, so that on a full one a story can still be thrown away or deleted.

Even a deletion needs room: SQLite first writes down the pages that it is about to change. Measured with a fresh
journal file: 0.9 to 1.9 MiB to trash a story of 600 to 20,000 words among 1,000 to 10,000 others, 0.2 MiB to delete
one. 4 MiB is twice the most. The bytes are random, so that no file system squeezes them into less.
"""

import contextlib
import os
import secrets
import shutil
from pathlib import Path

from storyjournal.files import draft_beside, sync_folder
from storyjournal.vault.hygiene import FILE_MODE

NAME = "journal.ballast"
SIZE = 4 * 1024 * 1024
PORTION = 256 * 1024
MARGIN = 4 * 1024 * 1024  # what is left to the person; below this, the last room is not taken away from them


class Ballast:
    """The file in a vault's folder. Nothing here ever raises: without ballast a journal works as well, until it is
    needed."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    @property
    def is_there(self) -> bool:
        """Whether all of the room is set aside."""
        try:
            return self._path.stat().st_size == SIZE
        except OSError:
            return False

    def make(self, *, margin: int = MARGIN) -> bool:
        """Set the room aside, unless it is already or less than `margin` bytes would be left; say whether it is now.

        Takes some milliseconds.
        """
        if self.is_there:
            return True
        draft = draft_beside(self._path)
        try:
            if _free(self._path.parent) < SIZE + margin:
                return False
            _write(draft)
            draft.replace(self._path)
            sync_folder(self._path.parent)
        except OSError:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
            return False
        return True

    def release(self) -> bool:
        """Give the room back to the disk; say whether there was any."""
        try:
            self._path.unlink()
            sync_folder(self._path.parent)
        except OSError:
            return False
        return True


def _free(folder: Path) -> int:
    """Bytes that this person may still write on a folder's disk. Raises OSError as it comes."""
    return shutil.disk_usage(folder).free


def _write(draft: Path) -> None:
    """Write random bytes that are on the disk for good. Raises OSError as it comes."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(draft, flags, FILE_MODE), "wb") as file:
        for _ in range(SIZE // PORTION):
            file.write(secrets.token_bytes(PORTION))
        file.flush()
        os.fsync(file.fileno())
