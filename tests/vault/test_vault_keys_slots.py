"""Passphrases come and go without touching a story; one always stays; the parameters of new ones are ours."""

import errno
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from storyjournal.files import write_atomically
from storyjournal.vault import KdfCost, LocalData, PassphraseEmpty, RecoveryKit, Vault, VaultClosed, WrongPassphrase
from storyjournal.vault.keys import keycopies
from storyjournal.vault.keys.errors import LastPassphrase, PassphraseMissing, TooManyPassphrases
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import HASH_BYTES, MOST_SLOTS
from tests.vault.vault_bench import KIT, PASSPHRASE, make, place

CHEAP = KdfCost.floor()


def opens(folder: Path, passphrase: str) -> bool:
    try:
        Vault.open(folder, passphrase).close()
    except WrongPassphrase:
        return False
    return True


def test_two_passphrases_open_one_journal(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        journal = (place(tmp_path) / "journal.db").read_bytes()
        added = vault.keys.add_passphrase("a second one", cost=CHEAP)
        assert vault.keys.passphrases == 2
        assert [slot.id for slot in vault.keys.slots][1] == added
        assert vault.keys.generation == 2
        assert (place(tmp_path) / "journal.db").read_bytes() == journal
    assert opens(place(tmp_path), PASSPHRASE)
    assert opens(place(tmp_path), "a second one")
    with Vault.open(place(tmp_path), PASSPHRASE) as vault:
        mine = vault.keys.slot_of(PASSPHRASE)
        assert mine is not None
        vault.keys.remove_slot(mine)
        with pytest.raises(PassphraseMissing):
            vault.keys.remove_slot(mine)
        with pytest.raises(LastPassphrase):
            vault.keys.remove_slot(added)
    assert not opens(place(tmp_path), PASSPHRASE)
    assert opens(place(tmp_path), "a second one")
    assert len({path.read_bytes() for path in place(tmp_path).glob("keys.*")}) == 1


def test_a_vault_knows_its_passphrases(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        assert vault.keys.opens_with(PASSPHRASE)
        assert not vault.keys.opens_with(PASSPHRASE + " ")
        assert not vault.keys.opens_with("")
        vault.keys.change_passphrase("another", cost=CHEAP)
        assert not vault.keys.opens_with(PASSPHRASE)
        assert vault.keys.opens_with("another")
        with pytest.raises(PassphraseEmpty):
            vault.keys.add_passphrase("\t ", cost=CHEAP)
    with pytest.raises(VaultClosed):
        vault.keys.add_passphrase("too late", cost=CHEAP)


def test_a_change_leaves_one_passphrase(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        vault.keys.add_passphrase("a second one", cost=CHEAP)
        vault.keys.change_passphrase("the only one", cost=CHEAP)
        assert vault.keys.passphrases == 1
        assert not vault.keys.opens_with("a second one")


def test_there_is_room_for_a_handful(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        for number in range(1, MOST_SLOTS):
            vault.keys.add_passphrase(f"number {number}", cost=CHEAP)
        with pytest.raises(TooManyPassphrases):
            vault.keys.add_passphrase("one too many", cost=CHEAP)
    assert opens(place(tmp_path), f"number {MOST_SLOTS - 1}")


def test_new_slots_cost_what_the_policy_says_whatever_the_file_says(tmp_path: Path) -> None:
    with make(tmp_path) as vault:  # made at the floor, as a forged file might be
        vault.keys.add_passphrase("a second one")
        cheap, dear = vault.keys.slots
    assert (cheap.parameters["memory_kib"], dear.parameters["memory_kib"]) == (64 * 1024, 256 * 1024)


def test_after_the_loss_of_the_key_files_their_generation_goes_on_growing(tmp_path: Path) -> None:
    local = LocalData(tmp_path / "local")
    with make(tmp_path) as vault:
        for word in ("a", "b"):
            vault.keys.change_passphrase(word, cost=CHEAP)
        before = vault.keys.generation
    for _ in range(2):
        for name in ("keys.a", "keys.b"):
            (place(tmp_path) / name).unlink()
        with Vault.open(place(tmp_path), KIT, local=local) as vault:
            assert (vault.keys.generation, vault.keys.passphrases, vault.keys.slots) == (0, 0, ())
            assert not vault.keys.opens_with("b")
            vault.keys.change_passphrase("c", cost=CHEAP)
            assert vault.keys.generation > before
            before = vault.keys.generation


def test_two_vaults_with_one_passphrase_share_no_salt_key_or_byte_pattern(tmp_path: Path) -> None:
    both = []
    for name in ("one", "two"):
        folder = tmp_path / f"{name}.storyjournal"
        with Vault.create(folder, PASSPHRASE, RecoveryKit.generate(), cost=CHEAP) as vault:
            vault.stories.add("Same", "Same words. " * 400)
            slot, content = vault.keys.slots[0], vault.keys.key_file
            assert content is not None
            both.append({vault.id, vault.keys.kit.text, content.salt, slot.id, slot.sealed, slot.parameters["salt"]})
    assert not both[0] & both[1]
    one, two = (random_parts(tmp_path / f"{name}.storyjournal") for name in ("one", "two"))
    assert not one & two


def random_parts(folder: Path) -> set[bytes]:
    """Every 6 bytes in a row of the parts of a key file that are not the same in all."""
    sealed = KeyCopies(folder).read()[0]
    slot = sealed.content.slots[0]
    named = (sealed.content.vault, sealed.content.salt, slot.id, str(slot.parameters["salt"]))
    parts = (*map(bytes.fromhex, named), slot.sealed, sealed.data[-2 * HASH_BYTES :])
    return {part[at : at + 6] for part in parts for at in range(len(part) - 5)}


def test_a_change_that_found_room_for_one_copy_only_is_made_and_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_soon(path: Path, data: bytes, mode: int = 0o600) -> None:
        if path.name == keycopies.NAMES[1]:
            raise OSError(errno.ENOSPC, "full")
        write_atomically(path, data, mode)

    with make(tmp_path) as vault, monkeypatch.context() as disk:
        disk.setattr(keycopies, "write_atomically", full_soon)
        vault.keys.change_passphrase("the new one", cost=CHEAP)
        assert vault.keys.opens_with("the new one")
    assert not opens(place(tmp_path), PASSPHRASE)
    assert opens(place(tmp_path), "the new one")
    first, second = ((place(tmp_path) / name).read_bytes() for name in keycopies.NAMES)
    assert first == second


def together(*works: Callable[[], object]) -> list[BaseException]:
    """Do these at once, each in a thread of its own; return what they raised."""
    with ThreadPoolExecutor(len(works)) as pool:
        found = [work.exception() for work in [pool.submit(work) for work in works]]
    return [error for error in found if error is not None]


def test_passphrases_added_at_once_never_become_more_than_can_be_read(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        for number in range(MOST_SLOTS - 2):
            vault.keys.add_passphrase(f"passphrase {number}", cost=CHEAP)
        add = vault.keys.add_passphrase
        refused = together(*(partial(add, f"late {number}", cost=CHEAP) for number in range(3)))
        assert [type(error) for error in refused] == [TooManyPassphrases] * 2
    assert opens(place(tmp_path), PASSPHRASE)


def test_a_passphrase_changed_while_the_key_is_changed_opens_the_journal(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        keys = vault.keys
        failed = together(
            lambda: keys.change_key(PASSPHRASE, RecoveryKit(bytes(32)), cost=CHEAP),
            lambda: keys.change_passphrase("the new one", cost=CHEAP),
        )
    assert all(isinstance(error, WrongPassphrase) for error in failed)  # when the other came first
    assert opens(place(tmp_path), "the new one")
