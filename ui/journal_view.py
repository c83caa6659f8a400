"""The open journal: the rail and the places, and the ways between them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from storyjournal.errors import JournalError
from storyjournal.settings import Settings
from ui import desk
from ui.commands import Command
from ui.damage import DamageWatch
from ui.desk import Spot
from ui.journal import Journal
from ui.messages import Messages
from ui.people.people_page import PeoplePage
from ui.rail import PLACES, Rail
from ui.review.review_stage import ReviewStage
from ui.settings.settings_page import SettingsPage
from ui.settings.settings_place import SettingsPlace
from ui.settings.words_page import WordsPage
from ui.share.share_stage import ShareStage
from ui.story_page import StoryPage
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets.focus import focus_into
from ui.write.stories_page import StoriesPage
from ui.write.write_stage import WriteStage

STORIES, PEOPLE, WORDS, SETTINGS = range(4)
WRITE, REVIEW, SHARE = range(3)
NARROW = 900
TIGHT = 1200
LEAST = (320, 320)


class JournalView(QWidget):
    """Everything between unlock and lock. Signals `lock_asked`, `settings_changed(Settings)` and
    `other_vault_wanted(Path)`, a copy that is to be opened in place of this journal."""

    lock_asked = Signal()
    settings_changed = Signal(object)
    other_vault_wanted = Signal(object)
    _before_backups = Spot()

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, journal: Journal, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._tasks = tasks
        self._messages = messages
        self._journal = journal
        self._focus_only = False
        vault = journal.vault
        DamageWatch(messages, journal.local, vault.id, vault.folder, self)
        self.rail = Rail(theme)
        self.stories_page = StoriesPage(theme, tasks, messages, vault.stories, journal.reviews)
        self.write = WriteStage(theme, tasks, messages, vault.stories)
        self.review = ReviewStage(theme, tasks, messages, journal.scanner, journal.reviews, journal.known)
        self.share = ShareStage(theme, tasks, messages, journal.scanner, journal.reviews, journal.known)
        self.story_page = StoryPage(theme, (self.write, self.review, self.share))
        self.people_page = PeoplePage(theme, messages, journal.known.people)
        self.words_page = WordsPage(theme, messages, journal.known.words)
        self._settings_place = SettingsPlace(theme, tasks, messages, journal, settings)
        self._stack = QStackedWidget()
        self._places = (self.stories_page, self.people_page, self.words_page, self._settings_place)
        for page in (*self._places, self.story_page):
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self._stack.setMinimumSize(*LEAST)  # a page asks for what its present layout needs; it can do with less
        self._connect()
        theme.changed.connect(self.lay)

    def _connect(self) -> None:
        self.rail.place_chosen.connect(self.show_place)
        self.rail.lock_asked.connect(self.lock_asked)
        self.stories_page.story_opened.connect(self.open_story)
        self.stories_page.new_story_wanted.connect(self.new_story)
        self.story_page.back_wanted.connect(lambda: self.show_place(STORIES))
        self.story_page.stage_chosen.connect(self.show_stage)
        self.write.trash_asked.connect(self._trash)
        self.review.review_finished.connect(lambda _redacted: self.show_stage(SHARE))
        self.review.edit_wanted.connect(self._edit_at)
        self.share.review_wanted.connect(lambda: self.show_stage(REVIEW))
        self._settings_place.settings_changed.connect(self.settings_changed)
        self._settings_place.backups_wanted.connect(self.show_backups)
        self._settings_place.backups_left.connect(lambda: self._go_to(self._before_backups))
        self._settings_place.other_vault_wanted.connect(self.other_vault_wanted)
        self._stack.currentChanged.connect(lambda _: self._messages.make_way())

    @property
    def settings_page(self) -> SettingsPage:
        """The settings, made when they are first wanted."""
        return self._settings_place.page

    @property
    def in_story(self) -> bool:
        """Whether a story is open in its stages."""
        return self._stack.currentWidget() is self.story_page

    @property
    def _page(self) -> QWidget:
        return self._stack.currentWidget() or self._stack

    @property
    def story_id(self) -> str:
        """The id of the story now or last open in its stages, empty before the first."""
        return self._story_id

    _story_id = ""

    def resume(self) -> None:
        """Go where the person was when the journal was closed."""
        try:
            spot = desk.load(self._journal.vault.documents)
        except JournalError as error:
            self._messages.complain(error)
            spot = Spot()
        self._go_to(spot)

    def leave(self) -> None:
        """Keep everything that is not kept yet, and where the person is."""
        self._keep_all()
        desk.save(self._journal.vault.documents, self._spot())

    def _keep_all(self) -> None:
        """Keep what was typed where the person is and is not kept yet."""
        if self.in_story:
            self.story_page.stage.leave()
        elif self._page is self.people_page:
            self.people_page.leave()

    def _spot(self) -> Spot:
        if self.in_story:
            return Spot(STORIES, self._story_id, self.story_page.index)
        return Spot(min(self._stack.currentIndex(), SETTINGS), "", self.story_page.index)

    def _go_to(self, spot: Spot) -> None:
        self.show_place(min(spot.place, len(PLACES) - 1))
        if spot.story:
            self.open_story(spot.story, spot.stage)

    def show_place(self, index: int) -> None:
        """Go to a place of the rail."""
        self._keep_all()
        if self._focus_only:
            self.toggle_focus()
        self.rail.choose(index)
        page = self._places[index]
        self._stack.setCurrentWidget(page)
        if page is self._settings_place:
            self._settings_place.show_settings()
            return
        self._settings_place.put_backups_away()
        if page is self.stories_page:
            self.stories_page.refresh()
            if self._story_id:
                self.stories_page.show_story(self._story_id)
        elif isinstance(page, PeoplePage | WordsPage):
            page.refresh()
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_backups(self) -> None:
        """Show the backups in place of what is shown now; going back leads there again."""
        if self._settings_place.shows_backups:
            return
        self._before_backups = self._spot()
        self.show_place(SETTINGS)
        self._settings_place.show_backups()

    def open_story(self, story_id: str, stage: int = WRITE) -> None:
        """Open a story in a stage; a story that is gone is said and leaves the list."""
        self._keep_all()
        try:
            story = self._journal.vault.stories.get(story_id)
        except JournalError as error:
            self._messages.complain(error)
            self.show_place(STORIES)
            return
        self._story_id = story_id
        self.rail.choose(STORIES)
        self._stack.setCurrentWidget(self.story_page)
        self._settings_place.put_backups_away()
        self.story_page.show_stage(stage, story)

    def show_stage(self, stage: int) -> None:
        """Take the open story to a stage."""
        if self._story_id:
            self.open_story(self._story_id, stage)

    def new_story(self) -> None:
        """Begin a story and open it for writing."""
        self._keep_all()
        try:
            story = self._journal.vault.stories.add()
        except JournalError as error:
            self._messages.complain(error)
            return
        self.open_story(story.id)

    def _trash(self, story_id: str) -> None:
        self.story_page.stage.leave()
        self._journal.vault.stories.trash(story_id)
        self._story_id = ""
        self._stack.setCurrentWidget(self.stories_page)
        self.show_place(STORIES)
        self._messages.say("Moved to the trash. You can bring it back from there.")

    def _edit_at(self, offset: int) -> None:
        self.show_stage(WRITE)
        self.write.go_to(offset)

    def next_stage(self) -> None:
        """Go one stage further; from Review that means finishing it."""
        if not self.in_story:
            return
        if self.story_page.index == REVIEW:
            self.review.finish_or_go_on()
        elif self.story_page.index == WRITE:
            self.show_stage(REVIEW)

    def next_pane(self) -> None:
        """Move the keyboard to the next pane: rail, text, panel."""
        panes: list[QWidget] = [self.rail] if self.rail.isVisible() else []
        panes += self.story_page.panes() if self.in_story else [self._page]
        here = self.focusWidget()
        index = next((i for i, pane in enumerate(panes) if here is not None and pane.isAncestorOf(here)), 0)
        pane = panes[(index + 1) % len(panes)]
        if self.in_story and pane is not self.rail:
            self.story_page.show_pane(panel=pane is self.story_page.stage.panel)
        focus_into(pane)

    def toggle_focus(self) -> None:
        """Leave only the text of the open story, or bring rail and panel back (F9)."""
        self._focus_only = self.in_story and not self._focus_only
        self.rail.setVisible(not self._focus_only)
        self.story_page.set_alone(self._focus_only)

    def commands(self) -> tuple[Command, ...]:
        """Everything this view can do, with its keys (section 8)."""
        stages = (("Write", "F2", WRITE), ("Review", "F3", REVIEW), ("Share", "F4", SHARE))
        return (
            Command("Begin a new story", "Ctrl+N", self.new_story),
            Command("Search my stories", "Ctrl+F", self._search),
            *(Command(f"{name} this story", key, partial(self.show_stage, s)) for name, key, s in stages),
            Command("Go on to the next stage", "Ctrl+Return | Ctrl+Enter", self.next_stage),
            *(
                Command(f"Go to {name}", f"Ctrl+{i + 1}", partial(self.show_place, i))
                for i, (name, _) in enumerate(PLACES)
            ),
            *self.review.commands(),
            Command("Look at my backups", "", self.show_backups),
            Command("Move to the next pane", "F6", self.next_pane),
            Command("See the text alone, or all again", "F9", self.toggle_focus),
            Command("Lock now", "Ctrl+Shift+L", self.lock_asked.emit),
        )

    def _search(self) -> None:
        if self._stack.currentWidget() is not self.stories_page:
            self.show_place(STORIES)
        self.stories_page.focus_search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted goes one level back: from the text alone, then from a story to the list."""
        if event.key() == Qt.Key.Key_Escape and self._focus_only:
            self.toggle_focus()
            return
        if event.key() == Qt.Key.Key_Escape and self.in_story:
            self.show_place(STORIES)
            return
        super().keyPressEvent(event)

    def lay(self) -> None:
        """Tighten the rail and tell the places how much room there is."""
        width = self.width()
        self.rail.set_tight(width < self._theme.px(TIGHT))
        for page in (self.stories_page, self.people_page):
            page.set_narrow(width <= NARROW or self._theme.scale > 1.5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the window changes."""
        super().resizeEvent(event)
        self.lay()
