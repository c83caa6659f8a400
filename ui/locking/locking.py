"""Everything that may lock an open journal, in one place."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.locking.idle import Idle
from ui.locking.naps import Naps, asleep
from ui.locking.outside import Outside
from ui.locking.reason import Reason

if sys.platform == "linux":
    from ui.locking.linux import sources
elif sys.platform == "win32":
    from ui.locking.windows import Windows

AGAIN_S = 30.0


class Locking(QObject):
    """Watches over `window` while a journal is open in it. `lock_wanted(Reason)` asks for the lock.

    On macOS nothing tells of sleep or of a locked screen without further libraries; there the journal locks on waking.
    """

    lock_wanted = Signal(object)

    def __init__(self, app: QApplication, window: QWidget, minutes: float) -> None:
        super().__init__(window)
        self.idle = Idle(app, minutes, self)
        self.naps = Naps(window, asleep, self)
        self._sources = _sources(window, self)
        self.idle.idled.connect(lambda: self._want(Reason.IDLE))
        self.naps.woke.connect(lambda: self._want(Reason.WOKE))
        for source in self._sources:
            source.sleeping.connect(lambda: self._want(Reason.SLEEP))
            source.screen_locked.connect(lambda: self._want(Reason.SCREEN))

    def _want(self, reason: Reason) -> None:
        self.lock_wanted.emit(reason)

    def stayed_open(self) -> None:
        """The journal could not lock: ask again soon, unless somebody comes."""
        for source in self._sources:
            source.stayed_open()
        self.idle.again_in(AGAIN_S)

    def rest(self) -> None:
        """Watch no longer."""
        for source in self._sources:
            source.rest()
        self.deleteLater()


def _sources(window: QWidget, parent: QObject) -> list[Outside]:
    if sys.platform == "linux":
        return sources(parent)
    if sys.platform == "win32":
        return [Windows(int(window.winId()), parent)]
    return []
