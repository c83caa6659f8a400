"""From a passphrase or a recovery kit to the keys of a vault, telling apart everything that can be wrong."""

from dataclasses import dataclass
from pathlib import Path

from storyjournal.vault.errors import VaultDamaged, VaultMissing
from storyjournal.vault.keys.errors import (
    KeyFileDamaged,
    KeyFileRefused,
    WrongPassphrase,
    WrongRecoveryKit,
)
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import SealedKeyFile
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.keys.slots import PASSPHRASE, open_passphrase_slot
from storyjournal.vault.store import database
from storyjournal.vault.store.cipher import DatabaseKey, can_read, read_salt
from storyjournal.vault.store.pages import Pages

ENOUGH_PAGES = 2_000  # whether a key fits at all shows within these


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The keys of an open vault. `key_file` is the one that fits; None when there is none that does."""

    kit: RecoveryKit
    database_key: DatabaseKey
    key_file: SealedKeyFile | None


def unlock(folder: Path, secret: str | RecoveryKit) -> Unlocked:
    """Return the keys of the vault in `folder`, or raise what stands in the way (see `Vault.open`)."""
    if isinstance(secret, RecoveryKit):
        return _unlock_with_kit(folder, secret)
    return _unlock_with_passphrase(KeyCopies(folder).read(), secret)


def _unlock_with_passphrase(copies: tuple[SealedKeyFile, ...], passphrase: str) -> Unlocked:
    """Try the newest copy; an older one only when the newest turns out to be forged."""
    for copy in copies:
        kit = RecoveryKit(_open_any_slot(copy, passphrase))
        if copy.fits(kit.key):
            return _unlocked(kit, copy)
    raise KeyFileDamaged


def _open_any_slot(copy: SealedKeyFile, passphrase: str) -> bytes:
    """Return the vault key from the first passphrase slot that gives it. Raises WrongPassphrase."""
    for slot in copy.content.slots:
        if slot.kind == PASSPHRASE:
            try:
                return open_passphrase_slot(slot, copy.content.vault, passphrase)
            except WrongPassphrase:
                continue
    raise WrongPassphrase


def _unlock_with_kit(folder: Path, kit: RecoveryKit) -> Unlocked:
    """The kit needs no key file: what it opens is found out from the key files or, failing that, the database."""
    try:
        copies = KeyCopies(folder).read()
    except (KeyFileDamaged, KeyFileRefused, VaultMissing):
        copies = ()
    for copy in copies:
        if copy.fits(kit.key):
            return _unlocked(kit, copy)
    key = DatabaseKey.derive(kit.key, read_salt(folder / database.NAME))
    if not can_read(folder / database.NAME, key):
        with Pages(folder / database.NAME, key) as pages:
            raise VaultDamaged if pages.fit(ENOUGH_PAGES) else WrongRecoveryKit
    return Unlocked(kit, key, None)


def _unlocked(kit: RecoveryKit, copy: SealedKeyFile) -> Unlocked:
    return Unlocked(kit, DatabaseKey.derive(kit.key, bytes.fromhex(copy.content.salt)), copy)
