"""Whether anybody is there: keys, mouse, touch, wheel, pen, composed letters and moves of the focus all count."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from storyjournal.settings import NEVER

MINUTE_S = 60.0
LOOK_AGAIN_S = 15.0
COMING_BACK_S = 2.0
USED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
        QEvent.Type.NativeGesture,
    }
)


class Idle(QObject):
    """`idled` comes when the app was not used for a while, and again after `again_in` when still nobody came.

    It hears every window of the app, and the part that has the keyboard: letters composed by an input method reach
    that part alone. A screen reader's press is not told by Qt, but the focus that it moves is. An event filter on the
    whole application would hear all this too, at the price of a Python object for each thing that has any event.
    """

    idled = Signal()

    def __init__(self, app: QGuiApplication, minutes: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit = self._patience = minutes * MINUTE_S
        self._last = self._deaf_until = time.monotonic()
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._look)
        app.focusObjectChanged.connect(self._follow)
        app.focusWindowChanged.connect(self._hear_windows)
        self._follow(app.focusObject())
        self.set_minutes(minutes)

    def set_minutes(self, minutes: float) -> None:
        """Wait for this many minutes from now on; NEVER waits for ever."""
        self._limit = minutes * MINUTE_S
        self._clock.stop()
        self.used()

    def used(self) -> None:
        """Somebody is there."""
        if time.monotonic() < self._deaf_until:
            return
        self._last = time.monotonic()
        self._patience = self._limit
        if self._limit == NEVER:
            self._clock.stop()
        elif not self._clock.isActive():
            self._wait(self._limit)

    def again_in(self, seconds: float) -> None:
        """Send `idled` again after `seconds` in which nobody comes.

        What happens in the first moment does not count: a window that comes back moves the focus by itself.
        """
        self._last = time.monotonic()
        self._deaf_until = self._last + COMING_BACK_S
        self._patience = seconds
        self._wait(seconds)

    def _wait(self, seconds: float) -> None:
        self._clock.start(max(1, round(min(seconds, LOOK_AGAIN_S) * 1000)))

    def _look(self) -> None:
        self._hear_windows()
        left = self._last + self._patience - time.monotonic()
        if left > 0:
            self._wait(left)
        else:
            self.idled.emit()

    def _hear_windows(self) -> None:
        """Hear windows that came since; hearing one twice does no harm."""
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)

    def _follow(self, part: QObject | None) -> None:
        self.used()
        self._hear_windows()
        if part is not None:
            part.installEventFilter(self)

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        """Note that the app is used; take nothing."""
        kind = event.type()
        if kind in USED:
            self.used()
        elif kind == QEvent.Type.FocusOut and isinstance(part, QWidget):
            part.removeEventFilter(self)
        return False
