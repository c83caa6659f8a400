"""Peoples, faiths, orientation and status, where a person stands beside the word."""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Kind
from storyjournal.redaction.lists.advice import advice, listed, without_owner
from storyjournal.redaction.reading.page import Page

REASON = "A people, faith or status, put together with a place, can leave only a few people."
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
ALWAYS = voc.words(
    """
    undocumented bisexual lesbian transgender nonbinary intersex asylum
    """
)
SPOKEN = re.compile(
    r"\b(?:speaks?|spoke|speaking|learn(?:s|ed|ing)?|in|into|taught|says? it in|understand|read) $", re.I
)
AMONG = re.compile(r"(?:[,.:;\n(–—]|\b(?:and|half|lapsed|quarter|we are|part)) ?$", re.I)
ENDED = re.compile(r"^(?:[.,;)\n]|$| and [a-z])")
WIDER = re.compile(r"\b(?:half[ -]|lapsed |secular |ex-|culturally |non-practi[sc]ing |second-generation )$", re.I)
JOINED = re.compile(
    r"^[ -](?:american|canadian|australian|british|irish|south african|orthodox|catholic|jew|jews|christian|muslim"
    r"|protestants?|presbyterian|cypriot|refugee|immigrant|widow|raised|speaking|speaker)\b",
    re.I,
)


class Demographics:
    """Listed words of people, and not those of food, dogs and languages."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Each as advice."""
        for start, last in listed(page, page.lexicons.demographics):
            end = without_owner(page, start, last)
            before, after = page.text[max(0, start - 60) : start], page.text[end : end + 24]
            if _is_of_people(page.text[start:end], before, after):
                lead, tail = WIDER.search(before), JOINED.match(after)
                first = start - len(lead.group()) if lead else start
                yield advice(first, end + tail.end() if tail else end, Kind.DEMOGRAPHIC, REASON)


def _is_of_people(written: str, before: str, after: str) -> bool:
    """Whether a person stands beside the word."""
    if NOT_HUMAN.match(after) or SPOKEN.search(before):
        return False
    if written.islower() and written not in ALWAYS:
        return HUMAN.search(before) is not None
    listed_among = AMONG.search(before) is not None and ENDED.match(after) is not None
    return listed_among or HUMAN.search(before) is not None or HUMAN_AFTER.match(after) is not None
