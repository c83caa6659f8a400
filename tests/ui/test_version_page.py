"""An earlier version: what changed since, shown by style and told in words, and its whole text."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyjournal.diff import Change, compare
from storyjournal.story import Revision
from ui.theme import Theme
from ui.widgets.reading import utf16_units
from ui.write.clipboard import PrivateClipboard
from ui.write.diff_view import DiffView, laid_out
from ui.write.version_page import VersionPage, in_words

OLD = "It rained 😀 all day.\n\nShe **never** came."
NEW = "It rained 😀 all night.\n\nI waited.\n\nShe **never** came back."
Key = Qt.Key


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> VersionPage:
    made = VersionPage(theme, PrivateClipboard(QGuiApplication.clipboard()))
    qtbot.addWidget(made)
    made.resize(860, 700)
    made.show()
    made.activateWindow()
    made.show_revision(Revision("id", 1, "A day", OLD, datetime(2026, 1, 1, tzinfo=UTC)), f"# A day\n\n{NEW}")
    return made


def looks(view: DiffView, words: str) -> QTextCharFormat:
    """The format of the first letter of `words`."""
    at = utf16_units(view.text(), view.text().index(words))
    block = view.document().findBlock(at)
    inside = at - block.position()
    found = [QTextCharFormat(f.format) for f in block.layout().formats() if f.start <= inside < f.start + f.length]
    return found[-1] if found else QTextCharFormat()


def test_what_is_said_of_the_changes_scrolls_away_with_the_text(page: VersionPage, theme: Theme) -> None:
    theme.choose("paper", 2.0)
    page.resize(900, 480)
    page.show_revision(
        Revision("id", 2, "A day", f"{OLD}\n\n" * 20, datetime(2026, 1, 1, tzinfo=UTC)), f"# A day\n\n{NEW}"
    )
    said, bar = page.changes.said, page.changes.verticalScrollBar()
    assert said.y() > 0
    assert said.geometry().bottom() < page.changes.cursorRect().top()
    bar.setValue(bar.maximum())
    assert said.geometry().bottom() < 0
    page.choose(whole=True)
    assert not said.isVisible()


def test_old_words_are_struck_and_muted_and_new_ones_underlined(page: VersionPage, theme: Theme) -> None:
    assert page.changes.isVisible()
    assert page.changes.text() == "# A day\n\nIt rained 😀 all day night.\n\nI waited.\n\nShe **never** came back."
    gone, come = looks(page.changes, "day night"), looks(page.changes, "night")
    assert gone.fontStrikeOut()
    assert not gone.fontUnderline()
    assert gone.foreground().color() == theme.color("muted")
    assert come.fontUnderline()
    assert not come.fontStrikeOut()
    for new in ("I waited", " back"):
        assert looks(page.changes, new).fontUnderline()
    for same in ("all day", "never", "came"):
        assert not looks(page.changes, same).fontUnderline()
        assert not looks(page.changes, same).fontStrikeOut()


def test_it_is_said_in_words_for_eye_and_ear(page: VersionPage) -> None:
    assert page.changes.said.text().startswith("4 words were added since, 1 taken away.")
    heard = QAccessible.queryAccessibleInterface(page.changes)
    assert heard.text(QAccessible.Text.Description).startswith("4 words were added since")
    assert "What changed" in heard.text(QAccessible.Text.Name)


def test_the_whole_text_is_one_press_away(page: VersionPage) -> None:
    QTest.keyClick(page.whole_button, Key.Key_Return)
    QTest.qWait(200)
    assert page.view.isVisible()
    assert not page.changes.isVisible()
    assert page.view.text() == f"# A day\n\n{OLD}"
    assert not page.next_button.isVisible()
    page.changes_button.click()
    assert page.changes.isVisible()


def test_f8_goes_from_change_to_change_and_round(page: VersionPage) -> None:
    page.changes.setFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(page.changes, Key.Key_F8)
        seen.append(page.changes.selected().strip())
    assert seen == ["day night", "I waited.", "back", "day night"]
    QTest.keyClick(page.changes, Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.changes.selected().strip() == "back"
    assert page.changes.go_to_change(1) == "Taken away: day. New: night."


def test_nothing_can_be_typed_and_nothing_stays(page: VersionPage) -> None:
    QTest.keyClicks(page.changes, "x")
    assert "x" not in page.changes.text()
    page.clear()
    assert page.changes.text() == page.view.text() == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("one", "one", "This is the same as today’s text."),
        ("one.", "one!", "Only signs and spaces changed since."),
        ("one", "one two", "1 word was added since, nothing was taken away."),
        ("one two three", "one", "2 words were taken away since, nothing was added."),
        ("one", "two", "1 word was added since, 1 taken away."),
    ],
)
def test_the_sentence(old: str, new: str, said: str) -> None:
    assert in_words(compare(old, new)) == said


@given(
    st.lists(st.sampled_from(["rain", "*ward*", "😀", " ", "\n\n", "# ", "."]), max_size=30).map("".join),
    st.text(max_size=40),
)
def test_each_place_holds_its_piece(old: str, new: str) -> None:
    diff = compare(old, new)
    text, places = laid_out(diff)
    raw = text.encode("utf-16-le", "surrogatepass")
    for place in places:
        assert raw[place.start * 2 : place.end * 2].decode("utf-16-le", "surrogatepass") == place.piece.text
    assert [place.piece for place in places] == [p for p in diff.pieces if p.change is not Change.SAME]
