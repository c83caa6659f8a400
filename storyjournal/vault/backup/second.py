"""Second copies of backups, in a folder that a person chose: a USB stick, a folder that another program carries away.

Such a folder comes and goes. Whatever is the matter with it becomes a quiet note, never an error.
"""

import hashlib
import os
import shutil
from pathlib import Path

from storyjournal.files import sync_file, sync_folder
from storyjournal.vault.backup import drafts, shelf
from storyjournal.vault.backup.errors import BackupNotWhole, SecondFolderInside, SecondFolderMissing
from storyjournal.vault.backup.shelf import Backup
from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.local import LocalData

ABSENT = "The folder for second copies is not there just now. The second copy is made when it is back."
FULL = "The folder for second copies has no room left. The backup in the journal's own folder is made."
FAILED = "The second copy could not be made this time. The backup in the journal's own folder is made."
BEGUN = "begun"


class SecondFolder:
    """The folder for second copies of one vault. The choice is kept on this device, not in the vault."""

    def __init__(self, vault_folder: Path, vault: str, local: LocalData | None) -> None:
        self._vault_folder = vault_folder
        self._vault = vault
        self._local = local
        self._kept = shelf.remembered(local, vault)

    @property
    def chosen(self) -> Path | None:
        """The folder that was chosen; it may not be there just now."""
        path = self._kept.get(shelf.SECOND)
        return Path(path) if isinstance(path, str) and path else None

    @property
    def shelf(self) -> Path | None:
        """The folder for this vault's backups in it; None while it is not there.

        Once made, it is never made anew: an empty mount point without its stick looks like a folder too. When the
        vault has another name since, the folder of its old name shows that the stick is there.
        """
        if self.chosen is None:
            return None
        path = shelf.second_shelf(self.chosen, self._vault_folder)
        begun = str(self._kept.get(BEGUN) or "")
        return path if path.is_dir() or (self.chosen / begun).is_dir() else None

    def choose(self, folder: Path | None) -> None:
        """Use this folder from now on; None for none. Raises SecondFolderInside, VaultUnreachable."""
        with disk_told_plainly():
            if folder is not None:
                folder = folder.absolute()
                require_outside(folder, self._vault_folder)
            self._keep({} if folder is None else {shelf.SECOND: str(folder), BEGUN: ""})

    def copy(self, backup: Backup) -> Backup:
        """Copy a verified backup there, byte by byte, read it back, and give it its name. Raises OSError,
        VaultError; SecondFolderMissing when the folder is not there."""
        place = self.shelf
        if place is None:
            raise SecondFolderMissing
        place.mkdir(mode=0o700, exist_ok=True)
        if self._kept.get(BEGUN) != place.name:
            self._keep({**self._kept, BEGUN: place.name})
        drafts.sweep(place)
        copied = shelf.free_name(place, backup.made, backup.commits, second=True)
        with drafts.draft(place) as draft:
            for file in sorted(backup.path.iterdir()):
                _copy_file(file, draft.folder / file.name)
            draft.land(copied.path)
        return copied

    def _keep(self, content: dict[str, object]) -> None:
        self._kept = content
        if self._local is not None and content:
            self._local.write(shelf.REMEMBERED + self._vault, content)
        elif self._local is not None:
            self._local.forget(shelf.REMEMBERED + self._vault)


def require_outside(folder: Path, vault_folder: Path) -> None:
    """Raise SecondFolderInside for a folder that would go with the vault when that goes. Raises OSError as it comes."""
    if folder.resolve().is_relative_to(vault_folder.resolve()):
        raise SecondFolderInside


def _copy_file(source: Path, target: Path) -> None:
    """Copy bytes durably and compare them as the disk gives them back. Raises OSError, BackupNotWhole."""
    shutil.copyfile(source, target)
    sync_file(target)
    sync_folder(target.parent)
    if _hash(source) != _hash(target, from_disk=True):
        raise BackupNotWhole


def _hash(path: Path, *, from_disk: bool = False) -> bytes:
    with path.open("rb") as file:
        if from_disk and hasattr(os, "posix_fadvise"):  # else the system answers from memory what it was told
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").digest()
