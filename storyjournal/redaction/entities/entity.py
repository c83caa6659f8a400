"""An entity made of its mentions: its label, its key, and what is said of it as a whole."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.entities.mentions import PIECE, plain, tokens
from storyjournal.redaction.findings import Candidate, Confidence, Entity, Finding, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import fold

NAMED = (Kind.PERSON, Kind.PLACE, Kind.ORG)
TRUST = {Confidence.SURE: 0, Confidence.LIKELY: 1, Confidence.LOOK: 2}
TITLE_BEFORE = re.compile(r"([^\W\d_]+)\.?[ \u00a0][*_]{0,2}$")
WITHIN_A_WORD = re.compile(r"[\w#@./]")


def entity_of(text: str, key: str, kind: Kind, members: Sequence[Candidate]) -> Entity:
    """Return the entity of some candidates, which are in text order."""
    best = min(members, key=lambda c: (TRUST[c.confidence], c.how is Layer.PROPAGATION, c.start))
    trust = best.confidence
    named = {w for c in members if c.confidence is not Confidence.LOOK for w in tokens(text[c.start : c.end])}
    sure = [
        min(c.confidence, trust, key=TRUST.__getitem__) if _grows(text, c, kind, named) else c.confidence
        for c in members
    ]
    mentions = tuple(_finding(text, key, kind, replace(c, confidence=s)) for c, s in zip(members, sure, strict=True))
    level = Level.IDENTIFIER if any(c.level is Level.IDENTIFIER for c in members) else Level.ADVICE
    role = next((c.role for c in members if c.role), "")
    return Entity(key, kind, level, trust, label_of(text, kind, members), role, best.reason, mentions)


def label_of(text: str, kind: Kind, members: Sequence[Candidate | Finding]) -> str:
    """Return the fullest mention as written, with its title. What stands inside a tag or link is no label."""
    best = min(members, key=lambda c: (not _stands_free(text, c), *_fullness(text, c), c.start))
    label = text[best.start : best.end]
    if kind is Kind.PERSON:
        for member in (best, *members):
            before = TITLE_BEFORE.search(text, max(0, member.start - 16), member.start)
            if before and fold(before.group(1)) in voc.TITLES - voc.LOOSE_TITLES and before.group(1)[0].isupper():
                return f"{before.group().rstrip(' *_')} {label}"
    return label


def _fullness(text: str, member: Candidate | Finding) -> tuple[int, int, int, bool, int]:
    """Full words before initials, and proper capitals before small letters and shouting; the longest."""
    written = plain(text[member.start : member.end])
    words = tokens(written)
    long = sum(len(word) > 1 for word in words)
    pieces = PIECE.findall(written)
    proper = all(piece[0].isupper() and (len(piece) < 2 or not piece.isupper()) for piece in pieces)
    return -len(words), -long, 0 if member.how is not Layer.PROPAGATION else 1, not proper, -len(written)


def _stands_free(text: str, member: Candidate | Finding) -> bool:
    before, behind = text[member.start - 1 : member.start], text[member.end : member.end + 2]
    inside = WITHIN_A_WORD.match(before) if member.start else None
    return not inside and not re.match(r"[\w@/]|\.\w", behind)


def keys_of(labels: Iterable[tuple[Kind, str, str]]) -> list[str]:
    """Return a key for each (kind, label, what tells it from others of one label), in order; no key twice.

    A key is made of the words, so it stays while they stay. Two of one label are told apart by what the text says
    of them, which moves with them, and only where it says nothing by their order.
    """
    listed = [(f"{kind}:{' '.join(tokens(label)) or label}", detail) for kind, label, detail in labels]
    often = Counter(key for key, _ in listed)
    keys: list[str] = []
    for key, detail in listed:
        full = f"{key} ({detail})" if often[key] > 1 and detail else key
        if full in keys:
            number = 2
            while f"{full} {number}" in keys:
                number += 1
            full = f"{full} {number}"
        keys.append(full)
    return keys


def _grows(text: str, c: Candidate, kind: Kind, named: Collection[str]) -> bool:
    """Whether a mention is as sure as the surest one. One that is only worth a look is so where a surer one has its
    words; what is only guessed to be a form of the name stays a guess."""
    if kind not in NAMED or c.confidence is not Confidence.LOOK:
        return kind in NAMED
    return c.how is not Layer.PROPAGATION and all(word in named for word in tokens(text[c.start : c.end]))


def _finding(text: str, key: str, kind: Kind, c: Candidate) -> Finding:
    return Finding(c.start, c.end, kind, c.level, c.confidence, text[c.start : c.end], c.reason, c.how, key)
