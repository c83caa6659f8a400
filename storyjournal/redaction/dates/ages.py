"""Ages of people, in digits and words; 90 and above is an identifier (layer 3, 45 CFR 164.514(b)(2)(i)(C))."""

import re
from collections.abc import Iterator

from storyjournal.redaction.dates.age_cues import LIKELY_CUES, PERSON_CUES, SURE_CUES
from storyjournal.redaction.dates.age_forms import KIDS, YOUNG_UNIT
from storyjournal.redaction.dates.counting import counts
from storyjournal.redaction.dates.persons import Persons
from storyjournal.redaction.dates.saying import Said, numbers
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import Lexicons

EXACT = "An exact age, put together with a place or an illness, narrows down who this is."
OLD = "So few people live past 90 that the age alone can point to one of them."
JOINED = re.compile(r"\s?,\s?(?:and\s)?|\s(?:and|or|to|&)\s|\s?[/&–-]\s?")
PLURAL = re.compile(r"\b(?:ages|aged)(?:\s(?:of|from|between))?[\s:]{1,2}$|\b(?:are|were)\s(?:now\s)?$", re.IGNORECASE)
LETTERED = re.compile(r"(?<![\w/.\-])[FM](?P<age>[1-9]\d)(?=[,)\]]|\s?\n|$)")


class Ages:
    """The number of an age, alone. What a number counts, measures or scores is left out by the words around it."""

    def __init__(self, lexicons: Lexicons | None = None) -> None:
        self._persons = Persons(lexicons)

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report ages; up to 89 as advice, from 90 on as identifiers."""
        listed = 0  # where a list of ages may go on: "aged 9, 7 and 4"
        for said in numbers(text):
            trust = self._trust(said)
            if trust is None and listed and JOINED.fullmatch(text[listed : said.start]) and not counts(said.after):
                trust = Confidence.LIKELY
            if trust is None:
                continue
            goes_on = text[listed : said.start] if listed else ""
            several = PLURAL.search(said.before) or KIDS.search(said.before) or JOINED.fullmatch(goes_on)
            listed = said.end if several else 0
            yield _age(said, trust)
        for match in LETTERED.finditer(text):
            yield Candidate(*match.span("age"), Kind.AGE, Level.ADVICE, Confidence.LIKELY, EXACT, Layer.DATE)

    def _trust(self, said: Said) -> Confidence | None:
        """How sure it is that this number is an age; None when nothing says so."""
        if said.value == 1 and not said.after.lstrip(" -").lower().startswith(("year", "month", "week", "day")):
            return None
        if any(cue(said) for cue in SURE_CUES):
            return Confidence.SURE
        if said.ranked:
            return None
        likely = any(cue(said) for cue in LIKELY_CUES) or any(cue(said, self._persons) for cue in PERSON_CUES)
        return Confidence.LIKELY if likely else None


def _age(said: Said, trust: Confidence) -> Candidate:
    identifies = said.value >= 90 and not YOUNG_UNIT.match(said.after)
    level, reason = (Level.IDENTIFIER, OLD) if identifies else (Level.ADVICE, EXACT)
    return Candidate(said.start, said.end, Kind.AGE, level, trust, reason, Layer.DATE)
