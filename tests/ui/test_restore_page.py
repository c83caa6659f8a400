"""The page of backups: what it lists, what it shows of each, and that a passphrase of those days is asked for."""

import hashlib
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from storyjournal.vault import FakeClock, KdfCost, LocalData, RecoveryKit, Vault
from storyjournal.vault.backup import Backup
from tests.conftest import PASSPHRASE
from ui.messages import Messages
from ui.restore.restore_page import NONE, RestorePage
from ui.restore.sources import BOTH, SECOND, Sources, entries
from ui.tasks import Tasks
from ui.theme import Theme

KIT = RecoveryKit.generate()
NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
Key = Qt.Key


@pytest.fixture
def folder(tmp_path: Path, cost: KdfCost) -> Path:
    """A journal with backups of three days: one story more each day."""
    clock = FakeClock(NOW - timedelta(days=3))
    with Vault.create(tmp_path / "mine.storyjournal", PASSPHRASE, KIT, cost=cost, clock=clock) as vault:
        for day in range(3):
            vault.stories.add(f"Day {day}", "Words.")
            vault.backups.make()
            clock.advance(days=1)
    return vault.folder


@pytest.fixture
def make(theme: Theme, tasks: Tasks, messages: Messages, qtbot: QtBot) -> Callable[[Sources], RestorePage]:
    def page(sources: Sources) -> RestorePage:
        made = RestorePage(theme, tasks, messages, sources)
        qtbot.addWidget(made)
        made.resize(900, 800)
        made.show()
        made.activateWindow()
        made.setFocus()
        qtbot.waitUntil(lambda: made.notice.words != "Looking for backups…", timeout=10_000)
        return made

    return page


Make = Callable[[Sources], RestorePage]


def prints(folder: Path) -> dict[str, str]:
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.rglob("*")) if p.is_file()}


def closed(folder: Path, secret: str | RecoveryKit | None) -> Sources:
    return Sources.of_closed(folder, LocalData(folder.parent / "local"), secret)


def test_the_newest_comes_first_and_shows_what_it_holds(folder: Path, make: Make, qtbot: QtBot) -> None:
    before = prints(folder)
    page = make(closed(folder, PASSPHRASE))
    assert len(page.cards) == 3
    qtbot.waitUntil(page.cards[0].head.hasFocus)
    QTest.keyClick(page.cards[0].head, Key.Key_Space)
    qtbot.waitUntil(page.cards[0].bring.isVisible, timeout=10_000)
    assert "3 stories" in page.cards[0].facts.text()
    assert {row.words for row in page.cards[0].titles.rows.rows} == {"Day 0", "Day 1", "Day 2"}
    page.cards[2].head.click()
    qtbot.waitUntil(page.cards[2].bring.isVisible, timeout=10_000)
    assert not page.cards[0].is_open
    assert "1 story " in page.cards[2].facts.text()
    assert prints(folder) == before


def test_a_passphrase_of_those_days_is_asked_for(folder: Path, make: Make, qtbot: QtBot) -> None:
    page = make(closed(folder, None))
    assert page.ask.isVisible()
    QTest.keyClicks(page.ask.field, "not this one")
    QTest.keyClick(page.ask.field, Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in page.ask.notice.words, timeout=10_000)
    assert page.ask.field.selectedText()
    QTest.keyClicks(page.ask.field, PASSPHRASE)
    QTest.keyClick(page.ask.field, Key.Key_Return)
    qtbot.waitUntil(page.cards[0].bring.isVisible, timeout=10_000)
    assert not page.ask.isVisible()
    assert not page.ask.field.text()


def test_the_kit_does_too(folder: Path, make: Make, qtbot: QtBot) -> None:
    page = make(closed(folder, "an old one that fits no more"))
    page.cards[1].head.click()
    qtbot.waitUntil(page.ask.isVisible, timeout=10_000)
    page.ask.other_button.click()
    QTest.keyClicks(page.ask.kit.field, KIT.text)
    QTest.keyClick(page.ask.kit.field, Key.Key_Return)
    qtbot.waitUntil(page.cards[1].bring.isVisible, timeout=10_000)
    assert page.secret == KIT


def test_a_broken_backup_is_said_and_the_next_one_opens(folder: Path, make: Make, qtbot: QtBot) -> None:
    page = make(closed(folder, PASSPHRASE))
    database = page.cards[0].entry.path / "journal.db"
    database.write_bytes(b"\0" * database.stat().st_size)
    page.cards[0].head.click()
    qtbot.waitUntil(lambda: "cannot be read" in page.cards[0].notice.words, timeout=10_000)
    page.cards[1].head.click()
    qtbot.waitUntil(page.cards[1].bring.isVisible, timeout=10_000)


def test_bringing_back_twice_makes_two_and_overwrites_none(folder: Path, make: Make, qtbot: QtBot) -> None:
    page = make(closed(folder, PASSPHRASE))
    card = page.cards[0]
    made: list[Path | None] = []
    for _ in range(2):
        card.copy = None
        card.unfold()
        card.restore_wanted.emit(card)
        qtbot.waitUntil(lambda: card.copy is not None, timeout=20_000)
        made.append(card.copy)
    assert len(set(made)) == 2
    assert all(path is not None and Vault.exists(path) for path in made)


def test_where_there_is_none_another_folder_can_be_looked_into(
    folder: Path, tmp_path: Path, make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick" / "mine backups"
    shutil.copytree(folder / "backups", stick)
    shutil.rmtree(folder / "backups")
    page = make(closed(folder, PASSPHRASE))
    assert page.notice.words == NONE
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "local"))
    page.elsewhere.click()
    qtbot.waitUntil(lambda: "no backup in that folder" in page.notice.words, timeout=10_000)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick.parent))
    page.elsewhere.click()
    qtbot.waitUntil(lambda: len(page.cards) == 3, timeout=10_000)
    page.cards[0].head.click()
    qtbot.waitUntil(page.cards[0].bring.isVisible, timeout=10_000)


def test_a_page_that_is_gone_is_not_called_back(
    folder: Path, theme: Theme, tasks: Tasks, messages: Messages, qtbot: QtBot
) -> None:
    slow = Event()
    tasks.run(partial(slow.wait, 20))
    page = RestorePage(theme, tasks, messages, closed(folder, PASSPHRASE))
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    slow.set()
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=10_000)


def test_escape_goes_back(folder: Path, make: Make, qtbot: QtBot) -> None:
    page = make(closed(folder, PASSPHRASE))
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.cards[0].head, Key.Key_Escape)


def test_the_same_backup_in_both_folders_stands_there_once() -> None:
    here = Backup(Path("here"), NOW, 5)
    there = Backup(Path("there"), NOW, 5, second=True)
    other = Backup(Path("other"), NOW - timedelta(days=1), 4, second=True)
    found = entries((there, here, other), NOW)
    assert [(entry.path.name, entry.place) for entry in found] == [("here", BOTH), ("other", SECOND)]
