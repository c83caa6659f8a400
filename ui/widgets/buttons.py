"""Buttons: one filled button a screen, plain ones, quiet words, and tools that are only an icon."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import icon
from ui.theme import Theme

BEFORE_WORDS = 4  # Fusion leaves 4 px between icon and words; the pictures leave 8
INKS = {"primary": "on_accent", "quiet": "accent"}


class Button(QPushButton):
    """A button that redraws its icon when the theme changes and can be pressed with Enter as well as Space.

    `kind` is one of plain, primary, quiet, tool, chip, place, stage (the stylesheet's words). `text` may hold
    any sign: an ampersand is shown, never taken for a shortcut. A tool needs `name`, which is also its tooltip.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        picture: str = "",
        kind: str = "plain",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._theme = theme
        self._picture = picture
        self._kind = kind
        self.setProperty("kind", kind)
        self.setAccessibleName(name or text)
        if name and not text:
            self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        theme.changed.connect(self.synchronize)
        self.toggled.connect(self.synchronize)
        self.synchronize()

    def set_picture(self, picture: str) -> None:
        """Show another icon."""
        self._picture = picture
        self.synchronize()

    def say(self, text: str) -> None:
        """Change the words, on the button and for a screen reader."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def synchronize(self) -> None:
        """Draw the icon in the present theme, and keep the button large enough to hit."""
        self.setMinimumHeight(self._theme.px(36))
        if self._kind == "tool":
            self.setMinimumWidth(self._theme.px(36))
        if not self._picture:
            return
        ink = INKS.get(self._kind, "text")
        if self._kind == "place" and self.isChecked():
            ink = "accent"
        size = 18 if self._kind != "place" else 20
        gap = BEFORE_WORDS if self.text() else 0
        self.setIcon(icon(self._theme, self._picture, ink, size, gap=gap))
        self.setIconSize(QSize(self._theme.px(size) + self._theme.px(gap), self._theme.px(size)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button; on a filled one the ring of the keyboard stands inside, in the ink of its words."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("kind") == "primary":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("on_accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 5, 5)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.animateClick()
            return
        super().keyPressEvent(event)
