"""One kind for a word that detectors read in different ways: Chelsea who drives, and Chelsea where she drives to."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.entities.mentions import plain
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import fold

NAMED = (Kind.PERSON, Kind.PLACE, Kind.ORG)
BEHIND = re.compile(r"(?:'s)? ([^\W\d_]+)")
WHERE = voc.words("in near around outside across within throughout")
MOVING = re.compile(
    r"\b(?:dr[io]ve[ns]?|driving|went|go|goes|going|gone|move[ds]?|moving|travel\w*|fl[ey]w?|flying|flown|walk\w*|ride|rode"
    r"|trains?|bus|back|home|return\w*|commute\w*|trips?|road|way|transfer\w*) "
    r"(?:(?:me|us|him|her|them|it|back|over|up|down|all) ){0,2}(?:to|from) $"
)
STRONG, USUAL, WEAK = 5, 1, 0


def agreed_kinds(text: str, candidates: Sequence[Candidate]) -> list[Kind]:
    """Return each candidate's kind. What a cue said counts most, then what most say; the words around a mention
    decide alone where the same word is a person here and a place there."""
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for candidate in candidates:
        if _counts(candidate):
            votes[_word(text, candidate)][candidate.kind] += _weight(candidate)
    return [_kind(text, c, votes[_word(text, c)]) if _counts(c) else c.kind for c in candidates]


def _counts(candidate: Candidate) -> bool:
    return candidate.kind in NAMED and candidate.level is Level.IDENTIFIER


def _word(text: str, candidate: Candidate) -> str:
    return fold(plain(text[candidate.start : candidate.end]))


def _weight(candidate: Candidate) -> int:
    if candidate.how in (Layer.CUE, Layer.KNOWN) and candidate.confidence is not Confidence.LOOK:
        return STRONG
    return WEAK if candidate.how is Layer.PROPAGATION or candidate.confidence is Confidence.LOOK else USUAL


def _kind(text: str, candidate: Candidate, votes: Counter[Kind]) -> Kind:
    most = min(votes, key=lambda kind: (-votes[kind], NAMED.index(kind)))
    if candidate.how is Layer.KNOWN or len(votes) == 1:
        return candidate.kind
    seen = _seen(text, candidate)
    if seen is not None and votes.get(seen, WEAK) > WEAK:
        return seen
    own = _weight(candidate) == STRONG or votes[candidate.kind] == votes[most]
    return candidate.kind if own else most


def _seen(text: str, candidate: Candidate) -> Kind | None:
    """What the words right around a mention make of it; None where they say nothing."""
    before = plain(text[max(0, candidate.start - 40) : candidate.start]).lower()
    behind = BEHIND.match(plain(text[candidate.end : candidate.end + 24]).lower())
    last = before.rstrip().rsplit(" ", 1)[-1].strip(".,(")
    if last in WHERE or MOVING.search(before):
        return Kind.PLACE
    if last in voc.TITLES | voc.KIN or (behind and behind.group(1) in voc.HUMAN_SPEECH and last not in ("in", "at")):
        return Kind.PERSON
    return None
