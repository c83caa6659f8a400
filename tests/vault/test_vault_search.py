"""Search: forgiving of accents, capitals and punctuation; marks stand where the words are."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyjournal.vault import Vault
from storyjournal.vault.store.snippets import LENGTH, cut, patterns
from tests.vault.vault_bench import make

TEXT = "Le café était fermé.\n\nI don’t know why the *Gleason score* was 7."
SHARED_VAULT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with make(tmp_path) as made:
        made.stories.add("Première visite", TEXT, ["hospital stay"])
        yield made


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("cafe", ["café"]),
        ("CAFÉ ferm", ["café", "fermé"]),
        ("cafe\u0301", ["café"]),
        ("don't", ["don’t"]),
        ("gleason-score", ["Gleason score"]),
        ("(gleason) OR", None),
        ("NEAR(score)", None),
        ('"score"', ["score"]),
        ("score*", ["score"]),
        ("text:score", None),
        ("scor know", None),
        ("know scor", ["know", "score"]),
        ("7", ["7"]),
        ("premiere", []),
        ("hospital st", []),
        ("premiere café", ["café"]),
        ("caf fermé x", None),
    ],
)
def test_what_is_found_and_marked(vault: Vault, query: str, marked: list[str] | None) -> None:
    hits = vault.stories.search(query)
    if marked is None:
        assert hits == []
    else:
        (hit,) = hits
        assert [hit.snippet[start:end] for start, end in hit.marks] == marked
        assert hit.story == vault.stories.list()[0]


@pytest.mark.parametrize("query", ["", " ", "!", '"', "'", "*", "()", "\0", "\ud800", "🙂", "- -", "^", "AND"])
def test_odd_queries_find_nothing_and_do_no_harm(vault: Vault, query: str) -> None:
    assert vault.stories.search(query) == []


@SHARED_VAULT
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=60) | st.text('"*(){}^:+-AND OR'))
def test_no_query_breaks_the_search(vault: Vault, query: str) -> None:
    for hit in vault.stories.search(query):
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.marks)


@SHARED_VAULT
@given(st.data())
def test_every_word_that_is_written_is_found_by_any_beginning(vault: Vault, data: st.DataObject) -> None:
    words = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=12)
    text = data.draw(st.lists(words, min_size=1, max_size=20))
    word = data.draw(st.sampled_from(text))
    story = vault.stories.add("", " ".join(text))
    hits = {hit.story.id: hit for hit in vault.stories.search(word[: data.draw(st.integers(1, len(word)))])}
    assert hits[story.id].marks
    vault.stories.trash(story.id)


def test_an_edit_is_found_at_once_and_what_it_took_away_is_not(vault: Vault) -> None:
    story = vault.stories.add("Old", "ibis", ["heron"])
    vault.stories.keep(story.id, title="New", text="egret", tags=["stork"], cursor=0)
    assert [len(vault.stories.search(word)) for word in ("old", "ibis", "heron")] == [0, 0, 0]
    assert [len(vault.stories.search(word)) for word in ("new", "egret", "stork")] == [1, 1, 1]
    vault.check()


WORDS = ("ibis", "heron", "egret", "stork", "crane")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["keep", "keep", "milestone", "trash", "restore", "delete", "add"]),
        st.integers(0, 3),
        st.lists(st.sampled_from(WORDS), max_size=3),
    ),
    max_size=15,
)


@settings(parent=SHARED_VAULT, max_examples=25)
@given(STEPS)
def test_both_indexes_together_know_what_the_tables_say(vault: Vault, steps: list[tuple[str, int, list[str]]]) -> None:
    stories = vault.stories
    for action, place, words in steps:
        ids = sorted(summary.id for trashed in (False, True) for summary in stories.list(trashed))
        story = ids[place % len(ids)] if ids else stories.add("first").id
        if action in ("keep", "milestone"):
            milestone = action == "milestone"
            stories.keep(story, title="", text=" ".join(words), tags=words[:1], cursor=0, milestone=milestone)
        elif action == "add":
            stories.add(" ".join(words))
        elif action == "trash":
            stories.trash(story)
        elif action == "restore":
            stories.restore(story)
        elif stories.get(story).trashed:
            stories.delete(story)
    live = [stories.get(summary.id) for summary in stories.list()]
    for word in WORDS:
        found = [hit.story.id for hit in stories.search(word)]
        assert len(found) == len(set(found))
        assert set(found) == {story.id for story in live if word in story.title.split() + story.text.split()}
    vault.check()


def test_only_a_few_stories_wait_to_be_settled(vault: Vault) -> None:
    ids = [vault.stories.add("", f"word{number} ibis").id for number in range(30)]
    for story in ids:
        vault.stories.keep(story, title="", text="heron", tags=(), cursor=0)
    assert len(vault.stories.search("heron")) == 30
    assert vault.stories.search("ibis") == []
    with vault._database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM fresh").get == 3
    for story in ids:
        vault.stories.keep(story, title="", text="heron", tags=(), cursor=0, milestone=True)
    with vault._database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM fresh").get == 0
    assert len(vault.stories.search("heron")) == 30


def test_a_title_counts_more_than_a_mention_and_the_limit_holds(vault: Vault) -> None:
    for _ in range(5):
        vault.stories.add("Other", "knee " + "and much else " * 20)
    wanted = vault.stories.add("Knee", "Something else entirely " * 20)
    hits = vault.stories.search("knee", limit=3)
    assert len(hits) == 3
    assert hits[0].story.id == wanted.id


@given(st.text(max_size=600), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_a_line_is_one_short_line_with_its_marks_inside(text: str, runs: list[str]) -> None:
    line, marks = cut(text, patterns(runs))
    assert len(line) <= LENGTH + 2
    assert "\n" not in line
    assert all(0 <= start < end <= len(line) for start, end in marks)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(marks))


def test_a_line_holds_as_many_of_the_words_as_it_can() -> None:
    text = "hope " + "nothing here " * 60 + "then hope and illness met " + "nothing here " * 60
    line, marks = cut(text, patterns(["hope", "illness"]))
    assert [line[start:end] for start, end in marks][-1:] == ["illness"]
    assert line.startswith("…")
    assert line.endswith("…")
