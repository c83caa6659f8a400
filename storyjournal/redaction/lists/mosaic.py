"""What the mosaic is made of, as advice: regions, rare conditions, jobs, peoples, families, events."""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import Phrases
from storyjournal.redaction.reading.page import Page, is_ordinary

REGION = "A state or country alone is wide, but with an illness and an age it narrows down who this is."
CONDITION = "So few people have this condition that, with a place, readers may work out who it is."
JOB = "Few people do this work, so with a place or an age it can point to one of them."
PEOPLE = "A people, faith or status, put together with a place, can leave only a few people."
FAMILY = "This about a family is rare enough that people who know it would recognise you."
EVENT = "Readers could search for this event and find the people who were in it."
HUMAN = re.compile(
    r"\b(?:i|i'm|im|we|we're|he|he's|she|she's|they|they're|my|our|his|her|who|who's|family"
    r"|parents|woman|man|mother|father|mum|mom|dad|grandmother|girl|boy|community|nurse|doctor"
    r"|patients?|people|women|men|mothers|fathers|families|immigrants?|neighbors?|neighbours?"
    r"|raised|born|as an?|being|first|only|other|identify|proud|practising|practicing|lapsed"
    r"|devout)\b[^.!?\n]{0,32}$",
    re.I,
)
HUMAN_AFTER = re.compile(
    r"^[ \-](?:\w+ )?(?:woman|man|women|men|girl|boy|mother|father|mum|mom|dad|family|families"
    r"|community|immigrants?|kid|person|people|couple|parents|grandmother|grandma|patients?|nurse"
    r"|doctor|neighbou?rs?|heritage|descent|household|church|husband|wife|friend|interpreter"
    r"|american|british)s?\b",
    re.I,
)
NOT_HUMAN = re.compile(
    r"^[ \-](?:food|tea|coffee|bread|rice|restaurant|takeaway|medicine|cancer|class|lessons?|coach"
    r"|measles|flu|wall|name|word|for|language|subtitles|song|music|coat|ice|tape|box|eye|dress"
    r"|shirt|hole|out|market|beans?|pudding|dog|cat|mould|mold|stool|hat|and white|tie|car|bag|ink"
    r"|pen|friday|lung|hair|cab|toast|fries|yogh?urt|salad|cheese|sausage|pastry|roll|mountain"
    r"|hospital|school|kiss|accent|film|movie|drama|leather|shepherd|terrier|orthodox church)\b",
    re.I,
)
STATE_CODE = re.compile(
    r"(?<=[a-z]), (?P<code>(?:OK|ID|ME|HI|PA|MA|OH|IN|OR|AL|LA|DE|CO)(?= \d{5}|\s*\n|\s*$)|A[KRZ]"
    r"|C[AT]|DC|FL|GA|I[AL]|K[SY]|M[DINOST]|N[CDEHJMVY]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
    r"|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|YT|NSW|VIC|QLD|TAS)(?=[ \n.,;:)]|$)"
)
ALWAYS = voc.words(
    """
    undocumented bisexual lesbian transgender nonbinary intersex asylum
    """
)
JOB_CUE = re.compile(
    r"\b(?:i|i'm|im|he|she|who|was|is|as|am|retired|former|worked|work|works|an?|the|ex|been|be"
    r"|become|became|job|trained|apprenticed|our|local|my|his|her)\b[ \w\-,']{0,28}$",
    re.I,
)
FAMILIES = re.compile(
    r"\b(?:(?:identical |fraternal )?(?:triplets|quadruplets|quintuplets|quads"
    r"|conjoined twins)(?: born at \d+ weeks)?|adopted (?:from [A-Z][a-z]+|at \w+ months)"
    r"|adopted as a (?:baby|newborn)|foundling"
    r"|(?:[\w\-]{1,30} )?(?:half-siblings)|(?:one|youngest|eldest|oldest|seventh|only girl|only boy"
    r"|only one) of (?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|five) (?:children"
    r"|kids|brothers|sisters|siblings|girls|boys)"
    r"|identical twin(?: brother| sister)?|(?:six|seven|eight|nine|ten|eleven|twelve) (?:daughters"
    r"|sons|brothers|sisters|children|kids|siblings)|surrogate|sperm donor|donor[- ]conceived"
    r"|egg donor|wards? of the state|raised in foster care)\b",
    re.I,
)
EVENTS = re.compile(
    r"\b(?:(?:\d{4} )?(?:[a-z\-]{1,30} )?(?:bombing|shooting|earthquake|tsunami|train crash|bus crash"
    r"|plane crash|derailment|mine collapse|mine explosion|pit disaster|landslide|rockfall"
    r"|avalanche|tornado|hurricane|cyclone|wildfire|flood of \d{4}"
    r"|port explosion|factory fire|refinery explosion|gas explosion|ferry sinking|ferry disaster"
    r"|stampede|crush|siege|hijacking|dam collapse|bridge collapse|oil spill|massacre"
    r"|nightclub fire|chemical spill))\b"
    r"|\bHurricane [A-Z][a-z]+|\bCyclone [A-Z][a-z]+|\bStorm [A-Z][a-z]+|\bthe [A-Z]\w{1,30} (?:fire"
    r"|flood|disaster|bombing|crash|shooting)\b",
)


PLACED = re.compile(r"(?:\b(?:in|from|to|of)|,) $")
NAME_BEFORE = re.compile(r"[A-Z]\w{1,30} $")


class Mosaic:
    """Advice, kept precise: each phrase counts only where the words around say that it is about people."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every kind of advice in one pass over the phrase lists."""
        lists = page.lexicons
        yield from self._listed(page, lists.regions, Kind.PLACE, REGION)
        yield from self._listed(page, lists.conditions, Kind.CONDITION, CONDITION)
        yield from self._listed(page, lists.occupations, Kind.OCCUPATION, JOB)
        yield from self._listed(page, lists.demographics, Kind.DEMOGRAPHIC, PEOPLE)
        for match in STATE_CODE.finditer(page.text):
            yield _advice(*match.span("code"), Kind.PLACE, REGION)
        for match in FAMILIES.finditer(page.text):
            yield _advice(match.start(), match.end(), Kind.FAMILY, FAMILY)
        for match in EVENTS.finditer(page.text):
            yield _advice(match.start(), match.end(), Kind.EVENT, EVENT)

    def _listed(self, page: Page, phrases: Phrases, kind: Kind, reason: str) -> Iterator[Candidate]:
        atoms = [atom for _, _, atom in page.atoms]
        for first, last in phrases.find(atoms):
            start, end = page.atoms[first][0], page.atoms[last - 1][1]
            if page.text[start:end].lower().endswith("'s") and kind is not Kind.CONDITION:
                end -= 2
            if self._fits(page, start, end, kind):
                yield _advice(start, end, kind, reason)

    def _fits(self, page: Page, start: int, end: int, kind: Kind) -> bool:
        written, before, after = page.text[start:end], page.text[max(0, start - 60) : start], page.text[end : end + 24]
        if kind is Kind.PLACE:
            return _is_region(page, written, before)
        if kind is Kind.CONDITION:
            return len(written) > 5 or sum(c.isupper() for c in written) > 1 or " " in written
        if kind is Kind.OCCUPATION:
            return after[:1] != "s" and "'s" not in written and JOB_CUE.search(before) is not None
        return _is_of_people(written, before, after)


def _is_region(page: Page, written: str, before: str) -> bool:
    """Small letters need a word of place before; "UK" after another name belongs to that name."""
    if written.islower():
        placed = PLACED.search(before) is not None
        return placed and len(written) > 4 and not is_ordinary(page.lexicons, written)
    return len(written) > 3 or (written.isupper() and NAME_BEFORE.search(before) is None)


def _is_of_people(written: str, before: str, after: str) -> bool:
    """A people or faith counts where a person stands beside it, and not before food, tea or a language lesson."""
    if NOT_HUMAN.match(after):
        return False
    if written.islower() and written not in ALWAYS:
        return HUMAN.search(before) is not None
    return HUMAN.search(before) is not None or HUMAN_AFTER.match(after) is not None


def _advice(start: int, end: int, kind: Kind, reason: str) -> Candidate:
    return Candidate(start, end, kind, Level.ADVICE, Confidence.LIKELY, reason, Layer.LEXICON)
