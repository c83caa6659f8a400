"""How dates and ages leave a sentence: with their preposition, or for "that day" and "a certain age"."""

import re

from storyjournal.redaction.options.ages import COUNTED
from storyjournal.redaction.options.moments import RANGE, length_of
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import (
    COPULA_BEFORE,
    MONTH_ONLY,
    ORDINAL_FIRST,
    SUBJECT_NEXT,
    VERB_NEXT,
    YEAR_ONLY,
    YEARS_OLD,
)
from storyjournal.review.grammar.rules import (
    ORDINAL_END,
    STOPPED,
    Rule,
    attributive,
    cut,
    cut_ordinal,
    determiner,
    noun_follows,
    only_words,
)
from storyjournal.review.grammar.spot import Fit, Spot

_WHEN_BEFORE = re.compile(
    r"(?:\b(?:back )?(?:on|in|during|around|about|at|over|throughout)(?: (?:the|about|around|early|late|mid))*"
    r"|\b(?:last|next|this|every))[ \t]+\Z",
    re.IGNORECASE,
)
_THEN_BEFORE = re.compile(r"\b(?:since|until|till|by|before)(?: the)?[ \t]+\Z", re.IGNORECASE)
_SEASON_BEFORE = re.compile(r"\b(?:spring|summer|autumn|fall|winter|christmas)(?P<of>(?: of)?[ \t]+)\Z", re.IGNORECASE)
_RANGE_NEXT = re.compile(r"[ \t]+(?:to|and|until|through)[ \t]+(?:the[ \t]+)?")
_RANGE_BEFORE = re.compile(r"\b(?:from|between)[ \t]+(?:the[ \t]+)?\Z", re.IGNORECASE)
_SOME_TIME_BEFORE = re.compile(
    r"\b(?:for some|over) time(?P<to>[ \t]+(?:to|and|until|through)[ \t]+(?:the[ \t]+)?)\Z", re.IGNORECASE
)


_TELLS = re.compile(r"\b(?:(?:I|he|she|we|they|you)[’'](?:m|s|re)|am|is|was|are|were)\b[^.!?\n]*\Z", re.IGNORECASE)


def that(spot: Spot) -> str:
    """Return "that day", "that month" or "that year", as wide as the words were."""
    words = spot.words.strip()
    if YEAR_ONLY.fullmatch(words):
        return "that year"
    return "that month" if MONTH_ONLY.fullmatch(words) else "that day"


def certain(spot: Spot) -> str:
    """Return "on a certain day", "in a certain month" or "in a certain year", as wide as the words were."""
    width = that(spot).removeprefix("that ")
    return f"{'on' if width == 'day' else 'in'} a certain {width}"


def date_range(spot: Spot) -> Fit | None:
    """ "from 3 March to 9 March" and "from 3 to 9 March" -> "for some time"; "between 2019 and 2021" -> "over time"."""
    opens = _RANGE_BEFORE.search(spot.left)
    if opens and (RANGE.search(spot.words) or length_of(spot.words)):
        return Fit(len(opens[0]), "for some time" if opens[0].lower().startswith("from") else "over time")
    if closes := _SOME_TIME_BEFORE.search(spot.left):
        return cut(spot, len(closes["to"]))
    opens, joins = _RANGE_BEFORE.search(spot.left), _RANGE_NEXT.match(spot.right)
    if opens is None or joins is None or spot.room > joins.end():
        return None
    words = "for some time" if opens[0].lower().startswith("from") else "over time"
    return Fit(len(opens[0]), words)


def date_of_year(spot: Spot) -> Fit | None:
    """ "the 9th of May last year" -> "last year"; "DOB: 3 May 1990" -> "DOB: private"; "3 May, 10 am" -> "10 am"."""
    the = re.search(r"(?:\bon[ \t]+)?(?:\bthe[ \t]+)?\Z", spot.left)
    if re.match(r"[ \t]+(?:last|this|that|the same|the next) (?:year|month)\b", spot.right):
        return cut(spot, len(the[0]) if the else 0)
    if re.search(r"\b(?:DOB|born|birth|birthday|dated?)[ \t]*:[ \t]*\Z", spot.left, re.IGNORECASE):
        return Fit(0, "private") if STOPPED.match(spot.right) else None
    if re.search(r":[ \t]*\Z", spot.left) and re.match(r",?[ \t]+(?:at )?\d{1,2}[:.]\d\d", spot.right):
        return cut(spot, 0, int(spot.right.startswith(",")))
    timed = re.match(r",[ \t]+(?=\d{1,2}(?:[:.]\d\d)?[ \t]*(?:[ap]\.?m|h\b|[,.]))", spot.right)
    return cut(spot, 0, timed.end()) if timed and edges.starts_sentence(spot.left) else None


def date_when(spot: Spot) -> Fit | None:
    """ "On the 14th of March my consultant" -> "My consultant"; after "was" a day must be left."""
    found = _WHEN_BEFORE.search(spot.left)
    before = spot.left[: found.start()] if found else spot.left
    if COPULA_BEFORE.search(before if found else before[: len(before) - _the(spot)]):
        return Fit(len(found[0]) if found else _the(spot), certain(spot))
    if found is None or re.match(r"[’'-]", spot.right):
        return None
    if determiner(spot)[0] == "the" and not ORDINAL_FIRST.match(spot.words) and noun_follows(spot):
        return attributive(spot)
    opens = edges.starts_sentence(before) or re.search(r"[;:–—][ \t]+\Z", before)
    return Fit(len(found[0]), "then") if opens and VERB_NEXT.match(spot.right) else cut(spot, len(found[0]))


def date_then(spot: Spot) -> Fit | None:
    """ "since 14 March" -> "since then"."""
    return Fit(_the(spot), "then") if _THEN_BEFORE.search(spot.left) else None


def date_season(spot: Spot) -> Fit | None:
    """ "in the summer of 2019" -> "in the summer"."""
    found = _SEASON_BEFORE.search(spot.left)
    return cut(spot, len(found["of"])) if found else None


def date_bare(spot: Spot) -> Fit | None:
    """A date with no preposition goes where nothing hangs on it: "Monday, I went" -> "I went"."""
    if edges.starts_sentence(spot.left) and (SUBJECT_NEXT.match(spot.right) or spot.right[:1] in {":", "–", "—"}):
        return cut(spot)
    if VERB_NEXT.match(spot.right) or re.match(r"[’']s\b", spot.right):
        return Fit(_the(spot), that(spot))
    if spot.left.endswith("(") and spot.right.startswith(")"):
        return cut(spot)
    if re.search(r"(?:,|\w)[ \t]+\Z", spot.left) and not determiner(spot)[0] and not _preposition(spot):
        comma = re.search(r",[ \t]+\Z", spot.left)
        if STOPPED.match(spot.right):
            return cut(spot, len(comma[0]) if comma else 0)
        return cut(spot) if spot.right.startswith(",") else None
    return attributive(spot)


def date_left(spot: Spot) -> Fit | None:
    """Where a day must stand: "that day"."""
    return Fit(_the(spot), that(spot))


_ASIDE_BEFORE = re.compile(r",[ \t]+(?:(?:about|around|nearly|almost|only|just|maybe|some)[ \t]+)?\Z", re.IGNORECASE)
_SMALL_OF = re.compile(r"\b(?:baby|infant|newborn|boy|girl|child|son|daughter)(?P<of>[ \t]+of[ \t]+)\Z", re.IGNORECASE)


def age_years_old(spot: Spot) -> Fit | None:
    """ "a 34-year-old woman" -> "a woman"; "I was 34 years old" -> "I was a certain age"."""
    old = YEARS_OLD.match(spot.right)
    if old is None and not spot.words.endswith("old"):
        return None
    end = old.end() if old else 0
    rest = Spot(spot.left, spot.words, spot.right[end:], spot.kind, spot.label, spot.room - end)
    word, length = determiner(spot)
    if small := _SMALL_OF.search(spot.left):
        return cut(spot, len(small["of"]), end) if old and old[0].lstrip(" -")[0] in "mwd" else None
    if word in {"a", "an"} and not noun_follows(rest) and COPULA_BEFORE.search(spot.left[: len(spot.left) - length]):
        return Fit(length, "a certain age", end)
    if word and noun_follows(rest):
        found = only_words(rest)
        return Fit(found.cut_left, found.text, found.cut_right + end)
    if word:
        return Fit(
            length if word in {"a", "an"} else 0,
            "someone" if word in {"a", "an"} else "loved one" if word in {"my", "our"} else "person",
            end,
        )
    return Fit(0, "a certain age", end)


def age_ordinal(spot: Spot) -> Fit | None:
    """ "my 67th birthday" -> "my birthday"."""
    found = ORDINAL_END.match(spot.right)
    return cut_ordinal(spot, found.end()) if found else None


def age_counted(spot: Spot) -> Fit | None:
    """ "that made five men" -> "that made some men": a number of things, taken for an age."""
    return Fit(0, "some") if COUNTED.match(spot.right) and not YEARS_OLD.match(spot.right) else None


def age_turned(spot: Spot) -> Fit | None:
    """ "turned 40" -> "had a birthday"."""
    found = re.search(r"\bturn(?P<form>s|ed|ing)?[ \t]+\Z", spot.left, re.IGNORECASE)
    forms = {"s": "has", "ed": "had", "ing": "having"}
    return Fit(len(found[0]), f"{forms.get(found['form'] or '', 'have')} a birthday") if found else None


def age_phrase(spot: Spot) -> Fit | None:
    """ "aged 34", "at the age of 34", "at 34" and ", 34," go as a whole."""
    found = re.search(
        r",?[ \t]+aged?[ \t]+\Z|\bat (?:the age of |age |just |only |about )?\Z", spot.left, re.IGNORECASE
    )
    if found:
        both = found[0].startswith(",") and spot.right.startswith(",")
        return cut(spot, len(found[0]), int(both))
    aside = _ASIDE_BEFORE.search(spot.left)
    if aside and (spot.right.startswith(",") or STOPPED.match(spot.right)):
        length = len(aside[0])
        tells = _TELLS.search(spot.left)  # "I'm a woman, 47, mum of four" goes on after the age
        return cut(spot, length, int(spot.right.startswith(",") and not tells))
    return cut(spot) if spot.left.endswith("(") and spot.right.startswith(")") else None


def _the(spot: Spot) -> int:
    word, length = determiner(spot)
    return length if word == "the" else 0


def _preposition(spot: Spot) -> bool:
    return bool(re.search(r"\b(?:from|to|of|for|between|after|and|or|with|as|than)[ \t]+\Z", spot.left))


DATE_RULES: tuple[Rule, ...] = (date_range, date_of_year, date_season, date_when, date_then, date_bare, date_left)
AGE_RULES: tuple[Rule, ...] = (age_ordinal, age_years_old, age_turned, age_phrase, attributive, age_counted)
