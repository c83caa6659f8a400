"""The pane beside the list: the chosen story to read, with its state and what can be done above it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from storyjournal.story import Story
from ui.icons import pixmap
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.reading import COLUMN, HANG
from ui.write import stories_words
from ui.write.stories_actions import StoryActions
from ui.write.stories_model import Row
from ui.write.stories_preview import StoryPreview

HEAD = 76
LEAST, TIGHT = 240, 440


class StoriesReading(QWidget):
    """A head line in the column's width, and the text below it; a kind word where no story is chosen."""

    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST)  # less than the head would like: it gives way when the pane is tight
        self._theme = theme
        self._row: Row | None = None
        self.bar = StoryActions(theme)
        self.preview = StoryPreview(theme)
        self._icon = QLabel()
        self._state = label("", Type.FACT, muted=True, wrap=False)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self._icon)
        self._head.addWidget(self._state)
        self._head.addStretch(1)
        self._head.addWidget(self.bar)
        self._below = QStackedWidget()
        self._below.addWidget(self.preview)
        self._below.addWidget(self._welcome())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._below, 1)
        theme.changed.connect(self.synchronize)

    def _welcome(self) -> QWidget:
        """Return what stands here before the first story."""
        page = QWidget()
        self.begin_button = Button(self._theme, "Write your first story", picture="pen-line", kind="primary")
        self.begin_button.clicked.connect(self.new_wanted)
        words = "Begin anywhere: a morning, a room, one sentence. It does not have to be good, and nobody else sees it."
        self._welcome_column = QVBoxLayout(page)
        self._welcome_column.setSpacing(8)
        self._welcome_column.addWidget(label("Your stories will live here", Type.DISPLAY))
        self._welcome_column.addWidget(label(words, Type.LEAD, muted=True))
        self._welcome_column.addSpacing(16)
        self._welcome_column.addWidget(self.begin_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._welcome_column.addStretch(1)
        return page

    def show_welcome(self) -> None:
        """Show the words for a journal without any story."""
        self.show_row(None, None)
        self._below.setCurrentIndex(1)

    def show_row(self, row: Row | None, story: Story | None) -> None:
        """Show a story as its list knows it and as it was written; None shows an empty pane."""
        self._row = row
        self._below.setCurrentIndex(0)
        if row is None or story is None:
            self.preview.show_story(None)
        else:
            today = stories_words.today()
            trashed = row.story.trashed
            when = (
                stories_words.in_trash_since(trashed, today)
                if trashed
                else stories_words.full_day(story.changed, today)
            )
            facts = [when, *story.tags, stories_words.how_long(row.story.words)]
            self.preview.show_story(story, stories_words.name(row.story), stories_words.DOT.join(facts))
        self.synchronize()

    def synchronize(self) -> None:
        """Say the story's state and offer what can be done with it."""
        row = self._row
        trashed = row is not None and row.story.trashed is not None
        self.bar.show_for(chosen=row is not None, trashed=trashed)
        picture, word = ("trash-2", "In the trash") if trashed else stories_words.state(bool(row and row.reviewed))
        self._state.setText(word if row else "")
        self._icon.setPixmap(pixmap(self._theme, picture, "muted", 16, self.devicePixelRatioF()))
        self._lay()

    def _lay(self) -> None:
        side = max(self._theme.px(HANG), (self.width() - self._theme.px(COLUMN)) // 2)
        tight = self.width() < self._theme.px(TIGHT)
        self.bar.set_tight(tight)
        self._state.setVisible(not tight)
        self._icon.setVisible(self._row is not None and not tight)
        self._head.setContentsMargins(side, 16, side, 16)
        self._welcome_column.setContentsMargins(side, 24, side, 24)
        self.bar.setMinimumHeight(HEAD - 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the head line over the column."""
        super().resizeEvent(event)
        self._lay()
