"""The line that is shown of a found story, and where in it the words stand.

FTS5 has a `snippet()` of its own; its time grows with the square of the hits in one story (65 ms for one long
story and one typed letter), so the line is cut here.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

BEFORE = 60
LENGTH = 220
JUST_A_BIT = 15
WHITE = re.compile(r"\s")
COMBINING = "\u0300-\u036f"
LETTER = rf"[^\W_{COMBINING}]"
LATIN_GREEK_CYRILLIC = (*range(0xC0, 0x530), *range(0x1E00, 0x2000))

Marks = tuple[tuple[int, int], ...]


def _folded(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c)).lower()


def _variants() -> dict[str, str]:
    """Each plain letter with all its accented ones: as the index sees them, they are the same."""
    found: dict[str, str] = {}
    for code in LATIN_GREEK_CYRILLIC:
        plain = _folded(chr(code))
        if len(plain) == 1 and plain != chr(code):
            found[plain] = found.get(plain, "") + chr(code)
    return found


VARIANTS = _variants()


class Wanted(NamedTuple):
    """One typed run of letters: `plain` finds it as typed in lower case and is quick, `accented` in any way."""

    plain: re.Pattern[str]
    accented: re.Pattern[str]

    def first(self, text: str, lowered: str) -> int | None:
        """Return where the run first stands in `text`; `lowered` is `text` in lower case."""
        same_places = len(lowered) == len(text)
        match = (same_places and self.plain.search(lowered)) or self.accented.search(text)
        return match.start() if match else None


def patterns(runs: Sequence[str]) -> list[Wanted]:
    """Return what finds each typed run of letters in a text, whole; the last one as a beginning.

    Capitals, accents, and what stands between the words of one run ("don't") make no difference.
    """
    made = []
    for place, run in enumerate(runs):
        words = re.findall(rf"{LETTER}+", _folded(run))
        if words:
            end = rf"[\w{COMBINING}]*" if place == len(runs) - 1 else rf"(?!{LETTER})"
            inside = r"[\W_]+".join("".join(map(_any_accent, word)) for word in words)
            accented = re.compile(rf"(?<!{LETTER}){inside}{end}", re.IGNORECASE)
            # Letters first, and only then what may not stand before them: this lets `re` skip ahead.
            start = re.escape(words[0])
            plain = rf"{start}(?<!{LETTER}{start})" + "".join(rf"[\W_]+{re.escape(w)}" for w in words[1:])
            made.append(Wanted(re.compile(plain + end), accented))
    return made


def cut(text: str, wanted: Sequence[Wanted]) -> tuple[str, Marks]:
    """Return one line of `text`, at most 222 code points, with as many of the wanted words as a line can hold,
    and the (start, end) of those words in it. The beginning of the text when there are none."""
    lowered = text.lower()
    firsts = [start for want in wanted if (start := want.first(text, lowered)) is not None]
    best = max(firsts, key=lambda start: (_held(text, start, wanted), -start)) if firsts else 0
    first = _word_start(text, max(0, best - BEFORE))
    line = WHITE.sub(" ", text[first : first + LENGTH])
    before, after = "…" if first else "", "…" if first + LENGTH < len(text) else ""
    return before + line + after, _marks(line, wanted, len(before))


def _any_accent(letter: str) -> str:
    return f"[{re.escape(letter + VARIANTS.get(letter, ''))}][{COMBINING}]*"


def _held(text: str, start: int, wanted: Sequence[Wanted]) -> int:
    """How many of the wanted words a line around `start` would hold."""
    first = max(0, start - BEFORE)
    if len(wanted) == 1:
        return 1
    return sum(want.accented.search(text, first, first + LENGTH) is not None for want in wanted)


def _word_start(text: str, place: int) -> int:
    """The beginning of a word at or a little after `place`, so that a line does not start inside of one."""
    if place == 0 or text[place - 1].isspace():
        return place
    gap = WHITE.search(text, place, place + JUST_A_BIT)
    return gap.end() if gap else place


def _marks(line: str, wanted: Sequence[Wanted], shift: int) -> Marks:
    """Where the wanted words stand in a line: in order, never overlapping."""
    spans = sorted(match.span() for want in wanted for match in want.accented.finditer(line))
    marks: list[tuple[int, int]] = []
    for start, end in spans:
        if not marks or start + shift >= marks[-1][1]:
            marks.append((start + shift, end + shift))
    return tuple(marks)
