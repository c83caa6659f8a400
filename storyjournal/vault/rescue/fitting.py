"""The keys of a damaged vault: which of those that a secret gives opens any page of it."""

from collections.abc import Iterator
from pathlib import Path

from storyjournal.vault.errors import NothingToRescue, VaultMissing
from storyjournal.vault.keys.errors import KeyFileDamaged, KeyFileRefused, WrongRecoveryKit
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import SealedKeyFile
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.keys.primitives import SALT_BYTES
from storyjournal.vault.store.cipher import DatabaseKey
from storyjournal.vault.store.pages import PAGE, Pages, open_page
from storyjournal.vault.unlocking import Unlocked, unlock

SAMPLE = 8


def fitting_keys(folder: Path, secret: str | RecoveryKit, copy: Path) -> Unlocked:
    """Return the keys that open pages of `copy`, a copy of the database in `folder`.

    The salt comes from a key file, else from the head of the database, else from that head with one byte of it put
    right. Raises WrongPassphrase, KeyFileDamaged and the like for a passphrase; WrongRecoveryKit when no key file
    fits a kit and no page opens; NothingToRescue when the secret is right and no page opens.
    """
    if isinstance(secret, RecoveryKit):
        kit, key_file = secret, _key_file(folder, secret)
    else:
        known = unlock(folder, secret)
        kit, key_file = known.kit, known.key_file
    with copy.open("rb") as file:
        head = file.read(SALT_BYTES)
    if len(head) < SALT_BYTES:
        raise NothingToRescue
    salts = [head] if key_file is None else [bytes.fromhex(key_file.content.salt), head]
    for salt in salts:
        key = DatabaseKey.derive(kit.key, salt)
        with Pages(copy, key) as pages:
            if pages.fit():
                return Unlocked(kit, key, key_file)
    if key_file is not None:
        raise NothingToRescue
    sample = _sample(copy)
    for salt in _one_byte_off(head):
        key = DatabaseKey.derive(kit.key, salt)
        if any(open_page(raw, number, key) is not None for number, raw in sample):
            return Unlocked(kit, key, None)
    raise WrongRecoveryKit


def _key_file(folder: Path, kit: RecoveryKit) -> SealedKeyFile | None:
    try:
        copies = KeyCopies(folder).read()
    except (KeyFileDamaged, KeyFileRefused, VaultMissing):
        return None
    return next((copy for copy in copies if copy.fits(kit.key)), None)


def _sample(copy: Path) -> list[tuple[int, bytes]]:
    """Some pages from all over the file, as they stand there, with their numbers."""
    with copy.open("rb") as file:
        count = file.seek(0, 2) // PAGE
        numbers = sorted({1 + count * part // SAMPLE for part in range(SAMPLE)})
        pages = []
        for number in numbers:
            file.seek((number - 1) * PAGE)
            pages.append((number, file.read(PAGE)))
        return pages


def _one_byte_off(head: bytes) -> Iterator[bytes]:
    """Every salt that differs from this one in one byte."""
    for place in range(SALT_BYTES):
        for byte in range(256):
            if byte != head[place]:
                yield head[:place] + bytes([byte]) + head[place + 1 :]
