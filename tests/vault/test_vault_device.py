"""Unlocking on this device: two halves, each useless alone; whatever became of them is told once, calmly."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.vault import KdfCost, KeyFileDamaged, LocalData, Vault, VaultUnreachable
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from storyjournal.vault.keys.errors import DeviceUnlockFailed, KeychainTrouble, KeychainUnavailable
from tests.vault.rekey_bench import NEW, committed
from tests.vault.vault_bench import KIT, PASSPHRASE, make, place


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def devices(tmp_path: Path, keychain: MemoryKeychain) -> DeviceKeys:
    return DeviceKeys(LocalData(tmp_path / "local"), keychain)


@pytest.fixture
def vault_id(tmp_path: Path, devices: DeviceKeys) -> str:
    """The id of a closed vault that opens on this device."""
    with make(tmp_path) as vault:
        devices.enrol(vault.id, vault.keys.kit, vault.keys.generation)
        return vault.id


def half(devices: DeviceKeys, vault_id: str) -> Path:
    return devices.local.path(f"device-{vault_id}")


def refused(devices: DeviceKeys, folder: Path) -> DeviceUnlockFailed:
    with pytest.raises(DeviceUnlockFailed) as told:
        devices.unlock(folder)
    assert "passphrase" in told.value.remedy
    return told.value


def test_it_is_a_choice(tmp_path: Path, devices: DeviceKeys, keychain: MemoryKeychain) -> None:
    with make(tmp_path) as vault:
        keychain.trouble = KeychainTrouble.SLOW  # whoever asks it now is told so
        assert not devices.enabled(vault.id)
        assert not devices.enabled("../../etc/passwd")
    assert refused(devices, place(tmp_path)).sentence.startswith("This journal does not open by itself")


def test_both_halves_open_the_journal(tmp_path: Path, vault_id: str, devices: DeviceKeys) -> None:
    before = {path.name: path.read_bytes() for path in place(tmp_path).iterdir()}
    assert devices.enabled(vault_id)
    assert devices.unlock(place(tmp_path)) == KIT
    assert {path.name: path.read_bytes() for path in place(tmp_path).iterdir()} == before


def test_forgetting_removes_both_halves(
    tmp_path: Path, vault_id: str, devices: DeviceKeys, keychain: MemoryKeychain
) -> None:
    assert devices.forget(vault_id) == ""
    assert not devices.enabled(vault_id)
    assert keychain.kept == {}
    assert devices.forget(vault_id) == ""
    refused(devices, place(tmp_path))


def test_forgetting_without_a_keyring_makes_what_stays_there_useless(
    tmp_path: Path, vault_id: str, devices: DeviceKeys, keychain: MemoryKeychain
) -> None:
    keychain.trouble = KeychainTrouble.LOCKED
    assert "opens nothing" in devices.forget(vault_id)
    keychain.trouble = None
    assert len(keychain.kept) == 1
    assert not refused(devices, place(tmp_path)).enabled


@pytest.mark.parametrize("trouble", KeychainTrouble)
def test_a_keyring_that_is_away_is_tried_again_the_next_time(
    tmp_path: Path, vault_id: str, devices: DeviceKeys, keychain: MemoryKeychain, trouble: KeychainTrouble
) -> None:
    keychain.trouble = trouble
    told = refused(devices, place(tmp_path))
    assert told.sentence == trouble.value
    assert told.enabled
    assert devices.enabled(vault_id)
    keychain.trouble = None
    assert devices.unlock(place(tmp_path)) == KIT


@pytest.mark.parametrize("value", ["ab" * 32, "AB" * 32, "ab" * 31, "", "hunter2", "\U0001f511", "ab" * 32 + "\n"])
def test_a_replaced_value_is_told_once(
    tmp_path: Path, vault_id: str, devices: DeviceKeys, keychain: MemoryKeychain, value: str
) -> None:
    keychain.kept[vault_id] = value
    told = refused(devices, place(tmp_path))
    assert "something else" in told.sentence
    assert "Settings" in told.remedy
    assert (told.enabled, devices.enabled(vault_id)) == (False, False)


def test_a_value_that_is_gone_may_come_back(
    tmp_path: Path, vault_id: str, devices: DeviceKeys, keychain: MemoryKeychain
) -> None:
    kept = keychain.kept.pop(vault_id)
    assert refused(devices, place(tmp_path)).enabled
    keychain.kept[vault_id] = kept
    assert devices.unlock(place(tmp_path)) == KIT


def test_the_halves_of_two_vaults_do_not_mix(tmp_path: Path, vault_id: str, devices: DeviceKeys) -> None:
    (tmp_path / "other").mkdir()
    with make(tmp_path / "other", kit=NEW) as other:
        devices.enrol(other.id, NEW)
        shutil.copy(half(devices, vault_id), half(devices, other.id))
    assert "damaged" in refused(devices, place(tmp_path / "other")).sentence
    assert devices.unlock(place(tmp_path)) == KIT


def test_a_key_from_before_is_told_and_removed(tmp_path: Path, vault_id: str, devices: DeviceKeys) -> None:
    with Vault.open(place(tmp_path), KIT) as vault:
        vault.keys.change_key(PASSPHRASE, NEW, cost=KdfCost.floor())
    told = refused(devices, place(tmp_path))
    assert "was changed" in told.sentence
    assert not devices.enabled(vault_id)


def test_a_change_that_waits_to_be_finished_counts_already(tmp_path: Path, vault_id: str, devices: DeviceKeys) -> None:
    committed(place(tmp_path))
    assert "was changed" in refused(devices, place(tmp_path)).sentence
    devices.enrol(vault_id, NEW, 2)
    with Vault.open(place(tmp_path), devices.unlock(place(tmp_path))) as vault:
        assert vault.keys.kit == NEW


def test_an_older_copy_does_not_cost_the_newer_one_its_key(tmp_path: Path, vault_id: str, devices: DeviceKeys) -> None:
    shutil.copytree(place(tmp_path), tmp_path / "older.storyjournal")
    with Vault.open(place(tmp_path), KIT) as vault:
        vault.keys.change_key(PASSPHRASE, NEW, cost=KdfCost.floor())
        devices.enrol(vault.id, NEW, vault.keys.generation)
    assert "older copy" in refused(devices, tmp_path / "older.storyjournal").sentence
    assert devices.unlock(place(tmp_path)) == NEW


def test_a_changed_passphrase_leaves_it_be(tmp_path: Path, vault_id: str, devices: DeviceKeys) -> None:
    with Vault.open(place(tmp_path), KIT) as vault:
        vault.keys.change_passphrase("another", cost=KdfCost.floor())
    assert devices.unlock(place(tmp_path)) == KIT


def test_key_files_that_cannot_be_read_are_told_as_ever(tmp_path: Path, vault_id: str, devices: DeviceKeys) -> None:
    for name in ("keys.a", "keys.b"):
        (place(tmp_path) / name).write_bytes(b"damaged")
    with pytest.raises(KeyFileDamaged):
        devices.unlock(place(tmp_path))
    assert devices.enabled(vault_id)


def test_nothing_is_kept_when_the_keyring_refuses(
    tmp_path: Path, devices: DeviceKeys, keychain: MemoryKeychain
) -> None:
    keychain.trouble = KeychainTrouble.NOT_KEPT
    with make(tmp_path) as vault:
        with pytest.raises(KeychainUnavailable):
            devices.enrol(vault.id, KIT)
        assert not devices.enabled(vault.id)
    assert not list((tmp_path / "local").glob("device-*"))


def test_nothing_opens_when_the_own_half_cannot_be_written(tmp_path: Path, keychain: MemoryKeychain) -> None:
    (tmp_path / "local").write_text("a file where the folder should be")
    devices = DeviceKeys(LocalData(tmp_path / "local"), keychain)
    with make(tmp_path) as vault, pytest.raises(VaultUnreachable):
        devices.enrol(vault.id, KIT)
    assert not devices.enabled(vault.id)


def test_each_time_everything_is_random_anew(tmp_path: Path, vault_id: str, devices: DeviceKeys) -> None:
    keychain = devices.keychain
    first, secret = devices.local.read(f"device-{vault_id}"), keychain.get(vault_id)
    devices.enrol(vault_id, KIT)
    second = devices.local.read(f"device-{vault_id}")
    assert keychain.get(vault_id) != secret
    assert all(first[name] != second[name] for name in ("id", "sealed", "check"))
    assert devices.unlock(place(tmp_path)) == KIT


CRAFTED = [
    b"",
    b"{}",
    b"[]",
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b"1" * 100_000,
    b"\xff" * 20,
    b'{"sealed": 1e999}',
    b" " * (2 * 1024 * 1024) + b"{}",
]


@pytest.mark.parametrize("crafted", CRAFTED, ids=range(len(CRAFTED)))
def test_a_crafted_file_is_refused_calmly(tmp_path: Path, vault_id: str, devices: DeviceKeys, crafted: bytes) -> None:
    half(devices, vault_id).write_bytes(crafted)
    assert "damaged" in refused(devices, place(tmp_path)).sentence
    assert not devices.enabled(vault_id)


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory: pytest.TempPathFactory) -> tuple[DeviceKeys, str, Path]:
    base = tmp_path_factory.mktemp("enrolled")
    devices = DeviceKeys(LocalData(base / "local"), MemoryKeychain())
    with make(base) as vault:
        devices.enrol(vault.id, KIT)
        return devices, vault.id, place(base)


VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40) | st.lists(st.integers())


@settings(deadline=None)
@given(name=st.sampled_from(["id", "generation", "sealed", "vault", "check", "more"]), value=VALUES)
def test_no_field_can_be_changed(enrolled: tuple[DeviceKeys, str, Path], name: str, value: object) -> None:
    devices, vault_id, folder = enrolled
    whole = half(devices, vault_id).read_bytes()
    half(devices, vault_id).write_text(json.dumps({**json.loads(whole), name: value}))
    try:
        assert "damaged" in refused(devices, folder).sentence
    finally:
        half(devices, vault_id).write_bytes(whole)
    assert devices.unlock(folder) == KIT


@settings(deadline=None)
@given(place=st.integers(0), bit=st.integers(0, 7))
def test_no_bit_can_be_changed(enrolled: tuple[DeviceKeys, str, Path], place: int, bit: int) -> None:
    devices, vault_id, folder = enrolled
    whole = half(devices, vault_id).read_bytes()
    flipped = bytearray(whole)
    flipped[place % len(whole)] ^= 1 << bit
    half(devices, vault_id).write_bytes(flipped)
    outcome: object
    try:
        outcome = devices.unlock(folder)
    except DeviceUnlockFailed as told:
        outcome = told.sentence
    finally:
        half(devices, vault_id).write_bytes(whole)
    # white space between the fields says nothing
    assert outcome == KIT or "damaged" in str(outcome)
