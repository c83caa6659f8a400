"""The key file: damage is told from everything else before a key is derived, and forgeries are refused."""

import hashlib
import json
import random
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.vault import KdfCost, KeyFileDamaged, KeyFileRefused, VaultError, VaultTooNew, WrongPassphrase
from storyjournal.vault.keys.canonical import canonical
from storyjournal.vault.keys.keyfile import HEAD, LARGEST, MAGIC, KeyFile, decode
from storyjournal.vault.keys.slots import Slot, open_passphrase_slot, passphrase_slot
from tests.vault.vault_bench import KIT

VAULT = "0f" * 16
SLOT = passphrase_slot(VAULT, KIT.key, "a passphrase", KdfCost.floor())
WHOLE = KeyFile(VAULT, "5a" * 16, 7, (SLOT,))
DATA = WHOLE.encode(KIT.key)
CONTENT = json.loads(DATA[HEAD.size : -64])


def packed(content: bytes, version: int = 1, magic: bytes = MAGIC) -> bytes:
    """A key file whose outer hash is right, whatever it holds."""
    body = struct.pack(">8sHI", magic, version, len(content)) + content + bytes(32)
    return body + hashlib.sha256(body).digest()


def test_what_was_written_is_read() -> None:
    read = decode(DATA)
    assert read.content == WHOLE
    assert read.fits(KIT.key)
    assert not read.fits(bytes(32))
    assert open_passphrase_slot(read.content.slots[0], VAULT, "a passphrase") == KIT.key


def test_300_random_changes_are_all_called_damage() -> None:
    chance = random.Random(5)  # noqa: S311 - places to flip
    for _ in range(300):
        data = bytearray(DATA)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        with pytest.raises(KeyFileDamaged):
            decode(bytes(data))


def test_every_truncation_and_addition_is_called_damage() -> None:
    for size in range(len(DATA)):
        with pytest.raises(KeyFileDamaged):
            decode(DATA[:size])
    for longer in (DATA + b"\0", DATA * 2, bytes(LARGEST + 1)):
        with pytest.raises(KeyFileDamaged):
            decode(longer)


def test_a_newer_version_is_told_from_damage_whatever_it_holds() -> None:
    with pytest.raises(VaultTooNew):
        decode(packed(b"no JSON at all", version=2))


def test_a_slot_is_bound_to_its_vault_and_settings() -> None:
    for forged, vault in (
        (SLOT, "00" * 16),
        (Slot(SLOT.kind, "00" * 16, SLOT.parameters, SLOT.sealed), VAULT),
        (Slot(SLOT.kind, SLOT.id, {**SLOT.parameters, "passes": 4}, SLOT.sealed), VAULT),
    ):
        with pytest.raises(WrongPassphrase):
            open_passphrase_slot(forged, vault, "a passphrase")


def slot_with(**changes: object) -> bytes:
    slot = {**CONTENT["slots"][0], **changes}
    return canonical({**CONTENT, "slots": [slot]})


PARAMETERS = CONTENT["slots"][0]["parameters"]


@pytest.mark.parametrize(
    "content",
    [
        slot_with(parameters={**PARAMETERS, "memory_kib": 2**40}),
        slot_with(parameters={**PARAMETERS, "memory_kib": 1024}),
        slot_with(parameters={**PARAMETERS, "memory_kib": True}),
        slot_with(parameters={**PARAMETERS, "memory_kib": 65536.0}),
        slot_with(parameters={**PARAMETERS, "kdf": "scrypt"}),
        slot_with(parameters={**PARAMETERS, "more": 1}),
        slot_with(parameters={**PARAMETERS, "salt": "00"}),
        slot_with(parameters=[]),
        slot_with(kind="unheard of"),
        slot_with(sealed="00"),
        slot_with(sealed="zz" * 60),
        slot_with(id=3),
        canonical({**CONTENT, "generation": 0}),
        canonical({**CONTENT, "vault": "0F" * 16}),
        canonical({**CONTENT, "salt": "00"}),
        canonical({**CONTENT, "slots": {}}),
        canonical({**CONTENT, "slots": []}),
        canonical({**CONTENT, "slots": CONTENT["slots"] * 2}),
        canonical({**CONTENT, "slots": [{**CONTENT["slots"][0], "id": f"{n:032x}"} for n in range(9)]}),
        canonical({**CONTENT, "slots": [1]}),
        canonical({**CONTENT, "strange": 1}),
        canonical([]),
        canonical(CONTENT).replace(b'{"generation"', b'{"generation":7,"generation"'),
        canonical(CONTENT).replace(b":", b": "),
        b"[" * 20_000,
        b"1" * 20_000,
        b"\xff",
        b"",
    ],
)
def test_a_crafted_key_file_is_refused(content: bytes) -> None:
    with pytest.raises(KeyFileRefused):
        decode(packed(content))


@given(st.binary(max_size=300), st.integers(0, 3), st.sampled_from([MAGIC, b"SJKEYS\n\n"]))
def test_anything_else_is_refused_too(content: bytes, version: int, magic: bytes) -> None:
    for data in (content, packed(content, version, magic)):
        with pytest.raises(VaultError):
            decode(data)
