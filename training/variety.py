"""Making one text many: other names, other places, other letter case. Varied data is what the tagger learns from."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from storyjournal.redaction.reading.lexicon import Lexicons, fold
from storyjournal.redaction.tagger.labels import Label
from training.passages import Document, Span

NAME = re.compile(r"[^\W\d_]{2,}")
APART = re.compile(r"\n\s*\n|\n|(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Shares:
    """How often, of 1, each change is made to a text of our own; a corpus's text is changed half as often."""

    other_names: float = 0.5
    lower: float = 0.2
    capitals: float = 0.06
    part: float = 0.12


class Variety:
    """Changes texts by chance; the same random numbers make the same texts."""

    def __init__(self, lexicons: Lexicons, shares: Shares) -> None:
        self._given = sorted(name for name in lexicons.first_names if name.isalpha())
        self._family = sorted(name for name in lexicons.surnames if name.isalpha())
        self._towns = sorted(place for place in lexicons.places if place.isalpha())
        self._plain = sorted(word for word in lexicons.common if word.isalpha() and 3 < len(word) < 8)
        self._is_given = lexicons.first_names
        self._is_plain = lexicons.common
        self._shares = shares

    def vary(self, document: Document, rng: random.Random) -> Document:
        """A changed copy, or the document itself."""
        half = 1.0 if document.own else 0.5
        if document.own and rng.random() < self._shares.part:
            document = _part(document, rng)
        if rng.random() < half * self._shares.other_names:
            document = self._renamed(document, rng)
        dice = rng.random()
        if dice < half * self._shares.lower:
            return _recased(document, str.lower)
        if dice < half * (self._shares.lower + self._shares.capitals):
            return _recased(document, str.upper)
        return document

    def _renamed(self, document: Document, rng: random.Random) -> Document:
        """People, places and organisations under other names; one word becomes the same other word throughout."""
        others: dict[tuple[str, Label], str] = {}
        parts: list[str] = []
        spans: list[Span] = []
        last = length = 0
        for span in document.spans:
            before = document.text[last : span.start]
            word = self._rewritten(document.text[span.start : span.end], span, others, rng)
            start = length + len(before)
            length = start + len(word)
            parts += [before, word]
            spans.append(replace(span, start=start, end=length))
            last = span.end
        parts.append(document.text[last:])
        return replace(document, text="".join(parts), spans=tuple(spans))

    def _rewritten(self, text: str, span: Span, others: dict[tuple[str, Label], str], rng: random.Random) -> str:
        kinds = span.allowed - {Label.OUTSIDE, Label.REGION}
        if len(kinds) != 1:
            return text
        (kind,) = kinds
        if kind not in (Label.PERSON, Label.PLACE, Label.ORG):
            return text

        def swap(match: re.Match[str]) -> str:
            word = match.group()
            folded = fold(word)
            if kind is not Label.PERSON and (folded in self._is_plain or (word.isupper() and len(word) < 6)):
                return word
            if (folded, kind) not in others:
                others[folded, kind] = self._other(folded, kind, rng)
            return _cased_like(word, others[folded, kind])

        return NAME.sub(swap, text)

    def _other(self, folded: str, kind: Label, rng: random.Random) -> str:
        if kind is Label.PLACE:
            return rng.choice(self._towns)
        if kind is Label.ORG:
            return rng.choice(rng.choice((self._towns, self._family)))
        if rng.random() < 0.06:
            return rng.choice(self._plain)  # a nickname that is an ordinary word
        return rng.choice(self._given if folded in self._is_given else self._family)


def _cased_like(word: str, other: str) -> str:
    if word.isupper():
        return other.upper()
    return other.capitalize() if word[0].isupper() else other


def _recased(document: Document, case: Callable[[str], str]) -> Document:
    """The same text in one case; letters that would become two stay as they are, so that spans stay right."""
    text = "".join(case(letter) if len(case(letter)) == 1 else letter for letter in document.text)
    return replace(document, text=text)


def _part(document: Document, rng: random.Random) -> Document:
    """One or two sentences or lines alone: what an edited paragraph or an item of a list looks like."""
    borders = [0, *(m.end() for m in APART.finditer(document.text)), len(document.text)]
    first = rng.randrange(len(borders) - 1)
    start, end = borders[first], borders[min(first + rng.randint(1, 2), len(borders) - 1)]
    if any(span.start < start < span.end or span.start < end < span.end for span in document.spans):
        return document
    inside = [s for s in document.spans if start <= s.start and s.end <= end]
    spans = tuple(replace(s, start=s.start - start, end=s.end - start) for s in inside)
    return replace(document, text=document.text[start:end], spans=spans)
