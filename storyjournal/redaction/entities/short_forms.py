"""Organisations and places of several words again: whole, by what they are called for short, by their first letters."""

from collections.abc import Iterator
from dataclasses import dataclass

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.entities.seeds import PIECE, Form, Seeds
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Level
from storyjournal.redaction.reading.lexicon import ATOM, bare, fold
from storyjournal.redaction.reading.page import Page, is_ordinary

GENERIC = voc.HEADS | voc.PLACE_HEADS | voc.JOINS | voc.LEADING_HEADS
SAINT = frozenset({"st", "ste", "saint", "mount", "mt", "fort", "ft"})
DIRECTIONS = voc.words(
    "north south east west northern southern eastern western new old upper lower great little central"
)
LEAST_LETTERS = 3  # of a name made of first letters
LEAST_TOWN = 5  # letters of a part of a town's name that may stand for it
AT = voc.words("at from to in near by")
GAPS = frozenset({" ", "-", "\n", ". ", " & ", ", ", "'s ", "' "})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row. `marked` when each of them must have a capital, `placed` when a word of place must stand
    before as well, for without it they are ordinary words."""

    atoms: tuple[str, ...]
    form: Form
    marked: bool = False
    placed: bool = False


class ShortForms:
    """What the organisations and places of a page may be called again."""

    def __init__(self, page: Page, seeds: Seeds) -> None:
        self._page = page
        self._by_first: dict[str, list[Phrase]] = {}
        self._owning: set[str] = set()
        self.letters: dict[str, Form] = {}
        towns = [seed.candidate for seed in seeds.places]
        for candidate in (*seeds.organisations, *towns):
            self._learn(candidate)
        for same in self._by_first.values():
            same.sort(key=lambda phrase: (-len(phrase.atoms), phrase.marked, phrase.atoms))

    def _learn(self, candidate: Candidate) -> None:
        text = self._page.text[candidate.start : candidate.end]
        form = Form(candidate.kind, Confidence.LIKELY, candidate.subject)
        written = [fold(atom) for atom in ATOM.findall(text)]
        atoms = tuple(bare(atom) for atom in written)
        self._owning |= {bare(atom) for atom in written if atom.endswith("'s")}
        if not atoms:
            return
        plain = all(self._is_plain(atom) for atom in atoms)
        if len(atoms) > 1 or not plain:
            self._add(Phrase(atoms, form, marked=plain and len(atoms) < LEAST_LETTERS))
        if len(atoms) > 1 and candidate.level is Level.IDENTIFIER:
            for short in _shortened(atoms):
                self._add_short(short, form)
            if candidate.kind is Kind.PLACE:
                self._add_towns(atoms, form)
        pieces = [piece for piece in PIECE.findall(text) if piece[0].isupper()]
        if candidate.kind is Kind.ORG and len(pieces) >= LEAST_LETTERS:
            self.letters.setdefault("".join(piece[0] for piece in pieces), form)

    def _add_short(self, atoms: tuple[str, ...], form: Form) -> None:
        """A short form whose words are all ordinary ("Mercy", "Birch Landing") must show that it is a name."""
        plain = all(self._is_plain(atom) for atom in atoms)
        self._add(Phrase(atoms, form, marked=plain, placed=plain and len(atoms) == 1))

    def _add_towns(self, atoms: tuple[str, ...], form: Form) -> None:
        for atom in atoms:
            proper = len(atom) >= LEAST_TOWN and not self._is_plain(atom) and atom not in GENERIC | DIRECTIONS
            if proper and not DIRECTIONS & set(atoms):
                self._add(Phrase((atom,), form, marked=True))

    def _is_plain(self, atom: str) -> bool:
        return is_ordinary(self._page.lexicons, atom) or voc.is_stop(atom) or len(atom) == 1

    def _add(self, phrase: Phrase) -> None:
        known = self._by_first.setdefault(phrase.atoms[0], [])
        if all(each.atoms != phrase.atoms for each in known):
            known.append(phrase)

    def find(self) -> Iterator[tuple[int, int, Form]]:
        """Every mention: code points [start, end) and what it stands for."""
        atoms = self._page.atoms
        for first in range(len(atoms) if self._by_first else 0):
            for phrase in self._by_first.get(bare(atoms[first][2]), ()):
                if self._stands(phrase, first):
                    yield atoms[first][0], self._end(first + len(phrase.atoms) - 1), phrase.form
                    break
        for word in self._page.words if self.letters else ():
            if word.caps and word.text in self.letters and not self._page.is_guarded(word):
                yield word.start, word.end, self.letters[word.text]

    def _end(self, last: int) -> int:
        """Where a mention ends: a possessive ending stays outside, unless it is the name's own, as in St Brannoc's."""
        _, end, folded = self._page.atoms[last]
        return end - 2 if folded.endswith("'s") and bare(folded) not in self._owning else end

    def _stands(self, phrase: Phrase, first: int) -> bool:
        text, atoms = self._page.text, self._page.atoms
        last = first + len(phrase.atoms)
        if last > len(atoms) or (len(phrase.atoms) == 1 and all(self._page.guarded[slice(*atoms[first][:2])])):
            return False
        for place in range(first + 1, last):
            gap = text[atoms[place - 1][1] : atoms[place][0]]
            if bare(atoms[place][2]) != phrase.atoms[place - first] or gap not in GAPS:
                return False
        starts = [start for start, _, folded in atoms[first:last] if folded not in voc.JOINS]
        if phrase.marked and not (starts and all(text[start].isupper() for start in starts)):
            return False
        return not phrase.placed or (first > 0 and atoms[first - 1][2] in AT and not self._goes_on(last))

    def _goes_on(self, last: int) -> bool:
        """Whether another name goes on behind: "at Mercy Street" is not the hospital."""
        text, atoms = self._page.text, self._page.atoms
        if last >= len(atoms):
            return False
        return text[atoms[last - 1][1] : atoms[last][0]] == " " and text[atoms[last][0]].isupper()


def _shortened(atoms: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name without the words of its kind at the end, and that without "the" or "St" at its head."""
    kept = atoms[1:] if atoms[0] == "the" else atoms
    while len(kept) > 1 and kept[-1] in GENERIC:
        kept = kept[:-1]
        while len(kept) > 1 and kept[-1] in voc.JOINS:
            kept = kept[:-1]
        if kept[-1] not in GENERIC:
            yield kept
    if len(kept) > 1 and kept[0] in SAINT and kept[-1] not in GENERIC:
        yield kept[1:]
