"""Windows: the messages of power and of the session, heard in the window's own queue."""

import ctypes
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject

from ui.locking.outside import Outside

# Microsoft Learn: WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WTSRegisterSessionNotification
WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x7
NOTIFY_FOR_THIS_SESSION = 0
KIND = b"windows_generic_MSG"


class Heard(QAbstractNativeEventFilter):
    """Hands the system's messages on, and takes none."""

    def __init__(self, outside: "Windows") -> None:
        super().__init__()
        self._outside = outside

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        """Read a message (MSG of winuser.h) at its address."""
        if (kind.data() if isinstance(kind, QByteArray) else bytes(kind)) == KIND:
            told = wintypes.MSG.from_address(int(message))
            self._outside.tell(told.message, told.wParam)
        return False, 0


class Windows(Outside):
    """Sends its news when Windows tells this process that it suspends, or that the session was locked."""

    def __init__(self, window: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._filter = Heard(self)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)
        self._notify("WTSRegisterSessionNotification", window, NOTIFY_FOR_THIS_SESSION)

    @staticmethod
    def _notify(function: str, *arguments: int) -> None:
        library = getattr(ctypes, "windll", None)
        if library is not None:
            getattr(library.wtsapi32, function)(*arguments)

    def tell(self, message: int, word: int) -> None:
        """Send the news that a message holds."""
        if (message, word) == (WM_POWERBROADCAST, PBT_APMSUSPEND):
            self.sleeping.emit()
        elif (message, word) == (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK):
            self.screen_locked.emit()

    def rest(self) -> None:
        """Hear nothing more."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._filter)
        self._notify("WTSUnRegisterSessionNotification", self._window)
