"""How a decision becomes words that fit their sentence: nothing doubled, nothing left hanging, no black bars."""

import re
from dataclasses import replace
from functools import lru_cache

from storyjournal.redaction.findings import Kind
from storyjournal.review.decisions import Decision, Verb
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import STAND_IN, VERB_NEXT
from storyjournal.review.grammar.removing import removal
from storyjournal.review.grammar.replacing import replacement
from storyjournal.review.grammar.rules import STOPPED
from storyjournal.review.grammar.spot import Fit, Spot

_HASHTAG = re.compile(r"(?:^|(?<=\s))#[\w]*\Z")
_POSSESSIVE_END = re.compile(r"(?<=\w)[’']s\Z")
_AND_BEFORE = re.compile(r"[ \t]+(?:and|or|&)[ \t]+\Z", re.IGNORECASE)
_AND_NEXT = re.compile(r"[ \t]+(?:and|or|&)(?=[ \t]+#)", re.IGNORECASE)
_FULL_STOP_END = re.compile(r"\w\.\Z")
_PLURAL_END = re.compile(r"[a-z][^su\W]s\Z")
_OWNS = re.compile(r"[’']s\b")
_STOPS = re.compile(r"[\"”’)*_]*(?:\s|\Z)(?![a-z])")
_REST_OF_WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)  # a decision changes what stands near it and no other place in the story
def fit(spot: Spot, decision: Decision) -> Fit:
    """Return the change at one mention for a decision that takes its words out.

    Only what stands between the neighbouring mentions is ever touched. The caller capitalises at the start
    of a sentence.
    """
    if spot.kind is Kind.PERSON and (own := _POSSESSIVE_END.search(spot.words)):
        return _with_ending(spot, decision, own[0])
    if spot.kind in (Kind.DATE, Kind.ORG) and _FULL_STOP_END.search(spot.words) and _STOPS.match(spot.right):
        return _with_ending(
            spot, decision, "."
        )  # "on 4 May." with the stop, for "Dec." and "Ltd." have one of their own
    found = _hashtag(spot, decision)
    if found is None:
        removes = decision.verb is Verb.REMOVE
        found = removal(spot) if removes else replacement(spot, decision.replacement)
    if found is None or found.cut_right > spot.room:
        found = stand_in(spot, decision)
    if decision.verb is Verb.CHANGE:
        return found
    if not found.cut_right and _PLURAL_END.search(found.text) and _OWNS.match(spot.right):
        found = replace(found, text=f"{found.text}’", cut_right=2)  # "the emergency services' fault"
    return replace(found, text=_quoted(found.text, spot))


def _quoted(text: str, spot: Spot) -> str:
    """Words of ours take the apostrophe that the writer uses."""
    return re.sub(r"(?<=\w)[’'](?=\w|\Z)", "’" if "’" in spot.left + spot.words + spot.right else "'", text)


def _with_ending(spot: Spot, decision: Decision, ending: str) -> Fit:
    """Fit a mention that took its "'s" or its full stop along: the ending belongs to the sentence."""
    size = len(ending)
    bare = replace(spot, words=spot.words[:-size], right=ending + spot.right, room=spot.room + size)
    found = fit(bare, decision)
    if found.cut_right >= size:
        return replace(found, cut_right=found.cut_right - size)
    return replace(found, text=found.text + ending[found.cut_right :], cut_right=0)


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
        if edges.starts_sentence(spot.left[: len(spot.left) - start]) and VERB_NEXT.match(spot.right[end:]):
            return Fit(start, "it", end)
        line = edges.alone_on_line(spot.left[: len(spot.left) - start], spot.right[end:])
        if line:
            return Fit(line.cut_left + start, "", line.cut_right + end, True)
        joins = _AND_BEFORE.search(spot.left[: len(spot.left) - start])
        if joins and STOPPED.match(spot.right[end:]):
            start += len(joins[0])
        elif follows := _AND_NEXT.match(spot.right[end:]):
            end += follows.end() if end + follows.end() <= spot.room else 0
        return edges.joined(spot.left, spot.right, start, end)
    words = re.findall(r"\w+", decision.replacement)
    camel = "".join(edges.capital(word) for word in words)
    return Fit(0, ("#" if inside else "") + camel)
