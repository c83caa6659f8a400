"""States, provinces and countries: wide by themselves, narrow with an illness and an age."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Kind
from storyjournal.redaction.lists.advice import advice, listed, without_owner
from storyjournal.redaction.reading.page import Page, is_ordinary

REASON = "A state or country alone is wide, but with an illness and an age it narrows down who this is."
STATE_CODE = re.compile(
    r"(?<=[a-z]), (?P<code>(?:OK|ID|ME|HI|PA|MA|OH|IN|OR|AL|LA|DE|CO)(?= \d{5}|\s*\n|\s*$)|A[KRZ]"
    r"|C[AT]|DC|FL|GA|I[AL]|K[SY]|M[DINOST]|N[CDEHJMVY]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
    r"|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|YT|NSW|VIC|QLD|TAS)(?=[ \n.,;:)]|$)"
)
PLACED = re.compile(r"(?:\b(?:in|from|to|of)|,) $")
NAME_BEFORE = re.compile(r"[A-Z]\w{1,30} $")
BODY_AFTER = re.compile(r"^ (?:Health|Society|Association|Foundation|Council|Government|Act|Network|Trust|Medicines)\b")


class Regions:
    """Listed regions, and the short forms of American, Canadian and Australian ones after a town."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every region as advice; a town beside it is somebody else's finding."""
        for start, last in listed(page, page.lexicons.regions):
            end = without_owner(page, start, last)
            if BODY_AFTER.match(page.text[end : end + 16]):
                continue
            if _is_region(page, page.text[start:end], page.text[max(0, start - 60) : start]):
                yield advice(start, end, Kind.PLACE, REASON)
        for match in STATE_CODE.finditer(page.text):
            yield advice(*match.span("code"), Kind.PLACE, REASON)


def _is_region(page: Page, written: str, before: str) -> bool:
    """Small letters need a word of place before; "UK" after another name belongs to that name."""
    if written.islower():
        placed = PLACED.search(before) is not None
        return placed and len(written) > 4 and not is_ordinary(page.lexicons, written)
    return len(written) > 3 or (written.isupper() and NAME_BEFORE.search(before) is None)
