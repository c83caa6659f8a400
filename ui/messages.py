"""Speaks to the person: one quiet line at the foot of the window, with the remedy, and a screen reader's ear."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from storyjournal.errors import JournalError
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label

STAYS_MS = 8000
FOOT = 76
ABOVE, EDGE = 8, 16


class Messages(QFrame):
    """A line that lies over the foot of its window. A fact leaves by itself after 8 s; an error stays until closed.

    `complained` carries each error that was said.
    """

    complained = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setProperty("card", "plain")
        self._words = label("", Type.TEXT)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = Button(theme, picture="x", kind="tool", name="Close this message")
        close.clicked.connect(self.hide)
        self._window = window
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._clock = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._clock.timeout.connect(self.hide)
        self._settled = QTimer(self, singleShot=True, interval=0)  # when what changes with the words has its place
        self._settled.timeout.connect(self.lay)
        theme.changed.connect(self.make_way)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said now."""
        return self._words.text() if self.isVisible() else ""

    def say(self, sentence: str) -> None:
        """Say a fact, briefly."""
        self._show(sentence)
        self._clock.start()

    def complain(self, error: JournalError) -> None:
        """Say what went wrong and what can be done; it stays until it is closed."""
        self.stay(_spoken(error))
        self.complained.emit(error)

    def settle(self, error: JournalError) -> None:
        """Take back what `complain` said of an error, once it is over."""
        if self._words.text() == _spoken(error):
            self.hide()

    def stay(self, sentence: str) -> None:
        """Say something that the person must not miss; it stays until it is closed."""
        self._show(sentence)
        self._clock.stop()

    def make_way(self) -> None:
        """Stand where no button is once more, as soon as what is shown now has its place."""
        self._settled.start()

    def hush(self) -> None:
        """Take back a fact that was said and is no longer so; what must be closed by hand stays."""
        if self._clock.isActive():
            self._clock.stop()
            self.hide()

    def announce(self, sentence: str) -> None:
        """Tell a screen reader only, politely."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, sentence))

    def _show(self, sentence: str) -> None:
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.lay()
        self.show()
        self.raise_()
        self.make_way()
        self.announce(sentence)

    def lay(self) -> None:
        """Stand near the foot of the window, centred, no wider than 640 px at 100 %, and cover no button there."""
        width = min(self._theme.px(640), self._window.width() - 2 * EDGE)
        self.setFixedWidth(width)
        height = self._row.heightForWidth(width)
        self.resize(width, height)
        left, top = (self._window.width() - width) // 2, self._window.height() - height - self._theme.px(FOOT)
        self.move(self._beside_buttons(QRect(left, top, width, height)))

    def _beside_buttons(self, place: QRect) -> QPoint:
        """Return the corner of `place`, moved until no button in the lower half of the window lies under it.

        It moves to the left where there is room, else up.
        """
        spots = self._buttons_below()
        struck = [spot for spot in spots if spot.intersects(place)]
        if struck:
            beside = QRect(place)
            beside.moveRight(min(spot.left() for spot in struck) - ABOVE)
            if beside.left() >= EDGE and not any(spot.intersects(beside) for spot in spots):
                return beside.topLeft()
        for spot in sorted(spots, key=lambda spot: -spot.top()):
            if spot.intersects(place):
                place.moveBottom(spot.top() - ABOVE)
        return place.topLeft()

    def _buttons_below(self) -> list[QRect]:
        """Where buttons stand in the lower half of the window."""
        buttons = [b for b in self._window.findChildren(QAbstractButton) if b.isVisible() and not self.isAncestorOf(b)]
        spots = [QRect(b.mapTo(self._window, QPoint(0, 0)), b.size()) for b in buttons]
        return [spot for spot in spots if spot.top() > self._window.height() // 2]


def _spoken(error: JournalError) -> str:
    return f"{error.sentence} {error.remedy}".strip()
