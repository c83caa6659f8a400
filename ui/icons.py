"""Lucide icons in a theme's ink, drawn at their final size."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme import Theme

STROKE = "1.75"


@cache
def _drawing(name: str) -> str:
    """The icon's SVG with the house's stroke width. Raises FileNotFoundError for a name that is not shipped."""
    text = resources.path("icons", "lucide", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


def pixmap(theme: Theme, name: str, ink: str = "text", size: int = 20, ratio: float = 1.0, *, gap: int = 0) -> QPixmap:
    """Draw an icon. `ink` is a token's name, `size` pixels at 100 % text, `ratio` the screen's device pixels.

    `gap` pixels at 100 % text stay free right of the drawing, before a button's words.
    """
    side = theme.px(size)
    drawing = _drawing(name).replace("currentColor", theme.color(ink).name())
    image = QPixmap(QSize(side + theme.px(gap), side) * ratio)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def icon(theme: Theme, name: str, ink: str = "text", size: int = 20, ratio: float = 2.0, *, gap: int = 0) -> QIcon:
    """Return the icon for a button; drawn for dense screens, so that it stays sharp on all."""
    made = QIcon(pixmap(theme, name, ink, size, ratio, gap=gap))
    made.addPixmap(pixmap(theme, name, "muted", size, ratio, gap=gap), QIcon.Mode.Disabled)
    return made
