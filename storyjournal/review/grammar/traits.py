"""How a condition, an occupation, an event or another trait leaves a sentence."""

import re

from storyjournal.redaction.findings import Kind
from storyjournal.review.grammar import edges
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
_ONE_OF = re.compile(r"\bone of[ \t]+\Z", re.IGNORECASE)
_ONLY_BEFORE = re.compile(r"\bthe (?:only|first|last|youngest|oldest)[ \t]+\Z", re.IGNORECASE)
_AS_BEFORE = re.compile(r"\bas (?:an? )?\Z", re.IGNORECASE)


def as_trade(spot: Spot) -> Fit | None:
    """ "I work as a nurse" -> "I work"; "As a Somali woman, I was" -> "I was"."""
    found = _AS_BEFORE.search(spot.left)
    if found is None or spot.kind not in (Kind.OCCUPATION, Kind.DEMOGRAPHIC) or noun_follows(spot):
        return None
    opens = edges.starts_sentence(spot.left[: found.start()]) and spot.right.startswith(",")
    return cut(spot, len(found[0]), int(opens))


def a_people(spot: Spot) -> Fit | None:
    """ "the only Somali nurse" -> "the only nurse"; "my parents are Somali" -> "... from a certain community"."""
    if spot.kind is not Kind.DEMOGRAPHIC or _OWN_ARTICLE.match(spot.words):
        return None
    if SPOKEN_BEFORE.search(spot.left):
        return Fit(0, "another language")
    if noun_follows(spot):
        return only_words(spot)
    return Fit(0, "from a certain community") if COPULA_BEFORE.search(spot.left) else None


def in_work(spot: Spot) -> Fit | None:
    """ "my father was a shepherd and" -> "my father was in work and"."""
    if spot.kind is not Kind.OCCUPATION or noun_follows(spot):
        return None
    word, length = determiner(spot)
    own = _OWN_ARTICLE.match(spot.words) or word in {"a", "an"}
    return Fit(length, "in work") if own and COPULA_BEFORE.search(spot.left[: len(spot.left) - length]) else None


def the_only(spot: Spot) -> Fit | None:
    """ "the only bell founder in the county" -> "the only one in the county"."""
    return Fit(0, "one") if _ONLY_BEFORE.search(spot.left) and not noun_follows(spot) else None


def of_family(spot: Spot) -> Fit | None:
    """ "I was adopted", "I am the youngest of eight", "I am one of nine siblings" -> "part of a family"."""
    word, length = determiner(spot)
    if spot.kind is not Kind.FAMILY or word not in {"", "the", "a", "an"}:
        return None
    if word:
        return Fit(length, "part of a family") if COPULA_BEFORE.search(spot.left[:-length]) else None
    one = _ONE_OF.search(spot.left)
    before = spot.left[: one.start()] if one else spot.left
    return Fit(len(one[0]) if one else 0, "part of a family") if COPULA_BEFORE.search(before) else None


def a_person(spot: Spot) -> Fit | None:
    """ "a Somali woman" -> "a woman"; "I am a Somali." -> "I am someone."; words with their own article too."""
    if spot.kind is Kind.DEMOGRAPHIC and spot.words.endswith("s") and not determiner(spot)[0]:
        return Fit(0, "people")
    own = re.match(r"(?:the only|the first|the|a|an|my|our)\b", spot.words, re.IGNORECASE)
    if own and not determiner(spot)[0]:
        return neutral(spot)
    return None


TRAIT_RULES: tuple[Rule, ...] = (
    as_trade,
    between_commas,
    the_only,
    in_work,
    of_family,
    attributive,
    own_article,
    a_people,
    a_person,
)
