"""Telephone numbers in national styles, with extensions and partly hidden (layer 2)."""

import re
from collections.abc import Iterator

import phonenumbers

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.codes import announced
from storyjournal.redaction.patterns.helplines import is_helpline
from storyjournal.redaction.patterns.marks import found

REASON = "A phone number leads straight to whoever answers it."
SURE, LIKELY = Confidence.SURE, Confidence.LIKELY
REGIONS = ("US", "GB", "IE", "AU", "NZ", "IN", "ZA", "DE", "FR", "ES", "IT", "NL")
EXT = r"(?:,?\s?(?:ext\.?|extn\.?|extension|x|opt(?:ion)?)\s?#?\d{1,6})"
END = rf"(?:{EXT}|(?![\w\-/]|[.,]\d))"
HID = r"[\dxX*•]"
BEGIN = r"(?<![\w\-/.#$£€,])"
NANP = re.compile(
    rf"{BEGIN}(?:(?:\+|00)?1[\s.\-]{{0,2}})?(?:\(\d{{3}}\)[\s\-.]{{0,2}}"
    rf"|\d{{3}}[\s.\-/])\d{{3}}[\s.\-]\d{{2}}(?:\d\d|{HID}{HID}){END}",
    re.IGNORECASE,
)
GLUED = re.compile(rf"{BEGIN}\(\d{{3}}\)\s?\d{{7}}{END}", re.IGNORECASE)
PLUS = re.compile(
    rf"(?<![\w+])(?:\+\s?|\b00)\d{{1,3}}[\s.\-]?(?:\(\d{{1,5}}\)[\s.\-]?)?\d(?:[\s.\-/]{{0,2}}{HID}){{5,12}}(?!\d){EXT}?",
    re.IGNORECASE,
)
TRUNK = re.compile(
    rf"{BEGIN}(?:\(0\d{{1,5}}\)|0\d{{1,5}})/?(?:(?:[\s.\-]|\s-\s|(?<=/))(?:\d{{2,8}}|\d{{1,4}}{HID}{{2,4}}"
    rf"|{HID}{{3,4}})){{1,5}}{END}",
    re.IGNORECASE,
)
MOBILE = re.compile(
    rf"{BEGIN}(?:07\d{{9}}|04\d{{8}}|0[2-9]\d{{7,9}}|[6-9]\d{{4}}[\s\-]\d{{5}}|1[38]00[\s\-]\d{{3}}[\s\-]\d{{3}}"
    rf"|\d{{4}}[\s\-]\d{{3}}[\s\-]\d{{3}}"
    rf"|\d{{2}}[\s.\-]\d{{2}}[\s.\-]\d{{2}}[\s.\-]\d{{2}}(?:[\s.\-]\d{{2}})?){END}",
    re.IGNORECASE,
)
BARE = re.compile(rf"{BEGIN}\d{{8,15}}{END}", re.IGNORECASE)
MASKED = re.compile(
    rf"{BEGIN}\(?[xX*•]{{3}}\)?[\s.\-][xX*•]{{3}}[\s.\-]\d{{4}}(?!\w)|{BEGIN}0\d{{0,3}}[xX*•]{{4,9}}\d{{0,4}}(?!\w)"
)
CALLING = (
    r"(?:ph(?:one)?|tel(?:ephone)?|tel\.|mob(?:ile)?|cell(?:phone)?|call|calls|text|ring|rings|fax|whatsapp|signal"
    r"|dial|landline"
    r"|hotline|viber|reach (?:me|us|her|him) (?:at|on)|bleep|pager|beep|switchboard|contact|hmu|helpdesk|voicemail"
    r"|sms)"
)
LABELLED = re.compile(
    rf"\b(?:{CALLING}|ext(?:ension|n)?)\b(?:\s(?:me|us|him|her|them|on|at|or|text|no|num|number|is|was|call|the"
    rf"|ward|desk|office|line"
    r"|directly|anytime|back|my|our|son|daughter|mum|mom|dad|phone|mobile|cell|day|night)){0,5}"
    r"[.:]{0,2}[ ]{0,2}[#:|=\-]?[ ]?(?P<number>\+?\(?\d[\d()\s.\-]{2,18}\d)(?![\w]|[.,:]\d|\s?(?:%|mg|ml|am|pm"
    r"|days|weeks|minutes|times|people))",
    re.IGNORECASE,
)
LOCAL = re.compile(rf"{BEGIN}(?:\d{{3,4}}[\s\-.]|\d{{2}}-)\d{{4}}(?![\w\-/]|[.,]\d)")
CALLED = re.compile(
    rf"\b(?:{CALLING}|our number|my number|her number|his number|the number|rang|phoned|texted|called|number on)\b",
    re.IGNORECASE,
)
NOT_A_PHONE = re.compile(
    r"\b(?:mrn|nhs|chi|claim|member|policy|account|acct|case|ref\w*|records?|notes|chart|folder|group|medicare"
    r"|serial|rx"
    r"|licen[cs]e|npi|card|passport|file|lot|id|isbn|issn|doi|pmid|nct|orpha|omim|bsb|aadhaar|iban)"
    r"(?:,?\s(?:number|no\.?|nos\.?|id|#|is|num)){0,3}[\s:#.(,]{0,3}$",
    re.IGNORECASE,
)
YEARS = re.compile(r"(?:18|19|20)\d\d\s?[-–./\s]\s?(?:18|19|20)\d\d")
DATE = re.compile(r"\d{1,2}([.\-/ ])\d{1,2}\1(?:19|20)?\d\d|(?:19|20)\d\d([.\-/])\d\d\2\d\d")
PAIRS = re.compile(r"(?:\d{2}[\s.\-]){3,4}\d{2}")


class Phones:
    """Telephone numbers. A number that follows a record's label is left to the record layer."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each number with its extension."""
        for pattern in (NANP, GLUED, PLUS, TRUNK, MOBILE, MASKED):
            for match in pattern.finditer(text):
                if not _other(text, match.start(), match.group()) and _styled(
                    pattern, match.group(), text, match.start()
                ):
                    yield _phone(match.start(), match.end(), _trust(pattern, match.group()))
        for match in LABELLED.finditer(text):
            start, end = match.span("number")
            start = match.start() if match.group().lower().startswith("ext") else start
            if not _other(text, start, match["number"]) and 4 <= _count(match["number"]) <= 15:
                yield _phone(start, end, LIKELY)
        for match in LOCAL.finditer(text):
            called = CALLED.search(text, max(0, match.start() - 60), match.end() + 16) is not None
            if called and not _other(text, match.start(), match.group()):
                yield _phone(match.start(), match.end(), LIKELY)
        for match in BARE.finditer(text):
            if not _other(text, match.start(), match.group()) and _in_a_plan(match.group()):
                yield _phone(match.start(), match.end(), LIKELY)


def _phone(start: int, end: int, confidence: Confidence) -> Candidate:
    return found(start, end, Kind.CONTACT, REASON, confidence)


def _other(text: str, start: int, number: str) -> bool:
    """A record's number, a public helpline, years or a date."""
    bare = number.strip()
    return bool(
        NOT_A_PHONE.search(text, max(0, start - 40), start)
        or announced(text, start, start + len(number))
        or is_helpline(bare)
        or YEARS.fullmatch(bare)
        or DATE.fullmatch(bare)
        or re.fullmatch(r"(?:19|20)\d\d", bare)
    )


def _styled(pattern: re.Pattern[str], number: str, text: str, start: int) -> bool:
    """Loose styles need as many digits as a number has (E.164: 7 to 15); pairs of figures a word for calling."""
    if pattern is TRUNK and not 7 <= _count(number) <= 15:
        return False
    if PAIRS.fullmatch(number) and number[0] != "0":
        return CALLED.search(text, max(0, start - 60), start) is not None
    return True


def _count(number: str) -> int:
    return sum(c.isdigit() or c in "xX*•" for c in re.sub(rf"{EXT}$", "", number, flags=re.IGNORECASE))


def _in_a_plan(number: str) -> bool:
    """Whether undivided digits are a valid number in one of the numbering plans of these users."""
    if not re.match(r"0[1-9]|[2-9]|1[2-9]", number):
        return False
    for region in REGIONS:
        try:
            parsed = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return True
    return False


def _trust(pattern: re.Pattern[str], number: str) -> Confidence:
    """A number with its country's code is held against that country's numbering plan."""
    if pattern is MASKED:
        return LIKELY
    if pattern is not PLUS:
        return SURE
    digits = re.sub(r"\D", "", re.sub(rf"{EXT}$|\(0\)", "", number, flags=re.IGNORECASE))
    try:
        parsed = phonenumbers.parse("+" + digits.removeprefix("00"))
    except phonenumbers.NumberParseException:
        return LIKELY
    return SURE if phonenumbers.is_possible_number(parsed) else LIKELY
