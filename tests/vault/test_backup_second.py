"""Second copies: a folder that comes and goes is a note, never an error; and what is found without any key."""

import errno
import shutil
from pathlib import Path

import pytest

from storyjournal.vault import FakeClock, LocalData, RecoveryKit, SecondFolderInside, Vault
from storyjournal.vault.backup import drafts, find_backups, preview, restore, second
from tests.vault.backup_bench import NAME, hashes, make_vault, titles
from tests.vault.vault_bench import KIT, PASSPHRASE

SHELF = "My journal backups"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_the_second_copy_is_the_same_bytes_and_is_remembered(tmp_path: Path, stick: Path) -> None:
    with make_vault(tmp_path) as vault:
        vault.backups.choose_second_folder(stick)
        made = vault.backups.make()
        assert vault.backups.troubles == ()
        own, copy = vault.backups.list()
    assert (own, own.second, copy.second) == (made, False, True)
    assert copy.path == stick / SHELF / made.path.name
    assert hashes(copy.path) == hashes(made.path)
    assert len(preview(copy.path, PASSPHRASE).stories) == 2
    with Vault.open(tmp_path / NAME, KIT, local=LocalData(tmp_path / "device")) as vault:
        assert vault.backups.second_folder == stick
        assert vault.backups.list() == (own, copy)
        vault.backups.choose_second_folder(None)
        assert vault.backups.list() == (own,)
    assert not LocalData(tmp_path / "device").read(f"backups-{vault.id}")
    assert copy.path.exists(), "choosing another folder removes nothing"


def test_a_stick_that_is_not_there_is_a_note_and_catches_up(tmp_path: Path, stick: Path) -> None:
    clock = FakeClock()
    with make_vault(tmp_path, clock=clock) as vault:
        vault.backups.choose_second_folder(stick)
        vault.backups.make()
        stick.rename(tmp_path / "pulled out")
        clock.advance(days=1)
        vault.stories.add("later")
        made = vault.backups.make()
        assert vault.backups.troubles == (second.ABSENT,)
        assert vault.backups.last == made
        stick.mkdir()  # the empty mount point that some systems leave
        assert vault.backups.make_if_due() is None
        assert list(vault.backups.troubles) == [second.ABSENT]
        assert list(stick.iterdir()) == []
        stick.rmdir()
        (tmp_path / "pulled out").rename(stick)
        assert vault.backups.make_if_due() is None
        assert not vault.backups.troubles
        assert [(b.commits, b.second) for b in vault.backups.list()][:2] == [
            (made.commits, False),
            (made.commits, True),
        ]


def test_a_journal_with_another_name_goes_on_making_second_copies(tmp_path: Path, stick: Path) -> None:
    with make_vault(tmp_path) as vault:
        vault.backups.choose_second_folder(stick)
        vault.backups.make()
    renamed = (tmp_path / NAME).rename(tmp_path / "Diary.storyjournal")
    away = stick.rename(tmp_path / "away")
    with Vault.open(renamed, KIT, local=LocalData(tmp_path / "device")) as vault:
        vault.stories.add("more")
        stick.mkdir()  # a mount point without its stick
        vault.backups.make()
        assert vault.backups.troubles == (second.ABSENT,)
        assert list(stick.iterdir()) == []
        stick.rmdir()
        away.rename(stick)
        vault.backups.make()
        assert not vault.backups.troubles
        assert len(list((stick / "Diary backups").iterdir())) == 1


def test_a_full_stick_is_a_note_and_leaves_nothing_half(
    tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        Path(target).write_bytes(b"half")
        raise OSError(errno.ENOSPC, "no space left on device")

    with make_vault(tmp_path) as vault:
        vault.backups.choose_second_folder(stick)
        monkeypatch.setattr(shutil, "copyfile", full)
        made = vault.backups.make()
        assert vault.backups.troubles == (second.FULL,)
        assert vault.backups.list() == (made,)
        assert list((stick / SHELF).iterdir()) == []


def test_a_stick_that_gives_back_other_bytes_keeps_no_copy(
    tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def flipped(source: Path, target: Path) -> None:
        data = bytearray(Path(source).read_bytes())
        data[-1] ^= 1
        Path(target).write_bytes(bytes(data))

    with make_vault(tmp_path) as vault:
        vault.backups.choose_second_folder(stick)
        monkeypatch.setattr(shutil, "copyfile", flipped)
        vault.backups.make()
        assert vault.backups.troubles == (second.FAILED,)
        assert list((stick / SHELF).iterdir()) == []


def test_a_folder_inside_the_journal_is_refused(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        for inside in (tmp_path / NAME, tmp_path / NAME / "backups"):
            with pytest.raises(SecondFolderInside):
                vault.backups.choose_second_folder(inside)
        assert vault.backups.second_folder is None


def test_two_journals_of_one_name_share_a_stick_and_leave_each_other_alone(tmp_path: Path, stick: Path) -> None:
    clock = FakeClock()
    (tmp_path / "other").mkdir()
    with (
        make_vault(tmp_path, clock=clock) as mine,
        make_vault(tmp_path / "other", kit=RecoveryKit.generate(), clock=clock) as theirs,
    ):
        for vault in (mine, theirs):
            vault.backups.choose_second_folder(stick)
        for turn in range(12):
            clock.advance(days=1)
            for vault in (mine, theirs):
                vault.stories.add(f"{turn}")
                vault.backups.make()
        assert len(list((stick / SHELF).iterdir())) == 2 * 10
        for vault in (mine, theirs):
            assert len(vault.backups.list()) == 2 * 10


def test_backups_without_key_files_of_another_journal_of_that_name_are_left_alone(tmp_path: Path, stick: Path) -> None:
    (tmp_path / "other").mkdir()
    kit = RecoveryKit.generate()
    with make_vault(tmp_path / "other", kit=kit) as theirs:
        theirs.backups.choose_second_folder(stick)
        theirs.backups.make()
    (copy,) = (stick / SHELF).iterdir()
    for name in ("keys.a", "keys.b"):
        (copy / name).unlink()
    with make_vault(tmp_path) as mine:
        mine.backups.choose_second_folder(stick)
        mine.stories.add("more than they have")
        mine.backups.remove_older(mine.backups.make())
    assert copy.is_dir()


def test_a_copy_under_the_old_name_drives_no_backup_of_the_first_line_out(tmp_path: Path, stick: Path) -> None:
    clock = FakeClock()
    with make_vault(tmp_path, clock=clock) as vault:
        vault.backups.choose_second_folder(stick)
        early = vault.backups.make()
        for turn in range(30):
            vault.stories.add(f"{turn}")
        clock.advance(days=1)
        late = vault.backups.make()
    (tmp_path / NAME).rename(tmp_path / "away.storyjournal")
    restore(tmp_path / "away.storyjournal" / "backups" / early.path.name, KIT, tmp_path / NAME)
    with Vault.open(tmp_path / NAME, KIT, clock=clock, local=LocalData(tmp_path / "device")) as vault:
        assert vault.commits < late.commits
        assert vault.backups.make_if_due() is not None
        assert vault.backups.make_if_due() is None
        for turn in range(12):
            clock.advance(days=1)
            vault.stories.add(f"{turn}")
            assert vault.backups.make_if_due() is not None
        names = {path.name for path in (stick / SHELF).iterdir()}
        assert {early.path.name, late.path.name} <= names
        assert len(names) == 2 + 11  # ten days, and the week before


def test_backups_are_found_without_any_key(tmp_path: Path, stick: Path) -> None:
    local = LocalData(tmp_path / "device")
    clock = FakeClock()
    with make_vault(tmp_path, clock=clock) as vault:
        vault.backups.choose_second_folder(stick)
        vault.backups.make()
        clock.advance(days=1)
        vault.stories.add("more")
        vault.backups.make()
        listed = vault.backups.list()
    assert find_backups(tmp_path / NAME, local) == listed
    for name in ("journal.db", "keys.a", "keys.b"):
        (tmp_path / NAME / name).write_bytes(b"damaged")
    assert find_backups(tmp_path / NAME, local) == listed
    shutil.rmtree(tmp_path / NAME)
    assert find_backups(tmp_path / NAME, local) == tuple(backup for backup in listed if backup.second)
    assert find_backups(tmp_path / "nowhere", LocalData(tmp_path / "empty")) == ()


def test_drafts_are_swept_and_those_of_others_at_work_are_not(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        vault.backups.make()
    shelf = tmp_path / NAME / "backups"
    for parent in (tmp_path, shelf):
        (parent / ".0123456789abcdef.copy").mkdir()
        (parent / ".0123456789abcdef.copy" / "journal.db").write_bytes(b"half")
    (tmp_path / ".notes.copy").mkdir()
    with drafts.draft(tmp_path) as at_work, Vault.open(tmp_path / NAME, KIT) as vault:
        assert titles(vault) == {"Rain", "Bread"}
        assert {path.name for path in tmp_path.glob(".*")} == {".notes.copy", at_work.folder.name}
        assert list(shelf.glob(".*")) == []
    assert [path.name for path in tmp_path.glob(".*")] == [".notes.copy"]
