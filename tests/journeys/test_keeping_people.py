"""A person tells who they write about, by keys alone, and the review knows them; a lock drops all of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from storyjournal.redaction.known.store import KnownStore
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import Person, begin, heard, view_of


def tell_of_lily(home: Person) -> None:
    """Add somebody under People."""
    home.press("Ctrl+2")
    home.wait(lambda: heard(home.focus).startswith("People") or heard(home.focus).startswith("You"))
    home.tab_to("Add a person")
    home.press("Space")
    home.wait(lambda: heard(home.focus) == "Name")
    home.type("Lily Larsson")
    home.tab_to("In your own words")
    home.type("my eldest")


def test_the_review_knows_who_was_told_of(home: Person) -> None:
    tell_of_lily(home)
    home.press("Ctrl+1")  # leaves before the pause in which it would be kept
    begin(home, "review")
    review = view_of(home).review.session.review
    assert review is not None
    lily = next(item for item in review.items if "Lily" in item.entity.label)
    assert lily.entity.reason == "This is your eldest Lily Larsson, whom you keep under People."
    assert lily.entity.role == "my eldest"


def test_a_lock_keeps_what_was_typed_and_shows_nothing_of_it(
    home: Person, open_window: Callable[[], Person], tmp_path: Path
) -> None:
    tell_of_lily(home)
    home.press("Ctrl+Shift+L")
    again = open_window()
    assert not any("Lily" in words or "eldest" in words for words in words_in(again))
    again.type(PASSPHRASE)
    again.press("Return")
    again.wait(lambda: again.window.view is not None)
    assert view_of(again).people_page.isVisible()
    vault = again.window.vault
    assert vault is not None
    assert [(p.name, p.words) for p in KnownStore(vault.documents).people.all()] == [("Lily Larsson", "my eldest")]
    plain = [path for path in tmp_path.rglob("*") if path.is_file() and b"Larsson" in path.read_bytes()]
    assert plain == []


def words_in(person: Person) -> list[str]:
    """All words that a window holds, shown or not."""
    window = person.window
    labels = [part.text() for part in window.findChildren(QLabel)]
    lines = [part.text() for part in window.findChildren(QLineEdit)]
    return labels + lines + [part.toPlainText() for part in window.findChildren(QPlainTextEdit)]


def test_somebody_removed_comes_back_by_key(home: Person) -> None:
    tell_of_lily(home)
    home.press("Escape")
    people = KnownStore(home.window.vault.documents).people if home.window.vault else None
    assert people is not None
    assert len(people.all()) == 1
    home.press("Delete")
    assert people.all() == ()
    assert "Ctrl+Z" in home.window.messages.words
    home.press("Ctrl+Z")
    assert [person.name for person in people.all()] == ["Lily Larsson"]
