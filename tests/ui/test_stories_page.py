"""The Stories place over a real vault, driven by keys."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from storyjournal.story import Story
from storyjournal.vault import StoryRepository, Vault
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.write.stories_actions import DeletionQuestion
from ui.write.stories_page import StoriesPage

TEXT = "The **ward** was quiet & <b>kind</b>.\n\n## Later\n\n- One\n- Two\n\n![x](file:///etc/hostname)"


class Signed:
    """Which texts are signed off."""

    def __init__(self) -> None:
        self.digests: dict[str, str] = {}

    def signed_digests(self) -> Mapping[str, str]:
        return self.digests


class Desk:
    """The page, what it stands on, and what it asked for."""

    def __init__(self, page: StoriesPage, stories: StoryRepository, signed: Signed) -> None:
        self.page, self.stories, self.signed = page, stories, signed
        self.list = page.pane.list
        self.opened: list[str] = []
        page.story_opened.connect(self.opened.append)

    @property
    def shown(self) -> list[str]:
        model = self.list.stories
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.list, key)

    def search(self, words: str, qtbot: QtBot) -> None:
        with qtbot.waitSignal(self.page.pane.search.searched, timeout=2000):
            QTest.keyClicks(self.page.pane.search, words)


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, messages: Messages, vault: Vault, qtbot: QtBot) -> Desk:
    for title, tags in (("Telling Lily", ["Family"]), ("Nineteen months", ["Waiting"]), ("The ward", ["Hospital"])):
        vault.stories.add(title, TEXT, tags)
    signed = Signed()
    page = StoriesPage(theme, tasks, messages, vault.stories, signed)
    page.resize(1200, 800)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    page.setFocus()
    return Desk(page, vault.stories, signed)


def chosen(desk: Desk) -> Story:
    return desk.stories.get(desk.list.chosen)


def test_newest_first_and_arrows_and_enter(desk: Desk) -> None:
    assert desk.shown == ["The ward", "Nineteen months", "Telling Lily"]
    desk.press(Qt.Key.Key_Down)
    assert chosen(desk).title == "Nineteen months"
    desk.press(Qt.Key.Key_Return)
    assert desk.opened == [chosen(desk).id]


def test_the_chosen_story_is_read_without_marks(desk: Desk, qtbot: QtBot) -> None:
    preview = desk.page.reading.preview
    qtbot.waitUntil(lambda: "quiet" in preview.toPlainText())
    words = preview.toPlainText()
    assert words.startswith("The ward\n")
    assert "Hospital" in words
    assert "words" in words.splitlines()[1]
    assert "The ward was quiet & <b>kind</b>." in words
    assert "**" not in words
    assert "##" not in words
    assert preview.isReadOnly()


def test_a_screen_reader_hears_name_state_and_tags(desk: Desk) -> None:
    model = desk.list.stories
    story = desk.stories.get(model.row(model.index(0)).story.id)  # type: ignore[union-attr]
    desk.signed.digests = {summary.id: summary.digest for summary in desk.stories.list()}
    desk.page.refresh()
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "The ward, Reviewed, Hospital, Today"
    desk.stories.keep(story.id, title="The ward", text="Other words", tags=["Hospital"], cursor=0)
    desk.page.refresh()
    assert "Draft" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_search_as_you_type(desk: Desk, qtbot: QtBot) -> None:
    desk.page.focus_search()
    desk.search("ninet", qtbot)
    assert desk.shown == ["Nineteen months"]
    QTest.keyClick(desk.page.pane.search, Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.opened == [chosen(desk).id]


def test_search_says_when_nothing_is_found_and_escape_clears(desk: Desk, qtbot: QtBot) -> None:
    desk.search("zebra", qtbot)
    assert desk.page.pane.empty_words == "Nothing found"
    QTest.keyClick(desk.page.pane.search, Qt.Key.Key_Escape)
    assert len(desk.shown) == 3
    assert not desk.page.pane.empty_words


def test_snippets_show_the_words_without_marks(desk: Desk, qtbot: QtBot) -> None:
    desk.search("ward", qtbot)
    row = desk.list.stories.row(desk.list.stories.index(0))
    assert row is not None
    assert "**" not in row.snippet
    assert {row.snippet[start:end].lower() for start, end in row.marks} == {"ward"}


def test_tags_filter(desk: Desk) -> None:
    desk.page.pane.chips.choose("Waiting")
    assert desk.shown == ["Nineteen months"]
    desk.page.pane.chips.choose()
    assert len(desk.shown) == 3


def test_many_tags_wait_behind_more(desk: Desk) -> None:
    for number in range(9):
        desk.stories.add(f"Story {number}", "x", [f"Tag {number}"])
    desk.page.refresh()
    desk.page.pane.chips.choose("Tag 8")
    assert desk.shown == ["Story 8"]
    desk.page.refresh()
    assert desk.page.pane.chips.tag == "Tag 8"


def test_delete_goes_to_the_trash_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: desk.shown == ["Nineteen months", "Telling Lily"])
    assert chosen(desk).title == "Nineteen months"
    QTest.keySequence(desk.list, "Ctrl+Z")
    qtbot.waitUntil(lambda: "The ward" in desk.shown)
    assert chosen(desk).title == "The ward"


def test_the_trash_gives_back(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(desk.shown) == 2)
    desk.page.pane.chips.choose(trash=True)
    assert desk.shown == ["The ward"]
    bar = desk.page.reading.bar
    qtbot.waitUntil(bar.back_button.isVisible)
    assert "In the trash since today" in desk.page.reading.preview.toPlainText()
    model = desk.page.pane.list.stories
    assert "In the trash since today" in model.data(model.index(0, 0), int(Qt.ItemDataRole.AccessibleTextRole))
    assert not bar.open_button.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert not desk.opened
    QTest.keyClick(bar.back_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desk.page.pane.empty_words == "The trash is empty")
    assert len(desk.stories.list()) == 3


def test_deleting_for_good_asks_once(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(desk.shown) == 2)
    desk.page.pane.chips.choose(trash=True)
    desk.press(Qt.Key.Key_Delete)
    question = QApplication.activeModalWidget()
    assert isinstance(question, DeletionQuestion)
    said = " ".join(shown.text() for shown in question.findChildren(QLabel))
    assert "Backups made before still hold" in said
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert len(desk.stories.list(trashed=True)) == 1
    desk.press(Qt.Key.Key_Delete)
    question = QApplication.activeModalWidget()
    assert isinstance(question, DeletionQuestion)
    question.delete_button.click()
    qtbot.waitUntil(lambda: not desk.stories.list(trashed=True))


def test_show_story_finds_it_behind_search_and_filter(desk: Desk, qtbot: QtBot) -> None:
    wanted = desk.stories.list(tag="Family")[0].id
    desk.search("ninet", qtbot)
    desk.page.show_story(wanted)
    assert desk.list.chosen == wanted


def test_refresh_keeps_the_chosen_story(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    before = desk.list.chosen
    desk.stories.add("A newer one", "x")
    desk.page.refresh()
    assert desk.list.chosen == before


def test_narrow_shows_the_list_with_its_actions(desk: Desk) -> None:
    desk.page.set_narrow(True)
    assert not desk.page.reading.isVisible()
    assert desk.page.pane.bar.open_button.isVisible()
    desk.page.pane.bar.open_button.click()
    assert desk.opened == [desk.list.chosen]


def test_a_journal_without_stories_invites(
    theme: Theme, tasks: Tasks, messages: Messages, vault: Vault, qtbot: QtBot
) -> None:
    page = StoriesPage(theme, tasks, messages, vault.stories, Signed())
    page.resize(1200, 800)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    page.setFocus()
    assert page.pane.empty_words == "No story yet"
    with qtbot.waitSignal(page.new_story_wanted):
        QTest.keyClick(page.reading.begin_button, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.new_story_wanted):
        page.pane.new_button.click()


def test_every_theme_and_size_can_be_painted(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    heights = []
    for name, scale in (("paper", 1.0), ("dusk", 2.0)):
        theme.choose(name, scale)
        QApplication.processEvents()
        heights.append(desk.list.visualRect(desk.list.stories.index(0)).height())
        assert not desk.page.grab().isNull()
    assert heights[1] > heights[0] * 1.5


def test_large_text_in_a_narrow_window_does_not_widen_it(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    theme.choose("paper", 2.0)
    desk.page.set_narrow(True)
    desk.page.resize(700, 800)
    desk.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(desk.shown) == 2)
    desk.page.pane.chips.choose(trash=True)
    QApplication.processEvents()
    assert desk.page.width() == 700
    assert desk.page.pane.bar.back_button.isVisible()
