"""Mentions grouped into entities, so that the writer decides once for each person, place or number."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Entity, Finding, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import bare, fold

NAMED = (Kind.PERSON, Kind.PLACE, Kind.ORG)
PIECE = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")
TITLE_BEFORE = re.compile(r"([^\W\d_]+)\.?[ \u00a0][*_]{0,2}$")
TRUST = {Confidence.SURE: 0, Confidence.LIKELY: 1, Confidence.LOOK: 2}


@dataclass(slots=True)
class Cluster:
    """Mentions under way to an entity; `words` are all folded words of its names."""

    kind: Kind
    words: set[str]
    members: list[int] = field(default_factory=list)


def group(text: str, candidates: Sequence[Candidate]) -> tuple[tuple[Finding, ...], tuple[Entity, ...]]:
    """Findings with their entity, and the entities by first mention. `candidates` are sorted, without overlap."""
    kinds = _agreed_kinds(text, candidates)
    clusters = _clusters(text, candidates, kinds)
    findings: list[Finding | None] = [None] * len(candidates)
    entities: list[Entity] = []
    used: Counter[str] = Counter()
    for cluster in sorted(clusters, key=lambda c: c.members[0]):
        label = _label(text, [candidates[i] for i in cluster.members])
        key = f"{cluster.kind}:{' '.join(_tokens(label)) or label}"
        used[key] += 1
        key = key if used[key] == 1 else f"{key} {used[key]}"
        entity = _entity(text, key, label, cluster.kind, [candidates[i] for i in cluster.members])
        for index, mention in zip(cluster.members, entity.mentions, strict=True):
            findings[index] = mention
        entities.append(entity)
    return tuple(f for f in findings if f is not None), tuple(entities)


def _tokens(text: str) -> list[str]:
    """The folded words of a name, without titles and possessives; of anything else its letters and digits."""
    words = [bare(fold(word)) for word in PIECE.findall(text)]
    return [w for w in words if w not in voc.TITLES] or words


def _agreed_kinds(text: str, candidates: Sequence[Candidate]) -> list[Kind]:
    """One kind for all mentions of the same word: what a cue said first, then what most say."""
    votes: dict[str, Counter[Kind]] = {}
    for c in candidates:
        if c.kind in NAMED and c.level is Level.IDENTIFIER:
            weight = 5 if c.how is Layer.CUE else 0 if c.how is Layer.PROPAGATION else 1
            votes.setdefault(fold(text[c.start : c.end]), Counter())[c.kind] += weight
    return [
        votes[word].most_common(1)[0][0]
        if c.kind in NAMED and c.level is Level.IDENTIFIER and (word := fold(text[c.start : c.end])) in votes
        else c.kind
        for c in candidates
    ]


def _clusters(text: str, candidates: Sequence[Candidate], kinds: Sequence[Kind]) -> list[Cluster]:
    """Full names first; then every part, initial and short form joins the name it belongs to."""
    clusters: list[Cluster] = []
    exact: dict[tuple[Kind, Level, tuple[str, ...]], Cluster] = {}
    order = sorted(range(len(candidates)), key=lambda i: (-_size(text, candidates[i], kinds[i]), i))
    for index in order:
        candidate, kind = candidates[index], kinds[index]
        words = _tokens(text[candidate.start : candidate.end])
        home = exact.get((kind, candidate.level, tuple(words)))
        if home is None and kind is Kind.PERSON:
            home = _nearest([c for c in clusters if c.kind is kind and _belongs(words, c.words)], index)
        if home is None:
            home = Cluster(kind, set(words))
            clusters.append(home)
        exact.setdefault((kind, candidate.level, tuple(words)), home)
        home.members.append(index)
    for cluster in clusters:
        cluster.members.sort()
    return clusters


def _size(text: str, candidate: Candidate, kind: Kind) -> int:
    return len(_tokens(text[candidate.start : candidate.end])) if kind is Kind.PERSON else 0


def _belongs(words: Sequence[str], name: set[str]) -> bool:
    """Whether every word is a word of the name, an initial of one, or a half of a double name."""
    halves = name | {half for word in name if "-" in word for half in word.split("-")}
    initials = {word[0] for word in name}
    full = [w for w in words if len(w) > 1]
    return all(w in halves or (len(w) == 1 and w in initials and (full or len(name) > 0)) for w in words)


def _nearest(clusters: Sequence[Cluster], index: int) -> Cluster | None:
    """Of several, the one mentioned last before; else the first one."""
    if not clusters:
        return None
    return max(clusters, key=lambda c: max((m for m in c.members if m < index), default=-1 - min(c.members)))


def _label(text: str, members: Sequence[Candidate]) -> str:
    """The fullest mention as written, with its title."""
    best = max(members, key=lambda c: (len(_tokens(text[c.start : c.end])), c.end - c.start, -c.start))
    label = text[best.start : best.end]
    if best.kind is Kind.PERSON:
        for member in (best, *members):
            before = TITLE_BEFORE.search(text, max(0, member.start - 16), member.start)
            if before and fold(before.group(1)) in voc.TITLES - voc.LOOSE_TITLES and before.group(1)[0].isupper():
                return f"{before.group().rstrip(' *_')} {label}"
    return label


def _entity(text: str, key: str, label: str, kind: Kind, members: Sequence[Candidate]) -> Entity:
    best = min(members, key=lambda c: (TRUST[c.confidence], c.how is Layer.PROPAGATION, c.start))
    trust = best.confidence
    mentions = tuple(_finding(text, key, kind, c, trust) for c in members)
    level = Level.IDENTIFIER if any(c.level is Level.IDENTIFIER for c in members) else Level.ADVICE
    role = next((c.role for c in members if c.role), "")
    return Entity(key, kind, level, trust, label, role, best.reason, mentions)


def _finding(text: str, key: str, kind: Kind, c: Candidate, trust: Confidence) -> Finding:
    """A mention; a named entity's mentions are all as sure as its surest one."""
    sure = min(c.confidence, trust, key=TRUST.__getitem__) if kind in NAMED else c.confidence
    return Finding(c.start, c.end, kind, c.level, sure, text[c.start : c.end], c.reason, c.how, key)
