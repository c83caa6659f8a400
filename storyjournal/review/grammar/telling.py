"""Telling a time or an age in other words: seasons, years and decades that fit what stands around them."""

import re
from dataclasses import replace

from storyjournal.redaction.options.ages import is_number
from storyjournal.review.grammar.lexis import COPULA_BEFORE, MONTHS, YEARS_OLD
from storyjournal.review.grammar.phrases import OWN_DETERMINER, phrase
from storyjournal.review.grammar.rules import ORDINAL_END, STOPPED, cut_ordinal, determiner, noun_follows, only_words
from storyjournal.review.grammar.spot import Fit, Spot

_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_WHEN_BEFORE = re.compile(
    r"\b(?P<word>(?:back )?(?:on|in|during|around|at|over|about))(?: the)?[ \t]+\Z", re.IGNORECASE
)
_WEEKDAY_BEFORE = re.compile(rf"(?P<on>\bon[ \t]+)?\b(?P<day>{_WEEKDAY})\.?,?[ \t]+(?:the[ \t]+)?\Z", re.IGNORECASE)
_SPAN_BEFORE = re.compile(r"\b(?:since|until|till|by|from|before|after)(?P<the>(?: the)?)[ \t]+\Z", re.IGNORECASE)
_DAY = re.compile(
    rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTHS}.*|{MONTHS} \d{{1,2}}(?:st|nd|rd|th)?\b.*|(?:an?"
    rf" )?\w+day\b.*",
    re.IGNORECASE,
)
_BARE_TIME = re.compile(
    rf"(?:(?:early|late|mid|the)[ -])*(?:spring|summer|autumn|fall|winter|{MONTHS}|\d{{4}}s?)(?: (?:of )?\d{{4}})?",
    re.IGNORECASE,
)
_TELLING_ABOUT = re.compile(
    r"\b(?:know|knew|known|think|thought|talk\w*|told|tell|wrote|write|writing|ask\w*|dream\w*|forg[eo]t\w*"
    r"|hear|heard|learn\w*)"
    r" about(?: the)?[ \t]+\Z",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_ONE_DAY = re.compile(r"one (?P<season>spring|summer|autumn|winter) day")
_COUNTED = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_LENGTH = re.compile(
    rf"(?:about )?(?:a few days|an? (?:week|month|year)|{_COUNTED} (?:weeks|months|years))(?: in .+)?\Z"
)
_RANGE_BEFORE = re.compile(r"\b(?:from|between|on|during|over|in)(?: the)?[ \t]+\Z", re.IGNORECASE)
_LATER = re.compile(r".+ (?:later|earlier)|the next day|the day before")
_TIME_PREPOSITION = re.compile(r"(?:in|on|at|during|around)[ \t]+", re.IGNORECASE)
_DECADE = re.compile(r"\b(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b")
_AGED_BEFORE = re.compile(r"\b(?:aged|age|at the (?:ripe old )?age of|at age|at)[ \t]+\Z", re.IGNORECASE)
_TURN_BEFORE = re.compile(r"\b(?P<turn>turn(?:s|ed|ing)?|hit(?:s|ting)?)[ \t]+\Z", re.IGNORECASE)
_UP_TO_BEFORE = re.compile(r"\b(?:to|until|till|from|since|before|after|past|by|into|reached|reaching)[ \t]+\Z", re.I)
_OF_BEFORE = re.compile(r"(?<=\w)[ \t]+of[ \t]+\Z")
_OVER_BEFORE = re.compile(r"\b(?:over|under|than|above|below)[ \t]+\Z", re.IGNORECASE)
_ABOUT_BEFORE = re.compile(r"\b(?:about|around|roughly|approximately|some)[ \t]+\Z", re.IGNORECASE)
_REACH = {"turn": "reach", "turns": "reaches", "turned": "reached", "turning": "reaching"}
# The time of life after "at" or "aged", before a noun ("a … boy") and as one ("my …").
_AT_TIMES = {
    "a child": "as a child",
    "a small child": "as a small child",
    "still little": "when still little",
    "still at school": "while still at school",
    "a teenager": "as a teenager",
    "a young adult": "as a young adult",
    "an adult": "as an adult",
    "old": "in old age",
    "very old": "at a great age",
    "a great age": "at a great age",
    "over 89": "past 89",
}
_BEFORE_NOUN = {
    "a child": "young",
    "a small child": "small",
    "still little": "little",
    "still at school": "school-age",
    "a teenager": "teenage",
    "a young adult": "young",
    "an adult": "grown",
    "a baby": "tiny",
    "very young": "tiny",
    "old": "old",
    "very old": "very old",
    "a great age": "very old",
    "over 89": "very old",
}
_AS_NOUN = {
    "a child": "little one",
    "a small child": "little one",
    "still little": "little one",
    "still at school": "schoolchild",
    "a baby": "baby",
    "very young": "baby",
}
_INTO_AGE = {
    "a child": "childhood",
    "a small child": "early childhood",
    "still little": "early childhood",
    "still at school": "school age",
    "a teenager": "adolescence",
    "a young adult": "adulthood",
    "very old": "a great age",
    "old": "old age",
    "over 89": "a great age",
    "an adult": "adulthood",
}
_STILL = ("a child", "a small child", "still little", "a teenager", "still at school", "a young adult")
_AS_BABY = ("a baby", "very young", *_STILL, "an adult", "old")


def date(spot: Spot, text: str) -> Fit:
    """Return how other words for a date stand in its sentence."""
    word, length = determiner(spot)
    the = length if word == "the" else 0
    if found := _spread(spot, text) or _span(spot, text, the):
        return found
    if word not in {"", "the"} and noun_follows(spot):
        one = _ONE_DAY.fullmatch(text)
        return phrase(spot, one["season"] if one else _TIME_PREPOSITION.sub("", text, count=1))
    return _on_a_day(spot, text, the) or _at_a_time(spot, text, the)


def _on_a_day(spot: Spot, text: str, the: int) -> Fit | None:
    """ "on Tuesday 4 May" -> "one Tuesday in spring"; "it was on the 4th of May" -> "it was in spring"."""
    one = _ONE_DAY.fullmatch(text)
    if weekday := _WEEKDAY_BEFORE.search(spot.left):
        named = f"one {weekday['day']} in {one['season']}" if one else f"{weekday['on'] or ''}{weekday['day']}, {text}"
        return Fit(len(weekday[0]), named)
    if one and COPULA_BEFORE.search(spot.left[: len(spot.left) - the]):
        return Fit(the, f"in {one['season']}")
    return None


def _at_a_time(spot: Spot, text: str, the: int) -> Fit:
    """ "on the 4th of May" -> "in spring", with its preposition; alone as it stands."""
    if (when := _WHEN_BEFORE.search(spot.left)) and not _TELLING_ABOUT.search(spot.left):
        return Fit(len(when[0]), _when(text))
    aside = (
        spot.left.endswith(", ")
        and _BARE_TIME.fullmatch(text)
        and not text[-1].isdecimal()
        and STOPPED.match(spot.right)
    )
    shown = f"in {text}" if aside else text
    return Fit(the, shown) if the else phrase(spot, shown)


def _spread(spot: Spot, text: str) -> Fit | None:
    """ "from 3 to 9 March" -> "for a week in spring"; a time between two others cannot describe a noun."""
    if _LENGTH.match(text) and (spread := _RANGE_BEFORE.search(spot.left)):
        return Fit(len(spread[0]), f"for {text}" if spread[0].lower().startswith("from") else f"over {text}")
    describes = determiner(spot)[0] and noun_follows(spot)
    return only_words(spot) if describes and (_LATER.fullmatch(text) or _LENGTH.match(text)) else None


def _span(spot: Spot, text: str, the: int) -> Fit | None:
    """ "since 14 March" -> "since spring", "since then"."""
    span = _SPAN_BEFORE.search(spot.left)
    bare = _TIME_PREPOSITION.sub("", text, count=1)
    if span is None:
        return None
    if (one := _ONE_DAY.fullmatch(bare)) and not span[0].lower().startswith("from"):
        bare = one["season"]
    if bare == "one day" or bare.endswith((" ago", " later", " earlier")):
        return Fit(the, "then")
    fits = bare[:1].isdecimal() or any(shape.match(bare) for shape in (_BARE_TIME, _DAY, OWN_DETERMINER))
    return Fit(len(span["the"]), bare) if fits else Fit(the, "then")


def _when(text: str) -> str:
    if _BARE_TIME.fullmatch(text):
        return f"in {text}"
    return f"on {text}" if _DAY.match(text) and not _ONE_DAY.fullmatch(text) else text


def age(spot: Spot, text: str) -> Fit:
    """Return how other words for an age stand in its sentence; a unit after the number goes with it."""
    if ordinal := ORDINAL_END.match(spot.right):
        return Fit(0, _ordinal(int(text)), ordinal.end()) if text.isdecimal() else cut_ordinal(spot, ordinal.end())
    if _ORDINAL.fullmatch(spot.words):
        return Fit(0, _ordinal(int(text))) if text.isdecimal() else only_words(spot)
    old = YEARS_OLD.match(spot.right)
    number = is_number(text)
    end = old.end() if old and not number else 0
    if end > spot.room:
        end = 0
    rest = replace(spot, right=spot.right[end:])
    if old and old[0].startswith("-") and not determiner(spot)[0] and not number:
        return Fit(0, _as_person(text), end)
    if not number and (found := _before_noun(rest, text) or _governed(rest, text)):
        return replace(found, cut_right=found.cut_right + end)
    return replace(phrase(spot, text), cut_right=end)


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _as_person(text: str) -> str:
    """ "16-year-old here" -> "a teenager here"."""
    decade = _DECADE.search(text)
    if decade:
        return f"a {decade[1].removesuffix('ies')}y-something" if decade[1] != "eighties" else "an eighty-something"
    return "a teenager" if "teen" in text else text


def _before_noun(spot: Spot, text: str) -> Fit | None:
    """ "a 34-year-old woman" -> "a thirty-something woman"; "my 7-year-old" -> "my little one"."""
    word, _ = determiner(spot)
    decade = _DECADE.search(text)
    if not word:
        return None
    follows = noun_follows(spot)
    if decade:
        shown = f"{decade[1].removesuffix('ies')}y-something"
    elif "teens" in text:
        shown = "teenage" if follows else "teenager"
    else:
        shown = (_BEFORE_NOUN if follows else _AS_NOUN).get(text, "")
    if shown:
        return phrase(spot, shown)
    return only_words(spot) if follows and OWN_DETERMINER.match(text) else None


def _aged(spot: Spot, text: str) -> Fit | None:
    """ "aged 34" -> "in her thirties"; "at seven" -> "as a child"; "my son, aged 7," -> "my son, still a child,"."""
    at = _AGED_BEFORE.search(spot.left)
    if at is None or not (text.startswith("in ") or text in _AT_TIMES):
        return None
    aside = spot.left[: at.start()].endswith(", ")
    if aside and text in _STILL:
        return Fit(len(at[0]), f"still {text.removeprefix('still ')}")
    if aside and text in ("very old", "old", "an adult", "over 89"):
        return Fit(len(at[0]), text)
    return Fit(len(at[0]), _AT_TIMES.get(text, text))


def _governed(spot: Spot, text: str) -> Fit | None:
    """What the word before asks for: "turned 40" -> "reached her forties", "a girl of 16" -> "a girl in her teens"."""
    inside = text.removeprefix("in ") if text.startswith("in ") else ""
    if _AGED_BEFORE.search(spot.left):
        return _aged(spot, text)
    if turn := _TURN_BEFORE.search(spot.left):
        reached = _REACH.get(turn["turn"].lower())
        return Fit(len(turn[0]), f"{reached} {inside}" if reached and inside else "had a birthday")
    if _UP_TO_BEFORE.search(spot.left):
        return Fit(0, inside) if inside else Fit(0, _INTO_AGE[text]) if text in _INTO_AGE else None
    if inside and (about := _ABOUT_BEFORE.search(spot.left)):
        return Fit(len(about[0]), text)
    if of := _OF_BEFORE.search(spot.left):
        return _of(text, len(of[0]))
    than = _OVER_BEFORE.search(spot.left)
    return Fit(0, _than(text, than[0].lower())) if than else None


def _of(text: str, length: int) -> Fit | None:
    """ "a girl of 16" -> "a girl in her teens"; "a man of 95" -> "of a great age"; "a baby of 3 weeks" -> "a baby"."""
    if text in _AS_BABY:
        return Fit(length)
    if text in ("very old", "a great age"):
        return Fit(0, "a great age")
    return Fit(length, f" {text}") if text.startswith("in ") else None


def _than(text: str, word: str) -> str:
    """What can stand after "over" and "under": "over sixty", "under a certain age"."""
    decade = _DECADE.search(text)
    if decade is None:
        return "a certain age" if text in _AT_TIMES else text
    tens = f"{decade[1].removesuffix('ies')}y"
    return tens if word.startswith(("over", "above")) else f"{tens}-something"
