"""The pages of a journal.db, opened one by one without SQLite, so that a broken page costs no whole one.

The scheme is that of SQLite3 Multiple Ciphers, `cipher_chacha20.c` (MIT, read, not copied), with a raw key. A page of
4096 bytes ends in a nonce and a tag, 16 bytes each. ChaCha20 under the database key, with the nonce's first 12
bytes and a counter made of its last 4 (little-endian) XOR the page number, gives 64 bytes: 32 for Poly1305, 32 for
ChaCha20 over the page, counted on by one. The tag covers all before it. Page 1 begins with the file's salt and 8
bytes of SQLite's header in the clear.
"""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20
from cryptography.hazmat.primitives.poly1305 import Poly1305

from storyjournal.vault.keys.primitives import SALT_BYTES
from storyjournal.vault.store.cipher import RESERVED_BYTES, DatabaseKey

PAGE = 4096
USABLE = PAGE - RESERVED_BYTES
NONCE = 16
TAG = 16
BLOCK = 64
COUNTERS = 1 << 32
# Bytes 16 to 23 of SQLite's header: page size 4096, versions 1 and 1, 32 reserved bytes, three fixed fractions. They
# are the same in every vault, so that neither they nor the salt can be lost to damage when the key is known.
CLEAR = bytes((0x10, 0x00, 1, 1, RESERVED_BYTES, 64, 32, 32))
HEAD = SALT_BYTES + len(CLEAR)
MAGIC = b"SQLite format 3\0"


def open_page(raw: bytes, number: int, key: DatabaseKey) -> bytes | None:
    """Return the 4064 usable bytes of page `number` (from 1), or None unless they are just what was written."""
    if len(raw) != PAGE:
        return None
    body, nonce, tag = raw[:USABLE], raw[USABLE : USABLE + NONCE], raw[USABLE + NONCE :]
    if number == 1:
        body = key.salt + CLEAR + body[HEAD:]
    counter = int.from_bytes(nonce[12:], "little") ^ number
    once = _chacha20(bytes(BLOCK), key.raw, nonce[:12], counter)
    try:
        Poly1305.verify_tag(once[:32], body + nonce, tag)
    except InvalidSignature:
        return None
    if number == 1:
        return MAGIC + CLEAR + _chacha20(body[HEAD:], once[32:], nonce[:12], counter + 1)
    return _chacha20(body, once[32:], nonce[:12], counter + 1)


class Pages:
    """The pages of one file that nobody else has open. Raises OSError as it comes when it cannot be opened."""

    def __init__(self, path: Path, key: DatabaseKey) -> None:
        self._file: BinaryIO = path.open("rb")
        self._key = key
        self.count = -(-self._file.seek(0, 2) // PAGE)

    def get(self, number: int) -> bytes | None:
        """Return the usable bytes of a page, or None when it is broken or beyond the end."""
        if not 1 <= number <= self.count:
            return None
        try:
            self._file.seek((number - 1) * PAGE)
            raw = self._file.read(PAGE)
        except OSError:  # a bad spot on the disk: as lost as a page that was changed
            return None
        return open_page(raw, number, self._key)

    def whole(self) -> Iterator[tuple[int, bytes]]:
        """Yield every page that can be read, with its number."""
        for number in range(1, self.count + 1):
            page = self.get(number)
            if page is not None:
                yield number, page

    def fit(self, most: int | None = None) -> bool:
        """Say whether this key opens any page at all, or any of the first `most`."""
        numbers = range(1, min(self.count, most or self.count) + 1)
        return any(self.get(number) is not None for number in numbers)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def _chacha20(data: bytes, key: bytes, nonce: bytes, counter: int) -> bytes:
    """ChaCha20 (RFC 8439) with a 32-bit block counter that begins again at 0, where OpenSSL's would carry."""
    counter %= COUNTERS
    first = (COUNTERS - counter) * BLOCK
    done = b""
    for part, start in ((data[:first], counter), (data[first:], 0)):
        if part:
            done += Cipher(ChaCha20(key, start.to_bytes(4, "little") + nonce), None).encryptor().update(part)
    return done
