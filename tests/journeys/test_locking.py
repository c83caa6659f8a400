"""The journal locks by itself: words are kept, questions are dropped, and nothing shows until it is opened again."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from storyjournal.vault import DiskFull, KdfCost, StoryRepository, Vault
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import Person, begin, view_of
from ui.locking import idle, locking
from ui.locking.reason import Reason
from ui.vault.unlock import Unlock

SOON = 0.2 / 60  # minutes
Start = Callable[[], Person]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again after a moment, and hear everything meanwhile."""
    monkeypatch.setattr(locking, "AGAIN_S", 0.3)
    monkeypatch.setattr(idle, "COMING_BACK_S", 0.0)


def lock_soon(person: Person) -> None:
    watch = person.window.locking
    assert watch is not None
    watch.idle.set_minutes(SOON)


def go_idle(person: Person, qtbot: QtBot) -> None:
    with qtbot.waitSignal(person.window.locked, timeout=20_000):
        lock_soon(person)


def wait(qtbot: QtBot, until: Callable[[], bool]) -> None:
    qtbot.waitUntil(until, timeout=20_000)


def backups(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*.backup"))


def test_half_a_word_is_kept_and_found_again(home: Person, open_window: Start, qtbot: QtBot) -> None:
    begin(home, "write")
    home.press("Ctrl+End")
    home.type(" And then she sa")
    home.press("Ctrl+Left")
    before = view_of(home).write.place()
    go_idle(home, qtbot)
    assert not home.window.isVisible()
    assert home.window.vault is None

    again = open_window()
    again.type(PASSPHRASE)
    again.press("Return")
    again.wait(lambda: again.window.view is not None)
    view = view_of(again)
    again.wait(view.write.editor.hasFocus)
    assert view.write.text_now().endswith("And then she sa")
    assert view.write.place() == before


@pytest.mark.parametrize("use", ["key", "mouse", "letters", "focus"])
def test_whoever_uses_it_is_not_locked_out(home: Person, qtbot: QtBot, use: str) -> None:
    view = begin(home, "write")
    handle = home.window.windowHandle()
    assert handle is not None
    acts: dict[str, Callable[[int], None]] = {
        "key": lambda _: QTest.keyClicks(home.focus, "x"),
        "mouse": lambda n: QTest.mouseMove(handle, QPoint(40 + n, 40)),
        "letters": lambda _: composed(home.focus),
        "focus": lambda n: (view.write.title if n % 2 else view.write.editor).setFocus(),
    }
    locked = []
    home.window.locked.connect(lambda: locked.append(1))
    lock_soon(home)
    for number in range(12):
        acts[use](number)
        qtbot.wait(60)
    assert locked == []
    wait(qtbot, lambda: locked == [1])


def composed(part: QObject) -> None:
    """What an input method sends: letters that no key event carries."""
    event = QInputMethodEvent()
    event.setCommitString("語")
    QApplication.sendEvent(part, event)


def test_never_means_only_when_asked(home: Person, qtbot: QtBot) -> None:
    lock_soon(home)
    watch = home.window.locking
    assert watch is not None
    watch.idle.set_minutes(0)
    with qtbot.assertNotEmitted(home.window.locked, wait=600):
        pass


def palette(home: Person) -> None:
    home.press("Ctrl+K")


def question(home: Person) -> None:
    QMessageBox.question(home.window, "StoryJournal", "Shall it be done?")


def save_file(home: Person) -> None:
    home.window.setProperty("answer", QFileDialog.getSaveFileName(home.window, "Save", "a.txt")[0])


def menu(home: Person) -> None:
    made = QMenu(home.window)
    made.addAction("Do it", lambda: home.window.setProperty("answer", "done"))
    made.exec(home.window.mapToGlobal(QPoint(10, 10)))


@pytest.mark.qt_log_ignore("raise\\(\\)", "grabbing the keyboard", extend=True)  # the offscreen platform
@pytest.mark.parametrize("ask", [palette, question, save_file, menu])
def test_an_open_question_is_dropped(home: Person, qtbot: QtBot, ask: Callable[[Person], None]) -> None:
    locked = []
    home.window.locked.connect(lambda: locked.append(home.window.vault))
    QTimer.singleShot(50, lambda: lock_soon(home))
    ask(home)  # returns when its window was closed
    wait(qtbot, lambda: locked == [None])
    assert not home.window.property("answer")
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()] == []
    assert QApplication.activePopupWidget() is None


@pytest.mark.usefixtures("quick")
def test_words_that_cannot_be_kept_keep_it_open(home: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = begin(home, "write")
    home.press("Ctrl+End")
    home.type(" These words.")

    def full(*_args: object, **_kwargs: object) -> None:
        raise DiskFull

    locked = []
    home.window.locked.connect(lambda: locked.append(1))
    with monkeypatch.context() as disk:
        disk.setattr(StoryRepository, "keep", full)
        lock_soon(home)
        wait(qtbot, lambda: "still open" in home.window.messages.words)
        assert home.window.isVisible()
        assert home.window.vault is not None
        assert view.write.text_now().endswith("These words.")
        qtbot.wait(700)  # it is tried again meanwhile
        assert locked == []
        folder = home.window.vault.folder
    wait(qtbot, lambda: locked == [1])
    with Vault.open(folder, PASSPHRASE) as vault:
        assert any("These words." in vault.stories.get(s.id).text for s in vault.stories.list())


def test_a_new_passphrase_under_way_is_waited_for(home: Person, qtbot: QtBot, cost: KdfCost) -> None:
    vault = home.window.vault
    assert vault is not None
    begun = threading.Event()

    def change() -> None:
        begun.set()
        time.sleep(0.5)
        vault.keys.change_passphrase("another river of tin", cost=cost)

    home.window.tasks.run(change)
    wait(qtbot, begun.is_set)
    go_idle(home, qtbot)
    Vault.open(vault.folder, "another river of tin").close()


def test_a_lock_makes_a_backup_and_sleep_has_no_time_for_one(home: Person, qtbot: QtBot) -> None:
    vault = home.window.vault
    assert vault is not None
    home.window.lock(Reason.SLEEP)
    assert backups(vault.folder) == []


@pytest.mark.parametrize("put_away", ["lock", "close"])
def test_what_was_written_is_backed_up_when_it_is_put_away(home: Person, put_away: str) -> None:
    vault = home.window.vault
    assert vault is not None
    getattr(home.window, put_away)()
    assert len(backups(vault.folder)) == 1


class Painted(QObject):
    """Counts what is painted in the journal."""

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self.count = 0
        for part in [view, *view.findChildren(QWidget)]:
            part.installEventFilter(self)

    def eventFilter(self, _part: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """For how long the computer slept, in seconds, by what the test says."""
    said = [0.0]
    monkeypatch.setattr(locking, "asleep", lambda: said[0])
    return said


def test_nothing_is_painted_after_the_computer_slept(slept: list[float], home: Person, qtbot: QtBot) -> None:
    view = begin(home, "write")
    painted = Painted(view)
    view.update()
    wait(qtbot, lambda: painted.count > 0)
    painted.count = 0
    slept[0] += 3600
    locked = []
    home.window.locked.connect(lambda: locked.append(painted.count))
    view.update()
    wait(qtbot, lambda: bool(locked))
    assert locked == [0]


def test_a_moment_is_no_sleep(slept: list[float], home: Person, qtbot: QtBot) -> None:
    slept[0] += 0.5
    with qtbot.assertNotEmitted(home.window.locked, wait=1500):
        view_of(home).update()


def test_the_first_frame_after_a_lock_shows_the_gate_alone(home: Person, open_window: Start, qtbot: QtBot) -> None:
    begin(home, "write")
    assert home.window.windowTitle() == "StoryJournal"
    go_idle(home, qtbot)
    assert not [w for w in QGuiApplication.topLevelWindows() if w.isVisible()]

    again = open_window().window
    gate = again.centralWidget()
    assert isinstance(gate, Unlock)
    assert not again.grab().isNull()
    shown = " ".join(label.text() for label in again.findChildren(QLabel) if label.isVisible())
    for private in ("ward", "Another day", "Okoye", "2 stories"):
        assert private not in shown
    windows = QGuiApplication.topLevelWindows()
    assert {w.title() for w in windows if w.isVisible()} == {"StoryJournal"}
    assert again.windowIconText() in ("", "StoryJournal")
    assert not [w for w in again.findChildren(QWidget) if w.isVisible() and not (gate is w or gate.isAncestorOf(w))]


def test_the_choice_in_the_settings_counts_at_once(home: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    home.press("Ctrl+4")
    home.tab_to("Lock after 5 minutes")
    watch = home.window.locking
    assert watch is not None
    heard: list[float] = []
    monkeypatch.setattr(watch.idle, "set_minutes", heard.append)
    home.press("Up")
    home.press("Down")
    assert heard == [1, 5]


def test_no_word_waits_behind_a_backup(home: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = begin(home, "write")
    vault, watch = home.window.vault, home.window.backing_up
    assert vault is not None
    assert watch is not None
    over = threading.Event()
    monkeypatch.setattr(vault.backups, "make_if_due", lambda _pause: over.wait(30) and None)
    watch.look()
    home.press("Ctrl+End")
    home.type(" Meanwhile.")
    try:
        wait(qtbot, lambda: "Meanwhile." in vault.stories.get(view.story_id).text)
        assert not over.is_set()
    finally:
        over.set()
