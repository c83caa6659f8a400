"""Writing other words for a mention: articles, titles, roles, seasons and decades that fit their sentence."""

import re
from dataclasses import replace

from storyjournal.redaction.findings import Kind
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import SPOKEN_BEFORE, TITLE_BEFORE, TITLE_FIRST
from storyjournal.review.grammar.namings import called
from storyjournal.review.grammar.numbers import labelled
from storyjournal.review.grammar.people import (
    NAMING_RULES,
    addressed,
    before_name,
    role_before,
    role_comma_before,
    role_follows,
    signed,
    titled,
)
from storyjournal.review.grammar.phrases import OWN_DETERMINER, phrase
from storyjournal.review.grammar.places import before_plural, describes, of_kind
from storyjournal.review.grammar.rules import (
    Rule,
    attributive,
    cut,
    determiner,
    noun_follows,
    only_words,
    own_article,
    shouted,
)
from storyjournal.review.grammar.spot import Fit, Spot
from storyjournal.review.grammar.telling import age, date

_ROLE_ALREADY: tuple[Rule, ...] = (
    *NAMING_RULES,
    *(titled(rule) for rule in (role_comma_before, role_follows, role_before, called, addressed, signed)),
)
_CLAUSE_IN = re.compile(r" (?:I|we|that|who|where|nearby)\b")  # a phrase with a clause in it takes no "'s"
_LABEL = re.compile(r"^(?:a|an|some|one)\b", re.IGNORECASE)
_PLACE_PREPOSITION = re.compile(r"(?:in|at|near|from|to|by|on)[ \t]+", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?://\S+|[^\s@]+@[^\s@]+)\Z")
_A_PLACE = re.compile(r"a (town|place|street|village|city)\b")
_ONE_WORD = re.compile(r"an? [\w-]+", re.IGNORECASE)


def replacement(spot: Spot, text: str) -> Fit:
    """Return how `text` stands in for a mention in its sentence."""
    marks = edges.wrapping(spot)
    inner = replace(spot, left=spot.left[: len(spot.left) - len(marks)], right=spot.right[len(marks) :], room=spot.room)
    found = _by_kind(inner, shouted(spot, text.strip()))
    if not found.text.strip():
        return Fit(found.cut_left + len(marks), found.text, found.cut_right + len(marks))
    if marks and (found.cut_left or found.cut_right):
        return Fit(found.cut_left + len(marks), f"{marks}{found.text}{marks[::-1]}", found.cut_right + len(marks))
    left, right = (0, 0) if marks else edges.loose_mark(spot)
    if spot.left.endswith("<") and spot.right.startswith(">") and not _ADDRESS.search(text):
        left, right = 1, 1
    return Fit(found.cut_left + left, found.text, found.cut_right + right)


def _by_kind(spot: Spot, text: str) -> Fit:
    by_kind = {Kind.PERSON: _person, Kind.DATE: date, Kind.AGE: age, Kind.PLACE: _place, Kind.ORG: _place}
    return by_kind.get(spot.kind, _trait)(spot, text)


def _trait(spot: Spot, text: str) -> Fit:
    """ "a Wiradjuri woman" -> "a woman": a whole phrase cannot stand before a noun, one other word can."""
    if OWN_DETERMINER.match(text) and not _ONE_WORD.fullmatch(text) and (found := own_article(spot)):
        return found
    if spot.kind is Kind.DEMOGRAPHIC and (found := _people(spot, text)):
        return found
    if determiner(spot)[0] and noun_follows(spot) and OWN_DETERMINER.match(text) and not _ONE_WORD.fullmatch(text):
        return attributive(spot) or phrase(spot, text)
    if spot.kind is Kind.ID and _LABEL.match(text) and (found := labelled(spot)) and found.text:
        return Fit(found.cut_left, text)
    return phrase(spot, text)


def _people(spot: Spot, text: str) -> Fit | None:
    """ "the first Tongan nurse" -> "the first nurse"; "in Tongan" -> "in another language"; also "Tongan-American"."""
    if rest := re.match(r"-[A-Z]\w+", spot.right):
        return replace(phrase(spot, text), cut_right=rest.end())
    if " " not in text or _ONE_WORD.fullmatch(text):
        return None
    if SPOKEN_BEFORE.search(spot.left):
        return Fit(0, "another language")
    return only_words(spot) if noun_follows(spot) else None


def _person(spot: Spot, text: str) -> Fit:
    title = TITLE_BEFORE.search(spot.left)
    if _is_name(text):
        if title and TITLE_FIRST.match(text):
            return Fit(len(title[0]), _part(text, spot))
        return phrase(spot, _part(text, spot))
    for rule in (role_before, *_ROLE_ALREADY):
        found = rule(spot)
        if found is not None and found.cut_right <= spot.room:
            return found
    length = before_name(spot.left)
    bare = replace(spot, left=spot.left[: len(spot.left) - length])
    said = re.search(
        rf"\b{re.escape(text)}[ \t]+\Z", bare.left, re.IGNORECASE
    )  # "my bf Dre", for whom "my bf" is offered
    found = cut(bare) if said else _owner(bare, text)
    return replace(found, cut_left=found.cut_left + length)


def _owner(spot: Spot, text: str) -> Fit:
    """ "the Okoye family" -> "my neighbour's family"; "James' mother" -> "my friend's mother"."""
    found = phrase(spot, text)
    curly = "’" in spot.left + spot.right
    if determiner(spot)[0] and noun_follows(spot):
        return replace(found, text=found.text + ("’s" if curly else "'s"))
    if re.match(r"[’'](?!\w)", spot.right) and spot.words.endswith("s") and not text.endswith("s"):
        return replace(found, text=f"{found.text}{spot.right[0]}s", cut_right=1)
    return found


def _is_name(text: str) -> bool:
    return text[:1].isupper() and not OWN_DETERMINER.match(text)


def _part(text: str, spot: Spot) -> str:
    """A first name for a first name, a last name for a last name: "Amara" of "Amara Okoye" -> "Grace"."""
    full = TITLE_FIRST.sub("", spot.label, count=1).split()
    new = TITLE_FIRST.sub("", text, count=1).split()
    old = TITLE_FIRST.sub("", spot.words, count=1).split()
    if len(full) < 2 or len(new) < 2 or len(old) != 1:
        return text
    titled_words = text[: len(text) - len(" ".join(new))] if TITLE_FIRST.match(spot.words) else ""
    if old[0].casefold() == full[0].casefold():
        return new[0]
    return titled_words + new[-1] if old[0].casefold() == full[-1].casefold() else text


def _place(spot: Spot, text: str) -> Fit:
    if found := _already_said(spot, text) or (None if _is_name(text) else before_plural(spot) or called(spot)):
        return found
    if of_kind(spot) and _LABEL.match(text):
        return of_kind(spot) or Fit()
    if determiner(spot)[0] and describes(spot) and OWN_DETERMINER.match(text):
        return only_words(spot) if _CLAUSE_IN.search(text) else _owner(spot, text)
    own = _PLACE_PREPOSITION.match(text)
    before = re.search(r"\b(?:in|at|near|from|to)(?: the)?[ \t]+\Z", spot.left, re.IGNORECASE)
    if before and before[0].lower().startswith("near") and text.endswith(" nearby"):
        return Fit(len(before[0]), f"{'in' if text.startswith('a town') else 'at'} {text}")
    return Fit(len(before[0]), text) if own and before else phrase(spot, text)


def _already_said(spot: Spot, text: str) -> Fit | None:
    """ "in Leeds, Yorkshire" -> "in a town nearby": the same words twice in a row are said once."""
    found = re.search(rf"\b{re.escape(text)}(?P<join>,?[ \t]+)\Z", spot.left, re.IGNORECASE)
    if found is None and (same := _A_PLACE.match(text)):
        found = re.search(rf"\ba {same[1]}\b[^,.;\n]{{0,16}}(?P<join>,[ \t]+)\Z", spot.left, re.IGNORECASE)
    return cut(spot, len(found["join"])) if found else None
