"""Autosave: in time, in order, never into another story, and nothing lost when keeping fails."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from storyjournal.errors import JournalError
from storyjournal.story import Revision, Story
from storyjournal.vault import Vault
from ui.tasks import Tasks
from ui.write.autosave import Autosave, Draft


class DiskFullError(JournalError):
    def __init__(self) -> None:
        super().__init__("There is no room left on this disk.", "Make some room.")


@dataclass
class Shelf:
    """An honest stand-in before a real repository: it can be slow, and it can be full."""

    stories: object
    slow: float = 0.0
    full: bool = False
    calls: list[tuple[str, str, bool]] = field(default_factory=list)

    def keep(
        self, story_id: str, *, title: str, text: str, tags: tuple[str, ...], cursor: int, milestone: bool = False
    ) -> Story:
        time.sleep(self.slow)
        if self.full:
            raise DiskFullError
        self.calls.append((story_id, text, milestone))
        kept: Story = self.stories.keep(  # type: ignore[attr-defined]
            story_id, title=title, text=text, tags=tags, cursor=cursor, milestone=milestone
        )
        return kept

    def keep_cursor(self, story_id: str, cursor: int) -> None:
        self.stories.keep_cursor(story_id, cursor)  # type: ignore[attr-defined]

    def revisions(self, story_id: str) -> list[Revision]:
        found: list[Revision] = self.stories.revisions(story_id)  # type: ignore[attr-defined]
        return found


@dataclass
class Screen:
    """What stands on the screen."""

    draft: Draft

    def write(self, text: str) -> None:
        self.draft = Draft(self.draft.story_id, self.draft.title, text, self.draft.tags, len(text))


Maker = Callable[..., tuple[Autosave, Screen]]


@pytest.fixture
def shelf(vault: Vault) -> Shelf:
    return Shelf(vault.stories)


@pytest.fixture
def make(tasks: Tasks, shelf: Shelf, vault: Vault, qtbot: QtBot) -> Maker:
    def making(pause: int = 30, most: int = 100, again: int = 50) -> tuple[Autosave, Screen]:
        story = vault.stories.add("", "begun")
        screen = Screen(Draft(story.id, "", "begun", (), 0))
        made = Autosave(tasks, shelf, lambda: screen.draft, pause_ms=pause, most_ms=most, again_ms=again)
        made.begin(screen.draft)
        return made, screen

    return making


def test_a_pause_keeps(make: Maker, vault: Vault, qtbot: QtBot) -> None:
    autosave, screen = make()
    screen.write("begun and more")
    with qtbot.waitSignal(autosave.kept) as seen:
        autosave.touch()
    assert seen.args[0].text == "begun and more"
    assert vault.stories.get(screen.draft.story_id).cursor == len("begun and more")


def test_writing_on_is_kept_without_a_pause(make: Maker, vault: Vault, qtbot: QtBot) -> None:
    autosave, screen = make(pause=10_000, most=60)
    began = time.monotonic()
    with qtbot.waitSignal(autosave.kept):
        for n in range(5):
            screen.write(f"begun {n}")
            autosave.touch()
            qtbot.wait(5)
    assert time.monotonic() - began < 1
    assert vault.stories.get(screen.draft.story_id).text == "begun 4"


def test_nothing_new_is_not_kept_again(make: Maker, shelf: Shelf, qtbot: QtBot) -> None:
    autosave, _ = make(pause=5)
    autosave.touch()
    qtbot.wait(40)
    autosave.settle()
    assert shelf.calls == []


def test_leaving_waits_and_makes_a_version(make: Maker, shelf: Shelf, vault: Vault, qtbot: QtBot) -> None:
    autosave, screen = make(pause=1)
    shelf.slow = 0.05
    kept: list[str] = []
    autosave.kept.connect(lambda story: kept.append(story.text))
    screen.write("first")
    autosave.save()
    screen.write("second")
    autosave.settle()
    assert vault.stories.get(screen.draft.story_id).text == "second"
    assert shelf.calls[-1][2]
    assert vault.stories.revisions(screen.draft.story_id)[0].text == "second"
    qtbot.wait(20)
    assert kept == ["second"]


def test_leaving_after_an_autosave_still_makes_a_version(make: Maker, vault: Vault, qtbot: QtBot) -> None:
    autosave, screen = make()
    screen.write("longer")
    with qtbot.waitSignal(autosave.kept):
        autosave.save()
    autosave.settle()
    assert vault.stories.revisions(screen.draft.story_id)[0].text == "longer"


def test_leaving_keeps_the_caret(make: Maker, vault: Vault) -> None:
    autosave, screen = make()
    screen.draft = Draft(screen.draft.story_id, "", "begun", (), 3)
    autosave.settle()
    assert vault.stories.get(screen.draft.story_id).cursor == 3


def test_a_failure_keeps_the_text_says_it_once_and_tries_again(
    make: Maker, shelf: Shelf, vault: Vault, qtbot: QtBot
) -> None:
    autosave, screen = make(again=20)
    heard: list[JournalError] = []
    autosave.failed.connect(heard.append)
    shelf.full = True
    screen.write("not lost")
    autosave.save()
    qtbot.wait(120)
    unkept = autosave.unkept(screen.draft.story_id)
    assert len(heard) == 1
    assert isinstance(heard[0], DiskFullError)
    assert unkept is not None
    assert unkept.text == "not lost"
    shelf.full = False
    with qtbot.waitSignal(autosave.kept):
        pass
    assert vault.stories.get(screen.draft.story_id).text == "not lost"
    assert not autosave.has_unkept


def test_leaving_hears_of_a_failure_at_once(make: Maker, shelf: Shelf, vault: Vault, qtbot: QtBot) -> None:
    autosave, screen = make(again=20)
    heard: list[JournalError] = []
    autosave.failed.connect(heard.append)
    shelf.full = True
    screen.write("not lost")
    autosave.settle()
    assert len(heard) == 1
    other = vault.stories.add("", "other")
    screen.draft = Draft(other.id, "", "other", (), 0)
    first = shelf.calls
    autosave.begin(screen.draft)
    shelf.full = False
    with qtbot.waitSignal(autosave.kept):
        pass
    assert first == shelf.calls
    assert [text for _, text, _ in shelf.calls] == ["not lost"]
    assert vault.stories.get(other.id).text == "other"


def test_quick_switching_never_mixes_stories(make: Maker, shelf: Shelf, vault: Vault, qtbot: QtBot) -> None:
    autosave, screen = make(pause=1, most=2, again=1)
    shelf.slow = 0.002
    ids = [vault.stories.add("", "").id for _ in range(3)]
    for turn in range(40):
        story_id = ids[turn % 3]
        if turn:
            autosave.settle()
        screen.draft = Draft(story_id, "", vault.stories.get(story_id).text, (), 0)
        autosave.begin(screen.draft)
        for letter in range(2):
            screen.write(f"{story_id} {turn} {letter}")
            autosave.touch()
            qtbot.wait(turn % 3)
    autosave.settle()
    for story_id, text, _ in shelf.calls:
        assert text.startswith(story_id)
    for n, story_id in enumerate(ids):
        last = max(t for t in range(40) if t % 3 == n)
        assert vault.stories.get(story_id).text == f"{story_id} {last} 1"
