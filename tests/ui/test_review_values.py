"""The review screen's values: places in a text, rows of the list, progress, sentences before and after."""

from hypothesis import given
from hypothesis import strategies as st

from storyjournal.redaction import Scanner
from storyjournal.review import Decision, Group, Item, Review, Verb
from ui.review.marks import marks_on_preview, marks_on_source, source_of
from ui.review.rows import heading_key, next_open, progress_of, rows_of, step
from ui.review.snippets import as_read, as_written
from ui.review.units import Units
from ui.review.words import announced, spoken, state_of
from ui.widgets.reading import code_points, utf16_units

TEXT = """# A day

My consultant, Dr Amara Okoye, sat down. I was 34 and lived in Barnstaple.

> “Write it,” Dr Okoye said. My daughter Lily waited.
"""


def begin(text: str = TEXT) -> Review:
    return Review.begin("s", Scanner.default().scan(text))


def item(review: Review, label: str) -> Item:
    return next(i for i in review.items if label in i.entity.label)


@given(st.text(alphabet="ab é😀𝕊\n", max_size=40), st.integers(0, 50))
def test_places_are_turned_as_qt_counts_them_and_back(text: str, point: int) -> None:
    units = Units(text)
    point = min(point, len(text))
    assert units.units(point) == utf16_units(text, point)
    assert units.point(units.units(point)) == point


@given(st.text(alphabet="ab😀", max_size=30), st.integers(0, 60))
def test_every_unit_is_some_code_point(text: str, unit: int) -> None:
    unit = min(unit, utf16_units(text, len(text)))
    assert Units(text).point(unit) == code_points(text, unit)


def test_folded_groups_hide_their_cards_until_opened() -> None:
    review = begin()
    folded = rows_of(review.items, set())
    assert [row.key for row in folded if row.group is Group.COMBINATIONS] == [heading_key(Group.COMBINATIONS)]
    opened = rows_of(review.items, {Group.COMBINATIONS})
    assert len([row for row in opened if row.group is Group.COMBINATIONS]) > 1
    assert [r.group for r in opened] == sorted((r.group for r in opened), key=list(Group).index)


def test_the_way_to_the_next_open_one_goes_round_and_ends() -> None:
    review = begin()
    rows = rows_of(review.items, set())
    open_keys = [i.entity.key for i in review.open_items]
    assert next_open(rows, open_keys[-1]) == open_keys[0]
    assert next_open(rows, open_keys[0], -1) == open_keys[-1]
    for key in open_keys:
        review = review.decide(key, Decision(Verb.REMOVE))
    assert next_open(rows_of(review.items, set()), open_keys[0]) == ""


def test_steps_stop_at_the_ends_and_skip_plain_headings() -> None:
    rows = rows_of(begin().items, set())
    stops = [row.key for row in rows if row.reachable]
    assert heading_key(Group.PEOPLE) not in stops
    assert step(rows, stops[0], -1) == stops[0]
    assert step(rows, stops[-1], 5) == stops[-1]
    assert step(rows, "gone", 1) == stops[0]


def test_progress_counts_what_must_be_decided() -> None:
    review = begin()
    before = progress_of(review.items)
    assert before.done == 0
    assert before.left == len(review.open_items)
    review = review.decide(review.open_items[0].entity.key, Decision(Verb.KEEP))
    assert progress_of(review.items).words == f"1 of {before.total} decided"


def test_a_card_is_spoken_with_kind_label_and_state() -> None:
    review = begin()
    okoye = item(review, "Okoye")
    assert spoken(okoye) == "Clinician’s name: Dr Amara Okoye · 2 mentions. Undecided."
    one = review.decide(okoye.entity.key, Decision(Verb.REMOVE), 0)
    assert state_of(item(one, "Okoye")) == "1 of 2 decided"
    assert announced(Decision(Verb.REMOVE), 4) == "Removed. 4 left."


def test_the_sentence_is_shown_before_and_after() -> None:
    review = begin()
    lily = item(review, "Lily")
    mention = lily.entity.mentions[0]
    assert as_written(TEXT, mention) == "“My daughter Lily waited.”"
    after = review.decide(lily.entity.key, Decision(Verb.REMOVE)).preview()
    assert as_read(after, TEXT, mention) == "“My daughter waited.”"


def test_a_long_sentence_is_cut_around_the_mention() -> None:
    text = "word " * 60 + "and my daughter Lily " + "more " * 60
    lily = item(begin(text), "Lily")
    shown = as_written(text, lily.entity.mentions[0])
    assert "my daughter Lily" in shown
    assert shown.startswith("“… ")
    assert shown.endswith(" …”")
    assert len(shown) < 130


def test_marks_lie_on_their_words_in_both_texts() -> None:
    review = begin()
    for mark in marks_on_source(review.items):
        assert TEXT[mark.start : mark.end] in {m.text for e in review.scan.entities for m in e.mentions}
    lily = item(review, "Lily").entity.key
    review = review.decide(lily, Decision(Verb.CHANGE, "Rosa"))
    preview = review.preview()
    marks = [m for m in marks_on_preview(review.items, preview) if m.key == lily]
    assert [preview.text[m.start : m.end] for m in marks] == ["Rosa"]
    assert marks[0].soft
    assert source_of(preview, marks[0].start) == TEXT.index("Lily")
