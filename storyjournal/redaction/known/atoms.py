"""Known words cut into atoms, and found again among a page's atoms however they are written.

An atom is a run of letters and digits without case, accents, apostrophes or a possessive ending. Hyphens,
underscores and spaces part atoms, so "Anne-Marie", "anne marie" and "anne_marie" are the same two.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from storyjournal.redaction.known.facts import Fact
from storyjournal.redaction.reading.lexicon import ATOM, bare, fold
from storyjournal.redaction.reading.page import Page
from storyjournal.redaction.reading.view import view

LOOSE = re.compile(r"[^\w\n]{0,4}_?\n?[^\w\n]{0,4}")
CLOSE = re.compile(r"(?:| {1,3}| ?\n ?|[-_.'+]|' )")
AFTER_INITIAL = re.compile(r"\. ?| {1,2}|")
TURN = re.compile(r",? {0,2}|[-_. ]")
BEFORE_MIDDLE = re.compile(r" {1,2}[\"'(]?")
AFTER_MIDDLE = re.compile(r"[\"').]? {1,2}")
SHORTENED = {
    "street": "st", "saint": "st", "road": "rd", "avenue": "ave", "av": "ave", "lane": "ln", "drive": "dr",
    "doctor": "dr", "court": "ct", "crescent": "cres", "close": "cl", "place": "pl", "boulevard": "blvd",
    "terrace": "ter", "tce": "ter", "square": "sq", "gardens": "gdns", "grove": "gr", "highway": "hwy",
    "parkway": "pkwy", "apartment": "apt", "number": "no", "mount": "mt", "fort": "ft", "north": "n",
    "south": "s", "east": "e", "west": "w", "hospital": "hosp", "university": "uni", "univ": "uni",
    "centre": "center", "ctr": "center", "department": "dept", "colour": "color", "parade": "pde",
    "strasse": "str", "county": "co", "company": "co", "limited": "ltd", "incorporated": "inc",
}  # fmt: skip
"""Words that are written out or shortened in addresses and names of places, after USPS Publication 28, appendix C."""


class Shape(StrEnum):
    """How a form may be written, and so how much must be asked before it counts as found."""

    PHRASE = "phrase"  # in any case, with small signs between its atoms
    EXACT = "exact"  # in capitals and small letters as it was kept: words of one or two letters
    NAME = "name"  # several words of a name
    PART = "part"  # one word of a name
    TURNED = "turned"  # the family name first
    INITIALS = "initials"  # a name with an initial in it


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a known thing is written. `written` is what an EXACT form must be; `owns` is whether the
    thing itself ends in a possessive, as "St Brannoc's" does."""

    atoms: tuple[str, ...]
    shape: Shape
    fact: Fact
    written: str = ""
    owns: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A form found at code points [start, end), and at atoms [first, stop)."""

    start: int
    end: int
    first: int
    stop: int
    form: Form


class Strand:
    """A page's atoms, cut once for all that is looked for. `shorts` are their shortened forms."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.spans = page.atoms
        self.keys = [key(folded) for _, _, folded in page.atoms]
        self.shorts = [SHORTENED.get(atom, atom) for atom in self.keys]

    def gap(self, here: int) -> str:
        """What stands between atom `here` - 1 and atom `here`."""
        return self.text[self.spans[here - 1][1] : self.spans[here][0]]


def key(folded: str) -> str:
    """Return the atom of a folded run of letters and digits."""
    return bare(folded).replace("'", "")


def atoms_of(text: str) -> tuple[str, ...]:
    """Return the atoms of some kept words."""
    plain = text if text.isascii() else view(text).text
    return tuple(key(fold(run)) for run in ATOM.findall(plain))


def short(atom: str) -> str:
    """Return the shortened form of a word of addresses, or the atom itself."""
    return SHORTENED.get(atom, atom)


class Index:
    """Forms by their first atom. `shortened` looks through the short forms of words of addresses."""

    def __init__(self, forms: Iterable[Form], *, shortened: bool = False) -> None:
        self._shortened = shortened
        self._by_first: dict[str, list[tuple[tuple[str, ...], Form]]] = {}
        for form in forms:
            if form.atoms:
                atoms = tuple(map(short, form.atoms)) if shortened else form.atoms
                self._by_first.setdefault(atoms[0], []).append((atoms, form))
        for same in self._by_first.values():
            same.sort(key=lambda entry: (-len(entry[0]), entry[0], entry[1].shape))

    def places(self, strand: Strand) -> Iterator[int]:
        """The atoms at which a form may begin."""
        keys = strand.shorts if self._shortened else strand.keys
        return (place for place, atom in enumerate(keys) if atom in self._by_first)

    def at(self, strand: Strand, first: int) -> Iterator[Match]:
        """Every form that stands at atom `first`, the one of most atoms first."""
        keys = strand.shorts if self._shortened else strand.keys
        for atoms, form in self._by_first.get(keys[first], ()):
            stop = _stop(strand, keys, first, atoms, form.shape)
            if stop:
                start, last = strand.spans[first][0], strand.spans[stop - 1][1]
                yield Match(start, _end(strand.text, last, form), first, stop, form)


def _stop(strand: Strand, keys: Sequence[str], first: int, atoms: tuple[str, ...], shape: Shape) -> int:
    """The index after the last atom of a form that begins at `first`; 0 where it does not stand there."""
    here, skipped = first, False
    for place in range(1, len(atoms)):
        here += 1
        if here >= len(keys):
            return 0
        if keys[here] == atoms[place] and _joins(strand, here, atoms, place, shape):
            continue
        if skipped or shape is not Shape.NAME or not _is_between(strand, here):
            return 0
        here, skipped = here + 1, True
        if keys[here] != atoms[place] or not AFTER_MIDDLE.fullmatch(strand.gap(here)):
            return 0
    return here + 1


def _joins(strand: Strand, here: int, atoms: tuple[str, ...], place: int, shape: Shape) -> bool:
    """Whether what stands before atom `here` lets it be the form's atom at `place`."""
    gap = strand.gap(here)
    if shape in (Shape.PHRASE, Shape.EXACT):
        return LOOSE.fullmatch(gap) is not None
    if strand.spans[here - 1][2].endswith("'s"):
        return False
    if shape is Shape.TURNED:
        return TURN.fullmatch(gap) is not None
    if len(atoms[place - 1]) == 1:
        return AFTER_INITIAL.fullmatch(gap) is not None
    if shape is Shape.INITIALS and len(atoms[place]) == 1:
        return TURN.fullmatch(gap) is not None
    return CLOSE.fullmatch(gap) is not None


def _is_between(strand: Strand, here: int) -> bool:
    """Whether a middle name, an initial or a nickname stands at `here`, between the parts of a name."""
    if here + 1 >= len(strand.keys):
        return False
    start, _, folded = strand.spans[here]
    shown = strand.text[start].isupper() and not folded.endswith("'s")
    return shown and BEFORE_MIDDLE.fullmatch(strand.gap(here)) is not None


def _end(text: str, last: int, form: Form) -> int:
    """Where a mention ends: a possessive ending stays outside, the stop after a last initial inside."""
    if not form.owns and text[last - 2 : last].lower() == "'s":
        return last - 2
    if form.shape is Shape.INITIALS and len(form.atoms[-1]) == 1 and text[last : last + 1] == ".":
        return last + 1
    return last


def joined(atoms: Sequence[str]) -> str:
    """Return atoms written as one word, as in a hashtag or a handle."""
    return "".join(atoms)
