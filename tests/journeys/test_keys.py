"""The keyboard map of the design (section 8), each key pressed where a person would press it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from storyjournal.review import Item, Verb
from tests.journeys.conftest import Person, begin, heard
from ui.commands import Palette
from ui.journal_view import REVIEW, SHARE, WRITE, JournalView
from ui.review.chooser import Chooser
from ui.review.panes import View
from ui.review.places import Places


def item(view: JournalView) -> Item:
    found = view.review.session.item
    assert found is not None
    return found


def decided(view: JournalView, verb: Verb) -> bool:
    return any(i.decision is not None and i.decision.verb is verb for i in view.review.session.items)


def inside(view: JournalView, kind: type[QWidget]) -> bool:
    return any(part.isVisible() for part in view.findChildren(kind))


@dataclass(frozen=True)
class Key:
    """A key (several, one after another), where it is pressed, and what must then be so."""

    keys: str
    where: str
    holds: Callable[[JournalView], bool]


MAP = (
    Key("Ctrl+2", "stories", lambda v: v.people_page.isVisible() and v.people_page.list.hasFocus()),
    Key("Ctrl+3", "stories", lambda v: v.words_page.isVisible() and v.words_page.field.hasFocus()),
    Key("Ctrl+4", "write", lambda v: v.settings_page.isVisible()),
    Key("Ctrl+4, Ctrl+1", "stories", lambda v: v.stories_page.pane.list.hasFocus()),
    Key("F3", "write", lambda v: v.story_page.index == REVIEW),
    Key("F4", "write", lambda v: v.story_page.index == SHARE),
    Key("F2", "review", lambda v: v.story_page.index == WRITE and v.write.editor.hasFocus()),
    Key("Ctrl+Return", "write", lambda v: v.story_page.index == REVIEW),
    Key("Ctrl+N", "stories", lambda v: v.write.title.hasFocus() and v.write.text_now() == ""),
    Key("Ctrl+N", "write", lambda v: v.write.title.hasFocus() and v.write.text_now() == ""),
    Key("Ctrl+F", "stories", lambda v: v.stories_page.pane.search.hasFocus()),
    Key("Ctrl+F", "review", lambda v: v.stories_page.pane.search.hasFocus()),
    Key("F9", "write", lambda v: not v.rail.isVisible() and not v.write.panel.isVisible()),
    Key("F9, F9", "write", lambda v: v.rail.isVisible() and v.write.panel.isVisible()),
    Key("F9, Esc", "write", lambda v: v.rail.isVisible() and v.in_story),
    Key("Esc", "write", lambda v: v.stories_page.pane.list.hasFocus()),
    Key("Esc", "review", lambda v: v.stories_page.pane.list.hasFocus()),
    Key("Esc", "share", lambda v: v.stories_page.pane.list.hasFocus()),
    Key("J", "review", lambda v: v.review.session.current == v.review.session.items[1].entity.key),
    Key("Down", "review", lambda v: v.review.session.current == v.review.session.items[1].entity.key),
    Key("J, K", "review", lambda v: v.review.session.current == v.review.session.items[0].entity.key),
    Key("Down, Up", "review", lambda v: v.review.session.current == v.review.session.items[0].entity.key),
    Key("F8", "review", lambda v: v.review.session.current == v.review.session.items[1].entity.key),
    Key("F8, Shift+F8", "review", lambda v: v.review.session.current == v.review.session.items[0].entity.key),
    Key("1", "review", lambda v: decided(v, Verb.REMOVE)),
    Key("2", "review", lambda v: inside(v, Chooser) and not v.review.session.progress.done),
    Key("2, Return", "review", lambda v: decided(v, Verb.VAGUER)),
    Key("3, Return", "review", lambda v: decided(v, Verb.CHANGE)),
    Key("2, Esc", "review", lambda v: not inside(v, Chooser) and v.in_story),
    Key("4", "review", lambda v: decided(v, Verb.KEEP)),
    Key("1, U", "review", lambda v: not v.review.session.progress.done),
    Key("1, Ctrl+Z", "review", lambda v: not v.review.session.progress.done),
    Key("E", "review", lambda v: heard(v.window().focusWidget() or v) == "Your own words"),
    Key("M", "review", lambda v: inside(v, Places)),
    Key("M, M", "review", lambda v: not inside(v, Places)),
    Key("A", "review", lambda v: v.review.list.field.hasFocus()),
    Key("A, Esc", "review", lambda v: not v.review.list.field.isVisible() and v.in_story),
)


@pytest.mark.parametrize("case", MAP, ids=lambda case: f"{case.keys} in {case.where}")
def test_every_key_of_the_map_does_what_it_says(home: Person, case: Key) -> None:
    view = begin(home, case.where)
    for keys in case.keys.split(", "):
        home.press(keys)
    home.wait(lambda: case.holds(view))
    assert QApplication.focusWidget() is not None


def test_w_says_how_it_was_found(home: Person) -> None:
    view = begin(home, "review")
    home.press("W")
    card = view.review.list.deck.card
    assert card is not None
    assert len(card.accessibleDescription()) > len(item(view).entity.reason)


def test_o_shows_the_original_for_as_long_as_it_is_held(home: Person) -> None:
    view = begin(home, "review")
    QTest.keyPress(home.focus, Qt.Key.Key_O)
    assert view.review.panes.buttons[View.ORIGINAL].isChecked()
    QTest.keyRelease(home.focus, Qt.Key.Key_O)
    assert view.review.panes.buttons[View.READERS].isChecked()


def test_single_keys_do_nothing_in_the_text(home: Person) -> None:
    view = begin(home, "review")
    view.review.panes.focus_text()
    for key in ("1", "4", "J", "U"):
        home.press(key)
    assert view.review.session.progress.done == 0


def test_f6_goes_through_the_panes_and_back_to_the_caret(home: Person) -> None:
    view = begin(home, "write")
    begun = home.focus
    seen = []
    for _ in range(3):
        home.press("F6")
        panes = {"panel": view.write.panel, "rail": view.rail, "text": view.write}
        seen.append(next(name for name, pane in panes.items() if pane.isAncestorOf(home.focus)))
    assert seen == ["panel", "rail", "text"]
    assert home.focus is begun


def test_ctrl_k_finds_a_thing_to_do_by_its_name(home: Person) -> None:
    view = begin(home, "stories")

    def choose() -> None:
        palette = QApplication.activeModalWidget()
        assert isinstance(palette, Palette)
        QTest.keyClicks(QApplication.focusWidget() or palette, "settings")
        QTest.keyClick(QApplication.focusWidget() or palette, Qt.Key.Key_Return)

    QTimer.singleShot(100, choose)
    home.press("Ctrl+K")
    assert view.settings_page.isVisible()


def test_ctrl_k_is_left_by_escape(home: Person) -> None:
    view = begin(home, "stories")
    QTimer.singleShot(100, lambda: QTest.keyClick(home.focus, Qt.Key.Key_Escape))
    home.press("Ctrl+K")
    assert view.stories_page.isVisible()


def test_delete_and_ctrl_z_in_the_list(home: Person) -> None:
    view = begin(home, "stories")
    rows = view.stories_page.pane.list.model()
    home.press("Delete")
    home.wait(lambda: rows.rowCount() == 1)
    home.wait(view.stories_page.pane.list.hasFocus)
    home.press("Ctrl+Z")
    home.wait(lambda: rows.rowCount() == 2)
