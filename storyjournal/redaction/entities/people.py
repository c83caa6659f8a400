"""Mentions of people put together: every short form joins the fuller name it belongs to, and different people part."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from storyjournal.redaction.entities.mentions import Mention
from storyjournal.redaction.entities.roles import can_be_one, gender_of
from storyjournal.redaction.entities.spelling import is_near, rests

Nicknames = Callable[[str], frozenset[str]]


class Likeness(IntEnum):
    """How a word of one mention is like a word of another. The smaller, the surer."""

    SAME = 0
    HALF = 1
    NICKNAME = 2
    INITIAL = 3
    SLIP = 4


@dataclass(slots=True)
class Somebody:
    """A person under way: the names they go by, the fullest first, and what the text says of them."""

    names: list[tuple[str, ...]] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    generations: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    subject: str = ""
    family: bool = False
    other: bool = False

    def take(self, mention: Mention) -> None:
        """Count a mention as this person's."""
        if mention.words not in self.names:
            self.names.append(mention.words)
        self.members.append(mention.index)
        self.titles |= {mention.title} - {""}
        self.genders |= {mention.gender or gender_of(mention.role)} - {""}
        self.generations |= {mention.generation} - {""}
        self.roles |= {mention.role} - {""}
        self.other = self.other or mention.other
        if len(mention.subjects) == 1:
            self.subject = self.subject or mention.subjects[0]


class People:
    """Groups the mentions of one text. The order in which mentions are offered changes nothing."""

    def __init__(self, nicknames: Nicknames) -> None:
        self._nicknames = nicknames
        self._by_key: defaultdict[str, set[int]] = defaultdict(set)
        self.found: list[Somebody] = []

    def group(self, mentions: Iterable[Mention]) -> list[Somebody]:
        """Return the people of a text: known ones first, then full names, then what is left of names, in text order."""
        offered = list(mentions)
        names = {word for mention in offered if not (mention.several or mention.plural) for word in mention.words}
        several = [m for m in offered if m.several or (m.plural and _singular(m.words[0]) in names - {m.words[0]})]
        single = [m for m in offered if m not in several]
        for mention in sorted(single, key=lambda m: (len(m.subjects) != 1, -_weight(m), m.index)):
            home = self._home(mention)
            self.found[home].take(mention)
            for key in _offered(mention):
                self._by_key[key].add(home)
        self._families(several, names)
        return self.found

    def _home(self, mention: Mention) -> int:
        """The person a mention is of, as an index; a new one where it fits nobody."""
        fitting = [(home, like) for home in self._near(mention) if (like := self._likeness(mention, home)) is not None]
        if mention.other:
            fitting = self._another(mention, fitting)
        letter = len(mention.words) == 1 and len(mention.words[0]) == 1 and not mention.title
        same = any(like is Likeness.SAME for _, like in fitting)
        if not fitting or (letter and len(fitting) > 1 and not same):
            self.found.append(Somebody())
            return len(self.found) - 1
        return min(fitting, key=lambda pair: self._rank(mention, *pair))[0]

    def _near(self, mention: Mention) -> list[int]:
        """Everybody who can be like a mention at all, so that not every two of a long text must be compared."""
        asked = {key for word in mention.words for key in self._asked(word)} | {f"@{s}" for s in mention.subjects}
        return sorted({home for key in asked for home in self._by_key.get(key, ())})

    def _asked(self, word: str) -> Iterator[str]:
        yield from _forms(word)
        yield from self._nicknames(word)
        yield f"?{word[0]}" if len(word) == 1 else f"!{word[0]}"

    def _another(self, mention: Mention, fitting: list[tuple[int, Likeness]]) -> list[tuple[int, Likeness]]:
        """ "The other Anna" is not the one mentioned last, unless she was called the other one before."""
        others = [pair for pair in fitting if self.found[pair[0]].other]
        if others or not fitting:
            return others
        last = max(fitting, key=lambda pair: _before(self.found[pair[0]], mention.index))
        return [pair for pair in fitting if pair is not last]

    def _rank(self, mention: Mention, home: int, like: Likeness) -> tuple[object, ...]:
        person = self.found[home]
        shared = bool(mention.shared) and any(name[-1] == mention.shared for name in person.names)
        before = _before(person, mention.index)
        return (
            person.subject not in mention.subjects,
            not shared,
            mention.role not in person.roles,
            mention.title not in person.titles,
            mention.generation not in person.generations,
            like,
            -before if before >= 0 else min(person.members) + 1_000_000_000,
            min(person.members),
        )

    def _likeness(self, mention: Mention, home: int) -> Likeness | None:
        """How a mention fits a person; None where something in the text keeps them apart."""
        person = self.found[home]
        if len(mention.subjects) == 1 and person.subject:
            return Likeness.SAME if mention.subjects[0] == person.subject else None
        if mention.subjects and person.subject and person.subject not in mention.subjects:
            return None
        gender = mention.gender or gender_of(mention.role)
        if (gender and person.genders and gender not in person.genders) or (
            mention.generation and person.generations and mention.generation not in person.generations
        ):
            return None
        if not all(can_be_one(mention.role, role, alone=mention.is_first_name) for role in person.roles):
            return None
        likes = [(name, self._alike(mention, name)) for name in person.names]
        if len(mention.words) > 1 and any(like is None and len(name) > 1 for name, like in likes):
            return None
        best = min((like for _, like in likes if like is not None), default=None)
        return None if mention.doubtful and best is not None and best > Likeness.HALF else best

    def _alike(self, mention: Mention, name: tuple[str, ...]) -> Likeness | None:
        """How the words of a mention fit a name: all words of the shorter one, in order, are words of the longer."""
        if len(name) > 1 and mention.names_family:
            last = self._word(mention.words[0], name[-1], given=False)
            first = self._word(mention.words[0], name[0], given=True) if last is None else None
            return last if first in (None, Likeness.INITIAL) else first
        short, long = sorted((mention.words, name), key=len)
        places = enumerate(long)
        worst = Likeness.SAME
        for word in short:
            likes = (self._word(word, other, given=place == 0) for place, other in places)
            like = next((like for like in likes if like is not None), None)
            if like is None:
                return None
            worst = max(worst, like)
        return worst

    def _word(self, one: str, other: str, *, given: bool) -> Likeness | None:
        if one == other:
            return Likeness.SAME
        if len(one) == 1 or len(other) == 1:
            return Likeness.INITIAL if one[0] == other[0] else None
        if ("-" in one or "-" in other) and (one in other.split("-") or other in one.split("-")):
            return Likeness.HALF
        if given and other in self._nicknames(one):
            return Likeness.NICKNAME
        return Likeness.SLIP if is_near(one, other) or is_near(other, one) else None

    def _families(self, mentions: Sequence[Mention], names: Collection[str]) -> None:
        """Families and couples: one entity for each name, beside the people who bear it."""
        by_name: defaultdict[str, Somebody] = defaultdict(lambda: Somebody(family=True))
        for mention in sorted(mentions, key=lambda m: m.index):
            last = mention.words[-1]
            by_name[last if last in names else _singular(last)].take(mention)
        self.found.extend(by_name.values())


def _forms(word: str) -> Iterator[str]:
    """The word, its halves, and what slips of the hand leave of it."""
    yield word
    if "-" in word:
        yield from word.split("-")
    yield from rests(word)


def _offered(mention: Mention) -> Iterator[str]:
    """Under what somebody is found who has this mention."""
    for word in mention.words:
        yield from _forms(word)
        yield f"!{word[0]}" if len(word) == 1 else f"?{word[0]}"
    if len(mention.subjects) == 1:
        yield f"@{mention.subjects[0]}"


def _weight(mention: Mention) -> int:
    """How much of a name a mention says: full words before initials, one word last, a letter after all."""
    full = sum(len(word) > 1 for word in mention.words)
    return 2 * full + len(mention.words) - full if len(mention.words) > 1 else full


def _before(person: Somebody, index: int) -> int:
    """The last mention of a person before a place, -1 where there is none."""
    return max((member for member in person.members if member < index), default=-1)


def _singular(word: str) -> str:
    if word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
