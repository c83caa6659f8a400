"""Tab reaches everything that can be used on each screen, once, and Shift+Tab goes the same way back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

from tests.journeys.conftest import Person, begin, heard, view_of
from ui.theme import Theme

MOST = 120


def usable(person: Person) -> set[QWidget]:
    """What takes the keyboard by Tab and can be seen; of a group of choices the one that is taken."""
    found = set()
    for part in person.window.findChildren(QWidget):
        takes = part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible() and part.isEnabled()
        if takes and not (isinstance(part, QAbstractButton) and waits(part)):
            found.add(part)
    return found


def waits(button: QAbstractButton) -> bool:
    """Whether the arrows lead here, from the one of its group that is taken."""
    grouped = button.group() is not None and (isinstance(button, QRadioButton) or button.group().exclusive())
    return grouped and not button.isChecked()


def round_trip(person: Person, key: Qt.Key) -> list[QWidget]:
    """Press Tab, or Shift+Tab, until the keyboard is where it began."""
    start = person.focus
    seen = [start]
    for _ in range(MOST):
        QTest.keyClick(person.focus, key)
        QApplication.processEvents()
        if person.focus is start:
            return seen
        seen.append(person.focus)
    raise AssertionError(f"Tab never came back; it went {[heard(part) for part in seen]}")


def check(person: Person) -> None:
    forth = round_trip(person, Qt.Key.Key_Tab)
    back = round_trip(person, Qt.Key.Key_Backtab)
    assert [heard(part) for part in usable(person) - set(forth)] == []
    assert {heard(part) for part in forth} == {heard(part) for part in back}
    assert len(forth) == len(set(forth))


def test_first_run(open_window: Callable[[], Person]) -> None:
    check(open_window())


def test_unlock(home: Person, open_window: Callable[[], Person]) -> None:
    home.press("Ctrl+Shift+L")
    check(open_window())


@pytest.mark.parametrize("where", ["stories", "write", "review", "share"])
def test_the_stages(home: Person, where: str) -> None:
    begin(home, where)
    check(home)


@pytest.mark.parametrize("keys", ["Ctrl+2", "Ctrl+3", "Ctrl+4"])
def test_the_other_places(home: Person, keys: str) -> None:
    home.press(keys)
    check(home)


def test_the_last_read_and_the_signed_version(home: Person) -> None:
    view = begin(home, "review")
    while view.review.session.progress.left:
        home.press("1")
    home.press("Ctrl+Return")
    check(home)
    home.tab_to("Could a reader who knows you tell who this is? I don")
    home.press("Space")
    home.wait(lambda: any(heard(part) == "Copy" for part in usable(home)))
    check(home)


@pytest.mark.parametrize("where", ["write", "review"])
def test_a_narrow_window_in_large_text_has_both_panes(home: Person, theme: Theme, where: str) -> None:
    view = view_of(home)
    home.window.resize(700, 800)
    theme.choose("paper", 2.0)
    begin(home, where)
    check(home)
    begun = home.focus
    seen = set()
    for _ in range(3):
        home.press("F6")
        seen.add(next(n for n, p in enumerate((view.rail, *view.story_page.panes())) if p.isAncestorOf(home.focus)))
        assert home.focus.isVisible()
    assert seen == {0, 1, 2}
    assert home.focus is begun


def test_a_card_too_high_for_its_list_shows_its_head(home: Person, theme: Theme) -> None:
    home.window.resize(700, 600)
    theme.choose("paper", 2.0)
    deck = begin(home, "review").review.list.deck
    home.wait(lambda: deck.card is not None and deck.card.height() > deck.viewport().height())
    home.wait(lambda: deck.card is not None and 0 <= deck.card.y() - deck.verticalScrollBar().value() <= 40)
