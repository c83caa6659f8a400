"""A whole screen or place: when it is given the keyboard, it hands it to the part where work begins."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QWidget


class Place(QWidget):
    """`setFocus()` on it reaches `first_part()`.

    Not by a focus proxy: with one, Qt 6.11 leaves the part before the proxy out of the Tab order.
    """

    def __init__(self, ground: str) -> None:
        super().__init__()
        self.setObjectName(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def first_part(self) -> QWidget:
        """Return the part where work begins."""
        raise NotImplementedError

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        self.first_part().setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Take up the keyboard that was given while the place was not shown yet, which Qt only notes down."""
        super().showEvent(event)
        noted = self.window().focusWidget()
        if noted is None or noted is self:
            self.first_part().setFocus()
        elif self.isAncestorOf(noted):
            noted.setFocus()
