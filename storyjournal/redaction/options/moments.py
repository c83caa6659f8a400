"""When a written date was, as far as it says, and how long after another one of the same text."""

import re
from dataclasses import dataclass, replace
from datetime import date


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


MONTH_NAMES = tuple(
    re.compile(rf"(?<![a-z])(?:{names})(?![a-z])")
    for names in (
        "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
        "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
    )
)  # fmt: skip
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NUMERIC = re.compile(r"(?<!\d)(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?(?!\d)")
RANGE = re.compile(
    r"(?<!\d)(?P<one>\d{1,2})(?:st|nd|rd|th)?\s?(?:-|–|—|to|and|or|through|until|&|/)\s?(?:the\s)?"
    r"(?P<other>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
)
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)")
_ORDINALS = _listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_COUNTED = _listed("no one two three four five six seven eight nine ten eleven twelve")
_TO = re.compile(r"\s?(?:\bto\b|\band\b|\bthrough\b|\buntil\b|[-–—])\s?(?:the\s)?", re.IGNORECASE)
MONTHS, DAYS = 12, 31
LEAP_YEAR = 2000  # a day without a year can be the 29th of February
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25  # days


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as far as it is told; 0 stands for what is not."""

    year: int = 0
    month: int = 0
    day: int = 0


def moment(label: str) -> Moment:
    """Read a date in words or figures; what cannot be told for certain ("11/02/23") is left 0."""
    folded = label.casefold().replace("’", "'")
    found = YEAR.search(folded)
    year = int(found[0]) if found else 0
    month = next((n for n, name in enumerate(MONTH_NAMES, 1) if name.search(folded)), 0)
    if not month:
        return _figures(folded, year)
    rest = YEAR.sub("", folded)
    digits = _DAY.search(rest)
    if digits and 1 <= int(digits[1]) <= DAYS:
        return Moment(year, month, int(digits[1]))
    words = [n for n, word in enumerate(_ORDINALS, 1) if re.search(rf"(?<![a-z]){word}(?![a-z])", rest)]
    tens = 20 if "twenty" in rest else 30 if "thirt" in rest and not words else 0
    return Moment(year, month, tens + max(words, default=0) if words or tens else 0)


def _figures(folded: str, year: int) -> Moment:
    """A date in figures, where day and month cannot be mistaken for one another."""
    found = NUMERIC.search(folded)
    if found is None:
        return Moment(year)
    one, other = int(found[1]), int(found[3])
    last = int(found[4]) if found[4] else 0
    if one > DAYS:
        month, day = other, last  # the year first
    elif other > MONTHS >= one:
        month, day = one, other  # 8/30: the month first
    elif one > MONTHS >= other or one == other:
        month, day = other, one  # 14/08: the day first
    else:
        return Moment(year)
    return Moment(year, month, day) if 1 <= month <= MONTHS and day <= DAYS else Moment(year)


def since(earlier: Moment, later: Moment) -> str:
    """Return how long after another moment one was ("eight months later"), or "" where the two do not tell.

    Without years, both are taken to be of one year, and only in their order.
    """
    if not earlier.month or not later.month or bool(earlier.year) is not bool(later.year):
        return ""
    months = (later.year - earlier.year) * MONTHS + later.month - earlier.month
    if not later.year and months < 0:
        return ""
    if not (earlier.day and later.day):
        return _told(months, "month") if months else ""
    days = _apart(earlier, later)
    return _days(days) if days is not None and (later.year or days > 0) else ""


def _days(days: int) -> str:
    size = abs(days)
    if size < _WEEK:
        return "the next day" if days == 1 else "the day before" if days == -1 else _told(days, "day")
    if size < 2 * _MONTH:
        return _told(round(days / _WEEK), "week", exact=size % _WEEK == 0)
    months = round(days / _MONTH)
    return _told(months, "month", exact=abs(size - abs(months) * _MONTH) <= 3)  # days


def _told(count: int, unit: str, *, exact: bool = True) -> str:
    size = abs(count)
    if unit == "month" and size >= MONTHS:
        years = round(size / MONTHS)
        exact, size, unit = exact and size % MONTHS == 0, years, "year"
    if not size:
        return ""
    number = "a" if size == 1 else _COUNTED[size] if size < len(_COUNTED) else str(size)
    words = f"{number} {unit}{'s' if size > 1 else ''} {'later' if count > 0 else 'earlier'}"
    return words if exact else f"about {words}"


def length_of(label: str) -> str:
    """Return about how long a range is ("3 to 9 March" and "3 March to 9 March" -> "a week"), or "" for no range."""
    halves = _TO.split(label, maxsplit=1)
    if len(halves) > 1 and (whole := _between(moment(halves[0]), moment(halves[1]))):
        return whole
    found = RANGE.search(YEAR.sub("", label.casefold()))
    if found is None or not any(name.search(label.casefold()) for name in MONTH_NAMES):
        return ""
    return _length(int(found["other"]) - int(found["one"]) + 1)


def _between(first: Moment, last: Moment) -> str:
    """How long it is from one moment to another, where both tell their month."""
    if not first.month or not last.month:
        return ""
    first = replace(first, year=first.year or last.year)
    last = replace(last, year=last.year or first.year)
    if first.day and last.day:
        days = _apart(first, last)
        return _length(days + 1) if days is not None else ""
    months = (last.year - first.year) * MONTHS + last.month - first.month
    return _about(months, "month") if months > 0 else ""


def _length(days: int) -> str:
    if days < 2:
        return ""
    if days >= 2 * _MONTH:
        return _about(round(days / _MONTH), "month")
    weeks = round(days / _WEEK)
    return "a few days" if days < _WEEK - 1 else "a week" if weeks == 1 else _about(weeks, "week")


def _about(count: int, unit: str) -> str:
    if unit == "month" and count >= MONTHS:
        count, unit = round(count / MONTHS), "year"
    number = "a" if count == 1 else _COUNTED[count] if count < len(_COUNTED) else str(count)
    return f"about {number} {unit}{'s' if count > 1 else ''}"


def _apart(earlier: Moment, later: Moment) -> int | None:
    """Days from one moment to another; None for a day that never was (the 31st of June: somebody's slip)."""
    try:
        first = date(earlier.year or LEAP_YEAR, earlier.month, earlier.day)
        return (date(later.year or LEAP_YEAR, later.month, later.day) - first).days
    except ValueError:
        return None
