"""Numbers of records that stand by a label, before or after it, and codes that no sentence would hold (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns import label_words as words
from storyjournal.redaction.patterns.codes import NAMED_AFTER, UNIT, WORD, Code, after, like_a_code
from storyjournal.redaction.patterns.label_words import LABEL, meaning
from storyjournal.redaction.patterns.marks import Casing, Casings, found
from storyjournal.redaction.patterns.siblings import siblings

SURE, LIKELY, LOOK = Confidence.SURE, Confidence.LIKELY, Confidence.LOOK
BILLING = re.compile(
    r"\b(?:cpt|icd(?:-?(?:9|10|11))?(?:-cm)?|hcpcs|drg|ndc|j-?code|dsm(?:-?[45v])?|snomed|loinc|bill|route|room"
    r"|rooms|bed"
    r"|channel|page|chapter|version|section|article|act|law|bus|train|platform|gate|table|figure|iso|nct|isrctn"
    r"|eudract"
    r"|doi|pmid|isbn|issn|grant|billing|procedure|diagnosis|revenue|modifier|orpha|omim|zip|postal|post|area|dress"
    r"|queue|paybill|extension|ext|phone|tel|telephone|fax|mobile|cell|call|text|ring|whatsapp|pager|episode|week|day"
    r"|catalog|sponsor|protocol|house|street|road|flat|apartment|apt|po|p\.o\.)[\s.\-:]{0,2}$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"\b(?:social|ssn|social security(?: number)?|card|account|number|medicare|member id|plate|id)\b[^.\n\d]{0,34}?"
    r"\b(?:end(?:s|ed|ing)?(?: (?:in|with))?|last (?:four|4)(?: digits)?(?: are| is|:)?|final four)\s?"
    r"(?P<code>(?=[a-z]{0,3}\d)[a-z0-9]{3,6})\b(?!\s?(?:%|mg|years|days))",
    re.IGNORECASE,
)
LAST_FOUR = re.compile(
    r"\blast (?:four|4)(?: digits)?(?: of \w{1,12} \w{1,12}| of \w{1,12})?(?: are| is|:|,)?\s(?P<code>\d{4})\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"\b(?:number|no|id|ref|reference|code|sign)\b", re.IGNORECASE)
AFTER_LABEL = re.compile(
    r"(?:\s(?:number|no|id|code|card))?\s?(?:[.,;:!?)\n]|$|\s(?:and|but|if|so|for|at|on|with)\b)", re.IGNORECASE
)
MIXED = re.compile(
    r"(?<![\w\-/.@#])(?=[A-Z0-9\-/]{0,20}\d\d)[A-Z]{2,6}[\-/](?:[A-Z0-9]{1,8}[\-/]){0,3}\d{4,10}(?:[\-/][A-Z0-9]{1,4})?(?![\w\-/])",
    re.IGNORECASE,
)
YEAR_WORD = re.compile(r"[A-Z]{2,6}[\-/](?:\d{1,2}[\-/])?(?:19|20)\d\d", re.IGNORECASE)
NO_RECORD = (
    r"(?!(?:CPT|ICD|NDC|DRG|HR|SB|AB|HB|PO|ISO|US|IN|BP|NCT|NPI|MRN|NHS|SSN|CHI|TEL|FAX|NHI|PHN|DOB|ID|REF|FILE"
    r"|CASE|LOT"
    r"|ACCT|PIN|ZIP|EXT|LAW|ACT|FROM|PMC|PMID|DOI|ISBN|ORPHA|OMIM|RS|CAS|IEC|EN|ASTM|EU|EC|PL|WORD|ROAD|OVER|ONLY"
    r"|THAN|WITH"
    r"|UNTIL|SINCE|AND|OF|IS|TO|AT|ON|BY|THE|FOR|WAS|ABOUT|NCTN|ISRCTN|ACTRN|EUDRACT|RE|CALL|PAGE|ROOM|TAXI|ARE"
    r"|HAD|GOT)\b)"
)
LOOSE = re.compile(
    r"(?<![\w\-/.@#+$£€:])(?:(?!NCT|PMC|ISRCTN|ACTRN|CHEMBL|GSE|NM_|ENS|ORPHA|OMIM)[A-Z]{1,4}\d{6,12}[A-Z]{0,2}"
    r"|\d{7,14}"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d \d{4}"
    r"|\d{2,4}-\d{4,7}-\d{1,4}"
    rf"|\d{{2,3}}-\d{{4}}-\d{{3,4}}|\d{{7,9}}-\d|{NO_RECORD}(?:[A-Z]{{2,4}}[ \-]\d{{6,10}}|[A-Z]{{3,4}}[ \-]\d{{5}}"
    r"|[A-Z]{2,4} \d{1,6}/(?:19|20)\d\d|[A-Z]{2,4} \d{5,6}/\d\d))(?![\w\-/]|[.,]\d)"
)
REFUSED = re.compile(
    r"(?:\b(?:doi|isbn(?:-1[03])?|issn|pmid|pmcid|nct|isrctn|orpha|omim|grant|patent|paybill|arxiv|ean|upc|about"
    r"|around|nearly"
    r"|over|than|cpt|ndc)|[$£€₹#])[\s:.#]{0,3}$",
    re.IGNORECASE,
)
HASHED = re.compile(r"(?<![\w#&/])#\s?(?P<code>[A-Z]{0,4}-?\d[\dA-Z\-]{3,14})(?![\w\-]|[.,]\d)", re.IGNORECASE)
OWNED = re.compile(
    r"\b(?:mine|hers|his|theirs|ours|yours)(?:'s| is| was"
    r"|:)\s(?P<code>(?=[A-Za-z\-/]{0,8}\d)[A-Za-z0-9][A-Za-z0-9\-/]{5,24})(?![\w])",
    re.IGNORECASE,
)


class Records:
    """Anything code-like that its label follows or precedes, and codes too long to be a measure."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the number or code alone, without its label."""
        casings = Casings(text)
        labelled = [c for label in LABEL.finditer(text) for c in _labelled(text, label, casings.at(label.start()))]
        yield from labelled
        yield from siblings(text, labelled)
        for pattern in (TAIL, LAST_FOUR):
            for match in pattern.finditer(text):
                yield found(*match.span("code"), Kind.ID, words.STATE if pattern is TAIL else words.MONEY, LIKELY)
        for match in HASHED.finditer(text):
            if sum(map(str.isdigit, match["code"])) >= 5:
                yield found(*match.span("code"), Kind.ID, words.PLAIN, LOOK)
        for match in OWNED.finditer(text):
            if sum(map(str.isdigit, match["code"])) >= 5 and not re.fullmatch(r"[\d/\-]{6,10}", match["code"]):
                yield found(*match.span("code"), Kind.ID, words.PLAIN, LIKELY)
        for match in LOOSE.finditer(text):
            start = match.start()
            if match.group()[0].isalpha() and casings.at(start) is Casing.UPPER:
                start += match.group().rfind(" ") + 1  # in capitals any word looks like the letters of a code
            long_enough = (start == match.start() or match.end() - start >= 7) and not UNIT.match(text, match.end())
            if long_enough and not REFUSED.search(text, max(0, start - 16), start):
                yield found(start, match.end(), Kind.ID, words.PLAIN, LIKELY)
        for match in MIXED.finditer(text):
            digits = sum(map(str.isdigit, match.group()))
            if not YEAR_WORD.fullmatch(match.group()) and (digits >= 5 or _coded(match.group())):
                yield found(match.start(), match.end(), Kind.ID, words.PLAIN, LIKELY if digits >= 5 else LOOK)


def _coded(written: str) -> bool:
    """Capitals, or more than one mark between groups, as no word has it."""
    return written.isupper() or sum(mark in "-/" for mark in written) > 1


def _labelled(text: str, label: re.Match[str], casing: Casing) -> Iterator[Candidate]:
    """The code after a label, else the one before it."""
    if BILLING.search(text, max(0, label.start() - 14), label.start()):
        return
    kind = meaning(label.group())
    code = after(text, label.end(), casing, 9 if kind.strong else 3)
    named = code is not None and NAMED.search(text, label.start(), code.start) is not None
    if (
        code
        and not BILLING.search(text, label.start(), code.start)
        and like_a_code(text, code, strong=kind.strong, named=named)
    ):
        if kind.strong or code.linked:
            yield found(code.start, code.end, Kind.ID, kind.reason, LIKELY)
    elif kind.strong and AFTER_LABEL.match(text, label.end()):
        yield from _before(text, label, kind.reason)


def _before(text: str, label: re.Match[str], reason: str) -> Iterator[Candidate]:
    """A code that is named afterwards: "0093-28841 is my claim number"."""
    line = max(text.rfind("\n", 0, label.start()) + 1, label.start() - 60)
    tokens = [t for t in WORD.finditer(text, line, label.start()) if any(map(str.isdigit, t.group()))]
    if (
        tokens
        and (link := NAMED_AFTER.fullmatch(text, tokens[-1].end(), label.start())) is not None
        and link.group().strip(" ")
    ):
        code = Code(tokens[-1].start(), tokens[-1].end(), linked=False)
        if tokens[-1].start() > line and like_a_code(text, code, strong=True):
            yield found(code.start, code.end, Kind.ID, reason, LIKELY)
