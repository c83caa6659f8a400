"""The rows on a page of a b-tree, as SQLite's file format has them: sqlite.org/fileformat2.html, 1.6 and 2.1."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from storyjournal.vault.store.pages import USABLE, Pages

INDEX_INTERIOR, INDEX_LEAF, TABLE_LEAF = 0x02, 0x0A, 0x0D
FILE_HEADER = 100
LEAST = (USABLE - 12) * 32 // 255 - 23
MOST = {TABLE_LEAF: USABLE - 35, INDEX_LEAF: (USABLE - 12) * 64 // 255 - 23}
MOST[INDEX_INTERIOR] = MOST[INDEX_LEAF]
LINK = 4
INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
CONSTANTS = {0: None, 8: 0, 9: 1}

Value = int | float | str | bytes | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table (`number` is its rowid) or an entry of an index (`number` is 0). Of a row that is not `whole`
    the last value may be cut short, and values after it are missing."""

    number: int
    values: tuple[Value, ...]
    whole: bool
    is_index: bool


def rows(page: bytes, number: int, pages: Pages) -> Iterator[Row]:
    """Yield what stands on a page; nothing for a page that holds no rows. Values that go on elsewhere are followed."""
    start = FILE_HEADER if number == 1 else 0
    kind = page[start]
    if kind not in MOST:
        return
    (count,) = struct.unpack_from(">H", page, start + 3)
    first = start + (12 if kind == INDEX_INTERIOR else 8)
    for place in struct.unpack_from(f">{count}H", page, first):
        row = _row(page, place + (LINK if kind == INDEX_INTERIOR else 0), kind, pages)
        if row is not None:
            yield row


def _row(page: bytes, place: int, kind: int, pages: Pages) -> Row | None:
    size, place = _varint(page, place)
    number = 0
    if kind == TABLE_LEAF:
        number, place = _varint(page, place)
    local = _local(size, MOST[kind])
    payload = page[place : place + local]
    if local < size:
        (link,) = struct.unpack_from(">I", page, place + local)
        payload = _follow(payload, size, link, pages)
    values = _values(payload)
    return None if values is None else Row(number, values, len(payload) == size, kind != TABLE_LEAF)


def _local(size: int, most: int) -> int:
    """How much of a payload stands on the page itself."""
    if size <= most:
        return size
    usual = LEAST + (size - LEAST) % (USABLE - LINK)
    return usual if usual <= most else LEAST


def _follow(payload: bytes, size: int, link: int, pages: Pages) -> bytes:
    """Return the payload with as much of its overflow pages as can be read in order."""
    parts, have = [payload], len(payload)
    while have < size:
        page = pages.get(link)
        if page is None:
            break
        part = page[LINK : LINK + size - have]
        parts.append(part)
        have += len(part)
        (link,) = struct.unpack_from(">I", page)
    return b"".join(parts)


def _values(payload: bytes) -> tuple[Value, ...] | None:
    """Read a record as far as it goes; None when not even its head can be read."""
    head, place = _varint(payload, 0)
    if len(payload) < head:
        return None
    kinds = []
    while place < head:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        length = _length(kind)
        part = payload[place : place + length]
        if len(part) == length or kind >= 12:
            values.append(_value(kind, part))
        if len(part) < length:
            break
        place += length
    return tuple(values)


def _length(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return 8 if kind == 7 else INTEGERS.get(kind, 0)


def _value(kind: int, part: bytes) -> Value:
    if kind >= 12:
        return part.decode(errors="ignore") if kind % 2 else part  # a letter cut in two is left out
    if kind == 7:
        (real,) = struct.unpack(">d", part)
        return float(real)
    return int.from_bytes(part, "big", signed=True) if kind in INTEGERS else CONSTANTS[kind]


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Read SQLite's integer of 1 to 9 bytes; return it and the place behind it."""
    value = 0
    for turn in range(9):
        byte = data[place + turn] if place + turn < len(data) else 0
        if turn == 8:
            value = value << 8 | byte
            break
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value - (1 << 64) if value >> 63 else value, place + turn + 1
