"""Words I protect: added with Enter, removed with Delete, brought back with Ctrl+Z."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from storyjournal.redaction.known.store import ProtectedWords
from storyjournal.vault import Vault
from ui.messages import Messages
from ui.settings.words_page import WordsPage
from ui.theme import Theme


@pytest.fixture
def words(vault: Vault) -> ProtectedWords:
    return ProtectedWords(vault.documents)


@pytest.fixture
def page(theme: Theme, messages: Messages, words: ProtectedWords, qtbot: QtBot) -> WordsPage:
    made = WordsPage(theme, messages, words)
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def add(page: WordsPage, word: str) -> None:
    QTest.keyClicks(page.field, word)
    QTest.keyClick(page.field, Qt.Key.Key_Return)


def told(page: WordsPage) -> str:
    """What stands under the field."""
    words = (w.text() for w in page.findChildren(QLabel) if w.isVisible())
    return next((said for said in words if said.startswith(("Also finds", "It is short"))), "")


def shown(page: WordsPage) -> list[str]:
    return page.list.words.stringList()


def test_enter_adds_and_is_ready_for_the_next(page: WordsPage, words: ProtectedWords) -> None:
    add(page, "  Ward   7B ")
    add(page, "Biscuit")
    assert words.all() == ("Ward 7B", "Biscuit")
    assert shown(page) == ["Ward 7B", "Biscuit"]
    assert not page.field.text()
    assert page.focusWidget() is page.field


def test_nothing_and_twice_the_same_add_nothing(page: WordsPage, words: ProtectedWords) -> None:
    add(page, "   ")
    assert not page.add_button.isEnabled()
    add(page, "Biscuit")
    add(page, "BISCUIT")
    assert words.all() == ("Biscuit",)


def test_delete_removes_and_undo_brings_back(page: WordsPage, words: ProtectedWords) -> None:
    for word in ("Biscuit", "Lily"):
        add(page, word)
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.words.index(0))
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert words.all() == ("Lily",)
    assert page.list.currentIndex().data() == "Lily"
    QTest.keySequence(page.list, "Ctrl+Z")
    assert words.all() == ("Biscuit", "Lily")


@pytest.mark.parametrize("word", ["--", "B", "7"])
def test_what_would_be_found_all_over_cannot_be_added(page: WordsPage, words: ProtectedWords, word: str) -> None:
    add(page, word)
    assert not page.add_button.isEnabled()
    assert words.all() == ()
    assert page.field.text() == word


def test_the_other_forms_of_the_word_are_told(page: WordsPage) -> None:
    QTest.keyClicks(page.field, "Saint Brannoc")
    assert told(page).startswith("Also finds: ")
    assert "St\u00a0Brannoc" in told(page)
    page.field.setText("Al")
    assert told(page) == "It is short, so it is found only written just like this."
    page.field.clear()
    assert told(page) == ""
    add(page, "Biscuit")
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.words.index(0))
    assert "#Biscuit" in told(page)


def test_the_sign_in_a_row_removes_it(page: WordsPage, words: ProtectedWords) -> None:
    for word in ("Biscuit", "Lily"):
        add(page, word)
    row = page.list.visualRect(page.list.words.index(1))
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.right() - 24, row.top() + 20))
    assert words.all() == ("Biscuit",)


def test_the_last_one_gone_leads_back_to_the_field(page: WordsPage) -> None:
    add(page, "Lily")
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.words.index(0))
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert shown(page) == []
    assert page.focusWidget() is page.field


def test_words_added_elsewhere_show_after_a_refresh(page: WordsPage, words: ProtectedWords) -> None:
    words.add("Elm Street")
    page.refresh()
    assert shown(page) == ["Elm Street"]
    spoken = page.list.words.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Elm Street" in str(spoken)


def test_a_locked_journal_is_said(page: WordsPage, vault: Vault, messages: Messages) -> None:
    messages.window().show()
    vault.close()
    QTest.keyClicks(page.field, "Lily")
    page.add_button.click()
    assert "locked" in messages.words
