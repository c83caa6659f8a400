"""Numbers of records: those that prove themselves by a checksum, and those that stand by a label (layer 2)."""

import re
from collections.abc import Callable, Iterator

from stdnum import iban, luhn
from stdnum.gb import nhs
from stdnum.us import ssn

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level

PROVED = "This number belongs to one person only, and its check digit fits."
LABELLED = "A record number like this leads straight to one person's file."
PART = r"[A-Za-z0-9]+"
PIECE = r"(?:[A-Z]{0,8}\d[A-Za-z0-9]*|[A-Z]{1,8}(?=[\-/. ][A-Z0-9\-/]*\d))"
CODE = (
    rf"(?-i:{PIECE}(?:(?:[\-/.]| - )[A-Z0-9]+|\s(?=[A-Z]*\d)[A-Z0-9]+(?![a-z/:])"
    rf"|\s[A-Z]{{1,2}}(?![\w'])){{0,8}}|[a-z]{{1,4}}-?\d{{4,}}[\w\-]{{0,30}})"
)
LABEL = (
    r"(?:mrn|nhs|chi|ni|npi|ssn|sin|tfn|nhi|uhid|cnic|nric|ic|bsn|pps|ppsn|pesel|phn|ahc|ohip|ramq"
    r"|dva|udi|imei|vin|dob id|ref|reference|claim|claims|case|file|member(?:ship)?|policy"
    r"|account|acct|a/c|appeal|chart|record|serial|lot|batch|rx|prescription|licen[cs]e|passport"
    r"|badge|badge|ticket|incident|complaint|grievance|referral|auth(?:ori[sz]ation)?"
    r"|group|plan|subscriber|patient|hospital|medicare|medicaid|insurance|health|national|personal"
    r"|social security|social insurance|ss|tax|fiscal|registration|reg|folder|specimen|sample"
    r"|accession"
    r"|visit|encounter|admission|credential|urn|entry|lodged|docket|certification|subject"
    r"|participant|trial|study|donor|card|carte|receipt|order|invoice|tracking|permit|placard"
    r"|confirmation|booking|application|visa|alien|a-number|employee"
    r"|staff|student|service|casualty|booklet|book|device|pump|pacemaker|model|policyholder"
    r"|customer|client|docket|warrant|certificate|code|number|no|nos|id|#|sn|s/n|orcid|siret|dni"
    r"|nif|cpf|curp|nin|bvn|philhealth|aadhaar|abha|trillium|personnummer|kennitala|carte soleil"
    r"|codice fiscale|fall|aktenzeichen)"
)
LINK = (
    r"(?:\s?(?:number|numbers|num|no|nos|id|ids|code|card|ref|reference|#|is|was|ends in|ending in"
    r"|ending|in|of|as|the|for|they have|po|file|on it|on the back is|on the sheet is"
    r"|if you need it|to quote|logged as|reads|says|it's|quote|my|still|with)\b|\s?[.:#(,=“\"'\-–]"
    r"|\s)"
)
LABELLED_CODE = re.compile(
    rf"(?<![\w\-])(?:{LABEL})(?![\w])'?s?{LINK}{{1,8}}?\s?(?P<code>{CODE})(?![\w])", re.IGNORECASE
)
SSN = re.compile(r"(?<![\w\-])\d{3}-\d{2}-\d{4}(?![\w\-])")
SSN_TAIL = re.compile(
    r"\b(?:social|ssn|social security(?: number)?)\b[^.\n]{0,30}?\b(?:end(?:s|ing)? (?:in|with)"
    r"|last four(?: digits)?(?: are| is|:)?|final four)\s?(?P<code>\d{4})\b",
    re.I,
)
LAST_FOUR = re.compile(r"\blast (?:four|4)(?: digits)?(?: of \w+ \w+)?(?: are| is|:|,)?\s(?P<code>\d{4})\b", re.I)
TEN = re.compile(r"(?<![\w\-./])\d{3}[ \-]?\d{3}[ \-]?\d{4}(?![\w\-/])")
CARD = re.compile(r"(?<![\w\-./])\d(?:[ \-]?\d){12,18}(?![\w\-/])")
MBI = re.compile(
    r"(?<![\w\-])[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\w\-])"
)
IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?(?!\w)")
NINO = re.compile(r"(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?!\w)")
CODICE = re.compile(r"(?<!\w)[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)")
MIXED = re.compile(
    r"(?<![\w\-/.@#])(?=[A-Z0-9\-/]{0,20}\d\d)(?:[A-Z]{2,6}[\-/])(?:[A-Z0-9]{1,8}[\-/]){0,3}\d{4,10}(?:[\-/][A-Z0-9]{1,4})?(?![\w\-/])"
)
DIGITS = re.compile(r"\d")
UNITS = re.compile(
    r"^\s?(?:mg|mcg|ml|kg|lbs?|%|g|mm|cm|years?|days?|weeks?|months?|hours?|minutes?|am|pm|people"
    r"|miles|times|percent|pounds|euros|dollars|units)\b|^%",
    re.I,
)
YEAR = re.compile(r"(?:19|20)\d\d")
BILLING = re.compile(
    r"\b(?:cpt|icd|hcpcs|drg|ndc|j-?code|dsm|snomed|loinc|bill|route|room|bed|channel|page|chapter"
    r"|version)\b",
    re.I,
)
ICD = re.compile(r"[A-Z]\d\d(?:\.\d{1,4})?")
NO_RECORD = (
    r"(?!(?:CPT|ICD|NDC|DRG|HR|SB|AB|HB|PO|ISO|US|IN|BP|NCT|NPI|MRN|NHS|SSN|CHI|TEL|FAX|NHI|PHN|DOB|ID|REF|FILE|CASE|LOT"
    r"|ACCT|PIN|ZIP|EXT)\b)"
)
LOOSE = re.compile(
    r"(?<![\w\-/.@#+$£€])(?:[A-Z]{1,4}\d{6,10}[A-Z]{0,2}|\d{9,14}|\d{2,4}-\d{4,7}-\d{1,4}|\d{2,3}-\d{4}-\d{3,4}|\d{7,9}-\d"
    rf"|{NO_RECORD}(?:[A-Z]{{2,4}}[ \-]\d{{6,10}}|[A-Z]{{3,4}}[ \-]\d{{5}}|[A-Z]{{2,4}} \d{{1,6}}/(?:19|20)\d\d"
    r"|[A-Z]{2,4} \d{5,6}/\d\d))(?![\w\-/])"
)


def npi(number: str) -> bool:
    """Luhn over the number with 80840 before it: CMS, NPI check digit specification."""
    return len(number) == 10 and number[0] in "12" and luhn.is_valid("80840" + number)


def _card(number: str) -> bool:
    return 13 <= len(number) <= 19 and number[0] in "3456" and luhn.is_valid(number)


CHECKED: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (SSN, ssn.is_valid),
    (TEN, lambda n: nhs.is_valid(n) and not re.fullmatch(r"\d{3}-\d{3}-\d{4}", n)),
    (TEN, lambda n: n.isdigit() and npi(n)),
    (CARD, lambda n: _card(re.sub(r"\D", "", n))),
    (MBI, lambda _: True),
    (IBAN, iban.is_valid),
    (NINO, lambda _: True),
    (CODICE, lambda _: True),
)


class Records:
    """Health, tax, card and account numbers, and anything code-like that follows its label."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the number or code alone, without its label."""
        for pattern, valid in CHECKED:
            for match in pattern.finditer(text):
                if valid(match.group()):
                    yield _found(match.start(), match.end(), PROVED, Confidence.SURE)
        for match in SSN.finditer(text):
            yield _found(match.start(), match.end(), LABELLED, Confidence.LIKELY)
        for pattern in (SSN_TAIL, LAST_FOUR):
            for match in pattern.finditer(text):
                yield _found(*match.span("code"), LABELLED, Confidence.LIKELY)
        for match in LABELLED_CODE.finditer(text):
            if _like_a_code(match["code"], match.group(), text[match.end("code") :][:12]):
                yield _found(*match.span("code"), LABELLED, Confidence.LIKELY)
        for match in LOOSE.finditer(text):
            yield _found(match.start(), match.end(), LABELLED, Confidence.LIKELY)
        for match in MIXED.finditer(text):
            yield _found(match.start(), match.end(), LABELLED, Confidence.LOOK)


def _found(start: int, end: int, reason: str, confidence: Confidence) -> Candidate:
    return Candidate(start, end, Kind.ID, Level.IDENTIFIER, confidence, reason, Layer.PATTERN)


def _like_a_code(code: str, label: str, after: str) -> bool:
    """Long enough for its label, and neither a year, an amount nor a measure."""
    digits = len(DIGITS.findall(code))
    if BILLING.search(label) or ICD.fullmatch(code):
        return False
    if UNITS.match(after) or YEAR.fullmatch(code) or (digits < 4 and "-" not in code):
        return False
    if re.fullmatch(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d\d-\d\d", code):
        return False
    return digits >= 3 if re.search(r"\d[A-Z]|[A-Z]\d|-", code) else digits >= 4
