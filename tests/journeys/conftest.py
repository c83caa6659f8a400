"""A person at the keyboard: one window of the real app, and the keys they press."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, RecoveryKit, Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from storyjournal.vault.local import LocalData
from tests.conftest import PASSPHRASE
from ui.journal_view import JournalView
from ui.main_window import MainWindow
from ui.theme import Theme

TEXT = "On the 14th of March Dr Amara Okoye sat down.\n\nDr Okoye met my daughter Lily in Barnstaple."


class Person:
    """Uses one window by keys alone. Nothing here calls a widget's method to make something happen."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is. It is a bug when it is nowhere."""
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        found = QApplication.focusWidget()
        if found is None:
            raise AssertionError("the keyboard is nowhere")
        return found

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key with its modifiers, as in "Ctrl+N" or "Return"."""
        for _ in range(times):
            QTest.keySequence(self.focus, QKeySequence(keys))
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text; a line end is Return."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press("Return")
            QTest.keyClicks(self.focus, line)

    def tab_to(self, name: str, most: int = 60) -> QWidget:
        """Press Tab until the keyboard is on the widget whose name, as it is read out, begins with `name`."""
        seen = []
        for _ in range(most):
            seen.append(heard(self.focus))
            if seen[-1].startswith(name):
                return self.focus
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
            QApplication.processEvents()
        raise AssertionError(f"Tab never came to {name!r}; it came to {seen}")

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait until something is so, 20 s at most."""
        self._qtbot.waitUntil(until, timeout=20_000)


def heard(widget: QWidget) -> str:
    """What a screen reader would call this widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def view_of(person: Person) -> JournalView:
    view = person.window.view
    assert view is not None
    return view


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme, tmp_path: Path, cost: KdfCost) -> Iterator[Callable[..., Person]]:
    """Start the app as a new process would: a new window at the gate of the journal in tmp_path."""
    windows = []

    def start(settings: Settings | None = None) -> Person:
        local = LocalData(tmp_path / "local")
        geometry = QSettings(str(tmp_path / "config" / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(
            theme,
            settings or Settings(),
            geometry,
            local=local,
            devices=DeviceKeys(local, MemoryKeychain()),
            cost=cost,
        )
        qtbot.addWidget(window)
        windows.append(window)
        window.show_gate(tmp_path / "My journal.storyjournal")
        window.resize(1280, 840)
        return Person(qtbot, window)

    yield start
    for window in windows:
        window.close()


@pytest.fixture
def home(open_window: Callable[[], Person], tmp_path: Path, cost: KdfCost) -> Iterator[Person]:
    """A person in the stories list of a journal with two stories."""
    folder = tmp_path / "My journal.storyjournal"
    with Vault.create(folder, PASSPHRASE, RecoveryKit.generate(), cost=cost) as vault:
        vault.stories.add("Another day", "Nothing much.")
        vault.stories.add("The ward", TEXT)
    person = open_window()
    person.type(PASSPHRASE)
    person.press("Return")
    person.wait(lambda: person.window.view is not None)
    yield person
    QGuiApplication.clipboard().clear()


def shown_buttons(person: Person) -> list[QPushButton]:
    """The buttons that can be seen."""
    return [button for button in person.window.findChildren(QPushButton) if button.isVisible()]


def begin(person: Person, where: str) -> JournalView:
    """Go to a place by keys."""
    view = view_of(person)
    if where == "stories":  # the chosen story is read a moment after it was chosen
        person.wait(lambda: any(heard(part) == "Open this story" for part in shown_buttons(person)))
    if where in ("write", "review", "share"):
        person.press("Return")
    if where == "review":
        person.press("F3")
        person.wait(lambda: view.review.session.review is not None)
    if where == "share":
        person.press("F4")
        person.wait(view.share.to_review.isVisible)
    return view
