"""Trouble from outside: full disks, media that may only be read, sticks that are pulled, files put in the way, other
processes, a clock that jumps. Each is told in its own sentence, and nothing that was kept is lost."""

import errno
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storyjournal.vault import (
    DiskFull,
    FakeClock,
    KeyFileDamaged,
    Vault,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
    VaultMoved,
)
from storyjournal.vault.errors import LockRefused, VaultReadOnly, VaultUnreachable
from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.keys import keycopies
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.store import ballast
from storyjournal.vault.store.ballast import Ballast
from tests.vault.small_disk import ROOT, in_own_mounts
from tests.vault.vault_bench import KIT, PASSPHRASE, make, place

ROUNDS = 100
MIB = 1024 * 1024


@pytest.mark.skipif(sys.platform != "linux", reason="mounts of one's own are Linux's")
@pytest.mark.parametrize("case", ["full", "without_ballast", "read_only", "pulled"])
def test_on_a_real_disk(tmp_path: Path, case: str) -> None:
    (tmp_path / "disk").mkdir()
    in_own_mounts(case, tmp_path / "disk")


def test_the_ballast_goes_once_and_comes_back(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        file, tries = place(tmp_path) / ballast.NAME, 0
        data = file.read_bytes()
        assert len(data) == ballast.SIZE
        assert len(set(data)) == 256
        assert file.stat().st_blocks * 512 >= ballast.SIZE

        def works_with_room() -> None:
            nonlocal tries
            tries += 1
            if file.exists():
                raise DiskFull

        vault._database.making_room(works_with_room)
        assert tries == 2
        assert file.stat().st_size == ballast.SIZE

        def never_works() -> None:
            raise DiskFull

        with pytest.raises(DiskFull):
            vault._database.making_room(never_works)
        assert not file.exists()
        vault.stories.add("the next change makes it again")
        assert file.exists()


def test_no_ballast_is_made_where_it_would_take_the_last_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ballast, "_free", lambda _: ballast.SIZE + ballast.MARGIN - 1)
    assert not Ballast(tmp_path).make()
    assert Ballast(tmp_path).make(margin=0)
    assert not Ballast(tmp_path / "nowhere").make()
    assert not Ballast(tmp_path / "nowhere").release()
    assert [path.name for path in tmp_path.iterdir()] == [ballast.NAME]


def test_a_write_that_fails_leaves_no_half_ballast(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fails)
    assert not Ballast(tmp_path).make()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("how", ["folder", "link", "pipe"])
def test_something_in_the_place_of_the_lock_file_is_told(tmp_path: Path, how: str) -> None:
    make(tmp_path).close()
    lock = place(tmp_path) / "journal.lock"
    lock.unlink()
    if how == "folder":
        lock.mkdir()
    elif how == "link":
        lock.symlink_to(tmp_path / "elsewhere")
    else:
        os.mkfifo(lock)
    with pytest.raises(LockRefused):
        Vault.open(place(tmp_path), KIT)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("number", "told"),
    [(28, DiskFull), (122, DiskFull), (30, VaultReadOnly), (13, VaultReadOnly), (5, VaultUnreachable)],
)
def test_the_systems_own_numbers_are_told_plainly(number: int, told: type[Exception]) -> None:
    with pytest.raises(told), disk_told_plainly():
        raise OSError(number, os.strerror(number))


def test_a_folder_that_is_renamed_or_removed_under_the_open_vault(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        story = vault.stories.add("Before", "words")
        place(tmp_path).rename(tmp_path / "renamed")
        with pytest.raises(VaultMoved):
            vault.stories.add("During")
        with pytest.raises(VaultMoved):
            vault.stories.trash(story.id)
        (tmp_path / "renamed").rename(place(tmp_path))
        vault.stories.add("After")
        shutil.copytree(place(tmp_path), tmp_path / "kept")
        shutil.rmtree(place(tmp_path))
        with pytest.raises(VaultMoved):
            vault.stories.add("During")
        assert vault.stories.get(story.id).text == "words"
    with Vault.open(tmp_path / "kept", PASSPHRASE) as vault:
        assert [kept.title for kept in vault.stories.list()] == ["After", "Before"]
    with pytest.raises(VaultMissing):
        Vault.open(place(tmp_path), PASSPHRASE)


def test_a_journal_replaced_by_another_ones_file_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    make(tmp_path / "b").close()
    with make(tmp_path) as vault:
        vault.stories.add("Mine")
        mine = (place(tmp_path) / "journal.db").read_bytes()
        (place(tmp_path / "b") / "journal.db").replace(place(tmp_path) / "journal.db")
        theirs = (place(tmp_path) / "journal.db").read_bytes()
        with pytest.raises(VaultMoved):
            vault.stories.add("During")
        assert (place(tmp_path) / "journal.db").read_bytes() == theirs
    for secret in (PASSPHRASE, KIT):
        with pytest.raises(VaultDamaged):
            Vault.open(place(tmp_path), secret)
    (place(tmp_path) / "journal.db").write_bytes(mine)
    with Vault.open(place(tmp_path), KIT) as vault:
        assert [kept.title for kept in vault.stories.list()] == ["Mine"]


def test_a_clock_set_back_ten_years_loses_and_reorders_nothing(tmp_path: Path) -> None:
    clock = FakeClock()
    with make(tmp_path, clock=clock) as vault:
        first = vault.stories.add("First", "one two three")
        clock.advance(days=-3653)
        second = vault.stories.add("Second")
        vault.stories.keep(first.id, title="First", text="one two three four", tags=(), cursor=0)
        assert [kept.title for kept in vault.stories.list()] == ["First", "Second"]
        assert vault.stories.revisions(first.id)[0].text == "one two three"
        vault.stories.trash(second.id)
    clock.advance(days=-20_000)
    with Vault.open(place(tmp_path), KIT, clock=clock) as vault:
        vault.stories.add("Before 1970")
        vault.stories.restore(second.id)
        assert [kept.title for kept in vault.stories.list()] == ["Second", "Before 1970", "First"]
        vault.check()


@pytest.mark.parametrize("data", [b"", b"short", bytes(4096), bytes(100_000)])
def test_a_journal_file_that_is_none_is_damaged_and_left_alone(tmp_path: Path, data: bytes) -> None:
    make(tmp_path).close()
    (place(tmp_path) / "journal.db").write_bytes(data)
    for secret in (PASSPHRASE, KIT):
        with pytest.raises(VaultDamaged):
            Vault.open(place(tmp_path), secret)
        assert (place(tmp_path) / "journal.db").read_bytes() == data


def test_a_changed_salt_is_damage_with_either_secret(tmp_path: Path) -> None:
    make(tmp_path).close()
    data = bytearray((place(tmp_path) / "journal.db").read_bytes())
    data[3] ^= 1
    (place(tmp_path) / "journal.db").write_bytes(data)
    for secret in (PASSPHRASE, KIT):
        with pytest.raises(VaultDamaged):
            Vault.open(place(tmp_path), secret)


def test_a_huge_key_file_is_damaged_and_not_read(tmp_path: Path) -> None:
    make(tmp_path).close()
    for name in ("keys.a", "keys.b"):
        with (place(tmp_path) / name).open("r+b") as file:
            file.truncate(100 * MIB)
    start = time.perf_counter()
    with pytest.raises(KeyFileDamaged):
        Vault.open(place(tmp_path), PASSPHRASE)
    assert time.perf_counter() - start < 2
    Vault.open(place(tmp_path), KIT).close()


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
def test_what_is_no_file_in_the_place_of_a_key_file_keeps_nobody_out(tmp_path: Path) -> None:
    make(tmp_path).close()
    (place(tmp_path) / "keys.a").unlink()
    os.mkfifo(place(tmp_path) / "keys.a")
    with Vault.open(place(tmp_path), PASSPHRASE) as vault:
        assert "made new" in vault.notices[0]
    (place(tmp_path) / "keys.b").unlink()
    (place(tmp_path) / "keys.b").mkdir()
    with Vault.open(place(tmp_path), PASSPHRASE) as vault:
        assert "could not" in vault.notices[0]


@pytest.mark.parametrize("name", keycopies.NAMES)
def test_a_key_file_on_a_bad_spot_of_the_disk_is_made_new_from_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    make(tmp_path).close()
    bad = (place(tmp_path) / name).stat().st_ino
    whole = KeyCopies._bytes

    def read(copies: KeyCopies, asked: str) -> bytes:
        if (copies.folder / asked).stat().st_ino == bad:
            raise OSError(errno.EIO, "Input/output error")
        return whole(copies, asked)

    monkeypatch.setattr(KeyCopies, "_bytes", read)
    with Vault.open(place(tmp_path), PASSPHRASE) as vault:
        assert "made new" in vault.notices[0]
    monkeypatch.undo()
    first, second = ((place(tmp_path) / copy).read_bytes() for copy in keycopies.NAMES)
    assert first == second


def test_a_key_file_that_cannot_be_mended_now_keeps_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path).close()
    (place(tmp_path) / "keys.a").write_bytes(b"broken")

    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(keycopies, "write_atomically", full)
        with Vault.open(place(tmp_path), PASSPHRASE) as vault:
            assert "could not" in vault.notices[0]
    with Vault.open(place(tmp_path), PASSPHRASE) as vault:
        assert "made new" in vault.notices[0]


def test_of_two_processes_the_second_is_always_refused(tmp_path: Path) -> None:
    make(tmp_path).close()
    command = [sys.executable, "-m", "tests.vault.racer", str(place(tmp_path))]
    racers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(2)
    ]
    winners = []

    def tell(word: str) -> list[str]:
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write(f"{word}\n")
            racer.stdin.flush()
        return [racer.stdout.readline().strip() for racer in racers if racer.stdout is not None]

    for _ in range(ROUNDS):
        said = tell("go")
        assert sorted(said) == [VaultInUse.__name__, "has"]
        winners.append(said.index("has"))
        assert tell("close") == ["done", "done"]
    for racer in racers:
        racer.communicate()
    assert set(winners) == {0, 1}
    with Vault.open(place(tmp_path), KIT) as vault:
        assert len(vault.stories.list()) == ROUNDS
