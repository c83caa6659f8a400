"""The list of stories: arrows move, Enter opens, Delete throws away, Ctrl+Z brings back."""

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.theme import Theme
from ui.write.stories_delegate import RING, StoriesDelegate
from ui.write.stories_model import StoriesModel

EDGE, SCROLL_BAR = 24, 12


class StoriesList(QListView):
    """One card a story. `story_chosen(id)` follows the selection; the rest are wishes for the chosen story."""

    story_chosen = Signal(str)
    open_wanted = Signal()
    removal_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.stories = StoriesModel(self)
        self.setModel(self.stories)
        self.setItemDelegate(StoriesDelegate(theme, self.stories, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName("Stories")
        self.doubleClicked.connect(lambda _: self.open_wanted.emit())
        theme.changed.connect(self.synchronize)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _, last: bar.setEnabled(last > 0))
        self._theme = theme
        self.synchronize()

    def synchronize(self) -> None:
        """Lay the cards out at the present text size; they end where the search field does."""
        self.setViewportMargins(0, 0, max(0, EDGE - RING - self._theme.px(SCROLL_BAR)), 0)
        self.scheduleDelayedItemsLayout()

    @property
    def chosen(self) -> str:
        """The id of the chosen story, or nothing."""
        row = self.stories.row(self.currentIndex())
        return row.story.id if row else ""

    def choose(self, story_id: str, place: int = 0) -> None:
        """Choose a story; when it is not shown, the one at `place`, or the nearest to it."""
        index = self.stories.place_of(story_id)
        if not index.isValid() and self.stories.rowCount():
            index = self.stories.index(min(max(0, place), self.stories.rowCount() - 1))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.story_chosen.emit("")

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which story is chosen now."""
        super().selectionChanged(selected, deselected)
        if selected.count():
            self.story_chosen.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete throws away, Ctrl+Z brings back; letters do not jump about."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)
