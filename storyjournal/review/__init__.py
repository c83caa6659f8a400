"""Decisions about entities; the only maker of a Redacted."""

from storyjournal.review.decisions import Decision, Group, Item, ItemState, SignOff, Verb
from storyjournal.review.errors import NotSignedOff, ReviewTooNew, ReviewUnfinished, StillStanding
from storyjournal.review.preview import Preview, Segment
from storyjournal.review.redacted import Redacted
from storyjournal.review.review import Review
from storyjournal.review.store import ReviewRepository

__all__ = [
    "Decision",
    "Group",
    "Item",
    "ItemState",
    "NotSignedOff",
    "Preview",
    "Redacted",
    "Review",
    "ReviewRepository",
    "ReviewTooNew",
    "ReviewUnfinished",
    "Segment",
    "SignOff",
    "StillStanding",
    "Verb",
]
