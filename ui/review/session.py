"""The review of the story that is open: what was decided, where the person stands, and that all of it is kept."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from storyjournal.errors import JournalError
from storyjournal.redaction.findings import Kind
from storyjournal.review import Decision, Group, Item, ItemState, Redacted, Review, SignOff
from storyjournal.story import Story, digest
from ui.messages import Messages
from ui.review.loading import Loader, signed_version
from ui.review.namesakes import told_apart
from ui.review.rows import Progress, Row, next_open, progress_of, rows_of, step
from ui.review.words import announced, is_stranger, left, state_of, title_of
from ui.tasks import Task, Tasks

KNOWN_ALREADY = "This name is known already, under People or Words I protect."
NO_PERSON = "People holds persons only. A adds a word to protect."


class Session(QObject):
    """Holds one review at a time. Every change is kept through Tasks, in order.

    `reading` says that a story is being read, `arrived` that its review is here, `changed` that
    decisions or rows are others than before, `moved` that the person stands elsewhere, `completed`
    that the last open item was decided.
    """

    reading = Signal()
    arrived = Signal()
    changed = Signal()
    moved = Signal()
    completed = Signal()

    def __init__(self, tasks: Tasks, messages: Messages, loader: Loader) -> None:
        super().__init__()
        self._tasks = tasks
        self._messages = messages
        self._loader = loader
        self._task: Task | None = None
        self._places: dict[str, tuple[str, str]] = {}
        self.story: Story | None = None
        self.review: Review | None = None
        self.items: tuple[Item, ...] = ()
        self.rows: list[Row] = []
        self.progress = Progress(0, 0, 0)
        self.opened: set[Group] = set()
        self.current = ""

    def open(self, story: Story) -> None:
        """Read a story and bring its review; nothing of the story before stays."""
        self.close()
        self.story = story
        self._task = self._tasks.run(lambda: self._loader.review(story), self._arrived, self._messages.complain)
        self.reading.emit()

    def close(self) -> None:
        """Let go of the story. What was decided is kept already, or on its way to the vault."""
        if self._task:
            self._task.cancel()
        if self.story and self.review:
            self._places[self.story.id] = (self.current, digest(self.review.scan.text))
        self._task, self.story, self.review = None, None, None
        self.items, self.rows, self.current = (), [], ""
        self.opened = set()
        self.changed.emit()
        self.moved.emit()

    @property
    def missing(self) -> tuple[str, ...]:
        """What could not be looked for, in sentences; ask once the review is here."""
        return self._loader.missing

    @property
    def item(self) -> Item | None:
        """The card the person stands on, if it is one."""
        return next((item for item in self.items if item.entity.key == self.current), None)

    @property
    def row(self) -> Row | None:
        """The row the person stands on."""
        return next((row for row in self.rows if row.key == self.current), None)

    def go(self, key: str) -> None:
        """Stand on a row; a card of a folded group opens its group first."""
        item = next((item for item in self.items if item.entity.key == key), None)
        if item is not None and all(row.key != key for row in self.rows):
            self.opened.add(item.group)
            self._align()
            self.changed.emit()
        if key and key != self.current:
            self.current = key
            self.moved.emit()

    def go_by(self, steps: int) -> None:
        """Stand some rows further on."""
        self.go(step(self.rows, self.current, steps))

    def go_open(self, by: int = 1) -> bool:
        """Stand on the next row that still blocks the finish; False when there is none."""
        key = next_open(self.rows, self.current, by)
        self.go(key)
        return bool(key)

    def unfold(self, group: Group) -> None:
        """Open a folded group and stand on its first card."""
        self.opened.add(group)
        self._align()
        first = next((row.key for row in self.rows if row.group is group and row.item), self.current)
        self.current = first
        self.changed.emit()
        self.moved.emit()

    def decide(self, decision: Decision, mention: int | None = None) -> None:
        """Decide about the current entity, or one mention of it, and go on to the next open one."""
        item = self.item
        if self.review is None or item is None:
            return
        self._take(self.review.decide(item.entity.key, decision, mention), go_on=True, stay_open=mention is not None)
        self._messages.announce(announced(decision, self.progress.left))
        self._tell_end()

    def reason(self, decision: Decision) -> None:
        """Say why the current entity is kept, and stay there."""
        if self.review is not None and self.item is not None:
            self._take(self.review.decide(self.item.entity.key, decision))
            self._messages.announce("Your reason is kept.")

    def confirm(self) -> None:
        """Say that a decision still fits although the words around it changed."""
        if self.review is not None and self.item is not None:
            self._take(self.review.confirm(self.item.entity.key), go_on=True)
            self._messages.announce(f"It still fits. {left(self.progress.left)}")
            self._tell_end()

    def leave_rest(self, group: Group) -> None:
        """Keep what is undecided in a group that was opened; the group must have been seen first."""
        if self.review is None or group not in self.opened:
            return
        self._take(self.review.leave_rest(group), go_on=True)
        self._messages.announce(f"Left as they are. {left(self.progress.left)}")
        self._tell_end()

    def join(self, other_key: str) -> None:
        """Say that the current entity and another are the same; the current card's decision holds for both."""
        item = self.item
        if self.review is None or item is None:
            return
        keys = (item.entity.key, other_key)
        self._take(self.review.join(*keys))
        self._stand_on_first(keys)
        if self.item is not None:
            self._messages.say(f"Now one: {title_of(self.item)}. {state_of(self.item)}.")

    def part(self, mentions: Sequence[int]) -> None:
        """Say that some mentions of the current entity are somebody else, and stand on that one."""
        item = self.item
        if self.review is None or item is None:
            return
        before = {i.entity.key for i in self.items}
        self._take(self.review.part(item.entity.key, mentions))
        self._stand_on_first([i.entity.key for i in self.items if i.entity.key not in before])
        self._messages.say("Now two. Each keeps what was decided.")

    def undo(self) -> None:
        """Take the last decision back and stand where it was made."""
        if self.review is None or not self.review.can_undo:
            self._messages.announce("There is nothing to take back.")
            return
        self._messages.hush()
        before = {item.entity.key: item for item in self.items}
        self._take(self.review.undo())
        other = next((i for i in self.items if before.get(i.entity.key) != i), None)
        if other is not None:
            self.go(other.entity.key)
        self._messages.announce(f"Taken back. {left(self.progress.left)}")

    def protect(self, word: str) -> None:
        """Have a word found everywhere from now on; an earlier sign-off no longer holds where that changes anything."""
        review, word = self.review, " ".join(word.split())
        if review is not None and word:
            self._find_anew(lambda: self._loader.protect(word, review), lambda: self._stand_on_word(word))

    @property
    def can_introduce(self) -> bool:
        """Whether the current entity is somebody who can be kept under People."""
        return self.item is not None and is_stranger(self.item.entity)

    def introduce(self) -> None:
        """Keep the current person under People, so that every story knows them from now on."""
        review, item = self.review, self.item
        if review is None or item is None:
            return
        if not self.can_introduce:
            self._messages.say(KNOWN_ALREADY if item.entity.kind is Kind.PERSON else NO_PERSON)
            return
        label, first = item.entity.label, item.entity.mentions[0].start

        def stand() -> None:
            held = (i for i in self.items if any(m.start <= first < m.end for m in i.entity.mentions))
            same = next(held, None)
            self.go(same.entity.key if same else self.current)
            self._messages.say(f"“{label}” is kept under People now.")

        self._find_anew(lambda: self._loader.introduce(item.entity, review), stand)

    def _find_anew(self, work: Callable[[], Review], then: Callable[[], None]) -> None:
        """Take the scan of a review that `work` brings, if the same story is still open, and do something then."""

        def found(fresh: Review) -> None:
            if self.story is not None and self.review is not None and self.review.story_id == fresh.story_id:
                self._take(self.review.rebase(fresh.found))
                then()

        self._tasks.run(work, found, self._messages.complain)

    def sign(self, could_tell: bool) -> Redacted | None:
        """Sign off and return the share version; None, with a word why, when something is still open."""
        if self.review is None:
            return None
        try:
            review = self.review.signed(SignOff(could_tell, datetime.now(UTC)))
        except JournalError as error:
            self._messages.complain(error)
            return None
        self._take(review)
        return signed_version(review)

    def _stand_on_word(self, word: str) -> None:
        low = word.casefold()
        held = (i for i in self.items if any(low in m.text.casefold() for m in i.entity.mentions))
        item = next(held, None)
        if item is None:
            self._messages.say("That word does not stand in this story. It is in your words to protect now.")
            return
        self.go(item.entity.key)
        self._messages.say(f"Found: {title_of(item)}. It is in your words to protect now.")

    def _stand_on_first(self, keys: Sequence[str]) -> None:
        here = {item.entity.key for item in self.items}
        self.go(next((key for key in keys if key in here), ""))

    def _tell_end(self) -> None:
        if self.progress.left == 0:
            self._messages.announce("Everything is decided. You can finish now.")
            self.completed.emit()

    def _arrived(self, review: Review) -> None:
        self.review = review
        self._align()
        self.current = self._place_before(review)
        self.changed.emit()
        self.moved.emit()
        self.arrived.emit()

    def _place_before(self, review: Review) -> str:
        """Return where the person stood when they left the same text, else the way on from the last decision."""
        known = [row.key for row in self.rows if row.reachable]
        key, of = self._places.get(review.story_id, ("", ""))
        if key in known and of == digest(review.scan.text):
            return key
        last = review.log[-1].records[0][0] if review.log else ""
        return next_open(self.rows, last) or (known[0] if known else "")

    def _take(self, review: Review, *, go_on: bool = False, stay_open: bool = False) -> None:
        """Take a review, have it kept, and stand on the next open row (`stay_open`: only when this one is done)."""
        before = self.current
        self.review = review
        self._align()
        self._tasks.run(lambda: self._loader.reviews.save(review), None, self._messages.complain)
        item = self.item
        if go_on and not (stay_open and item is not None and item.state is not ItemState.DECIDED):
            self.current = next_open(self.rows, self.current) or self.current
        self.changed.emit()
        if self.current != before:
            self.moved.emit()

    def _align(self) -> None:
        if self.review is None:
            return
        self.items = self.review.items
        self.rows = rows_of(self.items, self.opened, told_apart(self.review.scan.text, self.items))
        self.progress = progress_of(self.items)
        if self.current.startswith("#") or any(row.key == self.current for row in self.rows):
            return
        self.current = next_open(self.rows, "") or step(self.rows, "", 0)
