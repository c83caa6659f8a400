"""Writing other words for a mention: articles, titles, roles, seasons and decades that fit their sentence."""

import re
from dataclasses import replace

from storyjournal.redaction.findings import Kind
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import DETERMINER, MONTHS, TITLE_BEFORE, TITLE_FIRST, YEARS_OLD
from storyjournal.review.grammar.numbers import labelled
from storyjournal.review.grammar.people import addressed, called, role_before, role_comma_before, role_follows, titled
from storyjournal.review.grammar.places import describes, of_kind
from storyjournal.review.grammar.rules import Rule, article, determiner, noun_follows, own_article, shouted
from storyjournal.review.grammar.spot import Fit, Spot

_OWN_DETERMINER = re.compile(
    rf"(?:{DETERMINER}|some|any|someone|somebody|no|each|every|another|one of)\b", re.IGNORECASE
)
_ROLE_ALREADY: tuple[Rule, ...] = tuple(
    titled(rule) for rule in (role_follows, role_before, role_comma_before, called, addressed)
)
_WHEN_BEFORE = re.compile(r"\b(?P<word>on|in|during|around|at|over|about)(?: the)?[ \t]+\Z", re.IGNORECASE)
_SPAN_BEFORE = re.compile(r"\b(?:since|until|till|by|from|before|after)(?P<the>(?: the)?)[ \t]+\Z", re.IGNORECASE)
_LABEL = re.compile(r"^(?:a|an|some|one)\b", re.IGNORECASE)
_DAY = re.compile(
    rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTHS}.*|{MONTHS} \d{{1,2}}\b.*|(?:an? )?\w+day\b.*", re.IGNORECASE
)
_BARE_TIME = re.compile(
    rf"(?:(?:early|late|mid|the)[ -])*(?:spring|summer|autumn|fall|winter|{MONTHS}|\d{{4}}s?)(?: (?:of )?\d{{4}})?",
    re.IGNORECASE,
)
_TIME_PREPOSITION = re.compile(r"(?:in|on|at|during|around)[ \t]+", re.IGNORECASE)
_PLACE_PREPOSITION = re.compile(r"(?:in|at|near|from|to|by|on)[ \t]+", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?://\S+|[^\s@]+@[^\s@]+)\Z")
_ONE_WORD = re.compile(r"an? [\w-]+", re.IGNORECASE)
_DECADE = re.compile(r"\b(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b")


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
    by_kind = {Kind.PERSON: _person, Kind.DATE: _date, Kind.AGE: _age, Kind.PLACE: _place, Kind.ORG: _place}
    return by_kind.get(spot.kind, _trait)(spot, text)


def _trait(spot: Spot, text: str) -> Fit:
    """ "a Wiradjuri woman" -> "a woman": a whole phrase cannot stand before a noun, one other word can."""
    if _OWN_DETERMINER.match(text) and not _ONE_WORD.fullmatch(text) and (found := own_article(spot)):
        return found
    if spot.kind is Kind.ID and _LABEL.match(text) and (found := labelled(spot)) and found.text:
        return Fit(found.cut_left, text)
    return _phrase(spot, text)


def _person(spot: Spot, text: str) -> Fit:
    title = TITLE_BEFORE.search(spot.left)
    if _is_name(text):
        if title and TITLE_FIRST.match(text):
            return Fit(len(title[0]), _part(text, spot))
        return _phrase(spot, _part(text, spot))
    for rule in (role_before, *_ROLE_ALREADY):
        found = rule(spot)
        if found is not None and found.cut_right <= spot.room:
            return found
    bare = replace(spot, left=spot.left[: title.start()]) if title else spot
    found = _owner(bare, text)
    return replace(found, cut_left=found.cut_left + (len(title[0]) if title else 0))


def _owner(spot: Spot, text: str) -> Fit:
    """ "the Okoye family" -> "my neighbour's family"; "James' mother" -> "my friend's mother"."""
    found = _phrase(spot, text)
    curly = "’" in spot.left + spot.right
    if determiner(spot)[0] and noun_follows(spot):
        return replace(found, text=found.text + ("’s" if curly else "'s"))
    if re.match(r"[’'](?!\w)", spot.right) and spot.words.endswith("s") and not text.endswith("s"):
        return replace(found, text=f"{found.text}{spot.right[0]}s", cut_right=1)
    return found


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
    if of_kind(spot) and _LABEL.match(text):
        return of_kind(spot) or Fit()
    if determiner(spot)[0] and describes(spot) and _OWN_DETERMINER.match(text):
        return _owner(spot, text)
    own = _PLACE_PREPOSITION.match(text)
    before = re.search(r"\b(?:in|at|near|from|to)(?: the)?[ \t]+\Z", spot.left, re.IGNORECASE)
    return Fit(len(before[0]), text) if own and before else _phrase(spot, text)


def _date(spot: Spot, text: str) -> Fit:
    word, length = determiner(spot)
    the = length if word == "the" else 0
    bare = _TIME_PREPOSITION.sub("", text, count=1)
    if span := _SPAN_BEFORE.search(spot.left):
        fits = any(shape.match(bare) for shape in (_BARE_TIME, _DAY, _OWN_DETERMINER))
        return Fit(len(span["the"]), bare) if fits else Fit(the, "then")
    if word and word != "the" and noun_follows(spot):
        return _phrase(spot, bare)
    when = _WHEN_BEFORE.search(spot.left)
    if when is None:
        return Fit(the, text) if the else _phrase(spot, text)
    if _BARE_TIME.fullmatch(text):
        return Fit(len(when[0]), f"in {text}")
    if _DAY.match(text):
        return Fit(len(when[0]), f"on {text}")
    return Fit(len(when[0]), text)


def _age(spot: Spot, text: str) -> Fit:
    old = YEARS_OLD.match(spot.right)
    end = old.end() if old and not text.isdigit() else 0
    decade = _DECADE.search(text)
    rest = replace(spot, right=spot.right[end:])
    word, _ = determiner(spot)
    if decade and word and noun_follows(rest):
        found = _phrase(spot, f"{decade[1].removesuffix('ies')}y-something")
        return replace(found, cut_right=end)
    at = re.search(r"\b(?:aged|age|at the age of|at age|at)[ \t]+\Z", spot.left, re.IGNORECASE)
    if at and text.startswith("in "):
        return Fit(len(at[0]), text, end)
    return replace(_phrase(spot, text), cut_right=end)
