"""What Enter, Backspace, Delete and Tab mean in a story: paragraphs, items and quotes go on by themselves.

A paragraph of Markdown ends with a blank line, so Enter makes one, and Backspace takes it away in one go.
Positions are UTF-16 units.
"""

import re

from ui.write.changes import ITEMS, Change, line_at, line_indent, whole_lines
from ui.write.lines import Kind, read_line

INDENT = 4
NUMBERED = re.compile(r"([ \t]*)(\d{1,9})([.)][ \t]+)")


def enter(text: str, start: int, end: int) -> Change:
    """Begin the next paragraph, item or quoted paragraph; in an empty item or quote, end the list or quote."""
    low, high, line = line_at(text, start)
    if line.prefix and start < low + len(line.prefix):
        return _insert(start, end, "\n")
    if line.kind in ITEMS:
        return _next_item(text, start, end)
    if line.kind is Kind.QUOTE:
        return _next_quote(text, start, end)
    if line.kind is not Kind.BLANK:
        while end < len(text) and text[end] in " \t":
            end += 1
        return _insert(start, end, "\n\n")
    between = low and text[low - 2 : low - 1].strip() and text[high + 1 : high + 2].strip()
    return Change(start, end, "\n\n", start + 1, start + 1) if between else _insert(start, end, "\n")


def new_line(start: int, end: int) -> Change:
    """Begin a new line in the same paragraph."""
    return _insert(start, end, "\n")


def backspace(text: str, at: int) -> Change | None:
    """Take a line's mark away, or join two paragraphs; None where Backspace deletes one sign as always."""
    low, _, line = line_at(text, at)
    if line.kind in ITEMS and at == low + len(line.prefix) and line_indent(line.prefix):
        return indent(text, at, at, back=True)
    if line.prefix and at == low + len(line.prefix):
        return Change(low, at, "", low, low)
    if at == low >= 2 and text[low - 2] == "\n" and (low == 2 or text[low - 3] != "\n"):
        return Change(at - 2, at, "", at - 2, at - 2)
    return None


def delete(text: str, at: int) -> Change | None:
    """Join two paragraphs at the end of the first; None where Delete deletes one sign as always."""
    gap = text[at : at + 2] == "\n\n" and text[at + 2 : at + 3].strip()
    at_end = gap and at and text[at - 1] != "\n"
    return Change(at, at + 2, "", at, at) if at_end else None


def indent(text: str, start: int, end: int, *, back: bool = False) -> Change | None:
    """Move the selected items one level in or out; None where the caret stands in no list."""
    low, high = whole_lines(text, start, end)
    lines = text[low:high].split("\n")
    if read_line(lines[0]).kind not in ITEMS:
        return None
    new = [_outdented(line) if back else " " * INDENT + line if line.strip() else line for line in lines]
    first = len(new[0]) - len(lines[0])
    if start == end:
        caret = max(low, start + first)
        return Change(low, high, "\n".join(new), caret, caret)
    made = "\n".join(new)
    return Change(low, high, made, max(low, start + first), end + len(made) - (high - low))


def _outdented(line: str) -> str:
    space = line_indent(line)
    return line[1:] if space.startswith("\t") else line[min(INDENT, len(space)) :]


def _insert(start: int, end: int, text: str) -> Change:
    return Change(start, end, text, start + len(text), start + len(text))


def _next_item(text: str, start: int, end: int) -> Change:
    low, high, line = line_at(text, start)
    if start == end and not text[low + len(line.prefix) : high].strip():
        if line_indent(line.prefix) and (outdented := indent(text, start, end, back=True)):
            return outdented
        after_text = low >= 2 and text[low - 2] != "\n"
        return _insert(low, high, "\n" if after_text else "")
    prefix = line.prefix
    found = NUMBERED.match(prefix)
    if not found or start != end:
        return _insert(start, end, f"\n{prefix}")
    number = int(found[2]) + 1
    made = f"\n{found[1]}{number}{found[3]}"
    rest, stop = _renumbered(text, high, found[1], number + 1)
    return Change(start, stop, made + text[end:high] + rest, start + len(made), start + len(made))


def _renumbered(text: str, at: int, space: str, number: int) -> tuple[str, int]:
    """The items that follow line end `at`, counted on from `number`, and where they end."""
    out = ""
    while at < len(text):
        end = whole_lines(text, at + 1, at + 1)[1]
        found = NUMBERED.match(text[at + 1 : end])
        if not found or found[1] != space:
            break
        out += f"\n{space}{number}{text[at + 1 + found.end(2) : end]}"
        at, number = end, number + 1
    return out, at


def _next_quote(text: str, start: int, end: int) -> Change:
    low, high, line = line_at(text, start)
    if start != end or text[low + len(line.prefix) : high].strip():
        return _insert(start, end, f"\n{line.prefix.rstrip()}\n{line.prefix.rstrip()} ")
    before = whole_lines(text, low - 1, low - 1)[0] if low else 0
    if low and not text[before : low - 1].strip("> \t"):
        return _insert(before, high, "\n")
    return _insert(low, high, "\n" if low else "")
