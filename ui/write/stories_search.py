"""The search field above the list: searches while the person types, after a short rest."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.icons import pixmap
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label

REST_MS = 120
HEIGHT, EDGE, GAP = 44, 12, 8


class SearchField(QLineEdit):
    """`searched(str)` comes 120 ms after the last key. Down and Enter lead into the list (`list_wanted`)."""

    searched = Signal(str)
    list_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText("Search your stories")
        self.setAccessibleName("Search your stories")
        self._glass = QLabel(self)
        self._keys = label("Ctrl F", Type.FACT, muted=True, wrap=False)
        self._keys.setParent(self)
        self._clear = Button(theme, picture="x", kind="tool", name="Clear the search", parent=self)
        self._clear.clicked.connect(self.empty)
        self._clock = QTimer(self, singleShot=True, interval=REST_MS)
        self._clock.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(self._changed)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def empty(self) -> None:
        """Search for nothing, at once, and keep the keyboard."""
        self.clear()
        self._clock.stop()
        self.searched.emit("")
        self.setFocus()

    def _changed(self) -> None:
        self._clock.start()
        self.synchronize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go on to the list, Esc clears the search."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._clock.isActive():
                self._clock.stop()
                self.searched.emit(self.text())
            self.list_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
        else:
            super().keyPressEvent(event)

    def synchronize(self) -> None:
        """Draw the icon, and show the keys or the clear button."""
        self.updateGeometry()
        self._glass.setPixmap(pixmap(self._theme, "search", "muted", 18, self.devicePixelRatioF()))
        self._keys.setVisible(not self.text())
        self._clear.setVisible(bool(self.text()))
        self._place()

    def sizeHint(self) -> QSize:
        """Return the height that the head line has."""
        return QSize(super().sizeHint().width(), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(super().minimumSizeHint().width(), self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the parts at their ends."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._glass.adjustSize()
        self._keys.adjustSize()
        self._clear.adjustSize()
        for part, x in (
            (self._glass, EDGE),
            (self._keys, self.width() - self._keys.width() - EDGE),
            (self._clear, self.width() - self._clear.width() - 4),
        ):
            part.move(x, (self.height() - part.height()) // 2)
        right = self._clear.width() if self.text() else self._keys.width() + GAP
        self.setTextMargins(self._glass.width() + GAP - 4, 0, right, 0)
