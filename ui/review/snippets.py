"""A mention in its sentence, as written and as readers would see it, short enough for a card."""

import re
from bisect import bisect_right

from storyjournal.redaction.findings import Finding
from storyjournal.review import Preview
from storyjournal.review.anchors import sentence_starts

ROOM = 96
BEFORE = 40
REACH = 400
_SIGNS = re.compile(r"(?m)^[ \t]*(?:#{1,6}|[-*+>]|\d+[.)])[ \t]+|\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`")


def plain(markdown: str) -> str:
    """Return a few words of Markdown without its signs and on one line."""
    return " ".join(_SIGNS.sub("", markdown).split())


def sentence_of(text: str, mention: Finding) -> tuple[int, int]:
    """Return the sentence around a mention: code points [start, end) of the source, no more than is ever shown."""
    base, end = max(0, mention.start - REACH), min(len(text), mention.end + REACH)
    starts = [base + start for start in sentence_starts(text[base:end])]
    after = bisect_right(starts, max(mention.start, mention.end - 1))
    start = starts[bisect_right(starts, mention.start) - 1]
    return start, starts[after] if after < len(starts) else end


def as_written(text: str, mention: Finding) -> str:
    """Return the mention in its sentence, in quotation marks."""
    start, end = sentence_of(text, mention)
    return _quoted(text[start : mention.start], text[mention.start : mention.end], text[mention.end : end])


def as_read(preview: Preview, source: str, mention: Finding) -> str:
    """Return the same sentence as readers would see it, in quotation marks."""
    start, end = sentence_of(source, mention)
    inside = [s for s in preview.segments if s.source_start < end and s.source_end > start]
    if not inside:
        return ""
    first, last = inside[0], inside[-1]
    begin = first.start if first.changed else first.start + max(0, start - first.source_start)
    finish = last.end if last.changed else last.end - max(0, last.source_end - end)
    here = next((s for s in inside if s.source_start <= mention.start < s.source_end), first)
    if not here.changed:
        offset = here.start - here.source_start
        low, high = mention.start + offset, mention.end + offset
    else:
        low, high = here.start, here.end
    text = preview.text
    return _quoted(text[begin:low], text[low:high], text[high:finish])


def _quoted(before: str, middle: str, after: str) -> str:
    if len(before) > BEFORE:
        before = "… " + before[-BEFORE:].split(" ", 1)[-1]
    room = max(24, ROOM - len(before) - len(middle))
    if len(after) > room:
        after = after[:room].rsplit(" ", 1)[0] + " …"
    return f"“{plain(before + middle + after)}”"
