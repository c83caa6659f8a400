"""The demo in a real window, and the hands that take it from screen to screen the way a person goes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QRect, QSettings, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from storyjournal.vault.local import LocalData
from ui.journal_view import JournalView
from ui.main_window import MainWindow
from ui.theme import Theme

# theme, text size, width of the window in pixels
LOOKS = [(theme, scale, width) for theme in ("paper", "dusk") for scale in (1.0, 2.0) for width in (900, 1440)]
FIRST_LOOK = LOOKS[1]
HEIGHT = 900
ROUNDS, ROUND_MS = 4, 30  # longer than any rest that the screens take before they follow
PATIENCE_STEPS, PATIENCE_STEP_MS = 400, 50


def _rest(ms: int) -> None:
    """Let the app run for a while. Not QTest.qWait: that keeps Python's lock, and the worker would stand still."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


class Hands:
    """One window of the demo. A tour arranges a screen with these, yields its name, and goes on."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.theme = Theme()
        self.theme.apply()
        geometry = QSettings(str(base / "window.ini"), QSettings.Format.IniFormat)
        self.local = LocalData(base / "local")
        self.devices = DeviceKeys(self.local, MemoryKeychain())
        self.window = MainWindow(
            self.theme, Settings(), geometry, local=self.local, devices=self.devices, cost=KdfCost.floor()
        )
        self._busy = False
        self.arrange: Callable[[], None] | None = None  # done anew after each change of look
        self.window.tasks.busy_changed.connect(self._note_work)
        self.window.show()
        self.window.activateWindow()  # nothing waits for it: where it comes, the pictures show who has the keyboard
        self.look(*FIRST_LOOK)

    def _note_work(self, busy: bool) -> None:
        self._busy = busy

    def look(self, theme: str, scale: float, width: int) -> None:
        """Take a theme, a text size and a width, and let everything settle."""
        self.theme.choose(theme, scale)
        self.window.resize(width, HEIGHT)
        self.settle()
        if self.arrange is not None:
            self.arrange()
            self.settle()

    def picture(self) -> QPixmap:
        """Return what the window shows, with the dialog that stands before it."""
        made = self.window.grab()
        painter = QPainter(made)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                frame = QRect(QPoint(0, 0), dialog.size())
                frame.moveCenter(self.window.rect().center())
                painter.fillRect(frame.adjusted(-1, -1, 1, 1), self.theme.color("border"))
                painter.drawPixmap(frame.topLeft(), dialog.grab())
        painter.end()
        return made

    @property
    def view(self) -> JournalView:
        """The open journal. Raises RuntimeError while there is none."""
        if self.window.view is None:
            raise RuntimeError("the demo's journal is not open")
        return self.window.view

    def open(self, vault: Vault) -> None:
        """Show an open vault's journal."""
        self.window.show_journal(vault)
        self.settle()

    def close(self) -> None:
        """Leave the journal and close its vault; the window stays."""
        view, vault = self.view, self.window.vault
        view.leave()
        self.settle()
        if vault is not None:
            vault.close()

    def settle(self) -> None:
        """Let events, layouts and the worker come to rest."""
        for _ in range(PATIENCE_STEPS):
            for _ in range(ROUNDS):
                QApplication.processEvents()
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                _rest(ROUND_MS)
            if not self._busy:
                return
        raise RuntimeError("work in the background did not end in time")

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait until something is so, 20 s at most. Raises RuntimeError when it never is."""
        for _ in range(PATIENCE_STEPS):
            if until():
                self.settle()
                return
            _rest(PATIENCE_STEP_MS)
        raise RuntimeError("a screen did not come in time")
