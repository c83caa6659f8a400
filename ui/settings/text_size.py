"""Choosing the text size, in steps of 10 %."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QSlider, QWidget

from ui.theme import LARGEST, SMALLEST, Theme, Type
from ui.widgets.labels import label

STEPS = 10


class StillSlider(QSlider):
    """A slider that leaves the wheel to the page: scrolling past it must not change the text size."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class TextSize(QWidget):
    """A slider from 100 to 200 %. `size_chosen(float)` comes with each key, and once a drag ends.

    During a drag only the word follows: text that grows under the hand would carry the handle away.
    """

    size_chosen = Signal(float)

    def __init__(self, theme: Theme, size: float) -> None:
        super().__init__()
        self._theme = theme
        self.slider = StillSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(SMALLEST * STEPS), round(LARGEST * STEPS))
        self.slider.setPageStep(1)
        self.slider.setTracking(False)
        self.slider.setValue(round(size * STEPS))
        self.slider.setAccessibleName("Text size")
        self.word = label("", Type.STRONG, wrap=False)
        self.slider.sliderMoved.connect(self._say)
        self.slider.valueChanged.connect(self._chosen)
        name = label("Text size", Type.TEXT, wrap=False)
        name.setBuddy(self.slider)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.addWidget(name, 0, 0)
        grid.addWidget(self.word, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def synchronize(self) -> None:
        """Keep the slider easy to hit, and say its value."""
        self.slider.setMinimumHeight(self._theme.px(36))
        self._say(self.slider.value())

    def show_size(self, size: float) -> None:
        """Show the size that is in force, and tell nobody."""
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(round(size * STEPS))
        self.slider.blockSignals(blocked)
        self._say(self.slider.value())

    def _say(self, value: int) -> None:
        words = f"{value * 100 // STEPS} %"
        self.word.setText(words)
        self.slider.setAccessibleDescription(words)

    def _chosen(self, value: int) -> None:
        self._say(value)
        self.size_chosen.emit(value / STEPS)
