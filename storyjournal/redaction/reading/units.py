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
SLACK = 40  # code points by which the reading around a unit may be shorter, to begin and end beside a blank


@dataclass(frozen=True, slots=True)
class Grain:
    """How finely a text is cut: `usual` code points are a unit's size on the average, `most` its bound, and `around`
    is how much is read before and after it."""

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
    for stop in _pieces(text, 0, len(text), grain.most, 0):
        if stop - start > grain.most and start < at:
            yield _unit(text, start, at, grain.around)
            start = at
        piece = text[at:stop].encode("utf-8", "surrogatepass")
        at = stop
        if crc32(piece) % grain.usual < len(piece):
            yield _unit(text, start, at, grain.around)
            start = at
    if start < at:
        yield _unit(text, start, at, grain.around)


def _pieces(text: str, start: int, end: int, most: int, border: int) -> Iterator[int]:
    """Ends of paragraphs; those of lines, sentences or words within a paragraph longer than `most`."""
    if border == len(BORDERS):
        yield from range(start + most, end, most)
        yield end
        return
    stops = [match.end() for match in BORDERS[border].finditer(text, start, end)]
    if not stops or stops[-1] < end:
        stops.append(end)
    for stop in stops:
        if stop - start <= most:
            yield stop
        else:
            yield from _pieces(text, start, stop, most, border + 1)
        start = stop


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
