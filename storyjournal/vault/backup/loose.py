"""Backups and other copies wherever they lie: in any folder, or as a journal.db under another name."""

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from storyjournal.vault.backup import drafts, shelf
from storyjournal.vault.backup.restore import Preview, restore, restored_name
from storyjournal.vault.backup.restore import preview as preview_folder
from storyjournal.vault.backup.shelf import Backup
from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.keys import keycopies
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.store import database

SHELVES = " backups"


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in a folder that a person pointed at, newest first: it, those in it, those on its shelves.

    Needs no key. A folder that cannot be read has none.
    """
    itself = shelf.named(folder)
    if itself is not None:
        return (itself,) if (folder / database.NAME).is_file() else ()
    places = [folder, folder / shelf.FOLDER]
    with contextlib.suppress(OSError):
        places += [path for path in folder.iterdir() if path.is_dir() and path.name.endswith(SHELVES)]
    found = [backup for place in places for backup in shelf.on_shelf(place)]
    return tuple(sorted(found, key=lambda backup: (backup.made, backup.commits), reverse=True))


def preview(path: Path, secret: str | RecoveryKit) -> Preview:
    """Look into a backup, a journal's folder, or a conflict copy of its journal.db. Changes no byte of it.

    Raises as `preview` of a backup.
    """
    with disk_told_plainly(), _as_folder(path) as folder:
        found = preview_folder(folder, secret)
    if folder == path:
        return found
    return replace(found, made=datetime.fromtimestamp(path.stat().st_mtime, UTC))


def bring_back(backup: Backup, secret: str | RecoveryKit, vault_folder: Path) -> Path:
    """Bring any of them back as a journal of its own beside `vault_folder`, and return where. Never overwrites.

    Raises as `restore`.
    """
    target = restored_name(vault_folder, backup)
    with disk_told_plainly(), _as_folder(backup.path) as folder:
        restore(folder, secret, target)
    return target


@contextlib.contextmanager
def _as_folder(path: Path) -> Iterator[Path]:
    """A folder to open: the path itself, or a draft with the loose file and the key files that lie beside it."""
    if path.is_dir() or not path.exists():
        yield path
        return
    with drafts.draft(path.parent.parent) as draft:
        shutil.copyfile(path, draft.folder / database.NAME)
        for name in keycopies.NAMES:
            if (path.parent / name).is_file():
                shutil.copyfile(path.parent / name, draft.folder / name)
        yield draft.folder
