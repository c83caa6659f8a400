"""Rare conditions by name, by eponym alone ("I have Wilson's") and by their letters ("my PNH")."""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Kind
from storyjournal.redaction.lists.advice import advice, listed
from storyjournal.redaction.reading.page import Page, is_ordinary

REASON = "So few people have this condition that, with a place, readers may work out who it is."
LEAD = re.compile(
    r"(?:\b(?:a|an|the) )?(?:\b(?:sporadic|vascular|familial|hereditary|primary|secondary|complete|partial|atypical"
    r"|severe|classic|classical|juvenile|infantile|congenital|acquired|bilateral|catastrophic|advanced|metastatic"
    r"|spinal|cardiac|anti-NMDA receptor|(?:early|late|adult)-onset|type [123I]{1,3}) ){1,2}$",
    re.I,
)
TAIL = re.compile(
    r" (?:disease|syndrome|disorder|deficiency|ana?emia|sarcoma|tumou?r|encephalitis|dystrophy|ataxia|chorea"
    r"|type [0-9IVab]{1,3}|(?:optic )?neuropathy|gene)\b",
    re.I,
)
BODY = re.compile(
    r"^(?:'s)?(?: (?:&|and) [A-Z]\w+)?[ -](?:(?:the |other )?\w+ (?:group|society)|society|association|foundation|trust"
    r"|alliance|day|awareness|people|free|organi[sz]ations?|network|camp|clinic|week|month|federation|uk\b|action|type|like)\b",
    re.I,
)
DENIED = re.compile(
    r"(?:\b(?:not|no|isn't|wasn't|against|ruled out|never|federation of|society for|test(?:ed|ing)? for) )$", re.I
)
HAVING = re.compile(
    r"(?:\b(?:have|has|had|having|got|with|called|it's|it is|it was|is|was|for|of|the|my|his|her|their|about|from|our"
    r"|call|diagnosis|years|said)|[:(,.–—]) ?(?:a |the )?$",
    re.I,
)
ENDED = re.compile(
    r"^(?:[.,;:!?)\n]| ?[–—(-]|$| (?:and|but|is|was|since|like|as|runs?|in|at|for|too|or|the same|they|which|on)\b)"
)


class Conditions:
    """Conditions that about 1 in 2,000 people or fewer have."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Each mention as advice, with the adjectives and the head that belong to its name."""
        for start, end in listed(page, page.lexicons.conditions):
            if _counts(page, start, end):
                lead = LEAD.search(page.text, max(0, start - 40), start)
                tail = TAIL.match(page.text, end)
                yield advice(lead.start() if lead else start, tail.end() if tail else end, Kind.CONDITION, REASON)
        for start, end in listed(page, page.lexicons.rare_eponyms):
            before, after = page.text[max(0, start - 24) : start], page.text[end : end + 10]
            if (
                HAVING.search(before)
                and ENDED.match(after)
                and (page.text[start].isupper() or page.text[:end].islower())
            ):
                yield advice(start, end, Kind.CONDITION, REASON)


def _counts(page: Page, start: int, end: int) -> bool:
    """Whether the words are the writer's condition: not a society's name, and letters only where they stand as such."""
    written, before = page.text[start:end], page.text[max(0, start - 24) : start]
    if BODY.match(page.text[end : end + 30]) or DENIED.search(before):
        return False
    if len(written) > 6 or " " in written:
        return True
    if sum(letter.isupper() for letter in written) > 1:
        return not page.line_of(start).shouted or HAVING.search(before) is not None
    if written.islower() and len(written) < 6:
        plain = voc.is_stop(written) or (len(written) > 3 and is_ordinary(page.lexicons, written))
        return not plain and HAVING.search(before) is not None
    return len(written) > 5 or (written[:1].isupper() and not is_ordinary(page.lexicons, written.lower()))
