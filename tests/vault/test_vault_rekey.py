"""Changing the vault key: everything anew, nothing of the old key fits, and whatever stops it, the vault opens."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from storyjournal.vault import RecoveryKit, Vault, VaultDamaged, VaultError, WrongPassphrase, WrongRecoveryKit, rekey
from storyjournal.vault.keys.errors import KeyChangeBlocked, KeyChangeUnfinished
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.store.cipher import DatabaseKey, connect, read_salt
from tests.vault.rekey_bench import BEFORE, NEW, WORDS, committed, opened_by
from tests.vault.vault_bench import CHEAP, KIT, PASSPHRASE, make, place

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A closed vault with a long story in it."""
    with make(tmp_path) as vault:
        vault.stories.add(BEFORE, WORDS, ["kept"])
    return place(tmp_path)


@pytest.fixture
def waiting(before: Path) -> Path:
    """The same vault, killed right after the commit point of a change of its key."""
    committed(before)
    return before


def refused(folder: Path, secret: str | RecoveryKit) -> VaultError:
    with pytest.raises(VaultError) as told:
        Vault.open(folder, secret)
    return told.value


def test_everything_is_there_and_only_the_new_key_fits(before: Path) -> None:
    old_keys = (before / "keys.a").read_bytes()
    old_journal = (before / "journal.db").read_bytes()
    with Vault.open(before, PASSPHRASE) as vault:
        vault.keys.add_passphrase("a second one", cost=CHEAP)
        story = vault.stories.list()[0]
        commits, generation, vault_id = vault.commits, vault.keys.generation, vault.id
        vault.keys.change_key(PASSPHRASE, NEW, cost=CHEAP)
        assert vault.keys.kit == NEW
        assert vault.keys.passphrases == 1
        assert (vault.id, vault.keys.generation) == (vault_id, generation + 1)
        assert vault.commits > commits
        assert vault.stories.get(story.id).text == WORDS
        vault.stories.keep(story.id, title=BEFORE, text=WORDS + "more", tags=[], cursor=0)
        vault.keys.change_passphrase("the next", cost=CHEAP)
    assert isinstance(refused(before, KIT), WrongRecoveryKit)
    for secret in (PASSPHRASE, "a second one"):
        assert isinstance(refused(before, secret), WrongPassphrase)
    for good in (NEW, "the next"):
        with Vault.open(before, good) as vault:
            assert vault.stories.get(story.id).text == WORDS + "more"
            assert [found.story.id for found in vault.stories.search("changed")] == [story.id]
            vault.check()
            assert vault.notices == ()
    shared = blocks(old_journal) & blocks((before / "journal.db").read_bytes())
    assert not {block for block in shared if any(block)}
    for name in ("keys.a", "keys.b"):
        (before / name).write_bytes(old_keys)
    assert isinstance(refused(before, PASSPHRASE), VaultDamaged)  # the old passphrase with its old key files
    assert isinstance(refused(before, KIT), VaultDamaged)


def blocks(data: bytes) -> set[bytes]:
    return {data[at : at + 16] for at in range(0, len(data), 16)}


def test_it_takes_a_passphrase_of_the_vault_and_another_key(before: Path) -> None:
    with Vault.open(before, PASSPHRASE) as vault:
        with pytest.raises(WrongPassphrase):
            vault.keys.change_key(PASSPHRASE + "!", NEW, cost=CHEAP)
        with pytest.raises(ValueError, match="old one"):
            vault.keys.change_key(PASSPHRASE, KIT, cost=CHEAP)
    assert opened_by(before, {BEFORE}) == ["old"]


def test_it_makes_key_files_where_there_were_none(before: Path) -> None:
    for name in ("keys.a", "keys.b"):
        (before / name).unlink()
    with Vault.open(before, KIT) as vault:
        vault.keys.change_key("chosen anew", NEW, cost=CHEAP)
        assert not vault.keys.needs_passphrase
    Vault.open(before, "chosen anew").close()
    assert opened_by(before, {BEFORE}) == ["new"]


def stopped(how: str, base: Path) -> list[str]:
    command = [sys.executable, "-m", "tests.vault.rekey_bench", how, str(base)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("how", ["kill", "fail"])
def test_stopped_anywhere_it_opens_with_the_old_or_the_new_key(tmp_path: Path, how: str) -> None:
    lines = stopped(how, tmp_path)
    keys = [line.split(": ", 1)[1] for line in lines]
    turn = keys.index("new")
    assert keys == ["old"] * turn + ["new"] * (len(keys) - turn), lines
    assert "os.rename .rekey.draft" in lines[turn - 1]
    assert turn > 10
    assert len(keys) - turn > 10


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_without_room_it_stays_open_with_the_old_key(tmp_path: Path) -> None:
    lines = stopped("full", tmp_path)
    assert len(lines) >= 4
    assert all(line.endswith(": old") for line in lines), lines


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_while_finishing_it_is_finished_the_next_time(tmp_path: Path) -> None:
    lines = stopped("kill-finishing", tmp_path)
    assert len(lines) > 10
    assert all(line.endswith(": new") for line in lines), lines


def test_whoever_opens_the_vault_finishes_what_was_begun(waiting: Path) -> None:
    assert [copy.fits(NEW.key) for copy in rekey.key_copies(waiting)] == [True, True]
    assert [copy.fits(KIT.key) for copy in KeyCopies(waiting).read()] == [True, True]
    with Vault.open(waiting, PASSPHRASE) as vault:
        assert vault.keys.kit == NEW
    assert opened_by(waiting, {BEFORE}) == ["new"]


def test_a_draft_that_was_never_finished_is_swept_away(before: Path) -> None:
    (before / rekey.DRAFT).mkdir()
    (before / rekey.DRAFT / "journal.db").write_bytes(b"half of it")
    assert opened_by(before, {BEFORE}) == ["old"]


def hot_journal(folder: Path, base: Path) -> bytes:
    """The rollback journal of the old database, as a kill in the middle of a large change would leave it."""
    path = base / "busy.db"
    shutil.copy(folder / "journal.db", path)
    key = DatabaseKey.derive(KIT.key, read_salt(path))
    with closing(connect(path, apsw.SQLITE_OPEN_READWRITE, key)) as connection:
        connection.execute("PRAGMA cache_size=1; BEGIN IMMEDIATE; UPDATE story_text SET text = text || text || text")
        journal = path.with_name("busy.db-journal").read_bytes()
        connection.execute("ROLLBACK")
    assert any(journal[:8])
    return journal


def test_a_journal_of_the_old_database_is_never_played_into_the_new_one(waiting: Path, tmp_path: Path) -> None:
    journal = hot_journal(waiting, tmp_path)
    (waiting / "journal.db-journal").write_bytes(journal)
    assert opened_by(waiting, {BEFORE}) == ["new"]


def test_such_a_journal_would_do_harm(waiting: Path, tmp_path: Path) -> None:
    journal = hot_journal(waiting, tmp_path)
    Vault.open(waiting, NEW).close()
    (waiting / "journal.db-journal").write_bytes(journal)
    with pytest.raises(VaultDamaged):
        Vault.open(waiting, NEW)


def without_database(folder: Path) -> None:
    (folder / rekey.READY / "journal.db").unlink()


def without_key_files(folder: Path) -> None:
    for name in ("keys.a", "keys.b"):
        (folder / rekey.READY / name).unlink()


def with_broken_key_files(folder: Path) -> None:
    for name in ("keys.a", "keys.b"):
        (folder / rekey.READY / name).write_bytes(b"half a file")


@pytest.mark.parametrize("lose", [without_database, without_key_files, with_broken_key_files])
def test_when_parts_of_it_are_missing_nothing_is_touched(waiting: Path, lose: Callable[[Path], None]) -> None:
    lose(waiting)
    there = {path: path.read_bytes() for path in waiting.rglob("*") if path.is_file()}
    told = refused(waiting, PASSPHRASE)
    assert isinstance(told, KeyChangeUnfinished)
    assert "backup" in told.remedy
    assert {path: path.read_bytes() for path in waiting.rglob("*") if path.is_file()} == there


def test_one_key_file_of_it_is_enough(waiting: Path) -> None:
    (waiting / rekey.READY / "keys.b").write_bytes(b"half a file")
    with Vault.open(waiting, PASSPHRASE) as vault:
        assert vault.keys.kit == NEW
        assert len(vault.notices) == 1
    assert opened_by(waiting, {BEFORE}) == ["new"]


@pytest.mark.parametrize("name", ["journal.db", "keys.a", "keys.b"])
def test_a_file_that_a_power_cut_left_in_both_places_is_moved_all_the_same(waiting: Path, name: str) -> None:
    Vault.open(waiting, NEW).close()
    (waiting / rekey.READY).mkdir()
    (waiting / rekey.READY / name).hardlink_to(waiting / name)
    assert opened_by(waiting, {BEFORE}) == ["new"]


def test_what_somebody_else_keeps_under_that_name_is_left_alone(before: Path) -> None:
    (before / rekey.READY).mkdir()
    (before / rekey.READY / "notes.txt").write_text("mine")
    Vault.open(before, KIT).close()
    assert (before / rekey.READY / "notes.txt").read_text() == "mine"
    with Vault.open(before, KIT) as vault:
        with pytest.raises(KeyChangeBlocked):
            vault.keys.change_key(PASSPHRASE, NEW, cost=CHEAP)
        vault.stories.add("still open")
    assert not (before / rekey.DRAFT).exists()
    Vault.open(before, PASSPHRASE).close()
