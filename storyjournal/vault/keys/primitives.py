"""Keys and the three primitives they are made with: Argon2id, HKDF-SHA256 and AES-256-GCM."""

import secrets
import threading
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storyjournal.vault.keys.errors import KeyFileRefused

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
KIB_PER_MIB = 1024
# OpenSSL's threads are one pool for the whole process, as many as there are processors. Two derivations at once each
# hold some and wait for more, for ever (measured with cryptography 50.0.2: within a few tries on two processors).
ONE_AT_A_TIME = threading.Lock()


class Unsealable(Exception):  # noqa: N818 - told in words by those who catch it
    """The key, the associated data or the sealed bytes are not the ones it was sealed with; which is opaque."""


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess at a passphrase costs: Argon2id memory in KiB, passes and lanes.

    Values outside of policy raise KeyFileRefused before anything is allocated: below 64 MiB, 3 passes or 4
    lanes (a forged file must not make guessing cheap), above 2 GiB, 16 passes or 16 lanes (nor hang the app).
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        allowed = (
            64 * KIB_PER_MIB <= self.memory_kib <= 2048 * KIB_PER_MIB
            and 3 <= self.passes <= 16
            and 4 <= self.lanes <= 16
        )
        if not allowed:
            raise KeyFileRefused

    @classmethod
    def policy(cls) -> "KdfCost":
        """The cost of every new slot: 256 MiB, 3 passes, 4 lanes (above RFC 9106's second choice)."""
        return cls(256 * KIB_PER_MIB, 3, 4)

    @classmethod
    def floor(cls) -> "KdfCost":
        """The least that is accepted: 64 MiB, 3 passes, 4 lanes (RFC 9106's second choice)."""
        return cls(64 * KIB_PER_MIB, 3, 4)

    def derive(self, passphrase: str, salt: bytes) -> bytes:
        """Return the 32-byte key of a passphrase, equal for every way of typing the same letters (NFKC)."""
        typed = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
        return argon2id(typed, salt, memory_kib=self.memory_kib, passes=self.passes, lanes=self.lanes)


def argon2id(
    secret: bytes,
    salt: bytes,
    *,
    memory_kib: int,
    passes: int,
    lanes: int,
    pepper: bytes | None = None,
    associated: bytes | None = None,
) -> bytes:
    """Return 32 bytes by Argon2id, version 0x13 (RFC 9106). `pepper` is the RFC's K, `associated` its X.

    Of several threads, one derives at a time.
    """
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=passes,
        lanes=lanes,
        memory_cost=memory_kib,
        ad=associated,
        secret=pepper,
    )
    with ONE_AT_A_TIME:
        return kdf.derive(secret)


def hkdf(key: bytes, salt: bytes, info: bytes, length: int = KEY_BYTES) -> bytes:
    """Return `length` bytes by HKDF-SHA256 (RFC 5869)."""
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(key)


def seal(key: bytes, secret: bytes, associated: bytes) -> bytes:
    """Return `secret` sealed by AES-256-GCM: a fresh 12-byte nonce, the cipher text, a 16-byte tag."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, secret, associated)


def unseal(key: bytes, sealed: bytes, associated: bytes) -> bytes:
    """Return what `seal` was given. Raises Unsealable for any other key, associated data or bytes."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], associated)
    except (InvalidTag, ValueError) as error:
        raise Unsealable from error
