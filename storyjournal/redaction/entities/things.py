"""Mentions of places, organisations, numbers and dates put together: the same words, and short forms of a name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.entities.mentions import tokens
from storyjournal.redaction.entities.short_forms import DIRECTIONS, GENERIC, SAINT
from storyjournal.redaction.entities.spelling import is_near, rests
from storyjournal.redaction.findings import Kind, Level

NAMED = (Kind.PLACE, Kind.ORG)
LEAST_LETTERS = 3  # of a name made of first letters
LONG_NUMBER = 6  # digits from which on a number is the same however it is cut


@dataclass(frozen=True, slots=True)
class Words:
    """A mention of a thing: its place among the candidates, its kind and level, its folded words."""

    index: int
    kind: Kind
    level: Level
    words: tuple[str, ...]


@dataclass(slots=True)
class Thing:
    """A place, organisation, number or date under way."""

    kind: Kind
    level: Level
    words: tuple[str, ...]
    members: list[int] = field(default_factory=list)


def words_of(text: str, index: int, kind: Kind, level: Level) -> Words:
    """Read the words of a mention."""
    digits = "".join(c for c in text if c.isdigit())
    if len(digits) >= LONG_NUMBER and not any(c.isalpha() for c in text) and kind in (Kind.CONTACT, Kind.ID):
        return Words(index, kind, level, (digits,))
    return Words(index, kind, level, tuple(tokens(text)) or (text,))


def group_things(mentions: Iterable[Words]) -> list[Thing]:
    """Put mentions together; the longest name first, so that a short form finds it."""
    found: list[Thing] = []
    exact: dict[tuple[Kind, Level, tuple[str, ...]], Thing] = {}
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (-len(m.words), m.index)):
        same = (mention.kind, mention.level, mention.words)
        home = exact.get(same)
        if home is None and mention.kind in NAMED:
            near = sorted({index for key in rests(mention.words[0]) for index in by_key[key]})
            home = _fuller(mention, [found[index] for index in near])
        if home is None:
            home = Thing(*same)
            for key in _keys(mention):
                by_key[key].append(len(found))
            found.append(home)
        exact.setdefault(same, home)
        home.members.append(mention.index)
    return found


def _keys(mention: Words) -> set[str]:
    """Under what a name is found when its short forms come up: a short form begins with one of these."""
    if mention.kind not in NAMED:
        return set()
    return {key for word in mention.words for key in rests(word)} | _letters(mention.words)


def _fuller(mention: Words, things: Iterable[Thing]) -> Thing | None:
    """The thing a mention is a short form of: of several, the one named last before it, else the first."""
    alike = [t for t in things if (t.kind, t.level) == (mention.kind, mention.level)]
    fitting = [t for t in alike if _is_short(mention.words, t.words)]
    before = [(max((m for m in t.members if m < mention.index), default=-1), t) for t in fitting]
    if not before:
        return None
    return max(before, key=lambda pair: (pair[0], -min(pair[1].members)))[1]


def _is_short(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether some words are a short form of a name: its first letters, or it without the words of its kind."""
    if len(short) == 1 and len(short[0]) >= LEAST_LETTERS and short[0] in _letters(long):
        return True
    if len(short) == len(long):
        return all(a == b or is_near(a, b) or is_near(b, a) for a, b in zip(short, long, strict=True))
    rest = list(long)
    for word in short:
        like = next((other for other in rest if other == word or is_near(word, other)), None)
        if like is None:
            return False
        rest = rest[rest.index(like) + 1 :]
    says = [word for word in short if word not in GENERIC | SAINT | DIRECTIONS]
    left = [word for word in long if word not in short]
    if not says or DIRECTIONS & set(left):
        return False
    return len(says) > 1 or _only_kind(left) or len(says[0]) > LEAST_LETTERS


def _only_kind(words: Iterable[str]) -> bool:
    return all(word in GENERIC | SAINT for word in words)


def _letters(words: Sequence[str]) -> set[str]:
    """The first letters of a name, with and without its small words."""
    large = [word for word in words if word not in voc.JOINS or word in SAINT]
    return {"".join(word[0] for word in words), "".join(word[0] for word in large)}
