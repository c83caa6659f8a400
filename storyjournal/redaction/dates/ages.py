"""Ages of people, in digits and words; 90 and above is an identifier (layer 3, 45 CFR 164.514(b)(2)(i)(C))."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.numbers import CARDINAL, CENTENARIAN, ONES_PATTERN, value

EXACT = "An exact age, put together with a place or an illness, narrows down who this is."
OLD = "So few people live past 90 that the age alone can point to one of them."
NUMBER = (
    rf"(?P<age>1[0-2]\d|[1-9]\d?|{CENTENARIAN}|{CARDINAL})(?P<half>\s(?:and a half"
    rf"|1/2)|½)?"
)
UNIT = (
    r"(?!\s?(?:[%/:$£€°]|[.,]\d)|-(?!y)|[\s\-]?(?:weeks?|mg|mcg|ml|g|kgs?|lbs?|pounds?|stone|cm|mm"
    r"|feet|foot|ft|inch(?:es)?|metres?|meters?|miles?|km"
    r"|minutes?|mins?|hours?|hrs?|days?|percent|per cent|times?|out of|of (?:the|us|them|my|our"
    r"|those|these|a|ten|five|100|10)|in (?:a|ten|the|every|\d|line|total)|am|pm|o'clock|a\.m|p\.m"
    r"|and counting"
    r"|degrees|units?|tablets?|pills?|people|kids|children|sisters?|brothers?|siblings|boys|girls"
    r"|sons|daughters|surger(?:y|ies)|operations|rounds?|cycles?|doses?|stars?|points?"
    r"|nurses|doctors|letters|bags|beds|floors|doors|steps|stairs|dogs|cats|hundred|thousand"
    r"|million|more|different|things|other|bites|cups|words|calls|for|to|things|grand|bucks|quid"
    r"|dollars|euros|litres|liters|inches|cents|short|hundredths|months(?! old)|years?(?! old"
    r"| of age|-old| young)|at a time|generations|seizures|grandchildren|teeth|fingers|toes|blocks"
    r"|houses|seats|rows|missed|unread|flights|names|specialists|consultants)\b)"
)
SUBJECT = (
    r"(?:i|he|she|they|who|we|you|my (?:\w+ ){0,2}\w+|his \w+|her \w+|our (?:\w+ )?\w+|the (?:boy"
    r"|girl|baby|kid|patient|youngest|oldest|eldest|other|twins)|(?!(?-i:There|These|Those|It|This"
    r"|That|What|Which|Here|Day|Pain|All|Both|Where|Number|Stage|Type|Grade|The|How"
    r"|Who))(?-i:[A-Z])[a-z'\-]{1,30})"
)
BE = (
    r"(?:'m|'s|'re|\sam|\sis|\sare|\swas|\swere|\sjust turned|\sturned|\sturns|\sturning|\sbe"
    r"|\sbeing|\sm|\s?im|s)"
)
FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.$£€/\-]){NUMBER}[\s\-](?:years?|yrs?|yr|months?)[\s\-]olds?\b",
        rf"(?<![\w.$£€/\-]){NUMBER}[\s\-]?(?:y\.?/?o\.?|yo|yrs? old|y/o|years? of age|years? young"
        rf"|year-old)\b",
        rf"\b(?:aged?|ages|age:|age is|at the age of|by the age of|turn(?:ed|s|ing)?|nearly turned"
        rf"|birthday:)\s{NUMBER}(?![\w]){UNIT}",
        rf"\b{SUBJECT}{BE}\s(?:only\s|just\s|now\s|almost\s|nearly\s|about\s|barely\s|like\s|already\s"
        rf"|still\s|not yet\s|both\s|all of\s|a young\s|a\s){{0,2}}{NUMBER}(?![\w]){UNIT}",
        rf"\b(?:i'?m|im|shes|hes|she's|he's|since i was|when i was|i was|til i was|until i was"
        rf"|before i was|after i was)\s(?:only\s|just\s|about\s|like\s)?{NUMBER}(?![\w]){UNIT}",
        rf"(?-i:\b[A-Z][\w'\-]{{1,30}})\s?[,(]\s?{NUMBER}\s?[,);](?!\s?(?:19|20)\d\d)",
        r"(?:^|\n|[.;|]\s|\()(?P<mark>)(?P<sex>[fm]/?)?(?P<age>[1-9]\d)\s?/?(?:f|m|yo|female|male"
        r"|nb)\b(?!\w)",
        r"\b(?:f|m|female|male|woman|man|mum|mom|dad)[\s,(]{1,2}(?P<age>[1-9]\d)\b(?=\s?[,.);\n])",
        r"\b(?P<age>[1-9]\d)[\s,]{1,2}(?:f|m|female|male|nonbinary|trans|single|married|divorced"
        r"|widowed|retired)\b",
        rf"(?:^|\n)[ \-*•]{{0,8}}{NUMBER},\s(?=(?:female|male|woman|man|diagnosed|single|married|widow"
        rf"|mother|father|living|retired|trans|a )\b)",
        rf"\b(?:nephew|niece|son|daughter|grandson|granddaughter|boy|girl|brother|sister|cousin|child"
        rf"|kid|baby|toddler|husband|wife|mum|mom|dad|mother|father)\s?[,(]\s?{NUMBER}\s?[,).]",
        rf"\b(?:a|my|our|the|his|her)\s(?:\w+\s)?(?P<age>{CARDINAL}|[1-9]\d?)[\s\-](?:year|yr"
        rf"|month)s?[\s\-]old",
        rf"\b(?:of|from|until|till|since|by)\s(?:only\s|just\s|about\s)?(?P<age>(?:1[0-2]\d|9\d)"
        rf"|(?:ninety|eighty|seventy|sixty|fifty|forty|thirty|twenty)(?:-(?:{ONES_PATTERN}))"
        rf"|(?:thir|four|fif|six|seven|eigh|nine)teen)(?=[,.;)]|\s(?:when|who|with|he|she|i|and|on)\b)",
        rf"\b(?:lived|lives|live|living|made it|survived|got|gets|shy of|was)\s(?:to|until|till|past"
        rf"|of)?\s?(?:see\s)?(?:be\s)?(?P<age>1[0-2]\d|9\d|ninety-(?:{ONES_PATTERN})|ninety"
        rf"|a hundred(?: and (?:{ONES_PATTERN}))?)(?=[\s,.;)]){UNIT}",
        rf"(?:^|[.!?]\s|,\s)(?P<age>ninety-(?:{ONES_PATTERN}))(?=[.,;])",
        r"\bshy of (?P<age>\d\d\d?)\b",
        r"\bmy (?P<age>[1-9]\d)(?:th|st|nd|rd) birthday",
        r"(?-i:\b[A-Z][\w'\-]{1,30}),?\s(?P<age>[1-9]\d)(?=\s?(?:\n|$))",
        rf"\bat\s(?:only\s|just\s|barely\s)?(?P<age>[1-9]\d|{CARDINAL})(?=[,.;]?\s(?:i|he|she"
        rf"|my|with|years|after|because|while|one|bowling|months|and (?:i|my|he|she)|she'd|i'd|on|it"
        rf"|they|and)\b|[,.;]\s|\.$)(?!\s?(?:am|pm|o'clock|a\.m|p\.m))",
    )
)
CLOCK = re.compile(
    r"\b(?:alarm|clock|wake|woke|up|dinner|lunch|appointment|visit|closes?|opens?|starts?|ward"
    r"|shift|home|call(?:ed)?|rang|arrived?|came|back|scan|meet|see you)\b[^.\n]{0,24}$",
    re.I,
)


class Ages:
    """The number of an age, alone. Weights, doses, scores, times and prices are left out by what follows them."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report ages; up to 89 as advice, from 90 on as identifiers."""
        for place, form in enumerate(FORMS):
            for match in form.finditer(text):
                if place == len(FORMS) - 1 and _clock(text, match.start("age"), match["age"]):
                    continue
                found = _age(match)
                if found:
                    yield found


def _clock(text: str, start: int, age: str) -> bool:
    """ "at 8" is an hour more often than an age."""
    said = value(age) or 0
    return said <= 12 or CLOCK.search(text, max(0, start - 40), start) is not None


def _age(match: re.Match[str]) -> Candidate | None:
    years = value(match["age"])
    if (
        years is None
        or years > 120
        or (years == 1 and not re.match(r"[\s\-]years?[\s\-]old", match.string[match.end("age") :], re.I))
    ):
        return None
    end = match.end("half") if "half" in match.re.groupindex and match["half"] else match.end("age")
    months = re.match(r"[\s\-]months", match.string[match.end("age") : match.end("age") + 8], re.I)
    level, reason = (Level.IDENTIFIER, OLD) if years >= 90 and not months else (Level.ADVICE, EXACT)
    return Candidate(match.start("age"), end, Kind.AGE, level, Confidence.LIKELY, reason, Layer.DATE)
