"""Whether the computer slept: the clocks that stand still meanwhile are held against those that do not."""

import ctypes
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LEAST_S = 2.0
EVERY_MS = 1000
BEFORE = frozenset(
    {
        QEvent.Type.Expose,
        QEvent.Type.Paint,
        QEvent.Type.UpdateRequest,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
    }
)


def asleep() -> float:
    """Return for how long this computer has slept, in seconds from any beginning: only its growth means something.

    Linux: CLOCK_BOOTTIME goes on in sleep, CLOCK_MONOTONIC does not (clock_gettime(2)). macOS: CLOCK_MONOTONIC goes
    on, CLOCK_UPTIME_RAW does not (clock_gettime(3)). Windows: QueryInterruptTime goes on, QueryUnbiasedInterruptTime
    does not (Microsoft Learn, realtimeapiset.h). Elsewhere the wall clock is held against the monotonic one; setting
    the clock forward then looks like sleep, and the journal locks once too often.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC) - time.clock_gettime(time.CLOCK_UPTIME_RAW)
    if sys.platform == "win32":
        whole, awake = ctypes.c_ulonglong(), ctypes.c_ulonglong()
        library = ctypes.WinDLL("api-ms-win-core-realtime-l1-1-1.dll")
        library.QueryInterruptTime(ctypes.byref(whole))
        library.QueryUnbiasedInterruptTime(ctypes.byref(awake))
        return (whole.value - awake.value) / 10_000_000
    return time.time() - time.monotonic()


class Naps(QObject):
    """`woke` comes once after a sleep, before `window` paints or takes a key: that event goes nowhere."""

    woke = Signal()

    def __init__(self, window: QWidget, slept: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slept = slept
        self._seen = slept()
        self._clock = QTimer(self, interval=EVERY_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()
        window.installEventFilter(self)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def look(self) -> bool:
        """Say whether the computer slept since the last look, and send `woke` when it did."""
        now = self._slept()
        slept, self._seen = now - self._seen, now
        if slept < LEAST_S:
            return False
        self.woke.emit()
        return True

    def eventFilter(self, _part: QObject, event: QEvent) -> bool:
        """Look before anything is painted or pressed."""
        return event.type() in BEFORE and self.look()
