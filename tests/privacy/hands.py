"""Hands on the keyboard of the running app, inside its own process and its own event loop."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.journal_view import JournalView
from ui.main_window import MainWindow

PATIENCE_S = 60.0


def rest(ms: int) -> None:
    """Let the app run for a while. Not QTest.qWait: that keeps Python's lock, and the worker would stand still."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


class Hands:
    """Uses the app's window by keys alone."""

    def __init__(self) -> None:
        self.wait(lambda: any(isinstance(widget, MainWindow) for widget in QApplication.topLevelWidgets()))
        self.window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        self.window.activateWindow()
        self.wait(lambda: QApplication.activeWindow() is self.window)

    @property
    def view(self) -> JournalView:
        """The open journal."""
        self.wait(lambda: self.window.view is not None)
        if self.window.view is None:
            raise AssertionError("the journal is not open")
        return self.window.view

    def arrive(self) -> None:
        """Wait until the journal is open and on the screen, with the keyboard in it."""
        self.wait(lambda: self.view.isVisible() and self.view.isAncestorOf(self.focus))

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the app run until something is so."""
        end = time.monotonic() + PATIENCE_S
        while not until():
            if time.monotonic() > end:
                raise AssertionError("waited in vain")
            rest(10)

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        self.wait(lambda: QApplication.focusWidget() is not None)
        return QApplication.focusWidget() or self.window

    @property
    def heard(self) -> str:
        """What a screen reader would call the part where the keyboard is."""
        part = QAccessible.queryAccessibleInterface(self.focus)
        return part.text(QAccessible.Text.Name) if part else ""

    @property
    def described(self) -> str:
        """What a screen reader would say further of it."""
        part = QAccessible.queryAccessibleInterface(self.focus)
        return part.text(QAccessible.Text.Description) if part else ""

    def press(self, keys: str) -> None:
        """Press one key with its modifiers, as in "Ctrl+N"."""
        QTest.keySequence(self.focus, QKeySequence(keys))
        rest(1)

    def type(self, text: str) -> None:
        """Type a text; a line end is Return."""
        for letter in text:
            QTest.keyClick(self.focus, Qt.Key.Key_Return) if letter == "\n" else QTest.keyClicks(self.focus, letter)

    def tab_to(self, name: str, most: int = 80) -> None:
        """Press Tab until the keyboard is on the part whose name, as it is read out, begins with `name`."""
        names = []
        for _ in range(most):
            names.append(self.heard)
            if names[-1].startswith(name):
                return
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
            rest(1)
        raise AssertionError(f"Tab never came to {name!r}; it came to {names}")
