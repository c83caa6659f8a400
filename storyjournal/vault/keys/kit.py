"""The recovery kit: the vault key itself, in letters that survive paper and a tired hand."""

import base64
import hashlib
import secrets
from dataclasses import dataclass, field

from storyjournal.vault.errors import RecoveryKitInvalid
from storyjournal.vault.keys.primitives import KEY_BYTES

CHECK_BYTES = 3
LETTERS = 56
GROUP = 4
LOOKALIKES = str.maketrans({"0": "O", "1": "I", "8": "B"})
DASHES = "-‐‑‒–—_."


@dataclass(frozen=True, slots=True)
class RecoveryKit:
    """A random 256-bit vault key. Whoever holds its text opens the vault, without any passphrase."""

    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.key) != KEY_BYTES:
            raise RecoveryKitInvalid

    @classmethod
    def generate(cls) -> "RecoveryKit":
        """Make a new one from the system's randomness."""
        return cls(secrets.token_bytes(KEY_BYTES))

    @property
    def text(self) -> str:
        """56 letters of base32 (RFC 4648) in 14 groups of 4: the key and 24 bits to notice a slip."""
        letters = base64.b32encode(self.key + _check(self.key)).decode("ascii")
        return " ".join(letters[i : i + GROUP] for i in range(0, LETTERS, GROUP))

    @classmethod
    def parse(cls, text: str) -> "RecoveryKit":
        """Read a kit as people type it: any case, spaces and dashes; 0, 1 and 8 are read as O, I and B.

        Raises RecoveryKitInvalid when letters are missing, strange, or do not fit together.
        """
        letters = "".join(c for c in text if not c.isspace() and c not in DASHES).upper().translate(LOOKALIKES)
        if len(letters) != LETTERS:
            raise RecoveryKitInvalid
        try:
            data = base64.b32decode(letters.encode("ascii"))
        except ValueError as error:
            raise RecoveryKitInvalid from error
        key, check = data[:KEY_BYTES], data[KEY_BYTES:]
        if check != _check(key):
            raise RecoveryKitInvalid
        return cls(key)


def _check(key: bytes) -> bytes:
    """The first 3 bytes of a hash over the key: one slip in 16 million passes unnoticed."""
    return hashlib.sha256(b"StoryJournal recovery kit 1\0" + key).digest()[:CHECK_BYTES]
