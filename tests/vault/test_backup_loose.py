"""Backups and copies wherever they lie: pointed at by hand, or left behind by a sync service."""

import hashlib
import shutil
from pathlib import Path

import pytest

from storyjournal.vault import BackupMissing, Vault, WrongPassphrase
from storyjournal.vault.backup import loose
from storyjournal.vault.backup.shelf import Backup
from tests.conftest import PASSPHRASE


@pytest.fixture
def filled(vault: Vault) -> Vault:
    vault.stories.add("The ward", "Words of a day.")
    return vault


def prints(folder: Path) -> dict[str, str]:
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("where", ["itself", "shelf", "journal", "stick"])
def test_backups_are_found_wherever_one_points(filled: Vault, tmp_path: Path, where: str) -> None:
    made = filled.backups.make()
    (tmp_path / "stick").mkdir()
    filled.backups.copy_to(made, tmp_path / "stick")
    pointed = {
        "itself": made.path,
        "shelf": made.path.parent,
        "journal": filled.folder,
        "stick": tmp_path / "stick",
    }[where]
    found = loose.backups_in(pointed)
    assert [(b.made, b.commits) for b in found] == [(made.made, made.commits)]


def test_where_no_backup_is_none_is_found(tmp_path: Path) -> None:
    assert loose.backups_in(tmp_path) == ()
    assert loose.backups_in(tmp_path / "nowhere") == ()
    (tmp_path / "2026-01-01 10-00-00 5.backup").mkdir()
    assert loose.backups_in(tmp_path / "2026-01-01 10-00-00 5.backup") == ()


def test_a_conflict_copy_of_the_file_is_read_and_brought_back(filled: Vault, tmp_path: Path) -> None:
    kit, folder = filled.keys.kit, filled.folder
    copy = folder / "journal (conflicted copy).db"
    filled.close()
    shutil.copyfile(folder / "journal.db", copy)
    before = prints(folder)
    preview = loose.preview(copy, PASSPHRASE)
    assert [story.title for story in preview.stories] == ["The ward"]
    target = loose.bring_back(Backup(copy, preview.made, 0), kit, folder)
    assert target.parent == tmp_path
    assert prints(folder) == before
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != "local") == sorted([folder.name, target.name])
    with Vault.open(target, PASSPHRASE) as back:
        assert [story.title for story in back.stories.list()] == ["The ward"]
    with Vault.open(folder, PASSPHRASE) as same:
        assert len(same.stories.list()) == 1


def test_errors_pass_as_they_are(filled: Vault, tmp_path: Path) -> None:
    made = filled.backups.make()
    with pytest.raises(WrongPassphrase):
        loose.preview(made.path, "not this one")
    with pytest.raises(BackupMissing):
        loose.preview(tmp_path / "gone", PASSPHRASE)
