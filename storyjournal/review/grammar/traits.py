"""How a condition, an occupation, an event or another trait leaves a sentence."""

import re

from storyjournal.redaction.findings import Kind
from storyjournal.review.grammar.rules import Rule, attributive, between_commas, cut, determiner, neutral, own_article
from storyjournal.review.grammar.spot import Fit, Spot

_AS_BEFORE = re.compile(r"\bas (?:an? )?\Z", re.IGNORECASE)


def as_trade(spot: Spot) -> Fit | None:
    """ "I work as a nurse" -> "I work"."""
    found = _AS_BEFORE.search(spot.left)
    return cut(spot, len(found[0])) if found and spot.kind is Kind.OCCUPATION else None


def a_person(spot: Spot) -> Fit | None:
    """ "a Somali woman" -> "a woman"; "I am a Somali." -> "I am someone."; words with their own article too."""
    own = re.match(r"(?:the only|the first|the|a|an|my|our)\b", spot.words, re.IGNORECASE)
    if own and not determiner(spot)[0]:
        return neutral(spot)
    return None


TRAIT_RULES: tuple[Rule, ...] = (as_trade, between_commas, attributive, own_article, a_person)
