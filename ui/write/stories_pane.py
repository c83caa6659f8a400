"""The pane with the list: search, chips, cards, and a word where there is nothing to show."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label, line
from ui.write.stories_actions import StoryActions
from ui.write.stories_chips import TagChips
from ui.write.stories_delegate import RING
from ui.write.stories_list import StoriesList
from ui.write.stories_search import SearchField

EDGE = 24
ONE_ROW, TWO_ROWS = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop


class StoriesPane(QWidget):
    """Lays the parts of the list out; the page gives them their work. `bar` shows where there is one pane."""

    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("listpane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow, self._chosen = False, False
        self.search = SearchField(theme)
        self.chips = TagChips(theme)
        self.list = StoriesList(theme)
        self.bar = StoryActions(theme)
        self.new_button = Button(theme, "New story", picture="plus")
        self.new_button.clicked.connect(self.new_wanted)
        self._empty_title = label("", Type.NAME)
        self._empty_words = label("", Type.TEXT, muted=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._padded(self.list))
        self._stack.addWidget(self._empty())
        self._fill()
        self.set_narrow(False)

    @staticmethod
    def _padded(inner: QWidget) -> QWidget:
        """Return `inner` with room beside it for the ring of the focused card."""
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(EDGE - RING, 0, 0, 0)
        row.addWidget(inner)
        return outer

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(EDGE, 8, EDGE, 8)
        column.setSpacing(4)
        column.addWidget(self._empty_title)
        column.addWidget(self._empty_words)
        column.addStretch(1)
        return page

    def _fill(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(EDGE, 16, EDGE, 0)
        top.setSpacing(12)
        top.addWidget(self.search)
        top.addWidget(self.chips)
        self._buttons = QBoxLayout(TWO_ROWS)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self.new_button, 1)
        self._buttons.addWidget(self.bar)
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 16)
        foot.setSpacing(12)
        foot.addWidget(line())
        foot.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def say_empty(self, title: str, words: str) -> None:
        """Show why there is nothing in the list; an empty title shows the list."""
        self._empty_title.setText(title)
        self._empty_words.setText(words)
        self._stack.setCurrentIndex(1 if title else 0)

    @property
    def empty_words(self) -> str:
        """What is said in place of the list, or nothing."""
        return self._empty_title.text()

    def set_narrow(self, narrow: bool) -> None:
        """Show what can be done with the chosen story here, where there is no other pane for it."""
        self._narrow = narrow
        self.bar.setVisible(narrow and self._chosen)
        self._lay()

    def show_choice(self, *, chosen: bool, trashed: bool) -> None:
        """Offer what fits the chosen story, which lies in the trash or not."""
        self._buttons.setDirection(TWO_ROWS)  # a row too long would widen the window as soon as it shows
        self._chosen = chosen
        self.bar.show_for(chosen=chosen, trashed=trashed)
        self.bar.setVisible(self._narrow and chosen)
        self._lay()

    def _lay(self) -> None:
        """Set the buttons in one row where there is room, else in two."""
        room = self.width() - 2 * EDGE - self._buttons.spacing()
        fits = self.new_button.sizeHint().width() + self.bar.sizeHint().width() <= room
        wanted = ONE_ROW if fits else TWO_ROWS
        if self._buttons.direction() != wanted:
            self._buttons.setDirection(wanted)

    def event(self, event: QEvent) -> bool:
        """Lay the buttons anew when one of them has come, gone or grown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons anew."""
        super().resizeEvent(event)
        self._lay()
