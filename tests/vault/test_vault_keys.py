"""Known answers through our own calls, the policy of key costs, the paper kit and its drill."""

import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.vault import KdfCost, KeyFileRefused, RecoveryKit, RecoveryKitInvalid
from storyjournal.vault.keys.kit import drill
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


def test_unsealing_takes_case_16_of_the_gcm_specification_with_associated_data() -> None:
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    nonce, bound = "cafebabefacedbaddecaf888", "feedfacedeadbeeffeedfacedeadbeefabaddad2"
    sealed = bytes.fromhex(
        nonce
        + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
        + "c5f61e6393ba7a0abcc9f662"
        + "76fc6ece0f4e1768cddf8853bb2d551b"
    )
    secret = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
        "b16aedf5aa0de657ba637b39"
    )
    assert unseal(key, sealed, bytes.fromhex(bound)) == secret


def test_hkdf_gives_the_answer_of_rfc_5869_case_2() -> None:
    made = hkdf(bytes(range(80)), bytes(range(0x60, 0xB0)), bytes(range(0xB0, 0x100)), length=82)
    assert made.hex() == (
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
        "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
    )


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


@given(KEYS, st.integers())
def test_a_drill_asks_for_two_groups_and_takes_them_as_people_type(key: bytes, seed: int) -> None:
    kit = RecoveryKit(key)
    asked = drill(kit, random.Random(seed))  # noqa: S311 - a test's own
    groups = kit.text.split(" ")
    first, second = groups[asked.first - 1], groups[asked.second - 1]
    assert 1 <= asked.first < asked.second <= 14
    assert asked.answered(first, second)
    sloppy = f" {first.lower()[:2]}-{first[2:]} ".replace("O", "0").replace("i", "1").replace("b", "8")
    assert asked.answered(sloppy, second.lower().replace("o", "0"))
    for wrong in ((first, ""), ("", second), (first + second, ""), (first[:3], second), (first, second + "A")):
        assert not asked.answered(*wrong)
    assert asked.answered(second, first) == (first == second)
    assert repr(asked) == f"Drill(first={asked.first}, second={asked.second})"


def test_a_drill_asks_for_every_group_in_time() -> None:
    kit = RecoveryKit.generate()
    chances = random.SystemRandom()
    drills = [drill(kit, chances) for _ in range(400)]
    assert {number for asked in drills for number in (asked.first, asked.second)} == set(range(1, 15))
