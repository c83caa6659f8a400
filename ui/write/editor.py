"""The editor: Markdown that a person writes, with natural undo, and keys that know paragraphs, lists and quotes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.write import continuing
from ui.write.changes import Change
from ui.write.clipboard import PrivateClipboard
from ui.write.history import History
from ui.write.source import Edit, plain, whole
from ui.write.styled_view import StyledView
from ui.write.styler import FENCES

Key = Qt.Key
Shaping = Callable[[str, int, int], Change]


class Editor(StyledView):
    """Writes Markdown.

    Enter begins a new paragraph (a blank line in the source), Shift+Enter a new line in it. Tab moves an item
    of a list one level in, Shift+Tab out; anywhere else they move the focus. `history_changed` says that
    undo or redo may have become possible.
    """

    history_changed = Signal()

    def __init__(self, theme: Theme, clipboard: PrivateClipboard, parent: QWidget | None = None) -> None:
        self._history = History()
        self._replaying = False
        super().__init__(theme, clipboard, parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Your story")
        self.hint = "Write here. It stays with you."

    def begin(self, text: str, offset: int) -> None:
        """Show a story's text with the caret at a code point; nothing before it can be undone."""
        self._replaying = True
        self.show_text(text)
        self._replaying = False
        self._history.clear()
        self.place_caret(offset)
        self.history_changed.emit()

    def shape(self, shaping: Shaping) -> None:
        """Change the text around the selection, as one step of undo."""
        cursor = self.textCursor()
        self.make(shaping(self._source.units, cursor.selectionStart(), cursor.selectionEnd()))

    def make(self, change: Change) -> None:
        """Make a change, as one step of undo."""
        self._history.seal()
        cursor = self.textCursor()
        _replace(cursor, change.start, change.end, change.text)
        self._history.seal()
        cursor.setPosition(change.anchor)
        cursor.setPosition(change.caret, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_all(self, text: str) -> None:
        """Put another text in place of this one, as one step of undo."""
        self.make(Change(0, len(self._source.units), plain(text), 0, 0))

    def put_in(self, text: str) -> None:
        """Put plain text at the caret, as one step of undo."""
        self._history.seal()
        super().put_in(text)
        self._history.seal()
        self.ensureCursorVisible()

    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return self._history.can_undo

    def can_redo(self) -> bool:
        """Whether there is something to redo."""
        return self._history.can_redo

    def undo(self) -> None:
        """Take the last step back."""
        self._replay(self._history.back())

    def redo(self) -> None:
        """Take the step forth that was last taken back."""
        self._replay(self._history.forth())

    def _replay(self, edit: Edit | None) -> None:
        if edit is None:
            return
        self._replaying = True
        cursor = self.textCursor()
        _replace(cursor, edit.at, edit.at + len(edit.removed), edit.added)
        self._replaying = False
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.history_changed.emit()

    def followed(self, edit: Edit) -> None:
        """Remember the change for undo."""
        if self._replaying:
            return
        could = (self.can_undo(), self.can_redo())
        self._history.record(edit)
        if could != (self.can_undo(), self.can_redo()):
            self.history_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give Enter, Backspace and Delete their meaning in paragraphs, lists and quotes."""
        if event.key() in (Key.Key_Tab, Key.Key_Backtab):
            event.ignore()
            return
        change = None if self.isReadOnly() else self._meaning(event)
        if change is None:
            super().keyPressEvent(event)
            return
        self.make(change)
        event.accept()

    def _meaning(self, event: QKeyEvent) -> Change | None:
        cursor = self.textCursor()
        start, end, text = cursor.selectionStart(), cursor.selectionEnd(), self._source.units
        shift = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            if shift == Qt.KeyboardModifier.ShiftModifier or (not shift and self._in_code(start)):
                return continuing.new_line(start, end)
            return None if shift else continuing.enter(text, start, end)
        if shift or start != end:
            return None
        if event.key() == Key.Key_Backspace:
            return continuing.backspace(text, start)
        return continuing.delete(text, start) if event.key() == Key.Key_Delete else None

    def _in_code(self, at: int) -> bool:
        return self.document().findBlock(at).userState() in FENCES

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Indent in a list; move the focus elsewhere."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        change = continuing.indent(self._source.units, start, end, back=not forwards)
        if change is None or self.isReadOnly():
            return super().focusNextPrevChild(forwards)
        self.make(change)
        return True


def _replace(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    cursor.beginEditBlock()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(whole(text))
    cursor.endEditBlock()
