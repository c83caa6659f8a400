"""Walks the demo through every screen and writes a PNG of each: both themes, two text sizes, two widths."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from storyjournal import demo
from storyjournal.settings import Settings
from storyjournal.vault import KdfCost
from ui.journal_view import REVIEW, SETTINGS, SHARE, STORIES, WORDS, WRITE, JournalView
from ui.main_window import MainWindow
from ui.theme import Theme

LOOKS = [(theme, scale, width) for theme in ("paper", "dusk") for scale in (1.0, 2.0) for width in (900, 1440)]
HEIGHT = 900
PATIENCE_STEPS, PATIENCE_STEP_MS = 400, 50
MOST_DECISIONS = 60


def write_all(folder: Path, base: Path) -> int:
    """Write every screen in every look to `folder`; `base` is an empty folder for the demo. Returns the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    walk = Walk(base)
    count = 0
    for name, screen in walk.screens():
        for theme, scale, width in LOOKS:
            walk.look(theme, scale, width)
            picture = folder / f"{name}-{theme}-{round(scale * 100)}-{width}.png"
            if not screen.grab().save(str(picture)):
                print(f"This picture could not be written: {picture}", file=sys.stderr)  # noqa: T201
                return 1
            count += 1
        walk.look(*LOOKS[-1])
    walk.window.close()
    print(f"{count} pictures written to {folder}")  # noqa: T201
    return 0


class Walk:
    """The demo in a real window, taken from screen to screen by its own widgets."""

    def __init__(self, base: Path) -> None:
        self._base = base
        self._theme = Theme()
        self._theme.apply()
        geometry = QSettings(str(base / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(self._theme, Settings(), geometry, cost=KdfCost.floor())
        self.window.show()
        self.window.activateWindow()

    def look(self, theme: str, scale: float, width: int) -> None:
        """Take a theme, a text size and a width, and let everything settle."""
        self._theme.choose(theme, scale)
        self.window.resize(width, HEIGHT)
        self._settle()

    def screens(self) -> Iterator[tuple[str, QWidget]]:
        """Yield each screen's name and window, in the order of a person's path."""
        self.window.show_gate(self._base / demo.FOLDER)
        self._settle()
        yield "01-first-run", self.window
        demo.make_vault(self._base / demo.FOLDER).close()
        self.window.show_gate(self._base / demo.FOLDER)
        self._settle()
        yield "02-unlock", self.window
        field = next(f for f in self.window.findChildren(QLineEdit) if f.isVisible())
        QTest.keyClicks(field, demo.PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self._wait(lambda: self.window.view is not None)
        view = self.window.view
        if view is None:
            raise RuntimeError("the demo's journal did not open")
        yield from self._journal(view)

    def _journal(self, view: JournalView) -> Iterator[tuple[str, QWidget]]:
        view.show_place(STORIES)
        yield "03-stories", self.window
        story = view.stories_page.pane.list.chosen
        view.open_story(story, WRITE)
        yield "04-write", self.window
        view.show_stage(SHARE)
        yield "05-share-before-review", self.window
        view.show_stage(REVIEW)
        self._wait(lambda: view.review.session.review is not None)
        yield "06-review", self.window
        yield from self._review(view)
        view.share.copy()
        self._settle()
        yield "10-share", self.window
        for name, place in (("11-words", WORDS), ("12-settings", SETTINGS)):
            view.show_place(place)
            yield name, self.window

    def _review(self, view: JournalView) -> Iterator[tuple[str, QWidget]]:
        """Decide with the keys 2 and 1, read the version once, and sign it off."""
        session = view.review.session
        for step in range(MOST_DECISIONS):
            if not session.progress.left:
                break
            self._press(Qt.Key.Key_1 if step else Qt.Key.Key_2)
            if step == 1:
                yield "07-review-halfway", self.window
        yield "08-review-decided", self.window
        view.next_stage()
        yield "09-last-read", self.window
        view.review.last_read.answered.emit(False)
        self._wait(lambda: view.story_page.index == SHARE)

    def _press(self, key: Qt.Key) -> None:
        if self.window.view is not None:
            self.window.view.story_page.stage.focus_first()
        QTest.keyClick(self.window.focusWidget() or self.window, key)
        self._settle()

    def _settle(self) -> None:
        """Let events, layouts and the worker come to rest."""
        for _ in range(4):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QTest.qWait(30)

    def _wait(self, until: Callable[[], bool]) -> None:
        for _ in range(PATIENCE_STEPS):
            if until():
                self._settle()
                return
            QTest.qWait(PATIENCE_STEP_MS)
        raise RuntimeError("a screen did not come in time")
