"""The tagger as a detector: what the network reads as a name, and as advice what else could narrow it down."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.hearing import Voice, loudness
from storyjournal.redaction.tagger.labels import Label
from storyjournal.redaction.tagger.model import Model, TaggerMissingError
from storyjournal.redaction.tagger.spans import Tagged, scored_words, spans

IDENTIFIERS = {
    Label.PERSON: "This reads like somebody's name in its sentence.",
    Label.PLACE: "This reads like a place. Together with an illness, a small place can leave only a few people.",
    Label.ORG: "This reads like a clinic, a school, a workplace or a group that people could ask.",
    Label.DATE: "This reads like a date. With a place, a date can lead to one person's records.",
    Label.CONTACT: "This reads like a way to reach somebody.",
    Label.ID: "This reads like a number that is kept under somebody's name.",
}
ADVICE = {
    Label.REGION: "A state or country alone is wide, but with an illness and an age it narrows down who this is.",
    Label.AGE: "An exact age, with a place and an illness, narrows down who this is.",
    Label.CONDITION: "This reads like a rare condition. With a place, readers may work out who has it.",
    Label.OCCUPATION: "This reads like work that few people do, so it can point to one of them.",
    Label.EVENT: "This reads like something that readers could search for.",
    Label.DEMOGRAPHIC: "A people, faith or status, put together with a place, can leave only a few people.",
    Label.FAMILY: "This about a family is rare enough that people who know it would recognise you.",
}


@dataclass(frozen=True, slots=True)
class Heard:
    """What the tagger read: its candidates, and for the other layers the words that may name somebody at all."""

    candidates: tuple[Candidate, ...] = ()
    voices: tuple[Voice, ...] = ()


class Tagger:
    """Opens its model at the first text, once. Where that cannot be done it finds nothing and says so in `missing`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _opened(self) -> Model | TaggerMissingError:
        try:
            return Model(self._folder)
        except TaggerMissingError as missing:
            return missing

    @property
    def missing(self) -> TaggerMissingError | None:
        """Why the tagger cannot work here, None where it can. Opens the model where it is not open yet."""
        return self._opened if isinstance(self._opened, TaggerMissingError) else None

    def read(self, text: str) -> Heard:
        """What the network reads in a text, in order; nothing where it cannot be opened."""
        model = self._opened
        if isinstance(model, TaggerMissingError):
            return Heard()
        pieces = model.wordpiece.cut(text)
        words = list(scored_words(text, pieces, model.odds(text, pieces)))
        found = spans(text, iter(words), model.sheet.limits)
        return Heard(
            tuple(_candidate(tagged, tagged.score >= model.sheet.limits[tagged.label].likely) for tagged in found),
            tuple(Voice(w.start, w.end, loud) for w in words if (loud := loudness(w.named))),
        )


def _candidate(tagged: Tagged, likely: bool) -> Candidate:
    label = tagged.label
    level = Level.IDENTIFIER if label in IDENTIFIERS else Level.ADVICE
    reason = IDENTIFIERS[label] if level is Level.IDENTIFIER else ADVICE[label]
    kind = Kind.PLACE if label is Label.REGION else Kind(label)
    trust = Confidence.LIKELY if likely else Confidence.LOOK
    return Candidate(tagged.start, tagged.end, kind, level, trust, reason, Layer.TAGGER)
