"""Dates in figures: ISO 8601, day and month in either order, month with year, and figures in file names."""

import re
from collections.abc import Iterator

STARTS = r"(?<![^\W_])(?<![^\W_][./\-])(?<![$£€#+])"
D, MO = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
Y4 = r"(?:1[89]|20)\d\d"
CLOCK = (
    r"(?:[Tt]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:[Zz]|[+\-]\d\d:?\d\d)?)?"  # ISO 8601; it cannot be told from the date
)
SURE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{STARTS}{Y4}(?P<sep>[/.\-_])(?:{MO}(?P=sep){D}|{D}(?P=sep){MO}){CLOCK}(?![^\W_]|[/\-]\d|\.\d)",
        rf"{STARTS}{D} ?(?P<sep>[/.\-_]) ?{D} ?(?P=sep) ?(?:{Y4}|'?\d\d)(?: (?:EC|AH|CE|BS|BE)\b)?"
        r"(?![^\W_]|[/\-]\d|\.\d)",
        rf"{STARTS}{D}\. ?{MO}\. ?{Y4}(?!\w)",
        rf"{STARTS}{D}(?P<sep>[./\- ])(?:x[i]{{0,2}}|i[xv]|v?i{{1,3}}|vi{{0,3}}|X[I]{{0,2}}|I[XV]|V?I{{1,3}}|VI{{0,3}})"
        rf"(?P=sep)(?:{Y4}|\d\d)(?![^\W_]|[./\-]\d)",
        rf"{STARTS}(?:0[1-9]|1[0-2])(?P<sep>[/.\-]){Y4}(?![^\W_]|[/\-.]\d)",
        rf"{STARTS}[1-9]/{Y4}(?![^\W_]|[/\-.]\d)",
        rf"(?<!\d){Y4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?=_\d|\.(?:jpe?g|png|pdf|docx?|txt|mp[34]|heic)\b)",
        rf"(?<=_){Y4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)",
    )
)
YEAR_MONTH = re.compile(rf"{STARTS}(?P<year>{Y4})[-/](?P<month>0[1-9]|1[0-2])(?![^\W_]|[/\-.]\d)")
VERSION = re.compile(
    r"(?:\bv|\b(?:version|ios|android|release|firmware|build|section|sort code|clause|chapter|python"
    r"|ip|score|article)\s?)"
    r"[\s:]?$",
    re.IGNORECASE,
)
DOTTED = re.compile(
    rf"(?=\d)(?:(?<=\n)|(?<=\| )|(?<=^)|(?<=\bam )|(?<=\bon )|(?<=\bof )|(?<=\bbis )|(?<=\bvom )|(?<=\bseit )|"
    rf"(?<=\bsince )|(?<=\buntil )|(?<=\bby )){D}\. ?{MO}\.(?=[\s,;:)|*]|$)"
)
ROMAN = re.compile(
    rf"{STARTS}{D}(?:\.(?:X[I]{{0,2}}|IX|IV|V?I{{2,3}}|VI{{0,3}}|I{{1,3}})\.?|\.(?:x[i]{{0,2}}|ix|vi{{1,3}})\."
    r"|(?:(?<=\bon \d)|(?<=\bon \d\d))-(?:X[I]{0,2}|IX|IV|V?I{2,3}|VI{0,3}))(?=[\s,;:.)]|$)"
)
LOGGED = re.compile(rf"^[ \-*•|>#(]{{0,8}}(?P<date>{MO}-{D})(?=[.:,]\s|,? ?$)", re.MULTILINE)
PADDED = re.compile(
    r"\b(?:on|since|until|till|by|dated|due|appt|dob|born|flying|flight|return(?:ing)?|filled|exp|expires|back)"
    r"[ :]{1,2}(?P<date>(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|[12]\d|3[01]))(?![^\W_]|[/\-.]\d)",
    re.IGNORECASE,
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"
BARE = re.compile(
    rf"(?P<led>\b{WEEKDAY},? )?(?<![^\W_])(?<![^\W_][./\-])(?<![$£€])(?P<figures>{MO}(?P<sep>[/.\-]){D}|{D}/{MO})"
    r"(?:(?: ?[-–] ?| to | and )(?:0?[1-9]|1[0-2])/(?:[12]\d|3[01]|0?[1-9]))?(?![^\W_]|[/%\-]\d|[.,]\d|/)",
    re.IGNORECASE,
)
BARE_BEFORE = re.compile(
    r"(?:\b(?:on|since|until|til|till|by|dated?|from|before|after|between|starting|started|due|of|next|last"
    r"|appt|appointment|surgery|dob|born|d\.o\.b\.?|visit|updated|scheduled for|moved to|admitted|discharged|filled"
    r"|refill(?:ed)?|received|posted|shipped|delivered|ordered|signed|sent|booked|seen|stopped|ended|died|op|scan"
    r"|moved up to|date is|meeting|got|expir(?:y|es|ed)|exp|{WEEKDAY})"
    r"[\s:,(]{1,3}|(?:^|\n)[\s\-*•|>#(]*)$",
    re.IGNORECASE,
)
BARE_AFTER = re.compile(
    r"^(?:\s?[:,)|]|\s[-–—]\s|\s(?:at|in|was|is|and|i|we|she|he|they|appt|visit|surgery)\b|\s*$)", re.IGNORECASE
)
NOT_BARE = re.compile(
    r"^\s?(?:/\s?\d|mg|mcg|ml|cups?|teaspoon|tsp|of|pain|hours|stars?|on the|in my|tablets?|people"
    r"|kids|vision|days?|weeks?"
    r"|scale|strength|power|odds|chance|rounds?|finish(?:ed)?|correct|right|points?|inch(?:es)?|in\b(?= long| wide))\b",
    re.IGNORECASE,
)
SCORED = re.compile(
    r"\b(?:bp|score[sd]?|vision|mmse|moca|ratio|grade|blood pressure|rated?|out of|pain|about|around|fatigue|nausea"
    r"|itch|mood|energy|power|strength|reflexes|pulses|acuity|odds|chance|won|lost)\b[^.\n]{0,14}$",
    re.IGNORECASE,
)
DATED = re.compile(rf"{WEEKDAY}|born|dob", re.IGNORECASE)
CLOCK_AFTER = re.compile(r"^\s?(?:am|pm|a\.m|p\.m|uhr|h\b|o'clock)", re.IGNORECASE)
NEVER = frozenset({"24/7", "20/10", "20/12", "14/7", "30/12", "9/11", "50/50", "7/7", "12/12", "1/2"})


def numeric(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, plain) of each date in figures; `plain` is False where only the words around make it one."""
    for form in SURE:
        for match in form.finditer(text):
            if _has_a_month(match.group()) and not VERSION.search(text, max(0, match.start() - 14), match.start()):
                yield match.start(), match.end(), True
    for match in YEAR_MONTH.finditer(text):
        if int(match["month"]) != int(match["year"][2:]) + 1:  # 2009-10 is a year of school or of a budget
            yield match.start(), match.end(), False
    for form in (DOTTED, ROMAN):
        yield from ((*match.span(), False) for match in form.finditer(text))
    for form in (LOGGED, PADDED):
        for match in form.finditer(text):
            if _has_a_month(match["date"]):
                yield *match.span("date"), False
    for match in BARE.finditer(text):
        if _is_bare(text, match):
            yield match.start(), match.end(), False


def _has_a_month(figures: str) -> bool:
    """Whether one of the two short numbers can be a month; "30/31/2020" is none."""
    if any(letter.isalpha() and letter not in "TtZz" for letter in figures):
        return True  # the month is a Roman number
    short = [int(part) for part in re.findall(r"\d+", figures) if len(part) < 3]
    return not short or len(figures) == 8 or any(1 <= number <= 12 for number in short[:2])


def _is_bare(text: str, match: re.Match[str]) -> bool:
    """Day and month in figures alone ("9/12"), where the words around say that it is a date."""
    figures, start = match["figures"], match.start("figures")
    before, after = text[max(0, match.start() - 40) : start], text[match.end() : match.end() + 24]
    if NOT_BARE.match(after) or (figures in NEVER and not match["led"]):
        return False
    if match["led"]:
        return match["sep"] != "." or ("." not in match["led"] and not CLOCK_AFTER.match(after))
    led = BARE_BEFORE.search(before)
    if match["sep"] is None or match["sep"] == "/":
        scored = SCORED.search(before[-30:]) is not None
        return (_lopsided(figures) and not scored) or (led is not None and _led(figures, led.group(), after))
    return led is not None and match["sep"] == "." and _pointed(figures, led.group(), after)


def _pointed(figures: str, before: str, after: str) -> bool:
    """ "on 3.27,": a month and a day over twelve, where a decimal would need its unit."""
    month, day = figures.split(".")
    dated = DATED.search(before) or re.search(r"\b(?:on|dated)\s$", before, re.IGNORECASE)
    plain = re.match(r"^(?:\s?[,;:)]|\.?\s*$|\.\s|\s(?:and|i|we|she|he|they|at)\b)", after, re.IGNORECASE)
    return bool(dated and plain) and len(day) == 2 and int(day) > 12 and not month.startswith("00")


def _led(figures: str, before: str, after: str) -> bool:
    """Whether the words before ("on", "since", a line's start) and after make figures a date."""
    if "\n" in before and not BARE_AFTER.match(after):
        return False
    tenths = figures.endswith("/10") and not re.search(
        r"\b(?:on|until|till|by|dated?|appt|due|dob|born)\b", before, re.I
    )
    return not tenths or DATED.search(before) is not None


def _lopsided(figures: str) -> bool:
    """One figure that only a day can be beside one that can be a month: "17/06", "10/19", not "24/7" or "20/10"."""
    small, large = sorted(int(part) for part in figures.split("/"))
    return small <= 12 < large
