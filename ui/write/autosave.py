"""Keeps what is written: on every pause, every few seconds, and for certain before the person goes elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from storyjournal.errors import JournalError
from storyjournal.story import Revision, Story
from ui.tasks import Task, Tasks

PAUSE_MS, MOST_MS, AGAIN_MS = 1000, 4000, 5000


class Stories(Protocol):
    """What the Write stage needs of `storyjournal.vault.StoryRepository`."""

    def keep(
        self, story_id: str, *, title: str, text: str, tags: tuple[str, ...], cursor: int, milestone: bool = False
    ) -> Story:
        """Keep what is written now."""

    def keep_cursor(self, story_id: str, cursor: int) -> None:
        """Keep where the person is."""

    def revisions(self, story_id: str) -> list[Revision]:
        """Return the earlier states, newest first."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the screen held at one moment, together with the story it belongs to. `cursor` is a code point."""

    story_id: str
    title: str
    text: str
    tags: tuple[str, ...]
    cursor: int

    def same_words(self, other: "Draft") -> bool:
        """Whether both hold the same, apart from the cursor."""
        return (self.story_id, self.title, self.text, self.tags) == (
            other.story_id,
            other.title,
            other.text,
            other.tags,
        )


@dataclass(frozen=True, slots=True)
class _Save:
    draft: Draft
    milestone: bool


@dataclass(slots=True, eq=False)
class _Flight:
    """Work under way, and what is to be done when it lands."""

    done: Callable[[Any], None]
    failed: Callable[[JournalError], None]
    task: Task = field(init=False)


class Autosave(QObject):
    """Saves drafts in the order they were written. A draft carries its story's id, so a switch cannot mix them.

    `kept` carries the Story of the latest save, `failed` the JournalError (once until a save succeeds again).
    A draft that could not be kept is tried again every `again_ms` and returned by `unkept`.
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        stories: Stories,
        read: Callable[[], Draft],
        *,
        pause_ms: int = PAUSE_MS,
        most_ms: int = MOST_MS,
        again_ms: int = AGAIN_MS,
    ) -> None:
        super().__init__()
        self._tasks, self._stories, self._read = tasks, stories, read
        self._sent: Draft | None = None
        self._milestone: Draft | None = None
        self._newest: dict[str, _Save] = {}
        self._waiting: dict[str, _Save] = {}
        self._flights: list[_Flight] = []
        self._complained = False
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._most = QTimer(self, singleShot=True, interval=most_ms)
        self._again = QTimer(self, singleShot=True, interval=again_ms)
        self._pause.timeout.connect(self.save)
        self._most.timeout.connect(self.save)
        self._again.timeout.connect(self._try_again)

    @property
    def pending(self) -> bool:
        """Whether something was written since the last save began."""
        return self._most.isActive()

    @property
    def has_unkept(self) -> bool:
        """Whether something could not be kept yet."""
        return bool(self._waiting)

    def unkept(self, story_id: str) -> Draft | None:
        """Return what was written in a story and could not be kept yet."""
        save = self._waiting.get(story_id)
        return save.draft if save else None

    def begin(self, draft: Draft) -> None:
        """Watch over another story, of which `draft` is what the vault holds."""
        self._sent = self._milestone = draft

    def forget(self) -> None:
        """Watch over no story."""
        self._stop()
        self._sent = self._milestone = None

    def touch(self) -> None:
        """Something was written: keep it at the next pause, or soon while the writing goes on."""
        self._pause.start()
        if not self._most.isActive():
            self._most.start()

    def save(self) -> None:
        """Keep the present draft now, in the background, if it differs from what was kept."""
        self._stop()
        if self._sent is None:
            return
        draft = self._read()
        if not draft.same_words(self._sent):
            self._send(_Save(draft, milestone=False))

    def settle(self, *, version: bool = False) -> None:
        """Keep everything and return when it is on the disk (or `failed` has said why not).

        What was changed since the last call becomes a version; with `version` the present state does in any case.
        """
        self._stop()
        if self._sent is not None and self._milestone is not None:
            draft = self._read()
            milestone = version or not draft.same_words(self._milestone)
            if milestone or not draft.same_words(self._sent) or draft.story_id in self._waiting:
                self._milestone = draft
                self._send(_Save(draft, milestone=True))
            elif draft.cursor != self._sent.cursor:
                self._keep_cursor(draft)
        here = self._sent.story_id if self._sent else ""
        for story_id, save in list(self._waiting.items()):
            if story_id != here:
                self._send(save)
        for flight in list(self._flights):
            self._wait(flight)

    def _stop(self) -> None:
        self._pause.stop()
        self._most.stop()

    def _keep_cursor(self, draft: Draft) -> None:
        self._sent = draft
        work = partial(self._stories.keep_cursor, draft.story_id, draft.cursor)
        self._run(work, lambda _: None, self.failed.emit)

    def _send(self, save: _Save) -> None:
        draft = save.draft
        if self._sent is not None and self._sent.story_id == draft.story_id:
            self._sent = draft
        self._newest[draft.story_id] = save
        work = partial(
            self._stories.keep,
            draft.story_id,
            title=draft.title,
            text=draft.text,
            tags=draft.tags,
            cursor=draft.cursor,
            milestone=save.milestone,
        )
        self._run(work, partial(self._done, save), partial(self._fail, save))

    def _run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[JournalError], None]
    ) -> None:
        flight = _Flight(done, failed)
        self._flights.append(flight)
        flight.task = self._tasks.run(work, partial(self._land, flight), partial(self._crash, flight))

    def _land(self, flight: _Flight, result: object) -> None:
        self._flights.remove(flight)
        flight.done(result)

    def _crash(self, flight: _Flight, error: JournalError) -> None:
        self._flights.remove(flight)
        flight.failed(error)

    def _wait(self, flight: _Flight) -> None:
        """Wait for work and hand on its result here and now, not once more by the event loop."""
        future = flight.task.future
        if future is None:
            return
        error = future.exception()
        flight.task.cancel()
        if error is None:
            self._land(flight, future.result())
        elif isinstance(error, JournalError):
            self._crash(flight, error)
        else:
            raise error

    def _done(self, save: _Save, story: Story) -> None:
        if self._newest.get(save.draft.story_id) is not save:
            return
        del self._newest[save.draft.story_id]
        self._waiting.pop(save.draft.story_id, None)
        self._complained = self._complained and bool(self._waiting)
        self.kept.emit(story)

    def _fail(self, save: _Save, error: JournalError) -> None:
        if self._newest.get(save.draft.story_id) is not save:
            return
        self._waiting[save.draft.story_id] = save
        self._again.start()
        if not self._complained:
            self._complained = True
            self.failed.emit(error)

    def _try_again(self) -> None:
        for save in list(self._waiting.values()):
            self._send(save)
