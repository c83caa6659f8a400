"""The keys of an open vault, and changing what opens it without touching a story."""

import secrets
import threading
from dataclasses import replace
from pathlib import Path

from storyjournal.vault import rekey
from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.keys.errors import (
    LastPassphrase,
    PassphraseMissing,
    TooManyPassphrases,
    WrongPassphrase,
)
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import MOST_SLOTS, KeyFile
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.keys.primitives import SALT_BYTES, KdfCost
from storyjournal.vault.keys.slots import PASSPHRASE, Slot, open_passphrase_slot, passphrase_slot
from storyjournal.vault.store import database
from storyjournal.vault.store.cipher import DatabaseKey
from storyjournal.vault.store.database import Database
from storyjournal.vault.unlocking import Unlocked

GENERATIONS_PER_CHANGE = 1000  # far more often than anybody changes passphrases between two changes of a journal


class KeyKeeper:
    """Holds the keys while the vault is open. `kit` is the vault key itself, in the form a person can keep.

    For any thread: of several changes one is made after the other, each upon what the one before it left.
    """

    def __init__(self, folder: Path, vault: str, opened: Database, unlocked: Unlocked) -> None:
        self._folder = folder
        self._vault = vault
        self._database = opened
        self._unlocked = unlocked
        self._turn = threading.Lock()

    @property
    def kit(self) -> RecoveryKit:
        """The recovery kit of this vault. `change_key` gives it another one: ask anew, keep no copy."""
        return self._unlocked.kit

    @property
    def key_file(self) -> KeyFile | None:
        """What the key files say; None when there is none that fits."""
        return None if self._unlocked.key_file is None else self._unlocked.key_file.content

    @property
    def generation(self) -> int:
        """How often the key files were written; it only ever grows. 0 when there are none that fit."""
        return 0 if self.key_file is None else self.key_file.generation

    @property
    def needs_passphrase(self) -> bool:
        """True when the recovery kit opened a vault without usable key files: a new passphrase makes new ones."""
        return self._unlocked.key_file is None

    @property
    def slots(self) -> tuple[Slot, ...]:
        """What the key files let in, in the order it is tried; the recovery kit needs no slot."""
        return () if self.key_file is None else self.key_file.slots

    @property
    def passphrases(self) -> int:
        """How many passphrases open the vault."""
        return sum(slot.kind == PASSPHRASE for slot in self.slots)

    def slot_of(self, passphrase: str) -> str | None:
        """Return the id of the slot that a passphrase opens, None when it opens none. Takes a moment by design."""
        for slot in self.slots:
            if slot.kind == PASSPHRASE:
                try:
                    open_passphrase_slot(slot, self._vault, passphrase)
                except WrongPassphrase:
                    continue
                return slot.id
        return None

    def opens_with(self, passphrase: str) -> bool:
        """Say whether this is one of the passphrases. Takes a moment by design."""
        return self.slot_of(passphrase) is not None

    def change_passphrase(self, new: str, *, cost: KdfCost | None = None) -> None:
        """Let `new` open the vault from now on, and no other passphrase. Takes a moment by design.

        Other ways to open it stay. Raises PassphraseEmpty, DiskFull, VaultUnreachable, VaultClosed.
        """
        with self._turn:
            slot = self._new_slot(new, cost)
            if self.needs_passphrase:
                self._count()
            with self._database.reading(), disk_told_plainly():  # only while it is open
                self._keep((slot, *(other for other in self.slots if other.kind != PASSPHRASE)))

    def add_passphrase(self, new: str, *, cost: KdfCost | None = None) -> str:
        """Let one more passphrase open the vault, and return the id of its slot. Takes a moment by design.

        Raises PassphraseEmpty, TooManyPassphrases, DiskFull, VaultUnreachable, VaultClosed.
        """
        with self._turn:
            if len(self.slots) >= MOST_SLOTS:
                raise TooManyPassphrases
            slot = self._new_slot(new, cost)
            with self._database.reading(), disk_told_plainly():
                self._keep((*self.slots, slot))
        return slot.id

    def remove_slot(self, slot_id: str) -> None:
        """Let a passphrase open the vault no longer, by the id of its slot.

        Somebody who kept an old key file and knows that passphrase can still read the journal with both, unless the
        vault key is changed too. Raises LastPassphrase, PassphraseMissing, VaultUnreachable, VaultClosed.
        """
        with self._turn, self._database.reading(), disk_told_plainly():
            left = tuple(slot for slot in self.slots if slot.id != slot_id)
            if len(left) == len(self.slots):
                raise PassphraseMissing
            if not any(slot.kind == PASSPHRASE for slot in left):
                raise LastPassphrase
            self._keep(left)

    def change_key(self, passphrase: str, kit: RecoveryKit, *, cost: KdfCost | None = None) -> None:
        """Write the whole vault anew under another key, and let `passphrase` and `kit` open it and nothing else.

        `passphrase` is one that opens it now; others, the old kit and what devices remember fit no longer. Backups made
        before keep their old key. Takes seconds, and as much room as the vault; killed at any moment, the vault opens
        with the old or the new key. Raises WrongPassphrase, KeyChangeBlocked, DiskFull, VaultUnreachable, VaultClosed,
        VaultDamaged.
        """
        with self._turn:
            self._change_key(passphrase, kit, cost or KdfCost.policy())

    def _change_key(self, passphrase: str, kit: RecoveryKit, cost: KdfCost) -> None:
        if kit == self.kit:
            raise ValueError("the new key is the old one")
        if not self.needs_passphrase and not self.opens_with(passphrase):
            raise WrongPassphrase
        slot = passphrase_slot(self._vault, kit.key, passphrase, cost)
        salt = secrets.token_bytes(SALT_BYTES).hex()
        self._count()  # a backup is due
        with self._database.reading() as old, disk_told_plainly():
            content = KeyFile(self._vault, salt, self._next_generation(), (slot,))
            unlocked = rekey.draft(self._folder, old, content, kit)
            rekey.commit(self._folder)  # whatever fails from here on, the old database must be closed: swap sees to it
            self._database.swap(lambda: self._finished(unlocked))

    def _finished(self, unlocked: Unlocked) -> DatabaseKey:
        """Finish a change of the key while the database is closed, and return its new key."""
        self._unlocked = unlocked
        rekey.finish(self._folder)
        return unlocked.database_key

    def _count(self) -> None:
        """Let the journal count a change in which no story has a part."""
        with self._database.writing():
            pass

    def _next_generation(self) -> int:
        """One more than the key files have; after their loss more than any before them can have had."""
        if self.key_file is not None:
            return self.key_file.generation + 1
        return GENERATIONS_PER_CHANGE * database.commits(self._database)

    def _new_slot(self, passphrase: str, cost: KdfCost | None) -> Slot:
        return passphrase_slot(self._vault, self.kit.key, passphrase, cost or KdfCost.policy())

    def _keep(self, slots: tuple[Slot, ...]) -> None:
        """Write the key files with these slots."""
        kit, salt = self._unlocked.kit, self._unlocked.database_key.salt.hex()
        content = KeyFile(self._vault, salt, self._next_generation(), slots)
        self._unlocked = replace(self._unlocked, key_file=KeyCopies(self._folder).renew(content, kit.key))
