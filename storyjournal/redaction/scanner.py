"""The engine: detectors over a plain view of the text, overlaps resolved, names propagated, mentions grouped."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from storyjournal.redaction.cues.initials import Initials
from storyjournal.redaction.cues.letters import Letters
from storyjournal.redaction.cues.organisations import Organisations
from storyjournal.redaction.cues.people import Cues
from storyjournal.redaction.cues.venues import Venues
from storyjournal.redaction.cues.wordwise import Wordwise
from storyjournal.redaction.dates.ages import Ages
from storyjournal.redaction.dates.dates import Dates
from storyjournal.redaction.entities.grouping import group
from storyjournal.redaction.entities.propagation import propagate
from storyjournal.redaction.findings import Candidate, Detector, Known, Layer, Scan
from storyjournal.redaction.known.layer import KnownThings
from storyjournal.redaction.lists.capitals import Capitals
from storyjournal.redaction.lists.informal import Informal
from storyjournal.redaction.lists.mosaic import Mosaic
from storyjournal.redaction.patterns.addresses import Addresses
from storyjournal.redaction.patterns.contact import Contact
from storyjournal.redaction.patterns.phones import Phones
from storyjournal.redaction.patterns.records import Records
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page
from storyjournal.redaction.reading.view import View, view
from storyjournal.redaction.resolve import resolve

NOTHING_KNOWN = Known()


class Scanner:
    """Finds what could identify somebody. Pure and deterministic; holds its word lists and nothing of a text."""

    def __init__(self, detectors: Sequence[Detector], lexicons: Lexicons | None = None) -> None:
        self._detectors = tuple(detectors)
        self._lexicons = lexicons or Lexicons()
        self._things = (NOTHING_KNOWN, KnownThings(NOTHING_KNOWN, self._lexicons))

    @classmethod
    def default(cls) -> "Scanner":
        """A scanner with every layer that ships. Lists are read at the first scan."""
        lexicons = Lexicons()
        words = Wordwise(
            lexicons, (Cues(), Letters(), Initials(), Organisations(), Venues(), Capitals(), Informal(), Mosaic())
        )
        patterns: tuple[Detector, ...] = (Contact(), Phones(), Addresses(), Records(), Dates(), Ages())
        return cls((*patterns, words), lexicons)

    def scan(self, text: str, known: Known = NOTHING_KNOWN) -> Scan:
        """Findings and entities of a Markdown source; offsets are its code points."""
        plain = view(text)
        page = Page(plain.text, self._lexicons)
        first = resolve(plain.text, self._candidates(page, known))
        spread = resolve(plain.text, [*first, *propagate(page, first)])
        findings, entities = group(text, list(_located(plain, spread)))
        return Scan(text, findings, entities)

    def _candidates(self, page: Page, known: Known) -> Iterator[Candidate]:
        """What all detectors report, less what the guard list explains (a cue beats the guard list)."""
        yield from self._known(known).detect(page)
        for detector in self._detectors:
            for candidate in detector.detect(page.text):
                if not 0 <= candidate.start < candidate.end <= len(page.text):
                    continue
                guessed = candidate.how in (Layer.TAGGER, Layer.LEXICON) and candidate.level == "identifier"
                if not (guessed and all(page.guarded[candidate.start : candidate.end])):
                    yield candidate

    def _known(self, known: Known) -> KnownThings:
        """What finds the known things, kept for as long as they stay the same."""
        if self._things[0] != known:
            self._things = (known, KnownThings(known, self._lexicons))
        return self._things[1]


def _located(plain: View, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates with offsets of the source, still sorted and apart."""
    reached = 0
    for candidate in candidates:
        start, end = plain.locate(candidate.start, candidate.end)
        start = max(start, reached)
        if start < end:
            reached = end
            yield replace(candidate, start=start, end=end)
