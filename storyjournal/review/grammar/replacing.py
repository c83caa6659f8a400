"""Writing other words for a mention: articles, titles, roles, seasons and decades that fit their sentence."""

import re
from dataclasses import replace

from storyjournal.redaction.findings import Kind
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import SPOKEN_BEFORE, TITLE_BEFORE, TITLE_FIRST
from storyjournal.review.grammar.namings import called
from storyjournal.review.grammar.numbers import labelled, told
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
from storyjournal.review.grammar.phrases import OWN_DETERMINER, as_written, is_name, owner, phrase
from storyjournal.review.grammar.placing import place
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
_LABEL = re.compile(r"^(?:a|an|some|one)\b", re.IGNORECASE)
_PREDICATE = re.compile(r"(?:part of|with) an? ")
_ARTICLE = re.compile(r"an? ")
_OWNERS = frozenset({"my", "our", "his", "her", "their", "your"})
_AT_BEFORE = re.compile(r"\b(?:at|on|via|under|as|to|from|by)[ \t]+\Z", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?://\S+|[^\s@]+@[^\s@]+)\Z")
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
    by_kind = {Kind.PERSON: _person, Kind.DATE: date, Kind.AGE: age, Kind.PLACE: place, Kind.ORG: place}
    return by_kind.get(spot.kind, _trait)(spot, text)


def _trait(spot: Spot, text: str) -> Fit:
    """ "a Wiradjuri woman" -> "a woman": a whole phrase cannot stand before a noun, one other word can."""
    whole = bool(OWN_DETERMINER.match(text)) and not _ONE_WORD.fullmatch(text)
    found = (own_article(spot) if whole else None) or _people(spot, text) or _reached(spot, text)
    if found is None and determiner(spot)[0] and noun_follows(spot) and whole:
        found = attributive(spot)
    return found or _special(spot, text) or phrase(spot, text)


def _special(spot: Spot, text: str) -> Fit | None:
    """What only one kind asks for: a condition's other name, a family's predicate, a number's label."""
    if spot.kind is Kind.CONDITION and _just_said(spot, text):
        return cut(spot, 2)
    if spot.kind is Kind.CONDITION and determiner(spot)[0] in _OWNERS and (own := _ARTICLE.match(text)):
        return Fit(0, text[own.end() :])  # "my Castleman disease" -> "my rare blood disease"
    if spot.kind is Kind.FAMILY and _PREDICATE.match(text):
        return Fit(determiner(spot)[1], text)
    found = labelled(spot) if spot.kind is Kind.ID and _LABEL.match(text) else None
    return Fit(found.cut_left, text) if found and found.text else None


def _just_said(spot: Spot, text: str) -> bool:
    """Whether the same sentence said it already, and this only adds its other name: "MRKH they call it, …"."""
    sentence = re.split(r"[.!?\n]", spot.left)[-1]
    return spot.left.endswith(", ") and text.lower() in sentence.lower()


def _reached(spot: Spot, text: str) -> Fit | None:
    """ "I wrote it down at example.org" -> "... online"; "text me my phone number" would say it twice."""
    at = _AT_BEFORE.search(spot.left)
    if text == "online":
        return Fit(len(at[0]) if at else 0, text)
    return told(spot) if spot.kind is Kind.CONTACT and not _ADDRESS.search(text) else None


def _people(spot: Spot, text: str) -> Fit | None:
    """ "the first Tongan nurse" -> "the first nurse"; "in Tongan" -> "in another language"; also "Tongan-American"."""
    if spot.kind is not Kind.DEMOGRAPHIC:
        return None
    if rest := re.match(r"-[A-Z]\w+", spot.right):
        return replace(phrase(spot, text), cut_right=rest.end())
    if " " in text and not _ONE_WORD.fullmatch(text) and SPOKEN_BEFORE.search(spot.left):
        return Fit(0, "another language")
    own = OWN_DETERMINER.match(spot.words)
    if noun_follows(spot) and not own and OWN_DETERMINER.match(text):
        return only_words(spot)
    if " " not in text or _ONE_WORD.fullmatch(text):
        return None
    return only_words(spot) if noun_follows(spot) else None


def _person(spot: Spot, text: str) -> Fit:
    title = TITLE_BEFORE.search(spot.left)
    if is_name(text):
        part = as_written(_part(text, spot), spot)
        return Fit(len(title[0]), part) if title and TITLE_FIRST.match(text) else phrase(spot, part)
    for rule in (role_before, *_ROLE_ALREADY):
        found = rule(spot)
        if found is not None and found.cut_right <= spot.room:
            return found
    length = before_name(spot.left)
    bare = replace(spot, left=spot.left[: len(spot.left) - length])
    said = re.search(
        rf"\b{re.escape(text)}[ \t]+\Z", bare.left, re.IGNORECASE
    )  # "my bf Dre", for whom "my bf" is offered
    found = cut(bare) if said else owner(bare, text)
    return replace(found, cut_left=found.cut_left + length)


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
