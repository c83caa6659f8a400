"""Copies of a journal nearby, made by sync services or by hand: known by the journal's own key, not by a name."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from storyjournal.vault import KdfCost, LocalData, RecoveryKit, Vault
from tests.vault.origin_world import KIT, PASSPHRASE, new_journal, write
from tests.vault.small_disk import ROOT


@pytest.fixture
def local(tmp_path: Path) -> LocalData:
    """This device's own data."""
    return LocalData(tmp_path / "data")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty journal, made once."""
    return new_journal(tmp_path_factory.mktemp("template"))


@pytest.fixture
def journal(tmp_path: Path, template: Path) -> Path:
    """A journal that nobody has open."""
    return shutil.copytree(template, tmp_path / "journals" / "start.storyjournal")


CONFLICT_NAMES = (
    "journal (Anna's conflicted copy 2026-01-02).db",
    "journal.sync-conflict-20260102-101010-ABCDEFG.db",
    "journal-LAPTOP-7.db",
    "journal (1).db",
    "journal (conflicted copy 2026-01-02 101010).db",
    "journal 2.db",
    "Journal (# Name clash 2026-01-02 aBcD #).db",
)


@pytest.mark.parametrize("name", CONFLICT_NAMES)
def test_conflict_copies_inside_are_found_whatever_the_service_calls_them(
    tmp_path: Path, journal: Path, local: LocalData, name: str
) -> None:
    other = tmp_path / "elsewhere" / "mine.storyjournal"
    shutil.copytree(journal, other)
    write(other, LocalData(tmp_path / "other data"))
    shutil.copy(other / "journal.db", journal / name)
    before = (journal / name).read_bytes()
    origin = write(journal, local)
    assert origin.conflicts == origin.unmerged == (journal / name,)
    assert name in origin.conflict_sentence
    assert (journal / name).read_bytes() == before


def test_a_copied_folder_beside_is_found_and_holds_nothing_new(journal: Path, local: LocalData) -> None:
    beside = journal.with_name("start (copy).storyjournal")
    shutil.copytree(journal, beside)
    origin = write(journal, local)
    assert (origin.conflicts, origin.unmerged, origin.conflict_sentence) == ((beside,), (), "")
    write(beside, None, 2)
    assert write(journal, local).unmerged == (beside,)


def other_journal(folder: Path) -> None:
    """Another journal of the same person."""
    Vault.create(folder, PASSPHRASE, RecoveryKit.generate(), cost=KdfCost.floor()).close()


def rubbish(folder: Path) -> None:
    """A folder whose journal is none."""
    folder.mkdir()
    (folder / "journal.db").write_bytes(b"no journal at all" * 1000)


def empty(folder: Path) -> None:
    folder.mkdir()
    (folder / "journal.db").write_bytes(b"")


@pytest.mark.parametrize("make", [other_journal, rubbish, empty])
def test_what_is_no_copy_is_passed_over(journal: Path, local: LocalData, make: Callable[[Path], None]) -> None:
    make(journal.with_name("beside.storyjournal"))
    (journal / "journal (1).db").write_bytes(b"x" * 5000)
    (journal / "notes.db").write_bytes((journal / "journal.db").read_bytes())
    assert write(journal, local).conflicts == ()


def test_a_link_to_the_journal_itself_is_no_copy(journal: Path, local: LocalData) -> None:
    (journal / "journal-link.db").symlink_to(journal / "journal.db")
    (journal / "journal-hard.db").hardlink_to(journal / "journal.db")
    journal.with_name("also.storyjournal").symlink_to(journal)
    assert write(journal, local).conflicts == ()


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
def test_a_pipe_that_somebody_put_there_is_not_opened(journal: Path) -> None:
    shutil.copytree(journal, journal.with_name("beside.storyjournal"))
    for folder in (journal, journal.with_name("beside.storyjournal")):
        os.mkfifo(folder / "journal 2.db")
    line = "import sys, pathlib, storyjournal.vault as v; v.Vault.open(pathlib.Path(sys.argv[1]), sys.argv[2]).close()"
    subprocess.run([sys.executable, "-c", line, str(journal), PASSPHRASE], check=True, timeout=30, cwd=ROOT)


def test_backups_are_no_copies_nearby(journal: Path, local: LocalData) -> None:
    with Vault.open(journal, KIT, local=local) as vault:
        vault.stories.add("kept")
        vault.backups.make()
    assert write(journal, local).conflicts == ()
