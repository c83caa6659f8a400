"""Layer 1: everything the vault knows, found in every form, and whose it is."""

from collections.abc import Iterator
from dataclasses import replace

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Known
from storyjournal.redaction.known import kept
from storyjournal.redaction.known.atoms import Index, Match, Shape, Strand
from storyjournal.redaction.known.births import Births
from storyjournal.redaction.known.facts import YOU, owner_of
from storyjournal.redaction.known.figures import Figures
from storyjournal.redaction.known.inside import LINKS, TOKEN_END, TOKEN_START, Inside
from storyjournal.redaction.known.judging import is_meant
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page

LONGEST_LINK = 400  # characters


class KnownThings:
    """Finds what a `Known` holds. Made once for it and used for many pages; needs no more than a paragraph."""

    def __init__(self, known: Known, lexicons: Lexicons) -> None:
        named = kept.names(known, lexicons.nicknames)
        phrases, judged = kept.phrases(known, lexicons)
        facts = kept.Facts()
        self._names = Index([*kept.name_forms(named, facts), *judged])
        self._phrases = Index(phrases, shortened=True)
        self._inside = Inside(
            [*kept.names_inside(named, facts, lexicons), *kept.words_inside(phrases, known, lexicons)]
        )
        self._figures = Figures(kept.numbers(known))
        self._births = Births([(known.writer.birth, YOU), *((p.birth, owner_of(p)) for p in known.people)])
        self._literal = kept.literal(known)

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Report every mention; they may overlap one another."""
        strand = Strand(page)
        for first in self._phrases.places(strand):
            yield from self._phrase_at(strand, first)
        for first in self._names.places(strand):
            yield from self._name_at(strand, first)
        yield from self._inside.find(page.text)
        yield from self._figures.find(page.text)
        yield from self._births.find(page.text)
        if self._literal is not None:
            for match in self._literal.finditer(page.text):
                yield kept.LITERAL.at(match.start(), match.end())

    def _phrase_at(self, strand: Strand, first: int) -> Iterator[Candidate]:
        for match in self._phrases.at(strand, first):
            if match.form.shape is Shape.PHRASE or strand.text[match.start : match.end] == match.form.written:
                yield _phrase(strand.page, match)
                return

    def _name_at(self, strand: Strand, first: int) -> Iterator[Candidate]:
        for match in self._names.at(strand, first):
            sure = is_meant(strand.page, match)
            if sure is not None:
                yield _name(strand.page, match, sure)
                return


def _phrase(page: Page, match: Match) -> Candidate:
    """A phrase as it stands; a handle, an address or a link with all of it."""
    start, end, fact = match.start, match.end, match.form.fact
    if fact.kind is Kind.CONTACT:
        before = TOKEN_START.search(page.text, max(0, start - LONGEST_LINK), start)
        after = TOKEN_END.match(page.text, end, end + LONGEST_LINK)
        first = before.start() if before else start
        last = after.end() if after else end
        if any(sign in page.text[first:last] for sign in LINKS):
            start, end = first, first + len(page.text[first:last].rstrip(".,;:!?'"))
    return fact.at(start, max(end, match.end))


def _name(page: Page, match: Match, sure: Confidence) -> Candidate:
    """A name as it stands; of a double name that begins or ends with it, both halves."""
    start, end = match.start, match.end
    word = page.at(page.first_from(start + 1) - 1)
    if word is not None and word.start <= start and end <= word.end and "-" in word.text:
        halves = word.text.split("-")
        if all(half[:1].isupper() for half in halves):
            start, end = word.start, word.end
    fact = match.form.fact
    weaker = Confidence.LIKELY if Confidence.LIKELY in (sure, fact.confidence) else sure
    return replace(fact, confidence=weaker).at(start, end)
