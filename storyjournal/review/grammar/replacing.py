"""Writing other words for a mention: articles, titles, roles, seasons and decades that fit their sentence."""

import re
from dataclasses import replace

from storyjournal.redaction.findings import Kind
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import DETERMINER, MONTHS, TITLE_BEFORE, TITLE_FIRST
from storyjournal.review.grammar.people import addressed, role_before, role_comma_before, role_follows, titled
from storyjournal.review.grammar.rules import Rule, article, determiner, noun_follows
from storyjournal.review.grammar.spot import Fit, Spot

_OWN_DETERMINER = re.compile(
    rf"(?:{DETERMINER}|some|any|someone|somebody|no|each|every|another|one of)\b", re.IGNORECASE
)
_ROLE_ALREADY: tuple[Rule, ...] = tuple(
    titled(rule) for rule in (role_follows, role_before, role_comma_before, addressed)
)
_WHEN_BEFORE = re.compile(r"\b(?P<word>on|in|during|around|at|over|about)(?: the)?[ \t]+$", re.IGNORECASE)
_SPAN_BEFORE = re.compile(r"\b(?:since|until|till|by|from|before|after)(?P<the>(?: the)?)[ \t]+$", re.IGNORECASE)
_BARE_TIME = re.compile(
    rf"(?:(?:early|late|mid|the)[ -])*(?:spring|summer|autumn|fall|winter|{MONTHS}|\d{{4}}s?)(?: (?:of )?\d{{4}})?",
    re.IGNORECASE,
)
_TIME_PREPOSITION = re.compile(r"(?:in|on|at|during|around)[ \t]+", re.IGNORECASE)
_PLACE_PREPOSITION = re.compile(r"(?:in|at|near|from|to|by|on)[ \t]+", re.IGNORECASE)
_DECADE = re.compile(r"\b(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b")
_YEARS_OLD = re.compile(r"[- ]years?[- ]old\b")


def replacement(spot: Spot, text: str) -> Fit:
    """Return how `text` stands in for a mention in its sentence."""
    marks = edges.wrapping(spot)
    inner = replace(spot, left=spot.left[: len(spot.left) - len(marks)], right=spot.right[len(marks) :], room=spot.room)
    found = _by_kind(inner, _shouted(spot, text.strip()))
    if not found.text.strip():
        return Fit(found.cut_left + len(marks), found.text, found.cut_right + len(marks))
    if marks and (found.cut_left or found.cut_right):
        return Fit(found.cut_left + len(marks), f"{marks}{found.text}{marks[::-1]}", found.cut_right + len(marks))
    left, right = (0, 0) if marks else edges.loose_mark(spot)
    return Fit(found.cut_left + left, found.text, found.cut_right + right)


def _by_kind(spot: Spot, text: str) -> Fit:
    if spot.kind is Kind.PERSON:
        return _person(spot, text)
    if spot.kind is Kind.DATE:
        return _date(spot, text)
    if spot.kind is Kind.AGE:
        return _age(spot, text)
    if spot.kind in (Kind.PLACE, Kind.ORG):
        return _place(spot, text)
    return _phrase(spot, text)


def _person(spot: Spot, text: str) -> Fit:
    title = TITLE_BEFORE.search(spot.left)
    if _is_name(text):
        cut = len(title[0]) if title and TITLE_FIRST.match(text) else 0
        return Fit(cut, _part(text, spot))
    for rule in _ROLE_ALREADY:
        found = rule(spot)
        if found is not None and found.cut_right <= spot.room:
            return found
    bare = replace(spot, left=spot.left[: title.start()]) if title else spot
    found = _phrase(bare, text)
    return replace(found, cut_left=found.cut_left + (len(title[0]) if title else 0))


def _is_name(text: str) -> bool:
    return text[:1].isupper() and not _OWN_DETERMINER.match(text)


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


def _phrase(spot: Spot, text: str) -> Fit:
    """Mind the determiner that already stands before the mention."""
    word, length = determiner(spot)
    if word and _OWN_DETERMINER.match(text):
        return Fit(length, text)
    if word in {"a", "an"}:
        proper = article(text)
        shown = spot.left[len(spot.left) - length]
        return Fit(length, f"{proper.capitalize() if shown.isupper() else proper} {text}")
    return Fit(0, text)


def _place(spot: Spot, text: str) -> Fit:
    own = _PLACE_PREPOSITION.match(text)
    before = re.search(r"\b(?:in|at|near|from|to)(?: the)?[ \t]+$", spot.left, re.IGNORECASE)
    return Fit(len(before[0]), text) if own and before else _phrase(spot, text)


def _date(spot: Spot, text: str) -> Fit:
    word, length = determiner(spot)
    the = length if word == "the" else 0
    bare = _TIME_PREPOSITION.sub("", text, count=1)
    if span := _SPAN_BEFORE.search(spot.left):
        fits = _BARE_TIME.fullmatch(bare) or _OWN_DETERMINER.match(bare)
        return Fit(len(span["the"]), bare) if fits else Fit(the, "then")
    if word and word != "the" and noun_follows(spot):
        return _phrase(spot, bare)
    when = _WHEN_BEFORE.search(spot.left)
    if when is None:
        return Fit(the, text) if the else _phrase(spot, text)
    if _BARE_TIME.fullmatch(text):
        return Fit(len(when[0]), f"in {text}")
    return Fit(len(when[0]), text)


def _age(spot: Spot, text: str) -> Fit:
    old = _YEARS_OLD.match(spot.right)
    end = old.end() if old else 0
    decade = _DECADE.search(text)
    rest = replace(spot, right=spot.right[end:])
    word, _ = determiner(spot)
    if decade and word and noun_follows(rest):
        found = _phrase(spot, f"{decade[1].removesuffix('ies')}y-something")
        return replace(found, cut_right=end)
    at = re.search(r"\b(?:aged|age|at the age of|at age|at)[ \t]+$", spot.left, re.IGNORECASE)
    if at and text.startswith("in "):
        return Fit(len(at[0]), text, end)
    return replace(_phrase(spot, text), cut_right=end)


def _shouted(spot: Spot, text: str) -> str:
    """A name in capitals among capitals is replaced in capitals."""
    near = re.findall(r"\w{2,}", spot.left)[-1:] + re.findall(r"\w{2,}", spot.right)[:1]
    loud = len(spot.words) > 3 and spot.words.isupper() and any(word.isupper() for word in near)
    return text.upper() if loud else text
