"""Emphasis, code and links inside one line of Markdown, as spans to be styled. Without a screen, never changing text.

The rules for emphasis are CommonMark's delimiter runs (spec 0.31, section 6.2), within one line.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby

STRONG, EMPHASIS, CODE, LINK, MARK, HANGING = 1, 2, 4, 8, 16, 32
LONGEST = 20_000

SPECIAL = re.compile(r"[*_`\[<\\]")
RUN = re.compile(r"\*+|_+")
TOKEN = re.compile(
    r"""(?P<escape>\\[!-/:-@\[-`{-~])
      | (?P<code>(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))
      | (?P<link>!?\[(?P<words>(?:[^\[\]\\]|\\.)*)\]
            \([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ ]+"[^"]*")?\))
      | (?P<auto><(?:https?://|mailto:)[^<>\s]+>)""",
    re.VERBOSE,
)

Span = tuple[int, int, int]


@dataclass(slots=True)
class _Opener:
    sign: str
    at: int
    left: int
    both: bool


def spans(text: str, start: int = 0) -> list[Span]:
    """Return (start, end, flags) of what is styled in `text` from `start` on; spans do not overlap."""
    if len(text) > LONGEST or not SPECIAL.search(text, start):
        return []
    flags = bytearray(len(text))
    masked = _tokens(text, start, flags)
    for opened, closed, used in _emphasis(masked, start):
        for at in range(opened + used, closed):
            flags[at] |= STRONG if used == 2 else EMPHASIS
        for at in (*range(opened, opened + used), *range(closed, closed + used)):
            flags[at] |= MARK
    found, at = [], 0
    for flag, group in groupby(flags):
        length = sum(1 for _ in group)
        if flag:
            found.append((at, at + length, flag))
        at += length
    return found


def _tokens(text: str, start: int, flags: bytearray) -> str:
    """Flag code, links and escapes; return the text with all in them masked that is no writing."""
    masked = text
    for found in TOKEN.finditer(text, start):
        begin, end = found.span()
        if found["escape"]:
            flags[begin] |= MARK
            masked = _mask(masked, begin, end)
        elif found["code"]:
            ticks = len(found["ticks"])
            _put(flags, begin, begin + ticks, MARK | CODE)
            _put(flags, begin + ticks, end - ticks, CODE)
            _put(flags, end - ticks, end, MARK | CODE)
            masked = _mask(masked, begin, end)
        elif found["link"]:
            first, last = found.span("words")
            _put(flags, begin, first, MARK)
            _put(flags, first, last, LINK)
            _put(flags, last, end, MARK)
            masked = _mask(masked, last, end)
        else:
            _put(flags, begin + 1, end - 1, LINK)
            flags[begin] |= MARK
            flags[end - 1] |= MARK
            masked = _mask(masked, begin, end)
    return masked


def _put(flags: bytearray, start: int, end: int, flag: int) -> None:
    flags[start:end] = bytes([flag]) * (end - start)


def _mask(text: str, start: int, end: int) -> str:
    return text[:start] + "x" * (end - start) + text[end:]


def _emphasis(text: str, start: int) -> list[tuple[int, int, int]]:
    """Return (opening mark, closing mark, its length) for every pair of marks."""
    stack: list[_Opener] = []
    pairs = []
    for run in RUN.finditer(text, start):
        opens, closes = _flanks(text, *run.span())
        sign, at, left = run[0][0], run.start(), len(run[0])
        while closes and left and (opener := _opener(stack, sign, left, opens)):
            del stack[stack.index(opener) + 1 :]
            used = 2 if left >= 2 and opener.left >= 2 else 1
            opener.left -= used
            pairs.append((opener.at + opener.left, at, used))
            if not opener.left:
                stack.pop()
            at, left = at + used, left - used
        if opens and left:
            stack.append(_Opener(sign, at, left, closes))
    return pairs


def _opener(stack: list[_Opener], sign: str, length: int, opens: bool) -> _Opener | None:
    """The nearest mark that can be closed (with CommonMark's rule of three)."""
    for opener in reversed(stack):
        if opener.sign != sign:
            continue
        three = (opener.left + length) % 3 == 0 and (opener.left % 3 or length % 3)
        if not ((opens or opener.both) and three):
            return opener
    return None


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a run of marks can open and can close."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = not after.isspace() and (not _punctuation(after) or before.isspace() or _punctuation(before))
    right = not before.isspace() and (not _punctuation(before) or after.isspace() or _punctuation(after))
    if text[start] == "*":
        return left, right
    return left and (not right or _punctuation(before)), right and (not left or _punctuation(after))


def _punctuation(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"
