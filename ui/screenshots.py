"""Walks the demo through every screen and writes a PNG of each: both themes, two text sizes, two widths."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QPoint,
    QRect,
    QSettings,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from storyjournal import demo
from storyjournal.review import ProtectedWords, Verb
from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, RecoveryKit, Vault
from ui.commands import Palette
from ui.journal_view import REVIEW, SETTINGS, SHARE, STORIES, WORDS, WRITE, JournalView, focus_into
from ui.main_window import MainWindow
from ui.review.panes import View
from ui.theme import Theme
from ui.vault.unlock import Unlock

LOOKS = [(theme, scale, width) for theme in ("paper", "dusk") for scale in (1.0, 2.0) for width in (900, 1440)]
HEIGHT = 900
ROUNDS, ROUND_MS = 4, 30  # longer than any rest that the screens take before they follow
PATIENCE_STEPS, PATIENCE_STEP_MS = 400, 50
EMPTY = Path("empty") / "My journal.storyjournal"
WORDS_TO_PROTECT = ("Marlow Street", "Mister Biscuit", "Pip")


def write_all(folder: Path, base: Path) -> int:
    """Write every screen in every look to `folder`; `base` is an empty folder for the demo. Returns the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_without_size_hints)
    walk = Walk(base)
    count = 0
    for number, name in enumerate(walk.screens(), 1):
        for theme, scale, width in LOOKS:
            walk.look(theme, scale, width)
            file = folder / f"{number:02}-{name}-{theme}-{round(scale * 100)}-{width}.png"
            if not walk.picture().save(str(file)):
                print(f"This picture could not be written: {file}", file=sys.stderr)  # noqa: T201
                return 1
            count += 1
        walk.look(*LOOKS[1])
    walk.window.close()
    QGuiApplication.clipboard().clear()
    print(f"{count} pictures written to {folder}")  # noqa: T201
    return 0


def _without_size_hints(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Print what Qt says, but for what the offscreen screen says of each dialog."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)  # noqa: T201


def _rest(ms: int) -> None:
    """Let the app run for a while. Not QTest.qWait: that keeps Python's lock, and the worker would stand still."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


class Walk:
    """The demo in a real window, taken from screen to screen the way a person goes."""

    def __init__(self, base: Path) -> None:
        self._base = base
        self._theme = Theme()
        self._theme.apply()
        geometry = QSettings(str(base / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(self._theme, Settings(), geometry, cost=KdfCost.floor())
        self._busy = False
        self._arrange: Callable[[], None] | None = None
        self.window.tasks.busy_changed.connect(self._note_work)
        self.window.show()
        self.window.activateWindow()  # nothing waits for it: where it comes, the pictures show who has the keyboard
        self.look(*LOOKS[1])

    def _note_work(self, busy: bool) -> None:
        self._busy = busy

    def look(self, theme: str, scale: float, width: int) -> None:
        """Take a theme, a text size and a width, and let everything settle."""
        self._theme.choose(theme, scale)
        self.window.resize(width, HEIGHT)
        self._settle()
        if self._arrange is not None:
            self._arrange()
            self._settle()

    def picture(self) -> QPixmap:
        """Return what the window shows, with the dialog that stands before it."""
        made = self.window.grab()
        painter = QPainter(made)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                frame = QRect(QPoint(0, 0), dialog.size())
                frame.moveCenter(self.window.rect().center())
                painter.fillRect(frame.adjusted(-1, -1, 1, 1), self._theme.color("border"))
                painter.drawPixmap(frame.topLeft(), dialog.grab())
        painter.end()
        return made

    def screens(self) -> Iterator[str]:
        """Go to each screen in turn and yield its name, in the order of a person's path."""
        yield from self._gate()
        yield from self._first_day()
        self._open(self._prepared())
        for part in (self._stories, self._write, self._review, self._share, self._places):
            yield from part(self._view)

    @property
    def _view(self) -> JournalView:
        if self.window.view is None:
            raise RuntimeError("the demo's journal is not open")
        return self.window.view

    def _gate(self) -> Iterator[str]:
        folder = self._base / EMPTY
        self.window.show_gate(folder)
        yield "first-run"
        Vault.create(folder, demo.PASSPHRASE, RecoveryKit.generate(), cost=KdfCost.floor()).close()
        self.window.show_gate(folder)
        yield "unlock"
        gate = self.window.centralWidget()
        if not isinstance(gate, Unlock):
            raise TypeError("the gate of a journal is its unlock screen")
        gate.passphrase_page.field.setText("not this one")
        gate.passphrase_page.accepted.emit()
        self._settle()
        yield "unlock-wrong"
        gate.passphrase_page.forgotten.emit()
        yield "unlock-kit"

    def _first_day(self) -> Iterator[str]:
        self._open(Vault.open(self._base / EMPTY, demo.PASSPHRASE))
        yield "stories-empty"
        self._view.new_story()
        yield "write-empty"
        self._close()

    def _prepared(self) -> Vault:
        """Return the demo's journal with what a person has after some days: a version, some words, some trash."""
        vault = demo.make_vault(self._base / demo.FOLDER)
        first, *_, last = vault.stories.list()
        story = vault.stories.get(first.id)
        for text, milestone in ((story.text.partition("\n\n")[0], True), (story.text, False)):
            title, tags, cursor = story.title, story.tags, story.cursor
            vault.stories.keep(story.id, title=title, text=text, tags=tags, cursor=cursor, milestone=milestone)
        vault.stories.trash(last.id)
        for word in WORDS_TO_PROTECT:
            ProtectedWords(vault.documents).add(word)
        return vault

    def _open(self, vault: Vault) -> None:
        self.window.show_journal(vault)
        self._settle()

    def _close(self) -> None:
        view, vault = self._view, self.window.vault
        view.leave()
        self._settle()
        if vault is not None:
            vault.close()

    def _stories(self, view: JournalView) -> Iterator[str]:
        view.show_place(STORIES)
        yield "stories"
        pane = view.stories_page.pane
        for name, query in (("stories-search", "wait"), ("stories-nothing-found", "zebra")):
            pane.search.setText(query)
            pane.search.searched.emit(query)
            yield name
        pane.search.empty()
        pane.chips.choose(trash=True)
        pane.list.setFocus()
        yield "stories-trash"
        pane.list.removal_wanted.emit()
        yield "stories-delete"
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        pane.chips.choose()
        self.window.messages.say("Moved to the trash. Ctrl+Z in the list brings it back.")
        yield "stories-message"
        self.window.messages.hide()

    def _write(self, view: JournalView) -> Iterator[str]:
        first = view.stories_page.pane.list.stories.index(0, 0)
        view.stories_page.pane.list.setCurrentIndex(first)
        view.open_story(view.stories_page.pane.list.chosen, WRITE)
        yield "write"
        focus_into(view.story_page.stage.panel)
        yield "write-panel"
        view.story_page.stage.focus_first()
        view.toggle_focus()
        yield "write-alone"
        view.toggle_focus()
        revisions = self.window.vault.stories.revisions(view.story_id) if self.window.vault else []
        view.write.show_version(revisions[-1])
        yield "write-earlier-version"
        view.show_stage(SHARE)
        self._settle()
        yield "share-before-review"

    def _review(self, view: JournalView) -> Iterator[str]:
        session, deck = view.review.session, view.review.list.deck
        view.show_stage(REVIEW)
        self._wait(lambda: session.review is not None)
        yield "review"
        self._press(view, Verb.REMOVE, times=2)
        self._arrange = lambda: self._press(view, Verb.VAGUER)
        yield "review-halfway"
        self._arrange = None
        while session.progress.left and deck.card is not None:
            self._press(view, Verb.REMOVE)
        yield "review-decided"
        view.review.panes.choose(View.BOTH)
        yield "review-side-by-side"
        view.review.panes.choose(View.READERS)
        view.next_stage()
        yield "last-read"
        view.review.finish_or_go_on()
        yield "last-read-question"
        view.review.last_read.answered.emit(False)
        self._wait(lambda: view.story_page.index == SHARE)
        view.show_stage(REVIEW)
        self._wait(lambda: session.review is not None)
        yield "review-signed"

    def _press(self, view: JournalView, verb: Verb, times: int = 1) -> None:
        for _ in range(times):
            card = view.review.list.deck.card
            if card is not None:
                card.press(verb)
            self._settle()

    def _share(self, view: JournalView) -> Iterator[str]:
        view.show_stage(SHARE)
        self._settle()
        yield "share"
        view.share.copy()
        self._settle()
        yield "share-copied"

    def _places(self, view: JournalView) -> Iterator[str]:
        for name, place in (("words", WORDS), ("settings", SETTINGS)):
            view.show_place(place)
            yield name
        palette = Palette(self._theme, view.commands(), self.window)
        palette.show()
        self._arrange = palette.lay
        yield "commands"
        self._arrange = None
        palette.close()

    def _settle(self) -> None:
        """Let events, layouts and the worker come to rest."""
        for _ in range(PATIENCE_STEPS):
            for _ in range(ROUNDS):
                QApplication.processEvents()
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                _rest(ROUND_MS)
            if not self._busy:
                return
        raise RuntimeError("work in the background did not end in time")

    def _wait(self, until: Callable[[], bool]) -> None:
        for _ in range(PATIENCE_STEPS):
            if until():
                self._settle()
                return
            _rest(PATIENCE_STEP_MS)
        raise RuntimeError("a screen did not come in time")
