"""What several tests of one screen use."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.write.clipboard import PrivateClipboard
from ui.write.editor import Editor


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> Editor:
    made = Editor(theme, PrivateClipboard(QGuiApplication.clipboard()))
    qtbot.addWidget(made)
    made.resize(860, 700)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made
