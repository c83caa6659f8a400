"""The Stories place: find a story, read it, open it, throw it away, bring it back."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.story import Story
from storyjournal.vault import StoryRepository
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets.place import Place
from ui.write import stories_words
from ui.write.stories_actions import DeletionQuestion
from ui.write.stories_model import Reviews, Row, rows_found, rows_of, rows_within
from ui.write.stories_pane import StoriesPane
from ui.write.stories_reading import StoriesReading

NO_STORY = "No story yet"
LIST_WIDTH = 384
LARGEST_SHARE = 0.45
READING_REST_MS = 40


class StoriesPage(Place):
    """The list and the chosen story. Signals: `story_opened(id)`, `new_story_wanted()`."""

    story_opened = Signal(str)
    new_story_wanted = Signal()

    def __init__(
        self, theme: Theme, tasks: Tasks, messages: Messages, stories: StoryRepository, reviews: Reviews
    ) -> None:
        super().__init__("pane")
        self._theme, self._tasks, self._messages = theme, tasks, messages
        self._stories, self._reviews = stories, reviews
        self._narrow = False
        self._thrown: list[str] = []
        self.pane = StoriesPane(theme)
        self.reading = StoriesReading(theme)
        self._rest = QTimer(self, singleShot=True, interval=READING_REST_MS)
        self._rest.timeout.connect(self._read_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pane)
        row.addWidget(self.reading, 1)
        self._connect()
        theme.changed.connect(self._lay)

    def _connect(self) -> None:
        pane, reading = self.pane, self.reading
        pane.search.searched.connect(self._show_found)
        pane.search.list_wanted.connect(pane.list.setFocus)
        pane.chips.chosen.connect(lambda *_: self._show_rows())
        pane.list.story_chosen.connect(self._choice_changed)
        pane.list.open_wanted.connect(self._open)
        pane.list.removal_wanted.connect(self._remove)
        pane.list.undo_wanted.connect(self._undo)
        pane.new_wanted.connect(self.new_story_wanted)
        reading.new_wanted.connect(self.new_story_wanted)
        for bar in (pane.bar, reading.bar):
            bar.open_wanted.connect(self._open)
            bar.removal_wanted.connect(self._remove)
            bar.return_wanted.connect(self._bring_back)
            bar.deletion_wanted.connect(self._ask_to_delete)

    def first_part(self) -> QWidget:
        """The list; where it is empty, what fills it."""
        if self.pane.list.stories.rowCount():
            return self.pane.list
        if self.pane.empty_words != NO_STORY:
            return self.pane.search
        return self.pane.new_button if self._narrow else self.reading.begin_button

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.pane.search.setFocus()
        self.pane.search.selectAll()

    def set_narrow(self, narrow: bool) -> None:
        """Show the list alone; Enter and Open lead into the story."""
        self._narrow = narrow
        self.reading.setVisible(not narrow)
        self.pane.set_narrow(narrow)
        self._lay()

    def refresh(self) -> None:
        """Read the stories again and keep the chosen one."""
        try:
            tags = [tag for tag, _ in self._stories.tags()]
        except JournalError as error:
            self._messages.complain(error)
            return
        self.pane.chips.show_tags(tags)
        self._show_rows()

    def show_story(self, story_id: str) -> None:
        """Choose a story, whatever was searched or filtered."""
        if not self.pane.list.stories.place_of(story_id).isValid():
            self.pane.search.empty()
            self.pane.chips.choose()
        self.pane.list.choose(story_id)

    def _show_found(self, query: str) -> None:
        self._show_rows()
        if query:
            self.pane.list.choose("", 0)

    def _show_rows(self) -> None:
        chosen, place = self.pane.list.chosen, self.pane.list.currentIndex().row()
        try:
            rows = self._rows()
        except JournalError as error:
            self._messages.complain(error)
            return
        self.pane.list.stories.show(rows)
        self.pane.list.choose(chosen, place)
        self._say_empty(bool(rows))

    def _rows(self) -> list[Row]:
        query, chips = self.pane.search.text().strip(), self.pane.chips
        signed = self._reviews.signed_digests()
        if chips.in_trash:
            return rows_within(rows_of(self._stories.list(trashed=True), signed), query)
        if query:
            return rows_found(self._stories.search(query), signed, chips.tag)
        return rows_of(self._stories.list(tag=chips.tag or None), signed)

    def _say_empty(self, any_row: bool) -> None:
        query, chips = self.pane.search.text().strip(), self.pane.chips
        if any_row:
            self.pane.say_empty("", "")
        elif query:
            self.pane.say_empty("Nothing found", "Try another word, or the beginning of one.")
        elif chips.in_trash:
            self.pane.say_empty("The trash is empty", "Stories you throw away wait here until you delete them.")
        else:
            self.pane.say_empty(NO_STORY, "The first one can be a single line.")
            self.reading.show_welcome()

    def _choice_changed(self, story_id: str) -> None:
        index = self.pane.list.currentIndex()
        row = self.pane.list.stories.row(index) if story_id else None
        trashed = row is not None and row.story.trashed is not None
        self.pane.show_choice(chosen=row is not None, trashed=trashed)
        self._rest.start()

    def _read_chosen(self) -> None:
        row = self._chosen_row()
        if row is None:
            if self.pane.empty_words != NO_STORY:
                self.reading.show_row(None, None)
            return
        story = self._get(row.story.id)
        self.reading.show_row(row if story else None, story)

    def _chosen_row(self) -> Row | None:
        return self.pane.list.stories.row(self.pane.list.currentIndex())

    def _get(self, story_id: str) -> Story | None:
        try:
            return self._stories.get(story_id)
        except JournalError as error:
            self._messages.complain(error)
            return None

    def _open(self) -> None:
        row = self._chosen_row()
        if row is not None and row.story.trashed is None:
            self.story_opened.emit(row.story.id)

    def _remove(self) -> None:
        row = self._chosen_row()
        if row is None:
            return
        if row.story.trashed is not None:
            self._ask_to_delete()
            return
        story_id = row.story.id
        self._thrown.append(story_id)
        said = "Moved to the trash. Ctrl+Z in the list brings it back."
        self._change(lambda: self._stories.trash(story_id), said)

    def _undo(self) -> None:
        if self._thrown:
            story_id = self._thrown.pop()
            self._change(lambda: self._stories.restore(story_id), "The story is back.", story_id)

    def _bring_back(self) -> None:
        row = self._chosen_row()
        if row is not None:
            story_id = row.story.id
            self._change(lambda: self._stories.restore(story_id), "The story is back among your stories.")

    def _ask_to_delete(self) -> None:
        row = self._chosen_row()
        if row is None:
            return
        story_id = row.story.id
        question = DeletionQuestion(self._theme, stories_words.name(row.story), self)
        question.accepted.connect(lambda: self._change(lambda: self._stories.delete(story_id), "The story is gone."))
        question.finished.connect(question.deleteLater)
        question.open()

    def _change(self, work: Callable[[], None], said: str, chosen: str = "") -> None:
        """Do `work` in the background; then read the list again and say what was done."""

        def done(_: object) -> None:
            self.refresh()
            if chosen:
                self.show_story(chosen)
            self._messages.say(said)
            self.setFocus()

        self._tasks.run(work, done, self._messages.complain)

    def _lay(self) -> None:
        if self._narrow:
            self.pane.setMinimumWidth(0)
            self.pane.setMaximumWidth(16_777_215)
        else:
            self.pane.setFixedWidth(min(self._theme.px(LIST_WIDTH), round(self.width() * LARGEST_SHARE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list's width in proportion."""
        super().resizeEvent(event)
        self._lay()
