"""Rights of a vault's files: tightened, links left alone, and no hindrance where a file system has no rights."""

import errno
import stat
import time
from pathlib import Path

import pytest

from storyjournal.vault import Vault
from storyjournal.vault.hygiene import tighten
from tests.vault.vault_bench import KIT, make, place


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def test_everything_inside_is_the_owners_alone_and_links_lead_nowhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir(mode=0o755)
    (outside / "letter.txt").write_text("mine")
    (outside / "letter.txt").chmod(0o644)
    outside.chmod(0o755)
    folder = tmp_path / "vault"
    (folder / "backups" / "one.backup").mkdir(parents=True)
    (folder / "backups" / "one.backup" / "journal.db").write_bytes(b"x")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)
    (folder / "link").symlink_to(outside)
    (folder / "backups" / "file link").symlink_to(outside / "letter.txt")
    (folder / "dangling").symlink_to(tmp_path / "nowhere")
    tighten(folder)
    for path in (folder, folder / "backups", folder / "backups" / "one.backup"):
        assert mode(path) == 0o700
    assert mode(folder / "backups" / "one.backup" / "journal.db") == 0o600
    assert mode(outside) == 0o755
    assert mode(outside / "letter.txt") == 0o644


def test_a_vault_reached_through_a_link_is_tightened_too(tmp_path: Path) -> None:
    make(tmp_path).close()
    place(tmp_path).chmod(0o755)
    (tmp_path / "link.storyjournal").symlink_to(place(tmp_path))
    Vault.open(tmp_path / "link.storyjournal", KIT).close()
    assert mode(place(tmp_path)) == 0o700


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP])
def test_a_stick_without_rights_holds_a_journal_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refused(path: Path, mode: int, *, follow_symlinks: bool = True) -> None:
        raise OSError(number, "no rights here")

    monkeypatch.setattr(Path, "chmod", refused)
    with make(tmp_path) as vault:
        vault.stories.add("On a stick")
    with Vault.open(place(tmp_path), KIT) as vault:
        assert [story.title for story in vault.stories.list()] == ["On a stick"]


def test_many_backups_cost_little_time(tmp_path: Path) -> None:
    for number in range(200):
        backup = tmp_path / "backups" / f"{number}.backup"
        backup.mkdir(parents=True)
        for name in ("journal.db", "keys.a", "keys.b"):
            (backup / name).write_bytes(b"")
    tighten(tmp_path)
    start = time.perf_counter()
    tighten(tmp_path)
    assert time.perf_counter() - start < 1
