"""What the system tells about itself: that it will sleep, and that its screen was locked."""

from PySide6.QtCore import QObject, Signal


class Outside(QObject):
    """One source of such news. A source that is not there is quiet.

    `sleeping` comes before the computer sleeps, `screen_locked` when its screen was locked. `stayed_open` is called
    when the journal could not lock, and sleep need not wait for it any longer; `rest` ends it all.
    """

    sleeping = Signal()
    screen_locked = Signal()

    def stayed_open(self) -> None:
        """Let the computer sleep all the same."""

    def rest(self) -> None:
        """Listen no longer."""
