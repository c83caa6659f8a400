"""People: filled in as one types, kept by itself, removed with Delete, brought back with Ctrl+Z."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from storyjournal.people import Birth, Person, Relation, Writer
from storyjournal.redaction.known.store import People
from storyjournal.vault import Vault
from ui.messages import Messages
from ui.people.people_list import Row
from ui.people.people_page import PeoplePage
from ui.theme import Theme

LILY = Person("lily", "Lily Larsson", ("Bear",), Relation.CHILD, "my daughter", Birth(2014, 5, 3), "Ask her.")
AMARA = Person("amara", "Dr Amara Okoye", (), Relation.CLINICIAN)


@dataclass
class Bench:
    """The page on a vault, and hands that press real keys."""

    page: PeoplePage
    people: People
    messages: Messages
    qtbot: QtBot

    @property
    def shown(self) -> list[str]:
        """The names in the list."""
        model = self.page.list.people
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys where the keyboard is; text is typed."""
        for key in keys:
            spot = QApplication.focusWidget() or self.page
            if isinstance(key, str):
                QTest.keyClicks(spot, key)
            else:
                QTest.keyClick(spot, key)
            QApplication.processEvents()

    def tab_to(self, part: QWidget) -> None:
        """Press Tab until the keyboard is there."""
        for _ in range(30):
            if QApplication.focusWidget() is part:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {part.accessibleName()}")

    def choose(self, name: str) -> None:
        """Go to somebody in the list by the arrows."""
        self.page.list.setFocus()
        QTest.keyClick(self.page.list, Qt.Key.Key_Home)
        for _ in range(self.shown.index(name)):
            self.press(Qt.Key.Key_Down)

    def rest(self) -> None:
        """Wait until what was typed is kept by itself."""
        self.qtbot.waitUntil(lambda: not self.page.form.waits, timeout=5_000)


@pytest.fixture
def bench(theme: Theme, messages: Messages, vault: Vault, qtbot: QtBot) -> Bench:
    people = People(vault.documents)
    for person in (LILY, AMARA):
        people.keep(person)
    page = PeoplePage(theme, messages, people)
    page.resize(1200, 900)
    qtbot.addWidget(page)
    messages.window().show()
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.refresh()
    page.setFocus()
    qtbot.waitUntil(page.list.hasFocus)
    return Bench(page, people, messages, qtbot)


def test_the_writer_comes_first_and_then_everybody_by_name(bench: Bench) -> None:
    assert bench.shown == ["You", "Dr Amara Okoye", "Lily Larsson"]
    assert bench.page.form.title.text() == "You"
    bench.choose("Lily Larsson")
    form = bench.page.person_form
    assert bench.page.form.title.text() == "Lily Larsson"
    assert form.person == LILY
    assert "L.\u00a0Larsson" in form.finds.text()


def test_a_person_is_added_by_keys_and_kept_by_itself(bench: Bench) -> None:
    bench.tab_to(bench.page.add_button)
    bench.press(Qt.Key.Key_Space)
    bench.qtbot.waitUntil(bench.page.person_form.name.line.hasFocus)
    bench.press("Will Marsh", Qt.Key.Key_Tab, "Wills,  Willow ,Wills", Qt.Key.Key_Tab, Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Tab, "my brother", Qt.Key.Key_Tab, "3", Qt.Key.Key_Tab)
    bench.press("May", Qt.Key.Key_Tab, "1980")
    bench.rest()
    will = next(person for person in bench.people.all() if person.name == "Will Marsh")
    assert (will.also, will.words, will.birth) == (("Wills", "Willow"), "my brother", Birth(1980, 5, 3))
    assert bench.shown == ["You", "Dr Amara Okoye", "Lily Larsson", "Will Marsh"]
    assert bench.page.list.chosen == will.id
    assert bench.page.person_form.title.text() == "Will Marsh"
    assert QApplication.focusWidget() is bench.page.person_form.birth.year


def test_without_a_name_nobody_is_kept(bench: Bench) -> None:
    bench.page.add()
    bench.press(Qt.Key.Key_Tab, "Bee")
    bench.rest()
    bench.press(Qt.Key.Key_Escape)
    assert len(bench.people.all()) == 2
    assert bench.page.list.hasFocus()
    bench.choose("Lily Larsson")
    bench.press(Qt.Key.Key_Return)
    bench.page.person_form.name.line.selectAll()
    bench.press(Qt.Key.Key_Delete)
    bench.rest()
    assert LILY in bench.people.all()


def test_what_was_typed_last_is_kept_when_one_goes_elsewhere(bench: Bench) -> None:
    bench.choose("Lily Larsson")
    bench.press(Qt.Key.Key_Return, Qt.Key.Key_End, " Holt")
    assert bench.page.form.waits
    bench.choose("Dr Amara Okoye")
    assert [person.name for person in bench.people.all()] == ["Dr Amara Okoye", "Lily Larsson Holt"]
    bench.press(Qt.Key.Key_Return, Qt.Key.Key_End, "-Lind")
    bench.page.leave()
    assert bench.people.all()[0].name == "Dr Amara Okoye-Lind"


def test_what_the_writer_tells(bench: Bench) -> None:
    bench.choose("You")
    bench.press(Qt.Key.Key_Return, "Maren Larsson")
    form = bench.page.writer_form
    bench.tab_to(form.addresses.box)
    bench.press("14 Marlow Street", Qt.Key.Key_Return, "2 Elm Row")
    bench.tab_to(form.organisations.box)
    bench.press("St Brannoc's")
    bench.rest()
    told = Writer("Maren Larsson", addresses=("14 Marlow Street", "2 Elm Row"), organisations=("St Brannoc's",))
    assert bench.people.writer() == told
    model = bench.page.list.people
    assert model.row(model.index(0, 0)) == Row("writer", "You", "Maren Larsson", removable=False)


def test_delete_removes_and_undo_brings_back(bench: Bench) -> None:
    bench.choose("Lily Larsson")
    bench.press(Qt.Key.Key_Delete)
    assert bench.shown == ["You", "Dr Amara Okoye"]
    assert bench.messages.words == "“Lily Larsson” is no longer kept. Ctrl+Z in the list brings them back."
    assert bench.page.list.hasFocus()
    QTest.keySequence(bench.page.list, "Ctrl+Z")
    assert bench.people.all() == (AMARA, LILY)
    assert bench.page.person_form.person == LILY
    bench.tab_to(bench.page.person_form.remove_button)
    bench.press(Qt.Key.Key_Space)
    bench.qtbot.waitUntil(lambda: bench.people.all() == (AMARA,))


def test_the_writer_cannot_be_removed(bench: Bench) -> None:
    bench.choose("You")
    bench.press(Qt.Key.Key_Delete)
    assert "You" in bench.shown


def test_a_day_that_never_was_is_said_and_not_kept(bench: Bench) -> None:
    bench.choose("Lily Larsson")
    birth = bench.page.person_form.birth
    bench.tab_to(birth.day)
    birth.day.selectAll()
    bench.press("31", Qt.Key.Key_Tab, "June", Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    bench.rest()
    assert birth.birth is None
    assert any("no such day" in said.text() for said in birth.findChildren(QLabel) if said.isVisible())
    assert bench.people.all()[1].birth == LILY.birth


def test_one_pane_at_a_time_where_there_is_little_room(bench: Bench) -> None:
    page = bench.page
    page.set_narrow(True)
    assert page.list.isVisible()
    assert not page.form.isVisible()
    bench.choose("Lily Larsson")
    bench.press(Qt.Key.Key_Return)
    assert page.person_form.name.line.hasFocus()
    assert not page.list.isVisible()
    bench.press(Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    assert not page.form.isVisible()
    page.set_narrow(False)
    assert page.form.isVisible()


def test_a_screen_reader_hears_who_it_is(bench: Bench) -> None:
    model = bench.page.list.people
    heard = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert heard[1:] == [
        "Dr Amara Okoye, Somebody who treats me. Delete removes.",
        "Lily Larsson, my daughter. Delete removes.",
    ]
    assert "Delete" not in str(heard[0])


def test_a_locked_journal_is_said(bench: Bench, vault: Vault) -> None:
    bench.choose("Lily Larsson")
    bench.press(Qt.Key.Key_Return, "x")
    vault.close()
    bench.page.leave()
    assert "locked" in bench.messages.words
