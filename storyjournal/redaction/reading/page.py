"""A text cut into words, each with what a reader sees at a glance: its shape and where it stands."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from storyjournal.redaction.reading.lexicon import ATOM, Lexicons, bare, fold

LINE_END = re.compile(r"\n")
WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['\-][^\W\d_]+)*(?![\w])")
OPENS = re.compile(r"(?:^|[.!?…:\n|>])[\s\"'(\[*_#>\-–—•·|\d.)~+=☐✅]*$")
SHORT = re.compile(
    r"\b(?:dr|mr|mrs|ms|mx|st|ste|prof|rev|sr|jr|fr|sgt|lt|col|capt|hon|gen|no|nos|vs|mt|ft|dept"
    r"|approx|[a-z])$"
)


# Endings of international non-proprietary names (WHO stem book), on words of eight letters or more.
MEDICINE = re.compile(
    r"^\w{4,}(?:mab|nib|april|opril|sartan|statin|olol|azole|cillin|mycin|oxacin|parin|gliptin"
    r"|gliflozin|glutide|setron"
    r"|triptan|dipine|azepam|zolam|caine|[tcdgn]avir|platin|taxel|olimus|dronate|profen|coxib"
    r"|oxetine|idone|lactin|thiazide"
    r"|terol|phylline|sone|solone|prost|tidine|semide|barbital|rubicin|cycline|gabalin|pentin|afil"
    r"|lukast|tropium|pram|zepine|formin|traline|tadine|rizine|prazole|xaban|trexate|quine)$"
)


class Word(NamedTuple):
    """One word: [start, end) without a possessive ending, `fold` for looking up, `caps` when all capitals,
    `title` when it begins with a capital, `opens` when a sentence, line or quotation begins with it."""

    start: int
    end: int
    text: str
    fold: str
    caps: bool
    title: bool
    opens: bool
    owns: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line [start, end); `shouted` when it is nearly all capitals, `headed` when most of its words begin with one."""

    start: int
    end: int
    shouted: bool
    headed: bool


class Page:
    """A text with its words, lines and lexicon lookups, made once for all rules that read words.

    `guarded` may be given where it is known already, else it is found when first asked for.
    """

    def __init__(self, text: str, lexicons: Lexicons, guarded: bytearray | None = None) -> None:
        self.text = text
        self.lexicons = lexicons
        self._guarded = guarded
        self._lines: dict[int, Line] = {}
        self.words = [self._word(match) for match in WORD.finditer(text)]
        self.starts = [word.start for word in self.words]

    def _word(self, match: re.Match[str]) -> Word:
        whole = match.group()
        owns = whole.endswith(("'s", "'S")) and len(whole) > 2
        core = whole[:-2] if owns else whole
        title = core[0].isupper()
        start = match.start()
        if not title:
            return Word(start, start + len(core), core, fold(core), False, False, False, owns)  # most words, so quickly
        caps = len(core) > 1 and core.isupper()
        return Word(start, start + len(core), core, fold(core), caps, title, self._opens(start), owns)

    def _opens(self, start: int) -> bool:
        if (
            start > 1
            and self.text[start - 1] == " "
            and (self.text[start - 2].isalpha() or self.text[start - 2] == ",")
        ):
            return False  # as OPENS would say, at a fifth of its cost
        before = self.text[max(0, start - 40) : start]
        match = OPENS.search(before)
        if match is None:
            return start == 0 or before.endswith((' "', '\n"'))
        cut = match.start()
        if before[cut : cut + 1] != ".":
            return True
        return SHORT.search(before[:cut].lower()) is None

    def gap(self, index: int) -> str:
        """What stands between word `index` - 1 and word `index` (a possessive ending included)."""
        begin = self.words[index - 1].end if index else 0
        return self.text[begin : self.words[index].start]

    def at(self, index: int) -> Word | None:
        """The word at that index, None outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else None

    def first_from(self, offset: int) -> int:
        """The index of the first word that starts at or after that offset."""
        return bisect_left(self.starts, offset)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in LINE_END.finditer(self.text))]

    def line_of(self, offset: int) -> Line:
        """The line around an offset, judged when it is first asked for."""
        index = bisect_right(self._line_starts, offset) - 1
        line = self._lines.get(index)
        if line is None:
            starts = self._line_starts
            end = starts[index + 1] - 1 if index + 1 < len(starts) else len(self.text)
            line = self._lines[index] = self._line(starts[index], end)
        return line

    def _line(self, start: int, end: int) -> Line:
        words = self.words[self.first_from(start) : self.first_from(end)]
        text = self.text[start:end]
        letters, upper = sum(map(str.isalpha, text)), sum(map(str.isupper, text))
        long = [w for w in words if len(w.text) > 3]
        headed = len(long) >= 3 and sum(w.title for w in long) >= 0.75 * len(long)
        return Line(start, end, len(words) > 2 and upper > 0.7 * letters, headed)

    @cached_property
    def atoms(self) -> list[tuple[int, int, str]]:
        """Letter and digit runs, split at hyphens, with offsets: what phrase lists are matched on."""
        return [(m.start(), m.end(), fold(m.group())) for m in ATOM.finditer(self.text)]

    @cached_property
    def guarded(self) -> bytearray:
        """For each code point, 1 where the guard list covers it."""
        if self._guarded is not None:
            return self._guarded
        cover = bytearray(len(self.text) + 1)
        atoms = self.atoms
        for first, last in self.lexicons.guard.find([atom for _, _, atom in atoms]):
            start, end = atoms[first][0], atoms[last - 1][1]
            cover[start:end] = b"\x01" * (end - start)
        return cover

    def is_guarded(self, word: Word) -> bool:
        """Whether the guard list covers the word, or its ending makes it a medicine."""
        if MEDICINE.search(word.fold) and word.fold not in self.lexicons.first_names:
            return True
        return all(self.guarded[word.start : word.end])

    def is_ordinary(self, word: Word) -> bool:
        """Whether the word in lower case is an ordinary English word."""
        return is_ordinary(self.lexicons, word.fold)


def is_ordinary(lexicons: Lexicons, folded: str) -> bool:
    """Whether a folded word, or every part of a hyphenated one, is an ordinary English word."""
    parts = bare(folded).replace("'", "").split("-")
    return all(part in lexicons.common or part in lexicons.uncommon for part in parts)
