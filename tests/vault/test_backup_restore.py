"""Looking into backups and bringing them back, those of older versions too; a backup never changes by it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from storyjournal.vault import (
    BackupMissing,
    FakeClock,
    FolderOccupied,
    KdfCost,
    RecoveryKit,
    Vault,
    VaultDamaged,
    VaultExists,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryKit,
)
from storyjournal.vault.backup import Backup, preview, restore, restored_name, snapshot
from storyjournal.vault.backup.restore import check_backup
from storyjournal.vault.store import cipher
from storyjournal.vault.store.cipher import DatabaseKey, read_salt
from storyjournal.vault.store.database import Database
from tests.vault.backup_bench import NAME, hashes, make_vault, titles
from tests.vault.vault_bench import KIT, PASSPHRASE

CLOCK = FakeClock()
FIRST_VERSION = Path(__file__).parent / "fixtures" / "version-1.storyjournal"
FIRST_PASSPHRASE = "a kept passphrase for tests"


@pytest.fixture
def backup(tmp_path: Path) -> Backup:
    with make_vault(tmp_path) as vault:
        return vault.backups.make()


@pytest.fixture
def first_version(tmp_path: Path) -> Path:
    folder = tmp_path / "2026-01-01 00-00-00 4.backup"
    folder.mkdir()
    for name in ("journal.db", "keys.a", "keys.b"):
        shutil.copyfile(FIRST_VERSION / name, folder / name)
    return folder


def branch(vault: Vault) -> str:
    with vault._database.reading() as connection:
        return str(connection.execute("SELECT branch FROM vault").get)


def test_a_preview_shows_what_is_in_it_and_changes_no_byte(backup: Backup) -> None:
    before = hashes(backup.path)
    times = [path.stat().st_mtime_ns for path in (backup.path, *backup.path.iterdir())]
    for secret in (PASSPHRASE, KIT):
        shown = preview(backup.path, secret)
        assert shown.made == backup.made
        assert [story.title for story in shown.stories] == ["Bread", "Rain"]
        assert (shown.trashed, shown.documents, shown.revisions) == (1, 1, 1)
    check_backup(backup.path, KIT)
    assert hashes(backup.path) == before
    assert [path.stat().st_mtime_ns for path in (backup.path, *backup.path.iterdir())] == times


def test_looking_takes_no_lock_and_heeds_none(backup: Backup) -> None:
    path = backup.path / "journal.db"
    key = DatabaseKey.derive(KIT.key, read_salt(path))
    with snapshot.opened(backup.path, key) as looked_at:
        assert len(preview(backup.path, KIT).stories) == 2
        other = cipher.connect(path, apsw.SQLITE_OPEN_READWRITE, key)
        try:
            other.execute("BEGIN EXCLUSIVE")
            looked_at.check()
            assert len(preview(backup.path, KIT).stories) == 2
            other.execute("ROLLBACK")
        finally:
            other.close()


def test_a_wrong_secret_or_another_folder_is_told(backup: Backup, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphrase):
        preview(backup.path, "something else")
    with pytest.raises(WrongRecoveryKit):
        restore(backup.path, RecoveryKit.generate(), tmp_path / "new")
    for folder in (tmp_path, tmp_path / "nowhere", backup.path / "journal.db"):
        with pytest.raises(BackupMissing):
            preview(folder, KIT)
    assert not (tmp_path / "new").exists()


def test_a_backup_comes_back_beside_the_journal_on_a_branch_of_its_own(backup: Backup, tmp_path: Path) -> None:
    before, journal = hashes(backup.path), hashes(tmp_path / NAME)
    target = restored_name(tmp_path / NAME, backup)
    restore(backup.path, PASSPHRASE, target)
    assert (hashes(backup.path), hashes(tmp_path / NAME)) == (before, journal)
    salts = {read_salt(folder / "journal.db") for folder in (backup.path, target, tmp_path / NAME)}
    assert len(salts) == 3
    branches = []
    for secret in (PASSPHRASE, KIT):
        with Vault.open(target, secret) as copy, Vault.open(tmp_path / NAME, secret) as first:
            copy.check()
            assert copy.notices == ()
            assert (copy.id, copy.commits) == (first.id, backup.commits)
            assert (copy.keys.kit, copy.keys.passphrases) == (first.keys.kit, first.keys.passphrases)
            assert titles(copy) == {"Rain", "Bread"}
            assert len(copy.stories.search("baked")) == 1
            assert branch(first) == ""
            branches.append(branch(copy))
    assert len(branches[0]) == 32
    assert branches[0] == branches[1]
    restore(backup.path, KIT, tmp_path / "again")
    with Vault.open(tmp_path / "again", KIT) as copy:
        assert branch(copy) not in {"", branches[0]}
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_a_change_that_was_cut_off_is_not_brought_back_half(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        folder = vault.folder
        with vault._database.reading() as connection:
            connection.execute("PRAGMA cache_size=1")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE story SET title = 'half'")
            for number in range(500):
                row = (f"{number}", "x" * 3000)
                connection.execute("INSERT INTO document VALUES ('k', ?, '', 1, 1, ?)", row)
            half = shutil.copytree(folder, tmp_path / "half.storyjournal")
            connection.execute("ROLLBACK")
    for look in (preview, check_backup):
        with pytest.raises(VaultDamaged):
            look(half, KIT)
    with pytest.raises(VaultDamaged):
        restore(half, KIT, tmp_path / "back.storyjournal")
    assert not (tmp_path / "back.storyjournal").exists()
    with Vault.open(half, KIT) as vault:
        assert "half" not in titles(vault)


def test_nothing_is_ever_overwritten(backup: Backup, tmp_path: Path) -> None:
    before = hashes(tmp_path / NAME)
    with pytest.raises(VaultExists):
        restore(backup.path, KIT, tmp_path / NAME)
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "letter.txt").write_text("mine")
    with pytest.raises(FolderOccupied):
        restore(backup.path, KIT, tmp_path / "papers")
    (tmp_path / "file").write_text("mine")
    with pytest.raises(FolderOccupied):
        restore(backup.path, KIT, tmp_path / "file")
    assert hashes(tmp_path / NAME) == before
    (tmp_path / "empty").mkdir()
    restore(backup.path, KIT, tmp_path / "empty")
    Vault.open(tmp_path / "empty", KIT).close()


def test_an_older_version_is_shown_as_it_is_and_comes_back_brought_up_to_date(
    first_version: Path, tmp_path: Path
) -> None:
    before = hashes(first_version)
    shown = preview(first_version, FIRST_PASSPHRASE)
    assert shown.stories
    check_backup(first_version, KIT)
    restore(first_version, FIRST_PASSPHRASE, tmp_path / "back.storyjournal")
    assert hashes(first_version) == before
    with Vault.open(tmp_path / "back.storyjournal", FIRST_PASSPHRASE) as copy:
        copy.check()
        assert copy.stories.list() == list(shown.stories)
        assert branch(copy)
        assert copy.backups.make().commits == copy.commits


def test_a_newer_version_is_left_untouched(backup: Backup, tmp_path: Path) -> None:
    path = backup.path / "journal.db"
    connection = cipher.connect(path, apsw.SQLITE_OPEN_READWRITE, DatabaseKey.derive(KIT.key, read_salt(path)))
    connection.execute("PRAGMA user_version=999")
    connection.close()
    before = hashes(backup.path)
    with pytest.raises(VaultTooNew):
        preview(backup.path, KIT)
    with pytest.raises(VaultTooNew):
        restore(backup.path, KIT, tmp_path / "new")
    assert hashes(backup.path) == before
    assert not (tmp_path / "new").exists()


def test_a_damaged_backup_does_not_come_back_in_silence(backup: Backup, tmp_path: Path) -> None:
    path = backup.path / "journal.db"
    whole = path.read_bytes()
    for place in (0, 15, *range(20, len(whole), len(whole) // 17)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        with pytest.raises((VaultDamaged, WrongRecoveryKit)):
            check_backup(backup.path, KIT)
        with pytest.raises((VaultDamaged, WrongRecoveryKit)):
            restore(backup.path, KIT, tmp_path / "new")
        assert not (tmp_path / "new").exists()
    path.write_bytes(whole)
    check_backup(backup.path, KIT)


def test_a_backup_without_its_key_files_comes_back_with_the_kit(backup: Backup, tmp_path: Path) -> None:
    for name in ("keys.a", "keys.b"):
        (backup.path / name).unlink()
    assert len(preview(backup.path, KIT).stories) == 2
    restore(backup.path, KIT, tmp_path / "back.storyjournal")
    with Vault.open(tmp_path / "back.storyjournal", KIT) as copy:
        assert copy.keys.needs_passphrase
        copy.keys.change_passphrase("a new one", cost=KdfCost.floor())
    Vault.open(tmp_path / "back.storyjournal", "a new one").close()


def test_key_files_of_another_journal_are_noticed(backup: Backup, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with make_vault(tmp_path / "other", kit=KIT) as other:
        theirs = other.backups.make()
    for name in ("keys.a", "keys.b"):
        shutil.copyfile(theirs.path / name, backup.path / name)
    with pytest.raises(VaultDamaged):
        preview(backup.path, PASSPHRASE)


def test_a_renamed_backup_still_says_when_it_was_made(backup: Backup, tmp_path: Path) -> None:
    renamed = backup.path.rename(tmp_path / "kept by hand.backup")
    assert abs((preview(renamed, KIT).made - datetime.now(UTC)).total_seconds()) < 3600


def test_names_for_what_comes_back_are_free_and_plain(tmp_path: Path) -> None:
    backup = Backup(tmp_path, datetime(2026, 11, 20, 12, tzinfo=UTC), 7)
    first = restored_name(tmp_path / NAME, backup)
    assert first == tmp_path / "My journal (from 20 November 2026).storyjournal"
    first.mkdir()
    second = restored_name(tmp_path / NAME, backup)
    assert second.name == "My journal (from 20 November 2026, 2).storyjournal"
    second.mkdir()
    assert restored_name(second, backup).name == "My journal (from 20 November 2026, 3).storyjournal"


def test_looking_into_a_database_needs_its_shape(backup: Backup) -> None:
    path = backup.path / "journal.db"
    key = DatabaseKey.derive(KIT.key, read_salt(path))
    connection = cipher.connect(path, apsw.SQLITE_OPEN_READWRITE, key)
    connection.execute("PRAGMA application_id=1")
    connection.close()
    with pytest.raises(VaultDamaged):
        preview(backup.path, KIT)
    with pytest.raises(VaultDamaged):
        Database.open(path, key)
