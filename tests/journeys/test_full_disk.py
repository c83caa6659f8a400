"""When the disk is full: the words stay on the screen, it is said, and closing asks before anything is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from storyjournal.settings import Settings
from storyjournal.vault import DiskFull, KdfCost, RecoveryKit, StoryRepository, Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from storyjournal.vault.local import LocalData
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import Person
from ui.main_window import MainWindow
from ui.theme import Theme


def test_closing_asks_before_words_are_lost(
    qtbot: QtBot, theme: Theme, tmp_path: Path, cost: KdfCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    stay = False
    local = LocalData(tmp_path / "local")
    geometry = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(
        theme,
        Settings(),
        geometry,
        local=local,
        devices=DeviceKeys(local, MemoryKeychain()),
        cost=cost,
        may_lose=lambda: stay,
    )
    qtbot.addWidget(window)
    window.show_journal(Vault.create(tmp_path / "j.storyjournal", PASSPHRASE, RecoveryKit.generate(), cost=cost))
    person = Person(qtbot, window)
    person.press("Ctrl+N")
    person.type("A title\nThe words of a bad day.")

    def full(*_args: object, **_kwargs: object) -> None:
        raise DiskFull

    with monkeypatch.context() as disk:
        disk.setattr(StoryRepository, "keep", full)
        assert not window.close()
        assert window.isVisible()
        assert "disk" in window.messages.words.lower()
        assert window.view is not None
        assert window.view.write.text_now() == "The words of a bad day."
    person.type(" There is room again.")
    person.wait(lambda: window.view is not None and not window.view.write.has_unkept and not window.messages.words)
    assert window.close()
    with Vault.open(tmp_path / "j.storyjournal", PASSPHRASE) as vault:
        assert vault.stories.get(vault.stories.list()[0].id).text == "The words of a bad day. There is room again."
