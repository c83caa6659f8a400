"""Moving a journal to another folder: nothing is lost, whatever happens on the way."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from storyjournal.vault import FolderOccupied, LocalData, Vault, VaultDamaged, VaultExists, VaultInUse, WrongPassphrase
from storyjournal.vault.origin import OriginState
from storyjournal.vault.origin.moving import move
from tests.vault.origin_world import KIT, PASSPHRASE, QUICK_PLACE, new_journal

ROOT = Path(__file__).parents[2]


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A closed journal with two stories, a backup and a file of somebody else in its folder."""
    (tmp_path / "cloud").mkdir()
    folder = new_journal(tmp_path / "cloud")
    with Vault.open(folder, KIT, local=LocalData(tmp_path / "data")) as vault:
        vault.stories.add("first", "a wet spring")
        vault.backups.make()
        vault.stories.add("second", "a dry autumn")
    (folder / "read me.txt").write_text("put here by somebody", encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the lock and the ballast."""
    made_new = ("journal.lock", "journal.ballast")
    found = (path for path in folder.rglob("*") if path.is_file() and path.name not in made_new)
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@pytest.mark.parametrize("secret", [PASSPHRASE, KIT])
def test_everything_comes_along_and_nothing_stays(tmp_path: Path, journal: Path, secret: str) -> None:
    before = files(journal)
    target = tmp_path / "deep" / "home" / "mine.storyjournal"
    told: list[tuple[Path, bool, bool]] = []
    moved = move(
        journal, secret, target, switched=lambda to: told.append((to, Vault.exists(to), Vault.exists(journal)))
    )
    assert moved == target
    assert told == [(target, True, True)]
    assert files(target) == before
    assert list((tmp_path / "cloud").iterdir()) == []
    assert list(target.parent.iterdir()) == [target]
    with Vault.open(target, PASSPHRASE, local=LocalData(tmp_path / "data")) as vault:
        assert vault.origin.state is OriginState.SAME
        assert [story.title for story in vault.stories.list()] == ["second", "first"]


def test_through_a_link_the_journal_itself_is_moved(tmp_path: Path, journal: Path) -> None:
    before = files(journal)
    (journal / ".holiday.copy").write_text("put here by somebody", encoding="utf-8")
    (tmp_path / "link").symlink_to(journal)
    with pytest.raises(FolderOccupied):
        move(tmp_path / "link", KIT, journal / "inside")
    move(tmp_path / "link", KIT, tmp_path / "mine.storyjournal")
    assert files(tmp_path / "mine.storyjournal") == before | {".holiday.copy": b"put here by somebody"}
    assert list((tmp_path / "cloud").iterdir()) == []
    assert (tmp_path / "link").is_symlink()


def test_an_empty_folder_may_be_the_target(tmp_path: Path, journal: Path) -> None:
    (tmp_path / "home").mkdir()
    move(journal, KIT, tmp_path / "home")
    assert Vault.exists(tmp_path / "home")


def test_what_stands_in_the_way_leaves_everything_as_it_was(tmp_path: Path, journal: Path) -> None:
    before = files(tmp_path)
    occupied = tmp_path / "occupied"
    occupied.mkdir()
    (occupied / "letter").write_text("mine", encoding="utf-8")
    for target in (occupied, journal, journal / "inside", journal.parent):
        with pytest.raises((FolderOccupied, VaultExists)):
            move(journal, KIT, target)
    with pytest.raises(WrongPassphrase):
        move(journal, "not this one", tmp_path / "home")
    with Vault.open(journal, KIT), pytest.raises(VaultInUse):
        move(journal, KIT, tmp_path / "home")
    assert files(tmp_path) == before | {"occupied/letter": b"mine"}
    assert not (tmp_path / "home").exists()


def test_a_damaged_journal_is_not_moved(tmp_path: Path, journal: Path) -> None:
    path = journal / "journal.db"
    data = bytearray(path.read_bytes())
    data[-2000] ^= 1
    path.write_bytes(data)
    with pytest.raises(VaultDamaged):
        move(journal, KIT, tmp_path / "home")
    assert path.read_bytes() == data
    assert not (tmp_path / "home").exists()


def test_what_a_sync_service_brings_meanwhile_stays(tmp_path: Path, journal: Path) -> None:
    late = journal / "journal (conflicted copy 2026-01-02).db"

    def bring(_: Path) -> None:
        late.write_bytes(b"came late")

    move(journal, KIT, tmp_path / "home", switched=bring)
    assert late.read_bytes() == b"came late"
    assert Vault.exists(tmp_path / "home")


def test_a_failing_note_of_the_new_place_keeps_both(tmp_path: Path, journal: Path) -> None:
    def fail(_: Path) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        move(journal, KIT, tmp_path / "home", switched=fail)
    assert Vault.exists(journal)
    assert Vault.exists(tmp_path / "home")


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_killed_at_any_file_operation_nothing_is_lost(journal: Path) -> None:
    with tempfile.TemporaryDirectory(dir=QUICK_PLACE) as root:
        done = subprocess.run(
            [sys.executable, "-m", "tests.vault.moving_child", str(journal), str(Path(root) / "work")],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) > 30
