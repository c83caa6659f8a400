"""Known names and words written together inside hashtags, handles, e-mail addresses and links."""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum

from storyjournal.redaction.findings import Candidate, Kind
from storyjournal.redaction.known.facts import Fact, inside_fact
from storyjournal.redaction.known.judging import NOT_AFTER
from storyjournal.redaction.reading.lexicon import fold

TOKEN = re.compile(r"[^\s<>()\[\]\"|]+")
TOKEN_START = re.compile(r"[^\s<>()\[\]\"|]*\Z")
TOKEN_END = re.compile(r"[^\s<>()\[\]\"|]*")
TAG = re.compile(r"#\w+")
HUMP = re.compile(r"[A-Z][a-z]{0,20}")
LINKS = ("@", "://", "www.")
HEAD = 3  # letters by which words are looked up; a shorter one is not looked for inside others
CLEAR = 5  # letters from which a word is clear inside another


class Edges(IntEnum):
    """What must stand on both sides of a word inside another for it to be meant."""

    NONE = 0  # nothing, if it is long enough
    HUMPS = 1  # a sign or a change to a capital
    SIGNS = 2  # a sign, or the end of what holds it


class Inside:
    """Words by their first letters, each with the edges it needs."""

    def __init__(self, words: Iterable[tuple[str, Fact, Edges]]) -> None:
        self._by_head: dict[str, list[tuple[str, Fact, Edges]]] = {}
        for word, fact, edges in words:
            if len(word) >= HEAD:
                self._by_head.setdefault(word[:HEAD], []).append((word, fact, edges))
        for same in self._by_head.values():
            same.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[Candidate]:
        """The name inside a hashtag; the whole of an address, a handle or a link that holds one."""
        if not self._by_head or not any(sign in text for sign in ("#", *LINKS)):
            return
        for token in TOKEN.finditer(text):
            written = token.group()
            if any(sign in written for sign in LINKS):
                yield from self._link(token)
            elif "#" in written:
                for tag in TAG.finditer(written):
                    yield from self._tag(tag.group(), token.start() + tag.start())

    def _tag(self, tag: str, start: int) -> Iterator[Candidate]:
        for first, last, fact in self._words(tag):
            yield fact.at(start + first, start + last)

    def _link(self, token: re.Match[str]) -> Iterator[Candidate]:
        written = token.group().rstrip(".,;:!?'*_")
        found = next(self._words(written), None)
        if found is not None:
            fact = found[2]
            yield (fact if fact.kind is Kind.CONTACT else inside_fact(fact)).at(
                token.start(), token.start() + len(written)
            )

    def _words(self, written: str) -> Iterator[tuple[int, int, Fact]]:
        folded = fold(written)
        if len(folded) != len(written):
            return
        at = 0
        while at < len(folded):
            for word, fact, edges in self._by_head.get(folded[at : at + HEAD], ()):
                if folded.startswith(word, at) and _stands(written, at, at + len(word), edges):
                    yield at, at + len(word), fact
                    at += len(word) - 1
                    break
            at += 1


def _stands(written: str, start: int, end: int, edges: Edges) -> bool:
    """Whether a word inside another is meant there: at an edge, at a capital, or long enough to be clear."""
    opens = start == 0 or not written[start - 1].isalpha()
    closes = not written[end : end + 1].isalpha()
    if edges is Edges.SIGNS:
        return opens and closes
    hump = written[start].isupper() and (opens or written[start - 1].islower())
    turn = written[end : end + 1].isupper() and written[end - 1].islower()
    if edges is Edges.NONE and end - start >= CLEAR:
        return True
    if edges is Edges.HUMPS:
        after = HUMP.match(written, end)
        return (opens or hump) and (closes or turn) and not (after and fold(after.group()) in NOT_AFTER)
    return (opens or hump) and (closes or turn or end - start == CLEAR - 1)
