"""Where on the globe: GPS coordinates, map links and open location codes (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.marks import found

POINT = "Coordinates point at one spot on the map, often a front door."
DEGREES = r"[-+]?\d{1,3}\.\d{3,10}\s?°?\s?[NSEW]?"
PAIR = re.compile(rf"(?<![\w.,/\-+])[\[(]?{DEGREES}\s?[,;/]?\s{{0,2}}{DEGREES}[\])]?(?![\w]|\.\d)", re.IGNORECASE)
SHORT = re.compile(
    r"(?<![\w.,/+])(?:[-+]?\d{1,2}(?:\.\d{1,2})?,\s?-\d{1,3}(?:\.\d{1,2})?"
    r"|-\d{1,2}(?:\.\d{1,2})?,\s?[-+]?\d{1,3}(?:\.\d{1,2})?"
    r"|[-+]?\d{1,2}\.\d{1,2},\s?[-+]?\d{1,3}\.\d{1,2})(?![\w.%])"
)
SHORT_WORD = re.compile(
    r"\b(?:coordinates?|coords?|gps|lat(?:itude)?|lon(?:g|gitude)?|location|pin drop|map)\b", re.IGNORECASE
)
SEXAGESIMAL = re.compile(
    r"(?<![\w.])\d{1,3}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?['′](?:\s?\d{1,2}(?:\.\d{1,5})?\s?(?:[\"″]|''))?\s?[NSEW]"
    r"(?:[,;\s]{0,3}\d{1,3}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?['′](?:\s?\d{1,2}(?:\.\d{1,5})?\s?(?:[\"″]"
    r"|''))?\s?[NSEW])?",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"\b(?:lat(?:itude)?|lon(?:g|gitude)?|lng)\b\s?(?:is|was|[:=])?\s{0,2}(?P<value>[-+]?\d{1,3}(?:\.\d{1,10}"
    r"|\s?°)\s?°?\s?[NSEW]?)(?!\w)",
    re.IGNORECASE,
)
GEO = re.compile(r"\bgeo:-?\d{1,3}(?:\.\d{1,10})?,-?\d{1,3}(?:\.\d{1,10})?[^\s<>\"')]{0,60}", re.IGNORECASE)
PLUS_CODE = re.compile(r"(?<![\w+])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)")
THREE_WORDS = re.compile(r"(?<![\w/])///[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}(?!\w)")
ONE_SIDED = re.compile(r"[NSEW°]|[-+]\d", re.IGNORECASE)


class Coordinates:
    """Points on the map."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report a pair as one candidate."""
        for match in PAIR.finditer(text):
            named = SHORT_WORD.search(text, max(0, match.start() - 40), match.start())
            if _on_the_globe(match.group()) and (named or ONE_SIDED.search(match.group()) or _fine(match.group())):
                yield found(match.start(), match.end(), Kind.PLACE, POINT, Confidence.SURE)
        for match in SHORT.finditer(text):
            if SHORT_WORD.search(text, max(0, match.start() - 30), match.start()):
                yield found(match.start(), match.end(), Kind.PLACE, POINT, Confidence.LIKELY)
        for match in THREE_WORDS.finditer(text):
            yield found(match.start() + 3, match.end(), Kind.PLACE, POINT, Confidence.SURE)
        for pattern in (SEXAGESIMAL, GEO, PLUS_CODE):
            for match in pattern.finditer(text):
                yield found(match.start(), match.end(), Kind.PLACE, POINT, Confidence.SURE)
        for match in LABELLED.finditer(text):
            yield found(*match.span("value"), Kind.PLACE, POINT, Confidence.LIKELY)


def _on_the_globe(pair: str) -> bool:
    """Within 90 and 180 degrees."""
    values = [abs(float(number)) for number in re.findall(r"\d{1,3}\.\d+", pair)]
    return len(values) == 2 and values[0] <= 90 and values[1] <= 180


def _fine(pair: str) -> bool:
    """At least four decimals each, parted by a comma: no laboratory writes two values so."""
    return "," in pair and all(len(part) >= 4 for part in re.findall(r"\.(\d+)", pair))
