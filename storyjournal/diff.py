"""What changed between two states of a text: whole words, line by line first, quick for a long story.

Lines and then words are matched by what stands once on both sides (patience diff, Bram Cohen), small rests by difflib.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from storyjournal.story import count_words

# A line end, white space, one sign of a script without spaces, a word with what joins it, one other sign.
TOKEN = re.compile(
    r"\n|[^\S\n]+|[\u3040-\u30ff\u3400-\u9fff]|\w(?:[^\s—–…/\u3040-\u30ff\u3400-\u9fff]*[\w\u0300-\u036f])?|[^\w\s]"
)
PARAGRAPH_END = re.compile(r"[^\w\s]*\n+")
SMALL = 10_000  # pairs of lines or words: below it difflib, whose time grows with their square, is quick enough
FEW_WORDS, SHORT = 2, 40  # words, signs: so little kept between two larger changes makes them harder to read

Match = tuple[int, int, int]  # where it begins in the one and in the other, and how long it is
Window = tuple[int, int, int, int]


class Change(StrEnum):
    """What happened to a piece."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with one fate; never empty."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Diff:
    """The pieces in reading order: at each place first what was taken away, then what came instead."""

    pieces: tuple[Piece, ...]

    @property
    def before(self) -> str:
        """The earlier text, exactly."""
        return "".join(piece.text for piece in self.pieces if piece.change is not Change.ADDED)

    @property
    def after(self) -> str:
        """The later text, exactly."""
        return "".join(piece.text for piece in self.pieces if piece.change is not Change.REMOVED)

    @property
    def changed(self) -> bool:
        """Whether the two texts differ at all."""
        return any(piece.change is not Change.SAME for piece in self.pieces)

    def words(self, change: Change) -> int:
        """Return how many words have this fate."""
        return sum(count_words(piece.text) for piece in self.pieces if piece.change is change)


@dataclass(slots=True)
class _Step:
    """A change, either side of which may be empty, and what stayed the same after it."""

    removed: str
    added: str
    same: str


def compare(before: str, after: str) -> Diff:
    """Return what changed from `before` to `after`. 20,000 words take about a tenth of a second."""
    return Diff(tuple(_pieces(_calmed(_by_paragraph(_steps(before, after))))))


def _steps(before: str, after: str) -> Iterator[_Step]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for gone, come, same in _gaps(old, new, str.isspace):
        parts = _gaps(TOKEN.findall("".join(gone)), TOKEN.findall("".join(come)), _is_space)
        steps = [_Step("".join(g), "".join(c), "".join(s)) for g, c, s in parts] or [_Step("", "", "")]
        steps[-1].same += "".join(same)
        yield from steps


def _by_paragraph(steps: Iterable[_Step]) -> Iterator[_Step]:
    """Where a paragraph's last words changed and others came after it, let each paragraph end in its own place."""
    for step in steps:
        found = PARAGRAPH_END.match(step.same)
        end = found[0] if found else ""
        if end and step.removed and "\n" not in step.removed and end in step.added:
            words, _, more = step.added.partition(end)
            yield from (_Step(step.removed, words, end), _Step("", more + end, step.same[len(end) :]))
        elif end and step.added and "\n" not in step.added and end in step.removed:
            words, _, more = step.removed.partition(end)
            yield from (_Step(words, step.added, end), _Step(more + end, "", step.same[len(end) :]))
        else:
            yield step


def _is_space(part: str) -> bool:
    """White space inside a line: unlike the end of a paragraph it says nothing about where one is."""
    return part != "\n" and part.isspace()


def _gaps(
    old: Sequence[str], new: Sequence[str], weak: Callable[[str], bool]
) -> Iterator[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """Yield what differs and the match after it, to the end of both."""
    at, to = 0, 0
    for start, landed, length in [*_matches(old, new, weak), (len(old), len(new), 0)]:
        if start > at or landed > to or length:
            yield old[at:start], new[to:landed], old[start : start + length]
        at, to = start + length, landed + length


def _matches(old: Sequence[str], new: Sequence[str], weak: Callable[[str], bool]) -> list[Match]:
    """Return matches in order; what is `weak` matches only beside something else that does."""
    found: list[Match] = []
    windows: list[Window] = [(0, len(old), 0, len(new))]
    while windows:
        start, end, landed, last = windows.pop()
        head = _alike(old[start:end], new[landed:last])
        if head:
            found.append((start, landed, head))
            start, landed = start + head, landed + head
        tail = _alike(old[start:end][::-1], new[landed:last][::-1])
        if tail:
            end, last = end - tail, last - tail
            found.append((end, last, tail))
        if start == end or landed == last:
            continue
        if (end - start) * (last - landed) <= SMALL:
            pairs = SequenceMatcher(weak, old[start:end], new[landed:last], autojunk=False)
            found += [(start + m.a, landed + m.b, m.size) for m in pairs.get_matching_blocks() if m.size]
        else:
            windows += _between(_anchors(old, new, (start, end, landed, last)), (start, end, landed, last))
    return sorted(found)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many items both begin with."""
    for number, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return number
    return min(len(one), len(other))


def _anchors(old: Sequence[str], new: Sequence[str], window: Window) -> list[tuple[int, int]]:
    """Return the places of what stands once on each side, as many as come in the same order on both."""
    start, end, landed, last = window
    once = {item for item, n in Counter(old[start:end]).items() if n == 1 and not item.isspace()}
    once &= {item for item, n in Counter(new[landed:last]).items() if n == 1}
    places = {new[to]: to for to in range(landed, last) if new[to] in once}
    return _longest_rise([(at, places[old[at]]) for at in range(start, end) if old[at] in once])


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs whose second numbers rise (patience sorting; the first ones rise anyway)."""
    tops: list[int] = []
    top_pairs: list[int] = []
    before: list[int] = []
    for number, (_, to) in enumerate(pairs):
        pile = bisect_left(tops, to)
        before.append(top_pairs[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [to]
        top_pairs[pile : pile + 1] = [number]
    run: list[tuple[int, int]] = []
    number = top_pairs[-1] if top_pairs else -1
    while number >= 0:
        run.append(pairs[number])
        number = before[number]
    return run[::-1]


def _between(anchors: Iterable[tuple[int, int]], window: Window) -> list[Window]:
    """Return the windows that begin at each anchor, and the one before the first; none when there is no anchor."""
    start, end, landed, last = window
    cuts = [(start, landed), *anchors, (end, last)]
    if len(cuts) == 2:  # nothing to hold on to
        return []
    return [(a, b, c, d) for (a, c), (b, d) in pairwise(cuts)]


def _calmed(steps: Iterable[_Step]) -> list[_Step]:
    """Join changes that only a word or two holds apart: a sentence written anew reads better whole."""
    calm: list[_Step] = []
    sizes: list[int] = []  # words in each change
    for step in steps:
        size = count_words(step.removed) + count_words(step.added)
        last = calm[-1] if calm else None
        if last is not None and not step.removed and not step.added:
            last.same += step.same
        elif last is not None and (not last.same or _is_noise(last.same, min(sizes[-1], size))):
            last.removed += last.same + step.removed
            last.added += last.same + step.added
            last.same = step.same
            sizes[-1] += size
        else:
            calm.append(step)
            sizes.append(size)
    return calm


def _is_noise(kept: str, around: int) -> bool:
    """Whether what stayed is too little to stand alone between changes of at least `around` words."""
    return "\n" not in kept and len(kept) < SHORT and count_words(kept) <= min(FEW_WORDS, around - 2)


def _pieces(steps: Iterable[_Step]) -> Iterator[Piece]:
    for step in steps:
        for change, text in ((Change.REMOVED, step.removed), (Change.ADDED, step.added), (Change.SAME, step.same)):
            if text:
                yield Piece(change, text)
