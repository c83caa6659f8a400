"""Folders with backups in them: how a backup is named, and finding backups, with no key at all."""

import contextlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from storyjournal.vault.backup.rotation import newest_first
from storyjournal.vault.errors import VaultError
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.local import LocalData
from storyjournal.vault.store import database

FOLDER = "backups"
SUFFIX = ".backup"
SECOND = "second"
REMEMBERED = "backups-"
STAMP = "%Y-%m-%d %H-%M-%S"
NAME = re.compile(r"(\d{4}-\d\d-\d\d \d\d-\d\d-\d\d) (\d{1,16})\.backup")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: a folder with a whole vault in it. `made` is UTC, to the second; `commits` is the vault's commit
    counter then; `second` says that it lies in the folder for second copies."""

    path: Path
    made: datetime
    commits: int
    second: bool = False


def named(folder: Path, second: bool = False) -> Backup | None:
    """Read a backup's own name; None when this folder is not named like one."""
    match = NAME.fullmatch(folder.name)
    if match is None:
        return None
    try:
        made = datetime.strptime(match[1], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(folder, made, int(match[2]), second)


def free_name(shelf: Path, made: datetime, commits: int, second: bool = False) -> Backup:
    """Return a backup with a name that is not taken on this shelf, a second or two later where need be."""
    made = made.astimezone(UTC).replace(microsecond=0)
    while True:
        path = shelf / f"{made.strftime(STAMP)} {commits}{SUFFIX}"
        if not path.exists():
            return Backup(path, made, commits, second)
        made += timedelta(seconds=1)


def on_shelf(shelf: Path, vault: str = "", second: bool = False) -> list[Backup]:
    """Return the backups in a folder; those whose key files name another vault than `vault` (if any) are left out.

    A folder that is not there or cannot be read has none.
    """
    found: list[Backup] = []
    with contextlib.suppress(OSError):
        for path in shelf.iterdir():
            backup = named(path, second)
            if backup and (path / database.NAME).is_file() and vault_of(path) in {"", vault or vault_of(path)}:
                found.append(backup)
    return found


def vault_of(folder: Path) -> str:
    """Return the id of the vault that a folder's key files name; empty when none can be read."""
    try:
        return KeyCopies(folder).read()[0].content.vault
    except (VaultError, OSError):
        return ""


def second_shelf(second: Path, vault_folder: Path) -> Path:
    """Return the folder for a vault's backups inside the folder for second copies."""
    return second / f"{vault_folder.stem} backups"


def remembered(local: LocalData | None, vault: str) -> dict[str, Any]:
    """Return what this device remembers about a vault's second copies."""
    return {} if local is None or not vault else local.read(REMEMBERED + vault)


def find_backups(vault_folder: Path, local: LocalData) -> tuple[Backup, ...]:
    """Return the backups of a vault that may be damaged or gone, newest first, from both folders; needs no key."""
    own = on_shelf(vault_folder / FOLDER)
    vault = vault_of(vault_folder) or next((known for backup in own if (known := vault_of(backup.path))), "")
    if vault:
        places = [remembered(local, vault)]
    else:
        files = sorted(local.folder.glob(f"{REMEMBERED}*.json"))
        places = [local.read(file.stem) for file in files]
    seconds = {str(place[SECOND]) for place in places if place.get(SECOND)}
    copies = [b for s in sorted(seconds) for b in on_shelf(second_shelf(Path(s), vault_folder), vault, second=True)]
    return tuple(newest_first([*own, *copies]))
