"""Putting a phrase where another stood: one determiner and no more, "a" or "an" for what follows."""

import re
from dataclasses import replace

from storyjournal.review.grammar.lexis import DETERMINER, TITLE_FIRST
from storyjournal.review.grammar.rules import article, described, determiner, noun_follows
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


def is_name(text: str) -> bool:
    """Whether other words are a name and no phrase."""
    return TITLE_FIRST.sub("", text, count=1)[:1].isupper() and not OWN_DETERMINER.match(text)


def as_written(name: str, spot: Spot) -> str:
    """Another name in small letters where the name stood in small letters: "then dre drove"."""
    return name.lower() if spot.words.islower() else name


def owner(spot: Spot, text: str) -> Fit:
    """ "the Okoye family" -> "my neighbour's family"; "James' mother" -> "my friend's mother"."""
    found = phrase(spot, text)
    curly = "’" in spot.left + spot.right
    if determiner(spot)[0] and noun_follows(spot):
        return replace(found, text=found.text + ("’s" if curly else "'s"))
    if re.match(r"[’'](?!\w)", spot.right) and spot.words.endswith("s") and not text.endswith("s"):
        return replace(found, text=f"{found.text}{spot.right[0]}s", cut_right=1)
    return found
