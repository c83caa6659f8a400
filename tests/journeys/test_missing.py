"""The journal that was opened last is gone: it is looked for, or a backup brings it back, before a new one begins."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, LocalData, RecoveryKit, Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import Person, heard
from ui.main_window import MainWindow
from ui.restore.restore_page import RestorePage
from ui.theme import Theme
from ui.vault.first_run import FirstRun
from ui.vault.missing import STILL, Missing
from ui.vault.unlock import Unlock


@pytest.fixture
def folder(tmp_path: Path, cost: KdfCost) -> Path:
    """A journal with one story, with a second copy of its backup on a stick; the journal itself is away."""
    (tmp_path / "stick").mkdir()
    local = LocalData(tmp_path / "local")
    where = tmp_path / "mine.storyjournal"
    with Vault.create(where, PASSPHRASE, RecoveryKit.generate(), cost=cost, local=local) as vault:
        vault.stories.add("A day", "Words.")
        vault.backups.choose_second_folder(tmp_path / "stick")
        vault.backups.make()
    where.rename(tmp_path / "away")
    return where


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, folder: Path, cost: KdfCost) -> Iterator[Person]:
    local = LocalData(folder.parent / "local")
    geometry = QSettings(str(folder.parent / "window.ini"), QSettings.Format.IniFormat)
    devices = DeviceKeys(local, MemoryKeychain())
    window = MainWindow(theme, Settings(vault=str(folder)), geometry, local=local, devices=devices, cost=cost)
    qtbot.addWidget(window)
    window.show_gate(folder)
    window.resize(1280, 840)
    made = Person(qtbot, window)
    made.wait(lambda: isinstance(window.centralWidget(), Missing))
    yield made
    window.close()


def test_a_drive_that_is_plugged_in_again_is_found(person: Person, folder: Path) -> None:
    gate = person.window.centralWidget()
    assert isinstance(gate, Missing)
    assert heard(person.focus) == "Look again"
    person.press("Return")
    person.wait(lambda: gate.question.notice.words == STILL)
    folder.with_name("away").rename(folder)
    person.press("Return")
    person.wait(lambda: isinstance(person.window.centralWidget(), Unlock))


def test_a_second_copy_brings_it_back(person: Person, folder: Path) -> None:
    shutil.rmtree(folder.with_name("away"))
    person.tab_to("Bring back a backup")
    person.press("Return")
    person.wait(lambda: bool(person.window.findChildren(RestorePage)))
    page = person.window.findChildren(RestorePage)[0]
    person.wait(page.ask.isVisible)
    person.tab_to("Passphrase of this backup")
    person.type(PASSPHRASE)
    person.press("Return")
    person.wait(page.cards[0].bring.isVisible)
    person.tab_to("Bring it back as a copy")
    person.press("Return")
    person.wait(page.cards[0].open_button.isVisible)
    person.tab_to("Open the copy")
    person.press("Return")
    person.wait(lambda: isinstance(person.window.centralWidget(), Unlock))
    person.wait(lambda: heard(person.focus) == "Passphrase")
    person.type(PASSPHRASE)
    person.press("Return")
    person.wait(lambda: person.window.view is not None)
    assert person.window.vault is not None
    assert [story.title for story in person.window.vault.stories.list()] == ["A day"]


def test_a_new_one_can_be_begun_all_the_same(person: Person) -> None:
    person.tab_to("Begin a new journal")
    person.press("Return")
    person.wait(lambda: isinstance(person.window.centralWidget(), FirstRun))
