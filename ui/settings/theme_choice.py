"""Choosing a theme: a card for each, with a small sample of its colours."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.tokens import THEMES, Tokens
from ui.widgets.labels import restyle
from ui.widgets.radios import tab_to_chosen


class Sample(QWidget):
    """A page in a theme's colours: a title, two lines and something that can be pressed."""

    def __init__(self, theme: Theme, tokens: Tokens) -> None:
        super().__init__()
        self._theme, self._tokens = theme, tokens
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a small page."""
        return QSize(self._theme.px(160), self._theme.px(84))

    def minimumSizeHint(self) -> QSize:
        """Return the least at which it can be told what it is."""
        return QSize(self._theme.px(96), self._theme.px(84))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        ink = {name: QColor(getattr(self._tokens, name)) for name in ("window", "base", "text", "muted", "accent")}
        px, whole = self._theme.px, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.border), 1))
        painter.setBrush(ink["window"])
        painter.drawRoundedRect(whole, 8, 8)
        painter.setPen(QPen(QColor(self._tokens.hairline), 1))
        painter.setBrush(ink["base"])
        page = whole.adjusted(px(12), px(12), -px(12), -px(12))
        painter.drawRoundedRect(page, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = page.width() - 2 * px(10)
        for top, share, name in ((10, 0.6, "text"), (22, 1.0, "muted"), (31, 0.9, "muted"), (43, 0.35, "accent")):
            painter.setBrush(ink[name])
            tall = px(6) if name in ("text", "accent") else px(3)
            painter.drawRoundedRect(QRectF(page.left() + px(10), page.top() + px(top), wide * share, tall), 2, 2)
        painter.end()


class ThemeCard(QFrame):
    """A theme's sample over its radio button; the whole card can be clicked."""

    def __init__(self, theme: Theme, tokens: Tokens) -> None:
        super().__init__()
        self.name = tokens.name
        self.radio = QRadioButton(tokens.label)
        self.radio.setAccessibleName(f"Theme {tokens.label}")
        self.radio.toggled.connect(lambda on: restyle(self, "card", "chosen" if on else "plain"))
        restyle(self, "card", "plain")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(Sample(theme, tokens))
        column.addWidget(self.radio)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """A press anywhere on the card chooses it."""
        self.radio.setFocus()
        self.radio.click()


class ThemeChoice(QWidget):
    """One card for each theme; arrows move between them. `theme_chosen(name)` tells of a choice by the person."""

    theme_chosen = Signal(str)

    def __init__(self, theme: Theme, chosen: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.cards = [ThemeCard(theme, tokens) for tokens in THEMES.values()]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for made in self.cards:
            self._group.addButton(made.radio)
            made.radio.toggled.connect(lambda on, name=made.name: self.theme_chosen.emit(name) if on else None)
            row.addWidget(made)
        row.addStretch(1)
        tab_to_chosen(self._group)
        self.show_theme(chosen)

    def show_theme(self, name: str) -> None:
        """Mark the theme that is in force, and tell nobody."""
        blocked = self.blockSignals(True)
        for made in self.cards:
            made.radio.setChecked(made.name == name)
        self.blockSignals(blocked)
