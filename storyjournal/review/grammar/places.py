"""How a place or an organisation leaves a sentence: with its preposition, or for "a place"."""

import re

from storyjournal.review.grammar.lexis import BE_BEFORE, PLACE_NOUNS
from storyjournal.review.grammar.rules import Rule, attributive, between_commas, cut, determiner, neutral, noun_follows
from storyjournal.review.grammar.spot import Fit, Spot

_IN_BEFORE = re.compile(r"(?:^|(?<=[\s(“‘*_]))(?:at|in|near)(?: the)?[ \t]+\Z", re.IGNORECASE)
_OF_BEFORE = re.compile(
    r"\b(?:city|town|village|island|county|state|port|borough|suburb|region|province|district|capital)"
    r"(?P<of>[ \t]+of[ \t]+)\Z",
    re.IGNORECASE,
)
_PREPOSITION_BEFORE = re.compile(r"\b(?:at|in|from|to|of|for|by|with|near|into|inside|outside)[ \t]+\Z", re.IGNORECASE)
_HANGING = re.compile(r"[’'-]")


def inside_next(spot: Spot) -> Fit | None:
    """ "in Leeds, Yorkshire" -> "in Yorkshire": the wider place, decided on its own, takes over."""
    comma = re.match(r",[ \t]+", spot.right)
    if comma and comma.end() == spot.room and re.search(r"\b[a-z]+[ \t]+\Z", spot.left, re.IGNORECASE):
        return Fit(0, "", comma.end())
    return None


def with_preposition(spot: Spot) -> Fit | None:
    """ "the room at St Brannoc's, and" -> "the room, and"; not where a verb would be left hanging."""
    found = _IN_BEFORE.search(spot.left)
    if found is None or _HANGING.match(spot.right):
        return None
    if BE_BEFORE.search(spot.left[: found.start()]):
        return neutral(spot)
    return cut(spot, len(found[0]))


def named(spot: Spot) -> Fit | None:
    """ "at the Leeds office" -> "at the office", unless the mention says itself what it is."""
    says = any(cue.search(spot.words) for cue, _ in PLACE_NOUNS)
    return attributive(spot) if describes(spot) and not says else None


def describes(spot: Spot) -> bool:
    """Whether the mention describes the noun after it, as in "at the Leeds office". After a bare "the" a
    verb may follow just as well, and the two look the same."""
    word, length = determiner(spot)
    certain = word not in {"", "the"} or _PREPOSITION_BEFORE.search(spot.left[: len(spot.left) - length])
    return bool(certain) and noun_follows(spot)


def of_kind(spot: Spot) -> Fit | None:
    """ "the village of Hale" -> "the village"."""
    found = _OF_BEFORE.search(spot.left)
    return cut(spot, len(found["of"])) if found else None


def in_brackets(spot: Spot) -> Fit | None:
    """ "the clinic (Leeds)" -> "the clinic"."""
    return cut(spot) if spot.left.endswith("(") and spot.right.startswith(")") else None


PLACE_RULES: tuple[Rule, ...] = (inside_next, between_commas, in_brackets, of_kind, named, with_preposition)
