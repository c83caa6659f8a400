"""The backups of an open vault: made, verified, listed, and the old ones put away."""

import contextlib
import errno
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from storyjournal.files import sync_folder
from storyjournal.vault.backup import drafts, rotation, second, shelf, snapshot
from storyjournal.vault.backup.errors import BackupDiskFull, BackupNotWhole
from storyjournal.vault.backup.second import SecondFolder
from storyjournal.vault.backup.shelf import Backup
from storyjournal.vault.backup.snapshot import Contents, SourceReplaced
from storyjournal.vault.clock import Clock
from storyjournal.vault.errors import DiskFull, VaultDamaged, VaultError
from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.hygiene import FOLDER_MODE
from storyjournal.vault.keeper import KeyKeeper
from storyjournal.vault.local import LocalData
from storyjournal.vault.origin import lineage
from storyjournal.vault.origin.lineage import Identity
from storyjournal.vault.store import database
from storyjournal.vault.store.cipher import DatabaseKey, read_salt
from storyjournal.vault.store.database import Database

ATTEMPTS = 3
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# `list` is a method below, where it no longer names the type.
_Found = list[Backup]
LEFT = "An old backup could not be removed. It takes room and does no harm."


class Backups:
    """For a worker thread: `make` takes seconds. Stories may be kept meanwhile, from any thread.

    `troubles` are quiet notes about the last time, for a line of small print.
    """

    def __init__(
        self, folder: Path, opened: Database, keys: KeyKeeper, *, vault: str, clock: Clock, local: LocalData | None
    ) -> None:
        self.troubles: tuple[str, ...] = ()
        self._shelf = folder / shelf.FOLDER
        self._vault = vault
        self._database = opened
        self._keys = keys
        self._clock = clock
        self._second = SecondFolder(folder, vault, local)
        self._turn = threading.RLock()
        self._identities: dict[Path, Identity | None] = {}

    @property
    def second_folder(self) -> Path | None:
        """The folder for second copies that was chosen on this device; it may not be there just now."""
        return self._second.chosen

    def choose_second_folder(self, folder: Path | None) -> None:
        """Keep second copies in this folder from now on; None for none. Nothing is copied or removed by choosing.

        Raises SecondFolderInside, VaultUnreachable.
        """
        with self._turn:
            self._second.choose(folder)
            self.troubles = ()

    @property
    def last(self) -> Backup | None:
        """The newest backup of this vault; None when there is none."""
        return next(iter(self.list()), None)

    def list(self) -> tuple[Backup, ...]:
        """Return the backups of this vault in both folders, as far as they are there, newest first."""
        own = shelf.on_shelf(self._shelf, self._vault)
        place = self._second.shelf
        copies = [] if place is None else shelf.on_shelf(place, self._vault, second=True)
        return tuple(rotation.newest_first([*own, *copies]))

    def make(self) -> Backup:
        """Make a backup now, verify it by reading all of it, then put old ones away. Takes seconds.

        Raises BackupDiskFull, BackupNotWhole, VaultDamaged, VaultUnreachable, VaultClosed; then the vault and every
        backup are as they were. Trouble with the folder for second copies only makes a note.
        """
        with self._turn, _room_told_plainly(), disk_told_plainly():
            made = self._made()
            self.troubles = (*self._put_away(self._shelf, made), *self._second_copy(made))
            return made

    def make_if_due(self, pause: timedelta = timedelta(0)) -> Backup | None:
        """Make a backup unless nothing changed since the newest one, or that is younger than `pause`.

        Returns None when none was made; a second copy that is still missing is made all the same. Raises as `make`.
        """
        with self._turn:
            held, _ = self._compared(self._shelf)
            newest = next(iter(held), None)
            if newest is None or newest.commits != database.commits(self._database):
                age = None if newest is None else abs(self._clock.now() - newest.made)
                if age is None or age >= pause:
                    return self.make()
            if newest is not None:
                self.troubles = self._second_copy(newest)
            return None

    def copy_to(self, backup: Backup, folder: Path) -> Backup:
        """Put a copy of a backup into another folder, for this once. Raises SecondFolderInside, BackupDiskFull,
        BackupNotWhole, VaultUnreachable."""
        with _room_told_plainly(), disk_told_plainly():
            once = SecondFolder(self._shelf.parent, self._vault, None)
            once.choose(folder)
            return once.copy(backup)

    def remove_older(self, made: Backup) -> None:
        """Remove all backups of this vault but `made` and its second copy: after a change of the vault key, say.

        Raises VaultUnreachable; then some are left.
        """
        with self._turn, disk_told_plainly():
            place = self._second.shelf
            for backup in [*self._ours(self._shelf), *([] if place is None else self._ours(place))]:
                if (backup.commits, backup.made) != (made.commits, made.made):
                    drafts.discard(backup.path)

    def _made(self) -> Backup:
        """A new backup in the vault's own folder, whole and verified."""
        if not self._shelf.is_dir():
            self._shelf.mkdir(mode=FOLDER_MODE)
            sync_folder(self._shelf.parent)
        drafts.sweep(self._shelf)
        for _ in range(ATTEMPTS):
            with drafts.draft(self._shelf) as draft, contextlib.suppress(SourceReplaced):
                copied = self._fill(draft.folder)
                made = shelf.free_name(self._shelf, self._clock.now(), copied.commits)
                draft.land(made.path)
                return made
        raise BackupNotWhole

    def _fill(self, folder: Path) -> Contents:
        """Copy the vault and verify the copy. Raises SourceReplaced when keys changed meanwhile."""
        kit, key_file = self._keys.kit, self._keys.key_file
        copied = snapshot.copy_vault(self._database, folder, kit, key_file)
        if (self._keys.kit, self._keys.key_file) != (kit, key_file):
            raise SourceReplaced
        snapshot.verify(folder, kit, copied, key_file)
        return copied

    def _second_copy(self, made: Backup) -> tuple[str, ...]:
        """Bring the newest backup to the folder for second copies, unless it is there. Returns notes."""
        if self._second.chosen is None:
            return ()
        place = self._second.shelf
        if place is None:
            return (second.ABSENT,)
        try:
            if any((there.commits, there.made) == (made.commits, made.made) for there in self._ours(place)):
                return ()
            return self._put_away(place, self._second.copy(made))
        except (OSError, VaultError) as error:
            return (second.FULL if _is_no_room(error) else second.FAILED,)

    def _put_away(self, place: Path, made: Backup) -> tuple[str, ...]:
        """Remove what rotation no longer keeps; never the one just made. Returns notes.

        Backups with changes that this journal lacks, as after going on with an older copy, take turns among
        themselves: nothing in them is anywhere else. What cannot be read is left to `remove_older`.
        """
        held, beyond = self._compared(place)
        staying = {backup.path for backup in (*rotation.kept(held), *rotation.kept(beyond), made)}
        try:
            for backup in (*held, *beyond):
                if backup.path not in staying:
                    drafts.discard(backup.path)
        except OSError:
            return (LEFT,)
        return ()

    def _ours(self, place: Path) -> _Found:
        """Backups of this vault on its own branch: a copy that was brought back counts its changes anew."""
        with self._database.reading() as connection:
            mine = lineage.read(connection)
        found = shelf.on_shelf(place, self._vault, second=place != self._shelf)
        return rotation.newest_first([backup for backup in found if self._is_ours(backup, mine)])

    def _compared(self, place: Path) -> tuple[_Found, _Found]:
        """The backups of this vault that can be read, newest first: those it holds all changes of, and the others."""
        with self._database.reading() as connection:
            mine = lineage.read(connection).lineage
        ours = [(backup, found.lineage) for backup in self._ours(place) if (found := self._identity(backup))]
        held = [backup for backup, found in ours if mine.holds(found)]
        return held, [backup for backup, found in ours if not mine.holds(found)]

    def _is_ours(self, backup: Backup, mine: Identity) -> bool:
        """One that this key does not read is ours only when its key files say so: it is from before a change of the
        key, or damaged. Without key files it may be anybody's."""
        found = self._identity(backup)
        if found is None:
            return shelf.vault_of(backup.path) == self._vault
        return (found.vault, found.branch) == (mine.vault, mine.branch)

    def _identity(self, backup: Backup) -> Identity | None:
        """Which journal a backup is of, with which changes; None when this vault's key does not read it."""
        if backup.path not in self._identities:
            self._identities[backup.path] = _identity_in(backup.path, self._keys.kit.key)
        return self._identities[backup.path]


def _identity_in(folder: Path, vault_key: bytes) -> Identity | None:
    try:
        key = DatabaseKey.derive(vault_key, read_salt(folder / database.NAME))
        with snapshot.opened(folder, key) as looked_at, looked_at.reading() as connection:
            return lineage.read(connection)
    except (VaultError, OSError, LookupError, ValueError):
        return None


def _is_no_room(error: BaseException | None) -> bool:
    """Whether an error, or what led to it, says that the disk is full."""
    while error is not None:
        if isinstance(error, (DiskFull, BackupDiskFull)) or getattr(error, "errno", None) in NO_ROOM:
            return True
        error = error.__cause__
    return False


@contextlib.contextmanager
def _room_told_plainly() -> Iterator[None]:
    """Say of a full disk that it is the backup which found no room, not a change in the journal."""
    try:
        yield
    except VaultError as error:
        if _is_no_room(error) and not isinstance(error, VaultDamaged):
            raise BackupDiskFull from error
        raise
