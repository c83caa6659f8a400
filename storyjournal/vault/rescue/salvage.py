"""Bringing what is left of a damaged journal into a new one. The damaged one is only ever read."""

import contextlib
import dataclasses
import os
import secrets
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import apsw

from storyjournal.files import sync_file
from storyjournal.vault import hygiene
from storyjournal.vault.backup import drafts
from storyjournal.vault.clock import Clock, SystemClock, micros
from storyjournal.vault.errors import NothingToRescue, VaultMissing
from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import VAULT_ID_BYTES
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.keys.primitives import SALT_BYTES
from storyjournal.vault.lock import FolderLock
from storyjournal.vault.place import require_room
from storyjournal.vault.rescue.fitting import fitting_keys
from storyjournal.vault.rescue.found import Found, find
from storyjournal.vault.rescue.mending import Mended, State, mend
from storyjournal.vault.rescue.rebuild import rebuild
from storyjournal.vault.rescue.report import SalvageReport
from storyjournal.vault.store import cipher, database
from storyjournal.vault.store.cipher import DatabaseKey
from storyjournal.vault.store.database import Database
from storyjournal.vault.store.pages import PAGE, Pages
from storyjournal.vault.unlocking import Unlocked

HOT = "-journal"  # what SQLite adds to a name for the file it rolls back from
COPY = "damaged"


def salvage(folder: Path, secret: str | RecoveryKit, target: Path, *, clock: Clock | None = None) -> SalvageReport:
    """Make a new vault at `target` (missing or an empty folder) of all that can still be read in `folder`.

    It is the same journal on a branch of its own: same vault key, same ways to open it. It is checked from end to
    end before it gets its name, and lands whole or not at all. Of `folder` no file is changed. Takes seconds.

    Raises VaultMissing, VaultInUse, WrongPassphrase, WrongRecoveryKit, KeyFileDamaged (then the kit opens it),
    NothingToRescue, VaultExists, FolderOccupied, DiskFull and the like.
    """
    now = (clock or SystemClock()).now()
    with disk_told_plainly():
        if not (folder / database.NAME).exists():
            raise VaultMissing(folder, (database.NAME,))
        require_room(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        drafts.sweep(target.parent)
        with _left_alone(folder), drafts.draft(target.parent) as draft:
            copy = draft.folder / COPY
            unlocked = _copy_and_unlock(folder, secret, copy)
            found = _read(copy, unlocked)
            copy.unlink()
            report = _write(draft.folder, unlocked, found, now)
            hygiene.tighten(draft.folder)
            require_room(target)
            draft.land(target)
            return report


@contextlib.contextmanager
def _left_alone(folder: Path) -> Iterator[None]:
    """Keep others out while it is read; where no lock can be had, as on a medium that may only be read, go without."""
    held = None
    with contextlib.suppress(OSError):
        held = FolderLock(folder)
    try:
        yield
    finally:
        if held is not None:
            held.release()


def _copy_and_unlock(folder: Path, secret: str | RecoveryKit, copy: Path) -> Unlocked:
    """Copy the database, and roll back what a killed process left half-done in it, as SQLite would."""
    _copy(folder / database.NAME, copy)
    unlocked = fitting_keys(folder, secret, copy)
    journal, beside = (path.with_name(path.name + HOT) for path in (folder / database.NAME, copy))
    if journal.exists():
        _copy(journal, beside)
        with contextlib.suppress(apsw.Error):
            _roll_back(copy, unlocked.database_key)
        beside.unlink(missing_ok=True)
    return unlocked


def _roll_back(path: Path, key: DatabaseKey) -> None:
    with contextlib.closing(cipher.connect(path, apsw.SQLITE_OPEN_READWRITE, key)) as connection:
        connection.pragma("schema_version")


def _copy(source: Path, target: Path) -> None:
    """Copy a file page by page; a page that the disk will not read becomes zeros, as broken as it was."""
    with source.open("rb") as read, target.open("xb") as written:
        size = os.fstat(read.fileno()).st_size
        for place in range(0, size, PAGE):
            try:
                read.seek(place)
                page = read.read(PAGE)
            except OSError:
                page = bytes(min(PAGE, size - place))
            written.write(page)


def _read(copy: Path, unlocked: Unlocked) -> Found:
    with Pages(copy, unlocked.database_key) as pages:
        found = find(pages)
    if not found.numbers and not found.documents and found.origin is None:
        raise NothingToRescue
    return found


def _write(draft: Path, unlocked: Unlocked, found: Found, now: datetime) -> SalvageReport:
    """Fill the draft with a new vault, check it from end to end, and say what is in it."""
    key_file = None if unlocked.key_file is None else unlocked.key_file.content
    vault = key_file.vault if key_file else (found.origin.id if found.origin else secrets.token_hex(VAULT_ID_BYTES))
    salt = secrets.token_bytes(SALT_BYTES)
    key = DatabaseKey.derive(unlocked.kit.key, salt)
    stories = mend(found, micros(now))
    kept = [story for story in stories if story.is_known]
    new = Database.create(draft / database.NAME, key, vault, now)
    try:
        with new.writing() as connection:
            documents = rebuild(connection, found, kept, micros(now))
        new.check()
    finally:
        new.close()
    if key_file is not None:
        KeyCopies(draft).write(dataclasses.replace(key_file, salt=salt.hex()), unlocked.kit.key)
    sync_file(draft / database.NAME)
    return _report(found, stories, documents, needs_passphrase=key_file is None)


def _report(found: Found, stories: list[Mended], documents: int, *, needs_passphrase: bool) -> SalvageReport:
    def names(state: State) -> tuple[str, ...]:
        return tuple(story.name for story in stories if story.state is state)

    return SalvageReport(
        names(State.SAVED),
        names(State.PARTLY),
        names(State.LOST),
        documents,
        len(found.document_keys) - documents,
        len(found.states),
        len(found.state_keys - set(found.states)),
        needs_passphrase,
    )
