"""Search: forgiving of accents, capitals and punctuation; marks stand where the words are."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from vault_bench import make

from storyjournal.vault import Vault
from storyjournal.vault.snippets import LENGTH, cut, patterns

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
