"""Words for a date: the season, how long after another date, the year, or some time.

No other date is offered: it would tell readers a course of events, an age, or a time between symptom and diagnosis
that never was, and health stories are read for just that.
"""

import re

from storyjournal.redaction.findings import Kind
from storyjournal.redaction.options.moments import NUMERIC, YEAR, length_of, moment, since
from storyjournal.redaction.options.setting import Setting

# Northern seasons. Nothing in a text tells the hemisphere, so words without a season are offered as well.
BY_MONTH = ("winter", "winter", *("spring",) * 3, *("summer",) * 3, *("autumn",) * 3, "winter")
HOLIDAYS = (
    ("winter", r"christmas(?: eve| day)?|new year'?s?(?: eve| day)?|hanukkah|boxing day|kwanzaa|valentine'?s(?: day)?"),
    ("spring", r"easter|passover|mother'?s day|memorial day|palm sunday|good friday|maundy thursday|holi|anzac day"),
    ("summer", r"independence day|fourth of july|canada day|juneteenth|father'?s day|bastille day"),
    ("autumn", r"thanksgiving|halloween|diwali|bonfire night|rosh hashanah|yom kippur|labou?r day"),
)
SEASON = re.compile(r"\b(spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
DAY = re.compile(r"\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|teenth|tieth|twent|thirt", re.I)
_FOLLOWS = re.compile(
    r"(?:\A|[.!?…:;][\"”’)]*[ \t]+|\n|\b(?:on|in|and|then|but|by)(?: the)?[ \t]+|,[ \t]+)[*_]*\Z", re.IGNORECASE
)
_GOES_ON = re.compile(r"[ \t]*,?[ \t]+(?!was\b|is\b|were\b|are\b)\w|[ \t]*[,.;:!?)\n]|[ \t]*\Z")


def dates(setting: Setting) -> tuple[str, ...]:
    """Return words that say less than a date, best first."""
    label = setting.label
    when = moment(label)
    if YEAR.fullmatch(label):
        return _year(int(label))
    season = BY_MONTH[when.month - 1] if when.month else _season(label)
    year = str(when.year) if when.year else ""
    if length := length_of(label):
        season = "" if re.search(r"month|year", length) else season  # a season is not as long
        return (*((f"{length} in {season}",) if season else ()), length, *((f"{length} in {year}",) if year else ()))
    a_day = bool(when.day) or bool(DAY.search(YEAR.sub("", label)))
    if NUMERIC.search(label) and year and season and label.startswith(year):  # a dated list: 2022-11-04
        return (f"{season} {year}", year, f"one {season} day", "one day")
    offers = [f"one {season} day"] if season and a_day else []
    offers += [season] if season and not SEASON.fullmatch(label) else []
    offers += [later] if (later := _later(setting)) else []
    offers += [f"{season} {year}"] if season and year else []
    offers += [f"{_part(when.month)} {year}"] if when.month and year and not a_day else []
    offers += [f"one day in {year}" if a_day else year, year] if year else []
    return tuple(dict.fromkeys([*offers, "one day" if a_day else "some time ago", "some time later"]))


def _year(year: int) -> tuple[str, ...]:
    """A year alone: the part of its decade, and the decade."""
    part = "early" if year % 10 <= 3 else "mid" if year % 10 <= 6 else "late"  # thirds of a decade
    decade = f"{year // 10 * 10}s"
    return (f"the {part}{'-' if part == 'mid' else ' '}{decade}", f"the {decade}", "some years ago")


def _part(month: int) -> str:
    return "early" if month <= 4 else "mid" if month <= 8 else "late"


def _later(setting: Setting) -> str:
    """ "eight months later": after the date that stands before it in the text, where the sentence says when."""
    if len(setting.entity.mentions) > 1 or not _FOLLOWS.search(setting.before()) or not _GOES_ON.match(setting.after()):
        return ""
    earlier = [f for f in setting.scan.findings if f.kind is Kind.DATE and f.end <= setting.first.start]
    return since(moment(earlier[-1].text), moment(setting.label)) if earlier else ""


def _season(label: str) -> str:
    folded = label.casefold().replace("’", "'")
    if named := SEASON.search(folded):
        return "autumn" if named[1] == "fall" else named[1]
    return next((season for season, words in HOLIDAYS if re.search(rf"(?<![a-z])(?:{words})(?![a-z])", folded)), "")
