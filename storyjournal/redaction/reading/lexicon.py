"""The word lists of `resources/lexicons/`, loaded when first asked for and kept by whoever holds a Lexicons."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from marisa_trie import Trie

import resources

ATOM = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"})


def fold(text: str) -> str:
    """Lower case without accents: the shape in which the lists are kept."""
    lower = text.lower()
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFKD", lower.translate(SPECIAL))
    return "".join(c for c in parts if not unicodedata.combining(c))


def bare(word: str) -> str:
    """A folded word without its possessive ending."""
    return word[:-2] if word.endswith("'s") else word.rstrip("'")


class Phrases:
    """A set of phrases that is looked up word by word. Entries are folded; hyphens count as spaces."""

    def __init__(self, entries: Sequence[str]) -> None:
        self._tree: dict[str, list[tuple[str, ...]]] = {}
        for entry in entries:
            atoms = tuple(ATOM.findall(fold(entry)))
            if atoms:
                self._tree.setdefault(bare(atoms[0]), []).append(atoms)
        for known in self._tree.values():
            known.sort(key=len, reverse=True)

    def longest(self, atoms: Sequence[str], index: int) -> int:
        """How many atoms from `index` on the longest phrase there takes; 0 for none."""
        for phrase in self._tree.get(bare(atoms[index]), ()):
            size = len(phrase)
            if all(same(a, b) for a, b in zip(atoms[index : index + size], phrase, strict=False)) and (
                index + size <= len(atoms)
            ):
                return size
        return 0

    def find(self, atoms: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Ranges of atoms [first, last) that are phrases, longest first at each place, not overlapping."""
        reached = 0
        for index, atom in enumerate(atoms):
            if index < reached or (bare(atom) if "'" in atom else atom) not in self._tree:
                continue
            size = self.longest(atoms, index)
            if size:
                reached = index + size
                yield index, reached


def same(written: str, listed: str) -> bool:
    """Whether a written atom is the listed one. A listed possessive ("barrett's") must be written as one."""
    return written == listed or bare(written) == listed


class Lexicons:
    """Every list, each read from its file at its first use (all together under 20 ms and 10 MB)."""

    def trie(self, name: str) -> Collection[str]:
        """The entries of a long list: compact, and as quick to ask as a set. Read as bytes, for the library would
        open a path in an encoding that Windows may not share."""
        entries: Collection[str] = Trie().frombytes(resources.path("lexicons", f"{name}.trie").read_bytes())
        return entries

    def words(self, *parts: str) -> frozenset[str]:
        """The entries of a list with one entry a line."""
        return frozenset(resources.path("lexicons", *parts).read_text(encoding="utf-8").splitlines())

    def listed(self, *parts: str) -> list[str]:
        """The entries of a list written by hand: separated by commas and line ends, # begins a comment."""
        lines = resources.path("lexicons", *parts).read_text(encoding="utf-8").splitlines()
        text = ",".join(line for line in lines if not line.startswith("#"))
        return [entry for entry in (part.strip() for part in text.split(",")) if entry]

    @cached_property
    def first_names(self) -> Collection[str]:
        """Given names of many countries."""
        return self.trie("first_names")

    def nicknames(self, name: str) -> frozenset[str]:
        """What somebody with that given name (folded) may be called too: its short forms, and the names it is
        short for. Two short forms of one name ("liz", "beth") know each other only through the full name."""
        return self._nicknames.get(name, frozenset())

    @cached_property
    def _nicknames(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for part in ((), ("own",)):
            for line in resources.path("lexicons", *part, "nicknames.txt").read_text(encoding="utf-8").splitlines():
                full, *short = line.split() if not line.startswith("#") else ("",)
                for form in short:
                    found.setdefault(full, set()).add(form)
                    found.setdefault(form, set()).add(full)
        return {name: frozenset(forms) for name, forms in found.items()}

    @cached_property
    def surnames(self) -> Collection[str]:
        """Family names of many countries."""
        return self.trie("surnames")

    @cached_property
    def usual_surnames(self) -> Collection[str]:
        """The family names that most people bear, ordinary words among them ("brown")."""
        return self.trie("usual_surnames")

    @cached_property
    def places(self) -> Collection[str]:
        """Towns, cities and counties, some of several words."""
        return self.trie("places")

    @cached_property
    def common(self) -> Collection[str]:
        """Ordinary lower-case English words."""
        return self.trie("common_words")

    @cached_property
    def uncommon(self) -> Collection[str]:
        """Rarer lower-case English words."""
        return self.trie("other_words")

    @cached_property
    def regions(self) -> Phrases:
        """Countries, states and provinces."""
        return Phrases([*self.words("regions.txt"), *self.listed("own", "regions.txt")])

    @cached_property
    def conditions(self) -> Phrases:
        """Conditions rarer than about 1 in 2,000."""
        return Phrases([*self.words("rare_conditions.txt"), *self.listed("own", "conditions.txt")])

    @cached_property
    def occupations(self) -> Phrases:
        """Jobs that few people hold."""
        return Phrases(self.listed("own", "occupations.txt"))

    @cached_property
    def people_words(self) -> Collection[str]:
        """Ordinary nouns for persons, jobs among them."""
        return self.trie("people_words")

    @cached_property
    def usual_jobs(self) -> frozenset[str]:
        """Jobs that many people hold."""
        return frozenset(self.listed("own", "usual_jobs.txt"))

    @cached_property
    def never_jobs(self) -> frozenset[str]:
        """Words for people that end like jobs and are none."""
        return frozenset(self.listed("own", "never_jobs.txt"))

    @cached_property
    def usual_modifiers(self) -> frozenset[str]:
        """Words that say nothing more of a job."""
        return frozenset(self.listed("own", "usual_modifiers.txt"))

    @cached_property
    def rare_eponyms(self) -> Phrases:
        """Rare conditions by the name of who described them, alone: "Wilson's"."""
        return Phrases(self.listed("own", "rare_eponyms.txt"))

    @cached_property
    def demographics(self) -> Phrases:
        """Peoples, faiths, orientations and status words."""
        return Phrases(self.listed("own", "demographics.txt"))

    @cached_property
    def guard(self) -> Phrases:
        """Names that point at nobody here: eponyms, medicines, brands, national bodies, words of medicine."""
        names = ("drugs", "eponyms", "brands", "bodies", "things")
        return Phrases([entry for name in names for entry in self.listed("guard", f"{name}.txt")])
