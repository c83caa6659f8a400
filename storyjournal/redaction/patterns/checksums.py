"""Numbers that prove themselves by a check digit or by a shape that nothing else has (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns import schemes_english, schemes_things, schemes_world
from storyjournal.redaction.patterns.marks import found
from storyjournal.redaction.patterns.scheme import Scheme

SCHEMES = (*schemes_english.SCHEMES, *schemes_things.SCHEMES, *schemes_world.SCHEMES)
DENSE = re.compile(r"\d[ \-./(]{0,2}[A-Za-z]{0,4}[ \-./)]{0,2}\d|\d[A-Za-z]{2}")
LETTERS_ONLY = re.compile(r"\b(?:swift|bic|btc|bitcoin|wallet)\b", re.IGNORECASE)
# Every scheme holds one of these: figures in a row, letters that run into figures, a long run, or it needs its word.
NUMBERED = re.compile(
    r"\d[ \-]?\d[ \-]?\d[ \-]?\d|\d{3}-k|[^\W\d_]{2}\d\d|\d[^\W\d_][^\W_]\d|[\w\-]{13}|bic|swift", re.IGNORECASE
)
BEFORE, AFTER = 48, 80  # code points around a digit group that a scheme may need
LABEL_REACH = 40  # code points in which a scheme's own words stand before its number
REFUSALS = re.compile(
    r"\b(?:doi|isbn|issn|pmid|pmcid|orpha|omim|icd|cpt|loinc|snomed|nct|isrctn|eudract|grant|patent)"
    r"[\s:.#/]{0,3}(?:no\.?|number)?[\s:]{0,2}$",
    re.IGNORECASE,
)


class Checksums:
    """National, health, tax, bank, card, vehicle, phone and device numbers by their own rules."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the number alone. Sure where its own words stand before it or its check proves enough."""
        for start, end in _stretches(text):
            if NUMBERED.search(text, start, end) is None:
                continue
            for scheme in SCHEMES:
                for match in scheme.shape.finditer(text, start, end):
                    confidence = _confidence(scheme, text, *match.span())
                    if confidence and scheme.valid(match.group()):
                        yield found(*match.span(), Kind.ID, scheme.reason, confidence)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text where figures stand close together, joined where they touch; most prose has none."""
    start, end = 0, 0
    for match in _dense(text):
        if match.start() - BEFORE > end:
            if end:
                yield start, end
            start = max(0, match.start() - BEFORE)
        end = max(end, min(len(text), match.end() + AFTER))
    if end:
        yield start, end


def _dense(text: str) -> list[re.Match[str]]:
    return sorted((*DENSE.finditer(text), *LETTERS_ONLY.finditer(text)), key=lambda m: m.start())


def _confidence(scheme: Scheme, text: str, start: int, end: int) -> Confidence | None:
    """Sure with the scheme's own words before or just after; else what the scheme says alone."""
    line = text.rfind("\n", max(0, start - LABEL_REACH), start) + 1
    before = max(line, start - LABEL_REACH, 0)
    if REFUSALS.search(text, before, start):
        return None
    if scheme.words.search(text, before, start) or scheme.words.match(text, _after(text, end)):
        return Confidence.SURE
    worded = " " in text[start:end] and text[start:end].upper() != text[start:end]
    return None if worded else scheme.alone  # small letters parted from their figures by a space are words


def _after(text: str, end: int) -> int:
    """Where a label may stand after a number: over "(", "is my" and the like."""
    match = re.compile(r"[\s(,]{1,3}(?:is |was |as )?(?:my |the |his |her |our |their |a )?").match(text, end)
    return match.end() if match else end
