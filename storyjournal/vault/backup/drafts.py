"""Folders that are still being filled: under a name nobody takes for a backup, locked while somebody is at work.

What a killed process leaves is such a folder without its lock, and `sweep` removes it.
"""

import contextlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storyjournal.files import sync_folder
from storyjournal.vault import lock
from storyjournal.vault.errors import VaultError
from storyjournal.vault.hygiene import FOLDER_MODE
from storyjournal.vault.lock import FolderLock
from storyjournal.vault.place import PARTS, move_into_place

NAME = re.compile(r"\.[0-9a-f]{16}\.copy")


@dataclass(frozen=True, slots=True)
class Draft:
    """A folder to fill, then to land."""

    folder: Path
    _held: FolderLock

    def land(self, target: Path) -> None:
        """Give the filled folder its name, durably; `target` must not be there, or be empty. Raises OSError."""
        if os.name == "nt":  # no folder is renamed there while a file in it is open
            self._held.release()
        sync_folder(self.folder)
        move_into_place(self.folder, target)
        (target / lock.NAME).unlink(missing_ok=True)
        self._held.release()


@contextlib.contextmanager
def draft(parent: Path) -> Iterator[Draft]:
    """A new folder inside `parent` for the length of the block; removed then, unless it has landed.

    Raises OSError as it comes.
    """
    folder = _unused(parent)
    folder.mkdir(mode=FOLDER_MODE)
    try:
        held = FolderLock(folder)
        try:
            yield Draft(folder, held)
        finally:
            held.release()  # before it is removed: Windows removes no open file
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def discard(folder: Path) -> None:
    """Remove a folder so that no part of it is ever taken for the whole. Raises OSError as it comes."""
    gone = _unused(folder.parent)
    folder.rename(gone)
    sync_folder(folder.parent)  # before a file goes: after a power cut no half of it may bear its old name
    shutil.rmtree(gone, ignore_errors=True)


def sweep(parent: Path) -> None:
    """Remove drafts in `parent` that nobody is at work on. What cannot be removed now waits for the next time."""
    with contextlib.suppress(OSError):
        for folder in [path for path in parent.glob(".*.copy") if NAME.fullmatch(path.name)]:
            with contextlib.suppress(VaultError, OSError):
                if _is_ours(folder):
                    FolderLock(folder).release()
                    shutil.rmtree(folder)


def _is_ours(folder: Path) -> bool:
    """Where others may rename what lies in `parent`, they could have us remove a folder that they may not remove."""
    names = {path.name for path in folder.iterdir()}
    return not folder.is_symlink() and (lock.NAME in names or names <= set(PARTS))


def _unused(parent: Path) -> Path:
    return parent / f".{secrets.token_hex(8)}.copy"
