"""Taking a mention out of its sentence: each kind has its rules, and the first that fits is used."""

import re
from dataclasses import replace

from storyjournal.redaction.findings import Kind
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import TITLE_BEFORE
from storyjournal.review.grammar.numbers import CONTACT_RULES, ID_RULES
from storyjournal.review.grammar.people import PERSON_RULES
from storyjournal.review.grammar.places import PLACE_RULES
from storyjournal.review.grammar.rules import Rule, neutral, shouted
from storyjournal.review.grammar.spot import Fit, Spot
from storyjournal.review.grammar.times import AGE_RULES, DATE_RULES
from storyjournal.review.grammar.traits import TRAIT_RULES

_RULES: dict[Kind, tuple[Rule, ...]] = {
    Kind.PERSON: PERSON_RULES,
    Kind.PLACE: PLACE_RULES,
    Kind.ORG: PLACE_RULES,
    Kind.DATE: DATE_RULES,
    Kind.AGE: AGE_RULES,
    Kind.CONTACT: CONTACT_RULES,
    Kind.ID: ID_RULES,
}
_LINK_BEFORE = re.compile(r"!?\[\Z")
_LINK_AFTER = re.compile(r"\]\(")
_CELL = re.compile(r"\|[ \t]*\Z")


def removal(spot: Spot) -> Fit | None:
    """Return how a mention leaves its sentence, or None when only a neutral word will do."""
    if _LINK_BEFORE.search(spot.left) and _LINK_AFTER.match(spot.right):
        return Fit(0, neutral(spot).text)  # all of a link's words: the link needs some
    titled = TITLE_BEFORE.search(spot.left) if spot.kind is Kind.PERSON else None
    cell = spot.left[: titled.start()] if titled else spot.left
    if _CELL.search(cell) and spot.right.lstrip(" \t").startswith("|"):
        return Fit(len(spot.left) - len(cell), "", 0, True)
    loose_left, loose_right = edges.loose_mark(spot)
    marks = edges.wrapping(spot)
    left, right = max(loose_left, len(marks)), max(loose_right, len(marks))
    if spot.left[: len(spot.left) - left].endswith("<") and spot.right[right:].startswith(">"):
        left, right = left + 1, right + 1
    inner = replace(spot, left=spot.left[: len(spot.left) - left], right=spot.right[right:], room=spot.room - right)
    title = TITLE_BEFORE.search(inner.left) if spot.kind is Kind.PERSON else None
    before = len(title[0]) if title else 0
    if line := edges.alone_on_line(inner.left[: len(inner.left) - before], inner.right):
        return Fit(line.cut_left + before + left, "", line.cut_right + right, True)
    for rule in (*_RULES.get(spot.kind, TRAIT_RULES), neutral):
        found = rule(inner)
        if found is not None and found.cut_right <= inner.room:
            words = shouted(inner, found.text)
            text = f"{marks}{words}{marks[::-1]}" if found.text.strip() else found.text
            return Fit(found.cut_left + left, text, found.cut_right + right)
    return None
