"""Backups without being asked: when they are due, quietly."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storyjournal.vault import Vault
from storyjournal.vault.backup.errors import BackupDiskFull
from ui.backing_up import BackingUp
from ui.messages import Messages
from ui.tasks import Tasks


def backups(vault: Vault) -> list[Path]:
    return list((vault.folder / "backups").glob("*.backup"))


def test_the_first_look_makes_what_is_due_and_the_next_nothing(
    vault: Vault, tasks: Tasks, messages: Messages, qtbot: QtBot
) -> None:
    vault.stories.add("A title", "Words.")
    watch = BackingUp(tasks, messages, vault.backups, first_ms=10, look_ms=10)
    with qtbot.waitSignals([watch.looked, watch.looked], timeout=20_000):
        pass
    watch.rest()
    assert len(backups(vault)) == 1


def test_trouble_is_one_quiet_line(
    vault: Vault, tasks: Tasks, messages: Messages, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_pause: timedelta) -> None:
        raise BackupDiskFull

    monkeypatch.setattr(vault.backups, "make_if_due", full)
    messages.window().show()
    watch = BackingUp(tasks, messages, vault.backups, first_ms=10)
    with qtbot.waitSignal(watch.looked, timeout=20_000):
        pass
    watch.rest()
    assert messages.words


def test_the_last_one_is_made_before_the_vault_is_closed(vault: Vault, tasks: Tasks, messages: Messages) -> None:
    vault.stories.add("A title", "Words.")
    watch = BackingUp(tasks, messages, vault.backups)
    watch.rest(timedelta(0))
    tasks.finish()
    assert len(backups(vault)) == 1
