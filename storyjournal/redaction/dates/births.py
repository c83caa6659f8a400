"""The writer's bare birth year: "born in 1984", "class of 2003", "the year I was born, 1971"."""

import re
from collections.abc import Iterator

YEAR = r"(?P<year>(?:18|19|20)\d\d|'\d\d)(?![\w/.\-]?\d)(?!\w)"
ANY_YEAR = re.compile(r"(?:18|19|20)\d\d|'\d\d")
GIVEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:born|birth)\b(?:[^.;!?\n]{{0,40}}?\s(?:in|around|circa|back in|spring of|summer of))?\s?[:,]?\s{YEAR}",
        rf"\b(?:birth year|year of birth|yob|dob|b\.|née|né|class of|graduated in|vintage)\s?:?\s?{YEAR}",
        rf"\b(?:in|since)\s{YEAR},?\s(?:which is |that's |that is )?the (?:same )?year (?:that )?i was born\b",
        rf"\bthe year (?:that )?i was born,?\s(?:in\s)?{YEAR}",
        rf"\b(?:i'?m|i am|as) an? {YEAR} (?:baby|vintage|kid|model)\b",
    )
)


def birth_years(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each year that is told as the year of a birth or of a class."""
    if ANY_YEAR.search(text) is None:
        return
    for form in GIVEN:
        yield from (match.span("year") for match in form.finditer(text))
