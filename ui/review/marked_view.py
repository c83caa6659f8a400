"""A text to read with its marks: painted, not part of the text, and pressed to reach their card."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor

from ui.review.inked import Inked
from ui.review.mark_paint import paint_fill, paint_gone, paint_outline, paint_underline, runs
from ui.review.marks import Mark
from ui.review.units import Units
from ui.theme import Theme
from ui.widgets.reading import ReadingView
from ui.write.clipboard import private_mime

TOP = 12  # the view buttons stand above
KEYBOARD = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class MarkedView(ReadingView):
    """Shows text that cannot be changed; it can be selected by mouse and keyboard.

    `mark_chosen` carries an entity's key (press a mark, or Enter on it); `protect_wanted` the selected words
    (A); `selected` the words selected now, or "".
    """

    mark_chosen = Signal(str)
    protect_wanted = Signal(str)
    selected = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        self._styler: Inked | None = None
        self._units = Units("")
        self._laying, self._top = False, 0
        super().__init__(theme)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTextInteractionFlags(KEYBOARD)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self._styler = Inked(theme, self.document())
        self.text = ""
        self._marks: tuple[Mark, ...] = ()
        self._places: list[tuple[int, int]] = []
        self._current = ""
        self._mention: int | None = None
        self.selectionChanged.connect(lambda: self.selected.emit(self.selection))

    @property
    def selection(self) -> str:
        """The selected words, from the text itself (Qt's copy changes some signs)."""
        cursor = self.textCursor()
        first, last = (self._units.point(p) for p in (cursor.selectionStart(), cursor.selectionEnd()))
        return self.text[first:last]

    def show_text(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Show a text and its marks. Only what differs from the text before is laid out anew."""
        if text != self.text:
            self._replace(text)
        self._marks = marks
        self._places = [(self._units.units(m.start), self._units.units(m.end)) for m in marks]
        self._colour()

    def set_current(self, key: str, mention: int | None = None) -> None:
        """Outline the marks of one entity, or one mention of it where mentions are known."""
        self._current, self._mention = key, mention
        self.viewport().update()

    def _replace(self, text: str) -> None:
        old, limit = self.text, min(len(self.text), len(text))
        head = next((i for i in range(limit) if old[i] != text[i]), limit)
        limit -= head
        tail = next((i for i in range(limit) if old[-1 - i] != text[-1 - i]), limit)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setPosition(self._units.units(head))
        cursor.setPosition(self._units.units(len(old) - tail), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[head : len(text) - tail].replace("\r\n", " \n"))
        cursor.endEditBlock()
        self.text, self._units = text, Units(text)
        if not old:
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def _colour(self) -> None:
        if self._styler:
            pairs = zip(self._marks, self._places, strict=True)
            self._styler.set_inks((*place, mark.ink) for mark, place in pairs if not mark.soft)
        self.viewport().update()

    def synchronize(self) -> None:
        """Take size and colours from the theme; the line at the top stays there."""
        self._keep_top(self._take_theme)

    def _take_theme(self) -> None:
        super().synchronize()
        if self._styler:
            self._styler.restyle()

    def lay_column(self) -> None:
        """Centre the column, and leave room above for the view buttons only, not for a margin too."""
        super().lay_column()
        root = self.document().rootFrame()
        shape = root.frameFormat()
        if shape.topMargin() != self.theme.px(TOP):
            shape.setTopMargin(self.theme.px(TOP))
            root.setFrameFormat(shape)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fills, the words, then underlines and outlines."""
        below = self._painter()
        shown = self._visible()
        for mark, (start, end) in shown:
            for run in runs(self.document(), start, end):
                if start == end:
                    paint_gone(below, self.theme, run, self._is_current(mark))
                elif mark.filled or mark.soft:
                    paint_fill(below, self.theme, run, mark.ink, mark.soft)
        below.end()
        super().paintEvent(event)
        above = self._painter()
        for mark, (start, end) in shown:
            for run in runs(self.document(), start, end) if start != end else ():
                paint_underline(above, self.theme, run, mark.ink, mark.soft)
                if self._is_current(mark):
                    paint_outline(above, self.theme, run)
        self._paint_caret(above)
        above.end()

    def _is_current(self, mark: Mark) -> bool:
        return mark.key == self._current and self._mention in (None, mark.mention)

    def _paint_caret(self, painter: QPainter) -> None:
        if self.hasFocus() and not self.textCursor().hasSelection():
            painter.resetTransform()
            spot = QRectF(self.cursorRect(self.textCursor()))
            painter.fillRect(QRectF(spot.x(), spot.y(), 2, spot.height()), self.theme.color("accent"))

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter

    def _visible(self) -> list[tuple[Mark, tuple[int, int]]]:
        view = self.viewport().rect()
        first = self.cursorForPosition(view.topLeft()).block().position()
        last = self.cursorForPosition(view.bottomRight()).block()
        end = last.position() + last.length()
        pairs = zip(self._marks, self._places, strict=True)
        return [(mark, place) for mark, place in pairs if place[1] >= first and place[0] <= end]

    def mark_at(self, spot: QPoint) -> str:
        """Return the key of the mark under a point of the viewport, or ""."""
        dy = self.verticalScrollBar().value()
        for mark, (start, end) in self._visible():
            if any(
                run[0].adjusted(-3, -3, 3, 3).contains(spot.x(), spot.y() + dy)
                for run in runs(self.document(), start, end)
            ):
                return mark.key
        return ""

    def place_at_top(self) -> tuple[int, int]:
        """Return the code point at the top of the window and how many pixels of its line are scrolled away."""
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 1))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return self._units.point(cursor.position()), -self.cursorRect(cursor).top()

    def at_top(self) -> bool:
        """Whether nothing is scrolled away."""
        return self.verticalScrollBar().value() == 0

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Remember what stands at the top, so that it still does in another width or text size."""
        super().scrollContentsBy(dx, dy)
        if not self._laying:
            self._top = 0 if self.at_top() else self.place_at_top()[0]

    def _keep_top(self, lay: Callable[[], None]) -> None:
        """Lay the text anew with the same line at the top."""
        self._laying = True
        lay()
        if self._top:
            self.scroll_to(self._top)
        else:
            self.verticalScrollBar().setValue(0)
        self._laying = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line at the top in another width."""
        self._keep_top(lambda: super(MarkedView, self).resizeEvent(event))

    def scroll_to(self, place: int, rest: int = 0) -> None:
        """Scroll so that a code point's line stands at the top, `rest` pixels of it away."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._rect(place).toRect().top() + rest)

    def reveal(self, place: int) -> None:
        """Scroll so that a code point is well in sight; not at all when it is."""
        spot, height = self._rect(place), self.viewport().height()
        if spot.top() < height * 0.08 or spot.bottom() > height * 0.85:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(spot.top() - height * 0.35))

    def select(self, start: int, end: int) -> None:
        """Select code points [start, end) and bring them into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._units.units(start))
        cursor.setPosition(self._units.units(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.reveal(start)

    def _rect(self, place: int) -> QRectF:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._units.units(place), self.document().characterCount() - 1))
        return QRectF(self.cursorRect(cursor))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the selected words with the marks that keep them out of clipboard histories."""
        return private_mime(self.selection)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a mark can be pressed."""
        super().mouseMoveEvent(event)
        over = not event.buttons() and self.mark_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on a mark goes to its card; a drag only selects."""
        super().mouseReleaseEvent(event)
        key = self.mark_at(event.position().toPoint())
        if key and not self.textCursor().hasSelection():
            self.mark_chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the card of the mark at the caret, A protects the selection, Escape leaves the text."""
        plain = not event.modifiers()
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            caret = self.textCursor().position()
            pairs = zip(self._marks, self._places, strict=True)
            key = next((mark.key for mark, (start, end) in pairs if start <= caret <= end), "")
            if key:
                self.mark_chosen.emit(key)
        elif plain and event.key() == Qt.Key.Key_A and self.selection.strip():
            self.protect_wanted.emit(self.selection)
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
