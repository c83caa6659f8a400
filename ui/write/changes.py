"""What the tools and shortcuts do to the Markdown, as values: from a text and a selection to one change.

Texts here are UTF-16 units (see source.py), so that positions are those of the document.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ui.write.lines import Kind, Line, read_line

ITEMS = (Kind.BULLET, Kind.NUMBER)
PrefixMaker = Callable[[str, int], str]
ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+$")


@dataclass(frozen=True, slots=True)
class Change:
    """Replace [start, end) by `text`; afterwards the selection runs from `anchor` to `caret`."""

    start: int
    end: int
    text: str
    anchor: int
    caret: int


def whole_lines(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the lines that [start, end] touches."""
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop


def line_at(text: str, at: int) -> tuple[int, int, Line]:
    """Return start, end and kind of the line that holds `at`."""
    start, end = whole_lines(text, at, at)
    return start, end, read_line(text[start:end])


def toggle_emphasis(text: str, start: int, end: int, mark: str) -> Change:
    """Wrap the selection, or the word at the caret, in `mark` (`*` or `**`), or take that mark away.

    A selection over several lines is wrapped line by line: emphasis cannot run over paragraphs.
    """
    inner = list(_inner_ranges(text, *((start, end) if start != end else word_at(text, start))))
    if not inner:
        return _empty_pair(text, start, end, mark)
    width = len(mark)
    off = all(_has(text, first, last, mark) for first, last in inner)
    pieces: list[tuple[int, int, str]] = []
    for first, last in inner:
        if off:
            pieces += [(first - width, first, ""), (last, last + width, "")]
        elif not _has(text, first, last, mark):
            pieces += [(first, first, mark), (last, last, mark)]
    low, high, new = _assemble(text, pieces)
    if start == end:
        caret = start - width if off else start + width
        return Change(low, high, new, caret, caret)
    first, last = inner[0][0], inner[-1][1]
    anchor = first + sum(_growth(p) for p in pieces if p[1] <= first)
    return Change(low, high, new, anchor, last + sum(_growth(p) for p in pieces if p[0] < last))


def _growth(piece: tuple[int, int, str]) -> int:
    return len(piece[2]) - (piece[1] - piece[0])


def _assemble(text: str, pieces: list[tuple[int, int, str]]) -> tuple[int, int, str]:
    """Join replacements, in order, with the text between them."""
    low, high = pieces[0][0], pieces[-1][1]
    out, at = "", low
    for first, last, new in pieces:
        out += text[at:first] + new
        at = last
    return low, high, out


def word_at(text: str, at: int) -> tuple[int, int]:
    """Return the word around `at`, or (at, at)."""
    start = end = at
    while start and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "'’-"):
        end += 1
    return start, end


def _inner_ranges(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """What of each selected line can be wrapped: without the line's mark, outer spaces and outer stars."""
    at = start
    for piece in text[start:end].split("\n"):
        first, last = at, at + len(piece)
        at = last + 1
        head, _, line = line_at(text, first)
        first = max(first, min(last, head + len(line.prefix)))
        first += len(text[first:last]) - len(text[first:last].lstrip().lstrip("*"))
        last = first + len(text[first:last].rstrip().rstrip("*"))
        if first < last:
            yield first, last


def _has(text: str, start: int, end: int, mark: str) -> bool:
    """Whether [start, end) stands in `mark`: one or three stars are emphasis, two or more strong."""
    near = text[max(0, start - 4) : start]
    before = len(near) - len(near.rstrip("*"))
    after = len(text[end : end + 4]) - len(text[end : end + 4].lstrip("*"))
    stars = min(before, after)
    return stars >= 2 if mark == "**" else stars in (1, 3)


def _empty_pair(text: str, start: int, end: int, mark: str) -> Change:
    """Without a word: put a pair of marks around the caret, or take an empty pair away."""
    width = len(mark)
    if text[start - width : start] == mark == text[end : end + width] and start >= width:
        return Change(start - width, end + width, "", start - width, start - width)
    return Change(start, end, mark + text[start:end] + mark, start + width, end + width)


def make_link(text: str, start: int, end: int) -> Change:
    """Make the selection, or the word at the caret, a link; the caret goes to what is still missing."""
    if start == end:
        start, end = word_at(text, start)
    words = text[start:end]
    if ADDRESS.match(words):
        return Change(start, end, f"[]({words})", start + 1, start + 1)
    caret = start + len(words) + (3 if words else 1)
    return Change(start, end, f"[{words}]()", caret, caret)


def toggle_heading(text: str, start: int, end: int, level: int) -> Change:
    """Make the selected lines headings of `level`, or plain text again where all of them are."""
    mark = "#" * level + " "
    return _prefix_lines(text, (start, end), Line(Kind.HEADING, "", level), lambda _, __: mark)


def toggle_bullets(text: str, start: int, end: int) -> Change:
    """Make the selected lines a bulleted list, or plain text again."""
    return _as_list(text, start, end, Kind.BULLET)


def toggle_numbers(text: str, start: int, end: int) -> Change:
    """Make the selected lines a numbered list, or plain text again."""
    return _as_list(text, start, end, Kind.NUMBER)


def toggle_quote(text: str, start: int, end: int) -> Change:
    """Quote the selected lines (the blank ones between them too), or take the quote's marks away."""
    low, high = whole_lines(text, start, end)
    lines = text[low:high].split("\n")
    kinds = [read_line(line) for line in lines]
    if any(k.kind is Kind.QUOTE for k in kinds) and all(k.kind in (Kind.QUOTE, Kind.BLANK) for k in kinds):
        new = [line[len(kind.prefix) :] for line, kind in zip(lines, kinds, strict=True)]
    else:
        new = [f"> {line}" if line.strip() or len(lines) == 1 else ">" for line in lines]
    return _replaced((low, high), (start, end), "\n".join(new), len(new[0]) - len(lines[0]))


def _as_list(text: str, start: int, end: int, kind: Kind) -> Change:
    """A list needs a blank line before it and after it, or Markdown reads it as part of the paragraph."""
    low, high = whole_lines(text, start, end)
    made = _prefix_lines(text, (start, end), Line(kind), lambda line, n: line_indent(line) + _sign(kind, n))
    if read_line(made.text.split("\n", 1)[0]).kind is not kind:
        return made
    before = "\n" if low and _is_paragraph(text, low - 1) else ""
    after = "\n" if high < len(text) and _is_paragraph(text, high + 1) else ""
    shift = len(before)
    return Change(low, high, before + made.text + after, made.anchor + shift, made.caret + shift)


def _is_paragraph(text: str, at: int) -> bool:
    return line_at(text, at)[2].kind in (Kind.TEXT, Kind.QUOTE)


def _sign(kind: Kind, number: int) -> str:
    return "- " if kind is Kind.BULLET else f"{number}. "


def line_indent(line: str) -> str:
    """Return the white space a line begins with."""
    return line[: len(line) - len(line.lstrip(" \t"))]


def _prefix_lines(text: str, chosen: tuple[int, int], wanted: Line, prefix: PrefixMaker) -> Change:
    """Give each selected line that holds words another mark, or none where all have it already."""
    low, high = whole_lines(text, *chosen)
    lines = text[low:high].split("\n")
    kinds = [read_line(line) for line in lines]
    mine = [k.kind is wanted.kind and wanted.level in (0, k.level) for k in kinds if k.kind is not Kind.BLANK]
    off, number, new = bool(mine) and all(mine), 0, []
    for line, seen in zip(lines, kinds, strict=True):
        if seen.kind is Kind.BLANK and len(lines) > 1:
            new.append(line)
            continue
        number += 1
        body = line if seen.kind is Kind.QUOTE else line[len(seen.prefix) :]
        new.append(body if off else prefix(line, number) + body.lstrip(" \t"))
    return _replaced((low, high), chosen, "\n".join(new), len(new[0]) - len(lines[0]))


def _replaced(bounds: tuple[int, int], selection: tuple[int, int], new: str, shift: int) -> Change:
    """Replace whole lines; a caret keeps its letter, a selection becomes all of them."""
    low, high = bounds
    if selection[0] == selection[1]:
        caret = max(low, min(low + len(new), selection[0] + shift))
        return Change(low, high, new, caret, caret)
    return Change(low, high, new, low, low + len(new))
