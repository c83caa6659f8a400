"""Which detectors and rules the engine runs, and on how much of a text each: the one place where a layer is put in."""

from dataclasses import dataclass, field
from typing import Protocol

import resources
from storyjournal.redaction.cues.initials import Initials
from storyjournal.redaction.cues.letters import Letters
from storyjournal.redaction.cues.organisations import Organisations
from storyjournal.redaction.cues.people import Cues
from storyjournal.redaction.cues.venues import Venues
from storyjournal.redaction.cues.wordwise import Rule
from storyjournal.redaction.dates.ages import Ages
from storyjournal.redaction.dates.dates import Dates
from storyjournal.redaction.findings import Detector
from storyjournal.redaction.lists.capitals import Capitals
from storyjournal.redaction.lists.informal import Informal
from storyjournal.redaction.lists.mosaic import Mosaic
from storyjournal.redaction.patterns import pattern_detectors
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.tagger.tagger import Heard, Tagger


class Reader(Protocol):
    """A detector that may lack what it needs."""

    @property
    def missing(self) -> Exception | None:
        """Why it cannot work here, in a sentence; None where it can."""
        ...

    def read(self, text: str) -> Heard:
        """What it finds and what it hears; nothing where something is missing."""
        ...


@dataclass(frozen=True)
class Layers:
    """What the engine is made of. `detectors` and `rules` are run on a few paragraphs and what stands beside them;
    `whole` are the rules that must see all of a text at once: heads and feet of letters, the manner of writing."""

    lexicons: Lexicons = field(default_factory=Lexicons)
    detectors: tuple[Detector, ...] = ()
    rules: tuple[Rule, ...] = ()
    whole: tuple[Rule, ...] = ()
    tagger: Reader | None = None


def every_layer() -> Layers:
    """All that ships. Nothing is read before the first scan."""
    lexicons = Lexicons()
    return Layers(
        lexicons,
        detectors=(*pattern_detectors(), Dates(lexicons), Ages(lexicons)),
        rules=(Cues(), Initials(), Organisations(), Venues(), Capitals(), Mosaic()),
        whole=(Letters(), Informal()),
        tagger=Tagger(resources.path() / "models" / "tagger"),
    )
