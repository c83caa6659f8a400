"""Sharing a reviewed story: the clipboard, files, refusals, and the way to the review when there is none."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyjournal.redaction import Known, Scanner
from storyjournal.redaction.known.store import KnownStore
from storyjournal.review import Decision, Review, ReviewRepository, SignOff, Verb
from storyjournal.story import Story
from storyjournal.vault import Vault
from tests.ui.review_bench import TEXT, TITLE, beside
from ui.messages import Messages
from ui.share.share_stage import ShareStage
from ui.share.ways import Way
from ui.tasks import Tasks
from ui.theme import Theme

GONE = ("Okoye", "Lily", "Barnstaple", "maren.holt")


@dataclass
class Desk:
    stage: ShareStage
    vault: Vault
    messages: Messages
    qtbot: QtBot
    path: list[Path | None]
    asked: list[str]
    window: QWidget

    def reviewed(self) -> Story:
        story = self.vault.stories.add(TITLE, TEXT)
        review = Review.begin(story.id, Scanner.default().scan(story.source, Known()))
        for item in review.open_items:
            review = review.decide(item.entity.key, Decision(Verb.REMOVE))
        ReviewRepository(self.vault.documents).save(review.signed(SignOff(False, story.changed)))
        return story

    def open(self, story: Story) -> None:
        self.stage.open_story(story)
        self.stage.focus_first()
        ready = (self.stage.text.toPlainText, self.stage.to_review.isVisible)
        self.qtbot.waitUntil(lambda: any(bool(is_ready()) for is_ready in ready), timeout=10_000)

    def choose(self, way: Way) -> None:
        self.stage.panel.picker.buttons[way].click()  # type: ignore[attr-defined]
        self.wait_checked()

    def wait_checked(self) -> None:
        self.qtbot.waitUntil(self.stage.panel.leave.isEnabled, timeout=10_000)  # type: ignore[attr-defined]

    @property
    def leave(self) -> QWidget:
        return self.stage.panel.leave  # type: ignore[attr-defined, no-any-return]

    @property
    def outcome(self) -> str:
        return str(self.stage.panel.outcome)  # type: ignore[attr-defined]


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tasks: Tasks, messages: Messages, vault: Vault) -> Iterator[Desk]:
    path: list[Path | None] = [None]
    asked: list[str] = []

    def choose(name: str) -> Path | None:
        asked.append(name)
        return path[0]

    stage = ShareStage(
        theme,
        tasks,
        messages,
        Scanner.default(),
        ReviewRepository(vault.documents),
        KnownStore(vault.documents),
        choose_path=choose,
    )
    window = beside(stage)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield Desk(stage, vault, messages, qtbot, path, asked, window)
    # the offscreen clipboard outlives Python and would fall over our copy
    QGuiApplication.clipboard().clear()


def test_without_a_review_it_leads_to_one(desk: Desk) -> None:
    wanted: list[bool] = []
    desk.stage.review_wanted.connect(lambda: wanted.append(True))
    desk.open(desk.vault.stories.add(TITLE, TEXT))
    assert desk.stage.text.toPlainText() == ""
    assert desk.stage.to_review.hasFocus()
    QTest.keyClick(desk.stage.to_review, Qt.Key.Key_Space)
    assert wanted == [True]


def test_a_changed_story_must_be_reviewed_again(desk: Desk) -> None:
    story = desk.reviewed()
    desk.open(story)
    assert "consultant" in desk.stage.text.toPlainText()
    text = TEXT + "\nAnd Tomas came."
    desk.open(desk.vault.stories.keep(story.id, title=TITLE, text=text, tags=(), cursor=0))
    desk.qtbot.waitUntil(desk.stage.to_review.isVisible)
    assert desk.stage.text.toPlainText() == ""


def test_it_shows_what_readers_get_and_what_was_checked(desk: Desk) -> None:
    desk.open(desk.reviewed())
    desk.wait_checked()
    shown = desk.stage.text.toPlainText()
    assert shown.startswith(TITLE)
    assert not any(word in shown for word in GONE)
    assert "*" not in shown


def test_copy_puts_plain_and_rich_text_on_the_clipboard(desk: Desk) -> None:
    desk.open(desk.reviewed())
    desk.wait_checked()
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QGuiApplication.clipboard().clear()
    QTest.keyClick(QApplication.focusWidget() or desk.stage, Qt.Key.Key_C, control)
    desk.qtbot.waitUntil(lambda: desk.outcome.startswith("Copied"), timeout=10_000)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith(TITLE)
    assert "<em>yes</em>" in data.html()
    assert not any(word in data.text() + data.html() for word in GONE)


@pytest.mark.parametrize(
    ("way", "name"), [(Way.HTML, "story.html"), (Way.PLAIN, "story.txt"), (Way.MARKDOWN, "story.md")]
)
def test_a_file_is_written_under_a_name_without_the_title(desk: Desk, tmp_path: Path, way: Way, name: str) -> None:
    desk.open(desk.reviewed())
    desk.wait_checked()
    desk.choose(way)
    desk.path[0] = tmp_path / "mine"
    QTest.keyClick(desk.leave, Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: desk.outcome.startswith("Saved"), timeout=10_000)
    assert desk.asked == [name]
    written = tmp_path / f"mine{Path(name).suffix}"
    assert not any(word in written.read_text(encoding="utf-8") for word in GONE)
    assert written.name in desk.outcome


def test_a_name_that_gives_away_is_refused_and_no_file_is_left(desk: Desk, tmp_path: Path) -> None:
    desk.open(desk.reviewed())
    desk.wait_checked()
    desk.choose(Way.HTML)
    path = desk.path[0] = tmp_path / "Lily.html"
    desk.stage.share()
    desk.qtbot.waitUntil(lambda: "file name" in desk.outcome, timeout=10_000)
    assert not path.exists()
    assert "Nothing was shared" in desk.outcome


def test_no_path_means_nothing_happens(desk: Desk) -> None:
    desk.open(desk.reviewed())
    desk.wait_checked()
    desk.choose(Way.PLAIN)
    desk.stage.share()
    assert desk.asked == ["story.txt"]
    assert desk.outcome == ""


def test_leaving_takes_the_story_away(desk: Desk) -> None:
    desk.open(desk.reviewed())
    desk.stage.leave()
    assert desk.stage.text.toPlainText() == ""
    assert not desk.stage.to_review.isVisible()
