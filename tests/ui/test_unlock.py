"""Unlock with real keys, a real vault and its recovery kit."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from storyjournal.errors import JournalError
from storyjournal.vault import (
    KdfCost,
    KeyFileDamaged,
    RecoveryKit,
    Vault,
    VaultInUse,
    VaultMissing,
    VaultTooNew,
    WrongPassphrase,
)
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from storyjournal.vault.local import LocalData
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.kit_entry import how_many
from ui.vault.unlock import Unlock

WORDS = "violet harbour ladder moth"
KIT = RecoveryKit.generate()


@pytest.fixture
def folder(tmp_path: Path, cost: KdfCost) -> Path:
    with Vault.create(tmp_path / "mine.storyjournal", WORDS, KIT, cost=cost) as made:
        made.stories.add("A title nobody may see", "Words nobody may see.")
    return made.folder


def make_unlock(theme: Theme, tasks: Tasks, messages: Messages, folder: Path) -> Unlock:
    local = LocalData(folder.parent / "local")
    devices = DeviceKeys(local, MemoryKeychain())
    return Unlock(theme, tasks, messages, folder, local=local, devices=devices, hint="Any words do.")


@pytest.fixture
def unlock(theme: Theme, tasks: Tasks, messages: Messages, folder: Path, qtbot: QtBot) -> Unlock:
    made = make_unlock(theme, tasks, messages, folder)
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def test_the_passphrase_opens(unlock: Unlock, qtbot: QtBot) -> None:
    field = unlock.passphrase_page.field
    assert unlock.focusWidget() is field
    QTest.keyClicks(field, WORDS)
    with qtbot.waitSignal(unlock.vault_opened, timeout=20_000) as opened:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert opened.args[0].stories.list()[0].title == "A title nobody may see"
    assert not field.text()
    opened.args[0].close()


def test_a_wrong_one_is_said_in_place_and_can_be_typed_over(unlock: Unlock, qtbot: QtBot) -> None:
    page = unlock.passphrase_page
    QTest.keyClicks(page.field, "not this one")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in page.notice.words, timeout=20_000)
    assert page.field.selectedText() or page.field.hasSelectedText()
    assert unlock.focusWidget() is page.field
    QTest.keyClicks(page.field, WORDS)
    assert page.field.text() == WORDS
    assert not page.notice.words


def test_nothing_of_a_story_shows(unlock: Unlock) -> None:
    shown = " ".join(words.text() for words in unlock.findChildren(QLabel)) + unlock.windowTitle()
    assert "nobody" not in shown
    assert "Any words do." in shown


def test_the_kit_opens_and_brings_a_new_passphrase(
    unlock: Unlock, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KdfCost, "policy", KdfCost.floor)
    unlock.passphrase_page.forgot_button.click()
    entry = unlock.kit_page.entry
    QTest.keyClicks(entry.field, KIT.text.lower().replace(" ", "-")[:-1])
    assert entry.missing == 1
    assert not unlock.kit_page.open_button.isEnabled()
    QTest.keyClicks(entry.field, KIT.text[-1])
    QTest.keyClick(entry.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: unlock.page is unlock.renew_page, timeout=20_000)
    fields = unlock.renew_page.passphrase
    QTest.keyClicks(fields.first, "another river of tin")
    QTest.keyClicks(fields.again, "another river of tin")
    with qtbot.waitSignal(unlock.vault_opened, timeout=20_000) as opened:
        QTest.keyClick(fields.again, Qt.Key.Key_Return)
    opened.args[0].close()
    Vault.open(folder, "another river of tin").close()
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, WORDS)


def test_a_kit_with_a_slip_is_said_before_anything_is_opened(unlock: Unlock) -> None:
    unlock.passphrase_page.forgot_button.click()
    unlock.kit_page.entry.field.setText("A" * 56)
    unlock.kit_page.accepted.emit()
    assert "recovery kit" in unlock.kit_page.entry.hint.words
    assert unlock.page is unlock.kit_page


def test_the_new_passphrase_can_wait(unlock: Unlock, qtbot: QtBot) -> None:
    unlock.passphrase_page.forgot_button.click()
    unlock.kit_page.entry.field.setText(KIT.text)
    unlock.kit_page.accepted.emit()
    qtbot.waitUntil(lambda: unlock.page is unlock.renew_page, timeout=20_000)
    with qtbot.waitSignal(unlock.vault_opened) as opened:
        unlock.renew_page.later_button.click()
    opened.args[0].close()


@pytest.mark.parametrize(
    "make",
    [KeyFileDamaged, VaultInUse, VaultTooNew, lambda: VaultMissing(Path("x"), ("journal.db",))],
)
def test_every_error_has_its_sentence_and_remedy(unlock: Unlock, make: Callable[[], JournalError]) -> None:
    error = make()
    unlock.page.complain(error, again=False)
    assert error.sentence in unlock.page.notice.words
    assert error.remedy in unlock.page.notice.words


def test_another_journal_can_be_chosen(
    unlock: Unlock, folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    with qtbot.waitSignal(unlock.other_vault_chosen) as chosen:
        unlock.aside.click()
    assert chosen.args == [folder]
    (tmp_path / "none").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "none"))
    unlock.aside.click()
    assert "no journal" in unlock.page.notice.words


@pytest.mark.parametrize(
    ("missing", "words"), [(56, "Type or paste"), (1, "1 character is"), (9, "9 c"), (-2, "2 too")]
)
def test_how_many_are_missing(missing: int, words: str) -> None:
    assert words in how_many(missing)


def test_the_keyboard_is_in_the_field_when_it_takes_a_window_over(
    theme: Theme, tasks: Tasks, messages: Messages, tmp_path: Path, qtbot: QtBot
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    local = LocalData(tmp_path / "local")
    for _ in range(2):
        gate = Unlock(theme, tasks, messages, tmp_path, local=local, devices=DeviceKeys(local, MemoryKeychain()))
        window.setCentralWidget(gate)
        gate.setFocus()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qtbot.waitUntil(gate.passphrase_page.field.hasFocus, timeout=2000)
        qtbot.wait(50)
        assert gate.passphrase_page.field.hasFocus()


def test_tab_reaches_every_part(unlock: Unlock) -> None:
    unlock.passphrase_page.field.setText("x")
    unlock.passphrase_page.synchronize()
    reached = []
    for _ in range(5):
        focused = unlock.focusWidget()
        assert focused is not None
        reached.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == ["Passphrase", "Show the passphrase", "I forgot my passphrase", "Open", "Open another journal"]
