"""The Write stage: title and text, tools at the foot, the story's panel, and keeping what is written."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.story import Revision, Story, compose
from ui.messages import Messages
from ui.stage import Stage
from ui.tasks import Tasks
from ui.theme import Theme
from ui.write.autosave import Autosave, Draft, Stories
from ui.write.clipboard import PrivateClipboard
from ui.write.foot import Foot
from ui.write.lines import headings
from ui.write.page import Page
from ui.write.story_panel import StoryPanel
from ui.write.toolbar import HANG, Toolbar
from ui.write.version_page import VersionPage
from ui.write.when import kept_words

LOOK_AGAIN_MS, MINUTE_MS = 400, 60_000


class WriteStage(Stage):
    """Writes one story at a time.

    `story_kept` carries the Story after each save, `trash_asked` the id of a story that is to go to the trash.
    What was typed is in the vault after a pause of a second and at the latest after five; `leave()` returns
    when it is there. If it cannot be kept, the text stays, the person is told, and it is tried again.
    """

    story_kept = Signal(object)
    trash_asked = Signal(str)
    panel_name = "This story"

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, stories: Stories) -> None:
        self._side = StoryPanel(theme)
        super().__init__(self._side)
        self._messages, self._stories = messages, stories
        self._story: Story | None = None
        self._trouble: JournalError | None = None
        self._showing = False
        self._scrolls: dict[str, int] = {}
        clipboard = PrivateClipboard(QGuiApplication.clipboard(), parent=self)
        self.page = Page(theme, clipboard)
        self.editor, self.title = self.page.editor, self.page.title
        self.toolbar = Toolbar(theme, self.editor)
        self.version = VersionPage(theme, clipboard)
        self.autosave = Autosave(tasks, stories, self._draft)
        self._look_again = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._lay(theme)
        self._connect()

    def _lay(self, theme: Theme) -> None:
        writing = QWidget()
        column = QVBoxLayout(writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(Foot(theme, self.toolbar, HANG))
        self._pages = QStackedWidget()
        self._pages.addWidget(writing)
        self._pages.addWidget(self.version)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self.editor.changed_by.connect(self._written)
        self.title.edited.connect(self._written)
        self._side.tags.edited.connect(self._written)
        self._side.heading_chosen.connect(self.go_to)
        self._side.version_chosen.connect(self.show_version)
        self._side.trash_pressed.connect(self._ask_trash)
        self.version.wanted.connect(self._bring_back)
        self.version.closed.connect(self._back_to_today)
        self.autosave.kept.connect(self._kept)
        self.autosave.failed.connect(self._failed)
        self._look_again.timeout.connect(self._look)
        self._minute.timeout.connect(self._tell_status)

    def open_story(self, story: Story) -> None:
        """Show a story where it was left. What was typed in another one is kept first."""
        if self._story is not None:
            self.leave()
            if self._story.id == story.id and self._story.revision > story.revision:
                story = self._story
        unkept = self.autosave.unkept(story.id)
        if unkept is not None:
            story = replace(story, title=unkept.title, text=unkept.text, tags=unkept.tags, cursor=unkept.cursor)
        same = self._story is not None and self._story.id == story.id and self.text_now() == story.text
        self._showing = True
        self._story = story
        self.title.show_title(story.title)
        self._side.show_story(story)
        if not same:
            self.editor.begin(story.text, story.cursor)
            self.toolbar.recount()
            self._restore_scroll()
        self._showing = False
        self.autosave.begin(self._draft())
        self._look()
        self._show_versions()
        self._minute.start()
        self._tell_status()

    def leave(self) -> None:
        """Keep everything, with a version of it, and return when it is in the vault."""
        if self._story is None:
            return
        self._back_to_today()
        self._scrolls[self._story.id] = self.editor.verticalScrollBar().value()
        self.autosave.settle()
        self._minute.stop()

    def focus_first(self) -> None:
        """Put the keyboard into the text, or into the title of a story that has nothing yet."""
        empty = self._story is not None and not self.title.title() and not self.editor.words
        (self.title if empty else self.editor).setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Story:
        """Return the story as it stands on the screen. Raises RuntimeError before a story was opened."""
        if self._story is None:
            raise RuntimeError("no story is open")
        draft = self._draft()
        return replace(self._story, title=draft.title, text=draft.text, tags=draft.tags, cursor=draft.cursor)

    def text_now(self) -> str:
        """Return the Markdown as it stands on the screen."""
        return self.editor.text()

    def place(self) -> int:
        """Return where the caret is, as a code point of the text."""
        return self.editor.offset()

    def go_to(self, offset: int) -> None:
        """Put the caret at a code point of the text, show it, and write on there."""
        self._back_to_today()
        self.editor.place_caret(offset)
        self.editor.show_caret()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_unkept(self) -> bool:
        """Whether something could not be kept in the vault yet."""
        return self.autosave.has_unkept

    def _draft(self) -> Draft:
        if self._story is None:
            raise RuntimeError("no story is open")
        return Draft(
            self._story.id, self.title.title(), self.editor.text(), self._side.tags.tags(), self.editor.offset()
        )

    def _restore_scroll(self) -> None:
        story = self._story
        if story is not None and story.id in self._scrolls:
            self.editor.verticalScrollBar().setValue(self._scrolls[story.id])
        else:
            self.editor.show_caret()

    def _written(self) -> None:
        if self._showing or self._story is None:
            return
        self.autosave.touch()
        self._tell_status()
        if not self._look_again.isActive():
            self._look_again.start()

    def _look(self) -> None:
        """Bring outline and facts up to date: a little later than the typing."""
        if self._story is not None:
            self._side.show_headings(headings(self.text_now()))
            self._side.show_facts(self._story, self.editor.words)

    def _tell_status(self) -> None:
        if self._story is None:
            return
        if self.autosave.has_unkept:
            self.status_changed.emit("Not kept yet")
        elif self.autosave.pending:
            self.status_changed.emit("Writing…")
        else:
            self.status_changed.emit(kept_words(self._story.changed, datetime.now(UTC)))

    def _kept(self, story: Story) -> None:
        if self._trouble is not None and not self.has_unkept:
            self._messages.settle(self._trouble)
            self._trouble = None
        if self._story is not None and self._story.id == story.id:
            self._story = story
            self._look()
            self._tell_status()
        self.story_kept.emit(story)

    def _failed(self, error: JournalError) -> None:
        self._trouble = error
        self._messages.complain(error)
        self._tell_status()

    def _show_versions(self) -> None:
        if self._story is None:
            return
        try:
            kept = self._stories.revisions(self._story.id)
        except JournalError as error:
            self._messages.complain(error)
            return
        now = (self.title.title(), self.text_now())
        self._side.show_versions([revision for revision in kept if (revision.title, revision.text) != now])

    def show_version(self, revision: Revision) -> None:
        """Show an earlier version, to read and to bring back."""
        self.pane_wanted.emit(False)
        self.version.show_revision(revision, compose(self.title.title(), self.text_now()))
        self._pages.setCurrentIndex(1)
        self.version.bring.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_today(self) -> None:
        if self._pages.currentIndex() == 1:
            self._pages.setCurrentIndex(0)
            self.version.clear()
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, revision: Revision) -> None:
        """Keep today's text as a version, then write the earlier one in its place; Ctrl+Z takes it back."""
        self._back_to_today()
        self.autosave.settle(version=True)
        self.title.replace_title(revision.title)
        self.editor.replace_all(revision.text)
        self.autosave.save()
        self._show_versions()
        self._messages.say("The earlier version is back. Undo brings today's text again.")

    def _ask_trash(self) -> None:
        if self._story is not None:
            self.trash_asked.emit(self._story.id)
