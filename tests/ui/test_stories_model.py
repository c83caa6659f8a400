"""What the list says of a story."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.story import SearchHit, StorySummary
from ui.write import stories_words
from ui.write.stories_model import StoriesModel, rows_found, rows_of, rows_within, without_marks

NOON = datetime(2026, 4, 19, 12, tzinfo=UTC)


def summary(title: str = "", opening: str = "", tags: tuple[str, ...] = ()) -> StorySummary:
    return StorySummary("id", title, opening, tags, 145, NOON, "d1")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 4, 19), "Today"),
        (date(2026, 4, 20), "Yesterday"),
        (date(2026, 6, 1), "19 April"),
        (date(2027, 1, 1), "19 April 2026"),
    ],
)
def test_days_are_said_as_people_say_them(today: date, said: str) -> None:
    assert stories_words.day(NOON, today) == said


def test_a_full_day_has_its_weekday() -> None:
    assert stories_words.full_day(NOON, date(2026, 5, 1)) == "Sunday 19 April"


@pytest.mark.parametrize(
    ("story", "name"),
    [
        (summary("  A title "), "A title"),
        (summary(opening="The first\nwords"), "The first words"),
        (summary(opening="word " * 40), ("word " * 12).strip() + "…"),
        (summary(), stories_words.UNTITLED),
    ],
)
def test_a_story_always_has_a_name(story: StorySummary, name: str) -> None:
    assert stories_words.name(story) == name


def test_words_are_counted_in_words() -> None:
    assert [stories_words.how_long(n) for n in (0, 1, 20145)] == ["0 words", "1 word", "20,145 words"]


def test_reviewed_means_the_very_text_that_was_signed() -> None:
    assert rows_of([summary()], {"id": "d1"})[0].reviewed
    assert not rows_of([summary()], {"id": "d0"})[0].reviewed
    assert not rows_of([summary()], {})[0].reviewed


def test_a_search_can_be_narrowed_to_a_tag() -> None:
    hit = SearchHit(summary(tags=("Family",)), "some *words*", ((6, 11),))
    assert [row.snippet for row in rows_found([hit], {}, "Family")] == ["some words"]
    assert rows_found([hit], {}, "Other") == []


def test_the_trash_is_searched_by_name_and_opening() -> None:
    rows = rows_of([summary("Lily"), summary(opening="The lily pond")], {})
    assert len(rows_within(rows, "LILY")) == 2
    assert rows_within(rows, "rose") == []


@given(st.text(alphabet="ab *#`é😀", max_size=40), st.data())
def test_marks_stay_on_their_words(snippet: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(snippet)))
    end = data.draw(st.integers(start, len(snippet)))
    clean, ((first, last),) = without_marks(snippet, ((start, end),))
    assert clean[first:last] == "".join(c for c in snippet[start:end] if c not in "*#`")


def test_an_empty_model_answers_nothing() -> None:
    model = StoriesModel()
    assert model.rowCount() == 0
    assert not model.place_of("id").isValid()
    assert model.row(model.index(0)) is None
