"""The reading pane of a review: as written, as readers would see it, or both side by side."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from storyjournal.review import Preview, Review
from ui.review.marked_view import MarkedView
from ui.review.marks import marks_on_preview, marks_on_source, source_of
from ui.review.over_text import OverText
from ui.review.session import Session
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label, line

ROOM_FOR_BOTH = 780  # pixels at 100 % text: two columns of some 40 characters


class View(IntEnum):
    """What is shown."""

    ORIGINAL = 0
    BOTH = 1
    READERS = 2


WORDS = {View.ORIGINAL: "Original", View.BOTH: "Side by side", View.READERS: "What readers see"}


class Panes(QWidget):
    """Both texts of a session with their marks, kept at the same place.

    `mark_chosen` carries an entity's key, `protect_wanted` selected words, `left` says that Escape was pressed.
    """

    mark_chosen = Signal(str)
    protect_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.theme, self._session = theme, session
        self._preview: Preview | None = None
        self._review: Review | None = None
        self._chosen = View.READERS
        self._peek = False
        self._following = False
        self.original = MarkedView(theme, "Your story as you wrote it")
        self.readers = MarkedView(theme, "What readers would see")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(OverText(theme, self._make_head()))
        texts = QHBoxLayout()
        texts.setSpacing(0)
        for view in (self.original, self.readers):
            texts.addWidget(view, 1)
            view.mark_chosen.connect(self.mark_chosen)
            view.protect_wanted.connect(self.protect_wanted)
            view.left.connect(self.left)
            view.selected.connect(self._tell_selection)
            view.verticalScrollBar().valueChanged.connect(lambda _v, view=view: self._follow(view))
        column.addLayout(texts, 1)
        column.addWidget(OverText(theme, self._make_foot()))
        theme.changed.connect(self._lay)
        session.changed.connect(self.synchronize)
        session.moved.connect(self.show_current)
        self._lay()

    def _make_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 4, 0, 8)
        row.setSpacing(8)
        self.buttons: dict[View, Button] = {}
        group = QButtonGroup(self)
        for view, words in WORDS.items():
            button = Button(self.theme, words)
            button.setCheckable(True)
            button.clicked.connect(lambda _on, view=view: self.choose(view))
            group.addButton(button)
            self.buttons[view] = button
            row.addWidget(button)
        row.addStretch(1)
        return head

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(0)
        self._hint = label("Did it miss something? Select it and press A.", Type.FACT, muted=True)
        self.protect = Button(self.theme, "Point this out everywhere  A", picture="text-search", kind="quiet")
        self.protect.setAccessibleName("Point the selected words out everywhere, key A")
        self.protect.clicked.connect(lambda: self.protect_wanted.emit(self.selection))
        self.protect.hide()
        self._strut = QWidget()
        row.addWidget(self._strut)
        row.addWidget(self._hint, 1)
        row.addWidget(self.protect, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        return foot

    @property
    def view(self) -> View:
        """What is shown now: what was chosen, as far as there is room, or the original while it is peeked at."""
        if self._peek:
            return View.ORIGINAL
        return View.READERS if self._chosen is View.BOTH and not self._roomy() else self._chosen

    @property
    def selection(self) -> str:
        """The words that are selected in a visible text, or ""."""
        views = [v for v in (self.readers, self.original) if v.isVisibleTo(self)]
        return next((v.selection for v in views if v.selection.strip()), "")

    def choose(self, view: View) -> None:
        """Show another view at the same place in the text."""
        self._chosen = view
        self._turn(self._lay)

    def peek(self, on: bool) -> None:
        """Show the original for as long as `on`, then what was shown before."""
        if on != self._peek:
            self._peek = on
            self._turn(self._lay)

    def synchronize(self) -> None:
        """Show the session's texts and marks; the place in the text stays."""
        review, items = self._session.review, self._session.items
        if review is self._review:
            return
        self._review = review
        if review is None:
            self.original.show_text("", ())
            self.readers.show_text("", ())
            return
        self._preview = review.preview()
        self.original.show_text(review.scan.text, marks_on_source(items))
        self.readers.show_text(self._preview.text, marks_on_preview(items, self._preview))

    def clear(self) -> None:
        """Show nothing of any story."""
        self._review, self._preview, self._peek = None, None, False
        for view in (self.original, self.readers):
            view.show_text("", ())
            view.verticalScrollBar().setValue(0)

    def show_current(self, mention: int | None = None) -> None:
        """Outline the current entity and bring it, or one mention of it, into sight."""
        key, item = self._session.current, self._session.item
        self.original.set_current(key, mention)
        self.readers.set_current(key, mention)
        if item is None or self._preview is None:
            return
        place = item.entity.mentions[mention or 0].start
        self._following = True
        self.original.reveal(place)
        self.readers.reveal(self._preview.place_of(place))
        self._following = False

    def select_source(self, start: int, end: int) -> None:
        """Select words of the story as written and show them."""
        self.choose(View.ORIGINAL)
        self.original.select(start, end)
        self.original.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_text(self) -> None:
        """Put the keyboard into the text."""
        (self.original if self.view is View.ORIGINAL else self.readers).setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, lay: Callable[[], None]) -> None:
        shown = self.original if self.original.isVisibleTo(self) else self.readers
        place, rest = shown.place_at_top()
        at_top = shown.at_top()
        source = place if shown is self.original else source_of(self._preview, place) if self._preview else place
        lay()
        self.layout().activate()  # type: ignore[union-attr]
        self._following = True
        if at_top or self._preview is None:
            for view in (self.original, self.readers):
                view.verticalScrollBar().setValue(0)
        else:
            self.original.scroll_to(source, rest)
            self.readers.scroll_to(self._preview.place_of(source), rest)
        self._following = False

    def _follow(self, leader: MarkedView) -> None:
        if self._following or self.view is not View.BOTH or self._preview is None:
            return
        other = self.readers if leader is self.original else self.original
        bar, other_bar = leader.verticalScrollBar(), other.verticalScrollBar()
        self._following = True
        if bar.value() in (0, bar.maximum()):
            other_bar.setValue(0 if bar.value() == 0 else other_bar.maximum())
        else:
            place, rest = leader.place_at_top()
            to = self._preview.place_of(place) if leader is self.original else source_of(self._preview, place)
            other.scroll_to(to, rest)
        self._following = False

    def _roomy(self) -> bool:
        return self.width() >= self.theme.px(ROOM_FOR_BOTH)

    def _lay(self) -> None:
        view = self.view
        self.original.setVisible(view is not View.READERS)
        self.readers.setVisible(view is not View.ORIGINAL)
        self.buttons[View.BOTH].setVisible(self._roomy())
        self.buttons[view].setChecked(True)
        self._strut.setFixedSize(0, self.theme.px(40))

    def _tell_selection(self, _words: str) -> None:
        some = bool(self.selection.strip())
        self._hint.setVisible(not some)
        self.protect.setVisible(some)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both texts only where there is room."""
        super().resizeEvent(event)
        self._lay()
