"""The keys of an open vault, and changing what opens it without touching a story."""

from pathlib import Path

from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import KeyFile
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.keys.primitives import KdfCost
from storyjournal.vault.keys.slots import PASSPHRASE, passphrase_slot
from storyjournal.vault.store.database import Database
from storyjournal.vault.unlocking import Unlocked


class KeyKeeper:
    """Holds the keys while the vault is open. `kit` is the vault key itself, in the form a person can keep."""

    def __init__(self, folder: Path, vault: str, database: Database, unlocked: Unlocked) -> None:
        self._folder = folder
        self._vault = vault
        self._database = database
        self._unlocked = unlocked

    @property
    def kit(self) -> RecoveryKit:
        """The recovery kit of this vault."""
        return self._unlocked.kit

    @property
    def key_file(self) -> KeyFile | None:
        """What the key files say; None when there is none that fits."""
        return None if self._unlocked.key_file is None else self._unlocked.key_file.content

    @property
    def needs_passphrase(self) -> bool:
        """True when the recovery kit opened a vault without usable key files: a new passphrase makes new ones."""
        return self._unlocked.key_file is None

    def change_passphrase(self, new: str, *, cost: KdfCost | None = None) -> None:
        """Let `new` open the vault from now on, and the old one no longer. Takes a moment by design.

        Other ways to open it stay. Raises PassphraseEmpty, DiskFull, VaultUnreachable, VaultClosed.
        """
        slot = passphrase_slot(self._vault, self.kit.key, new, cost or KdfCost.policy())
        with self._database.reading(), disk_told_plainly():  # one at a time, and only while it is open
            kit, key, known = self._unlocked.kit, self._unlocked.database_key, self._unlocked.key_file
            others = () if known is None else tuple(s for s in known.content.slots if s.kind != PASSPHRASE)
            generation = 1 if known is None else known.content.generation + 1
            content = KeyFile(self._vault, key.salt.hex(), generation, (slot, *others))
            self._unlocked = Unlocked(kit, key, KeyCopies(self._folder).write(content, kit.key))
