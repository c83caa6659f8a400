"""Changing the vault key: every file is written anew beside the old ones, then all take their places, only forward.

    .rekey.draft/   being written; swept away when it is found later
    rekey/          whole and verified: giving the draft this name is the moment from which the new key counts
    journal.db, keys.a, keys.b are moved out of rekey/ one by one, and then it is removed

Whoever opens the vault finishes what was begun. The key files move last, so that as long as anything is left to do
one of them lies in rekey/ and says which journal.db belongs to it (by its salt).
"""

import shutil
from contextlib import closing
from pathlib import Path

import apsw

from storyjournal.files import sync_folder
from storyjournal.vault.errors import VaultDamaged, VaultMissing
from storyjournal.vault.faults import told_plainly
from storyjournal.vault.hygiene import FILE_MODE, FOLDER_MODE, restrict
from storyjournal.vault.keys import keycopies
from storyjournal.vault.keys.errors import (
    KeyChangeBlocked,
    KeyChangeUnfinished,
    KeyFileDamaged,
    KeyFileRefused,
)
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import KeyFile, SealedKeyFile
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.store import database
from storyjournal.vault.store.cipher import DatabaseKey, connect, read_salt
from storyjournal.vault.store.database import Database
from storyjournal.vault.unlocking import Unlocked, unlock

DRAFT = ".rekey.draft"
READY = "rekey"
JOURNAL_OF_OLD = f"{database.NAME}-journal"


def draft(folder: Path, old: apsw.Connection, content: KeyFile, kit: RecoveryKit) -> Unlocked:
    """Write all files of the vault in `folder` under a new key into a draft, and open them again to be sure.

    `old` is its open database and `content` the new key file, whose salt is the new database's. Needs as much room
    as the vault takes. Raises VaultErrors and OSError, leaving no draft and the vault as it was.
    """
    place, ready = folder / DRAFT, folder / READY
    if ready.is_symlink() or ready.exists():  # finished ones are gone: it is somebody else's
        raise KeyChangeBlocked
    _sweep(place)
    place.mkdir(mode=FOLDER_MODE)
    try:
        _copy(old, place / database.NAME, DatabaseKey.derive(kit.key, bytes.fromhex(content.salt)))
        KeyCopies(place).write(content, kit.key)
        unlocked = unlock(place, kit)
        _verify(place / database.NAME, unlocked.database_key, old)
        sync_folder(place)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return unlocked


def commit(folder: Path) -> None:
    """Make the draft count: from here on the vault opens with the new key alone, and nothing may be written to the old
    database any more. One step that happens or does not: raises OSError as it comes, and then nothing changed."""
    (folder / DRAFT).rename(folder / READY)


def finish(folder: Path) -> None:
    """Bring a change of the key to its end, wherever it stopped. Call it with the vault's lock, and before unlocking.

    Raises KeyChangeUnfinished when parts of it are not there, having touched nothing; OSError as it comes.
    """
    _sweep(folder / DRAFT)
    ready = folder / READY
    if not ready.is_dir() or ready.is_symlink():  # a link is none of ours
        return
    if any((ready / name).exists() for name in (database.NAME, *keycopies.NAMES)):
        _require_all(folder, ready)
        sync_folder(folder)
        _move_database(folder, ready)
        for name in keycopies.NAMES:
            _move(ready / name, folder / name)
        sync_folder(folder)
        sync_folder(ready)
    if not any(ready.iterdir()):  # what somebody else put there is theirs
        ready.rmdir()
        sync_folder(folder)


def key_copies(folder: Path) -> tuple[SealedKeyFile, ...]:
    """Return the key files that count, newest first, also while a change of the key waits to be finished.

    Raises as `KeyCopies.read`.
    """
    return _waiting(folder / READY) or KeyCopies(folder).read()


def _waiting(ready: Path) -> tuple[SealedKeyFile, ...]:
    """The key files that are still to be moved; none when there are none, or none that is whole."""
    try:
        return KeyCopies(ready).read()
    except (VaultMissing, KeyFileDamaged, KeyFileRefused, NotADirectoryError):
        return ()


def _require_all(folder: Path, ready: Path) -> None:
    """Raise KeyChangeUnfinished unless the new key files and the journal.db they speak of are here, moved or not."""
    journal = ready / database.NAME if (ready / database.NAME).exists() else folder / database.NAME
    try:
        salt = key_copies(folder)[0].content.salt
    except (VaultMissing, KeyFileDamaged, KeyFileRefused) as error:
        raise KeyChangeUnfinished from error
    if read_salt(journal).hex() != salt:
        raise KeyChangeUnfinished


def _move_database(folder: Path, ready: Path) -> None:
    """Put the new database in place. A rollback journal of the old one must be gone for good before: SQLite would
    play its pages back into the new file."""
    if (ready / database.NAME).exists():
        (folder / JOURNAL_OF_OLD).unlink(missing_ok=True)
        sync_folder(folder)
        _move(ready / database.NAME, folder / database.NAME)
        sync_folder(folder)
        sync_folder(ready)  # the key files go after it: a journal.db left here without them would belong to nobody


def _move(source: Path, target: Path) -> None:
    """Move a file into place. After a power cut a disk may name one file in both places: renaming would do nothing."""
    if source.exists():
        if target.exists() and source.samefile(target):
            source.unlink()
        else:
            source.replace(target)


def _copy(old: apsw.Connection, path: Path, key: DatabaseKey) -> None:
    """Copy every page, sealed anew. The backup reads each page through its MAC."""
    with (
        told_plainly(),
        closing(connect(path, apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE, key, new=True)) as new,
    ):
        restrict(path, FILE_MODE)
        with new.backup("main", old, "main") as backup:
            while not backup.done:
                backup.step()


def _verify(path: Path, key: DatabaseKey, old: apsw.Connection) -> None:
    """Read every page of the copy through its own key, and hold it against the original. Raises VaultDamaged."""
    with closing(Database.open(path, key)) as copy:
        copy.check()
        with copy.reading() as new:
            same = ("SELECT id, commits FROM vault", "SELECT count(*), sum(revision) FROM story")
            if any(list(new.execute(line)) != list(old.execute(line)) for line in same):
                raise VaultDamaged


def _sweep(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
