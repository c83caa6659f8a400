"""Random changes to a file's bytes: what a failing disk, a bad cable or a stranger may do to it."""

import random
from collections.abc import Callable

PAGE = 4096
Change = Callable[[bytearray, random.Random], None]


def flip(data: bytearray, chance: random.Random) -> None:
    """One to eight bits."""
    for _ in range(chance.choice((1, 1, 1, 2, 8))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def swap_bytes(data: bytearray, chance: random.Random) -> None:
    """Two bytes for each other."""
    one, other = chance.randrange(len(data)), chance.randrange(len(data))
    data[one], data[other] = data[other], data[one]


def head(data: bytearray, chance: random.Random) -> None:
    """A byte of the first hundred, where a file says what it is."""
    data[chance.randrange(min(100, len(data)))] = chance.randrange(256)


def zero(data: bytearray, chance: random.Random) -> None:
    """A stretch of zeros: a page, a sector, or some bytes."""
    start, length = _stretch(data, chance)
    data[start : start + length] = bytes(len(data[start : start + length]))


def scramble(data: bytearray, chance: random.Random) -> None:
    """A stretch of noise."""
    start, length = _stretch(data, chance)
    data[start : start + length] = chance.randbytes(len(data[start : start + length]))


def swap_pages(data: bytearray, chance: random.Random) -> None:
    """Two stretches for each other."""
    (one, length), (other, _) = _stretch(data, chance), _stretch(data, chance)
    other = other // length * length
    length = min(length, len(data) - max(one, other))
    data[one : one + length], data[other : other + length] = data[other : other + length], data[one : one + length]


def copy_page(data: bytearray, chance: random.Random) -> None:
    """One stretch over another."""
    (one, length), (other, _) = _stretch(data, chance), _stretch(data, chance)
    other = other // length * length
    length = min(length, len(data) - max(one, other))
    data[one : one + length] = data[other : other + length]


def truncate(data: bytearray, chance: random.Random) -> None:
    """The end cut off: anywhere, or at a page."""
    place = chance.randrange(len(data))
    del data[place // PAGE * PAGE if chance.random() < 0.5 else place :]


def insert(data: bytearray, chance: random.Random) -> None:
    """Bytes that were not there, or a page twice."""
    place = chance.randrange(len(data) + 1)
    if chance.random() < 0.3:
        place = place // PAGE * PAGE
        data[place:place] = data[place : place + PAGE]
    else:
        data[place:place] = chance.randbytes(chance.choice((1, 16, PAGE)))


def remove(data: bytearray, chance: random.Random) -> None:
    """Bytes out of the middle."""
    start, length = _stretch(data, chance)
    del data[start : start + length]


CHANGES: tuple[Change, ...] = (
    flip,
    flip,
    flip,
    swap_bytes,
    head,
    zero,
    scramble,
    swap_pages,
    copy_page,
    truncate,
    insert,
    remove,
)


def changed(whole: bytes, chance: random.Random) -> bytes:
    """The bytes after one random change; never as they were."""
    while True:
        data = bytearray(whole)
        chance.choice(CHANGES)(data, chance)
        if data != whole:
            return bytes(data)


def _stretch(data: bytearray, chance: random.Random) -> tuple[int, int]:
    """Where a stretch begins, and its length: whole pages of a large file, else a few bytes."""
    length = chance.choice((PAGE, PAGE, 512)) if len(data) > PAGE else chance.choice((1, 4, 16, 64))
    return chance.randrange(len(data)) // length * length, length
