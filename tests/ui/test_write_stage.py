"""The Write stage as a person meets it: real keys, a real vault, the panel, versions, the way out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from storyjournal.errors import JournalError
from storyjournal.story import Story
from storyjournal.vault import Vault
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.write.panel_rows import PanelList
from ui.write.when import kept_words, moment_words
from ui.write.write_stage import WriteStage

Key, Mod = Qt.Key, Qt.KeyboardModifier
TEXT = "Before 😀.\n\n## Then\n\nSome words.\n\n## After\n\n" + "\n\n".join(f"Line {n}." for n in range(60))


@pytest.fixture
def stage(theme: Theme, tasks: Tasks, messages: Messages, vault: Vault, qtbot: QtBot) -> Iterator[WriteStage]:
    made = WriteStage(theme, tasks, messages, vault.stories)
    qtbot.addWidget(made)
    qtbot.addWidget(made.panel)
    made.resize(860, 700)
    made.panel.resize(384, 700)
    made.show()
    made.panel.show()
    made.activateWindow()
    yield made
    made.leave()


@pytest.fixture
def story(vault: Vault) -> Story:
    return vault.stories.add("A day", TEXT, ("ward",))


def part(stage: WriteStage, kind: type[QWidget], name: str) -> QWidget:
    """The panel's widget with this accessible name."""
    return next(w for w in stage.panel.findChildren(kind) if w.accessibleName() == name)


def test_a_new_story_begins_in_its_title(stage: WriteStage, vault: Vault, qtbot: QtBot) -> None:
    stage.open_story(vault.stories.add())
    stage.focus_first()
    qtbot.waitUntil(stage.title.hasFocus)
    QTest.keyClicks(stage.title, "My day")
    QTest.keyClick(stage.title, Key.Key_Return)
    qtbot.waitUntil(stage.editor.hasFocus)
    QTest.keyClicks(stage.editor, "It rained.")
    stage.leave()
    kept = vault.stories.get(stage.current().id)
    assert (kept.title, kept.text, kept.cursor) == ("My day", "It rained.", 10)
    assert [r.text for r in vault.stories.revisions(kept.id)] == ["It rained."]


def test_what_is_typed_is_kept_by_itself_and_said_calmly(
    stage: WriteStage, story: Story, vault: Vault, qtbot: QtBot
) -> None:
    said: list[str] = []
    stage.status_changed.connect(said.append)
    stage.open_story(story)
    with qtbot.waitSignal(stage.story_kept, timeout=3000):
        QTest.keyClicks(stage.editor, "New. ")
    assert vault.stories.get(story.id).text == "New. " + TEXT
    assert "Writing…" in said
    assert said[-1] == "Kept just now"


def test_the_caret_comes_back_exactly(stage: WriteStage, story: Story, vault: Vault, qtbot: QtBot) -> None:
    stage.open_story(story)
    stage.go_to(TEXT.index("Line 40"))
    assert stage.place() == TEXT.index("Line 40")
    scroll = stage.editor.verticalScrollBar().value()
    assert scroll > 0
    other = vault.stories.add("", "other")
    stage.open_story(other)
    assert stage.text_now() == "other"
    stage.open_story(vault.stories.get(story.id))
    assert stage.place() == TEXT.index("Line 40")
    assert stage.editor.verticalScrollBar().value() == scroll
    stage.leave()
    assert vault.stories.get(story.id).cursor == TEXT.index("Line 40")


def test_coming_back_from_review_keeps_undo(stage: WriteStage, story: Story, vault: Vault) -> None:
    stage.open_story(story)
    QTest.keyClicks(stage.editor, "x")
    stage.leave()
    stage.open_story(vault.stories.get(story.id))
    QTest.keyClick(stage.editor, Key.Key_Z, Mod.ControlModifier)
    assert stage.text_now() == TEXT


def test_switching_keeps_each_story_its_own_words(stage: WriteStage, vault: Vault) -> None:
    stories = [vault.stories.add(f"T{n}", f"text {n}") for n in range(3)]
    for turn in range(9):
        stage.open_story(vault.stories.get(stories[turn % 3].id))
        QTest.keyClicks(stage.editor, f"{turn % 3}")
    stage.leave()
    for n, story in enumerate(stories):
        kept = vault.stories.get(story.id)
        assert kept.text == f"{n}{n}{n}text {n}"
        assert kept.title == f"T{n}"


def test_a_failure_is_said_and_the_words_stay(
    stage: WriteStage, story: Story, vault: Vault, messages: Messages, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages.window().show()

    def refuse(*_args: object, **_named: object) -> Story:
        raise JournalError("There is no room on this disk.", "Make some room.")

    said: list[str] = []
    stage.status_changed.connect(said.append)
    stage.open_story(story)
    keep = vault.stories.keep
    monkeypatch.setattr(vault.stories, "keep", refuse)
    QTest.keyClicks(stage.editor, "Kept? ")
    stage.leave()
    assert "no room" in messages.words
    assert stage.has_unkept
    assert said[-1] == "Not kept yet"
    stage.open_story(vault.stories.add("", "other"))
    stage.open_story(vault.stories.get(story.id))
    assert stage.text_now() == "Kept? " + TEXT
    monkeypatch.setattr(vault.stories, "keep", keep)
    stage.leave()
    assert vault.stories.get(story.id).text == "Kept? " + TEXT
    assert not stage.has_unkept


def test_tags_are_added_and_removed_with_keys(stage: WriteStage, story: Story, vault: Vault, qtbot: QtBot) -> None:
    stage.open_story(story)
    field = part(stage, QLineEdit, "Add a tag")
    QTest.keyClicks(field, "first year,")
    QTest.keyClicks(field, "Ward")
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClicks(field, "hope")
    QTest.keyClick(field, Key.Key_Return)
    stage.leave()
    assert vault.stories.get(story.id).tags == ("ward", "first year", "hope")
    QTest.keyClick(field, Key.Key_Backspace)
    QTest.mouseClick(part(stage, QAbstractButton, "Remove the tag ward"), Qt.MouseButton.LeftButton)
    stage.leave()
    assert vault.stories.get(story.id).tags == ("first year",)


def test_the_outline_leads_to_a_heading(stage: WriteStage, story: Story, qtbot: QtBot) -> None:
    stage.open_story(story)
    outline = part(stage, QListView, "Headings of this story")
    assert isinstance(outline, PanelList)
    assert [row.words for row in outline.rows.rows] == ["Then", "After"]
    assert outline.rows.data(outline.rows.index(1, 0), Qt.ItemDataRole.AccessibleTextRole) == "After"
    outline.setCurrentIndex(outline.rows.index(1, 0))
    QTest.keyClick(outline, Key.Key_Return)
    assert stage.place() == TEXT.index("## After")
    QTest.keyClicks(stage.editor, "x")
    qtbot.waitUntil(lambda: len(outline.rows.rows) == 1)


def test_an_earlier_version_is_read_and_brought_back(
    stage: WriteStage, story: Story, vault: Vault, qtbot: QtBot
) -> None:
    vault.stories.keep(story.id, title="Old", text="Old text", tags=(), cursor=0, milestone=True)
    stage.open_story(vault.stories.keep(story.id, title="New", text="New text", tags=(), cursor=0))
    versions = part(stage, QListView, "Earlier versions")
    assert isinstance(versions, PanelList)
    assert [row.aside for row in versions.rows.rows] == ["2 words", "125 words"]
    versions.setCurrentIndex(versions.rows.index(0, 0))
    QTest.keyClick(versions, Key.Key_Return)
    assert stage.version.changes.text() == "# Old New\n\nOld New text"
    stage.version.whole_button.click()
    assert stage.version.view.isVisible()
    assert stage.version.view.text() == "# Old\n\nOld text"
    QTest.keyClicks(stage.version.view, "x")
    assert stage.version.view.text() == "# Old\n\nOld text"
    QTest.keyClick(stage.version.bring, Key.Key_Return)
    qtbot.waitUntil(lambda: stage.text_now() == "Old text")
    stage.leave()
    kept = vault.stories.get(story.id)
    assert (kept.title, kept.text) == ("Old", "Old text")
    assert "New text" in [r.text for r in vault.stories.revisions(story.id)]
    stage.editor.undo()
    assert stage.text_now() == "New text"


def test_back_to_todays_text(stage: WriteStage, story: Story, vault: Vault, qtbot: QtBot) -> None:
    vault.stories.keep(story.id, title="A", text="B", tags=(), cursor=0, milestone=True)
    stage.open_story(vault.stories.keep(story.id, title="A", text="C", tags=(), cursor=0))
    versions = part(stage, QListView, "Earlier versions")
    assert isinstance(versions, PanelList)
    versions.chosen.emit(versions.rows.rows[0].leads_to)
    QTest.keyClick(stage.version.back, Key.Key_Return)
    qtbot.waitUntil(stage.editor.isVisible)
    assert stage.text_now() == "C"
    for home in (stage.version.changes, stage.version.bring):
        versions.chosen.emit(versions.rows.rows[0].leads_to)
        QTest.keyClick(home, Key.Key_Escape)
        assert stage.editor.isVisible()


def test_an_old_copy_of_the_story_never_replaces_newer_words(stage: WriteStage, story: Story, vault: Vault) -> None:
    stage.open_story(story)
    QTest.keyClicks(stage.editor, "Newer. ")
    stage.open_story(story)
    assert stage.text_now() == "Newer. " + TEXT
    stage.leave()
    assert vault.stories.get(story.id).text == "Newer. " + TEXT


def test_the_trash_is_only_asked_for(stage: WriteStage, story: Story, vault: Vault, qtbot: QtBot) -> None:
    stage.open_story(story)
    trash = part(stage, QAbstractButton, "Move to trash")
    with qtbot.waitSignal(stage.trash_asked) as asked:
        QTest.keyClick(trash, Key.Key_Space)
    assert asked.args == [story.id]
    assert vault.stories.get(story.id).trashed is None


def test_everything_has_a_name(stage: WriteStage, story: Story) -> None:
    stage.open_story(story)
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QListView)
    for home in (stage, stage.panel):
        for kind in kinds:
            for widget in home.findChildren(kind):
                assert widget.accessibleName(), widget


@pytest.mark.parametrize("look", [("paper", 1.0, 560), ("dusk", 2.0, 560), ("paper", 2.0, 1232)])
def test_title_and_text_share_the_column(
    stage: WriteStage, theme: Theme, story: Story, look: tuple[str, float, int], qtbot: QtBot
) -> None:
    name, scale, width = look
    stage.resize(width, 800)
    stage.open_story(replace(story, cursor=0))
    theme.choose(name, scale)
    qtbot.wait(20)
    editor, title = stage.editor, stage.title
    left = editor.viewport().x() + editor.cursorRect().x()
    assert abs(title.x() - left) <= 1
    assert title.y() + title.height() <= editor.cursorRect().top() + 1
    assert stage.toolbar.mapTo(stage, stage.toolbar.rect().bottomLeft()).y() <= stage.height()
    theme.choose("paper", 1.0)


def test_moments_in_words() -> None:
    now = datetime(2026, 4, 20, 15, 30, tzinfo=UTC)
    assert kept_words(now - timedelta(seconds=5), now) == "Kept just now"
    assert kept_words(now - timedelta(minutes=20), now).startswith("Kept at ")
    assert kept_words(now - timedelta(days=1), now) == "Kept yesterday"
    assert kept_words(now - timedelta(days=5), now) == "Kept on 15 April"
    assert moment_words(now - timedelta(seconds=5), now) == "Just now"
    assert moment_words(now - timedelta(days=5), now).startswith("15 April, ")
