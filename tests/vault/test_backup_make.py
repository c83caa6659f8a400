"""Making backups: whole, verified, on their own key, while somebody writes, and only when something changed."""

import stat
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from storyjournal.vault import (
    BackupChosen,
    BackupDiskFull,
    BackupNotWhole,
    DiskFull,
    FakeClock,
    KdfCost,
    RecoveryKit,
    Vault,
    VaultClosed,
    VaultDamaged,
)
from storyjournal.vault.backup import preview, snapshot
from storyjournal.vault.backup.snapshot import Contents
from storyjournal.vault.store.cipher import DatabaseKey
from storyjournal.vault.store.database import Database
from tests.vault.backup_bench import NAME, hashes, make_vault, titles
from tests.vault.vault_bench import KIT, PASSPHRASE


def test_a_backup_is_a_whole_vault_with_a_salt_of_its_own(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        made = vault.backups.make()
        commits = vault.commits
    assert made.path == tmp_path / NAME / "backups" / f"2026-01-01 00-00-00 {commits}.backup"
    assert (made.commits, made.second) == (commits, False)
    assert sorted(path.name for path in made.path.iterdir()) == ["journal.db", "keys.a", "keys.b"]
    assert (made.path / "journal.db").read_bytes()[:16] != (tmp_path / NAME / "journal.db").read_bytes()[:16]
    for path in (made.path, *made.path.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 or path.is_file()
    renamed = made.path.rename(tmp_path / "renamed.storyjournal")
    for secret in (PASSPHRASE, KIT):
        with Vault.open(renamed, secret) as copy:
            copy.check()
            assert titles(copy) == {"Rain", "Bread"}
            assert copy.commits == commits
            assert copy.notices == ()


def test_a_backup_is_not_opened_by_accident(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        made = vault.backups.make()
        before = hashes(made.path)
        with pytest.raises(BackupChosen):
            Vault.open(made.path, PASSPHRASE)
    assert hashes(made.path) == before


def test_nothing_is_made_when_nothing_changed(tmp_path: Path) -> None:
    clock = FakeClock()
    with make_vault(tmp_path, clock=clock) as vault:
        assert vault.backups.last is None
        first = vault.backups.make_if_due()
        clock.advance(days=3)
        assert vault.backups.make_if_due() is None
        story = vault.stories.add("New")
        assert vault.backups.make_if_due(timedelta(days=7)) is None
        second = vault.backups.make_if_due(timedelta(days=1))
        assert first is not None
        assert second is not None
        assert vault.backups.list() == (second, first)
        assert vault.backups.last == second
        vault.stories.keep_cursor(story.id, 0)
        clock.advance(days=-3650)
        assert vault.backups.make_if_due(timedelta(days=1)) is not None, "a clock set back must not stop backups"


def test_a_second_backup_in_one_second_takes_the_place_of_the_first(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        first = vault.backups.make()
        second = vault.backups.make()
        assert second.made - first.made == timedelta(seconds=1)
        assert vault.backups.list() == (second,)


def test_what_is_saved_meanwhile_comes_along_and_hardly_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "PORTION", 8)
    with make_vault(tmp_path) as vault:
        for number in range(60):
            vault.stories.add(f"Story {number}", f"words of {number} " * 3_000)
        started, waits = threading.Event(), []
        made = []

        def work() -> None:
            started.set()
            made.append(vault.backups.make())

        worker = threading.Thread(target=work)
        before = vault.commits
        worker.start()
        started.wait()
        while worker.is_alive():
            start = time.perf_counter()
            vault.stories.add("Meanwhile", "written while the backup was made")
            waits.append(time.perf_counter() - start)
        worker.join()
        assert len(waits) > 5
        assert max(waits) < 1.0, "a save waited for the whole backup"
        assert before < made[0].commits <= vault.commits
        held = preview(made[0].path, KIT)
        assert sum(story.title == "Meanwhile" for story in held.stories) == made[0].commits - before


def test_a_vault_closed_meanwhile_leaves_no_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with make_vault(tmp_path) as vault:
        monkeypatch.setattr(snapshot, "PORTION", 2)
        monkeypatch.setattr(time, "sleep", lambda _: vault.close())
        with pytest.raises(VaultClosed):
            vault.backups.make()
        assert list((tmp_path / NAME / "backups").iterdir()) == []


def test_another_database_in_its_place_starts_it_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with make_vault(tmp_path) as vault:
        swaps: list[float] = []

        def swap(seconds: float) -> None:
            if not swaps:
                swaps.append(seconds)
                key = DatabaseKey.derive(KIT.key, bytes.fromhex(vault.keys.key_file.salt))  # type: ignore[union-attr]
                vault._database.swap(lambda: key)

        monkeypatch.setattr(snapshot, "PORTION", 2)
        monkeypatch.setattr(time, "sleep", swap)
        made = vault.backups.make()
        assert swaps
        assert len(preview(made.path, PASSPHRASE).stories) == 2


def test_a_copy_that_cannot_be_read_back_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy_database = snapshot.copy_database

    def copy_and_flip(source: Database, target: Path, key: DatabaseKey) -> Contents:
        copied = copy_database(source, target, key)
        data = bytearray(target.read_bytes())
        data[len(data) // 2] ^= 1
        target.write_bytes(bytes(data))
        return copied

    with make_vault(tmp_path) as vault:
        good = vault.backups.make()
        monkeypatch.setattr(snapshot, "copy_database", copy_and_flip)
        vault.stories.add("more")
        with pytest.raises(BackupNotWhole):
            vault.backups.make()
        assert list(good.path.parent.iterdir()) == [good.path]


def test_a_short_copy_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with make_vault(tmp_path) as vault:
        counts = iter([Contents(1, 2, 3, 4), Contents(1, 1, 3, 4)])
        monkeypatch.setattr(snapshot, "contents", lambda _: next(counts))
        with pytest.raises(BackupNotWhole):
            vault.backups.make()
        assert vault.backups.list() == ()


def test_a_damaged_journal_is_not_backed_up_over_good_ones(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        for number in range(30):
            vault.stories.add(f"{number}", "long enough " * 1000)
        good = vault.backups.make()
    path = tmp_path / NAME / "journal.db"
    data = bytearray(path.read_bytes())
    data[len(data) * 3 // 4] ^= 1
    path.write_bytes(bytes(data))
    with Vault.open(tmp_path / NAME, KIT) as vault:
        with pytest.raises(VaultDamaged):
            vault.backups.make()
        assert vault.backups.list() == (good,)


def test_a_full_disk_is_told_as_the_backups_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: Database, target: Path, key: DatabaseKey) -> Contents:
        raise DiskFull

    def full_of_files(source: Database, target: Path, key: DatabaseKey) -> Contents:
        raise OSError(28, "no space left")

    with make_vault(tmp_path) as vault:
        good = vault.backups.make()
        for trouble in (full, full_of_files):
            monkeypatch.setattr(snapshot, "copy_database", trouble)
            with pytest.raises(BackupDiskFull):
                vault.backups.make()
        assert vault.backups.list() == (good,)


def test_a_passphrase_changed_since_opens_only_newer_backups(tmp_path: Path) -> None:
    clock = FakeClock()
    with make_vault(tmp_path, clock=clock) as vault:
        old = vault.backups.make()
        clock.advance(days=1)
        vault.keys.change_passphrase("a new one", cost=KdfCost.floor())
        vault.stories.add("after")
        new = vault.backups.make()
        assert len(preview(old.path, PASSPHRASE).stories) == 2
        assert len(preview(new.path, "a new one").stories) == 3
        assert len(preview(old.path, KIT).stories) == 2


def test_a_vault_without_key_files_is_backed_up_for_the_kit(tmp_path: Path) -> None:
    make_vault(tmp_path).close()
    for name in ("keys.a", "keys.b"):
        (tmp_path / NAME / name).unlink()
    with Vault.open(tmp_path / NAME, KIT) as vault:
        made = vault.backups.make()
        assert sorted(path.name for path in made.path.iterdir()) == ["journal.db"]
        assert vault.backups.make_if_due() is None
        assert len(preview(made.path, KIT).stories) == 2


def test_another_vaults_kit_makes_no_difference_to_what_is_listed(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        mine = vault.backups.make()
        (tmp_path / "other").mkdir()
        with make_vault(tmp_path / "other", kit=RecoveryKit.generate()) as other:
            theirs = other.backups.make()
        theirs.path.rename(mine.path.parent / "2030-01-01 00-00-00 99.backup")
        (mine.path.parent / "2030-01-01 00-00-00 98.backup").mkdir()
        (mine.path.parent / "2030-13-41 00-00-00 97.backup").mkdir()
        (mine.path.parent / "notes.txt").write_text("mine")
        assert vault.backups.list() == (mine,)
