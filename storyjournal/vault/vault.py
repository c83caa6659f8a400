"""The vault: a folder that a passphrase or a recovery kit opens, with stories and documents in it."""

import contextlib
import secrets
from pathlib import Path
from types import TracebackType
from typing import Self

from storyjournal.vault import hygiene, rekey
from storyjournal.vault.backup import drafts, shelf
from storyjournal.vault.backup.backups import Backups
from storyjournal.vault.backup.errors import BackupChosen
from storyjournal.vault.clock import Clock, SystemClock
from storyjournal.vault.errors import VaultDamaged, VaultMissing
from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.keeper import KeyKeeper
from storyjournal.vault.keys.errors import PassphraseEmpty
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import VAULT_ID_BYTES, KeyFile
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.keys.primitives import SALT_BYTES, KdfCost
from storyjournal.vault.keys.slots import passphrase_slot
from storyjournal.vault.local import LocalData
from storyjournal.vault.lock import FolderLock
from storyjournal.vault.origin import Origin, Watch
from storyjournal.vault.place import holds_vault, require_room
from storyjournal.vault.store import cipher, database
from storyjournal.vault.store.ballast import Ballast
from storyjournal.vault.store.database import Database
from storyjournal.vault.store.documents import DocumentRepository
from storyjournal.vault.store.stories import StoryRepository
from storyjournal.vault.unlocking import Unlocked, unlock

NOT_REPAIRED = "One of the two key files is damaged and could not be made new just now. The other one is whole."
REPAIRED = "One of the two key files was damaged or missing. It was made new from the other one."


class Vault:
    """An open vault. Made by `create` and `open` alone; for any thread; a context manager that closes it.

    `stories` and `documents` hold what is in it, `backups` what was set aside of it; `notices` are sentences about
    what was found and mended while opening it. Every public method raises VaultErrors, each with its own sentence
    and remedy.
    """

    def __init__(
        self,
        folder: Path,
        unlocked: Unlocked,
        opened: Database,
        lock: FolderLock,
        clock: Clock,
        *,
        local: LocalData | None,
    ) -> None:
        self.folder = folder
        self.notices: tuple[str, ...] = ()
        self._database = opened
        self._lock = lock
        self.id = database.vault_id(opened)
        self.keys = KeyKeeper(folder, self.id, opened, unlocked)
        self._watch = Watch(folder, opened, unlocked.kit.key, generation=self._generation, local=local)
        self.stories = StoryRepository(opened, clock)
        self.documents = DocumentRepository(opened, clock)
        self.backups = Backups(folder, opened, self.keys, vault=self.id, clock=clock, local=local)

    @staticmethod
    def exists(folder: Path) -> bool:
        """Say whether a vault, or any part of one, is in this folder."""
        return holds_vault(folder)

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        kit: RecoveryKit,
        *,
        cost: KdfCost | None = None,
        clock: Clock | None = None,
        local: LocalData | None = None,
    ) -> Self:
        """Make a new vault and open it. `folder` must not be there yet, or be empty.

        It is built beside its place and moved there whole. `cost` is `KdfCost.policy()` unless given; `local` is
        as in `open`. Raises VaultExists, FolderOccupied, PassphraseEmpty, VaultUnreachable and the like.
        """
        clock = clock or SystemClock()
        if not passphrase.strip():
            raise PassphraseEmpty
        with disk_told_plainly():
            require_room(folder)
            folder.parent.mkdir(parents=True, exist_ok=True)
            with drafts.draft(folder.parent) as draft:
                unlocked = _build(draft.folder, passphrase, kit, cost or KdfCost.policy(), clock)
                draft.land(folder)
            return cls._open(folder, FolderLock(folder), unlocked, clock, local)

    @classmethod
    def open(
        cls,
        folder: Path,
        secret: str | RecoveryKit,
        *,
        clock: Clock | None = None,
        local: LocalData | None = None,
    ) -> Self:
        """Open a vault with its passphrase (text) or its recovery kit. Takes a moment by design.

        `local` is what this device remembers of vaults; without it an older copy cannot be told from the newest.

        Raises VaultMissing, VaultInUse, VaultTooNew, KeyFileDamaged, WrongPassphrase, WrongRecoveryKit,
        VaultDamaged and the like; whatever can be known without deriving a key is told first.
        """
        with disk_told_plainly():
            if not cls.exists(folder):
                raise VaultMissing(folder)
            if folder.resolve().suffix.lower() == shelf.SUFFIX:
                raise BackupChosen
            if not (folder / database.NAME).exists():
                raise VaultMissing(folder, (database.NAME,))
            lock = FolderLock(folder)
            try:
                rekey.finish(folder)
                unlocked = unlock(folder, secret)
            except BaseException:
                lock.release()
                raise
            return cls._open(folder, lock, unlocked, clock or SystemClock(), local)

    @classmethod
    def _open(cls, folder: Path, lock: FolderLock, unlocked: Unlocked, clock: Clock, local: LocalData | None) -> Self:
        """Open the database with the key; mend rights and key files. Lets go of the lock when it fails."""
        with contextlib.ExitStack() as undo:
            undo.callback(lock.release)
            hygiene.sweep_drafts(folder)
            drafts.sweep(folder.parent)
            drafts.sweep(folder / shelf.FOLDER)
            hygiene.tighten(folder)
            opened = Database.open(folder / database.NAME, unlocked.database_key)
            undo.callback(opened.close)
            opened.ballast, opened.returned = Ballast(folder), lock.renew
            opened.ballast.make()
            vault = cls(folder, unlocked, opened, lock, clock, local=local)
            if unlocked.key_file is not None:
                if unlocked.key_file.content.vault != vault.id:
                    raise VaultDamaged
                try:
                    repaired = KeyCopies(folder).repair(unlocked.key_file)
                except OSError:  # a full disk, say: no reason to keep a person out
                    vault.notices = (NOT_REPAIRED,)
                else:
                    vault.notices = (REPAIRED,) if repaired else ()
            undo.pop_all()
            return vault

    @property
    def origin(self) -> Origin:
        """How this journal stands to the one that this device knows; what lies beside it; who copies it elsewhere.

        When it is older or forked, nothing is remembered of it until `accept_origin`.
        """
        return self._watch.origin

    def accept_origin(self) -> None:
        """Go on with this copy as it is: from now on it is the one that this device knows."""
        self._watch.accept()

    @property
    def commits(self) -> int:
        """How many changes this vault has seen; it only ever grows."""
        return database.commits(self._database)

    def check(self) -> None:
        """Read every page of the vault and hold it against itself; takes seconds. Raises VaultDamaged."""
        self._database.check()

    def close(self) -> None:
        """Close the vault and let others open it. Doing it twice does no harm."""
        with contextlib.ExitStack() as ending:  # whatever fails: the lock goes last, when nobody writes any more
            ending.callback(self._lock.release)
            ending.callback(self._database.close)
            self._watch.finish()

    def _generation(self) -> int | None:
        """The generation of the key files; None when there are none that fit."""
        return None if self.keys.key_file is None else self.keys.key_file.generation

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _build(folder: Path, passphrase: str, kit: RecoveryKit, cost: KdfCost, clock: Clock) -> Unlocked:
    """Write a new vault's files into an empty folder."""
    vault, salt = secrets.token_hex(VAULT_ID_BYTES), secrets.token_bytes(SALT_BYTES)
    key = cipher.DatabaseKey.derive(kit.key, salt)
    Database.create(folder / database.NAME, key, vault, clock.now()).close()
    slot = passphrase_slot(vault, kit.key, passphrase, cost)
    written = KeyCopies(folder).write(KeyFile(vault, salt.hex(), 1, (slot,)), kit.key)
    return Unlocked(kit, key, written)
