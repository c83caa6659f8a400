"""What a decision is bound to: the words of a mention and the sentence around them.

An anchor is a digest of both, so a decision can be held against tomorrow's text without keeping that text twice.
White space counts once, so that wrapping a paragraph anew changes nothing.
"""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Mapping

from storyjournal.redaction.findings import Scan

# A new block, or the end of a sentence: a closing mark, then white space, then something that can begin one.
_BREAK = re.compile(
    r"\n[ \t]*\n\s*"
    r"|\n(?=[ \t]*(?:[-*+•]|\d+[.)]|\#{1,6}|>)[ \t])"
    r"|(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bProf)[.!?…][\"”’')*_]*\s+(?=[^a-z\s])"
)


def sentence_starts(text: str) -> list[int]:
    """Return where the sentences of a Markdown source begin (code points), sorted, the first one 0."""
    return [0, *(match.end() for match in _BREAK.finditer(text) if match.end() < len(text))]


def anchors_of(scan: Scan) -> dict[str, tuple[str, ...]]:
    """Return, for each entity key, one anchor for each of its mentions, in their order."""
    starts = sentence_starts(scan.text)
    bounds = [*starts, len(scan.text)]

    def around(start: int, end: int) -> str:
        """Return the sentence or sentences that code points [start, end) stand in."""
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, max(start, end - 1))
        return scan.text[bounds[first] : bounds[last]]

    return {
        entity.key: tuple(_anchor(m.text, around(m.start, m.end)) for m in entity.mentions) for entity in scan.entities
    }


def match(anchors: tuple[str, ...], bound: tuple[str, ...]) -> tuple[list[int | None], list[int]]:
    """Pair today's `anchors` with those a decision was `bound` to, each used once, in order.

    Returns for each of today's the index of its partner or None, and the indices that found no partner.
    """
    free: dict[str, list[int]] = {}
    for index in range(len(bound) - 1, -1, -1):
        free.setdefault(bound[index], []).append(index)
    pairs = [free[a].pop() if free.get(a) else None for a in anchors]
    return pairs, sorted(index for left in free.values() for index in left)


def shared(anchors: tuple[str, ...], bound: tuple[str, ...]) -> int:
    """Return how many mentions two entities have in common."""
    return sum(pair is not None for pair in match(anchors, bound)[0])


def _anchor(words: str, sentence: str) -> str:
    plain = " ".join(words.split()) + "\n" + " ".join(sentence.split())
    return hashlib.blake2b(plain.encode(), digest_size=12).hexdigest()


Anchors = Mapping[str, tuple[str, ...]]
