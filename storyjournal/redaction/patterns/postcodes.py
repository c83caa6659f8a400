"""Postcodes by their national shapes, with what must stand beside those that are only figures (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.codes import announced
from storyjournal.redaction.patterns.marks import Casing, Casings, found

SURE, LIKELY = Confidence.SURE, Confidence.LIKELY
CODE = "A postcode narrows a person down to a few streets."
STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX"
    "|UT|VT|VA|WA|WV|WI|WY|DC|PR|GU|VI|AP|AE|AA"
)
STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia"
    "|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts"
    "|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey"
    "|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    "|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington"
    "|West Virginia|Wisconsin|Wyoming|Puerto Rico"
)
ZIP = re.compile(
    r"(?<![\w$£€.,\-/#])\d{5}(?:-\d{4})?(?![\w\-/%]|[.,]\d|\s(?:people|patients|steps|dollars|euros|units|miles"
    r"|times|mg|IU|cells)\b)"
)
STATE_BEFORE = re.compile(
    rf"(?<![\w])(?:{STATES})\.?,?\s{{1,3}}$|(?<![\w])(?:{STATE_NAMES}),?\s{{1,3}}$"
    rf"|,\s?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s{{1,2}}$"
)
STATE_LOWER = re.compile(rf",\s?(?:{STATES})\.?,?\s{{1,3}}$|(?<![\w])(?:{STATE_NAMES}),?\s{{1,3}}$", re.IGNORECASE)
NAMED = (
    r"(?:zip(?:[\s_\-]?code)?s?|post(?:al)?[\s_\-]?codes?|postcode|pin\s?code|plz|cap|code postal|eircode|cep"
    r"|código postal|postnummer)"
    r"(?:'s|\s(?:is|was|for|of|here|there|now)){0,3}[\"']?\s?[:=|,?]?\s?[\"']?(?:is\s)?"
)
LABELLED = re.compile(
    rf"\b{NAMED}(?P<code>[A-Z]{{1,2}}\d[A-Z\d]?(?:\s?\d[A-Z]{{2}})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{{3}}\s\d{{2,3}}"
    rf"|\d{{2}}-\d{{3}}|\d{{5}}-\d{{3}}|\d{{4,6}}(?:-\d{{3,4}})?(?:\s[A-Z]{{2}})?"
    rf"|[A-Z]\d[\dW]\s?[A-Z\d]{{4}})(?![\w\-])",
    re.IGNORECASE,
)
UK = re.compile(
    r"(?<![\w])(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d(?:\d|[ABEHMNPRVWXY])?"
    r"|\d[A-HJKPSTUW])\s?\d[ABD-HJLNP-UW-Z]{2}|BFPO ?\d{1,4})(?!\w)",
    re.IGNORECASE,
)
CANADA = re.compile(r"(?<!\w)[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ \-]?\d[ABCEGHJ-NPRSTV-Z]\d(?!\w)", re.IGNORECASE)
EIRCODE = re.compile(
    r"(?<!\w)(?:[AC-FHKNPRTV-Y]\d{2}|D6W)\s?(?=[A-Z0-9]{0,3}[A-Z])(?=[A-Z]{0,3}\d)[0-9AC-FHKNPRTV-Y]{4}(?!\w)",
    re.IGNORECASE,
)
AUSTRALIA = re.compile(
    r"\b(?:NSW|VIC|Vic|QLD|Qld|WA|SA|TAS|Tas|ACT|NT|New South Wales|Victoria|Queensland"
    r"|Tasmania)[,\s]{1,3}(?P<code>\d{4})(?!\d|[.,]\d)"
)
AUSTRALIA_LOWER = re.compile(
    r"\b(?:nsw|vic|qld|tas|new south wales|victoria|queensland|tasmania)[,\s]{1,3}(?P<code>\d{4})(?!\d|[.,]\d)"
)
SIX = re.compile(
    r"(?:\b[A-Z][a-z]+\s?[\-–,]\s?|\b[A-Z][a-z]{2,20}\s|\bpin\s?(?:code)?:?\s?"
    r"|\bSingapore\s)(?P<code>[1-9]\d{2}\s?\d{3})(?![\d\-]|[.,]\d|\s?(?:steps|people|dollars))"
)
SIX_LOWER = re.compile(
    r"(?:\bpin\s?(?:code)?:?\s?|\bsingapore\s|\b[a-z]{4,20}\s?[\-–]\s?)(?P<code>[1-9]\d{2}\s?\d{3})(?![\d\-]|[.,]\d)",
    re.IGNORECASE,
)
EUROPE = re.compile(
    r"(?<![\w\-/.,])(?P<code>(?:(?:D|A|CH|F|I|E|B|L|NL|DK|S|N|FI|PL|CZ|SK|H|RO|HR|SI|BG|GR)-\d{4,5}|\d{2}-\d{3}"
    r"|\d{4}-\d{3}|\d{3}\s\d{2}|\d{4}\s[A-Z]{2}))(?=\s[A-ZÀ-Ž][a-zà-ž]{2})"
)
CITY_AFTER = re.compile(
    r"(?<![\w$£€.,\-/#])(?P<code>\d{4,5})(?=\s(?:Paris|Lyon|Marseille|Toulouse|Bordeaux|Lille|Nantes|Berlin"
    r"|Hamburg|München|Munich|Köln"
    r"|Frankfurt|Stuttgart|Leipzig|Wien|Vienna|Graz|Zürich|Bern|Basel|Genève|Roma|Rome|Milano|Torino|Napoli"
    r"|Bologna|Firenze|Madrid"
    r"|Barcelona|Valencia|Sevilla|Bruxelles|Brussel|Antwerpen|Gent|Lisboa|København|Aarhus|Oslo|Bergen|Stockholm"
    r"|Helsinki)\b)"
)
BRAZIL = re.compile(r"(?<![\w\-/.])\d{5}-\d{3}(?![\w\-/])|〒\s?\d{3}-\d{4}")
AFTER_HOUSE = re.compile(
    r"[,\n ]{1,3}(?:(?:[^\W\d_][\w'.]{0,20}[, \-–]{1,3}){1,4})?(?P<code>\d{4,6}|\d{3}\s\d{2,3})(?![\w\-/]|[.,:]\d"
    r"|\s(?:mg|people|steps))"
)
OUTWARD = re.compile(r"(?<!\w)[A-Z]{1,2}\d{1,2}[A-Z]?(?!\w)", re.IGNORECASE)
TUMOUR = re.compile(r"T\dN\dM\d", re.IGNORECASE)  # a stage of cancer that looks like a Canadian code
YEAR = re.compile(r"(?:18|19|20)\d\d")
POSTCODE = re.compile(r"post ?code|postal (?:district|code)", re.IGNORECASE)


class Postcodes:
    """Postcodes of the United States, Britain, Ireland, Canada, Australia, India, and much of Europe."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the code alone."""
        casings = Casings(text)
        yield from _lettered(text, casings)
        patterns = [
            (SIX, SURE),
            (AUSTRALIA, SURE),
            (AUSTRALIA_LOWER, LIKELY),
            (SIX_LOWER, LIKELY),
            (EUROPE, LIKELY),
            (LABELLED, SURE),
            (CITY_AFTER, LIKELY),
        ]
        for pattern, confidence in patterns:
            for match in pattern.finditer(text):
                if _fits(pattern, text, match, casings.at(match.start())):
                    yield found(*match.span("code"), Kind.PLACE, CODE, confidence)
        for match in BRAZIL.finditer(text):
            yield found(match.start(), match.end(), Kind.PLACE, CODE, LIKELY)
        for match in ZIP.finditer(text):
            if _zip(text, match, casings.at(match.start())):
                yield found(match.start(), match.end(), Kind.PLACE, CODE, SURE)
        if POSTCODE.search(text):
            for match in OUTWARD.finditer(text):
                if POSTCODE.search(text, max(0, match.start() - 50), match.start()):
                    yield found(match.start(), match.end(), Kind.PLACE, CODE, LIKELY)


def after_house(text: str, end: int) -> Iterator[Candidate]:
    """The postcode that stands behind a house and its town: "27 Wattle Crescent, Nhill 3418"."""
    match = AFTER_HOUSE.match(text, end)
    if match and not YEAR.fullmatch(match["code"]):
        yield found(*match.span("code"), Kind.PLACE, CODE, LIKELY)


def _lettered(text: str, casings: Casings) -> Iterator[Candidate]:
    """Codes with letters in them, which prove more than figures do."""
    for pattern in (UK, CANADA, EIRCODE):
        for match in pattern.finditer(text):
            written = match.group()
            if announced(text, *match.span()) or TUMOUR.fullmatch(match.group()):
                continue
            spaced = " " in written.strip()
            if (
                written.isupper()
                or (casings.at(match.start()) is Casing.LOWER and (spaced or len(written) >= 6))
                or (spaced and pattern is not EIRCODE)
            ):
                yield found(match.start(), match.end(), Kind.PLACE, CODE, SURE)


def _fits(pattern: re.Pattern[str], text: str, match: re.Match[str], casing: Casing) -> bool:
    """Figures that stand for a postcode: not the year of an ACT, not an amount after a sentence's first word."""
    code = match["code"]
    if pattern is AUSTRALIA and casing is Casing.UPPER and match.group().startswith("ACT") and YEAR.fullmatch(code):
        return False
    if pattern in (CITY_AFTER, EUROPE) and YEAR.match(code) and not code[4:].strip("-")[:1].isdigit():
        return False
    return any(map(str.isdigit, code)) and (pattern is not SIX or _six(text, match))


def _six(text: str, match: re.Match[str]) -> bool:
    """A town before six figures, not the first word of a sentence with an amount in it."""
    before = match.group()[: match.start("code") - match.start()]
    return (
        before.strip()[-1:] in "-–,:"
        or before.lower().startswith(("pin", "singapore"))
        or text[max(0, match.start() - 2) : match.start()] == ", "
    )


def _zip(text: str, match: re.Match[str], casing: Casing) -> bool:
    """Five figures after a state or a town after a comma, or alone on a line."""
    start, end = match.span()
    alone = text[max(0, start - 12) : start].rstrip(" ").endswith("\n") and text[end : end + 1] in ("\n", "")
    state = STATE_BEFORE if casing is Casing.MIXED else STATE_LOWER
    return alone or state.search(text, max(0, start - 40), start) is not None
