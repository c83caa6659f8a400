"""Words for a condition, an occupation, an event or another trait, in the part of speech its sentence needs."""

import re

from storyjournal.redaction.findings import Entity, Kind

_ARTICLE = re.compile(r"(?:an?|the|my|our|one|some)\b", re.IGNORECASE)
_COPULA_BEFORE = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|im)|[’'](?:m|s|re))(?: (?:also|both|not|all|only|just))?[ \t]+\Z", re.I
)
_SPEAKS_BEFORE = re.compile(
    r"\b(?:in|speak|speaks|spoke|speaking|read|reads|write|writes|learn(?:ed|t)?|then|into|from)[ \t]+\Z", re.IGNORECASE
)
_NOTHING = re.compile(r"no\b", re.IGNORECASE)
_HAD = re.compile(r"\b(?:have|has|had|with|without)[ \t]+\Z", re.IGNORECASE)


def traits(entity: Entity, text: str) -> tuple[str, ...]:
    """Return words that say less than a trait, best first."""
    if entity.kind is Kind.CONDITION:
        return ("a rare condition", "my condition", "a long illness")
    if entity.kind is Kind.OCCUPATION:
        return ("a professional", "someone with an unusual job", "someone with a job")
    if entity.kind is Kind.EVENT:
        return ("something that was in the news", "something that happened")
    before = text[: entity.mentions[0].start][-40:]
    return _who(entity.label, before) if entity.kind is Kind.DEMOGRAPHIC else _family(entity.label, before)


def _who(label: str, before: str) -> tuple[str, ...]:
    """A noun for a noun, a predicate for a predicate: "a trans man", "Nigerian", "in Korean", "no papers"."""
    if _NOTHING.match(label) or (_HAD.search(before) and not _ARTICLE.match(label)):
        return ("my own reasons", "something private")
    if _ARTICLE.match(label):
        return ("a person like me", "someone like me")
    if _COPULA_BEFORE.search(before):
        return ("from a community like mine", "like me")
    if _SPEAKS_BEFORE.search(before):
        return ("another language", "our language")
    return ("people like me", "a person like me")


def _family(label: str, before: str) -> tuple[str, ...]:
    if _COPULA_BEFORE.search(before) and not _ARTICLE.match(label):
        return ("part of a family", "with a family")
    return ("my family", "a family like mine")
