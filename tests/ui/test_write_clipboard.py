"""What goes to the clipboard from the editor, and what comes from it."""

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.write.clipboard import MARKS, PrivateClipboard
from ui.write.editor import Editor

Key, Mod = Qt.Key, Qt.KeyboardModifier


def test_paste_is_plain_text_and_one_step(editor: Editor) -> None:
    rich = QMimeData()
    rich.setHtml("<b>rich</b>")
    rich.setText("rich\r\ntext")
    editor.insertFromMimeData(rich)
    assert editor.text() == "rich\ntext"
    editor.undo()
    assert editor.text() == ""
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/stories/x")])
    assert not editor.canInsertFromMimeData(files)


def test_copies_are_marked_and_leave_the_clipboard(theme: Theme, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    editor = Editor(theme, PrivateClipboard(clipboard, stays_ms=50))
    qtbot.addWidget(editor)
    editor.begin("**private** words", 0)
    editor.selectAll()
    QTest.keyClick(editor, Key.Key_C, Mod.ControlModifier)
    held = clipboard.mimeData()
    assert held.text() == "**private** words"
    assert not held.hasHtml()
    for name, value in MARKS.items():
        assert held.data(name).data() == value
    qtbot.waitUntil(lambda: clipboard.text() == "")


def test_what_others_copied_stays(theme: Theme, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    private = PrivateClipboard(clipboard, stays_ms=20)
    private.put("ours")
    clipboard.setText("theirs")
    qtbot.wait(60)
    assert clipboard.text() == "theirs"


def test_cut_and_the_menu(editor: Editor) -> None:
    editor.begin("one two", 0)
    editor.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClick(editor, Key.Key_X, Mod.ControlModifier)
    assert editor.text() == "two"
    menu = editor.context_menu()
    assert [a.text() for a in menu.actions()] == ["Undo", "Redo", "Cut", "Copy", "Paste", "Select all"]
    menu.actions()[0].trigger()
    assert editor.text() == "one two"
    menu.deleteLater()
