"""The line that speaks to the person: where it stands, and when it goes."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.messages import Messages
from ui.theme import Theme

SIZE = (1280, 840)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(*SIZE)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def line(window: QWidget, theme: Theme) -> Messages:
    made = Messages(theme, window)
    window.show()
    return made


def put(window: QWidget, place: QRect) -> None:
    button = QPushButton("A button", window)
    button.setGeometry(place)
    button.show()


def test_it_moves_aside_from_the_buttons_of_a_panel(window: QWidget, line: Messages) -> None:
    for top in range(100, 800, 60):
        put(window, QRect(916, top, 340, 50))
    line.say("A fact.")
    assert line.geometry().right() < 916
    assert line.geometry().top() > SIZE[1] // 2


def test_it_moves_up_where_there_is_no_room_beside(window: QWidget, line: Messages) -> None:
    put(window, QRect(20, 720, 1240, 50))
    line.say("A fact.")
    assert line.geometry().bottom() < 720


def test_it_is_no_higher_than_its_words(window: QWidget, line: Messages) -> None:
    line.say("A fact.")
    assert line.height() < 60
    line.say("Many words. " * 20)
    assert line.height() > 60


def test_it_finds_its_place_again_once_the_window_has_settled(qtbot: QtBot, window: QWidget, line: Messages) -> None:
    line.say("A fact.")
    put(window, QRect(20, 720, 1240, 50))
    qtbot.waitUntil(lambda: line.geometry().bottom() < 720)


def test_a_fact_can_be_taken_back_and_a_warning_stays(line: Messages) -> None:
    line.say("A fact.")
    line.hush()
    assert line.words == ""
    line.stay("A warning.")
    line.hush()
    assert line.words == "A warning."


def test_it_follows_the_size_of_the_text(qtbot: QtBot, line: Messages, theme: Theme) -> None:
    line.say("A fact.")
    before = line.height()
    theme.choose("paper", 2.0)
    qtbot.waitUntil(lambda: line.width() == 1248 and line.height() > before)
