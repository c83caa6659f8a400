"""The small parts of the decision list: a kind's chip, and buttons whose words wrap."""

import re

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import pixmap
from ui.theme import Theme, Type

WRAP = Qt.TextFlag.TextWordWrap.value
LONG_WORD = re.compile(r"\S{18}(?=\S{4})")
PASSED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def breakable(words: str) -> str:
    """Return words in which a very long one, such as an address, can break at the end of a line."""
    return LONG_WORD.sub("\\g<0>\u200b", words)


def chip_font(theme: Theme) -> QFont:
    """Return the font on a chip."""
    font = theme.font(Type.FACT)
    font.setPixelSize(theme.px(12))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def chip_size(theme: Theme, words: str) -> QSize:
    """Return the size of a chip with these words."""
    metrics = QFontMetrics(chip_font(theme))
    return QSize(metrics.horizontalAdvance(words) + theme.px(20), metrics.height() + theme.px(5))


def paint_chip(painter: QPainter, theme: Theme, box: QRect, words: str, ink: str) -> None:
    """Paint a chip in a mark group's colours."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"{ink}_fill"))
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(theme.color(f"{ink}_ink"))
    painter.setFont(chip_font(theme))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class Chip(QWidget):
    """A word in the colours of its mark group. The card's own name says it to a screen reader."""

    def __init__(self, theme: Theme, words: str, ink: str) -> None:
        super().__init__()
        self._theme, self._words, self._ink = theme, words, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the words."""
        return chip_size(self._theme, self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, self._theme, self.rect(), self._words, self._ink)


class FlowButton(QAbstractButton):
    """A flat button that paints itself, as high as its wrapped words need. Arrows are left to the list around it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def sizeHint(self) -> QSize:
        """A panel's width, and the height for it."""
        width = self.width() if self.width() > self.theme.px(120) else self.theme.px(320)
        return QSize(self.theme.px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and never lower than a target."""
        return QSize(self.theme.px(120), self.theme.px(36))

    def words_height(self, words: str, font: QFont, width: int) -> int:
        """Return how high some words are when they wrap in `width` pixels."""
        return QFontMetrics(font).boundingRect(QRect(0, 0, max(40, width), 100_000), WRAP, words).height()

    def paint_frame(self, painter: QPainter, edge: str, radius: int, fill: str = "base") -> None:
        """Paint the button's ground; the focus is a ring of 2 px in the accent."""
        strong = self.hasFocus() or self.isChecked()
        pen = QPen(self.theme.color("accent" if strong else edge), 2 if strong else 1)
        inset = 1.0 if strong else 0.5
        painter.setPen(pen)
        painter.setBrush(self.theme.color("tint" if self.underMouse() else fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; arrows go to the list."""
        if event.key() in PASSED_ON:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)


class Choice(FlowButton):
    """One of several words to put in place: a ring that fills when it is the chosen one."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme)
        self.words = words
        self._shown = breakable(words)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setCheckable(True)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, at least a target."""
        inner = self.words_height(self._shown, self.theme.font(Type.TEXT), width - self._lead() - self.theme.px(12))
        return max(self.theme.px(36), inner + self.theme.px(16))

    def _lead(self) -> int:
        return self.theme.px(38)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, sign and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_frame(painter, "border", 8)
        side = self.theme.px(16)
        self._paint_sign(painter, QRectF(self.theme.px(12), (self.height() - side) / 2, side, side))
        painter.setPen(self.theme.color("text"))
        painter.setFont(self.theme.font(Type.TEXT))
        box = self.rect().adjusted(self._lead(), 0, -self.theme.px(12), 0)
        painter.drawText(box, WRAP | Qt.AlignmentFlag.AlignVCenter.value, self._shown)

    def _paint_sign(self, painter: QPainter, place: QRectF) -> None:
        wide = self.theme.px(5) if self.isChecked() else 1
        painter.setPen(QPen(self.theme.color("accent" if self.isChecked() else "border"), wide))
        painter.setBrush(self.theme.color("base"))
        painter.drawEllipse(place.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))


class Tick(Choice):
    """One of several words of which any number can be marked: a box with a tick. Enter is left to the question."""

    def _paint_sign(self, painter: QPainter, place: QRectF) -> None:
        marked = self.isChecked()
        painter.setPen(QPen(self.theme.color("accent" if marked else "border"), 1))
        painter.setBrush(self.theme.color("accent" if marked else "base"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if marked:
            image = pixmap(self.theme, "check", "on_accent", round(place.width()), self.devicePixelRatioF())
            painter.drawPixmap(place.topLeft(), image)
