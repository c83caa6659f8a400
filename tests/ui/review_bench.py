"""A window with a real Review stage on a real vault, and hands that press real keys."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from storyjournal.redaction import Scanner
from storyjournal.redaction.known.store import KnownStore
from storyjournal.review import Decision, Item, ReviewRepository
from storyjournal.story import Story
from storyjournal.vault import Vault
from ui.messages import Messages
from ui.review.review_stage import ReviewStage
from ui.stage import Stage
from ui.tasks import Tasks
from ui.theme import Theme

TITLE = "The day the ward listened"
TEXT = """On the 14th of March 2023 my consultant, Dr Amara Okoye, sat on the edge of the bed. Nobody had asked before.

My daughter Lily was in the corridor. “Start with what nobody asks,” Dr Okoye said, and I said *yes* 😀.

We live in Barnstaple. Write to me: maren.holt@example.org.
"""


def beside(stage: Stage, width: int = 1232) -> QWidget:
    """Return a window in which a stage stands beside its panel, as the story page shows them."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(stage, 1)
    row.addWidget(stage.panel)
    stage.panel.setFixedWidth(384)
    window.resize(width, 900)
    return window


@dataclass
class Bench:
    """Review's stage with everything it needs; `said` holds what a screen reader heard."""

    qtbot: QtBot
    theme: Theme
    tasks: Tasks
    messages: Messages
    vault: Vault
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        setattr(self.messages, "announce", self.said.append)  # noqa: B010 - mypy, rightly, knows no other way
        self.reviews = ReviewRepository(self.vault.documents)
        self.known = KnownStore(self.vault.documents)
        self.scanner = Scanner.default()
        self.stage = self.make_stage()

    def make_stage(self) -> ReviewStage:
        """Make a stage and show it."""
        stage = ReviewStage(self.theme, self.tasks, self.messages, self.scanner, self.reviews, self.known)
        window = beside(stage)
        self.qtbot.addWidget(window)
        with self.qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        self.window = window
        return stage

    def write(self, text: str = TEXT, title: str = TITLE) -> Story:
        """Keep a new story."""
        return self.vault.stories.add(title, text)

    def open(self, story: Story) -> None:
        """Open a story in Review and wait until it was read."""
        self.stage.open_story(story)
        self.stage.focus_first()
        self.qtbot.waitUntil(lambda: self.stage.session.review is not None, timeout=10_000)
        QApplication.processEvents()

    def press(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the keyboard is; text is typed."""
        for key in keys:
            spot = QApplication.focusWidget() or self.window
            if isinstance(key, str):
                QTest.keyClicks(spot, key, modifier)
            else:
                QTest.keyClick(spot, key, modifier)
            QApplication.processEvents()

    def wait(self, ready: Callable[[], bool]) -> None:
        """Wait for something that background work brings."""
        self.qtbot.waitUntil(ready, timeout=10_000)

    def item(self, label: str) -> Item:
        """Return the item whose label holds some words."""
        return next(i for i in self.stage.session.items if label in i.entity.label)

    def go(self, label: str) -> None:
        """Stand on an item with the keyboard."""
        self.stage.session.go(self.item(label).entity.key)
        self.stage.list.deck.focus_current()
        QApplication.processEvents()

    def current(self) -> str:
        """Return the label of the current card, or ""."""
        item = self.stage.session.item
        return item.entity.label if item else ""

    def decide_all(self) -> None:
        """Remove everything that is open, by key."""
        for _ in range(40):
            if not self.stage.session.progress.left:
                return
            self.press(Qt.Key.Key_1)

    def decision(self, label: str) -> Decision | None:
        """Return what is decided about an item."""
        return self.item(label).decision
