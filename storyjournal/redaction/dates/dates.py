"""Dates finer than a year, in written and spoken forms (layer 3)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.numbers import ORDINAL

REASON = "A full date can be matched with records, posts or the news of that day."
HOLIDAY = "A holiday with its year is a date in other words."
BIRTH = "A birth year, put together with a place, narrows down who this is."
LONG = "january|february|march|april|may|june|july|august|september|october|november|december"
BRIEF = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
FOREIGN = (
    "janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre"
    "|décembre|decembre"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
    "|januar|februar|märz|juni|juli|oktober|dezember|jänner|gennaio|febbraio|aprile|maggio|giugno"
    "|luglio|settembre|ottobre|dicembre"
    "|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|januari|februari|maart|mei|augustus"
    "|januarie|februarie|maart|junie|julie|desember|stycznia|lutego|marca|kwietnia|maja|czerwca"
    "|lipca|sierpnia|września"
    "|października|listopada|grudnia|ionawr|chwefror|mawrth|ebrill|mehefin|gorffennaf|awst|medi"
    "|hydref|tachwedd|rhagfyr"
    "|eanáir|feabhra|márta|aibreán|bealtaine|meitheamh|iúil|lúnasa|samhain|nollaig|syawal"
    "|zulkaidah|zulhijjah|rabiulawal"
    "|maret|julai|ogos|disember|oktober|agustus|января|февраля|марта|апреля|мая|июня|июля|августа"
    "|сентября|октября|ноября|декабря"
)
LUNAR = (
    "muharram|safar|rajab|sha'ban|shaban|ramadan|ramzan|shawwal|zilhaj|dhul hijjah|chaitra"
    "|baisakh|vaisakha|jestha|asar|ashadh|shrawan|bhadra"
    "|ashwin|kartik|mangsir|poush|magh|falgun|phalgun|boishakh|tishrei|cheshvan|kislev|tevet"
    "|shevat|adar|nisan|iyar|sivan|tammuz|elul"
    "|meskerem|tikimt|hidar|tahsas|tir|yekatit|megabit|miyazya|ginbot|sene|hamle|nehase|farvardin"
    "|ordibehesht|khordad|mordad|shahrivar|mehr|aban|azar|bahman|esfand"
)
MONTH = rf"(?:{LONG}|(?:{BRIEF})\b\.?)"
ANY = rf"(?:{LONG}|(?:{BRIEF})\b\.?|{FOREIGN}|{LUNAR})"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"
DAY = (
    r"(?:[12]\d|3[01]|0?[1-9])(?:\s?(?:st|nd|rd|th|hb))?(?![\d.,]\d|\d|\s?(?:mg|%|am|pm|a\.m|p\.m"
    r"|people|kids|weeks|days|hours|minutes|miles|times|tries|more|of us))"
)
YEAR = r"(?:(?:1[89]|20)\d\d|'\d\d)(?!\d)"
OTHER_YEAR = r"(?:1[34]\d\d|57\d\d|20\d\d)(?!\d)"  # Islamic, Hebrew, Nepali
OF = r"(?:\s(?:of|de|du|d')\s?|[\s\-./]{1,2}|,\s)"
LEAD = rf"(?:{WEEKDAY},?\s(?:the\s)?)?"
TO = r"(?:\s?(?:-|–|—|to|and|or|through|until|&|/)\s?(?:the\s)?)"
ANY_CASE = re.IGNORECASE
FORMS = tuple(
    re.compile(pattern, ANY_CASE)
    for pattern in (
        rf"(?<![\w/.]){LEAD}{ANY}\s(?:the\s)?{DAY}(?:{TO}{DAY}(?!\s?{MONTH}))?(?:(?:,\s?|\s"
        rf"|\sof\s){YEAR})?(?![\w%])",
        rf"(?<![\w/.$£€]){LEAD}(?:(?:the|le|el|den|am)\s)?{DAY}(?:{TO}{DAY})?\.?{OF}{ANY}(?:(?:,?\s"
        rf"|\s(?:of|de|del)\s|[\-./]){YEAR})?(?!\w)",
        rf"\b(?:early\s|late\s|mid-?\s?)?{ANY}(?:,?\s(?:of\s|de\s)?|[\-./]){YEAR}(?!\w)",
        rf"\b{LEAD}(?:the\s)?{ORDINAL}\s(?:day\s)?of\s{ANY}(?:,?\s{YEAR})?\b",
        rf"\b{LEAD}{MONTH}\s(?:the\s)?{ORDINAL}(?:,?\s{YEAR})?\b(?!\s(?:time|week|month|day|year))",
        rf"\b{WEEKDAY},?\s(?:the\s)?(?:[12]?\d|3[01])\s?(?:st|nd|rd|th)\b",
        rf"\b{WEEKDAY},?\s(?:the\s){ORDINAL}\b",
        rf"\b(?:the\s)?(?:{DAY}\s(?:of\s)?)?(?:{LUNAR}),?\s{OTHER_YEAR}",
        rf"\b(?:feast|day) of (?:st\.?|saint|our lady)(?: of)? [^\W\d_]{{1,30}},?\s{YEAR}",
        r"\bngày\s\d{1,2}\stháng\s\d{1,2}(?:\snăm\s\d{4})?",
        r"\b(?:heisei|reiwa|showa|shōwa)\s\d{1,2}(?:,\s[^\W\d_]{1,30}\s\d{1,2})?",
    )
)
NUMERIC = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\w/.\-])(?:19|20)\d\d([/.\-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![\w/])",
        r"(?<![\w/.\-])(?:0?[1-9]|[12]\d|3[01])([/.\-])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)\d\d"
        r"|\d\d)(?:\s(?:EC|AH|CE|BS|BE)\b)?(?![\w/\-]|\.\d)",
        r"(?:(?<=\n)|(?<=\| )|(?<=^)|(?<=am )|(?<=on )|(?<=of )|(?<=bis ))(?:0?[1-9]|[12]\d"
        r"|3[01])\.\s?(?:0?[1-9]|1[0-2])\.(?=[\s,;:)|*]|$)",
        r"(?<![\w/.\-])(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:19|20)\d\d(?!\w)",
        r"(?<![\w/.\-])(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\w/])",
    )
)
BARE = re.compile(
    r"(?<![\w/.\-$£€])(?:(?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d"
    r"|3[01])/(?:0?[1-9]|1[0-2]))(?![\w/%]|[.,]\d)"
)
BARE_BEFORE = re.compile(
    rf"(?:\b(?:on|since|until|til|till|by|dated?|from|before|after|between|starting|started|due"
        rf"|appt|appointment|surgery|dob|born|d\.o\.b\.?|visit|updated|scheduled for|moved to"
        rf"|moved up to|date is|meeting|got|{WEEKDAY})"
    r"[\s:,(]{1,3}|(?:^|\n)[\s\-*•|>#(]*)$", ANY_CASE)  # fmt: skip
BARE_AFTER = re.compile(
    r"^(?:\s?[:,)|]|\s[-–—]\s|\s(?:at|in|was|is|and|i|we|she|he|they|appt|visit|surgery)\b|\s*$)", ANY_CASE
)
NOT_BARE = re.compile(
    r"^\s?(?:/\s?\d|mg|mcg|ml|cups?|teaspoon|tsp|of|pain|hours|stars?|on the|in my|tablets?|people|kids)\b", ANY_CASE
)
DAYS_OFF = (
    "christmas(?: eve| day)?|xmas|easter(?: sunday| monday)?|good friday|thanksgiving(?: day)?"
    "|halloween|hanukkah|chanukah|diwali|deepavali"
    "|eid(?:[ -]al[ -](?:fitr|adha))?|ramadan|passover|pesach|lent|new year'?s?(?: eve| day)?"
    "|boxing day|valentine'?s(?: day)?|mother'?s day|father'?s day|memorial day|labou?r day"
    "|veterans'? day|independence day|juneteenth|pentecost|yom kippur|rosh hashanah|vaisakhi"
    "|lunar new year|chinese new year|tet|onam|pongal|holi|nowruz"
    "|mardi gras|bonfire night|guy fawkes(?: night)?|hogmanay|st\\.? patrick'?s day|canada day"
    "|anzac day|australia day|waitangi day|bastille day|martin luther king day|mlk day"
    "|presidents'? day|columbus day|fourth of july|4th of july|july 4th|cinco de mayo"
    "|día de muertos|dia de los muertos|ash wednesday|palm sunday|epiphany|all saints'? day"
    "|dydd gŵyl dewi|st\\.? david's day|burns night|durga puja|ganesh chaturthi|navratri"
    "|raksha bandhan|mid-autumn festival|chuseok|songkran|songkran|carnival"
)
HOLIDAYS = re.compile(rf"\b(?:{DAYS_OFF})(?:,?\s(?:of\s|in\s)?){YEAR}", ANY_CASE)
BORN = re.compile(
    r"\b(?:born(?:\s(?:and raised|here|there))?(?:\s(?:in|around|back in))?|birth year"
    r"|year of birth|b\.|né|née|class of)\s:?\s?(?P<year>(?:19|20)\d\d)\b(?![/.\-]\d)",
    ANY_CASE,
)
SCORED = re.compile(
    r"\b(?:bp|score[sd]?|vision|mmse|moca|ratio|grade|blood pressure|rated?|out of|pain|about"
    r"|around)\b[^.\n]{0,14}$",
    ANY_CASE,
)
DAYED = re.compile(rf"{WEEKDAY}|born|dob", ANY_CASE)
MAY_WORD = re.compile(r"^(?:the\s)?(?:may|march|mar|sat|sun|dec|jan|sept?)\b", ANY_CASE)


class Dates:
    """Day with month, month with year, numeric dates, ordinals, holidays with a year, birth years."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each date as one candidate, a leading weekday included."""
        for form in FORMS:
            for match in form.finditer(text):
                yield _date(match.start(), match.end(), _trust(match.group()))
        for form in NUMERIC:
            for match in form.finditer(text):
                yield _date(match.start(), match.end(), Confidence.SURE)
        yield from _bare(text)
        for match in HOLIDAYS.finditer(text):
            yield Candidate(
                match.start(), match.end(), Kind.DATE, Level.IDENTIFIER, Confidence.SURE, HOLIDAY, Layer.DATE
            )
        for match in BORN.finditer(text):
            start, end = match.span("year")
            yield Candidate(start, end, Kind.DATE, Level.ADVICE, Confidence.LIKELY, BIRTH, Layer.DATE)


def _date(start: int, end: int, confidence: Confidence) -> Candidate:
    return Candidate(start, end, Kind.DATE, Level.IDENTIFIER, confidence, REASON, Layer.DATE)


def _trust(text: str) -> Confidence:
    """Lower-case "may 5" or "march 2" may be verbs; everything else is plain."""
    return Confidence.LIKELY if MAY_WORD.match(text) and text[0].islower() else Confidence.SURE


def _bare(text: str) -> Iterator[Candidate]:
    """Day and month in figures alone ("9/12", "3.27"), where the words around say that it is a date."""
    for match in BARE.finditer(text):
        after = text[match.end() : match.end() + 24]
        if NOT_BARE.match(after):
            continue
        led = BARE_BEFORE.search(text, max(0, match.start() - 40), match.start())
        scored = SCORED.search(text, max(0, match.start() - 30), match.start()) is not None
        if (_lopsided(match.group()) and not scored) or (led and _led(match.group(), led.group(), after)):
            yield _date(match.start(), match.end(), Confidence.LIKELY)


def _led(text: str, before: str, after: str) -> bool:
    """Whether the words before ("on", "since", a line's start) and after make figures a date."""
    if "\n" in before and not BARE_AFTER.match(after):
        return False
    return ("/" in text and not text.endswith("/10")) or DAYED.search(before) is not None


def _lopsided(text: str) -> bool:
    """One figure that only a day can be beside one that can be a month: "17/06", "10/19", not "24/7" or "20/10"."""
    if "/" not in text or text in ("24/7", "20/10", "20/12", "14/7", "30/12"):
        return False
    small, large = sorted(int(part) for part in text.split("/"))
    return small <= 12 < large
