"""A kept name read into its parts, and every form in which it is written."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.known.atoms import Shape, atoms_of, joined
from storyjournal.redaction.reading.lexicon import fold
from storyjournal.redaction.reading.view import view

NICKNAME = re.compile(r"[\"(]([^\"()]{1,40})[\")]|(?<!\w)'([^']{1,40})'(?!\w)")
SUFFIXES = voc.words("jr sr ii iii iv md phd dphil rn mbbs frcs frcp esq obe mbe bsc msc")
TITLES = voc.TITLES - voc.LOOSE_TITLES
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue",
                         "Å": "Aa", "Ø": "Oe"})  # fmt: skip
LEAST_HALF = 4  # letters of a part that may stand for a double name
Atoms = tuple[str, ...]
Nicknames = Callable[[str], frozenset[str]]
"""What somebody with a folded given name may be called too: short forms, and names it is short for."""


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name without titles: given names, family name with its particles, nicknames in quotes."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    nicknames: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """One form of a name. `stated` is whether the writer kept it so, or it was worked out from a short form."""

    atoms: Atoms
    shape: Shape
    stated: bool = True


def read_name(text: str) -> Name:
    """Read a name as somebody types it: "Dr Amara Okoye", "Okoye, Amara", 'Elizabeth "Liz" van der Berg'."""
    plain = view(text).text
    nicknames = tuple(a or b for a, b in NICKNAME.findall(plain))
    plain = NICKNAME.sub(" ", plain)
    head, comma, tail = plain.partition(",")
    if comma and fold(tail).replace(".", "").strip() not in SUFFIXES:
        plain = f"{tail} {head}"
    words = [word.strip(".,;:") for word in plain.split()]
    words = [word for word in words if atoms_of(word)]
    titled = False
    while len(words) > 1 and fold(words[0]) in TITLES:
        words, titled = words[1:], True
    while len(words) > 1 and fold(words[-1]) in SUFFIXES:
        words = words[:-1]
    if len(words) == 1:
        return Name((), tuple(words), nicknames) if titled else Name(tuple(words), (), nicknames)
    first = len(words) - 1
    while first > 1 and fold(words[first - 1]) in voc.NAMED_PARTS:
        first -= 1
    return Name(tuple(words[:first]), tuple(words[first:]), nicknames)


def _ways(words: tuple[str, ...]) -> set[Atoms]:
    """The atoms of some words: as written, with an apostrophe read as a space, with umlauts written out."""
    text = " ".join(words)
    if text.isascii() and "'" not in text:
        return {atoms_of(text)} - {()}
    return {atoms_of(t) for t in (text, text.replace("'", " "), text.translate(UMLAUTS)) if t} - {()}


def spellings(name: Name, nicknames: Nicknames) -> Iterator[Spelling]:
    """Every form of a name, some of them twice."""
    first, family = _ways(name.given[:1]), _ways(name.family)
    for atoms in (*first, *family):
        yield from _alone(atoms)
    for nickname in name.nicknames:
        for atoms in _ways((nickname,)):
            yield from _alone(atoms)
    for one, last in product(first, family):
        yield from _together(one, last, name)
    yield from _shortened(name, first, family, nicknames)
    yield from _parts_of_family(name)
    if len(name.given) > 1:
        yield from (Spelling(atoms, Shape.NAME) for atoms in _ways(name.given[:2]))


def _alone(atoms: Atoms, *, stated: bool = True) -> Iterator[Spelling]:
    yield Spelling(atoms, Shape.PART if len(atoms) == 1 else Shape.NAME, stated)
    if len(atoms) > 1:
        yield Spelling((joined(atoms),), Shape.PART, stated)


def _together(first: Atoms, family: Atoms, name: Name) -> Iterator[Spelling]:
    given = atoms_of(" ".join(name.given))
    yield Spelling(first + family, Shape.NAME)
    yield Spelling((joined(first + family),), Shape.PART)
    yield Spelling(given + family, Shape.NAME)
    yield Spelling(family + first, Shape.TURNED)
    yield Spelling(family + given, Shape.TURNED)
    initials = tuple(word[0] for word in given)
    for some in {initials[:1], initials, (joined(initials),)}:
        yield Spelling(some + family, Shape.INITIALS)
        yield Spelling(family + some, Shape.INITIALS)
    yield Spelling((*first, family[0][0]), Shape.INITIALS)
    yield Spelling((*first, family[-1][0]), Shape.INITIALS)


def _shortened(name: Name, first: set[Atoms], family: set[Atoms], nicknames: Nicknames) -> Iterator[Spelling]:
    """Nicknames that go with the given name, and those the name itself is one of."""
    for atoms in first:
        whole = joined(atoms)
        close = set(nicknames(whole))
        if len(atoms) > 1 and len(atoms[0]) >= LEAST_HALF:
            close.add(atoms[0])
        for nickname in sorted(close):
            yield Spelling((nickname,), Shape.PART, stated=False)
            yield from (Spelling((nickname, *last), Shape.NAME) for last in family)
    for nickname in name.nicknames:
        yield from (Spelling(atoms_of(nickname) + last, Shape.NAME) for last in family)


def _parts_of_family(name: Name) -> Iterator[Spelling]:
    """The family as a whole ("the Okoyes"), a half of a double name, the name without its particles."""
    atoms = atoms_of(" ".join(name.family))
    if not atoms:
        return
    yield Spelling((*atoms[:-1], f"{atoms[-1]}s"), Shape.PART if len(atoms) == 1 else Shape.NAME)
    if len(atoms) > 1:
        halves = [atom for atom in atoms if len(atom) >= LEAST_HALF and atom not in voc.NAMED_PARTS]
        yield from (Spelling((half,), Shape.PART, stated=False) for half in halves)
