"""Dates finer than a year, in written and spoken forms; holidays, seasons and birth years (layer 3)."""

import re
from collections.abc import Iterable, Iterator

from storyjournal.redaction.dates.births import birth_years
from storyjournal.redaction.dates.holidays import Holidays, undated
from storyjournal.redaction.dates.marks import Marker
from storyjournal.redaction.dates.numeric import numeric
from storyjournal.redaction.dates.written import written
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import Lexicons

REASON = "A full date can be matched with records, posts or the news of that day."
HOLIDAY = "A holiday with its year is a date in other words."
ABOUT = "A holiday tells the time of year, and next to other details it can point to one day."
SEASON = "A season with its year says quite closely when this was."
BIRTH = "A birth year, put together with a place, narrows down who this is."
SEASONS = re.compile(
    r"\b(?:(?:early|late|mid)[ -])?(?:(?:spring|summer|autumn|fall|winter)(?:time)?(?:,? of|,)? (?:(?:19|20)\d\d|'\d\d)"
    r"|q[1-4] (?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
TO = re.compile(r"\s?(?:-|–|—|\b(?:to|until|till|til|through|thru|bis|al|au)\b)\s?(?:the\s)?", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
AND = re.compile(r"\s(?:and|&)\s(?:the\s)?", re.IGNORECASE)


class Dates:
    """Day with month, month with year, numeric dates, ordinals, holidays with a year; as advice the vaguer ones."""

    def __init__(self, lexicons: Lexicons | None = None) -> None:
        lists = lexicons or Lexicons()
        self._marker, self._holidays = Marker(lists), Holidays(lists)

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each date or range as one candidate, a leading weekday included."""
        found = [*written(text, self._marker.mark(text)), *numeric(text)]
        for start, end, plain in _joined(text, _widest(found)):
            yield _identifier(start, end, Confidence.SURE if plain else Confidence.LIKELY, REASON)
        for start, end in self._holidays.dated(text):
            yield _identifier(start, end, Confidence.SURE, HOLIDAY)
        yield from _advice(undated(text), Confidence.LOOK, ABOUT)
        yield from _advice((match.span() for match in SEASONS.finditer(text)), Confidence.LIKELY, SEASON)
        yield from _advice(birth_years(text), Confidence.LIKELY, BIRTH)


def _widest(found: Iterable[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """The spans without overlap: what two forms read of one date is one date, plain when one of them is."""
    widest: list[tuple[int, int, bool]] = []
    for start, end, plain in sorted(found):
        if widest and start < widest[-1][1]:
            first, last, before = widest[-1]
            widest[-1] = (first, max(last, end), plain or before)
        else:
            widest.append((start, end, plain))
    return widest


def _joined(text: str, dates: Iterable[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
    """The dates, the two ends of a range taken as one: "March 3 to April 9", "between 3 May and 2 June"."""
    last: tuple[int, int, bool] | None = None
    for start, end, plain in dates:
        if last is not None and _is_range(text, last, start):
            last = (last[0], end, plain and last[2])
        else:
            if last is not None:
                yield last
            last = (start, end, plain)
    if last is not None:
        yield last


def _is_range(text: str, first: tuple[int, int, bool], start: int) -> bool:
    between = text[first[1] : start]
    if TO.fullmatch(between):
        return True
    return AND.fullmatch(between) is not None and BETWEEN.search(text, max(0, first[0] - 12), first[0]) is not None


def _identifier(start: int, end: int, confidence: Confidence, reason: str) -> Candidate:
    return Candidate(start, end, Kind.DATE, Level.IDENTIFIER, confidence, reason, Layer.DATE)


def _advice(spans: Iterable[tuple[int, int]], confidence: Confidence, reason: str) -> Iterator[Candidate]:
    for start, end in spans:
        yield Candidate(start, end, Kind.DATE, Level.ADVICE, confidence, reason, Layer.DATE)
