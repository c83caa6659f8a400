"""Crafted key files: whole by their checksum, and made up by somebody who wants them believed, or wants us to fall.

Each is refused, called damaged or too new, or read; nothing else may happen, nothing may take long, and none of them
is ever taken for one that was signed with the vault key.
"""

import contextlib
import copy
import hashlib
import json
import random
import time
from pathlib import Path
from typing import Any

from storyjournal.vault import KeyFileDamaged, KeyFileRefused, VaultTooNew
from storyjournal.vault.keys.canonical import canonical
from storyjournal.vault.keys.keyfile import HASH_BYTES, HEAD, LARGEST, MAGIC, VERSION, decode
from tests.torture.bench import KIT, NAME, create, derivations_quick
from tests.torture.changing import changed
from tests.torture.result import Result, chances, told

LONGEST_S = 0.5
ODD: tuple[Any, ...] = (
    0, -1, 1, 2**31, 2**53, 2**64, 10**400, 0.5, 1e308, float("nan"), True, None, "", "x" * 5000, "00", "é", "\ud800",
    [], [[]], {}, {"": ""}, "passphrase", "device", "recovery", "f" * 32, "F" * 32, [0] * 2000,
)  # fmt: skip


def run(count: int, seed: int, folder: Path) -> Result:
    """Craft `count` key files from a real one."""
    chance, reached = chances(seed), 0
    with derivations_quick():
        create(folder).close()
    whole = (folder / NAME / "keys.a").read_bytes()
    complaints: list[str] = []
    for _ in range(count):
        data = crafted(whole, chance)
        start = time.perf_counter()
        try:
            with contextlib.suppress(KeyFileDamaged, KeyFileRefused, VaultTooNew):  # what a crafted file is to meet
                if decode(data).fits(KIT.key) and data != whole:
                    complaints.append("believed")
                reached += 1
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not be
            complaints.append(f"fell with {type(error).__name__}")
        if time.perf_counter() - start > LONGEST_S:
            complaints.append(f"took {time.perf_counter() - start:.1f} s for {len(data)} bytes")
    note = told(complaints, "dangerous: read as a key file, and then not believed")
    return Result("crafted key files", count, reached, len(complaints), note)


def crafted(whole: bytes, chance: random.Random) -> bytes:
    """A key file with its head and content changed and its checksum made new."""
    content = whole[HEAD.size : -2 * HASH_BYTES]
    kind = chance.randrange(6)
    if kind == 0:
        content = changed(content, chance)
    elif kind == 1:
        content = content.replace(b'"', b'"generation":1,"', chance.randrange(3))
    elif kind == 2:
        content = chance.choice((b"[" * 20_000, b'{"a":' * 9_000, b"9" * 60_000, b"", b"\xff\xfe", b" " * LARGEST))
    else:
        entry = json.loads(content)
        for _ in range(chance.randrange(1, 3)):
            _spoil(entry, chance)
        content = _written(entry, chance)
    version = VERSION if chance.random() < 0.9 else chance.choice((0, 2, 65535))
    length = len(content) if chance.random() < 0.9 else chance.randrange(2**32)
    magic = MAGIC if chance.random() < 0.95 else chance.randbytes(8)
    body = HEAD.pack(magic, version, length) + content
    signed = body + whole[-2 * HASH_BYTES : -HASH_BYTES]
    return signed + hashlib.sha256(signed).digest()


def _spoil(entry: object, chance: random.Random) -> None:
    """Change one field somewhere: another value, gone, or one more."""
    places: list[Any] = []
    _collect(entry, places)
    place = chance.choice(places)
    if isinstance(place, list):
        place.append(copy.deepcopy(chance.choice((*ODD, *place))))
        return
    name = chance.choice(sorted(place, key=str))
    act = chance.randrange(5)
    if act == 0:
        del place[name]
    elif act == 1:
        place["another"] = copy.deepcopy(chance.choice(ODD))
    elif act == 2 and isinstance(place[name], int):
        place[name] = place[name] + chance.choice((-1, 1, 2**20, -(2**20)))
    else:
        place[name] = copy.deepcopy(chance.choice(ODD))


def _collect(entry: object, places: list[Any]) -> None:
    if isinstance(entry, (dict, list)) and entry:
        places.append(entry)
        for inner in entry.values() if isinstance(entry, dict) else entry:
            _collect(inner, places)


def _written(entry: object, chance: random.Random) -> bytes:
    """Canonical where that can be, at times in another style."""
    if chance.random() < 0.8:
        with contextlib.suppress(ValueError, TypeError):  # what has no canonical form is written in another style
            return canonical(entry)
    return json.dumps(entry).encode("utf-8", "surrogatepass")
