"""Known answers through our own calls, the policy of key costs, and the paper kit."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.vault import KdfCost, KeyFileRefused, RecoveryKit, RecoveryKitInvalid
from storyjournal.vault.keys.primitives import Unsealable, argon2id, hkdf, seal, unseal

KEYS = st.binary(min_size=32, max_size=32)


def test_argon2id_gives_the_answer_of_rfc_9106_section_5_3() -> None:
    tag = argon2id(
        b"\x01" * 32,
        b"\x02" * 16,
        memory_kib=32,
        passes=3,
        lanes=4,
        pepper=b"\x03" * 8,
        associated=b"\x04" * 12,
    )
    assert tag.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_two_threads_can_derive_at_once() -> None:
    script = (
        "from concurrent.futures import ThreadPoolExecutor as Pool\n"
        "from storyjournal.vault.keys.primitives import argon2id\n"
        "def derive(n): return argon2id(b'x', b'0' * 16, memory_kib=2048, passes=3, lanes=4)\n"
        "with Pool(4) as pool: assert len(set(pool.map(derive, range(400)))) == 1\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


def test_hkdf_gives_the_answer_of_rfc_5869_case_1() -> None:
    made = hkdf(b"\x0b" * 22, bytes(range(13)), bytes(range(0xF0, 0xFA)), length=42)
    assert made.hex() == ("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")


def test_unsealing_takes_case_14_of_the_gcm_specification() -> None:
    sealed = bytes(12) + bytes.fromhex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
    assert unseal(bytes(32), sealed, b"") == bytes(16)


@given(key=KEYS, secret=KEYS, bound=st.binary(), place=st.integers(0, 59), bit=st.integers(0, 7))
def test_what_is_sealed_opens_only_as_it_was_sealed(
    key: bytes, secret: bytes, bound: bytes, place: int, bit: int
) -> None:
    sealed = seal(key, secret, bound)
    assert unseal(key, sealed, bound) == secret
    forged = bytearray(sealed)
    forged[place] ^= 1 << bit
    for wrong in ((key, bytes(forged), bound), (key, sealed, bound + b"x"), (secret + b"", sealed[:20], bound)):
        with pytest.raises(Unsealable):
            unseal(*wrong)


def test_new_keys_cost_what_the_design_says() -> None:
    assert KdfCost.policy() == KdfCost(256 * 1024, 3, 4)


@pytest.mark.parametrize(
    ("memory_kib", "passes", "lanes"),
    [
        (64 * 1024 - 1, 3, 4),
        (64 * 1024, 2, 4),
        (64 * 1024, 3, 3),
        (2048 * 1024 + 1, 3, 4),
        (64 * 1024, 17, 4),
        (64 * 1024, 3, 17),
        (2**40, 3, 4),
        (-1, 3, 4),
    ],
)
def test_costs_outside_of_policy_are_refused(memory_kib: int, passes: int, lanes: int) -> None:
    with pytest.raises(KeyFileRefused):
        KdfCost(memory_kib, passes, lanes)


def test_a_passphrase_is_the_same_however_its_letters_are_made() -> None:
    cost, salt = KdfCost.floor(), bytes(16)
    assert cost.derive("caf\u00e9 \ufb01n", salt) == cost.derive("cafe\u0301 fin", salt)


@given(KEYS)
def test_a_kit_survives_being_typed(key: bytes) -> None:
    kit = RecoveryKit(key)
    assert [len(group) for group in kit.text.split(" ")] == [4] * 14
    typed = kit.text.lower().replace(" ", " - ").replace("o", "0").replace("i", "1").replace("b", "8")
    assert RecoveryKit.parse(f"\n{typed}\t") == kit


@given(key=KEYS, place=st.integers(0, 55), letter=st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_a_slip_in_a_kit_is_noticed(key: bytes, place: int, letter: str) -> None:
    letters = RecoveryKit(key).text.replace(" ", "")
    slip = letters[:place] + letter + letters[place + 1 :]
    if slip == letters:
        assert RecoveryKit.parse(slip).key == key
    else:
        with pytest.raises(RecoveryKitInvalid):
            RecoveryKit.parse(slip)


@given(st.text(max_size=80))
def test_other_text_is_no_kit(text: str) -> None:
    with pytest.raises(RecoveryKitInvalid):
        RecoveryKit.parse(text)


def test_a_kit_does_not_show_its_key_by_accident() -> None:
    kit = RecoveryKit.generate()
    assert kit.key.hex() not in repr(kit)
    assert repr(kit.key) not in repr(kit)
    assert RecoveryKit.generate() != kit
