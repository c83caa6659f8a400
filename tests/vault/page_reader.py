"""Takes the cipher off journal.db page by page, from docs/vault-format.md: `cryptography` alone, no SQLite of ours."""

import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
from cryptography.hazmat.primitives.poly1305 import Poly1305

PAGE = 4096
RESERVED = 32
PLAIN_FROM, PLAIN_TO = 16, 24  # of the first page; before it stands the salt
HEADER = b"SQLite format 3\0"


def plain_database(data: bytes, key: bytes) -> bytes:
    """Return the SQLite file behind journal.db. Raises InvalidSignature for a page that is not as it was written."""
    pages = (data[start : start + PAGE] for start in range(0, len(data), PAGE))
    return b"".join(_plain_page(page, number, key) for number, page in enumerate(pages, 1))


def _plain_page(page: bytes, number: int, key: bytes) -> bytes:
    nonce, mac = page[-RESERVED:-16], page[-16:]
    counter = struct.unpack("<I", nonce[12:])[0] ^ number
    once = _chacha20(key, nonce, counter, bytes(64))
    Poly1305.verify_tag(once[:32], page[:-16], mac)
    start = PLAIN_TO if number == 1 else 0
    plain = _chacha20(once[32:], nonce, counter + 1, page[start:-RESERVED])
    head = HEADER + page[PLAIN_FROM:PLAIN_TO] if number == 1 else b""
    return head + plain + bytes(RESERVED)


def _chacha20(key: bytes, nonce: bytes, counter: int, data: bytes) -> bytes:
    """RFC 8439's ChaCha20, from a block counter."""
    start = struct.pack("<I", counter % 2**32) + nonce[:12]
    return Cipher(algorithms.ChaCha20(key, start), None).encryptor().update(data)
