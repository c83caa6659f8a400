"""Paints marks under and over the words of a text view: a fill, and an underline of its own style for each group."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument, QTextLine

from ui.theme import Theme

STYLES: dict[str, Qt.PenStyle] = {
    "people": Qt.PenStyle.SolidLine,
    "dates": Qt.PenStyle.DashLine,
    "places": Qt.PenStyle.DotLine,
    "together": Qt.PenStyle.SolidLine,
}
Run = tuple[QRectF, float]  # the words' box in the document, and the height of their base line


def runs(document: QTextDocument, start: int, end: int) -> Iterator[Run]:
    """Yield a box for each line that UTF-16 units [start, end) stand on; one without width when start == end."""
    block = document.findBlock(start)
    while block.isValid() and (block.position() < end or block.position() <= start == end):
        document.documentLayout().blockBoundingRect(block)  # lays it out when that was not needed before
        layout, base = block.layout(), block.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, base + line.textStart())
            last = min(end, base + line.textStart() + line.textLength())
            if first < last or first == last == start == end:
                yield _box(line, layout.position(), first - base, last - base)
        block = block.next()


def _box(line: QTextLine, origin: QPointF, first: int, last: int) -> Run:
    left, right = _x(line, first), _x(line, last)
    base = origin.y() + line.y() + line.ascent()
    top = base - line.ascent() * 0.94
    return QRectF(origin.x() + left, top, right - left, line.ascent() * 0.94 + line.descent() + 2), base


def _x(line: QTextLine, place: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(place))[0]


def paint_fill(painter: QPainter, theme: Theme, run: Run, ink: str, soft: bool) -> None:
    """Lay the group's fill under the words; a replaced piece gets the quiet tint."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("tint" if soft else f"{ink}_fill"))
    painter.drawRoundedRect(run[0].adjusted(-1, 0, 1, 0), 2, 2)


def paint_gone(painter: QPainter, theme: Theme, run: Run, current: bool) -> None:
    """Show where a piece was removed by a short stroke under the gap, in the accent for the current card."""
    box, base = run
    half, height = 4 * theme.scale, base + 4 * theme.scale
    painter.setPen(QPen(theme.color("accent" if current else "border"), (3 if current else 2) * theme.scale))
    painter.drawLine(QPointF(box.x() - half, height), QPointF(box.x() + half, height))


def paint_underline(painter: QPainter, theme: Theme, run: Run, ink: str, soft: bool) -> None:
    """Draw the group's underline: solid, dashed, dotted or double. A replaced piece has a fine one in grey."""
    box, base = run
    colour: QColor = theme.color("border" if soft else f"{ink}_ink")
    pen = QPen(colour, max(1.0, 1.4 * theme.scale), STYLES[ink])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if ink == "dates":
        pen.setDashPattern([4.0, 2.5])
    elif ink == "places":
        pen.setDashPattern([1.2, 1.8])
    painter.setPen(pen)
    for drop in (3.0, 6.0) if ink == "together" else (4.0,):
        height = base + drop * theme.scale
        painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))


def paint_outline(painter: QPainter, theme: Theme, run: Run) -> None:
    """Draw the accent's outline around the words of the current card."""
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(run[0].adjusted(-1, -1, 1, 1), 4, 4)
