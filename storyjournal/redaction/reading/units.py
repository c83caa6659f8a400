"""A text cut into units that can be read one by one, so that after an edit only the units around it are read anew.

Where a text is cut is told by the words beside the cut alone (content-defined chunking, as in Muthitacharoen et al.,
"A Low-bandwidth Network File System", 2001): words put in or taken out move no cut further on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

# What a text is cut at, the best first: an empty line, a line's end, a sentence's end, a blank.
BORDERS = tuple(re.compile(border) for border in (r"\n(?: *\n)+", r"\n", r"[.!?…][\"')\]*_]{0,4} ", r" "))
BLANK = re.compile(r"\s")
SELDOM = 8  # times as many code points between two cuts of this kind within a long paragraph
SLACK = 40  # code points by which the reading around a unit may be shorter, to begin and end beside a blank


@dataclass(frozen=True, slots=True)
class Grain:
    """How finely a text is cut, in code points: a unit has `most` at most, short paragraphs are put together so that
    about every `usual` there is a cut that nothing far away can move, and `around` is read before and after a unit."""

    usual: int
    most: int
    around: int


@dataclass(frozen=True, slots=True)
class Unit:
    """Code points [start, end) of a text, and [first, last) what is read for their sake."""

    start: int
    end: int
    first: int
    last: int


def units(text: str, grain: Grain) -> Iterator[Unit]:
    """Units that follow one another without a gap; none for an empty text."""
    start = at = 0
    for stop, one_in in _pieces(text, grain):
        if stop - start > grain.most and start < at:
            yield _unit(text, start, at, grain.around)
            start = at
        piece = text[at:stop].encode("utf-8", "surrogatepass")
        at = stop
        if crc32(piece) % one_in < len(piece):
            yield _unit(text, start, at, grain.around)
            start = at
    if start < at:
        yield _unit(text, start, at, grain.around)


def _pieces(text: str, grain: Grain) -> Iterator[tuple[int, int]]:
    """Where a unit may end, and after how many code points one does, on the average: ends of paragraphs; within a
    paragraph longer than `most` ends of lines, sentences or words, seldom chosen; and the end of such a paragraph."""
    start = 0
    for stop in _stops(text, 0, len(text), BORDERS[0]):
        if stop - start <= grain.most:
            yield stop, grain.usual
        else:
            yield from ((at, SELDOM * grain.usual if at < stop else 1) for at in _parts(text, start, stop, grain.most))
        start = stop


def _parts(text: str, start: int, end: int, most: int, border: int = 1) -> Iterator[int]:
    """Ends of parts of [start, end), none longer than `most`, at the best border there is."""
    if border == len(BORDERS):
        yield from range(start + most, end, most)
        yield end
        return
    for stop in _stops(text, start, end, BORDERS[border]):
        if stop - start <= most:
            yield stop
        else:
            yield from _parts(text, start, stop, most, border + 1)
        start = stop


def _stops(text: str, start: int, end: int, border: re.Pattern[str]) -> list[int]:
    """The ends of a border's matches in [start, end), and `end`."""
    stops = [match.end() for match in border.finditer(text, start, end)]
    return stops if stops and stops[-1] == end else [*stops, end]


def _unit(text: str, start: int, end: int, around: int) -> Unit:
    """The unit [start, end), read from beside a blank to beside a blank where one is near."""
    first, last = max(0, start - around), min(len(text), end + around)
    if first:
        blank = BLANK.search(text, first, min(first + SLACK, start))
        first = blank.end() if blank else first
    if last < len(text):
        nearest = max(last - SLACK, end)
        last = max(text.rfind(" ", nearest, last), text.rfind("\n", nearest, last), nearest - 1)
        last = last if last >= nearest else min(len(text), end + around)
    return Unit(start, end, first, last)
