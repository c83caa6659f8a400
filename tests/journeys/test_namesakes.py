"""A newcomer writes about two people of one first name, tells them apart by keys alone, and shares what is left."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.journeys.conftest import Person, heard, view_of
from ui.journal_view import SHARE, JournalView
from ui.review.rows import Row

STORY = """My sister Sarah drove me to the clinic. She hummed the whole way.
My friend Tobias Fenn brought soup. Tobias never says much.
Then Sarah laughed about nothing. In the next bed somebody called out for Sarah. We both turned."""


@pytest.fixture
def review(home: Person) -> JournalView:
    """The review of a story that was just written."""
    view = view_of(home)
    home.press("Ctrl+N")
    home.type("Soup")
    home.press("Return")
    home.type(STORY)
    home.press("F3")
    home.wait(lambda: view.review.session.review is not None)
    return view


def cards(view: JournalView, label: str) -> list[Row]:
    return [row for row in view.review.session.rows if row.item and row.item.entity.label == label]


def go(home: Person, view: JournalView, label: str) -> None:
    """Walk down the list from its top until a card of that label is the current one."""
    home.press("K", times=20)
    for _ in range(20):
        if view.review.session.item is not None and view.review.session.item.entity.label == label:
            return
        home.press("J")
    raise AssertionError(f"J never came to {label!r}")


def part(home: Person, view: JournalView) -> None:
    go(home, view, "Sarah")
    home.press("T")
    home.press("Down", times=2)
    home.press("Space")
    home.press("Return")


def test_two_of_one_name_are_parted_taken_back_and_joined(home: Person, review: JournalView) -> None:
    part(home, review)
    assert [row.apart for row in cards(review, "Sarah")] == [
        "My sister",
        "“In the next bed somebody called out for Sarah.”",
    ]
    assert home.window.messages.words == "Now two. Each keeps what was decided."
    home.press("U")
    assert [row.apart for row in cards(review, "Sarah")] == [""]
    assert home.window.messages.words == ""
    part(home, review)
    home.press("S")
    assert heard(home.focus).startswith("Sarah")
    home.press("Return")
    assert [row.apart for row in cards(review, "Sarah")] == [""]


def test_only_the_other_one_is_kept_and_the_rest_is_shared(home: Person, review: JournalView) -> None:
    part(home, review)
    home.press("4")
    session = review.review.session
    while session.progress.left:
        home.press("1")
        if session.item is None:  # what is perhaps nothing stays as it is
            home.press("Return")
            home.press("4")
    home.press("Ctrl+Return", times=2)
    assert heard(home.focus).startswith("Could a reader who knows you tell who this is?")
    home.press("Space")
    home.wait(lambda: review.story_page.index == SHARE and heard(home.focus) == "Clipboard")
    home.press("Ctrl+Shift+C")
    home.wait(lambda: bool(QGuiApplication.clipboard().text()))
    text = QGuiApplication.clipboard().text()
    assert "called out for Sarah" in text
    assert text.count("Sarah") == 1
    assert "Tobias" not in text
