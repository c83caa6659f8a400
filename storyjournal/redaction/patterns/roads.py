"""Streets without a number, crossings, numbered roads and houses that have a name (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.marks import Casing, Casings, found, word_set
from storyjournal.redaction.patterns.street_words import EVERYDAY, FAMOUS
from storyjournal.redaction.reading.alternatives import either, parted

LIKELY, LOOK = Confidence.LIKELY, Confidence.LOOK
STREET = "A street name points at a small part of one town."
HOUSE = "A house that has a name is easy to find in its village."
CLEAR = (
    "Street|St(?!\\.)|Road|Rd|Avenue|Ave|Lane|Ln|Boulevard|Blvd|Crescent|Terrace|Parade|Mews|Pike|Turnpike|Parkway|Pkwy"
    "|Highway|Row|Close|Drive(?!s)|Wynd|Brae|Esplanade|Marg|Chowk|Stryd|Causeway"
)
UNNUMBERED = re.compile(rf"(?<![\w])(?:[A-Z][\w'\-]{{1,30}}[ ]){{1,3}}(?:{CLEAR})\b(?!\s[A-Z])")
CASELESS = re.compile(
    rf"\b(?:on|off|in|along|down|up|from|near|at|to|by|of|behind|outside)\s(?P<street>(?:(?:[nsew]\.?|north|south"
    rf"|east|west|old|new|upper|lower)\s)?"
    rf"[^\W\d_][\w'\-]{{2,30}}\s(?:[^\W\d_][\w'\-]{{2,30}}\s)?(?:{CLEAR.lower()}))\b(?!-)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"\b(?:[NSEW]\.?\s|East\s|West\s|North\s|South\s)?\d{1,3}(?:st|nd|rd|th)\s(?:street|st|avenue|ave|road"
    r"|rd)\b(?!\s[A-Z])",
    re.IGNORECASE,
)
CROSSING = re.compile(
    r"\b(?:corner of|intersection of|between)\s(?P<streets>(?:[A-Z][\w'\-]{1,24}|\d{1,3}(?:st|nd|rd"
    r"|th))(?:\s[A-Z][\w'\-]{1,24}){0,2}\s(?:and|&)"
    r"\s(?:[A-Z][\w'\-]{1,24}|\d{1,3}(?:st|nd|rd|th))(?:\s(?:Street|St|Avenue|Ave|Road|Rd))?)"
    r"|\b(?P<grid>\d{1,3}(?:st|nd|rd|th)\s(?:and|&)\s[A-Z][a-z]{2,20})\b"
)
ROAD = re.compile(
    r"\b(?:Exit|Highway|Hwy|Route|Rte|Interstate|Spur|Junction|County Road|County Rd|Farm Road|State Route)"
    r"\s?\d{1,4}[A-Z]?\b|(?<![\w#])(?:FM|SR|CR|US-)\s?\d{2,4}\b(?!\s')"
    r"|(?<![\w#])I-\d{1,3}\b|(?<![\w\-/.])[AM]\d{1,4}(?:\(M\))?(?=\s(?:near|between|at|outside|towards|to)\s[A-Z])"
)
ROAD_CASELESS = re.compile(
    r"\b(?:on|off|at|down|along|near|up|from|by|take|past|to)\s(?P<road>(?:exit|highway|hwy|route|rte|interstate"
    r"|spur|junction|county road|state route)\s\d{1,4}[a-z]?)\b",
    re.IGNORECASE,
)
SECTOR = re.compile(r"\bSector[\s\-]\d{1,3}[A-Z]?\b")
HOUSES = (
    "House|Cottage|Lodge|Farm|Barn|Croft|Villa|Manor|Grange|Hall|Rectory|Vicarage|Mill"
    "|Farmhouse|Bungalow|Steading|Signal Box|Dairy|Creamery|Forge|Bakery|Chapel|Schoolhouse"
    "|School House|Stables|Gatehouse|Lighthouse|Smithy|Coach House|Oast|Bothy|Byre|Granary"
    "|Boathouse|Buildings"
)
NAMED_HOUSE = re.compile(rf"(?<![\w']){either(parted(HOUSES))}, ", re.IGNORECASE)  # a part of every match of it
NAMED = re.compile(
    rf"(?<![\w'])(?:the[ ])?(?:[^\W\d_][\w'\-]{{0,30}}[ ]){{0,3}}?(?:{HOUSES}),[ ](?:c/o[ ])?"
    rf"(?:\d{{1,4}}[a-z]?[ ][^\W\d_][\w'\-]{{2,30}}(?=[,\n.])"
    rf"|(?:\d{{1,4}}[a-z]?[ ])?(?:[^\W\d_][\w'\-]{{0,30}}[ ]){{1,3}}?(?:{CLEAR}|Hill|Green|Way|Court|Ginnel|Square"
    rf"|Park|Gardens))\b",
    re.IGNORECASE,
)
CELTIC = re.compile(
    r"(?<![\w])(?:(?:Taigh|Tigh|Tŷ|Ty|Hafod|Bryn|Plas|Maes|Teach|Les|Le"
    r"|La)[ ])[^\W\d_][\w'\-]{0,20}(?:[ ][^\W\d_][\w'\-]{0,20}){0,2},[ ](?:(?:Stryd|Lôn|Heol|Ffordd|Rue|Sráid"
    r"|Bóthar)[ ]"
    r"[^\W\d_][\w'\-]{0,20}(?:[ ][^\W\d_][\w'\-]{0,20}){0,2}|[^\W\d_][\w'\-]{1,20}[ ](?:Road|Street|Lane"
    r"|Rd))(?=[,\n.\"]|$)",
    re.IGNORECASE,
)
QUOTED = re.compile(
    r"\"(?P<house>[^\W\d_][^\"\n\d.!?]{2,30})\",?\s(?=\d{1,4}[A-Za-z]?\s[^\W\d_]\w{0,30}\s(?:street|st|road|rd"
    r"|lane|avenue|close|drive|terrace)\b)",
    re.IGNORECASE,
)
ROW = re.compile(
    r"(?<![\w])\d{1,3}[a-z]?\s(?:[^\W\d_][\w'\-]{1,30}\s){1,2}(?:cottages?|villas|almshouses|farm cottages"
    r"|court|mansions)\b(?:,[ ](?-i:[A-ZÀ-Ž])[\w'\-]{2,20}(?=[\n.]|$))?",
    re.IGNORECASE,
)
AT_HOUSE = re.compile(
    rf"\b(?:live at|lives at|living at|home at|address(?: is|:)?|care of|occupier,|c/o"
    rf"|writing from)\s(?P<house>(?:[A-ZÀ-Ŷ][\w'\-]{{1,30}}\s){{1,3}}(?:{HOUSES})"
    r"(?:,\s[A-ZÀ-Ŷ][\w'\-]{1,30}(?:\s[A-ZÀ-Ŷ][\w'\-]{1,30}){0,2})?)"
)
LINE = re.compile(rf"(?m)^(?:The\s)?(?:[A-ZÀ-Ŷ][\w'\-]{{0,30}}\s){{1,3}}(?:{HOUSES})(?=,\s)")
LABELLED = re.compile(
    r"\b(?:address|home address|street address|mailing address|postal address|street|occupier"
    r"|residence)[\"']?\s?[:|]\s?\"?(?P<street>[^\n|\"]{5,80}?)(?=[\n|\"]|$|\.\s)",
    re.IGNORECASE,
)
STREET_END = re.compile(rf"(?:{CLEAR}|Hill|Green|Way|Court|Ginnel|Square|Park|Gardens)$", re.IGNORECASE)
NAMELESS = (FAMOUS - {"main"}) | word_set("the a my this that his her our their every one no")
HOUSE_WORDS = word_set("the old new long small large near main open on back")
LEADING = (EVERYDAY - HOUSE_WORDS) | {"i'm", "we're", "she's", "he's", "live", "lives", "lived"}
ORDINARY = EVERYDAY | {
    "road",
    "street",
    "country",
    "dead",
    "memory",
    "main",
    "high",
    "busy",
    "bumpy",
    "rocky",
    "ring",
    "side",
    "front",
    "back",
}


class Roads:
    """Streets alone, crossings, road numbers, named houses."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report a street as a place, a named house as a contact."""
        casings = Casings(text)
        for match in UNNUMBERED.finditer(text):
            first = match.group().split()[0].lower()
            if not match.group().isupper() and first not in NAMELESS:
                yield found(match.start(), match.end(), Kind.PLACE, STREET, LIKELY)
        for match in CASELESS.finditer(text):
            words = match["street"].lower().split()
            bare = casings.at(match.start()) is not Casing.MIXED or match["street"].islower()
            if bare and not any(w in ORDINARY for w in words[:-1]) and words[0] not in FAMOUS:
                yield found(*match.span("street"), Kind.PLACE, STREET, LIKELY)
        for match in NUMBERED.finditer(text):
            yield found(match.start(), match.end(), Kind.PLACE, STREET, LIKELY)
        for match in CROSSING.finditer(text):
            part = "streets" if match["streets"] else "grid"
            if part == "grid" or not match.group().lower().startswith("between"):
                yield found(*match.span(part), Kind.PLACE, STREET, LIKELY)
        for match in (*ROAD.finditer(text), *SECTOR.finditer(text)):
            yield found(match.start(), match.end(), Kind.PLACE, STREET, LIKELY)
        for match in ROAD_CASELESS.finditer(text):
            yield found(*match.span("road"), Kind.PLACE, STREET, LIKELY)
        yield from _houses(text, casings)


def _houses(text: str, casings: Casings) -> Iterator[Candidate]:
    """Houses with a name of their own."""
    named = NAMED.finditer(text) if NAMED_HOUSE.search(text) else ()
    for match in (*named, *CELTIC.finditer(text), *LINE.finditer(text)):
        words = [w for w in match.group().replace(",", " ").split() if w[0].isalpha()]
        start = match.start()
        while len(words) > 3 and (words[0].lower() in LEADING or (words[0].islower() and not match.group().islower())):
            start = text.index(words[1], start + len(words.pop(0)))
        capital = casings.at(match.start()) is not Casing.MIXED or match.group().islower() or words[0][0].isupper()
        content = [w for w in words if w.lower() != "the"]
        street = STREET_END.search(match.group()) is not None or casings.at(start) is Casing.MIXED
        if capital and street and len(content) > 2 and not any(w.lower() in EVERYDAY - HOUSE_WORDS for w in words):
            yield found(start, match.end(), Kind.CONTACT, HOUSE, LIKELY)
    for match in (*AT_HOUSE.finditer(text), *QUOTED.finditer(text)):
        yield found(
            match.start("house"), match.start("house") + len(match["house"].rstrip()), Kind.CONTACT, HOUSE, LIKELY
        )
    for match in ROW.finditer(text):
        if not any(w.lower() in EVERYDAY for w in match.group().split()[1:]):
            yield found(match.start(), match.end(), Kind.CONTACT, HOUSE, LIKELY)
    for match in LABELLED.finditer(text):
        if any(map(str.isdigit, match["street"])):
            yield found(
                match.start("street"),
                match.start("street") + len(match["street"].rstrip()),
                Kind.CONTACT,
                HOUSE,
                LIKELY,
            )
