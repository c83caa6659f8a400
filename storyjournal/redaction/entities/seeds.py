"""Which finds may spread through the document, and the words that may stand for them.

One wrong find must not colour a whole text. A word that is nothing but a name may spread from one likely find. An
ordinary word needs more: a sure find, a find beside a title or kin, two finds, or a place on a list of names. What is
only worth a look spreads only as such, and never from one ordinary word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.entities.mentions import FAMILY_TITLES
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import Lexicons, fold
from storyjournal.redaction.reading.page import Page, is_ordinary

PIECE = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
TITLE_BEFORE = re.compile(r"([^\W\d_]+)\.? $")
LEAST_HALF = 4  # letters of a half of a double name that may stand for all of it
NOT_PARTS = voc.TITLES | voc.NAMED_PARTS | voc.KIN
ENOUGH = 2  # finds of a doubtful word that make it a name


@dataclass(frozen=True, slots=True)
class Form:
    """A word that stands for something found: its kind, how sure a further mention can be at best, whose it is."""

    kind: Kind
    trust: Confidence
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Seed:
    """A find that spreads. `words` are the folded words of a person's name or place, without titles; `given` and
    `family` are the words that may be a first or a last name."""

    candidate: Candidate
    words: tuple[str, ...]
    titled: bool

    @property
    def given(self) -> str:
        """The first name, "" where only a family name is known."""
        return self.words[0] if self.words and not (self.titled and len(self.words) == 1) else ""

    @property
    def family(self) -> str:
        """The last name, "" where only a first name is known."""
        return self.words[-1] if len(self.words) > 1 or (self.titled and self.words) else ""


class Seeds:
    """The finds of one page that may spread."""

    def __init__(self, page: Page, found: Sequence[Candidate]) -> None:
        self._page = page
        offered = [c for c in found if _can_spread(c)]
        self._counts = _counts(page.text, offered)
        self.people = [_seed(page, c) for c in offered if c.kind is Kind.PERSON]
        self.places = [_seed(page, c) for c in offered if c.kind is Kind.PLACE and c.confidence is not Confidence.LOOK]
        self.organisations = [c for c in offered if c.kind is Kind.ORG and c.confidence is not Confidence.LOOK]

    @cached_property
    def parts(self) -> Mapping[str, Form]:
        """The words that may stand for a person or a town, each with the strongest find it comes from."""
        found: dict[str, Form] = {}
        for seed in self.people:
            for word in _alone(seed.words):
                self._offer(found, word, seed.candidate)
        for seed in self.places:
            for word in seed.words if len(seed.words) == 1 else ():
                self._offer(found, word, seed.candidate)
        return found

    @cached_property
    def nicknames(self) -> Mapping[str, Form]:
        """What the people with a likely first name may be called too."""
        short = self._page.lexicons.nicknames
        found: dict[str, Form] = {}
        for seed in self.people:
            if seed.candidate.confidence is not Confidence.LOOK and seed.given in self.parts:
                for other in sorted(short(seed.given)):
                    if other not in self.parts and len(other) > 1 and not voc.is_stop(other):
                        found.setdefault(other, Form(Kind.PERSON, Confidence.LIKELY, seed.candidate.subject))
        return found

    @cached_property
    def families(self) -> Mapping[str, Form]:
        """A family as a whole: "the Okoyes"."""
        found: dict[str, Form] = {}
        for seed in self.people:
            last = seed.family
            if last in self.parts and len(last) > 2:
                plural = f"{last}es" if last.endswith(("s", "x", "z", "ch", "sh")) else f"{last}s"
                found.setdefault(plural, self.parts[last])
        return found

    def _offer(self, found: dict[str, Form], word: str, candidate: Candidate) -> None:
        trust = self._trust(word, candidate)
        if trust is None:
            return
        before = found.get(word)
        if before is None or (before.trust is Confidence.LOOK and trust is Confidence.LIKELY):
            found[word] = Form(candidate.kind, trust, candidate.subject)
        elif before.subject != candidate.subject and before.kind is candidate.kind:
            found[word] = Form(before.kind, before.trust)

    def _trust(self, word: str, candidate: Candidate) -> Confidence | None:
        """How sure a further mention of a word can be at best; None where the word may not spread."""
        lists = self._page.lexicons
        enough = self._counts[candidate.kind, word] >= ENOUGH
        named = enough or _listed(lists, word, candidate.kind)
        plain = is_ordinary(lists, word)
        if candidate.confidence is Confidence.LOOK:
            return Confidence.LOOK if named and not plain else None
        strong = candidate.confidence is Confidence.SURE or candidate.how in (Layer.CUE, Layer.KNOWN)
        return Confidence.LIKELY if strong or named or not plain else None


def _can_spread(candidate: Candidate) -> bool:
    """Identifiers; of what the vault knows only people, for a protected word is protected as it is."""
    known = candidate.how is Layer.KNOWN and not candidate.subject
    return candidate.level is Level.IDENTIFIER and not known


def _counts(text: str, offered: Iterable[Candidate]) -> Counter[tuple[Kind, str]]:
    found: Counter[tuple[Kind, str]] = Counter()
    for candidate in offered:
        words = {fold(piece) for piece in PIECE.findall(text[candidate.start : candidate.end])}
        found.update((candidate.kind, word) for word in words)
    return found


def _seed(page: Page, candidate: Candidate) -> Seed:
    words = [fold(piece) for piece in PIECE.findall(page.text[candidate.start : candidate.end])]
    words = [word.removesuffix("'s") for word in words]
    before = TITLE_BEFORE.search(page.text, max(0, candidate.start - 16), candidate.start)
    titled = before is not None and fold(before.group(1)) in FAMILY_TITLES
    if words and words[0] in voc.TITLES and len(words) > 1:
        words, titled = words[1:], words[0] in FAMILY_TITLES
    return Seed(candidate, tuple(words), titled)


def _alone(words: Sequence[str]) -> Iterator[str]:
    """The words of a name that may stand for all of it, and the halves of double names."""
    halves = [half for word in words if "-" in word for half in word.split("-") if len(half) >= LEAST_HALF]
    for word in (*words, *halves):
        small = voc.is_stop(word) and not (word in voc.STOP_NAMES and len(word) > 2)
        if len(word) > 1 and not small and word not in NOT_PARTS:
            yield word


def _listed(lists: Lexicons, word: str, kind: Kind) -> bool:
    if kind is Kind.PLACE:
        return word in lists.places
    return word in lists.first_names or word in lists.surnames
