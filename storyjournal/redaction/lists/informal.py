"""Names inside hashtags (layer 6)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import fold
from storyjournal.redaction.reading.page import Page, is_ordinary

TAGGED = "A name inside a hashtag can be searched like any other."
TAG = re.compile(r"#(\w{4,60})")
CAMEL = re.compile(r"[^\W\d_][^\WA-Z\d_]*")
RALLY = re.compile(
    r"(?:pray(?:ers)?for|team|justicefor|fightlike|fightfor|prayfor|standwith|loveyou"
    r"|remember(?:ing)?|savefor|walkfor|runfor|bravefor|for)?"
    r"(?P<name>[^\W\d_]{3,20}?)(?:strong|s?army|tough|cares|proud|fights|fighter|warriors?|squad"
    r"|smiles|beats|walks|s?journey|s?village|s?law|forever)?"
)


class Informal:
    """Reads hashtags."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Names of the lists within a tag."""
        yield from _tags(page)


def _tags(page: Page) -> Iterator[Candidate]:
    """#TeamCalliope, #lubbockstrong, #KalispellCares: names of the lists within a tag."""
    for tag in TAG.finditer(page.text):
        text, base = tag.group(1), tag.start(1)
        pieces = list(CAMEL.finditer(text))
        if text[0].isupper() and len(pieces) > 1:
            spans = [(p.start(), p.end()) for p in pieces]
        else:
            rally = RALLY.fullmatch(fold(text)) if len(fold(text)) == len(text) else None
            spans = [rally.span("name")] if rally and rally["name"] != fold(text) else []
        for start, end in spans:
            kind = _listed(page, fold(text[start:end]))
            if kind is not None:
                yield _found(base + start, base + end, kind, Confidence.LIKELY, TAGGED)


def _listed(page: Page, name: str) -> Kind | None:
    if len(name) < 4 or name in page.lexicons.common or page.lexicons.guard.longest([name], 0):
        return None
    if name in page.lexicons.first_names:
        return Kind.PERSON
    if is_ordinary(page.lexicons, name):
        return None
    if name in page.lexicons.places:
        return Kind.PLACE
    return Kind.PERSON if len(name) > 4 and name in page.lexicons.surnames else None


def _found(start: int, end: int, kind: Kind, trust: Confidence, reason: str) -> Candidate:
    return Candidate(start, end, kind, Level.IDENTIFIER, trust, reason, Layer.LEXICON)
