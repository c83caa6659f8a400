"""Moving a journal to another folder: copied, verified, switched, and only then removed from its old place."""

import contextlib
import filecmp
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from storyjournal.files import is_draft, sync_file, sync_folder
from storyjournal.vault import hygiene, lock
from storyjournal.vault.backup import drafts
from storyjournal.vault.errors import FolderOccupied, VaultDamaged
from storyjournal.vault.faults import disk_told_plainly, told_plainly
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.lock import FolderLock
from storyjournal.vault.origin import lineage
from storyjournal.vault.place import require_room
from storyjournal.vault.store import ballast, database
from storyjournal.vault.store.cipher import DatabaseKey, look, read_salt
from storyjournal.vault.vault import Vault

State = tuple[str, int]


def move(
    folder: Path, secret: str | RecoveryKit, target: Path, *, switched: Callable[[Path], None] = lambda _: None
) -> Path:
    """Move the journal in `folder`, which nobody has open, to `target`, and return that.

    `target` must not be there yet, or be empty. `switched` is called with it once the journal is whole and durable
    there, before the old one is removed: the place to note where it lies now. Killed at any moment, the journal is
    whole at the old place or at the new one. What changed at the old place meanwhile, or cannot be removed, stays
    there. Where `folder` is a link, what it leads to is moved, and the link stays. Raises FolderOccupied, VaultExists,
    and what `Vault.open` and `Vault.check` raise.
    """
    folder, target = folder.resolve(), _plain(target)
    place = target.resolve()
    if place == folder or folder in place.parents or place in folder.parents:
        raise FolderOccupied(target)
    with disk_told_plainly(), told_plainly():
        require_room(target)
        with Vault.open(folder, secret) as vault:  # rolls back or forward what a crash may have left
            vault.check()
            kit, state = vault.keys.kit, (vault.id, vault.commits)
        held = FolderLock(folder)
        try:
            _bring(folder, target, kit, state)
            switched(target)
            if os.name == "nt":  # no folder is renamed there while a file in it is open
                held.release()
            _remove(folder, target)
        finally:
            held.release()
    return target


def _bring(folder: Path, target: Path, kit: RecoveryKit, state: State) -> None:
    """Put a verified copy of `folder` at `target`, whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with drafts.draft(target.parent) as made:
        _copy(folder, made.folder)
        hygiene.tighten(made.folder)
        if not _same(folder, made.folder) or _state(made.folder, kit) != state:
            raise VaultDamaged
        made.land(target)


def _copy(source: Path, target: Path) -> None:
    """Copy what is in a folder, durably. Links stay links."""
    for path in _entries(source):
        copied = target / path.name
        if path.is_dir() and not path.is_symlink():
            copied.mkdir(mode=hygiene.FOLDER_MODE)
            _copy(path, copied)
        else:
            shutil.copy2(path, copied, follow_symlinks=False)
            if not path.is_symlink():
                sync_file(copied)
    sync_folder(target)


def _same(one: Path, other: Path) -> bool:
    """Say whether two folders hold the same, byte by byte."""
    names = [path.name for path in _entries(one)]
    if names != [path.name for path in _entries(other)]:
        return False
    return all(_same_entry(one / name, other / name) for name in names)


def _same_entry(one: Path, other: Path) -> bool:
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    if one.is_dir() or other.is_dir():
        return one.is_dir() and other.is_dir() and _same(one, other)
    return filecmp.cmp(one, other, shallow=False)


def _state(folder: Path, kit: RecoveryKit) -> State:
    """Open the copy with the key, read every page of it, and return which journal it is, in which state."""
    path = folder / database.NAME
    connection = look(path, DatabaseKey.derive(kit.key, read_salt(path)))
    try:
        if connection.pragma("integrity_check") != "ok":
            raise VaultDamaged
        identity = lineage.read(connection)
    finally:
        connection.close()
    return identity.vault, identity.lineage.commits


def _remove(folder: Path, target: Path) -> None:
    """Remove the old journal, if it is still what was copied."""
    filecmp.clear_cache()
    with contextlib.suppress(OSError):  # the journal is at its new place already; a copy left behind costs nothing
        if _same(folder, target):
            drafts.discard(folder)


def _entries(folder: Path) -> list[Path]:
    """What belongs to a journal in a folder: all but its lock, its ballast and unfinished files."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.name not in (lock.NAME, ballast.NAME) and not is_draft(path) and not drafts.NAME.fullmatch(path.name)
    )


def _plain(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps `..`
