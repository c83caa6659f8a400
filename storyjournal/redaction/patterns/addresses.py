"""Postal addresses, postcodes and number plates (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level

HOUSE = "A house number with its street leads to a front door."
STREET = "A street name points at a small part of one town."
CODE = "A postcode narrows a person down to a few streets."
PLATE = "A number plate leads to the owner of a car."
KINDS = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Court|Ct|Crescent|Cres|Cr|Close|Place|Pl"
    r"|Boulevard|Blvd|Way|Terrace|Tce|Ter"
    r"|Parade|Pde|Square|Sq|Row|Mews|Gardens|Gdns|Grove|Hill|Walk|Rise|Circle|Cir|Highway|Hwy"
    r"|Parkway|Pkwy|Pike|Trail|Trl|Loop|Bend"
    r"|Hollow|Cottages|Cottage|Mansions|Villas|Green|Quay|Wharf|Esplanade|Alley|Turnpike|Plaza"
    r"|Ginnel|Wynd|Brae|Vale|View|Park|Run|Ridge"
    r"|Path|Point|Cove|Crossing|Estate|Broadway|Heights|Marg|Nagar|Colony|Chowk|Layout|Stryd"
    r"|Straat|straße|strasse|Gate|Fold|Drove)"
)
NAME = (
    r"(?:(?:[NSEW]|North|South|East|West|Old|New|St|Mt|Upper|Lower|Great"
    r"|Little)\.?\s)?(?:[^\W\d_][\w'.\-]{0,30}\s){1,4}?"
)
NUMBER = r"(?:(?:Flat|Apt\.?|Unit|Suite|Apartment|No\.?)\s?\w{1,5},?\s)?\d{1,5}(?:[/\-]\d{1,4})?[A-Za-z]?"
TAIL = r"(?:,?\s(?:Apt|Apartment|Unit|Suite|Ste|Flat|app)\.?\s?#?\w{1,5}|,?\s?#\s?\w{1,5})?"
NUMBERED = re.compile(
    rf"(?<![\w.,/\-$£€])(?:{NUMBER}),?\s(?-i:(?=[A-Z])){NAME}{KINDS}\b\.?(?!\s(?:of|years"
    rf"|minutes))(?:\s(?:NW|NE|SW|SE|N|S|E|W)\b)?{TAIL}"
)
LOWER = re.compile(
    r"(?<![\w.,/\-$£€])\d{1,5}[a-z]?\s(?:[a-z][\w'\-]{1,30}\s){1,2}(?:street|st|road|rd|avenue|ave|lane"
    r"|ln|drive|court|crescent|close|boulevard|blvd|terrace"
    r"|parade|mews|grove|highway|hwy|parkway)\b(?!\s(?:of|from))"
)
NUMBERED_ROAD = re.compile(
    r"(?<![\w.,/\-$£€])\d{2,6}\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:County\s|State\s"
    r"|Farm\s)?(?:Road|Highway|Hwy|Route|Rte|CR|FM|SR|Rd)\s\d{1,5}\b"
)
RUE = re.compile(
    r"\b\d{1,4}(?:\s?bis)?,?\s(?:rue|avenue|boulevard|chemin|place|calle|via|avenida|rua|carrera"
    r"|jalan|jl\.?)\s(?:d[eu]s?\s|de la\s|la\s|l')?[^\W\d_][\w'\-]{1,30}(?:,\sapp\.\s?\d+)?",
    re.I,
)
HOUSE_NAME = re.compile(
    r"(?m)(?:(?<=\n)|^)(?:The\s)?(?:[^\W\d_][\w'\-]{0,30}\s){1,3}(?:House|Cottage|Lodge|Farm|Barn|Croft"
    r"|Villa)(?:,\s(?:\d+\s)?(?:[A-Z][\w'\-]{0,30}\s){1,3}" + KINDS + r")?(?=,|\s*$)"
)
BOX = re.compile(r"\b(?:P\.?\s?O\.?\s?)?Box\s#?\d{1,6}\b(?<!ox\s0)")
POST_BOX = re.compile(
    r"\bP\.?\s?O\.?\s?Box\s#?\d{1,6}\b|\bPrivate Bag\s\w?\s?\d{1,6}\b"
    r"|\bRR\s?#?\d{1,3}\b(?:,?\sBox\s\d{1,5})?",
    re.I,
)
UNNUMBERED = re.compile(
    r"(?<![\w])(?:[A-Z][\w'\-]{1,30}\s){1,3}(?:Street|St(?!\.)|Road|Rd|Avenue|Ave|Lane|Ln|Boulevard"
    r"|Blvd|Crescent|Terrace|Parade|Mews|Pike|Turnpike|Parkway|Pkwy|Highway|Row|Close"
    r"|Drive(?!s))\b(?!\s[A-Z])"
)
ZIP = re.compile(r"(?<![\w$£€.,\-/#])\d{5}(?:-\d{4})?(?![\w\-/]|[.,]\d)")
ZIP_CUE = re.compile(
    r"(?:\b[A-Z]{2}\.?,?\s{1,2}|\bzip(?:\scode)?:?\s(?:is\s)?"
    r"|,\s?(?-i:[A-Z])[a-z]+(?:\s[A-Z][a-z]+)?\s{1,2}|postal code:?\s|postcode:?\s)$",
    re.I,
)
UK_CODE = re.compile(
    r"(?<![\w])(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d(?:\d|[ABEHMNPRVWXY])?"
    r"|\d[A-HJKPSTUW])\s?\d[ABD-HJLNP-UW-Z]{2})(?!\w)",
    re.I,
)
CA_CODE = re.compile(r"(?<!\w)[ABCEGHJ-NPRSTVXY]\d[A-Z][ \-]?\d[A-Z]\d(?!\w)", re.I)
EIRCODE = re.compile(r"(?<!\w)(?:[AC-FHKNPRTV-Y]\d{2}|D6W)\s?[0-9AC-FHKNPRTV-Y]{4}(?!\w)")
OUTWARD = re.compile(r"\b(?:postcode|post code|postal district)\s(?:is\s|of\s)?[A-Z]{1,2}\d{1,2}[A-Z]?\b")
AU_CODE = re.compile(r"\b(?:NSW|VIC|Vic|QLD|Qld|WA|SA|TAS|Tas|ACT|NT)[,\s]{1,2}(\d{4})(?!\d)")
SIX_CODE = re.compile(r"(?:\b[A-Z][a-z]+\s?[\-–,]\s?|\bpin\s?(?:code)?:?\s?|\bSingapore\s)(\d{3}\s?\d{3})(?!\d)")
ROAD = re.compile(r"\b(?:Exit|Highway|Hwy|Route|Rte|Interstate|I-)\s?\d{1,3}[A-Z]?\b")
OUTWARD_WORD = re.compile(r"(?<!\w)[A-Z]{1,2}\d{1,2}(?!\w)")
AFTER_HOUSE = re.compile(r"[,\n ]{1,2}(?:[A-Z][\w' ]{2,24}[, ]{1,2})?(?P<code>\d{4,6})(?![\w\-/]|[.,]\d)")
CAR = re.compile(
    r"\b(?:plates?|number plate|registration|reg|rego|license plate|licence plate|tag"
    r"|placard)\b(?:\s(?:no\.?|number|is|ending|starting|with|in|that|reads|read|of|was"
    r"|begins)){0,3}"
    r"[\s:,#]{1,3}\"?(?P<plate>(?=[A-Z0-9 \-]{0,9}\d)[A-Z0-9]{1,4}(?:[ \-][A-Z0-9]{1,4}){0,2})(?!\w)"
)
CAR_NEARBY = re.compile(
    r"\b(?:car|truck|van|plates?|registration|reg|rego|vehicle|toyota|ford|honda|hilux|pickup|suv"
    r"|motorbike|bike|scooter|hyundai|nissan|jeep|kia|vw|corsa|fiesta|minivan|sedan)\b",
    re.I,
)
UK_PLATE = re.compile(
    r"(?<![\w\-/])(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]{3}[\s\-]\d{3}[\s\-]?[A-Z]{1,2}"
    r"|[A-Z]{3}[\s\-]\d{3,4}|\d{3}[\s\-][A-Z]{3})(?![\w\-/])"
)


def _found(start: int, end: int, kind: Kind, reason: str, confidence: Confidence = Confidence.SURE) -> Candidate:
    return Candidate(start, end, kind, Level.IDENTIFIER, confidence, reason, Layer.PATTERN)


class Addresses:
    """Houses, streets, post boxes, postcodes of several countries, plates next to a word for a car."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each part of an address as its own candidate."""
        for pattern in (NUMBERED, LOWER, NUMBERED_ROAD, RUE, POST_BOX):
            for match in pattern.finditer(text):
                yield _found(match.start(), match.end(), Kind.CONTACT, HOUSE)
                code = AFTER_HOUSE.match(text, match.end())
                if code:
                    yield _found(*code.span("code"), Kind.PLACE, CODE, Confidence.LIKELY)
        for match in HOUSE_NAME.finditer(text):
            if "," in match.group():
                yield _found(match.start(), match.end(), Kind.CONTACT, HOUSE, Confidence.LIKELY)
        for match in UNNUMBERED.finditer(text):
            yield _found(match.start(), match.end(), Kind.PLACE, STREET, Confidence.LIKELY)
        for match in ROAD.finditer(text):
            yield _found(match.start(), match.end(), Kind.PLACE, STREET, Confidence.LIKELY)
        yield from _postcodes(text)
        yield from _plates(text)


def _postcodes(text: str) -> Iterator[Candidate]:
    for pattern in (UK_CODE, CA_CODE, EIRCODE):
        for match in pattern.finditer(text):
            if match.group().isupper() or " " in match.group():
                yield _found(match.start(), match.end(), Kind.PLACE, CODE)
    for pattern in (AU_CODE, SIX_CODE):
        for match in pattern.finditer(text):
            yield _found(match.start(1), match.end(1), Kind.PLACE, CODE)
    for match in OUTWARD.finditer(text):
        yield _found(match.start(), match.end(), Kind.PLACE, CODE)
    if "postcode" in text or "post code" in text:
        for match in OUTWARD_WORD.finditer(text):
            if re.search(r"post ?code", text[max(0, match.start() - 50) : match.start()]):
                yield _found(match.start(), match.end(), Kind.PLACE, CODE, Confidence.LIKELY)
    for match in ZIP.finditer(text):
        alone = text[: match.start()].rstrip(" ").endswith("\n") and text[match.end() : match.end() + 1] in ("\n", "")
        if alone or ZIP_CUE.search(text, max(0, match.start() - 40), match.start()):
            yield _found(match.start(), match.end(), Kind.PLACE, CODE)


def _plates(text: str) -> Iterator[Candidate]:
    for match in CAR.finditer(text):
        yield _found(*match.span("plate"), Kind.ID, PLATE, Confidence.LIKELY)
    for match in UK_PLATE.finditer(text):
        if CAR_NEARBY.search(text, max(0, match.start() - 60), match.start()):
            yield _found(match.start(), match.end(), Kind.ID, PLATE, Confidence.LIKELY)
