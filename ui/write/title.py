"""The title above the text: one paragraph in the serif at 32, as many lines as it needs."""

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme, Type
from ui.write.clipboard import PrivateClipboard
from ui.write.private_text import PrivateText
from ui.write.source import plain

LINE = 48
Key = Qt.Key


class TitleField(PrivateText):
    """A story's title. Enter and Down go on to the text (`left`); `edited` tells of each change by the person."""

    edited = Signal()
    left = Signal()
    focused = Signal()
    height_changed = Signal()

    def __init__(self, theme: Theme, clipboard: PrivateClipboard, parent: QWidget | None = None) -> None:
        super().__init__(theme, clipboard, parent)
        self.setObjectName("title")
        self.setAccessibleName("Title")
        self.hint = "Title"
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._showing = False
        self._resizing = False
        self.document().documentLayout().documentSizeChanged.connect(self._tell_height)
        self.document().contentsChange.connect(self._tell)

    def title(self) -> str:
        """Return the title, on one line."""
        return " ".join(plain(self.toPlainText()).split("\n"))

    def show_title(self, title: str) -> None:
        """Show another title; nothing before it can be undone."""
        self._showing = True
        self.setPlainText(" ".join(plain(title).split("\n")))
        self._lay_lines()
        self._showing = False

    def replace_title(self, title: str) -> None:
        """Put another title in place of this one, as one step of undo."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(" ".join(plain(title).split("\n")))

    def wanted_height(self) -> int:
        """Return the height in px of all its lines."""
        return max(self.theme.px(LINE), int(self.document().size().height()))

    def synchronize(self) -> None:
        """Take the font of a title from the theme."""
        font = self.theme.font(Type.DISPLAY)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.lay_column()
        self._lay_lines()
        self.viewport().update()

    def lay_column(self) -> None:
        """Fill its own width: the page puts it over the column."""
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, 0, 0, 0)

    def line_format(self) -> QTextBlockFormat:
        """Return the one paragraph's format."""
        made = QTextBlockFormat()
        made.setLineHeight(self.theme.px(LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def _lay_lines(self) -> None:
        """Set the line height outside of the undo history."""
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self.line_format())
        self.document().setUndoRedoEnabled(True)

    def _tell_height(self) -> None:
        if not self._resizing:
            self.height_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of a new height when Qt is done: it forgets a second resize that comes inside of the one it sends before
        a page is shown, and the lines of a new story's title would stay one letter wide."""
        self._resizing = True
        super().resizeEvent(event)
        self._resizing = False
        QTimer.singleShot(0, self, self.height_changed.emit)

    def _tell(self, _at: int, removed: int, added: int) -> None:
        if not self._showing and removed != added:
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the text with Enter, or with Down from the last line."""
        if event.key() in (Key.Key_Return, Key.Key_Enter) or (event.key() == Key.Key_Down and self._on_last_line()):
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _on_last_line(self) -> bool:
        cursor = self.textCursor()
        return not cursor.movePosition(QTextCursor.MoveOperation.Down)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take words on one line."""
        if self.canInsertFromMimeData(source):
            self.put_in(" ".join(source.text().split()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the page, which scrolls here."""
        super().focusInEvent(event)
        self.focused.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()
