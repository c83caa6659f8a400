"""A copy of an open database under a key of its own, taken while it is written in, and the proof that it is whole."""

import contextlib
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import apsw

from storyjournal.files import sync_file
from storyjournal.vault.backup.errors import BackupNotWhole
from storyjournal.vault.errors import VaultDamaged, VaultTooNew
from storyjournal.vault.faults import told_plainly
from storyjournal.vault.keys.errors import KeyFileDamaged
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import KeyFile
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.keys.primitives import SALT_BYTES
from storyjournal.vault.store import cipher, database
from storyjournal.vault.store.cipher import DatabaseKey
from storyjournal.vault.store.database import Database
from storyjournal.vault.store.schema import APPLICATION_ID, STEPS
from storyjournal.vault.unlocking import Unlocked, unlock

PORTION = 128  # pages of 4 KiB: about 3 ms, for which a save may have to wait
REST = 0.002  # seconds between portions, in which whoever waits gets its turn
# Nobody reads the copy before it is whole: it is synced once, at the end, and never rolled back.
LOOSE = ("journal_mode=OFF", "synchronous=OFF", "cache_size=-2048")
COUNTS = "SELECT (SELECT commits FROM vault), (SELECT count(*) FROM story), (SELECT count(*) FROM revision)"


class SourceReplaced(Exception):  # noqa: N818 - an event, dealt with by starting anew
    """The database was closed and another opened in its place while it was being copied."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds, in numbers: enough to tell a whole copy from a short one."""

    commits: int
    stories: int
    revisions: int
    documents: int


def contents(connection: apsw.Connection) -> Contents:
    """Count what is in a database of any version."""
    counted = connection.execute(f"{COUNTS}, (SELECT count(*) FROM document)").get  # noqa: S608 - our own words
    return Contents(*(int(number) for number in counted))


def copy_vault(source: Database, folder: Path, kit: RecoveryKit, key_file: KeyFile | None) -> Contents:
    """Fill `folder` with a copy of a vault: database under a salt of its own, key files with the same slots.

    Synced, not yet verified. Returns what was in the source at the moment that the copy shows.
    """
    salt = secrets.token_bytes(SALT_BYTES)
    copied = copy_database(source, folder / database.NAME, DatabaseKey.derive(kit.key, salt))
    sync_file(folder / database.NAME)
    if key_file is not None:
        KeyCopies(folder).write(replace(key_file, salt=salt.hex()), kit.key)
    return copied


def copy_database(source: Database, target: Path, key: DatabaseKey) -> Contents:
    """Copy a database page by page, checking each, in portions between which others read and write the source.

    What they write meanwhile comes along: the copy shows the moment at which it ends (sqlite.org/backup.html).
    Raises VaultDamaged, DiskFull, VaultClosed and the like, and SourceReplaced.
    """
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
    with told_plainly(), contextlib.closing(cipher.connect(target, flags, key, new=True)) as written:
        for pragma in LOOSE:
            written.execute(f"PRAGMA {pragma}")
        with source.reading() as connection:
            backup = written.backup("main", connection, "main")
        with contextlib.closing(backup):
            while True:
                with source.reading() as current:
                    if current is not connection:
                        raise SourceReplaced
                    backup.step(PORTION)
                    if backup.done:
                        return contents(current)
                time.sleep(REST)


def verify(folder: Path, kit: RecoveryKit, expected: Contents, key_file: KeyFile | None) -> Unlocked:
    """Open a copy as a person would, read all of it, and hold it against what was copied. Changes nothing.

    Raises BackupNotWhole.
    """
    try:
        unlocked = unlock(folder, kit)
        if (unlocked.key_file is None) is not (key_file is None):
            raise KeyFileDamaged
        with opened(folder, unlocked.database_key) as looked_at:
            looked_at.check()
            with looked_at.reading() as connection:
                found = contents(connection)
    except (VaultDamaged, KeyFileDamaged) as error:
        raise BackupNotWhole from error
    if found != expected:
        raise BackupNotWhole
    return unlocked


@contextlib.contextmanager
def opened(folder: Path, key: DatabaseKey) -> Iterator[Database]:
    """Look into a backup's database: no lock, and not a byte of the file changes. Older versions stay as they are.

    Raises VaultDamaged (also where a change was cut off in the middle, and must be taken back before anybody reads),
    VaultTooNew and the like.
    """
    path = folder / database.NAME
    with told_plainly():
        if cipher.is_cut_off(path):
            raise VaultDamaged
        connection = cipher.look(path, key)
    looked_at = Database(connection, path)
    try:
        with told_plainly():
            cipher.assert_cipher(connection)
            if connection.pragma("application_id") != APPLICATION_ID:
                raise VaultDamaged
            if int(str(connection.pragma("user_version"))) > len(STEPS):
                raise VaultTooNew
        yield looked_at
    finally:
        looked_at.close()
