"""Facts about a family that few families share."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Kind
from storyjournal.redaction.lists.advice import advice
from storyjournal.redaction.reading.page import Page

REASON = "This about a family is rare enough that people who know it would recognise you."
MANY = r"(?:seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|[7-9]|1\d)"
KIN = r"(?:children|kids|brothers|sisters|siblings|girls|boys|daughters|sons|grandchildren|cousins)"
NUMBER = r"(?:both|two|three|four|five|all(?: \w{1,12}){0,2})"
FAMILIES = re.compile(
    r"\b(?:(?:identical|fraternal|conjoined|mirror) (?:twins?|brothers?|sisters?|boys|girls|triplets)"
    r"|(?:two|three|four) sets of twins|triplets?|quadruplets?|quads|quintuplets?"
    r"|adopted (?:from [A-Z][a-z]+|at \w+ (?:months|weeks|days)|as a (?:baby|newborn|toddler))"
    r"|(?:two|three) (?:girls|boys|children|kids) adopted from [A-Z][a-z]+|foundling"
    r"|(?:[\w\-]{1,30} )?half-(?:siblings|brothers?|sisters?)"
    r"|(?:one|youngest|eldest|oldest|middle|seventh|only girl|only boy|only one|\w{3,7}th)"
    rf" (?:of|in a family of) (?:five|{MANY}) {KIN}|(?:youngest|eldest|oldest|middle|seventh) of {MANY}"
    rf"|{MANY} {KIN}|surrogate (?:mother|twins|baby)|(?:our|my|the|a) surrogate|sperm donor|donor[- ]conceived"
    r"|egg donor|wards? of the state"
    r"|(?:raised|brought up) (?:in foster care|by (?:nuns|monks|(?:my|his|her) grand\w+))"
    r"|two (?:mums|moms|dads)|second cousins|first cousins"
    r"|(?:third|fourth|fifth|sixth|seventh) generation|widowed (?:twice|three times)"
    r"|married (?:three|four|five) times|outlived (?:all|both|two|three)[^.!?\n]{0,24}children"
    rf"|{NUMBER} (?:of )?(?:my|his|her|our|their) (?:brothers|sisters|sons|daughters|children|cousins|uncles|aunts)"
    r" (?:have|had|has|got|died of|died from)(?: it| the same)?"
    r")\b",
    re.I,
)
BED = re.compile(r"^[ -](?:bed|beds|room|size|city|cities|towers?|peaks|pack|engine|screen|brother|sister)\b", re.I)


class Families:
    """Many children, twins, adoption, donors, an illness that several have."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Each turn of phrase as advice."""
        for match in FAMILIES.finditer(page.text):
            if not BED.match(page.text[match.end() : match.end() + 12]):
                yield advice(*match.span(), Kind.FAMILY, REASON)
