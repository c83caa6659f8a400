"""Only a finished review makes a Redacted, and nothing else can."""

import copy
import dataclasses
import pickle
from datetime import UTC, datetime

import pytest

from storyjournal.review import Decision, NotSignedOff, Redacted, Review, ReviewUnfinished, SignOff, Verb
from storyjournal.review.errors import StillStanding
from storyjournal.story import digest
from tests.marked_scan import scan_of

ANSWER = SignOff(could_tell=False, at=datetime(2026, 11, 23, 21, 0, tzinfo=UTC))
REMOVE = Decision(Verb.REMOVE)


def finished() -> Redacted:
    review = Review.begin("s1", scan_of("My consultant, [[person|Dr Amara Okoye]], sat down."))
    return review.decide("person:dr amara okoye", REMOVE).finish(ANSWER)


def test_a_finished_review_makes_the_share_version() -> None:
    redacted = finished()
    assert redacted.text == "My consultant sat down."
    assert redacted.source_digest == digest("My consultant, Dr Amara Okoye, sat down.")
    assert set(redacted.removed) == {"Dr Amara Okoye", "Amara", "Okoye"}
    redacted.prove()


def test_no_finish_while_an_identifier_is_open() -> None:
    with pytest.raises(ReviewUnfinished) as raised:
        Review.begin("s1", scan_of("[[person|Amara]] and [[person|Tom]].")).finish(ANSWER)
    assert raised.value.open_items == 2


def test_advice_does_not_block() -> None:
    text = Review.begin("s1", scan_of("I was [[~age|34]] then.")).finish(ANSWER).text
    assert text == "I was 34 then."


def test_no_other_way_makes_one() -> None:
    real = finished()
    facts = {
        f.name: getattr(real, f.name) for f in dataclasses.fields(real) if f.init and f.name not in ("pen", "text")
    }
    with pytest.raises(NotSignedOff):
        Redacted(**facts, text="Dr Amara Okoye")
    with pytest.raises(NotSignedOff):
        Redacted(**facts, text="Dr Amara Okoye", pen=object())
    with pytest.raises(NotSignedOff):
        dataclasses.replace(real, text="Dr Amara Okoye")
    for forge in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(NotSignedOff):
            forge(real)


def test_one_that_was_altered_or_made_from_nothing_does_not_prove_itself() -> None:
    real = finished()
    object.__setattr__(real, "text", "Dr Amara Okoye sat down.")
    with pytest.raises(NotSignedOff):
        real.prove()
    forged = object.__new__(Redacted)
    for field in dataclasses.fields(real):
        if field.name != "_proof":
            object.__setattr__(forged, field.name, getattr(real, field.name))
    with pytest.raises(NotSignedOff):
        forged.prove()


def test_a_name_that_stands_unmarked_elsewhere_stops_the_finish() -> None:
    review = Review.begin("s1", scan_of("[[person|Amara]] came. I love Amara."))
    review = review.decide("person:amara", REMOVE)
    assert [review.scan.text[a:b] for a, b in review.leftovers] == ["Amara"]
    with pytest.raises(StillStanding) as raised:
        review.finish(ANSWER)
    assert "Amara" not in str(raised.value)


@pytest.mark.parametrize(
    ("marked", "term", "times"),
    [
        ("[[person|Hope]] held my hand, and I had hope, real hope.", "Hope", 2),
        ("I was [[age|34]] and took 34 mg.", "34", 1),
        ("[[person|May]] left. It may rain.", "May", 1),
        ("[[person|D.]] came. I'd go, and she'd stay.", "D.", 2),
        ("[[person|Ten]] came. Say ten. Ten it is.", "Ten", 2),
        ("[[person|Al]] also called, almost late.", "Al", 0),
        ("[[person|Amara Okoye]] and the [[org|Okoye Clinic]].", "Okoye", 1),
    ],
)
def test_an_ordinary_word_is_counted_not_forbidden(marked: str, term: str, times: int) -> None:
    review = Review.begin("s1", scan_of(marked))
    first, *others = review.scan.entities
    review = review.decide(first.key, REMOVE)
    for other in others:
        review = review.decide(other.key, Decision(Verb.KEEP))
    redacted = review.finish(ANSWER)
    if times:
        assert dict(redacted.ordinary)[term] == times
        assert term not in redacted.removed
    else:
        assert term in redacted.removed


def test_a_sign_off_holds_until_something_changes() -> None:
    review = Review.begin("s1", scan_of("[[person|Amara]] came.")).decide("person:amara", REMOVE)
    assert review.sign_off is None
    signed = review.signed(ANSWER)
    assert signed.sign_off == ANSWER
    assert signed.finish(ANSWER).text == "Someone came."
    assert signed.decide("person:amara", Decision(Verb.KEEP)).sign_off is None
    assert signed.decide("person:amara", Decision(Verb.KEEP)).undo().sign_off == ANSWER
    assert signed.rebase(scan_of("[[person|Amara]] came. [[person|Tom]] too.")).sign_off is None
