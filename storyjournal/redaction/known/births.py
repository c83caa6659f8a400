"""Known birth dates, found in every common written form."""

import re
from collections.abc import Iterable, Iterator

from storyjournal.people import Birth
from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.known.facts import YOU, Fact, Owner
from storyjournal.redaction.reading.numbers import ORDINAL, ORDINALS, TENS

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
BRIEF = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
         "nov": 11, "dec": 12}  # fmt: skip
MONTH_NUMBERS = {**{name: number for number, name in enumerate(MONTHS, 1)}, **BRIEF}
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(sorted(BRIEF, key=len, reverse=True))})\b\.?)"
DAY = rf"(?:[0-3]?\d(?:\s?(?:st|nd|rd|th))?\b|{ORDINAL}\b)"
YEAR = r"(?:(?:19|20)\d\d|'\d\d)(?!\d)"
WRITTEN = re.compile(
    rf"(?<![\w.,/])(?:(?P<before>{DAY})(?:\s(?:day\s)?of)?[\s\-./]{{1,2}})?\b(?P<month>{MONTH})(?![^\W\d_])"
    rf"(?:[\s\-./]{{1,2}}(?:the\s)?(?P<after>{DAY}))?(?:(?:,\s?|\s|[\-./]|\sof\s|\sin\s)(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
NUMERIC = re.compile(r"(?<![\w./-])(\d{1,4})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?(\d{2,4}))?(?![\w/-]|\.\d)")


class Births:
    """The birth dates a journal knows. Pure; `find` needs no more of a text than the lines around a date."""

    def __init__(self, births: Iterable[tuple[Birth, Owner]]) -> None:
        self._by_month: dict[int, list[tuple[Birth, Owner]]] = {}
        for birth, owner in births:
            if birth.month and (birth.day or birth.year):
                self._by_month.setdefault(birth.month, []).append((birth, owner))

    def find(self, text: str) -> Iterator[Candidate]:
        """Every mention that says the day and the month, or the month and the year."""
        if not self._by_month:
            return
        for match in WRITTEN.finditer(text):
            for said in _written(match):
                yield from self._fits(match.start(), match.end(), said)
        for match in NUMERIC.finditer(text):
            for said in _figures(match):
                yield from self._fits(match.start(), match.end(), said)

    def _fits(self, start: int, end: int, said: tuple[int, int, int]) -> Iterator[Candidate]:
        year, month, day = said
        for birth, owner in self._by_month.get(month, ()):
            same_year = year in {birth.year, birth.year % 100} and bool(year and birth.year)
            if (day and birth.day and day != birth.day) or (year and not same_year):
                continue
            if (day and birth.day) or same_year:
                yield fact_of(owner, day=bool(day), year=bool(year)).at(start, end)


def fact_of(owner: Owner, *, day: bool, year: bool) -> Fact:
    """Return what a mention of somebody's birth date tells, by what of it is said."""
    part = "birth date" if day and year else "birthday" if day else "month and year of birth"
    whose = "your" if owner is YOU else "the"
    of = "" if owner is YOU else f" of {owner.called}"
    sure = Confidence.SURE if year else Confidence.LIKELY
    return Fact(Kind.DATE, f"This is {whose} {part}{of}, which you keep under People.", owner.subject, confidence=sure)


def _written(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """Year, month and day of a date with its month in letters; 0 for what is not said."""
    month = MONTH_NUMBERS[match["month"].lower().rstrip(".")]
    year = int(match["year"].lstrip("'")) if match["year"] else 0
    days = {_day(said) for said in (match["before"], match["after"]) if said}
    yield from ((year, month, day) for day in sorted(days or {0}) if year or day)


def _day(said: str) -> int:
    """The number of a day in figures or in words."""
    figures = re.match(r"\d+", said)
    if figures:
        return int(figures.group())
    total = 0
    for word in said.lower().replace("-", " ").split():
        total += TENS.get(word, 0) or {"thirtieth": 30, "twentieth": 20}.get(word, 0)
        total += ORDINALS.index(word) + 1 if word in ORDINALS[:19] else 0
    return total


def _figures(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """Year, month and day of a date in figures, in every order that is written somewhere."""
    one, two, three = match[1], match[3], match[4]
    if three is None:
        if len(two) == 2 or match[2] == "/":
            yield from ((0, month, day) for month, day in {(int(one), int(two)), (int(two), int(one))} if month < 13)
        return
    if len(one) == 4:
        yield int(one), int(two), int(three)
    elif len(three) in (2, 4) and len(one) <= 2:
        orders = {(int(three), int(a), int(b)) for (a, b) in ((one, two), (two, one))}
        yield from sorted(order for order in orders if order[1] < 13 and order[2] < 32)
