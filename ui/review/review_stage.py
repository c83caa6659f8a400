"""The Review stage: the story with its marks, and the panel in which a person decides and signs off."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from storyjournal.redaction import Scanner
from storyjournal.redaction.known.store import KnownStore
from storyjournal.review import ReviewRepository, StillStanding
from storyjournal.story import Story
from ui.commands import Command
from ui.messages import Messages
from ui.review.last_read import LastRead
from ui.review.list_page import ListPage
from ui.review.loading import Loader, signed_version
from ui.review.open_card import OpenCard
from ui.review.panes import Panes
from ui.review.session import Session
from ui.review.shared_view import SharedView
from ui.review.signed_page import SignedPage
from ui.stage import Stage
from ui.tasks import Tasks
from ui.theme import Theme, Type
from ui.widgets.labels import label


class ReviewStage(Stage):
    """`review_finished` carries the Redacted that was signed off; `edit_wanted` a code point of `story.text`."""

    review_finished = Signal(object)
    edit_wanted = Signal(int)
    panel_name = "Decisions"

    def __init__(  # noqa: PLR0917 - what the composition root hands a stage
        self,
        theme: Theme,
        tasks: Tasks,
        messages: Messages,
        scanner: Scanner,
        reviews: ReviewRepository,
        known: KnownStore,
    ) -> None:
        self._pages = QStackedWidget()
        super().__init__(self._pages)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._messages = messages
        self.session = Session(tasks, messages, Loader(scanner, reviews, known))
        self.panes = Panes(theme, self.session)
        self.stranger = SharedView(theme, "What readers get")
        self.list = ListPage(theme, self.session)
        self.last_read = LastRead(theme)
        self.signed = SignedPage(theme)
        self._busy = label("", Type.LEAD, muted=True)
        self._busy.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._quiet = QWidget()
        for page in (self._quiet, self.list, self.last_read, self.signed):
            self._pages.addWidget(page)
        self._texts = QStackedWidget()
        for text in (self._busy, self.panes, self.stranger):
            self._texts.addWidget(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._texts)
        self._eager = False
        self._connect()
        self._bind_keys()

    def _connect(self) -> None:
        session, deck = self.session, self.list.deck
        session.reading.connect(self._show_reading)
        session.arrived.connect(self._show_review)
        session.changed.connect(self._tell_status)
        self.panes.mark_chosen.connect(self._stand_on_mark)
        self.panes.protect_wanted.connect(session.protect)
        self.panes.left.connect(self._focus_card)
        session.completed.connect(self.list.focus_finish)
        deck.protect_wanted.connect(self._protect)
        deck.peeked.connect(self.panes.peek)
        deck.stood_on.connect(self.panes.show_current)
        deck.edit_wanted.connect(self._edit)
        self.list.finish_pressed.connect(self.finish_or_go_on)
        self.last_read.back_wanted.connect(self.show_list)
        self.last_read.answered.connect(self._sign)
        self.signed.share_wanted.connect(self._share)
        self.signed.look_wanted.connect(self.show_list)

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "F8": lambda: self._to_open(1),
            "Shift+F8": lambda: self._to_open(-1),
            "Ctrl+Z": self._undo,
        }
        for sequence, do in keys.items():
            for home in (self, self._pages):
                shortcut = QShortcut(QKeySequence(sequence), home)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(do)
                shortcut.activatedAmbiguously.connect(do)

    def open_story(self, story: Story) -> None:
        """Read the story and show its review; nothing of the story before shows any more."""
        self._eager = False
        self.panes.clear()
        self.stranger.clear()
        self.session.open(story)

    def leave(self) -> None:
        """Let go of the story. Decisions are on their way to the vault since they were made."""
        self._eager = False
        self.panes.peek(False)
        self.session.close()
        self.panes.clear()
        self.stranger.clear()
        self._show(self._busy, self._quiet)
        self._busy.clear()

    def focus_first(self) -> None:
        """Put the keyboard where the review goes on, as soon as the story has been read."""
        page = self._pages.currentWidget()
        if self.session.review is None:
            self._eager = True
        elif page is self.last_read:
            self._begin_reading()
        else:
            self.pane_wanted.emit(True)
            (self.signed if page is self.signed else self.list).focus_first()

    def finish_or_go_on(self) -> None:
        """Go to the last read; while something is open, to the first open one; from the last read, to its question."""
        if self.session.review is None:
            return
        if self._pages.currentWidget() is self.signed:
            self._share()
        elif self._pages.currentWidget() is self.last_read:
            self.pane_wanted.emit(True)
            self.last_read.focus_first()
        elif self.session.progress.left:
            self._to_open(1)
        elif not self._leads_to_leftover():
            self.show_last_read()

    def show_list(self) -> None:
        """Show the decisions again."""
        self._show(self.panes, self.list)
        self.pane_wanted.emit(True)
        self.list.focus_first()

    def show_last_read(self) -> None:
        """Show the share version alone, without marks."""
        review = self.session.review
        if review is None:
            return
        self.stranger.show_markdown(review.preview().text)
        self._show(self.stranger, self.last_read)
        self._begin_reading()
        self._messages.announce("Read it once as a stranger would.")

    def _begin_reading(self) -> None:
        """Put the keyboard into the text: nothing is answered by the key that led here."""
        self.pane_wanted.emit(False)
        self.stranger.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_reading(self) -> None:
        self._busy.setText("Reading your story…")
        self._show(self._busy, self._quiet)
        self.status_changed.emit("Reading your story…")

    def _show_review(self) -> None:
        review = self.session.review
        self.last_read.tell(self.session.missing)
        if review is not None and review.sign_off is not None:
            self.signed.tell(review.sign_off.at)
            self.stranger.show_markdown(review.preview().text)
            self._show(self.stranger, self.signed)
        else:
            self._show(self.panes, self.list)
        self._tell_status()
        if self._eager:
            self._eager = False
            self.focus_first()

    def _show(self, text: QWidget, page: QWidget) -> None:
        self._texts.setCurrentWidget(text)
        self._pages.setCurrentWidget(page)
        self.panel_name = "Your answer" if page is self.last_read else "Decisions"

    def _tell_status(self) -> None:
        review = self.session.review
        if review is None:
            return
        done = review.sign_off is not None
        self.status_changed.emit("Reviewed" if done else "Decisions are kept")

    def _leads_to_leftover(self) -> bool:
        review = self.session.review
        places = review.leftovers if review else ()
        if not places:
            return False
        self._messages.complain(StillStanding(places))
        self.panes.select_source(*places[0])
        return True

    def _sign(self, could_tell: bool) -> None:
        redacted = self.session.sign(could_tell)
        if redacted is not None:
            self._show_review()
            self.review_finished.emit(redacted)

    def _share(self) -> None:
        review = self.session.review
        redacted = signed_version(review) if review else None
        if redacted is not None:
            self.review_finished.emit(redacted)

    def _stand_on_mark(self, key: str) -> None:
        self.session.go(key)
        self._focus_card()

    def _focus_card(self) -> None:
        self.pane_wanted.emit(True)
        self.list.deck.focus_current()

    def _to_open(self, by: int) -> None:
        if self.session.review is None:
            return
        if self._pages.currentWidget() is not self.list:
            self.show_list()
        self.pane_wanted.emit(True)
        if self.session.go_open(by):
            self.list.deck.focus_current()
        else:
            self.list.focus_finish()
            self._messages.announce("Everything is decided. You can finish now.")

    def _undo(self) -> None:
        if self._pages.currentWidget() is self.list:
            self.session.undo()

    def commands(self) -> tuple[Command, ...]:
        """What the command palette offers for the card a person stands on."""
        return (
            Command("Same person as … (S in the review)", "", lambda: self._regroup(OpenCard.show_same)),
            Command("These are two people (T in the review)", "", lambda: self._regroup(OpenCard.show_two)),
        )

    def _regroup(self, ask: Callable[[OpenCard], None]) -> None:
        card = self.list.deck.card
        if card is None or self._pages.currentWidget() is not self.list:
            self._messages.say("Stand on a card in the review of a story first.")
            return
        self._focus_card()
        if not (card.can_be_same if ask is OpenCard.show_same else card.can_be_two):
            self._messages.say("There is nothing to choose from for this card.")
            return
        ask(card)

    def _protect(self) -> None:
        words = self.panes.selection.strip()
        if words:
            self.session.protect(words)
        else:
            self.list.field.ask()

    def _edit(self, place: int) -> None:
        story = self.session.story
        if story is not None:
            self.edit_wanted.emit(max(0, place - (len(story.source) - len(story.text))))
