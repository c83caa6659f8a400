"""Grouping corrected by hand: kept with the review, bound to the words, and decided as a person expects."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.redaction.findings import Scan
from storyjournal.review import Decision, ItemState, Review, Verb
from storyjournal.review.store import ReviewRepository, from_dict, to_dict
from storyjournal.vault import Vault
from tests.marked_scan import scan_of

REMOVE = Decision(Verb.REMOVE)
KEEP = Decision(Verb.KEEP)
ROSA = Decision(Verb.CHANGE, "Rosa")
SARAHS = "[[person:s|Sarah]] came. Then [[person:s|Sarah]] left. My aunt [[person:s|Sarah]] stayed."
TWO = "[[person:sally|Sally]] came. I saw [[person:sarah|Sarah Moore]]. Bye, [[person:sally|Sally]]."


def begun(marked: str) -> Review:
    return Review.begin("s", scan_of(marked))


def groups(review: Review) -> dict[str, list[int]]:
    order = [f.start for f in review.scan.findings]
    return {e.key: [order.index(m.start) for m in e.mentions] for e in review.scan.entities}


def effective(review: Review) -> list[Decision | None]:
    """What is decided for each mention, in text order."""
    found = {m.start: d for i in review.items for m, d in zip(i.entity.mentions, i.effective, strict=True)}
    return [found[start] for start in sorted(found)]


def test_some_mentions_become_somebody_else_and_both_keep_the_decision() -> None:
    review = begun(SARAHS).decide("person:s", REMOVE).part("person:s", [2])
    assert groups(review) == {"person:s": [0, 1], "person:s #2": [2]}
    assert [i.state for i in review.items] == [ItemState.DECIDED, ItemState.DECIDED]
    assert effective(review) == [REMOVE] * 3
    apart = review.decide("person:s #2", KEEP)
    assert effective(apart) == [REMOVE, REMOVE, KEEP]


def test_two_become_one_and_what_the_card_says_holds_for_both() -> None:
    review = begun(TWO).decide("person:sally", ROSA).decide("person:sarah", KEEP).join("person:sally", "person:sarah")
    assert groups(review) == {"person:sarah": [0, 1, 2]}
    assert effective(review) == [ROSA] * 3
    assert review.items[0].entity.label == "Sarah Moore"


def test_where_the_card_says_nothing_the_other_holds() -> None:
    review = begun(TWO).decide("person:sarah", REMOVE).join("person:sally", "person:sarah")
    assert effective(review) == [REMOVE] * 3
    nothing = begun(TWO).join("person:sally", "person:sarah")
    assert effective(nothing) == [None] * 3


def test_decisions_about_single_mentions_stay_with_them() -> None:
    single = begun(TWO).decide("person:sally", KEEP, 1)
    assert effective(single.join("person:sally", "person:sarah")) == [None, None, KEEP]
    both = single.decide("person:sarah", REMOVE).join("person:sally", "person:sarah")
    assert effective(both) == [REMOVE, REMOVE, KEEP]
    parted = begun(SARAHS).decide("person:s", KEEP, 2).part("person:s", [2])
    assert effective(parted) == [None, None, KEEP]


def test_a_correction_is_one_step_to_take_back() -> None:
    decided = begun(SARAHS).decide("person:s", REMOVE)
    assert decided.part("person:s", [0]).undo() == decided
    joined = begun(TWO).decide("person:sally", REMOVE)
    assert joined.join("person:sally", "person:sarah").undo() == joined
    assert joined.join("person:sally", "person:sarah").decide("person:sarah", KEEP).undo().undo() == joined


def test_a_correction_lives_through_edits_elsewhere() -> None:
    review = begun(SARAHS).decide("person:s", REMOVE).part("person:s", [2])
    more = review.rebase(scan_of(f"It rained.\n\n{SARAHS} [[person:t|Tom]] too."))
    assert groups(more) == {"person:s": [0, 1], "person:s #2": [2], "person:t": [3]}
    assert effective(more) == [REMOVE, REMOVE, REMOVE, None]


def test_a_mention_whose_sentence_changed_stays_where_it_was_put() -> None:
    review = begun(SARAHS).part("person:s", [2])
    edited = review.rebase(scan_of(SARAHS.replace("stayed", "slept here")))
    assert groups(edited) == {"person:s": [0, 1], "person:s #2": [2]}
    nobody = review.rebase(scan_of("[[person:s|Sarah]] came. Then [[person:s|Sarah]] left."))
    assert groups(nobody) == {"person:s": [0, 1]}
    assert groups(nobody.rebase(scan_of(SARAHS))) == {"person:s": [0, 1], "person:s #2": [2]}


def test_words_of_one_side_alone_go_to_that_side_wherever_they_come_up() -> None:
    review = begun("[[person:o|Okoye]] came. [[person:o|Amara]] left.").part("person:o", [1])
    more = review.rebase(scan_of("[[person:o|Amara]] sang. [[person:o|Okoye]] ate. [[person:o|Amara]] left."))
    assert groups(more) == {"person:o": [1], "person:o #2": [0, 2]}


def test_what_was_said_to_be_the_same_holds_for_new_mentions() -> None:
    review = begun(TWO).decide("person:sally", REMOVE).join("person:sally", "person:sarah")
    more = review.rebase(scan_of(f"{TWO} And [[person:sally|Sally]] waved."))
    assert groups(more) == {"person:sarah": [0, 1, 2, 3]}
    assert effective(more) == [REMOVE, REMOVE, REMOVE, None]
    assert more.items[0].state is ItemState.STALE


def test_parting_what_was_joined_and_joining_what_was_parted() -> None:
    joined = begun(TWO).join("person:sally", "person:sarah")
    assert groups(joined.part("person:sarah", [0, 2])) == {"person:sarah #2": [0, 2], "person:sarah": [1]}
    parted = begun(SARAHS).part("person:s", [2])
    assert groups(parted.join("person:s #2", "person:s")) == {"person:s": [0, 1, 2]}
    again = parted.part("person:s", [1])
    assert groups(again) == {"person:s": [0], "person:s #3": [1], "person:s #2": [2]}


def test_what_cannot_be_is_refused() -> None:
    review = begun(SARAHS)
    for some in ([], [0, 1, 2]):
        with pytest.raises(ValueError, match="mention"):
            review.part("person:s", some)
    with pytest.raises(KeyError):
        review.part("person:x", [0])
    with pytest.raises(KeyError):
        review.join("person:s", "person:x")
    with pytest.raises(ValueError, match="itself"):
        review.join("person:s", "person:s")


def test_corrections_are_kept_in_the_vault_with_the_steps_to_take_back(vault: Vault) -> None:
    review = begun(SARAHS).decide("person:s", REMOVE).part("person:s", [2]).decide("person:s #2", KEEP)
    repository = ReviewRepository(vault.documents)
    repository.save(review)
    back = repository.load("s", review.found)
    assert back == review
    assert back is not None
    assert back.undo().undo().undo() == begun(SARAHS)


def test_a_review_without_corrections_is_kept_as_before() -> None:
    assert to_dict(begun(SARAHS).decide("person:s", REMOVE))["version"] == 1
    corrected = to_dict(begun(SARAHS).part("person:s", [0]))
    assert corrected["version"] == 2
    assert "came" not in str(corrected)


@given(st.data())
def test_any_row_of_corrections_is_a_partition_and_can_be_taken_back(data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from("abc"), min_size=2, max_size=8))
    first = review = begun(" ".join(f"[[person:{n}|{n.upper()}x{i}]] sat." for i, n in enumerate(names)))
    for _ in range(data.draw(st.integers(1, 4))):
        keys = [e.key for e in review.scan.entities]
        one = data.draw(st.sampled_from(keys))
        count = len(review.anchors[one])
        if data.draw(st.booleans()) and len(keys) > 1:
            review = review.join(one, data.draw(st.sampled_from([k for k in keys if k != one])))
        elif count > 1:
            some = data.draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=count - 1))
            review = review.part(one, some)
    held(review.scan, len(names))
    assert from_dict(to_dict(review), first.scan) == review
    assert review.rebase(first.scan) == review
    while review.can_undo:
        review = review.undo()
    assert review == first


def held(scan: Scan, mentions: int) -> None:
    assert sorted(m.start for e in scan.entities for m in e.mentions) == [f.start for f in scan.findings]
    assert len(scan.findings) == mentions
    assert len({e.key for e in scan.entities}) == len(scan.entities)
