"""Number plates: after a word for a plate, or by their national shape near a word for a vehicle (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.label_words import VEHICLE
from storyjournal.redaction.patterns.marks import Casing, Casings, found

LIKELY, LOOK = Confidence.LIKELY, Confidence.LOOK
PLATE_WORD = re.compile(
    r"\b(?:(?:number|licen[cs]e|reg(?:istration)?|car|van|red|vanity|rear|front)[\s_]?plates?|plates?"
    r"|reg(?:istration)?(?:\snumber"
    r"|\sno\.?)?|rego|(?:license\s)?tag|vrm|placard|motor\s?car no\.?|vehicle no\.?|car no\.?|taxi no\.?)"
    r"(?:\s(?:no\.?|number|is|was|ends?|ending|starting|starts|with|in|that|reads?|reading|of|it|said|says|begins?"
    r"|the|still)){0,4}"
    r"[\s:,#|=\-\"]{1,4}",
    re.IGNORECASE,
)
NOT_A_PLATE = re.compile(
    r"\b(?:metal|titanium|steel|bone|hip|ankle|wrist|growth|dinner|tin|paper|spinal|surgical|locking|price|name"
    r"|dog|ear"
    r"|gp|trial|birth|voter|hash|student|course|conference)\s$",
    re.IGNORECASE,
)
PLATE = re.compile(r"[A-Z0-9]{1,5}(?:[ \-·][A-Z0-9]{1,6}){0,3}(?![\w])", re.IGNORECASE)
VEHICLE_WORD = re.compile(
    r"\b(?:cars?|trucks?|vans?|plates?|registration|reg|rego|vehicle|pickup|suv|motorbike|motorcycle|bike|scooter"
    r"|minivan"
    r"|sedan|hatchback|estate|lorry|taxi|cab|uber|jeep|boda|tuk[ -]?tuk|rickshaw|matatu|minibus|bakkie|ute|caravan"
    r"|trailer"
    r"|toyota|ford|honda|hilux|hyundai|nissan|kia|vw|volkswagen|corsa|fiesta|audi|bmw|mercedes|peugeot|renault"
    r"|citroen"
    r"|skoda|seat|subaru|mazda|mitsubishi|chevy|chevrolet|dodge|ram|tesla|volvo|fiat|vauxhall|opel|suzuki|maruti|tata"
    r"|mahindra|camry|corolla|civic|focus|golf|polo|micra|yaris|prius|qashqai|buick|cadillac|lexus|acura|dacia"
    r"|land rover"
    r"|parked|parking|drives?|driving|drove|towed|stolen)\b",
    re.IGNORECASE,
)
NEARBY = 70  # code points in which a word for a vehicle stands before a plate by its shape
SHAPES = re.compile(
    r"(?<![\w\-/.])(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z]"
    r"|[A-Z]{1,3}[\s\-]\d{3,4}[\s\-]?[A-Z]{1,2}"
    r"|[A-Z]{3}[\s\-]?\d{3,4}|\d{3}[\s\-][A-Z]{3}|\d[A-Z]{3}\s?\d{3}|[A-Z]{1,2}[\s\-]\d{2}[\s\-][A-Z]{1,2}"
    r"|\d{1,3}-[A-Z]{1,2}-\d{1,6}|[A-Z]{2}[\s\-]\d{3}[\s\-][A-Z]{2}|[A-Z]{2}\s\d{2}\s\d{4,5}"
    r"|[A-Z]{1,3}[\s\-][A-Z]{1,2}\s?\d{1,4})"
    r"(?![\w\-/]|[.,]\d)",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"(?<![\w\-/.])(?:(?:AP|AR|AS|BR|CG|CH|DL|GA|GJ|HP|HR|JH|JK|KA|KL|MH|ML|MN|MP|MZ|NL|OD|PB|PY|RJ|SK|TN|TS|TR|UK"
    r"|UP|WB)"
    r"[ \-]?\d{1,2}[ \-]?[A-Z]{1,3}[ \-]?\d{4}"
    r"|\d{2,3}-(?:C|CE|CN|CW|D|DL|G|KE|KK|KY|LD|LH|LK|LM|LS|MH|MN|MO|OY|RN|SO|T|TN|TS|W|WH|WW"
    r"|WX)-\d{1,6})(?![\w\-/])",
    re.IGNORECASE,
)  # Indian states' codes (Central Motor Vehicles Rules, rule 50); Irish index marks (S.I. 318/1992)
WORDS = re.compile(
    r"\b(?:is|was|in|on|at|of|and|the|to|so|if|it|my|no|we|he|i|a|an|as|or|up|by|for|had|has|but|not|mg|ml|am|pm)\b",
    re.IGNORECASE,
)


class Vehicles:
    """Number plates."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the plate alone."""
        casings = Casings(text)
        for word in PLATE_WORD.finditer(text):
            if not NOT_A_PLATE.search(text, max(0, word.start() - 12), word.start()):
                yield from _named(text, word.end(), casings.at(word.start()))
        for match in SHAPES.finditer(text):
            near = VEHICLE_WORD.search(text, max(0, match.start() - NEARBY), match.start())
            if near and not WORDS.search(match.group()) and _written(match.group(), casings.at(match.start())):
                yield found(match.start(), match.end(), Kind.ID, VEHICLE, LIKELY)
        for match in ALONE.finditer(text):
            if match.group().isupper() or casings.at(match.start()) is Casing.LOWER:
                yield found(match.start(), match.end(), Kind.ID, VEHICLE, LIKELY)


def _named(text: str, place: int, casing: Casing) -> Iterator[Candidate]:
    """The plate that follows a word for one."""
    match = PLATE.match(text, place)
    if match is None:
        return
    written = match.group()
    while (cut := max(written.rfind(" "), written.rfind("-"))) > 0 and (
        not _group(written[cut + 1 :], casing) or WORDS.fullmatch(written[cut + 1 :])
    ):
        written = written[:cut]
    digits = sum(map(str.isdigit, written))
    letters = any(map(str.isalpha, written))
    first = re.split(r"[ \-]", written)[0]
    shaped = digits and (letters or digits >= 4) and _group(first, casing) and not WORDS.fullmatch(first)
    if shaped and not re.fullmatch(r"(?:19|20)\d\d|\d+(?:st|nd|rd|th)", written):
        yield found(place, place + len(written), Kind.ID, VEHICLE, LIKELY)


def _group(group: str, casing: Casing) -> bool:
    """Whether letters and digits between two gaps may stand on a plate."""
    return any(map(str.isdigit, group)) or casing is not Casing.MIXED or group.isupper() or len(group) <= 3


def _written(plate: str, casing: Casing) -> bool:
    """A plate by its shape alone is in capitals, unless nothing in the paragraph is."""
    return plate.isupper() or (casing is Casing.LOWER and not re.fullmatch(r"[a-z]{4,}\s?\d+", plate))
