"""The slider for the text size, under a wheel that scrolls the page."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.settings.text_size import TextSize
from ui.theme import Theme


def test_scrolling_past_the_slider_leaves_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    size = TextSize(theme, 1.0)
    qtbot.addWidget(size)
    size.show()
    middle = QPointF(size.slider.rect().center())
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(middle, size.slider.mapToGlobal(middle), QPoint(), QPoint(0, 120), *none, False)
    QApplication.sendEvent(size.slider, turn)
    assert size.slider.value() == 10
    assert not turn.isAccepted()
