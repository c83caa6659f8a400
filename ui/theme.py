"""The look, as tokens: colours, type and spacing, and the one way to put them on the application (section 8)."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

import resources
from ui.stylesheet import stylesheet
from ui.tokens import PAPER, THEMES, Tokens

SERIF = "Literata"
SANS = "Inter"
SMALLEST, LARGEST = 1.0, 2.0


class Type(StrEnum):
    """The type scale (design/README.md, rule 3): serif is the writer's voice, sans the app's."""

    DISPLAY = "display"
    TITLE = "title"
    SUBTITLE = "subtitle"
    NAME = "name"
    BODY = "body"
    LEAD = "lead"
    HEADING = "heading"
    TEXT = "text"
    STRONG = "strong"
    FACT = "fact"


# family, size in pixels at 100 %, weight
SCALE: dict[Type, tuple[str, int, QFont.Weight]] = {
    Type.DISPLAY: (SERIF, 32, QFont.Weight.DemiBold),
    Type.TITLE: (SERIF, 24, QFont.Weight.DemiBold),
    Type.SUBTITLE: (SERIF, 20, QFont.Weight.DemiBold),
    Type.NAME: (SERIF, 17, QFont.Weight.DemiBold),
    Type.BODY: (SERIF, 19, QFont.Weight.Normal),
    Type.LEAD: (SANS, 16, QFont.Weight.Normal),
    Type.HEADING: (SANS, 16, QFont.Weight.DemiBold),
    Type.TEXT: (SANS, 14, QFont.Weight.Normal),
    Type.STRONG: (SANS, 14, QFont.Weight.DemiBold),
    Type.FACT: (SANS, 13, QFont.Weight.Normal),
}


def load_fonts() -> None:
    """Register the shipped fonts with Qt. Raises RuntimeError naming the file when one cannot be read."""
    for path in sorted(resources.path("fonts").rglob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"this font cannot be read: {path.name}")


class Theme(QObject):
    """Colours and text size now in force. Hand it to whatever paints; listen to `changed` and read again."""

    changed = Signal()

    def __init__(self, tokens: Tokens = PAPER, scale: float = 1.0) -> None:
        super().__init__()
        self.tokens = tokens
        self.scale = scale

    def choose(self, name: str, scale: float) -> None:
        """Take another theme by name ("paper", "dusk") and text size (1.0 to 2.0), and tell everybody."""
        self.tokens = THEMES.get(name, PAPER)
        self.scale = min(LARGEST, max(SMALLEST, scale))
        self.apply()
        self.changed.emit()

    def px(self, size: float) -> int:
        """Return a length in pixels that grows with the text."""
        return round(size * self.scale)

    def font(self, role: Type) -> QFont:
        """Return the font of a role at the present text size."""
        family, size, weight = SCALE[role]
        font = QFont(family)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font

    def color(self, token: str) -> QColor:
        """Return a token's colour by its name in `Tokens`."""
        return QColor(getattr(self.tokens, token))

    def apply(self) -> None:
        """Put font, palette and stylesheet on the application.

        The stylesheet comes off first: while one is set, Qt ignores a new font or palette.
        """
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("a theme needs a running QApplication")
        app.setStyleSheet("")
        app.setCursorFlashTime(0)  # nothing blinks
        app.setFont(self.font(Type.TEXT))
        app.setPalette(self._palette())
        fonts = {str(role): (family, self.px(size), int(weight)) for role, (family, size, weight) in SCALE.items()}
        app.setStyleSheet(stylesheet(self.tokens, fonts, self.px))

    def _palette(self) -> QPalette:
        palette = QPalette()
        pairs = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "base",
            QPalette.ColorRole.AlternateBase: "window",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "base",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.BrightText: "text",
            QPalette.ColorRole.ToolTipBase: "base",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Highlight: "selection",
            QPalette.ColorRole.HighlightedText: "text",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.Light: "base",
            QPalette.ColorRole.Midlight: "hairline",
            QPalette.ColorRole.Mid: "hairline",
            QPalette.ColorRole.Dark: "border",
            QPalette.ColorRole.Shadow: "border",
            QPalette.ColorRole.Accent: "accent",
        }
        for role, token in pairs.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted"))
        return palette
