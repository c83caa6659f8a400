"""Where a sentence begins, how two pieces of text join, and which marks wrap a word."""

import re

from storyjournal.review.grammar.spot import Fit, Spot

_LINE_START = re.compile(r"(?:^|\n)(?P<marks>[ \t]*(?:(?:[-*+•>]|\d+[.)]|\#{1,6})[ \t]+)*)[*_~\"“‘'(\[]*\Z")
_FULL_STOP = re.compile(
    r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bSr)(?<!\bFr)(?<!\bBr)(?<!Mrs)(?<!e\.g)(?<!i\.e)"
    r"[.!?…][\"”’')*_~]*[ \t\n]+[*_~\"“‘'(\[]*\Z"
)
_SPEECH = re.compile(r"[,:][ \t]+[“\"][*_]*\Z|\|[ \t]*[*_]*\Z")  # He said, “Who?”; a table's cell
_SOFT = frozenset({",", ";", ":", "–", "—"})
_FULL = re.compile(r"[.!?](?=[ \t\n]|\Z)")
_WRAPPED = 50  # characters: a longer line without a full stop goes on in the next one
_LINE_MARKS = re.compile(r"(?:^|\n)([ \t]*(?:(?:[-*+•>]|\d+[.)]|\#{1,6})[ \t]+)*)\Z")
_RUN_END = re.compile(r"[*_~`]+\Z")
_RUN_START = re.compile(r"[*_~`]+")
_UNDERLINE = re.compile(r"\n(?:=+|-{2,})[ \t]*(?=\n|\Z)")


def starts_sentence(left: str) -> bool:
    """Whether what follows `left` begins a sentence, a heading, a list item or a line of its own.

    A line break inside wrapped prose begins nothing: then the line before is long and has no full stop.
    """
    if _FULL_STOP.search(left) or _SPEECH.search(left):
        return True
    line = _LINE_START.search(left)
    if line is None:
        return False
    before = left[: line.start()]
    previous = before.rsplit("\n", 1)[-1].rstrip()
    return bool(line["marks"].strip()) or len(previous) < _WRAPPED or previous.endswith((":", ","))


def capital(text: str) -> str:
    """Return `text` with its first letter as a capital, marks before it left alone."""
    for index, character in enumerate(text):
        if character.isalpha():
            upper = character.upper()
            return text[:index] + upper + text[index + 1 :] if len(upper) == 1 else text
        if character.isdigit():
            break
    return text


def wrapping(spot: Spot) -> str:
    """Return the run of emphasis marks that stands on both sides of a mention, or an empty string."""
    before, after = _RUN_END.search(spot.left), _RUN_START.match(spot.right)
    if before and after and before[0] == after[0][::-1]:
        return before[0]
    return ""


def loose_mark(spot: Spot) -> tuple[int, int]:
    """Return how much to cut left and right when a mention holds only one half of an emphasis pair."""
    for mark in ("**", "__", "*", "_"):
        if spot.words.count(mark) % 2:
            if spot.left.endswith(mark):
                return len(mark), 0
            if spot.right.startswith(mark):
                return 0, len(mark)
    return 0, 0


def alone_on_line(left: str, right: str) -> Fit | None:
    """Return the cut that takes a whole line away, its marks and its end too, or None when more stands on it."""
    marks, rest = _LINE_MARKS.search(left), re.match(r"[ \t]*[.!]?[ \t]*(?=\n|\Z)", right)
    if marks is None or rest is None or (len(left) >= 150 and "\n" not in left):
        return None
    end = rest.end()
    if underline := _UNDERLINE.match(right, end):
        end = underline.end()
    before = left[: marks.start(1)]
    if not before or before.endswith("\n\n"):
        end += len(right[end:]) - len(right[end:].lstrip("\n"))
    elif right[end : end + 1] == "\n":
        end += 1
    elif before.endswith("\n"):
        return Fit(len(marks[1]) + 1, "", end, True)
    return Fit(len(marks[1]), "", end, True)


def joined(left: str, right: str, cut_left: int, cut_right: int) -> Fit:
    """Return the removal that leaves one tidy join: no doubled space or mark, no empty pair of brackets."""
    before, after = left[: len(left) - cut_left], right[cut_right:]
    while before.rstrip(" \t")[-1:] + after.lstrip(" \t")[:1] in {"()", "“”", "‘’", '""', "[]"}:
        before, after = before.rstrip(" \t")[:-1], after.lstrip(" \t")[1:]
    bare, rest = before.rstrip(" \t"), after.lstrip(" \t")
    opening = not bare or bare[-1] in "\n([“‘" or starts_sentence(before)
    if rest[:1] in _SOFT and (opening or bare[-1:] in _SOFT):
        rest = rest[1:].lstrip(" \t")
    if rest[:1] in {".", "!", "?", ")", "”"} and bare[-1:] in _SOFT:
        bare = bare[:-1].rstrip(" \t")
    if opening and _FULL.match(rest):
        rest = rest.lstrip(".!? \t")
    if opening:
        return Fit(len(left) - len(before), "", len(right) - len(rest))
    if not rest or rest[0] in ".,;:!?)]}”’\n":
        return Fit(len(left) - len(bare), "", len(right) - len(rest))
    if before.startswith(bare + " "):
        return Fit(len(left) - len(bare) - 1, "", len(right) - len(rest))
    return Fit(len(left) - len(bare), " ", len(right) - len(rest))
