"""Corrections of the grouping by hand: "same person as …" and "these are two people".

A correction is bound to the mentions it was made for, as decisions are: to their words and the sentences around them.
It is held against every new scan. Where the scan has nothing of it any more, it sleeps, and wakes when that comes back.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from storyjournal.redaction.entities.regrouping import merged, split
from storyjournal.redaction.findings import Entity, Scan
from storyjournal.review.anchors import Anchors, anchors_of, match, shared


class Hand(StrEnum):
    """What a person said about the grouping."""

    SAME = "same"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention that a correction was made for: its anchor, its words in lower case, and whether it is the second
    one's (`SAME`: the other person's; `APART`: of those that were parted)."""

    anchor: str
    words: str
    second: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction. `key` is the entity it was made at; `other` the entity that is the same, or the key of the one
    that was parted from it; `places` are in text order."""

    hand: Hand
    key: str
    other: str
    places: tuple[Placed, ...]

    def anchors(self, *, second: bool) -> tuple[str, ...]:
        """The anchors of one side."""
        return tuple(place.anchor for place in self.places if place.second is second)


def same(scan: Scan, anchors: Anchors, key: str, other: str) -> Correction:
    """Return the correction that two entities of a scan are one. Raises KeyError when one is not there."""
    sides = [(m, anchor, False) for m, anchor in zip(_entity(scan, key).mentions, anchors[key], strict=True)]
    sides += [(m, anchor, True) for m, anchor in zip(_entity(scan, other).mentions, anchors[other], strict=True)]
    ordered = sorted(sides, key=lambda side: side[0].start)
    return Correction(Hand.SAME, key, other, tuple(Placed(a, _words(m.text), second) for m, a, second in ordered))


def apart(scan: Scan, anchors: Anchors, key: str, mentions: Collection[int]) -> Correction:
    """Return the correction that some mentions of an entity are somebody else. Raises KeyError, and ValueError when
    nothing would be left on either side."""
    entity = _entity(scan, key)
    second = [index in mentions for index in range(len(entity.mentions))]
    if all(second) or not any(second):
        raise ValueError("both sides need a mention")
    places = zip(entity.mentions, anchors[key], second, strict=True)
    taken = {e.key for e in scan.entities}
    number = next(n for n in range(2, len(taken) + 3) if f"{key} #{n}" not in taken)
    return Correction(Hand.APART, key, f"{key} #{number}", tuple(Placed(a, _words(m.text), s) for m, a, s in places))


def corrected(scan: Scan, corrections: Iterable[Correction]) -> Scan:
    """Return a scan as the corrections have it, each held against what the ones before it made."""
    for correction in corrections:
        scan = _held(scan, correction)
    return scan


def _held(scan: Scan, correction: Correction) -> Scan:
    anchors = anchors_of(scan)
    if correction.hand is Hand.SAME:
        one = _nearest(anchors, correction.key, correction.anchors(second=False))
        two = _nearest(anchors, correction.other, correction.anchors(second=True))
        return merged(scan, one, two) if one and two else scan
    whole = _nearest(anchors, correction.key, correction.anchors(second=False))
    if not whole or correction.other in anchors:
        return scan
    entity = _entity(scan, whole)
    seconds = sides(anchors[whole], [_words(m.text) for m in entity.mentions], correction.places)
    off = [index for index, second in enumerate(seconds) if second]
    return split(scan, whole, off, correction.other) if 0 < len(off) < len(seconds) else scan


def sides(anchors: Sequence[str], words: Sequence[str], places: Sequence[Placed]) -> list[bool]:
    """Return for each mention of today whether it is on the second side.

    A mention that stands as it stood is where it was put. One whose sentence changed takes the side of the lost one
    that stood at the same place; else the side of all that have its words; else that of the mention before it.
    """
    pairs, gone = match(tuple(anchors), tuple(place.anchor for place in places))
    found: list[bool] = []
    for index, pair in enumerate(pairs):
        if pair is not None:
            found.append(places[pair].second)
            continue
        low = max((p for p in pairs[:index] if p is not None), default=-1)
        high = min((p for p in pairs[index:] if p is not None and p > low), default=len(places))
        lost = next((g for g in gone if low < g < high and places[g].words == words[index]), None)
        if lost is not None:
            gone.remove(lost)
            found.append(places[lost].second)
        else:
            alike = {place.second for place in places if place.words == words[index]}
            found.append(alike.pop() if len(alike) == 1 else bool(found and found[-1]))
    return found


def _nearest(anchors: Anchors, key: str, bound: tuple[str, ...]) -> str:
    """The entity that has most of some mentions, else the one of that key, else "" for none."""
    most = max(((shared(mine, bound), each == key, each) for each, mine in anchors.items()), default=(0, False, ""))
    return most[2] if most[0] or most[1] else ""


def _entity(scan: Scan, key: str) -> Entity:
    found = next((entity for entity in scan.entities if entity.key == key), None)
    if found is None:
        raise KeyError(key)
    return found


def _words(text: str) -> str:
    return " ".join(text.casefold().split())


def to_json(correction: Correction) -> list[object]:
    """Return a correction as plain JSON values."""
    places = [[place.anchor, place.words, place.second] for place in correction.places]
    return [correction.hand.value, correction.key, correction.other, places]


def from_json(kept: Sequence[object]) -> Correction:
    """Return the correction that to_json gave."""
    hand, key, other, places = kept
    if not isinstance(places, list):
        raise TypeError(places)
    return Correction(Hand(str(hand)), str(key), str(other), tuple(Placed(a, w, bool(s)) for a, w, s in places))
