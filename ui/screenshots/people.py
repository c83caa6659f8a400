"""People, and the words that are protected."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt

from ui.journal_view import PEOPLE, WORDS
from ui.people.form import Form
from ui.screenshots.hands import Hands


def people(hands: Hands) -> Iterator[str]:
    """The list, the writer's own form from top to foot, somebody, somebody new, and a day that never was."""
    page = hands.view.people_page
    hands.view.show_place(PEOPLE)
    yield "people"
    page.list.open_wanted.emit()
    yield "people-you"
    hands.arrange = partial(_to_foot, page.writer_form)
    yield "people-you-foot"
    hands.arrange = None
    page.go_back()
    page.list.setCurrentIndex(page.list.people.index(page.list.people.rowCount() - 1, 0))
    hands.settle()
    page.list.open_wanted.emit()
    yield "people-person"
    page.person_form.birth.day.setText("31")
    page.person_form.birth.month.setCurrentIndex(6)
    page.person_form.birth.year.editingFinished.emit()
    hands.arrange = partial(_to_foot, page.person_form)
    yield "people-person-foot"
    hands.arrange = None
    page.go_back()
    page.add()
    yield "people-new"
    page.go_back()
    page.list.setCurrentIndex(page.list.people.index(page.list.people.rowCount() - 1, 0))
    hands.settle()
    page.list.removal_wanted.emit()
    yield "people-removed"
    page.list.undo_wanted.emit()
    hands.window.messages.hide()


def _to_foot(form: Form) -> None:
    bar = form.sheet.verticalScrollBar()
    bar.setValue(bar.maximum())


def words(hands: Hands) -> Iterator[str]:
    """Words I protect: the list, a word being typed, and one that is too short."""
    page = hands.view.words_page
    hands.view.show_place(WORDS)
    yield "words"
    page.field.setText("Saint Brannoc")
    yield "words-typed"
    page.field.setText("B")
    yield "words-too-short"
    page.field.clear()
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    page.list.setCurrentIndex(page.list.words.index(0))
    yield "words-chosen"
