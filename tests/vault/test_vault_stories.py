"""Stories: kept as written, listed, tagged, thrown away and brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyjournal.story import digest
from storyjournal.vault import FakeClock, StoryMissing, StoryNotInTrash, Vault
from storyjournal.vault.store.text import storable, storable_title, tidy_tags
from tests.vault.vault_bench import KIT, make, place

# Any code points at all, halves of pairs included, and those that have broken editors before.
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=200) | st.sampled_from(
    ["\0", "a\0b", "\ud800", "\ud83d\ude00", "\ufeff", "\uffff", "e\u0301", "\u202e", "'; DROP TABLE story; --"]
)
SHARED_VAULT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def vault(tmp_path: Path, clock: FakeClock) -> Iterator[Vault]:
    with make(tmp_path, clock=clock) as made:
        yield made


@SHARED_VAULT
@given(title=ANY_TEXT, text=ANY_TEXT, tags=st.lists(ANY_TEXT, max_size=4), cursor=st.integers(-5, 300))
def test_any_text_is_kept_as_it_was_returned(vault: Vault, title: str, text: str, tags: list[str], cursor: int) -> None:
    added = vault.stories.add(title, text, tags)
    assert (added.title, added.text, added.tags) == (storable_title(title), storable(text), tidy_tags(tags))
    assert vault.stories.get(added.id) == added
    kept = vault.stories.keep(added.id, title=text, text=title, tags=tags, cursor=cursor, milestone=True)
    assert vault.stories.get(added.id) == kept
    assert 0 <= kept.cursor <= len(kept.text)
    vault.stories.trash(added.id)
    vault.stories.delete(added.id)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_text_that_is_text_is_not_changed(text: str) -> None:
    assert storable(text) == text


def test_what_is_no_character_is_replaced_and_pairs_are_joined() -> None:
    assert storable("a\0b\ud800c\ud83d\ude00") == "a\ufffdb\ufffdc😀"
    assert storable_title("one\ntwo\u2028three\r\nfour") == "one two three  four"


def test_tags_are_tidied() -> None:
    assert tidy_tags(["#Knee", " knee ", "my  knee\n", "", "#", "Cafe\u0301", "Caf\u00e9"]) == (
        "Knee",
        "my knee",
        "Caf\u00e9",
    )


def test_a_summary_shows_the_beginning(vault: Vault) -> None:
    story = vault.stories.add("Long", "One two\n\nthree. " * 100, ["a"])
    (summary,) = vault.stories.list()
    assert summary.opening.startswith("One two three. One")
    assert len(summary.opening) <= 160
    assert (summary.words, summary.tags, summary.changed) == (300, ("a",), story.changed)
    assert summary.digest == digest(story.source)


def test_the_newest_change_comes_first_even_when_the_clock_goes_back(vault: Vault, clock: FakeClock) -> None:
    first, second = vault.stories.add("first"), vault.stories.add("second")
    clock.advance(days=-3650)
    vault.stories.keep(first.id, title="first", text="changed", tags=(), cursor=0)
    assert [summary.id for summary in vault.stories.list()] == [first.id, second.id]


def test_keeping_the_same_changes_nothing_but_the_cursor(vault: Vault, clock: FakeClock) -> None:
    story = vault.stories.add("T", "text", ["a"])
    clock.advance(hours=1)
    kept = vault.stories.keep(story.id, title="T", text="text", tags=["a"], cursor=2)
    assert (kept.revision, kept.changed, kept.cursor) == (1, story.changed, 2)
    vault.stories.keep_cursor(story.id, 3)
    assert vault.stories.get(story.id).cursor == 3
    assert vault.stories.get(story.id).changed == story.changed
    vault.stories.keep_cursor(story.id, 99)
    assert vault.stories.get(story.id).cursor == 4


def test_the_way_through_the_trash(vault: Vault, clock: FakeClock) -> None:
    story = vault.stories.add("Gone", "with words", ["a"])
    with pytest.raises(StoryNotInTrash):
        vault.stories.delete(story.id)
    vault.stories.trash(story.id)
    vault.stories.trash(story.id)
    assert vault.stories.list() == []
    assert vault.stories.tags() == []
    assert vault.stories.search("words") == []
    assert [summary.trashed for summary in vault.stories.list(trashed=True)] == [clock.now()]
    # What was still being typed is kept all the same, and stays unfound.
    vault.stories.keep(story.id, title="Gone", text="with more", tags=["a"], cursor=0)
    assert vault.stories.search("more") == []
    vault.stories.restore(story.id)
    vault.stories.restore(story.id)
    assert vault.stories.get(story.id).trashed is None
    assert len(vault.stories.search("more")) == 1
    vault.stories.trash(story.id)
    vault.stories.delete(story.id)
    for gone in (vault.stories.get, vault.stories.trash, vault.stories.delete, vault.stories.revisions):
        with pytest.raises(StoryMissing):
            gone(story.id)
    vault.check()


def test_deleted_for_good_is_gone_from_the_pages_too(vault: Vault) -> None:
    other = vault.stories.add("Other", "unrelated")
    story = vault.stories.add("Quokkavale", "Quokkavale wombatshire " * 500, ["Quokkavale"])
    vault.stories.keep(story.id, title="x", text="wombatshire", tags=["Quokkavale"], cursor=0)
    vault.stories.trash(story.id)
    vault.stories.delete(story.id)
    with vault._database.reading() as connection:
        pages = connection.serialize("main")
    assert b"SQLite format 3" in pages
    assert b"unrelated" in pages
    for word in (b"uokkaval", b"ombatshire", b"UOKKAVAL"):
        assert word not in pages
    assert vault.stories.list()[0].id == other.id


def test_tags_are_counted_and_filtered(vault: Vault) -> None:
    one = vault.stories.add("1", tags=["knee", 'with "quotes"'])
    two = vault.stories.add("2", tags=["knee"])
    assert vault.stories.tags() == [("knee", 2), ('with "quotes"', 1)]
    assert [summary.id for summary in vault.stories.list(tag="knee")] == [two.id, one.id]
    assert [summary.id for summary in vault.stories.list(tag='with "quotes"')] == [one.id]
    assert vault.stories.list(tag="kne") == []
    assert vault.stories.list(trashed=True, tag="knee") == []


def test_what_failed_halfway_left_nothing(vault: Vault, tmp_path: Path) -> None:
    story = vault.stories.add("T", "text")
    with pytest.raises(StoryMissing):
        vault.stories.keep("no such story", title="", text="", tags=(), cursor=0)
    with pytest.raises(AttributeError):
        vault.stories.keep(story.id, title="T", text="new", tags=(3,), cursor=0)  # type: ignore[arg-type]
    assert vault.stories.get(story.id) == story
    vault.close()
    with Vault.open(place(tmp_path), KIT) as again:
        assert again.stories.get(story.id) == story
