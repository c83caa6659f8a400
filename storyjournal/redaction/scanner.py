"""The engine: layers over a plain view of the text, overlaps resolved, names propagated, mentions grouped."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.entities.grouping import group, parted
from storyjournal.redaction.entities.propagation import propagate
from storyjournal.redaction.entities.spelling import forget
from storyjournal.redaction.findings import Candidate, Confidence, Entity, Finding, Kind, Known, Layer, Level, Scan
from storyjournal.redaction.hearing import weighed
from storyjournal.redaction.known.layer import KnownThings
from storyjournal.redaction.layers import Layers, every_layer
from storyjournal.redaction.reading.casing import recased
from storyjournal.redaction.reading.memory import Memory, digest
from storyjournal.redaction.reading.page import Page
from storyjournal.redaction.reading.units import Grain
from storyjournal.redaction.reading.view import View, view
from storyjournal.redaction.resolve import resolve
from storyjournal.redaction.unitwise import REMEMBERED, Found, Gathered, Unitwise, named, stretches

NOTHING_KNOWN = Known()
NAMED = (Kind.PERSON, Kind.PLACE, Kind.ORG)
# The rules look 60 code points back and across the lines of an address. For the tagger, whose time is the longest, a
# unit with four words on either side fits into one of its windows; more on the sides found no more names.
FOR_RULES = Grain(usual=900, most=1_500, around=100)
FOR_TAGGER = Grain(usual=800, most=460, around=20)


@dataclass(frozen=True, slots=True)
class Reading:
    """A scan with how it came about; offsets of candidates are those of `plain`.

    `offered` is all that the layers reported, `guarded` the part of it that the guard list explained, `unheard` the
    guesses that the name reader hears nothing of, `spread` what propagation added, `settled` what was kept in the
    end: one candidate for each finding, in the same order.
    """

    plain: View
    offered: tuple[Candidate, ...]
    guarded: tuple[Candidate, ...]
    unheard: tuple[Candidate, ...]
    spread: tuple[Candidate, ...]
    settled: tuple[Candidate, ...]
    scan: Scan


class Scanner:
    """Finds what could identify somebody. Pure and deterministic.

    It holds its word lists, and what it found in the paragraphs it read last under the digests of what it read there:
    a text that was edited is read again only around the edit. Safe to use from several threads.
    """

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._memory = Memory[Found](REMEMBERED)
        self._words = Unitwise(self._read_words, FOR_RULES, self._memory)
        self._named = Unitwise(self._read_names, FOR_TAGGER, self._memory, b"tagger")
        self._known = (NOTHING_KNOWN, self._things(NOTHING_KNOWN))

    @classmethod
    def default(cls) -> "Scanner":
        """A scanner with every layer that ships. Lists and the name reader are opened at the first scan."""
        return cls(every_layer())

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """What cannot be looked for on this computer, a sentence or two each. Opens what is not open yet."""
        tagger = self._layers.tagger
        problem = tagger.missing if tagger is not None else None
        return (str(problem),) if problem is not None else ()

    def scan(self, text: str, known: Known = NOTHING_KNOWN) -> Scan:
        """Findings and entities of a Markdown source; offsets are its code points."""
        return self.read(text, known).scan

    def read(self, text: str, known: Known = NOTHING_KNOWN) -> Reading:
        """A scan with how it came about."""
        try:
            return self._read(text, known)
        finally:
            forget()

    def _read(self, text: str, known: Known) -> Reading:
        plain = view(text)
        gathered, page = self._offered(plain.text, known)
        offered = gathered.candidates
        guarded = [c for c in offered if _explained(c, page.guarded) or _is_common(c, page)]
        left, unheard = self._weighed(set(offered).difference(guarded), gathered.heard)
        first = resolve(plain.text, left)
        spread, _ = self._weighed(named("Propagation", propagate(page, first)), gathered.heard)
        settled = parted(plain.text, resolve(plain.text, [*first, *spread]))
        findings, entities = _located(plain, *group(plain.text, settled, self._layers.lexicons.nicknames))
        scan = Scan(text, findings, entities)
        return Reading(plain, tuple(offered), tuple(guarded), tuple(unheard), tuple(spread), tuple(settled), scan)

    def _weighed(self, candidates: Iterable[Candidate], heard: bytearray) -> tuple[list[Candidate], list[Candidate]]:
        """What stays and what goes; everything stays where the name reader is missing."""
        if self._layers.tagger is None or self._layers.tagger.missing is not None:
            return list(candidates), []
        return weighed(candidates, heard)

    def _offered(self, text: str, known: Known) -> tuple[Gathered, Page]:
        """All that the layers report, and the page of the whole text."""
        gathered = Gathered(bytearray(len(text) + 1), bytearray(len(text) + 1))
        if known != NOTHING_KNOWN:
            self._known_things(known).gather(text, gathered)
        self._words.gather(text, gathered)
        if self._layers.tagger is not None:
            self._named.gather(text, gathered)
        page = Page(text, self._layers.lexicons, gathered.guarded)
        cased = recased(page)
        for rule in self._layers.whole:
            gathered.candidates.extend(named(type(rule).__name__, rule.detect(cased)))
        return gathered, page

    def _known_things(self, known: Known) -> Unitwise:
        """Layer 1, made anew where what is known has changed."""
        if self._known[0] != known:
            self._known = (known, self._things(known))
        return self._known[1]

    def _things(self, known: Known) -> Unitwise:
        things, lexicons = KnownThings(known, self._layers.lexicons), self._layers.lexicons

        def read(text: str) -> Found:
            return Found(tuple(named("Known", things.detect(Page(text, lexicons)))))

        return Unitwise(read, FOR_RULES, self._memory, digest(repr(known)))

    def _read_words(self, text: str) -> Found:
        """Layers 2, 3, 5 and 6, and the guard list, over some paragraphs."""
        page = Page(text, self._layers.lexicons)
        found = [c for d in self._layers.detectors for c in named(type(d).__name__, d.detect(text))]
        cased = recased(page)
        found += [c for rule in self._layers.rules for c in named(type(rule).__name__, rule.detect(cased))]
        return Found(tuple(found), stretches(page.guarded))

    def _read_names(self, text: str) -> Found:
        """Layer 4 over a paragraph."""
        tagger = self._layers.tagger
        if tagger is None:
            return Found()
        heard = tagger.read(text)
        return Found(tuple(named("Tagger", heard.candidates)), voices=heard.voices)


def _explained(candidate: Candidate, guarded: bytearray) -> bool:
    """Whether the guard list covers all of a guess. A cue, a pattern, what is known and a tagger that is all but
    sure beat the guard list: June is a month, but not where she laughs."""
    unsure = candidate.how is Layer.TAGGER and candidate.confidence is Confidence.LOOK
    guessed = (unsure or candidate.how is Layer.LEXICON) and candidate.level is Level.IDENTIFIER
    return guessed and guarded.find(0, candidate.start, candidate.end) < 0


def _is_common(candidate: Candidate, page: Page) -> bool:
    """Whether a guess of the tagger is nothing but the common noun of an institution or of kin: "the ward"."""
    if candidate.how is not Layer.TAGGER or candidate.kind not in NAMED:
        return False
    words = page.words[page.first_from(candidate.start) : page.first_from(candidate.end)]
    return bool(words) and all(w.text.islower() and (w.fold in voc.HEADS or w.fold in voc.KIN) for w in words)


def _located(
    plain: View, findings: Sequence[Finding], entities: Sequence[Entity]
) -> tuple[tuple[Finding, ...], tuple[Entity, ...]]:
    """Findings and the mentions of entities with the places and words of the source."""
    moved = dict(zip(findings, _moved(plain, findings), strict=True))
    return tuple(moved.values()), tuple(replace(e, mentions=tuple(moved[m] for m in e.mentions)) for e in entities)


def _moved(plain: View, findings: Sequence[Finding]) -> Iterator[Finding]:
    reached = 0
    for finding in findings:
        start, end = plain.locate(finding.start, finding.end)
        start = max(start, reached)
        reached = end
        yield replace(finding, start=start, end=end, text=plain.source[start:end])
