"""Holidays and feasts: with their year a date, without it advice, and days told by them ("two days before Diwali").

The names are in `resources/lexicons/holidays.txt` (made by `training/calendar`); those that texts spell in many ways
stand here. A name is looked up only where a year or an anchor stands beside it, so the list costs nothing elsewhere.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from storyjournal.redaction.reading.alternatives import either, parted
from storyjournal.redaction.reading.lexicon import Lexicons

YEAR = r"(?:(?:1[89]|20)\d\d|'\d\d|1[34]\d\d)(?!\d)"
WELL_KNOWN = either(
    parted(
        r"(?:christmas(?: eve| day)?|xmas(?: eve| day)?|easter(?: sunday| monday| weekend)?|good friday"
        r"|thanksgiving(?: day)?"
        r"|halloween|hanukkah|chanukah|hanukah|diwali|deepavali|eid(?:[ -](?:al|ul)[ -](?:fitr|adha))?|ramadan|ramzan"
        r"|passover|pesach|new year'?s?(?: eve| day)|boxing day|valentine'?s(?: day)?|mother'?s day|father'?s day"
        r"|mothering sunday|memorial day|labou?r day|veterans'? day|independence day|juneteenth|pentecost|yom kippur"
        r"|rosh hashanah|vaisakhi|lunar new year|chinese new year|onam|pongal|holi|nowruz|mardi gras|shrove tuesday"
        r"|pancake day|bonfire night|guy fawkes(?: night)?|hogmanay|st\.? patrick'?s day|st\.? david'?s day|canada day"
        r"|anzac day|australia day|waitangi day|bastille day|martin luther king(?: jr\.?)? day|mlk day|presidents'? day"
        r"|columbus day|indigenous peoples'? day|fourth of july|4th of july|july 4th|cinco de mayo"
        r"|d[ií]a de (?:los )?muertos"
        r"|ash wednesday|palm sunday|maundy thursday|holy week|epiphany|all saints'? day|all souls'? day|dydd gŵyl dewi"
        r"|burns night|durga puja|ganesh chaturthi|navratri|raksha bandhan|dussehra|dashain|mid-autumn festival|chuseok"
        r"|songkran|tết|kwanzaa|sukkot|shavuot|purim|simchat torah|ashura|mawlid|laylat al-qadr|vesak|whit monday"
        r"|whitsun|michaelmas|candlemas|corpus christi|guru nanak jayanti|janmashtami|maha shivratri|karva chauth"
        r"|groundhog day)"
    )
)
MORE = either(
    parted(
        r"(?:lent|advent|carnival|tet|new year|holi|karthigai deepam|ching ming|qingming|undas|phagwa"
        r"|gudi padwa|shab-e-barat|matariki|samhain"
        r"|lammas|beltane|san juan|all souls|all saints"
        r"|(?:st\.? )?(?:john|george|andrew|nicholas|lucy|stephen|brigid)'?s? day"
        r"|midsummer|spring festival|dragon boat festival|obon|golden week|black friday|super bowl sunday"
        r"|remembrance day|armistice day|ve day|earth day|april fools'?(?: day)?|may day|makar sankranti|lohri|baisakhi"
        r"|teej|chhath(?: puja)?)"
    )
)
NAMES = re.compile(rf"{WELL_KNOWN}|{MORE}", re.IGNORECASE)
PAST, GAP = 6, r"(?:\s(?:weekend|week|season|time))?(?:,?\s(?:of\s|in\s)?|,)"  # words looked at before a year
ANY_YEAR = re.compile(YEAR)
A_YEAR = re.compile(rf"(?<![\w'])(?<!\d[./-]){YEAR}(?!\w)")
NAME = re.compile(rf"(?<![\w-])(?P<words>(?:[^\W\d_][\w'.\-]{{0,24}}\s){{0,{PAST - 1}}}[^\W\d_][\w'.\-]{{0,24}}){GAP}$")
REACH = 110  # code points before a year in which its holiday stands
FEAST = re.compile(
    rf"\b(?:the )?(?:feast|day|eve|festival) of (?:the )?(?:(?:st|saint|san|santa"
    rf"|our lady)\b\.?(?: of)? )?[^\W\d_][\w'\-]{{1,30}}"
    rf"(?: [A-Z][\w'\-]{{1,20}})?,?\s{YEAR}",
    re.IGNORECASE,
)
A_DAY = re.compile(rf"(?:\b(?-i:[A-Z])[\w'\-]{{1,20}}\s){{1,4}}(?:day|eve|night){GAP}{YEAR}", re.IGNORECASE)
ALONE = re.compile(rf"(?<![\w#@-])(?:{WELL_KNOWN})(?![\w-])", re.IGNORECASE)
WISHED = re.compile(r"\b(?:father|mother|merry|happy|blessed)\s$", re.IGNORECASE)
THINGS = re.compile(
    r"\s(?:cards?|cake|trees?|pudding|cactus|island|dinner|bunny|eggs?|disease|factor|jumper"
    r"|sweater|letters?|daisy|daisies|songs?|carols?|magnet|lights)\b",
    re.IGNORECASE,
)
DAY = r"(?:day|morning|night|evening|week|weekend|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
AMOUNT = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|several)"
ANCHORED = re.compile(
    rf"\b(?:(?:the\s)?(?:first\s|last\s|second\s|third\s)?{DAY}|{AMOUNT}\s(?:days?|nights?|weeks?|months?))"
    rf"\s(?:right\s|just\s)?(?:before|after|of|following|preceding|until|past)\s(?:last\s)?(?:{WELL_KNOWN}|{MORE})"
    rf"(?P<year>{GAP}{YEAR})?(?![\w-])",
    re.IGNORECASE,
)


class Holidays:
    """Holidays by name; the long list is read at the first year of a text."""

    def __init__(self, lexicons: Lexicons | None = None) -> None:
        self._lexicons = lexicons or Lexicons()

    @cached_property
    def _names(self) -> frozenset[str]:
        return self._lexicons.words("holidays.txt")

    def dated(self, text: str) -> Iterator[tuple[int, int]]:
        """(start, end) of each holiday with its year."""
        if ANY_YEAR.search(text) is None:
            return
        for year in A_YEAR.finditer(text):
            match = NAME.search(text, max(0, year.start() - REACH), year.start())
            start = self._start(match["words"]) if match else None
            if match and start is not None:
                yield match.start() + start, year.end()
        yield from (match.span() for match in ANCHORED.finditer(text) if match["year"])
        for form in (FEAST, A_DAY):
            yield from (match.span() for match in form.finditer(text))

    def _start(self, words: str) -> int | None:
        """Where the longest holiday that ends these words begins."""
        for found in re.finditer(r"(?:^|(?<=\s))\S", words):
            name = words[found.start() :].lower().removesuffix("'s")
            plain = re.sub(r"\s(?:day|eve|night)$", "", name)
            if name in self._names or NAMES.fullmatch(name) or NAMES.fullmatch(plain):
                return _widened(words, found.start())
        return None


def _widened(words: str, start: int) -> int:
    """Take in the capitalised owner of a holiday: "Little Women's Christmas"."""
    owner = re.search(r"(?:[A-Z][\w.\-]*\s){0,3}[A-Z][\w.\-]*'s?\s$", words[:start])
    return owner.start() if owner else start


def undated(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each well-known holiday without a year, and of each day told by one."""
    yield from (match.span() for match in ANCHORED.finditer(text) if not match["year"])
    for match in ALONE.finditer(text):
        wished = WISHED.search(text, max(0, match.start() - 9), match.start()) is not None
        if not wished and not THINGS.match(text, match.end()) and (match.group()[0].isupper() or " " in match.group()):
            yield match.span()
