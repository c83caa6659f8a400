"""Which earlier states stay: milestones, ten minutes, and whatever was taken away at a stroke."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.story import Story
from storyjournal.vault import FakeClock, Vault
from storyjournal.vault.store.history import is_large_change, removed
from tests.vault.vault_bench import make


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def vault(tmp_path: Path, clock: FakeClock) -> Iterator[Vault]:
    with make(tmp_path, clock=clock) as made:
        yield made


def write(vault: Vault, story: Story, text: str, milestone: bool = False) -> Story:
    return vault.stories.keep(story.id, title="T", text=text, tags=(), cursor=0, milestone=milestone)


def texts(vault: Vault, story: Story) -> list[str]:
    return [revision.text for revision in vault.stories.revisions(story.id)]


def test_typing_on_keeps_one_state_in_ten_minutes(vault: Vault, clock: FakeClock) -> None:
    story = vault.stories.add("T")
    for second in range(0, 25 * 60, 5):
        write(vault, story, "word " * (second + 1))
        clock.advance(seconds=5)
    assert len(texts(vault, story)) == 2


def test_a_milestone_keeps_what_was_just_written_once(vault: Vault, clock: FakeClock) -> None:
    story = vault.stories.add("T")
    write(vault, story, "one", milestone=True)
    write(vault, story, "one", milestone=True)
    write(vault, story, "one two")
    write(vault, story, "one two", milestone=True)
    assert texts(vault, story) == ["one two", "one"]
    assert [revision.number for revision in vault.stories.revisions(story.id)] == [2, 1]
    assert vault.stories.revisions(story.id)[0].kept == clock.now()


def test_a_large_deletion_keeps_what_was_there(vault: Vault) -> None:
    story = vault.stories.add("T", "All that I wrote this morning. " * 20)
    write(vault, story, "")
    write(vault, story, "a")
    assert texts(vault, story) == [story.text]


def test_coming_back_after_a_month_keeps_the_state_of_then(vault: Vault, clock: FakeClock) -> None:
    story = vault.stories.add("T", "then")
    written = clock.now()
    clock.advance(days=30)
    for text in ("then n", "then no", "then now"):
        write(vault, story, text)
        clock.advance(seconds=5)
    assert [(r.text, r.kept) for r in vault.stories.revisions(story.id)] == [("then", written)]


def test_coming_back_to_a_kept_state_does_not_keep_half_a_word(vault: Vault, clock: FakeClock) -> None:
    story = vault.stories.add("T")
    write(vault, story, "kept", milestone=True)
    clock.advance(days=30)
    for text in ("kept a", "kept ag", "kept again"):
        write(vault, story, text)
        clock.advance(seconds=5)
    assert texts(vault, story) == ["kept"]


def test_a_clock_set_back_ten_years_stops_no_history(vault: Vault, clock: FakeClock) -> None:
    story = vault.stories.add("T", "one")
    clock.advance(days=-3650)
    write(vault, story, "one two")
    assert texts(vault, story) == ["one"]


def test_an_empty_story_has_no_history(vault: Vault, clock: FakeClock) -> None:
    story = vault.stories.add()
    clock.advance(days=1)
    vault.stories.keep(story.id, title="", text="first", tags=(), cursor=0)
    assert texts(vault, story) == []


@given(before=st.text(max_size=20), gone=st.text(max_size=20), new=st.text(max_size=20), after=st.text(max_size=20))
def test_no_more_counts_as_removed_than_was(before: str, gone: str, new: str, after: str) -> None:
    assert 0 <= removed(before + gone + after, before + new + after) <= len(gone)
    assert removed(before + gone + after, before + after) == len(gone)
    assert removed(before, before + after) == 0


@pytest.mark.parametrize(
    ("old", "new", "large"),
    [
        ("a" * 39, "", False),
        ("a" * 40, "", True),
        ("a" * 1000, "a" * 801, False),
        ("a" * 1000, "a" * 800, True),
        ("a" * 1000, "a" * 400 + "b" * 200 + "a" * 400, True),
        ("a" * 1000, "a" * 2000, False),
    ],
)
def test_what_counts_as_large(old: str, new: str, large: bool) -> None:
    assert is_large_change(old, new) is large
