"""How a condition, an occupation, an event or another trait leaves a sentence."""

import re

from storyjournal.redaction.findings import Kind
from storyjournal.review.grammar.lexis import COPULA_BEFORE, SPOKEN_BEFORE
from storyjournal.review.grammar.rules import (
    Rule,
    attributive,
    between_commas,
    cut,
    determiner,
    neutral,
    noun_follows,
    only_words,
    own_article,
)
from storyjournal.review.grammar.spot import Fit, Spot

_OWN_ARTICLE = re.compile(r"(?:an?|the|my|our|no)\b", re.IGNORECASE)
_AS_BEFORE = re.compile(r"\bas (?:an? )?\Z", re.IGNORECASE)


def as_trade(spot: Spot) -> Fit | None:
    """ "I work as a nurse" -> "I work"."""
    found = _AS_BEFORE.search(spot.left)
    return cut(spot, len(found[0])) if found and spot.kind is Kind.OCCUPATION else None


def a_people(spot: Spot) -> Fit | None:
    """ "the only Somali nurse" -> "the only nurse"; "my parents are Somali" -> "... from a certain community"."""
    if spot.kind is not Kind.DEMOGRAPHIC or _OWN_ARTICLE.match(spot.words):
        return None
    if SPOKEN_BEFORE.search(spot.left):
        return Fit(0, "another language")
    if noun_follows(spot):
        return only_words(spot)
    return Fit(0, "from a certain community") if COPULA_BEFORE.search(spot.left) else None


def of_family(spot: Spot) -> Fit | None:
    """ "I was adopted" -> "I was part of a family"."""
    bare = spot.kind is Kind.FAMILY and not _OWN_ARTICLE.match(spot.words) and COPULA_BEFORE.search(spot.left)
    return Fit(0, "part of a family") if bare and not determiner(spot)[0] else None


def a_person(spot: Spot) -> Fit | None:
    """ "a Somali woman" -> "a woman"; "I am a Somali." -> "I am someone."; words with their own article too."""
    own = re.match(r"(?:the only|the first|the|a|an|my|our)\b", spot.words, re.IGNORECASE)
    if own and not determiner(spot)[0]:
        return neutral(spot)
    return None


TRAIT_RULES: tuple[Rule, ...] = (as_trade, between_commas, attributive, own_article, a_people, of_family, a_person)
