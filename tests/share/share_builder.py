"""Signed-off stories, made by hand the way a person would."""

from datetime import UTC, datetime
from pathlib import Path

from storyjournal.review import Decision, Redacted, Review, SignOff, Verb
from tests.marked_scan import scan_of

GOLDEN = Path(__file__).parent.parent / "golden"
ANSWER = SignOff(could_tell=False, at=datetime(2026, 11, 23, 21, 0, tzinfo=UTC))
REMOVE = Decision(Verb.REMOVE)


def signed(marked: str, **decisions: Decision) -> Redacted:
    """Sign a marked text off: everything removed but what `decisions` says by kind."""
    review = Review.begin("s1", scan_of(marked))
    for entity in review.scan.entities:
        review = review.decide(entity.key, decisions.get(entity.kind.value, REMOVE))
    return review.finish(ANSWER)


def sample() -> Redacted:
    """The sample of tests/golden/story.md, with a decision of each kind."""
    return signed(
        (GOLDEN / "story.md").read_text(encoding="utf-8"),
        person=Decision(Verb.VAGUER, "my cardiologist"),
        date=Decision(Verb.VAGUER, "spring"),
        age=Decision(Verb.CHANGE, "35"),
        demographic=Decision(Verb.KEEP),
    )
