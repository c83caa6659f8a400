"""A story's Markdown, styled while it stays source. Read-only it shows an earlier version; the editor is made of it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.reading import HANG, LINE, ReadingView, code_points, utf16_units
from ui.write.clipboard import PrivateClipboard
from ui.write.looks import Looks
from ui.write.private_text import PrivateText
from ui.write.source import Edit, Source, plain, whole
from ui.write.styler import Styler

FOOT = 96


class StyledView(PrivateText):
    """Shows Markdown with live styling in the reading column.

    `text()` is exactly the source (with \\n as line end). `changed_by` carries each `Edit` of the text; a
    change of looks is none. Room above the text for the title is set by `set_head`.
    """

    changed_by = Signal(object)
    _styler: Styler | None = None

    def __init__(self, theme: Theme, clipboard: PrivateClipboard, parent: QWidget | None = None) -> None:
        self._head = 0
        super().__init__(theme, clipboard, parent)
        self._source = Source(self.document())
        self._styler = self.make_styler(theme)
        self.document().contentsChange.connect(self._follow)
        self._styler.restyle()

    def make_styler(self, theme: Theme) -> Styler:
        """Return what styles the document; a subclass may style more."""
        return Styler(self.document(), Looks(theme))

    @property
    def words(self) -> int:
        """How many words the text has."""
        return self._source.words

    def text(self) -> str:
        """Return the whole text."""
        return self._source.text

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(plain(text))
        cursor.setPosition(0)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)

    def offset(self, cursor: QTextCursor | None = None) -> int:
        """Return the caret as a code point of the text."""
        return code_points(whole(self._source.units), (cursor or self.textCursor()).position())

    def place_caret(self, offset: int) -> None:
        """Put the caret at a code point of the text and show it."""
        cursor = self.textCursor()
        cursor.setPosition(min(utf16_units(self.text(), offset), len(self._source.units)))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def show_caret(self) -> None:
        """Scroll so that the caret stands in the upper third, with what came before it in sight."""
        bar = self.verticalScrollBar()
        spot = self.cursorRect().top() + bar.value()
        if not self.viewport().height() // 6 < self.cursorRect().top() < self.viewport().height() * 2 // 3:
            bar.setValue(spot - self.viewport().height() // 3)

    def set_head(self, height: int) -> None:
        """Leave `height` px free above the text."""
        if height != self._head:
            self._head = height
            self.lay_column()

    def synchronize(self) -> None:
        """Take font, column and every look from the theme."""
        place = self._place_on_screen()
        super().synchronize()
        self.verticalScrollBar().setSingleStep(self.theme.px(32))
        if self._styler is not None:
            self._styler.restyle()
        self._put_on_screen(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is being read in sight when the lines break anew."""
        place = self._place_on_screen()
        super().resizeEvent(event)
        self._put_on_screen(place)

    def _place_on_screen(self) -> tuple[QTextCursor, int]:
        """The caret when it is in sight, else the first line that is, and how far below the top it stands."""
        caret = self.textCursor()
        top = self.cursorRect(caret).top()
        if not 0 <= top < self.viewport().height():
            caret = self.cursorForPosition(QPoint(self.theme.px(HANG), 0))
            top = self.cursorRect(caret).top()
        return caret, top

    def _put_on_screen(self, place: tuple[QTextCursor, int]) -> None:
        bar = self.verticalScrollBar()
        last = max(0, self.viewport().height() - self.theme.px(LINE))
        top = self.cursorRect(place[0]).top()
        if bar.value() or top > last:
            bar.setValue(bar.value() + top - min(place[1], last))

    def line_format(self) -> QTextBlockFormat:
        """Return a plain line's format (a blank line makes the space between paragraphs)."""
        made = ReadingView.line_format(self)
        made.setBottomMargin(0)
        return made

    def lay_column(self) -> None:
        """Centre the column, with room for the title above and to write on below."""
        super().lay_column()
        frame = self.document().rootFrame()
        made = frame.frameFormat()
        top, foot = float(self._head or self.theme.px(24)), float(self.theme.px(FOOT))
        if self._styler is not None and (made.topMargin(), made.bottomMargin()) != (top, foot):
            made.setTopMargin(top)
            made.setBottomMargin(foot)
            frame.setFrameFormat(made)

    def _follow(self, at: int, removed: int, _added: int) -> None:
        edit = self._source.follow(at, removed)
        if edit is not None:
            self.followed(edit)
            self.changed_by.emit(edit)

    def followed(self, edit: Edit) -> None:
        """Hear of a change of the text before anybody else does."""
