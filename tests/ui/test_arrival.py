"""Before the journal: other copies, sync folders with their offer, and what was asked is not asked again."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from storyjournal import settings as stored
from storyjournal.vault import KdfCost, LocalData, RecoveryKit, Vault
from tests.conftest import PASSPHRASE
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.arrival import Arrival, free_place
from ui.vault.question_page import QuestionPage

KIT = RecoveryKit.generate()


@dataclass
class Door:
    """An arrival and what it asked for."""

    arrival: Arrival
    pages: list[QuestionPage] = field(default_factory=list)
    settled: list[Vault] = field(default_factory=list)
    noted: list[tuple[Path, bool]] = field(default_factory=list)
    backups: list[bool] = field(default_factory=list)

    def words(self) -> str:
        return " ".join(label.text() for label in self.pages[-1].findChildren(QLabel))

    def press(self, words: str) -> None:
        next(way for way in self.pages[-1].ways if way.text() == words).click()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of one's own, with Dropbox in it."""
    made = tmp_path / "home"
    (made / "Dropbox").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: made)
    monkeypatch.setattr(stored, "default_vault", lambda: made / "Documents" / "My journal.storyjournal")
    return made


@pytest.fixture
def local(tmp_path: Path) -> LocalData:
    return LocalData(tmp_path / "local")


@pytest.fixture
def door(
    theme: Theme, tasks: Tasks, messages: Messages, home: Path, local: LocalData
) -> Iterator[Callable[[Vault], Door]]:
    doors: list[Door] = []
    ground = QWidget()

    def arrive(vault: Vault) -> Door:
        noted: list[tuple[Path, bool]] = []

        def note_place(folder: Path) -> None:
            noted.append((folder, vault.folder.exists()))

        made = Door(
            Arrival(theme, tasks, messages, local=local, vault=vault, note_place=note_place, parent=ground), noted=noted
        )
        made.arrival.page_wanted.connect(made.pages.append)
        made.arrival.settled.connect(made.settled.append)
        made.arrival.backups_wanted.connect(lambda: made.backups.append(True))
        doors.append(made)
        made.arrival.go_on()
        return made

    yield arrive
    for made in doors:
        made.arrival.vault.close()
        for page in made.pages:
            page.deleteLater()
    ground.deleteLater()


Arrive = Callable[[Vault], Door]


def make(folder: Path, cost: KdfCost, local: LocalData) -> Vault:
    return Vault.create(folder, PASSPHRASE, KIT, cost=cost, local=local)


def test_where_nothing_is_the_matter_nothing_is_asked(
    door: Arrive, home: Path, cost: KdfCost, local: LocalData
) -> None:
    met = door(make(home / "mine.storyjournal", cost, local))
    assert not met.pages
    assert met.settled == [met.arrival.vault]


def test_a_journal_in_a_sync_folder_can_move_out(
    door: Arrive, home: Path, cost: KdfCost, local: LocalData, qtbot: QtBot
) -> None:
    old = home / "Dropbox" / "mine.storyjournal"
    with make(old, cost, local) as vault:
        vault.stories.add("A day", "Words.")
    met = door(Vault.open(old, KIT, local=local))
    assert "Dropbox" in met.words()
    assert str(home / "Documents" / "mine.storyjournal") in met.words()
    met.press("Move it to this computer")
    qtbot.waitUntil(lambda: bool(met.settled), timeout=20_000)
    there = met.settled[0]
    assert there.folder == home / "Documents" / "mine.storyjournal"
    assert [story.title for story in there.stories.list()] == ["A day"]
    assert there.backups.second_folder == old.parent
    assert [backup.second for backup in there.backups.list()] == [False, True]
    assert met.noted == [(there.folder, True)]  # noted while the old one was still there
    assert not old.exists()
    there.close()
    assert not door(Vault.open(there.folder, KIT, local=local)).pages


def test_a_move_that_fails_leaves_the_journal_open_where_it_was(
    door: Arrive, home: Path, cost: KdfCost, local: LocalData, qtbot: QtBot
) -> None:
    old = home / "Dropbox" / "mine.storyjournal"
    make(old, cost, local).close()
    met = door(Vault.open(old, KIT, local=local))
    (home / "Documents").write_text("a file in the way")
    met.press("Move it to this computer")
    qtbot.waitUntil(lambda: bool(met.pages[-1].notice.words) and met.pages[-1].ways[0].isEnabled(), timeout=20_000)
    met.press("Leave it where it is")
    assert met.settled[0].folder == old
    met.settled[0].stories.add("Still", "open")


def test_left_in_place_it_is_not_asked_again(door: Arrive, home: Path, cost: KdfCost, local: LocalData) -> None:
    old = home / "Dropbox" / "mine.storyjournal"
    first = door(make(old, cost, local))
    first.press("Leave it where it is")
    assert first.settled
    first.arrival.vault.close()
    assert not door(Vault.open(old, KIT, local=local)).pages


def test_another_copy_with_changes_is_shown_once(
    door: Arrive, home: Path, tmp_path: Path, cost: KdfCost, local: LocalData
) -> None:
    mine, copy = home / "mine.storyjournal", home / "mine (1).storyjournal"
    make(mine, cost, local).close()
    shutil.copytree(mine, copy)
    with Vault.open(copy, KIT, local=LocalData(tmp_path / "another computer")) as other:
        other.stories.add("Elsewhere", "Words.")
    met = door(Vault.open(mine, KIT, local=local))
    assert copy.name in met.words()
    met.press("Look at it")
    assert met.backups
    met.press("Go on with your journal")
    assert met.settled
    met.arrival.vault.close()
    assert not door(Vault.open(mine, KIT, local=local)).pages


def test_a_free_place_is_one_that_no_service_copies(home: Path, local: LocalData) -> None:
    (home / "Documents" / "mine.storyjournal").mkdir(parents=True)
    assert free_place(Path("mine.storyjournal"), local) == home / "Documents" / "mine 2.storyjournal"
    (home / "Documents" / ".stfolder").mkdir()
    assert free_place(Path("mine.storyjournal"), local) == home / "mine.storyjournal"
