"""Words for a date: the season, the year, or some time."""

import re

from storyjournal.redaction.findings import Entity

# Northern seasons; the plainer words that follow fit everywhere else.
SEASONS = (
    ("winter", r"dec(?:ember)?|jan(?:uary)?|feb(?:ruary)?"),
    ("spring", r"mar(?:ch)?|apr(?:il)?|may"),
    ("summer", r"june?|july?|aug(?:ust)?"),
    ("autumn", r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"),
)
HOLIDAYS = (
    ("winter", r"christmas|new year'?s?|hanukkah|boxing day|kwanzaa|valentine'?s"),
    ("spring", r"easter|passover|mother'?s day|memorial day"),
    ("summer", r"independence day|fourth of july|canada day|juneteenth"),
    ("autumn", r"thanksgiving|halloween|diwali|bonfire night|rosh hashanah"),
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
DAY = re.compile(r"\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|teenth|tieth|twent|thirt", re.I)


def dates(entity: Entity) -> tuple[str, ...]:
    """Return words that say less than a date, best first."""
    label = entity.label
    season = _named(label, SEASONS) or _named(label, HOLIDAYS)
    found = YEAR.search(label)
    year = found[0] if found else ""
    without_year = YEAR.sub("", label)
    offers = []
    if season and DAY.search(without_year):
        offers.append(f"one {season} day")
    if season:
        offers.append(season)
        if year:
            offers.append(f"{season} {year}")
    if year:
        offers.append(year)
    return tuple(dict.fromkeys([*offers, "one day"] if DAY.search(without_year) else [*offers, "some time ago"]))


def _named(label: str, seasons: tuple[tuple[str, str], ...]) -> str:
    folded = label.casefold().replace("’", "'")
    return next((season for season, words in seasons if re.search(rf"(?<![a-z])(?:{words})(?![a-z])", folded)), "")
