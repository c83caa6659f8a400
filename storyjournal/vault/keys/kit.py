"""The recovery kit: the vault key itself, in letters that survive paper and a tired hand."""

import base64
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from storyjournal.vault.keys.errors import RecoveryKitInvalid
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
        letters = _letters(text)
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


class Chance(Protocol):
    """Where a drill's two numbers come from: `random.Random`, `random.SystemRandom` or a test's own."""

    def sample(self, population: Sequence[int], k: int) -> list[int]:
        """Return `k` different ones."""
        ...


@dataclass(frozen=True, slots=True)
class Drill:
    """Asks for two groups of a kit, so that a copy that cannot be read is found while it can still be replaced.

    `first` and `second` are the numbers of the groups, counted from 1, the smaller one first.
    """

    first: int
    second: int
    _right: tuple[str, str] = field(repr=False)

    def answered(self, first: str, second: str) -> bool:
        """Say whether both groups are right; forgiving in the same ways as `RecoveryKit.parse`."""
        return (_letters(first), _letters(second)) == self._right


def drill(kit: RecoveryKit, chance: Chance) -> Drill:
    """Choose two of a kit's 14 groups to ask for."""
    groups = kit.text.split(" ")
    first, second = sorted(chance.sample(range(len(groups)), 2))
    return Drill(first + 1, second + 1, (groups[first], groups[second]))


def _letters(text: str) -> str:
    """What was meant by what was typed: capital letters alone, and no digit that stands for one."""
    return "".join(c for c in text if not c.isspace() and c not in DASHES).upper().translate(LOOKALIKES)


def _check(key: bytes) -> bytes:
    """The first 3 bytes of a hash over the key: one slip in 16 million passes unnoticed."""
    return hashlib.sha256(b"StoryJournal recovery kit 1\0" + key).digest()[:CHECK_BYTES]
