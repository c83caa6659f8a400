"""How a decision becomes words that fit their sentence: nothing doubled, nothing left hanging, no black bars."""

import re

from storyjournal.redaction.findings import Kind
from storyjournal.review.decisions import Decision, Verb
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import STAND_IN
from storyjournal.review.grammar.removing import removal
from storyjournal.review.grammar.replacing import replacement
from storyjournal.review.grammar.spot import Fit, Spot

_HASHTAG = re.compile(r"(?:^|(?<=\s))#[\w]*\Z")
_REST_OF_WORD = re.compile(r"\w+")


def fit(spot: Spot, decision: Decision) -> Fit:
    """Return the change at one mention for a decision that takes its words out.

    Only what stands between the neighbouring mentions is ever touched. The caller capitalises at the start
    of a sentence.
    """
    found = _hashtag(spot, decision)
    if found is None:
        removes = decision.verb is Verb.REMOVE
        found = removal(spot) if removes else replacement(spot, decision.replacement)
    if found is None or found.cut_right > spot.room:
        return stand_in(spot, decision)
    return found


def stand_in(spot: Spot, decision: Decision) -> Fit:
    """Return the change that touches nothing but the mention: its replacement, or a neutral word."""
    return Fit(0, decision.replacement.strip() or STAND_IN[spot.kind])


def _hashtag(spot: Spot, decision: Decision) -> Fit | None:
    """A hashtag goes whole, or stays one word: `#AmaraStrong` -> `#MyFriendStrong`."""
    inside = spot.words.startswith("#")
    before = _HASHTAG.search(spot.left)
    if spot.kind is Kind.ID or not (inside or before):
        return None
    rest = _REST_OF_WORD.match(spot.right)
    end = rest.end() if rest else 0
    if decision.verb is Verb.REMOVE:
        if end > spot.room:
            return Fit()  # another mention stands in the same tag, and takes the rest of it along
        start = len(before[0]) if before else 0
        line = edges.alone_on_line(spot.left[: len(spot.left) - start], spot.right[end:])
        if line:
            return Fit(line.cut_left + start, "", line.cut_right + end, True)
        return edges.joined(spot.left, spot.right, start, end)
    words = re.findall(r"\w+", decision.replacement)
    camel = "".join(edges.capital(word) for word in words)
    return Fit(0, ("#" if inside else "") + camel)
