"""Other copies of a journal nearby: those that sync services make of a file, and whole folders copied beside.

Services name them in many ways, "journal (conflicted copy 2026-01-02).db", "journal.sync-conflict-….db",
"journal-LAPTOP.db", "journal (1).db". So a name only says where to look; that it is a copy of this very journal is
known when the journal's own key opens it and its id is in there.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from storyjournal.vault.errors import VaultError
from storyjournal.vault.origin.lineage import Identity, read
from storyjournal.vault.store.cipher import DatabaseKey, look, read_salt
from storyjournal.vault.store.database import NAME

STEM, ENDING = NAME.split(".")
MOST_LOOKED_AT = 200
SEALED = ".backup"


@dataclass(frozen=True, slots=True)
class Copy:
    """Another copy of a journal. `path` is a database file inside the journal's own folder, or a folder beside it."""

    path: Path
    identity: Identity


def find(folder: Path, vault_key: bytes, mine: Identity) -> tuple[Copy, ...]:
    """Return the other copies of the journal in `folder`, by name. Reads the first pages of each; changes nothing.

    At most 200 files of a folder and 200 folders beside it are looked at. What cannot be read is passed over.
    """
    found = []
    seen = {_inode(folder / NAME)}
    for path, database in _candidates(folder):
        inode = _inode(database)
        if inode is None or inode in seen:  # a link to the journal itself: opening it would drop its locks
            continue
        seen.add(inode)
        identity = _identity(database, vault_key)
        if identity and (identity.vault, identity.branch) == (mine.vault, mine.branch):
            found.append(Copy(path, identity))
    return tuple(sorted(found, key=lambda copy: copy.path))


def _candidates(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Places to look at: what to show of each, and its database."""
    yield from _copies_in(folder)
    for path in _entries(folder.parent, folders=True):
        if path != folder and not path.name.endswith(SEALED) and (path / NAME).is_file():
            yield path, path / NAME
            yield from _copies_in(path)


def _copies_in(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Database files that lie beside another in a vault's folder."""
    for path in _entries(folder):
        if _is_copy_name(path.name):
            yield path, path


def _is_copy_name(name: str) -> bool:
    low = name.casefold()
    return low.startswith(STEM) and low.endswith(f".{ENDING}") and low != NAME


def _entries(folder: Path, *, folders: bool = False) -> list[Path]:
    """Files, or `folders`, in a folder that are not hidden, by name; none when it may not be read."""
    try:
        with os.scandir(folder) as entries:
            shown = (entry.path for entry in entries if not entry.name.startswith(".") and entry.is_dir() is folders)
            return [Path(path) for path in sorted(shown)[:MOST_LOOKED_AT]]
    except OSError:
        return []


def _inode(path: Path) -> tuple[int, int] | None:
    """Which file it is; None when it is none. Opening a pipe that somebody put there would never end."""
    try:
        status = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return status.st_dev, status.st_ino


def _identity(database: Path, vault_key: bytes) -> Identity | None:
    """Which journal a file is, as far as this key opens it."""
    try:
        connection = look(database, DatabaseKey.derive(vault_key, read_salt(database)))
    except (VaultError, apsw.Error, OSError):
        return None
    try:
        return read(connection)
    except (apsw.Error, LookupError, ValueError):
        return None
    finally:
        connection.close()
