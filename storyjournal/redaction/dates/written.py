"""Dates with a month's name, a weekday or a day in words: "3-5 May", "march the third", "14-Mar-19", "Wed 5th"."""

import re
from collections.abc import Iterator

from storyjournal.redaction.dates.marks import (
    CARDINAL_DAY,
    DOUBTFUL,
    FOREIGN,
    MONTH,
    ORDINAL_DAY,
    SPOKEN_YEAR,
    WEEKDAY,
)
from storyjournal.redaction.dates.months import ABBREVIATED
from storyjournal.redaction.reading.numbers import CARDINAL

G = r"(?: {1,2}| ?\n ?)"  # a gap between words
M, F, N = f"{MONTH}+", f"{FOREIGN}+", f"{DOUBTFUL}+"
PLAIN, ANY = rf"(?:{M}|{F})", f"[{MONTH}{FOREIGN}{DOUBTFUL}]+"
MARKS = f"[{MONTH}-{SPOKEN_YEAR}]"
STARTS, ENDS = rf"(?<![^\W_])(?<!{MARKS})(?<![$£€#])", rf"(?![^\W_]|{MARKS})"
NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?: ?(?:st|nd|rd|th|hb|er|ère|ydd|fed|eg|[º°ª])(?![^\W\d_]))?"
DAY = rf"(?:{NUMBER}|{ORDINAL_DAY}+)"
YEAR = rf"(?:(?:1[6-9]|20)\d\d(?!\d)|'\d\d(?!\d)|{SPOKEN_YEAR}+)"
OTHER_YEAR = r"(?:1[345]\d\d|5[67]\d\d)(?!\d)"  # Islamic, Persian, Hebrew
TAIL = rf"(?:(?:,?{G}(?:(?:of|in|de|del|di){G})?|, ?|[-./_]){YEAR}|,?{G}{OTHER_YEAR}|[-./_]\d\d(?!\d))"
THIS_YEAR = rf",?{G}(?:of{G})?(?:(?:last|this|next) year|the year before(?: last)?)"
SHORT_YEAR = rf"{G}\d\d(?= ?(?:[,.;:)!?\n]|$))"
LED = rf"(?:{WEEKDAY}+\.?,?{G}(?:the{G})?)?"
JOIN = rf"(?:,|,? ?(?:and|&|or)\b|{G}?(?:[-–—/&+]|to\b|through\b|thru\b|until\b|till?\b|und\b|al\b|et\b|y\b))"
NOT_COUNTED = r"(?! ?(?:%|mg\b|am\b|pm\b|[.,:]\d)| [a-z]{3,20}(?<![suai])s\b(?!'))"
MORE = rf"(?:{JOIN}{G}?(?:the{G})?{DAY}(?!{G}?(?:of{G})?{ANY}){NOT_COUNTED}){{0,6}}"
BEFORE_MONTH = rf"(?:{JOIN}{G}?(?:the{G})?{DAY}){{0,6}}"
OF = rf"(?:{G}(?:of|de|du|di|av|ng|o|the|month of){G}|{G}d'|{G}|[-./_])"
THE = rf"(?:(?:the|le|el|den|am|il|dia|día|ika){G})"
FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{STARTS}(?P<led>{LED})(?P<month>{PLAIN})(?:\.?{G}|[-_]|(?<={MONTH})\.?)(?:the{G})?(?P<day>{DAY}){MORE}"
        rf"(?P<year>{TAIL}|{SHORT_YEAR}|{THIS_YEAR})?{ENDS}",
        rf"{STARTS}(?P<led>{LED})(?P<the>{THE})?(?P<day>(?:ika-)?{DAY}){BEFORE_MONTH}(?P<of>{OF})(?P<month>{ANY})"
        rf"\.?(?P<year>{TAIL}|{SHORT_YEAR}|{THIS_YEAR})?{ENDS}",
        rf"{STARTS}(?P<the>{THE})?(?P<day>{DAY})\.{G}?(?P<month>{PLAIN}|{N})(?P<year>\.?{TAIL})?{ENDS}",
        rf"{STARTS}(?P<day>\d\d?)(?P<month>{M})(?P<year>(?:19|20)?\d\d)?{ENDS}",
        rf"{STARTS}(?:(?:early|late|mid)[ -]{{1,2}})?(?P<month>{PLAIN})\.?(?:{JOIN}{G}?{PLAIN}\.?){{0,3}}"
        rf"(?P<year>{TAIL}|{THIS_YEAR}){ENDS}",
        rf"{STARTS}(?P<led>(?:in|since|until|till|from|by|of){G})(?P<month>{N})(?P<year>{G}(?:19|20)\d\d){ENDS}",
        rf"{STARTS}(?P<year>(?:19|20)\d\d)[ -/_.](?P<month>{M})(?:[-/_. ]\d\d?)?{ENDS}",
        rf"{STARTS}{WEEKDAY}+\.?,?{G}(?:(?:the{G})?(?P<day>[12]?\d ?(?:st|nd|rd|th)|3[01] ?(?:st|th))"
        rf"|the{G}{ORDINAL_DAY}+){ENDS}",
        rf"{STARTS}(?:the{G})?{ORDINAL_DAY}+{G}of{G}the{G}{ORDINAL_DAY}+,?{G}(?:{SPOKEN_YEAR}+|(?:19|20)?\d\d|{CARDINAL}){ENDS}",
        rf"{STARTS}(?P<month>{M}){G}(?P<word>{CARDINAL_DAY}+)(?P<year>{TAIL})?{ENDS}",
    )
)
FIXED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bngày\s\d{1,2}\stháng\s\d{1,2}(?:\snăm\s\d{4})?",
        r"\b(?:heisei|reiwa|showa|shōwa)\s\d{1,2}(?:,\s[^\W\d_]{1,30}\s\d{1,2})?",
        r"(?<!\d)(?:(?:19|20)\d\d ?[年년] ?)?(?:1[0-2]|0?[1-9]) ?[月월] ?(?:(?:3[01]|[12]\d|0?[1-9]) ?[日일])?",
    )
)
VERBS = frozenset({"may", "march", "mar"})  # in lower case rather words than dates
LEADS = re.compile(
    r"(?:^|[\n:;,(|>–-] ?|\b(?:on|the|of|since|until|till?|by|from|to|before|after|for|around|about|dated?|due|born|and"
    r"|between|was|is|appt|appointment|surgery|scan|visit|this|last|next|every|each|meeting|early|late|in|mid))\s?$",
    re.IGNORECASE,
)
THIRD = re.compile(r"\b(?:he|she|it|this|that|which|one)\s$", re.IGNORECASE)
SUBJECT = re.compile(r"\b(?:i|you|we|they|who|people|to|will|and)\s$", re.IGNORECASE)
COUNTING = re.compile(r"\b(?:in|since|by|this|last|next|every|all|during|until|till)\s$", re.IGNORECASE)
COUNTED = re.compile(
    r"^\s?(?:%|mg\b|mcg\b|ml\b|people\b|kids\b|weeks?\b|days?\b|hours?\b|hrs?\b|minutes?\b|mins?\b|miles?\b|times?\b"
    r"|months?\b|years?\b|tries\b|more\b|of (?:us|them)\b|percent\b|pounds?\b|lbs?\b|kg\b|km\b|feet\b|steps?\b)",
    re.IGNORECASE,
)
NOUNS = re.compile(r"^\s[a-z]{3,20}(?<![suai])s\b(?!')")
NUMERAL = re.compile(r"\d{1,2}$")


def written(text: str, marked: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, plain) of each date; `plain` is False where a lower-case word may be a verb ("may 5").

    `marked` is the same text with its calendar words marked (`marks.Marker`).
    """
    for form in FORMS:
        for match in form.finditer(marked):
            if _is_date(text, match):
                month, end = _word(text, match), match.end()
                if text[end - 1] == "." and month.lower() not in ABBREVIATED:
                    end -= 1  # the sentence's, not the month's
                yield match.start(), end, month not in VERBS
    for form in FIXED:
        yield from ((*match.span(), True) for match in form.finditer(text))


def _word(text: str, match: re.Match[str]) -> str:
    """The month as it is written, empty where the form has none."""
    return text[slice(*match.span("month"))] if "month" in match.re.groupindex else ""


def _group(match: re.Match[str], name: str) -> str:
    return (match[name] or "") if name in match.re.groupindex else ""


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Leave out verbs ("I may 3 times"), counts ("in May 20 people came") and names of other languages' months."""
    year, day, month = _group(match, "year"), _group(match, "day"), _word(text, match)
    if year or not month:
        return True
    doubtful = DOUBTFUL in match["month"]
    if doubtful:
        return _foreign_way(match, month)
    if "." in text[match.start("day") : match.start("month")] and day:
        plain = match["month"][0] != MONTH or (month.islower() and month not in VERBS)
        return plain or re.match(r"[.:,;)\n]|$", text[match.end() :][:1]) is not None  # else a list's number
    before, after = text[max(0, match.start() - 16) : match.start()], text[match.end() : match.end() + 30]
    if month in VERBS and not (LEADS.search(before) or _group(match, "led")) and _is_verb(match, before, after):
        return False
    if not NUMERAL.fullmatch(day.strip()) or not text[match.end() - 1].isdigit():
        return _in_words(match, before, after)
    return not COUNTED.match(after) and not (NOUNS.match(after) and COUNTING.search(before))


def _is_verb(match: re.Match[str], before: str, after: str) -> bool:
    """ "I may 3 times", "they march 5 miles", "aged 5 may help"; "my op was booked may 5" is a date."""
    if match.start("month") > match.start("day"):
        ordinal = not NUMERAL.fullmatch(_group(match, "day").strip()) or "of" in _group(match, "of").lower()
        return not ordinal
    if THIRD.search(before):
        return match.end("month") - match.start("month") == len("may")
    return SUBJECT.search(before) is not None or COUNTED.match(after) is not None or NOUNS.match(after) is not None


def _in_words(match: re.Match[str], before: str, after: str) -> bool:
    """ "the fourteenth of March", not "my second March here"; "March three", not "in March three of us"."""
    if _group(match, "word"):
        return re.match(r"^ ?(?:[,.;:)!?\n]|$)", after) is not None
    if ORDINAL_DAY not in _group(match, "day") or match.start("month") < match.start("day"):
        return not re.match(r"^\s(?:time|week|month|day|year|weekend|of)\b", after)
    named = _group(match, "the") or _group(match, "led") or "of" in _group(match, "of").lower()
    return bool(named) and not re.search(r"\b(?:my|our|his|her|their|another|every)\s$", before, re.IGNORECASE)


def _foreign_way(match: re.Match[str], month: str) -> bool:
    """Whether a word that is English or a name too stands as only a month of another language would."""
    led = _group(match, "the").lower().strip()
    joined = _group(match, "of").strip().lower()
    dotted = "." in match.string[match.start("day") : match.start("month")]
    return (led not in ("", "the") or joined in ("de", "du", "di", "ng", "av", "d'") or dotted) or (
        month.islower() and len(month) > 3 and match.start("day") < match.start("month") and joined == ""
    )
