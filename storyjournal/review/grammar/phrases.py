"""Putting a phrase where another stood: one determiner and no more, "a" or "an" for what follows."""

import re

from storyjournal.review.grammar.lexis import DETERMINER
from storyjournal.review.grammar.rules import article, determiner
from storyjournal.review.grammar.spot import Fit, Spot

OWN_DETERMINER = re.compile(
    rf"(?:{DETERMINER}|some|any|someone|somebody|no|each|every|another|one of)\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"an?[ \t]+", re.IGNORECASE)
_DESCRIBED_BEFORE = re.compile(rf"\b{DETERMINER}[ \t]+(?:[a-z]+-)?(?!to|of|in|at|for|and|or|as|is|was)[a-z]+[ \t]+\Z")
_ADJECTIVE_END = re.compile(
    r"(?:\b(?:retired|former|old|young|new|little|tall|small|big|good|great|local|famous|proud|busy|single|trained)"
    r"|(?:ful|ous|ive|ish|less|ary|ist))[ \t]+\Z"
)


def phrase(spot: Spot, text: str) -> Fit:
    """Mind the determiner that already stands before the mention, also with an adjective: "a retired nurse"."""
    word, length = determiner(spot)
    if word and OWN_DETERMINER.match(text):
        return Fit(length, text)
    if word in {"a", "an"}:
        proper = article(text)
        shown = spot.left[len(spot.left) - length]
        return Fit(length, f"{proper.capitalize() if shown.isupper() else proper} {text}")
    if _ARTICLE.match(text) and _DESCRIBED_BEFORE.search(spot.left) and _ADJECTIVE_END.search(spot.left):
        return Fit(0, _ARTICLE.sub("", text, count=1))
    return Fit(0, text)
