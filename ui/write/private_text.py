"""A text field for private words: plain text in, marked plain text out."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme import Theme
from ui.widgets.reading import ReadingView
from ui.write.clipboard import PrivateClipboard, private_mime
from ui.write.source import plain

Keys = QKeySequence.StandardKey


class PrivateText(ReadingView):
    """A reading view whose copies carry the no-history marks; what is pasted or dropped comes in as plain text.

    `hint` stands in its place while it is empty.
    """

    hint = ""

    def __init__(self, theme: Theme, clipboard: PrivateClipboard, parent: QWidget | None = None) -> None:
        self._clipboard = clipboard
        super().__init__(theme, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hint where the first words will stand (Qt's placeholder knows no line height and no head)."""
        super().paintEvent(event)
        if self.hint and self.document().isEmpty():
            box = self.cursorRect()
            box.setRight(self.viewport().width())
            painter = QPainter(self.viewport())
            painter.setFont(self.document().defaultFont())
            painter.setPen(self.theme.color("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.hint)
            painter.end()

    def selected(self) -> str:
        """Return the selected text."""
        return plain(self.textCursor().selectedText())

    def copy(self) -> None:
        """Copy the selection for a minute."""
        if words := self.selected():
            self._clipboard.put(words)

    def cut(self) -> None:
        """Copy the selection for a minute and take it out."""
        if self.isReadOnly():
            return
        self.copy()
        self.textCursor().removeSelectedText()

    def put_in(self, text: str) -> None:
        """Put plain text at the caret, in place of the selection."""
        self.textCursor().insertText(text)

    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return self.document().isUndoAvailable()

    def can_redo(self) -> bool:
        """Whether there is something to redo."""
        return self.document().isRedoAvailable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, cut, undo and redo in our own way; everything else is Qt's."""
        actions = {Keys.Copy: self.copy, Keys.Cut: self.cut, Keys.Undo: self.undo, Keys.Redo: self.redo}
        for key, action in actions.items():
            if event.matches(key):
                action()
                event.accept()
                return
        super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selection to a drag or the middle button as marked plain text."""
        return private_mime(self.selected())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words only: no files, no pictures."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what was pasted or dropped as plain text."""
        if self.canInsertFromMimeData(source) and not self.isReadOnly():
            self.put_in(plain(source.text()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show our own short menu: Qt's would undo and copy in its way."""
        menu = self.context_menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def context_menu(self) -> QMenu:
        """Build the menu of the right button or the menu key."""
        menu = QMenu(self)
        chosen, writable = bool(self.textCursor().hasSelection()), not self.isReadOnly()
        rows = [
            ("Undo", self.undo, Keys.Undo, writable and self.can_undo()),
            ("Redo", self.redo, Keys.Redo, writable and self.can_redo()),
            ("Cut", self.cut, Keys.Cut, writable and chosen),
            ("Copy", self.copy, Keys.Copy, chosen),
            ("Paste", self.paste, Keys.Paste, writable and self.canPaste()),
            ("Select all", self.selectAll, Keys.SelectAll, True),
        ]
        for words, act, key, possible in rows:
            action = QAction(words, menu)
            action.setShortcut(QKeySequence(key))
            action.setEnabled(possible)
            action.triggered.connect(act)
            menu.addAction(action)
        return menu
