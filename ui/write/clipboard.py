"""Copies from the private editor: marked for clipboard managers not to keep, and gone after a minute (section 7)."""

import secrets

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

STAYS_MS = 60_000
OURS = "application/x-storyjournal-private"
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
# KDE's Klipper, Windows' clipboard history (DWORD 0 means no) and macOS managers (nspasteboard.org).
MARKS: dict[str, bytes] = {
    "x-kde-passwordManagerHint": b"secret",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"\x01\x00\x00\x00",
    _WINDOWS.format("CanIncludeInClipboardHistory"): b"\x00\x00\x00\x00",
    _WINDOWS.format("CanUploadToCloudClipboard"): b"\x00\x00\x00\x00",
    "org.nspasteboard.ConcealedType": b"1",
}


def private_mime(text: str, token: bytes = b"") -> QMimeData:
    """Return `text` as plain text with the marks that ask clipboard managers not to keep it."""
    made = QMimeData()
    made.setText(text)
    for name, value in MARKS.items():
        made.setData(name, QByteArray(value))
    made.setData(OURS, QByteArray(token))
    return made


class PrivateClipboard(QObject):
    """Puts private text on the clipboard and takes it off again after `stays_ms` if it is still there."""

    def __init__(self, clipboard: QClipboard, stays_ms: int = STAYS_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._token = b""
        self._clock = QTimer(self, singleShot=True, interval=stays_ms)
        self._clock.timeout.connect(self.clear)

    def put(self, text: str) -> None:
        """Copy `text`."""
        self._token = secrets.token_bytes(16)
        self._clipboard.setMimeData(private_mime(text, self._token))
        self._clock.start()

    def clear(self) -> None:
        """Take our copy off the clipboard, unless something else has been copied since."""
        self._clock.stop()
        held = self._clipboard.mimeData()
        if self._token and held is not None and held.data(OURS).data() == self._token:
            self._clipboard.clear()
        self._token = b""
