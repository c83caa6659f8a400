"""What FTS5 leaves of a word that was taken out of the index, and putting that right.

FTS5 finds the leaf for a word by the beginning of the first word on each leaf, kept in a table `…_idx`. Its own
secure-delete takes a word off its leaf and leaves that beginning, up to the whole word, where it was (measured: one
word in each of several deleted stories). The first word still on the leaf does as well in its place: it is later than
all before it, and nothing on the leaf is earlier. The layout is described in FTS5's source, `fts5_index.c`.
"""

import struct

import apsw

# A leaf's id in `…_data` is its segment's number, above 37 bits for its own; `pgno` is twice that, and a flag.
ENTRIES = """
SELECT segid, term, block FROM story_search_idx JOIN story_search_data ON id = (segid << 37) + (pgno >> 1)
"""
RENAME = "UPDATE story_search_idx SET term = ? WHERE segid = ? AND term = ?"


def forget_removed_words(connection: apsw.Connection) -> None:
    """Take out of the large index what it still holds of words that are in it no longer. Reads all of it; to be called
    when nothing was written to it before in the same transaction."""
    stale = []
    for segment, term, block in connection.execute(ENTRIES):
        first = _first_word(block)
        if first is not None and not first.startswith(bytes(term)):
            stale.append((first, segment, term))
    connection.executemany(RENAME, stale)


def _first_word(leaf: bytes) -> bytes | None:
    """Return the first word that begins on a leaf; None when none does."""
    (end,) = struct.unpack_from(">H", leaf, 2)
    if len(leaf) <= end:
        return None
    place, _ = _varint(leaf, end)
    size, start = _varint(leaf, place)
    return leaf[start : start + size]


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Read a number of at most 3 bytes, which is enough inside of a leaf; return it and the place behind it."""
    value = 0
    for _ in range(3):
        value = value << 7 | data[place] & 0x7F
        place += 1
        if data[place - 1] < 0x80:
            break
    return value, place
