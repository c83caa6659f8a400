"""From first run to the verified file, lock, and the next day: with keys alone, through the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.conftest import PASSPHRASE
from tests.journeys.conftest import Person, heard
from ui.journal_view import SHARE, WRITE

Start = Callable[[], Person]
FIRST = "On the 14th of March my consultant, Dr Amara Okoye, sat on the edge of the bed."
SECOND = "My daughter Lily was in the corridor. I drove home to Barnstaple."


def make_journal(person: Person) -> None:
    person.type(PASSPHRASE)
    person.tab_to("Passphrase, once more")
    person.type(PASSPHRASE)
    groups = person.tab_to("Your recovery kit").accessibleDescription().replace(" ", "").split(",")
    person.tab_to("I copied it by hand")
    person.press("Space")
    for _ in range(2):
        number = int(heard(person.tab_to("Group ")).split()[1])
        person.type(groups[number - 1].lower())
        person.press("Tab")
    person.tab_to("Open my journal")
    person.press("Space")
    person.wait(lambda: person.window.view is not None)


def write_story(person: Person) -> None:
    person.press("Ctrl+N")
    person.type("The day the ward listened\n")
    person.type(f"{FIRST}\n{SECOND}")


def decide_everything(person: Person) -> None:
    """Remove whatever is open, one key each, and go on when nothing is."""
    review = person.window.view.review  # type: ignore[union-attr]
    person.press("F3")
    person.wait(lambda: review.session.review is not None)
    for _ in range(40):
        if not review.session.progress.left:
            break
        person.press("1")
    assert review.session.progress.left == 0


def sign_off(person: Person) -> None:
    person.press("Ctrl+Return")
    person.tab_to("Could a reader who knows you tell who this is? I don’t think so")
    person.press("Space")
    view = person.window.view
    assert view is not None
    person.wait(lambda: view.story_page.index == SHARE and view.share.text.toPlainText() != "")


def save_page(person: Person, path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    view = person.window.view
    assert view is not None
    monkeypatch.setattr(view.share, "_choose_path", lambda _name: path)  # the system's own file dialog
    person.tab_to("Clipboard")
    person.press("Right")
    person.tab_to("Save")
    person.press("Space")
    person.wait(path.exists)
    return path.read_text(encoding="utf-8")


def test_from_first_run_to_the_next_day(
    open_window: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = open_window()
    make_journal(person)
    write_story(person)
    decide_everything(person)
    sign_off(person)
    page = save_page(person, tmp_path / "story.html", monkeypatch)
    assert "sat on the edge of the bed" in page
    for word in ("Okoye", "Amara", "Lily", "Barnstaple", "14th", "March"):
        assert word not in page
    with qtbot.waitSignal(person.window.locked):
        person.press("Ctrl+Shift+L")

    again = open_window()
    again.type(PASSPHRASE)
    again.press("Return")
    again.wait(lambda: again.window.view is not None)
    view = again.window.view
    assert view is not None
    again.wait(lambda: view.story_page.index == SHARE and view.share.text.toPlainText() != "")
    again.press("F2")
    assert view.story_page.index == WRITE
    assert view.write.text_now() == f"{FIRST}\n\n{SECOND}"
    again.press("F3")
    again.wait(lambda: view.review.session.review is not None)
    assert view.review.session.progress.left == 0
    again.press("Ctrl+F")
    again.type("corridor")
    again.wait(lambda: view.stories_page.pane.list.model().rowCount() == 1)


def test_the_clipboard_gets_the_share_version_only(open_window: Start) -> None:
    person = open_window()
    make_journal(person)
    write_story(person)
    decide_everything(person)
    sign_off(person)
    person.press("Ctrl+Shift+C")
    clipboard = QGuiApplication.clipboard()
    person.wait(lambda: "sat on the edge" in clipboard.text())
    assert "Okoye" not in clipboard.text() + (clipboard.mimeData().html() or "")


def test_an_edit_after_sign_off_asks_for_the_touched_decision_again(open_window: Start) -> None:
    person = open_window()
    make_journal(person)
    write_story(person)
    decide_everything(person)
    sign_off(person)
    view = person.window.view
    assert view is not None
    person.press("F2")
    person.press("Ctrl+End")
    person.type(" Barnstaple again.")
    person.press("F4")
    person.wait(view.share.to_review.isVisible)
    person.press("F3")
    person.wait(lambda: view.review.session.review is not None)
    assert view.review.session.progress.left == 1
