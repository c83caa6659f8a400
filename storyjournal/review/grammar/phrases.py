"""Putting a phrase where another stood: one determiner and no more, "a" or "an" for what follows."""

import re

from storyjournal.review.grammar.lexis import DETERMINER
from storyjournal.review.grammar.rules import article, described, determiner
from storyjournal.review.grammar.spot import Fit, Spot

OWN_DETERMINER = re.compile(
    rf"(?:{DETERMINER}|some|any|someone|somebody|something|no|each|every|another|one of)\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"an?[ \t]+", re.IGNORECASE)


def phrase(spot: Spot, text: str) -> Fit:
    """Mind the determiner that already stands before the mention, also with an adjective: "a retired nurse"."""
    word, length = determiner(spot)
    if word and OWN_DETERMINER.match(text):
        return Fit(length, text)
    if word in {"a", "an"}:
        proper = article(text)
        shown = spot.left[len(spot.left) - length]
        return Fit(length, f"{proper.capitalize() if shown.isupper() else proper} {text}")
    if _ARTICLE.match(text) and described(spot):
        return Fit(0, _ARTICLE.sub("", text, count=1))
    return Fit(0, text)
