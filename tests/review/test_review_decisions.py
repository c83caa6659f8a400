"""Deciding, undoing, and what an edit does to decisions."""

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.redaction.findings import Scan
from storyjournal.review import Decision, Group, ItemState, Review, ReviewUnfinished, SignOff, Verb
from tests.marked_scan import scan_of

REMOVE = Decision(Verb.REMOVE)
KEEP = Decision(Verb.KEEP)
ANSWER = SignOff(could_tell=True, at=datetime(2026, 11, 23, tzinfo=UTC))


def begun(marked: str) -> Review:
    return Review.begin("s", scan_of(marked))


def states(review: Review) -> dict[str, ItemState]:
    return {item.entity.key: item.state for item in review.items}


def test_items_come_in_the_order_of_the_list() -> None:
    review = begun("[[?person|Al]] [[~age|34]] [[date|May 3]] [[person|Tom]] [[?place|Ash]] [[age|91]]")
    assert [(i.group, i.entity.label) for i in review.items] == [
        (Group.PEOPLE, "Tom"),
        (Group.IDENTIFIERS, "May 3"),
        (Group.IDENTIFIERS, "91"),
        (Group.COMBINATIONS, "34"),
        (Group.LOOK, "Al"),
        (Group.LOOK, "Ash"),
    ]


@pytest.mark.parametrize(
    ("verb", "text"), [(Verb.REMOVE, "x"), (Verb.KEEP, "x"), (Verb.VAGUER, " "), (Verb.CHANGE, "")]
)
def test_a_decision_holds_what_its_verb_needs(verb: Verb, text: str) -> None:
    with pytest.raises(ValueError, match=verb):
        Decision(verb, text)


def test_one_mention_can_be_decided_alone() -> None:
    review = begun("[[person:a|Amara]] came. I saw [[person:a|Amara]]. So did [[person:a|Amara]].")
    review = review.decide("person:a", Decision(Verb.CHANGE, "Grace"))
    assert review.decide("person:a", KEEP, 1).preview().text == "Grace came. I saw Amara. So did Grace."
    assert review.decide("person:a", KEEP, 1).decide("person:a", REMOVE).item("person:a").effective == (REMOVE,) * 3
    with pytest.raises(IndexError):
        review.decide("person:a", KEEP, 3)
    with pytest.raises(KeyError):
        review.decide("person:b", KEEP)


def test_deciding_every_mention_alone_decides_the_item() -> None:
    review = begun("[[person:a|Amara]] came. I saw [[person:a|Amara]].").decide("person:a", KEEP, 0)
    assert states(review) == {"person:a": ItemState.UNDECIDED}
    assert states(review.decide("person:a", REMOVE, 1)) == {"person:a": ItemState.DECIDED}


def test_the_rest_is_left_only_where_a_batch_is_allowed() -> None:
    review = begun("[[person|Tom]], [[~age|34]], [[~place|Ohio]], [[?person|Al]]").decide("age:34", REMOVE)
    left = review.leave_rest(Group.COMBINATIONS)
    assert left.item("age:34").decision == REMOVE
    assert left.item("place:ohio").decision == KEEP
    assert left.undo() == review
    assert left.leave_rest(Group.COMBINATIONS) is left
    assert states(left.leave_rest(Group.LOOK))["person:al"] is ItemState.DECIDED
    for group in (Group.PEOPLE, Group.IDENTIFIERS):
        with pytest.raises(ValueError, match=group):
            review.leave_rest(group)


def test_what_was_passed_in_a_batch_is_asked_again_once_it_is_surer() -> None:
    left = begun("[[?person|Al]] came.").leave_rest(Group.LOOK)
    assert states(left.rebase(scan_of("[[person|Al]] came."))) == {"person:al": ItemState.STALE}


def test_an_edit_beside_a_mention_makes_it_stale_and_one_key_confirms_it() -> None:
    review = begun("[[person|Tom]] came. It rained.").decide("person:tom", REMOVE)
    elsewhere = review.rebase(scan_of("Well. [[person|Tom]]   came.\n\nIt poured."))
    assert states(elsewhere) == {"person:tom": ItemState.DECIDED}
    beside = review.rebase(scan_of("[[person|Tom]] left. It rained."))
    assert states(beside) == {"person:tom": ItemState.STALE}
    assert beside.item("person:tom").decision == REMOVE
    assert beside.preview().text == "Tom left. It rained."
    with pytest.raises(ReviewUnfinished):
        beside.finish(ANSWER)
    assert beside.confirm("person:tom").finish(ANSWER).text == "Someone left. It rained."
    assert beside.confirm("person:tom").undo() == beside
    assert review.confirm("person:tom") is review


def test_a_new_mention_makes_stale_and_keeps_single_decisions() -> None:
    review = begun("[[person:a|Amara]] came. I saw [[person:a|Amara]].")
    review = review.decide("person:a", REMOVE).decide("person:a", KEEP, 1)
    more = review.rebase(scan_of("I saw [[person:a|Amara]]. [[person:a|Amara]] came. Bye, [[person:a|Amara]]."))
    assert more.item("person:a").effective == (KEEP, REMOVE, None)
    assert states(more) == {"person:a": ItemState.STALE}
    assert more.confirm("person:a").item("person:a").effective == (KEEP, REMOVE, REMOVE)
    assert states(more.decide("person:a", KEEP, 2)) == {"person:a": ItemState.DECIDED}


def test_somebody_who_comes_back_is_known() -> None:
    scan = scan_of("[[person|Tom]] came. It rained.")
    review = Review.begin("s", scan).decide("person:tom", REMOVE)
    gone = review.rebase(scan_of("It rained."))
    assert gone.items == ()
    assert gone.finish(ANSWER).text == "It rained."
    assert states(gone.rebase(scan)) == {"person:tom": ItemState.DECIDED}


def test_an_entity_that_goes_by_another_key_keeps_its_decision() -> None:
    review = begun("[[person:amara okoye|Amara Okoye]] came. I saw [[person:amara okoye|Amara]].")
    review = review.decide("person:amara okoye", REMOVE)
    shorter = review.rebase(scan_of("I saw [[person:amara|Amara]]."))
    assert states(shorter) == {"person:amara": ItemState.STALE}
    assert shorter.item("person:amara").effective == (REMOVE,)
    assert shorter.preview().text == "I saw someone."


NAMES = ("Amara", "Tom", "Leeds", "May 3", "34")
SENTENCES = st.sampled_from(
    [
        f"{start}[[person:{name.lower()}|{name}]]{end}"
        for name in NAMES
        for start, end in (("I saw ", "."), ("", " came."))
    ]
    + ["It rained.", "[[person:amara|Amara]] met [[person:tom|Tom]].", "Nobody knew."]
)
TEXTS = st.lists(SENTENCES, max_size=7)
VERBS = st.sampled_from([REMOVE, KEEP, Decision(Verb.CHANGE, "Grace"), Decision(Verb.VAGUER, "my friend")])


def edited(sentences: list[str], rng: random.Random) -> list[str]:
    """Some sentences dropped, changed, doubled, moved."""
    out = list(sentences)
    for _ in range(rng.randint(1, 3)):
        at = rng.randint(0, len(out))
        change = rng.choice(["drop", "add", "change", "move"])
        if change == "add" or not out[at:]:
            out.insert(at, rng.choice(["And [[person:tom|Tom]] too.", "So it went.", *sentences]))
        elif change == "drop":
            out.pop(at)
        elif change == "move":
            out.insert(rng.randint(0, len(out) - 1), out.pop(at))
        else:
            out[at] = out[at].replace(".", ", really.")
    return out


def mentions(scan: Scan, sentences: list[str]) -> dict[tuple[str, int], tuple[str, str]]:
    """For each (key, index): the words and the sentence of that mention, worked out without the engine."""
    found: dict[tuple[str, int], tuple[str, str]] = {}
    counts: dict[str, int] = {}
    for sentence in sentences:
        for mention in scan_of(sentence).findings:
            index = counts.get(mention.entity, 0)
            counts[mention.entity] = index + 1
            found[mention.entity, index] = (mention.text, sentence)
    assert sum(counts.values()) == len(scan.findings)
    return found


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.randoms(use_true_random=False), st.data())
def test_no_edit_moves_a_decision_to_other_words_or_loses_one(
    sentences: list[str], rng: random.Random, data: st.DataObject
) -> None:
    review = begun(" ".join(sentences))
    for entity in review.scan.entities:
        if data.draw(st.booleans()):
            review = review.decide(entity.key, data.draw(VERBS))
    changed = edited(sentences, rng)
    after = review.rebase(scan_of(" ".join(changed)))
    before_words = mentions(review.scan, sentences)
    after_words = mentions(after.scan, changed)
    for item in after.items:
        old = {i.entity.key: i for i in review.items}.get(item.entity.key)
        pairs = [after_words[item.entity.key, n] for n in range(len(item.effective))]
        known = [] if old is None else [before_words[old.entity.key, n] for n in range(len(old.effective))]
        for words, decision in zip(pairs, item.effective, strict=True):
            assert decision is None or (old and words in known and decision == old.decision)
        if old and old.decision and sorted(pairs) == sorted(known):
            assert (item.state, item.decision) == (ItemState.DECIDED, old.decision)
        elif old and old.decision:
            assert (item.state, item.decision) == (ItemState.STALE, old.decision)
            with pytest.raises(ReviewUnfinished):
                after.finish(ANSWER)
    assert review.rebase(after.scan).rebase(review.scan) == review


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.data())
def test_undo_takes_everything_back(sentences: list[str], data: st.DataObject) -> None:
    first = begun(" ".join(sentences))
    steps = [first]
    for entity in first.scan.entities * 2:
        mention = data.draw(st.sampled_from([None, 0]))
        steps.append(steps[-1].decide(entity.key, data.draw(VERBS), mention))
    review = steps[-1]
    for step in reversed(steps[:-1]):
        assert review.can_undo
        review = review.undo()
        assert review == step
    assert not review.can_undo
    assert review.undo() is review
