"""Telephone numbers in national styles, with extensions, and spelled out in words (layer 2)."""

import re
from collections.abc import Iterator

import phonenumbers

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level

REASON = "A phone number leads straight to whoever answers it."
EXT = r"(?:,?\s?(?:ext\.?|extension|x)\s?\d{1,5})?"
EXTENSION = re.compile(r",?\s?(?:ext\.?|extension|x)\s?\d{1,5}$", re.I)
NANP = re.compile(
    rf"(?<![\w\-/.#])(?:\+?1[\s.\-])?(?:\(\d{{3}}\)\s?"
    rf"|\d{{3}}[\s.\-])\d{{3}}[\s.\-]\d{{4}}(?![\w\-/]){EXT}",
    re.I,
)
PLUS = re.compile(rf"(?<![\w+])(?:\+|\b00)\d{{1,3}}[\s.\-]?(?:\(0\)\s?)?\d(?:[\s.\-]?\d){{6,11}}(?!\d){EXT}", re.I)
TRUNK = re.compile(rf"(?<![\w\-/.#])\(?0\d{{1,4}}\)?(?:[\s.\-]\d{{2,8}}){{1,4}}(?![\w\-/]){EXT}", re.I)
MOBILE = re.compile(
    r"(?<![\w\-/.#])(?:07\d{9}|04\d{8}|0[789]\d{9}|08\d{8}|[6-9]\d{4}[\s\-]\d{5}"
    r"|\d{4}[\s\-]\d{3}[\s\-]\d{3})(?![\w\-])"
)
LABELLED = re.compile(
    r"\b(?:ph(?:one)?|tel(?:ephone)?|mob(?:ile)?|cell|call|text|ring|fax|whatsapp|dial|landline"
    r"|hotline|viber|reach (?:me|us|her|him) (?:at|on)"
    r"|bleep|pager|beep|ext(?:ension)?)\b(?:\s(?:me|us|him|her|on|at|or|text|no|number|is|call|the"
    r"|ward|desk|office|line|directly|anytime)){0,4}"
    r"[.:]?\s{0,2}[#:\-]?\s?(?P<number>\+?\(?\d[\d()\s.\-]{2,18}\d)(?![\w])",
    re.IGNORECASE,
)
LOCAL = re.compile(r"(?<![\w\-/.#$£€])\d{3,4}[\s\-]\d{4}(?![\w\-/])")
CALLED = re.compile(
    r"\b(?:call|text|ring|phone|tel|cell|mobile|our number|my number|whatsapp|fax|reach|dial|rang)\b", re.IGNORECASE
)
DIGIT = "(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|hundred)"
SPOKEN = re.compile(rf"\b{DIGIT}(?:[\s,\-–—.]{{1,3}}{DIGIT}){{5,}}\b", re.IGNORECASE)
NOT_A_PHONE = re.compile(
    r"(?:mrn|nhs|chi|claim|member|policy|account|acct|case|ref\w*|records?|notes|chart|folder|group|medicare|serial|rx"
    r"|licen[cs]e|npi|card|passport|file|lot|id)(?:,?\s(?:number|no\.?|nos\.?|id|#|is|num)){0,3}[\s:#.(,]{0,3}$",
    re.I,
)


class Phones:
    """Telephone numbers. A number that follows a record's label is left to the record layer."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each number with its extension."""
        for pattern in (NANP, PLUS, TRUNK, MOBILE):
            for match in pattern.finditer(text):
                if _labelled_otherwise(text, match.start()):
                    continue
                if pattern is not TRUNK or _dialable(match.group()):
                    yield _phone(match.start(), match.end(), _trust(pattern, match.group()))
        for match in LABELLED.finditer(text):
            start, end = match.span("number")
            if _dialable(match["number"]) or sum(c.isdigit() for c in match["number"]) in (4, 5, 6):
                yield _phone(start, end, Confidence.LIKELY)
        for match in LOCAL.finditer(text):
            called = CALLED.search(text, max(0, match.start() - 60), match.start()) is not None
            if called and not _labelled_otherwise(text, match.start()) and not _year_range(match.group()):
                yield _phone(match.start(), match.end(), Confidence.LIKELY)
        for match in SPOKEN.finditer(text):
            yield _phone(match.start(), match.end(), Confidence.LIKELY)


def _phone(start: int, end: int, confidence: Confidence) -> Candidate:
    return Candidate(start, end, Kind.CONTACT, Level.IDENTIFIER, confidence, REASON, Layer.PATTERN)


def _labelled_otherwise(text: str, start: int) -> bool:
    return NOT_A_PHONE.search(text, max(0, start - 40), start) is not None


def _dialable(number: str) -> bool:
    """Between 7 and 15 digits, as E.164 allows, and not two years."""
    digits = sum(c.isdigit() for c in number)
    return 7 <= digits <= 15 and not _year_range(number)


def _year_range(number: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d", number.strip()) is not None


def _trust(pattern: re.Pattern[str], number: str) -> Confidence:
    """A number with its country's code is held against that country's numbering plan."""
    if pattern is not PLUS:
        return Confidence.SURE
    try:
        parsed = phonenumbers.parse("+" + re.sub(r"\D", "", EXTENSION.sub("", number)).removeprefix("00"))
    except phonenumbers.NumberParseException:
        return Confidence.LIKELY
    return Confidence.SURE if phonenumbers.is_possible_number(parsed) else Confidence.LIKELY
