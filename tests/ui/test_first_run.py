"""First run with real keys and a real vault."""

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from storyjournal.vault import KdfCost, RecoveryKit, Vault
from storyjournal.vault.local import LocalData
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault import kit_outlets
from ui.vault.first_run import FirstRun
from ui.vault.kit_page import page, save_page
from ui.vault.kit_view import KitView

WORDS = "violet harbour ladder moth"


@pytest.fixture
def first(theme: Theme, tasks: Tasks, messages: Messages, tmp_path: Path, qtbot: QtBot) -> FirstRun:
    made = FirstRun(
        theme,
        tasks,
        messages,
        tmp_path / "mine.storyjournal",
        local=LocalData(tmp_path / "local"),
        cost=KdfCost.floor(),
    )
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def type_both(first: FirstRun, words: str = WORDS) -> None:
    QTest.keyClicks(first.passphrase.first, words)
    QTest.keyClicks(first.passphrase.again, words)


def answer(first: FirstRun, kit: RecoveryKit | None = None) -> None:
    """Type the groups that are asked, as one reads them from a copy."""
    groups = (kit or kit_of(first)).text.split()
    drill = first.kit.keeping.drill
    for name, field in zip(drill.names, drill.fields, strict=True):
        QTest.keyClicks(field, groups[int(name.text().removeprefix("Group ")) - 1])


def kit_of(first: FirstRun) -> RecoveryKit:
    return RecoveryKit.parse(first.kit.keeping.view.accessibleDescription().replace(",", ""))


def test_keys_alone_make_a_journal(first: FirstRun, qtbot: QtBot, tmp_path: Path) -> None:
    QTest.keyClicks(first.passphrase.first, WORDS)
    QTest.keyClick(first.passphrase.first, Qt.Key.Key_Return)
    QTest.keyClicks(first.passphrase.again, WORDS)
    assert not first.open_button.isEnabled()
    kit = kit_of(first)
    QTest.keyClick(first.kit.keeping.outlets.hand_button, Qt.Key.Key_Space)
    answer(first)
    assert first.open_button.isEnabled()
    with qtbot.waitSignal(first.vault_made, timeout=20_000) as made:
        QTest.keyClick(first.open_button, Qt.Key.Key_Return)
    made.args[0].close()
    assert not first.passphrase.first.text()
    Vault.open(tmp_path / "mine.storyjournal", WORDS).close()
    Vault.open(tmp_path / "mine.storyjournal", kit).close()


def test_a_passphrase_typed_with_tab_goes_into_both_fields(first: FirstRun) -> None:
    first.passphrase.first.setFocus()
    QTest.keyClicks(first.passphrase.first, WORDS)
    QTest.keyClick(first.passphrase.first, Qt.Key.Key_Tab)
    assert first.focusWidget() is first.passphrase.again
    QTest.keyClick(first.passphrase.again, Qt.Key.Key_Tab)
    shows = first.focusWidget()
    assert shows is not None
    assert shows.accessibleName() == "Show the passphrase"


def test_enter_after_the_last_group_opens_the_journal(first: FirstRun) -> None:
    type_both(first)
    first.kit.keeping.outlets.hand_button.click()
    answer(first)
    assert first.focusWidget() is first.open_button


def test_nothing_opens_before_the_kit_is_kept(first: FirstRun) -> None:
    type_both(first)
    assert "recovery kit" in first.kit.lacking
    assert not first.open_button.isEnabled()
    first.kit.keeping.outlets.hand_button.click()
    assert "two groups" in first.kit.lacking
    assert not first.open_button.isEnabled()


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("", "", "Choose a passphrase"),
        ("short", "short", "at least 8"),
        ("          ", "          ", "at least 8"),
        (WORDS, "", "once more"),
        (WORDS, WORDS + "s", "differ"),
    ],
)
def test_what_is_missing_is_said(first: FirstRun, one: str, other: str, told: str) -> None:
    first.kit.keeping.outlets.hand_button.click()
    answer(first)
    QTest.keyClicks(first.passphrase.first, one)
    QTest.keyClicks(first.passphrase.again, other)
    assert told in first.passphrase.lacking
    assert not first.open_button.isEnabled()


def test_a_weak_passphrase_is_said_and_allowed(first: FirstRun) -> None:
    type_both(first, "password")
    assert "Easy to guess" in first.passphrase.hint.words
    assert not first.passphrase.lacking


def test_paste_and_show(first: FirstRun) -> None:
    field = first.passphrase.first
    field.insert(WORDS)
    assert field.displayText() != WORDS
    first.passphrase.first.show_words(True)
    assert field.displayText() == WORDS
    assert not first.passphrase.again.hidden_words


def test_the_saved_kit_is_a_page_for_one_person(
    first: FirstRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kit.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    first.kit.keeping.outlets.save_button.click()
    text = target.read_text(encoding="utf-8")
    rows = " ".join(line.strip() for line in text.splitlines() if line.startswith("    "))
    assert RecoveryKit.parse(rows) == kit_of(first)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert first.kit.keeping.drill.isVisible()


def test_a_save_that_fails_or_is_called_off_keeps_the_box_shut(
    first: FirstRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    first.kit.keeping.outlets.save_button.click()
    assert not first.kit.keeping.outlets.notice.words
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "kit.txt"), ""))
    first.kit.keeping.outlets.save_button.click()
    assert "could not be saved" in first.kit.keeping.outlets.notice.words
    assert not first.kit.keeping.drill.isVisible()


def test_the_kit_is_covered_while_it_is_asked_and_can_be_seen_again(first: FirstRun) -> None:
    type_both(first)
    keeping = first.kit.keeping
    keeping.outlets.hand_button.click()
    assert not keeping.view.isVisible()
    assert keeping.drill.fields[0].hasFocus()
    QTest.keyClicks(keeping.drill.fields[0], "AAAA")
    QTest.keyClicks(keeping.drill.fields[1], "AAAA")
    assert "as many tries" in keeping.drill.notice.words
    QTest.keyClick(keeping.again_button, Qt.Key.Key_Space)
    assert keeping.view.isVisible()
    assert not first.open_button.isEnabled()
    keeping.outlets.hand_button.click()
    answer(first)
    assert first.open_button.isEnabled()
    assert not keeping.drill.isVisible()


def test_a_place_that_a_service_copies_is_said(
    first: FirstRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not first.synced.words
    (tmp_path / "Dropbox").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "Dropbox"))
    first.place_button.click()
    assert "belongs to Dropbox" in first.synced.words
    (tmp_path / "mine").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "mine"))
    first.place_button.click()
    assert not first.synced.words


def test_no_printer_is_said(first: FirstRun, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kit_outlets, "printer_at_hand", lambda: False)
    first.kit.keeping.outlets.print_button.click()
    assert "No printer" in first.kit.keeping.outlets.notice.words
    assert not first.kit.keeping.drill.isVisible()


def test_a_place_that_is_taken_is_said_in_place(
    first: FirstRun, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "mine.storyjournal"
    taken.mkdir()
    (taken / "letter.txt").write_text("x")
    type_both(first)
    first.kit.keeping.outlets.hand_button.click()
    answer(first)
    first.open_button.click()
    qtbot.waitUntil(lambda: "other files" in first.notice.words, timeout=20_000)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "elsewhere"))
    first.place_button.click()
    assert not first.notice.words
    with qtbot.waitSignal(first.vault_made, timeout=20_000) as made:
        first.open_button.click()
    assert made.args[0].folder == tmp_path / "elsewhere" / "mine.storyjournal"
    made.args[0].close()


def test_another_journal(
    first: FirstRun, vault: Vault, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(empty))
    first.aside.click()
    assert "no journal" in first.notice.words
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(vault.folder.parent))
    with qtbot.waitSignal(first.other_vault_chosen) as chosen:
        first.aside.click()
    assert chosen.args == [vault.folder]


def test_every_group_of_the_kit_has_room_at_any_width(theme: Theme, qtbot: QtBot) -> None:
    view = KitView(theme, RecoveryKit.generate().text)
    qtbot.addWidget(view)
    for scale in (1.0, 2.0):
        theme.choose("dusk", scale)
        for width in (260, 420, 700, 1300):
            rows = -(-14 // view.columns(width))
            assert view.heightForWidth(width) >= rows * theme.px(40)


def test_the_page_says_what_it_is(tmp_path: Path) -> None:
    kit = RecoveryKit.generate().text
    words = page(kit)
    assert "I forgot my passphrase" in words
    assert max(map(len, words.splitlines())) <= 72
    save_page(kit, tmp_path / "kit.txt")
    assert (tmp_path / "kit.txt").read_text(encoding="utf-8") == words
