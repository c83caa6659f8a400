"""The two copies of the key file in a vault's folder: read the newer whole one, repair the other."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from storyjournal.files import write_atomically
from storyjournal.vault.errors import VaultError, VaultMissing
from storyjournal.vault.keys.errors import KeyFileDamaged, KeyFileRefused
from storyjournal.vault.keys.keyfile import LARGEST, KeyFile, SealedKeyFile, decode

NAMES = ("keys.a", "keys.b")


@dataclass(frozen=True, slots=True)
class KeyCopies:
    """keys.a and keys.b of the vault in `folder`."""

    folder: Path

    def read(self) -> tuple[SealedKeyFile, ...]:
        """Return the whole copies, newest first, never none.

        Raises VaultTooNew when either is newer than this program, VaultMissing when both are missing, else
        KeyFileDamaged or KeyFileRefused when neither can be used; OSError as it comes when neither can be read.
        """
        whole: list[SealedKeyFile] = []
        trouble: list[VaultError | OSError] = []
        for name in NAMES:
            try:
                whole.append(decode(self._bytes(name)))
            except FileNotFoundError:
                trouble.append(VaultMissing(self.folder, NAMES))
            except (KeyFileDamaged, KeyFileRefused, OSError) as error:  # a bad spot on the disk: there is the other one
                trouble.append(error)
        if whole:
            return tuple(sorted(whole, key=lambda copy: -copy.content.generation))
        raise next((error for error in trouble if not isinstance(error, VaultMissing)), trouble[0])

    def write(self, content: KeyFile, key: bytes) -> SealedKeyFile:
        """Sign `content` under the vault key and write both copies, one after the other, so that at every
        moment one of them is whole. Raises OSError as it comes."""
        written = SealedKeyFile(content, content.encode(key))
        for name in NAMES:
            write_atomically(self.folder / name, written.data)
        return written

    def renew(self, content: KeyFile, key: bytes) -> SealedKeyFile:
        """Put `content` in the place of what is there. Raises OSError when nothing changed.

        The newer copy counts as soon as it is written. When there is no room for the other, all the same the change
        is made, and must not be told as one that was not; the next opening mends the other (`repair`).
        """
        written = SealedKeyFile(content, content.encode(key))
        first, second = NAMES
        write_atomically(self.folder / first, written.data)
        with contextlib.suppress(OSError):
            write_atomically(self.folder / second, written.data)
        return written

    def repair(self, good: SealedKeyFile) -> bool:
        """Bring each copy that differs from `good` back in line; say whether there was one."""
        differing = [name for name in NAMES if self._bytes_or_none(name) != good.data]
        for name in differing:
            write_atomically(self.folder / name, good.data)
        return bool(differing)

    def _bytes(self, name: str) -> bytes:
        """At most one byte more than a key file may have: a huge file is not read whole, and a pipe not waited for."""
        path = self.folder / name
        if path.exists() and not path.is_file():
            raise KeyFileDamaged
        with path.open("rb") as file:
            return file.read(LARGEST + 1)

    def _bytes_or_none(self, name: str) -> bytes | None:
        try:
            return self._bytes(name)
        except (KeyFileDamaged, OSError):
            return None
