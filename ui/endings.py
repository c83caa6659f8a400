"""Ctrl+C in the terminal, the end of the session, `kill`: each closes the window in order, so that words are kept."""

import os
import signal

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QWidget

ENDS = ("SIGINT", "SIGTERM", "SIGHUP")


def close_on_signals(window: QWidget) -> None:
    """Let the system's requests to end close `window`, which keeps everything first.

    Python runs its handlers only when Qt lets it, so the signal is heard through a pipe (`signal.set_wakeup_fd`).
    Windows has no such signals; there this does nothing.
    """
    if os.name == "nt":
        return
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    for name in ENDS:
        signal.signal(getattr(signal, name), lambda _number, _frame: None)  # without one, nothing comes to the pipe
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, window)

    def heard() -> None:
        os.read(reading, 64)
        window.close()

    notifier.activated.connect(heard)
