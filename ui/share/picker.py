"""The choice of where a share version goes."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ui.icons import pixmap
from ui.review.bricks import FlowButton
from ui.share.ways import Way
from ui.theme import Theme, Type

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class WayButton(FlowButton):
    """One way: icon and word, the chosen one with the accent's border."""

    def __init__(self, theme: Theme, way: Way) -> None:
        super().__init__(theme)
        self._way = way
        self.setCheckable(True)
        self.setText(way.label)
        self.setAccessibleName(way.label)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the word, at least a target."""
        inner = self.words_height(self._way.label, self.theme.font(Type.TEXT), width - self.theme.px(48))
        return max(self.theme.px(40), inner + self.theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_frame(painter, "border", 8)
        px, ink = self.theme.px, "accent" if self.isChecked() else "text"
        picture = pixmap(self.theme, self._way.picture, ink, 18, 2.0)
        painter.drawPixmap(QPoint(px(12), (self.height() - px(18)) // 2), picture)
        painter.setFont(self.theme.font(Type.STRONG if self.isChecked() else Type.TEXT))
        painter.setPen(self.theme.color("text"))
        box = QRect(px(38), 0, self.width() - px(44), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._way.label)


class Picker(QWidget):
    """Four ways, one of them chosen. `chosen` carries the way."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Format")
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self.buttons: dict[Way, WayButton] = {}
        for number, way in enumerate(Way):
            button = self.buttons[way] = WayButton(theme, way)
            button.clicked.connect(lambda _on, way=way: self.chosen.emit(way))
            self._group.addButton(button)
            self._grid.addWidget(button, number // 2, number % 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.buttons[Way.CLIPBOARD].setChecked(True)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    @property
    def way(self) -> Way:
        """The chosen way."""
        return next(way for way, button in self.buttons.items() if button.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the next or the one before, as in any group of choices; Tab leaves the group."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        ways = list(Way)
        way = ways[(ways.index(self.way) + step) % len(ways)]
        self.buttons[way].setFocus(Qt.FocusReason.TabFocusReason)
        self.choose(way)

    def choose(self, way: Way) -> None:
        """Choose a way."""
        self.buttons[way].setChecked(True)
        self.chosen.emit(way)

    def synchronize(self) -> None:
        """Take the spacing from the theme."""
        self._grid.setSpacing(self._theme.px(8))
        for button in self.buttons.values():
            button.updateGeometry()
            button.update()
