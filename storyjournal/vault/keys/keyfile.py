"""The key file's bytes: what is sealed in it, and how damage shows before any key is derived.

Layout, all numbers big-endian: 8 bytes magic, 2 bytes version, 4 bytes length of the content, the content
(canonical JSON), 32 bytes HMAC-SHA256 over all before it under a key from the vault key, 32 bytes SHA-256
over all before it. Magic first and SHA-256 last hold for every version, so that a newer file is told apart
from a damaged one.
"""

import hashlib
import hmac
import struct
from dataclasses import dataclass

from storyjournal.vault.errors import VaultTooNew
from storyjournal.vault.keys.canonical import canonical, parse_canonical
from storyjournal.vault.keys.errors import KeyFileDamaged, KeyFileRefused
from storyjournal.vault.keys.primitives import SALT_BYTES, hkdf
from storyjournal.vault.keys.slots import Slot

MAGIC = b"SJKEYS\r\n"
VERSION = 1
HEAD = struct.Struct(">8sHI")
HASH_BYTES = 32
LARGEST = 64 * 1024
VAULT_ID_BYTES = 16
MOST_SLOTS = 8  # a wrong passphrase is tried on each of them, so a crafted file must not hold hundreds


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a key file says. `vault` is the vault's id and `salt` its database's salt (16 bytes each, in hex);
    `generation` grows by one with every change, so that the newer of two copies is known."""

    vault: str
    salt: str
    generation: int
    slots: tuple[Slot, ...]

    def encode(self, key: bytes) -> bytes:
        """Return the file's bytes, signed under the vault key."""
        content = canonical(
            {
                "generation": self.generation,
                "salt": self.salt,
                "slots": [slot.as_json() for slot in self.slots],
                "vault": self.vault,
            }
        )
        body = HEAD.pack(MAGIC, VERSION, len(content)) + content
        signed = body + _sign(key, self.vault, body)
        return signed + hashlib.sha256(signed).digest()


@dataclass(frozen=True, slots=True)
class SealedKeyFile:
    """A key file that is whole. Its content may be believed once `fits` has said yes."""

    content: KeyFile
    data: bytes

    def fits(self, key: bytes) -> bool:
        """Say whether the file was signed under this vault key."""
        body, signature = self.data[: -2 * HASH_BYTES], self.data[-2 * HASH_BYTES : -HASH_BYTES]
        return hmac.compare_digest(signature, _sign(key, self.content.vault, body))


def decode(data: bytes) -> SealedKeyFile:
    """Read a key file's bytes.

    Raises KeyFileDamaged when they are not what was written, VaultTooNew for a later version, and
    KeyFileRefused when they are whole and ask for something unknown or outside of policy.
    """
    if not HEAD.size + 2 * HASH_BYTES <= len(data) <= LARGEST:
        raise KeyFileDamaged
    if hashlib.sha256(data[:-HASH_BYTES]).digest() != data[-HASH_BYTES:]:
        raise KeyFileDamaged
    magic, version, length = HEAD.unpack_from(data)
    if magic != MAGIC:
        raise KeyFileDamaged
    if version > VERSION:
        raise VaultTooNew
    content = data[HEAD.size : -2 * HASH_BYTES]
    if version != VERSION or length != len(content):
        raise KeyFileRefused
    try:
        return SealedKeyFile(_content(parse_canonical(content)), data)
    except ValueError as error:
        raise KeyFileRefused from error


def _content(entry: object) -> KeyFile:
    """Check every field; raises ValueError or KeyFileRefused."""
    if not isinstance(entry, dict) or set(entry) != {"generation", "salt", "slots", "vault"}:
        raise KeyFileRefused
    generation, slots, names = entry["generation"], entry["slots"], (entry["vault"], entry["salt"])
    if type(generation) is not int or not 0 < generation < 2**53 or not isinstance(slots, list):
        raise KeyFileRefused
    for name, size in zip(names, (VAULT_ID_BYTES, SALT_BYTES), strict=True):
        if not isinstance(name, str) or bytes.fromhex(name).hex() != name or len(name) != 2 * size:
            raise KeyFileRefused
    if not 0 < len(slots) <= MOST_SLOTS:
        raise KeyFileRefused
    read = tuple(Slot.from_json(slot) for slot in slots)
    if len({slot.id for slot in read}) < len(read):
        raise KeyFileRefused
    return KeyFile(entry["vault"], entry["salt"], generation, read)


def _sign(key: bytes, vault: str, body: bytes) -> bytes:
    signing = hkdf(key, bytes.fromhex(vault), b"StoryJournal key file 1")
    return hmac.digest(signing, body, "sha256")
