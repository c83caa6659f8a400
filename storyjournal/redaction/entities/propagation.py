"""Layer 8: a name found once is found everywhere in the document, in every shape."""

import re
from collections.abc import Iterable, Iterator, Sequence

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import fold
from storyjournal.redaction.reading.names import is_given
from storyjournal.redaction.reading.page import Page, Word, is_ordinary

REASON = "The same name stands elsewhere in this story, so leaving it here would undo that decision."
TAG = re.compile(r"#(\w{3,60})")
PIECE = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")


def propagate(page: Page, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Further mentions of the people and places in `found`: parts, any case, hashtags, initials, short forms."""
    parts: dict[str, Kind] = {}
    for candidate in found:
        if candidate.confidence is Confidence.LOOK or candidate.how is Layer.KNOWN:
            continue
        if candidate.level is Level.IDENTIFIER:
            for part in _parts(page.text, candidate):
                parts.setdefault(part, candidate.kind)
    yield from _words(page, parts)
    yield from _tags(page, parts)
    yield from _phrases(page, found)
    yield from _initials(page, found)


def _parts(text: str, candidate: Candidate) -> Iterable[str]:
    """The words of a name that may stand for all of it."""
    pieces = PIECE.findall(text[candidate.start : candidate.end])
    if candidate.kind is Kind.ORG or (candidate.kind is Kind.PLACE and len(pieces) > 1):
        return []
    if candidate.kind not in (Kind.PERSON, Kind.PLACE):
        return []
    folded = [fold(piece) for piece in pieces]
    halves = [half for word in folded if "-" in word for half in word.split("-") if len(half) > 3]
    return [
        w
        for w in folded + halves
        if len(w) > 1
        and (not voc.is_stop(w) or (w in voc.STOP_NAMES and len(w) > 2 and w != "you"))
        and w not in voc.TITLES | voc.NAMED_PARTS | voc.KIN
    ]


def _words(page: Page, parts: dict[str, Kind]) -> Iterator[Candidate]:
    for index, word in enumerate(page.words):
        kind = parts.get(word.fold)
        if kind is None and "-" in word.fold and not page.is_guarded(word):
            kind = next((parts[half] for half in word.fold.split("-") if half in parts and len(half) > 3), None)
        if kind is not None and not _eponym(page, index, word) and _meant(page, index, word):
            yield _again(word.start, word.end, kind)


def _meant(page: Page, index: int, word: Word) -> bool:
    """Whether this mention can be the name: ordinary words only as names are written."""
    plain = is_ordinary(page.lexicons, word.fold)
    if not word.title:
        return not plain and len(word.fold) > 2
    if not plain or word.owns:
        return not (word.fold in voc.MONTH_NAMES and _month(page, index))
    if word.fold in voc.MONTH_NAMES and _month(page, index):
        return False
    line = page.line_of(word.start)
    if line.headed or line.shouted:
        return not line.shouted and is_given(page, word)
    if not word.opens:
        return page.words[index - 1].fold not in ("the", "a", "an", "no", "any")
    after = page.at(index + 1)
    return after is None or page.gap(index + 1) != " " or after.fold not in voc.NOT_AFTER_NAMES


def _month(page: Page, index: int) -> bool:
    """Whether "May" or "June" is the month here."""
    before = page.at(index - 1)
    after = page.text[page.words[index].end :][:3]
    return (
        (before is not None and before.fold in voc.TIME_BEFORE)
        or after.strip()[:1].isdigit()
        or not page.words[index].title
    )


def _eponym(page: Page, index: int, word: Word) -> bool:
    """The same word as part of a test, a sign or an illness: "Gleason score" beside nurse Gleason."""
    after = page.at(index + 1)
    if not page.is_guarded(word):
        return False
    joined = after is not None and page.gap(index + 1) in (" ", "-", "'s ", "' ")
    return "-" in word.text or (joined and after is not None and (after.fold in voc.SCORES or page.is_guarded(after)))


def _tags(page: Page, parts: dict[str, Kind]) -> Iterator[Candidate]:
    names = sorted((part for part in parts if len(part) > 2), key=len, reverse=True)
    for tag in TAG.finditer(page.text):
        folded = fold(tag.group(1))
        if len(folded) != len(tag.group(1)):
            continue
        for name in names:
            at = folded.find(name)
            while at >= 0:
                if len(name) > 4 or at == 0 or tag.group(1)[at].isupper() or at + len(name) == len(folded):
                    yield _again(tag.start(1) + at, tag.start(1) + at + len(name), parts[name])
                at = folded.find(name, at + 1)


def _phrases(page: Page, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Whole names of organisations and places again, in any case."""
    wanted: dict[str, Kind] = {}
    for candidate in found:
        if candidate.kind not in (Kind.ORG, Kind.PLACE) or candidate.confidence is Confidence.LOOK:
            continue
        if candidate.level is Level.ADVICE:
            continue
        text = page.text[candidate.start : candidate.end]
        if len(text) > 3 and (" " in text or not is_ordinary(page.lexicons, fold(text))):
            wanted.setdefault(text.lower(), candidate.kind)
    if not wanted:
        return
    ordered = sorted(wanted, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)", re.I)
    for match in pattern.finditer(page.text):
        kind = wanted.get(match.group().lower())
        if kind is not None:
            yield _again(match.start(), match.end(), kind)


def _initials(page: Page, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """ "UCH" after "University College Hospital", "A. Okoye" and "H." after "Henry Okafor"."""
    short = {}
    for candidate in found:
        words = [w for w in PIECE.findall(page.text[candidate.start : candidate.end]) if w[0].isupper()]
        if candidate.kind is Kind.ORG and len(words) > 2:
            short["".join(w[0] for w in words)] = candidate.kind
    for word in page.words:
        if word.caps and word.text in short and not page.is_guarded(word):
            yield _again(word.start, word.end, short[word.text])


def _again(start: int, end: int, kind: Kind) -> Candidate:
    return Candidate(start, end, kind, Level.IDENTIFIER, Confidence.LIKELY, REASON, Layer.PROPAGATION)
