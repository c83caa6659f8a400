"""Finds that hold more than one name, parted: a couple, and names on either side of a sentence's end."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Kind, Layer

COUPLE = re.compile(r"([^\W\d_][^\s]*)( (?:and|&|\+) )((?:[^\W\d_]\S* ?){2,4})")
SENTENCE = re.compile(r"([^\W\d_]{2,40})[.!?…]+[\"')\]]{0,3}\s+(?=\S)|\s*\n\s*\n\s*")
SHORTENED = voc.TITLES | voc.words(
    "st ste mt ft jr sr dept inc ltd co chas geo thos jos wm alex benj danl edw robt saml no nos vs hosp univ ave rd"
)
NAMED = (Kind.PERSON, Kind.PLACE, Kind.ORG)


def parted(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates, what was found as one but is two as two. What the vault knows is left as it is."""
    return [
        part for candidate in candidates for sentence in _sentences(text, candidate) for part in _couple(text, sentence)
    ]


def _sentences(text: str, candidate: Candidate) -> Iterator[Candidate]:
    """ "Chelsea. Chelsea drove": the end of a sentence is no part of a name, the stop of "St. Olave" is."""
    start = candidate.start
    if candidate.kind in NAMED and candidate.how is not Layer.KNOWN:
        for end in SENTENCE.finditer(text, candidate.start, candidate.end):
            word = end.group(1)
            if word is None or word.lower() not in SHORTENED:
                first = end.start() if word is None else end.end(1)
                if first > start:
                    yield replace(candidate, start=start, end=first)
                start = end.end()
    if start < candidate.end:
        yield candidate if start == candidate.start else replace(candidate, start=start, role="")


def _couple(text: str, candidate: Candidate) -> Iterator[Candidate]:
    """ "Amara and David Okoye"."""
    couple = COUPLE.fullmatch(text[candidate.start : candidate.end])
    if couple is None or candidate.kind is not Kind.PERSON or candidate.how is Layer.KNOWN:
        yield candidate
        return
    yield replace(candidate, end=candidate.start + couple.end(1))
    yield replace(candidate, start=candidate.start + couple.start(3), role="")
