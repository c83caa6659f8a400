"""Looking into a backup, and bringing one back as a journal of its own beside the current one."""

import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storyjournal.story import StorySummary
from storyjournal.vault import hygiene
from storyjournal.vault.backup import drafts, shelf, snapshot
from storyjournal.vault.backup.errors import BackupMissing
from storyjournal.vault.backup.shelf import Backup
from storyjournal.vault.clock import SystemClock
from storyjournal.vault.errors import VaultDamaged
from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.place import require_room
from storyjournal.vault.store import database
from storyjournal.vault.store.database import Database
from storyjournal.vault.store.stories import StoryRepository
from storyjournal.vault.unlocking import Unlocked, unlock

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
BROUGHT_BACK = re.compile(r" \(from \d{1,2} [A-Z][a-z]+ \d{4}(?:, \d+)?\)$")
BRANCH_BYTES = 16


@dataclass(frozen=True, slots=True)
class Preview:
    """What a backup holds. `made` is UTC; `stories` are those outside of the trash, the newest change first."""

    made: datetime
    stories: tuple[StorySummary, ...]
    trashed: int
    documents: int
    revisions: int


def preview(path: Path, secret: str | RecoveryKit) -> Preview:
    """Look into a backup with its passphrase or recovery kit; changes no byte of it and takes no lock.

    Raises BackupMissing, WrongPassphrase, WrongRecoveryKit, KeyFileDamaged, VaultDamaged, VaultTooNew and the like.
    """
    with disk_told_plainly():
        unlocked = _unlock(path, secret)
        with snapshot.opened(path, unlocked.database_key) as looked_at:
            with looked_at.reading() as connection:
                counted = snapshot.contents(connection)
            stories = tuple(StoryRepository(looked_at, SystemClock()).list())
        trashed = counted.stories - len(stories)
        return Preview(_made(path), stories, trashed, counted.documents, counted.revisions)


def check_backup(path: Path, secret: str | RecoveryKit) -> None:
    """Read every page of a backup, changing none. Raises VaultDamaged and what `preview` raises."""
    with disk_told_plainly(), snapshot.opened(path, _unlock(path, secret).database_key) as looked_at:
        looked_at.check()


def restore(path: Path, secret: str | RecoveryKit, target_folder: Path) -> None:
    """Bring a backup back as a journal in `target_folder`, which must not be there yet, or be empty.

    It is the same journal on a branch of its own: same vault id, key and ways to open it, same commit counter. It
    lands whole and verified or not at all. Raises what `preview` does, and VaultExists, FolderOccupied, DiskFull,
    BackupNotWhole.
    """
    with disk_told_plainly():
        require_room(target_folder)
        unlocked = _unlock(path, secret)
        target_folder.parent.mkdir(parents=True, exist_ok=True)
        drafts.sweep(target_folder.parent)
        with drafts.draft(target_folder.parent) as draft:
            _fill(draft.folder, path, unlocked)
            hygiene.tighten(draft.folder)
            require_room(target_folder)
            draft.land(target_folder)


def restored_name(vault_folder: Path, backup: Backup) -> Path:
    """Return a free place beside a vault for its copy, named for the day of the backup in local time."""
    made = backup.made.astimezone()
    stem = BROUGHT_BACK.sub("", vault_folder.stem)
    day = f"{made.day} {MONTHS[made.month - 1]} {made.year}"
    number = 1
    while True:
        again = "" if number == 1 else f", {number}"
        path = vault_folder.with_name(f"{stem} (from {day}{again}){vault_folder.suffix or '.storyjournal'}")
        if not path.exists():
            return path
        number += 1


def _fill(draft: Path, path: Path, unlocked: Unlocked) -> None:
    """Copy a backup's vault into a draft on a new branch, and prove that it is whole."""
    key_file = None if unlocked.key_file is None else unlocked.key_file.content
    with snapshot.opened(path, unlocked.database_key) as source:
        copied = snapshot.copy_vault(source, draft, unlocked.kit, key_file)
    branch_off(draft, unlocked.kit)
    snapshot.verify(draft, unlocked.kit, copied, key_file)


def branch_off(folder: Path, kit: RecoveryKit) -> None:
    """Bring a copied vault's database up to date and put it on a branch of its own, without counting a change."""
    with_key = unlock(folder, kit)
    copy = Database.open(folder / database.NAME, with_key.database_key)
    try:
        with copy.reading() as connection:
            connection.execute("UPDATE vault SET branch = ?", (secrets.token_hex(BRANCH_BYTES),))
    finally:
        copy.close()


def _unlock(path: Path, secret: str | RecoveryKit) -> Unlocked:
    """The keys of a backup. Raises BackupMissing when there is none, VaultDamaged when its key files are another's."""
    if not (path / database.NAME).is_file():
        raise BackupMissing
    unlocked = unlock(path, secret)
    if unlocked.key_file is not None:
        with snapshot.opened(path, unlocked.database_key) as looked_at:
            if database.vault_id(looked_at) != unlocked.key_file.content.vault:
                raise VaultDamaged
    return unlocked


def _made(path: Path) -> datetime:
    """When a backup was made: by its name, or by its file where somebody gave it another name."""
    known = shelf.named(path)
    return known.made if known else datetime.fromtimestamp((path / database.NAME).stat().st_mtime, UTC)
