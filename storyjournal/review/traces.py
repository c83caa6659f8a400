"""What must not be found after a review: the words that were taken out, and where they may stand all the same.

A taken-out word can stand elsewhere for another reason: the writer kept another mention of it, chose it in a
replacement, or it is an ordinary word: somebody called Hope and the word hope, an age and the same number in
a dose. Such a word cannot simply be forbidden. It is counted instead: the source is read again outside all
taken-out mentions, and the bytes that leave may hold it as often as it stands there and in the replacements,
and never more often. Every other taken-out word may stand nowhere.

A name, an address, a number or a place that still stands outside every mention, written as a name, is no
ordinary word. The engine missed it there; it is a leftover, and the review does not finish with one.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from storyjournal.redaction.findings import Finding, Kind, Scan
from storyjournal.review.decisions import Decision
from storyjournal.review.grammar.edges import starts_sentence
from storyjournal.review.grammar.lexis import TITLE_FIRST
from storyjournal.review.preview import Preview
from storyjournal.review.unseen import without_unseen
from storyjournal.review.variants import folded, occurrences, pattern

_NAMES = frozenset({Kind.PERSON, Kind.CONTACT, Kind.ID, Kind.PLACE, Kind.ORG})
_WORD = re.compile(r"[^\W_]+")
_SHORT_NUMBER = 4  # digits: shorter than any identifier on its own
_PARTICLES = frozenset({"the", "and", "of", "de", "van", "von", "der", "den", "la", "le", "al", "el", "bin", "ibn"})


@dataclass(frozen=True, slots=True)
class Traces:
    """`strict` words may stand nowhere; `ordinary` ones at most so often; `leftovers` are (start, end) in the
    source where a strict word still stands unmarked."""

    strict: tuple[str, ...]
    ordinary: tuple[tuple[str, int], ...]
    leftovers: tuple[tuple[int, int], ...]

    @property
    def terms(self) -> tuple[str, ...]:
        """All of them, longest first."""
        return tuple(sorted((*self.strict, *(t for t, _ in self.ordinary)), key=lambda t: (-len(t), t)))


def traces_of(scan: Scan, effective: Mapping[str, tuple[Decision | None, ...]], preview: Preview) -> Traces:
    """Work out what the review's decisions forbid, and what they allow to stand."""
    gone, kept = _mentions(scan, effective)
    plain = _without(scan.text, (*gone, *kept))
    allowed = " \n ".join((_without(scan.text, gone), *_written(preview)))
    strict: list[str] = []
    ordinary: list[tuple[str, int]] = []
    leftovers: list[tuple[int, int]] = []
    for term, named in _terms(gone).items():
        standing = occurrences(term, allowed)
        missed = _missed(term, plain) if named and standing else []
        leftovers += missed
        if standing and not missed:
            ordinary.append((term, standing))
        else:
            strict.append(term)
    return Traces(tuple(strict), tuple(ordinary), tuple(sorted(set(leftovers))))


def _mentions(scan: Scan, effective: Mapping[str, tuple[Decision | None, ...]]) -> tuple[list[Finding], list[Finding]]:
    gone: list[Finding] = []
    kept: list[Finding] = []
    for entity in scan.entities:
        for mention, decision in zip(entity.mentions, effective[entity.key], strict=True):
            (gone if decision is not None and decision.takes_out else kept).append(mention)
    return gone, kept


def _terms(gone: Iterable[Finding]) -> dict[str, bool]:
    """The taken-out words, each once however written, and whether they are a name rather than a plain word."""
    seen: dict[str, tuple[str, bool]] = {}
    for mention in gone:
        for words in (mention.text, *(_parts(mention.text) if mention.kind is Kind.PERSON else ())):
            key = folded(words)
            named = mention.kind in _NAMES and len(key) > 1 and not _short_number(words)
            before = seen.get(key, (words.strip(), False))
            if key:
                seen[key] = (before[0], before[1] or named)
    return dict(seen.values())


def _parts(name: str) -> list[str]:
    """The single names inside a person's full name, without titles, particles and initials."""
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", TITLE_FIRST.sub("", name, count=1))
    return [w for w in words if len(w) > 2 and w[0].isupper() and w.lower() not in _PARTICLES and words != [w]]


def _short_number(words: str) -> bool:
    bare = words.strip()
    return bare.isdigit() and len(bare) <= _SHORT_NUMBER


def _without(text: str, mentions: Iterable[Finding]) -> str:
    """The text that can leave, its mentions blanked, every other character where it was."""
    out = list(text)
    for mention in mentions:
        for index in range(mention.start, mention.end):
            if out[index] != "\n":
                out[index] = "\x1f"
    return without_unseen("".join(out).replace("\x1f", "|"))


def _written(preview: Preview) -> Iterable[str]:
    return (preview.text[s.start : s.end] for s in preview.segments if s.changed)


def _missed(term: str, plain: str) -> list[tuple[int, int]]:
    """Where a name stands outside every mention, written as a name: with a capital, or the term has none.

    A capital that only begins a sentence says nothing where the same word is also written small.
    """
    finder, found, small = pattern(term), [], False
    words, most, bare = _words(plain), _most_words(term), folded(term).replace(" ", "")
    for index, (start, _, first) in enumerate(words):
        if not bare.startswith(first):
            continue  # a run of words that makes the term begins with what the term begins with
        for _, end, _ in words[index : index + most]:
            run = plain[start:end]
            if not finder.fullmatch(folded(run)):
                continue
            if any(c.isupper() for c in run) or not any(c.isupper() for c in term):
                found.append((start, end))
            else:
                small = True
    return [place for place in found if not (small and starts_sentence(plain[max(0, place[0] - 80) : place[0]]))]


@lru_cache(maxsize=1)  # asked for each term in turn
def _words(plain: str) -> tuple[tuple[int, int, str], ...]:
    """The words of a text: where each starts and ends, and its letters and digits folded."""
    return tuple((m.start(), m.end(), folded(m[0]).replace(" ", "")) for m in _WORD.finditer(plain))


def _most_words(term: str) -> int:
    """Into how many words a term can be parted: a long number into many groups."""
    return max(len(folded(term).split()), min(8, sum(c.isdigit() for c in term)))
