"""How addresses, links and numbers leave a sentence."""

import re

from storyjournal.review.grammar.lexis import COPULA_BEFORE
from storyjournal.review.grammar.rules import Rule, article, between_commas, cut, determiner
from storyjournal.review.grammar.spot import Fit, Spot

_BY_BEFORE = re.compile(
    r"(?:^|(?<=\s))(?:at|on|via|by|through|to|here:?|@|find me at)[ \t]+\Z|[ \t]+[-–—>→]+[ \t]*\Z", re.IGNORECASE
)
_COLON_BEFORE = re.compile(r":[ \t]*\Z")
_LABEL_BEFORE = re.compile(
    r"(?P<det>\b(?:my|our|his|her|their|the|a|an)[ \t]+)?"
    r"(?P<label>(?:\b(?:(?-i:[A-Z]{2,})|record|patient|hospital|case|file|account|policy|member|reference|medical"
    r"|insurance|phone|trial|claim|ticket|social|security|health)[ \t]+){0,3}"
    r"\b(?:number|no\.?|id|ref\.?|mrn|code|room|bed|ward|account|policy|claim|case|file))[ \t]*#?[ \t]*\Z",
    re.IGNORECASE,
)


def said(spot: Spot) -> Fit | None:
    """ "My number is 07700 900123" -> "My number is private"; the same after a colon."""
    if COPULA_BEFORE.search(spot.left):
        return Fit(0, "private")
    return Fit(0, "private") if _COLON_BEFORE.search(spot.left) else None


def labelled(spot: Spot) -> Fit | None:
    """ "my NHS number 943…" -> "my NHS number"; "under record number 12" -> "under a record number"."""
    found = _LABEL_BEFORE.search(spot.left)
    if found is None:
        return None
    if found["det"]:
        return cut(spot, len(spot.left) - found.end("label"))
    label = found["label"]
    return Fit(len(spot.left) - found.start("label"), f"{article(label)} {label}")


def reached_by(spot: Spot) -> Fit | None:
    """ "Call me on 07700 900123." -> "Call me."."""
    found = _BY_BEFORE.search(spot.left)
    return cut(spot, len(found[0])) if found else None


def in_brackets(spot: Spot) -> Fit | None:
    """ "the group (example.org)" -> "the group"."""
    return cut(spot) if spot.left.endswith("(") and spot.right.startswith(")") else None


def contact_left(spot: Spot) -> Fit | None:
    """What stands where an address must: an account, a page, a number or an address."""
    words = spot.words
    if words.startswith("@"):
        noun = "account"
    elif "@" in words:
        noun = "address"
    elif re.match(r"(?:https?://|www\.)|[\w.-]+\.[a-z]{2,}(?:/|\Z)", words, re.IGNORECASE):
        noun = "page"
    else:
        noun = "number" if re.fullmatch(r"[\d\s().+–-]+", words) else "address"
    word, length = determiner(spot)
    if word and word not in {"a", "an"}:
        return Fit(0, f"private {noun}")
    return Fit(length, f"a private {noun}")


def number_left(spot: Spot) -> Fit | None:
    """What stands where a number must, minding the word before it; a "#" goes with the number."""
    hash_mark = int(spot.left.endswith("#"))
    word, length = determiner(spot)
    if word and word not in {"a", "an"}:
        return Fit(hash_mark, "number")
    return Fit(hash_mark or length, "a private number")


CONTACT_RULES: tuple[Rule, ...] = (in_brackets, between_commas, said, reached_by, contact_left)
ID_RULES: tuple[Rule, ...] = (in_brackets, between_commas, labelled, said, number_left)
