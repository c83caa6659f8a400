"""Words for a date: the season, the year, or some time."""

import re

from storyjournal.redaction.findings import Entity

# Northern seasons. Nothing in a text tells the hemisphere, so words without a season are offered as well.
SEASONS = (
    ("winter", r"dec(?:ember)?|jan(?:uary)?|feb(?:ruary)?"),
    ("spring", r"mar(?:ch)?|apr(?:il)?|may"),
    ("summer", r"june?|july?|aug(?:ust)?"),
    ("autumn", r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"),
)
BY_MONTH = ("winter", "winter", *("spring",) * 3, *("summer",) * 3, *("autumn",) * 3, "winter")
HOLIDAYS = (
    ("winter", r"christmas(?: eve| day)?|new year'?s?(?: eve| day)?|hanukkah|boxing day|kwanzaa|valentine'?s(?: day)?"),
    ("spring", r"easter|passover|mother'?s day|memorial day|palm sunday|good friday|maundy thursday|holi|anzac day"),
    ("summer", r"independence day|fourth of july|canada day|juneteenth|father'?s day|bastille day"),
    ("autumn", r"thanksgiving|halloween|diwali|bonfire night|rosh hashanah|yom kippur|labor day"),
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
DAY = re.compile(r"\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|teenth|tieth|twent|thirt", re.I)
NUMERIC = re.compile(r"(?<!\d)(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?(?!\d)")
MONTHS, DAYS = 12, 31


def dates(entity: Entity) -> tuple[str, ...]:
    """Return words that say less than a date, best first."""
    label = entity.label
    season = _named(label, SEASONS) or _named(label, HOLIDAYS) or _by_number(label)
    found = YEAR.search(label)
    year = found[0] if found else ""
    a_day = bool(DAY.search(YEAR.sub("", label)))
    if NUMERIC.search(label) and year and season and label.startswith(year):  # a dated list: 2022-11-04
        return (f"{season} {year}", year, f"one {season} day", "one day")
    offers = [f"one {season} day"] if season and a_day else []
    offers += [season] if season else []
    offers += [f"{season} {year}"] if season and year else []
    offers += [f"one day in {year}" if a_day else year, year] if year else []
    return tuple(dict.fromkeys([*offers, "one day" if a_day else "some time ago", "some time later"]))


def _by_number(label: str) -> str:
    """The season of a date in figures, where day and month cannot be mistaken for one another."""
    found = NUMERIC.search(label)
    if found is None:
        return ""
    one, other = int(found[1]), int(found[3])
    if one > DAYS:
        month = other  # the year first
    elif other > MONTHS >= one:
        month = one  # 8/30: the month first
    elif one > MONTHS >= other or one == other:
        month = other  # 14/08: the day first
    else:
        return ""
    return BY_MONTH[month - 1] if 1 <= month <= MONTHS else ""


def _named(label: str, seasons: tuple[tuple[str, str], ...]) -> str:
    folded = label.casefold().replace("’", "'")
    return next((season for season, words in seasons if re.search(rf"(?<![a-z])(?:{words})(?![a-z])", folded)), "")
