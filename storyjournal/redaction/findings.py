"""The values of a scan: what could identify somebody, how sure the engine is, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from storyjournal.people import NOTHING_TOLD, Person, Writer


class Kind(StrEnum):
    """What a finding is about: the first six are HIPAA Safe Harbor's families, 45 CFR 164.514(b)(2)."""

    PERSON = "person"
    CONTACT = "contact"
    ID = "id"
    PLACE = "place"
    ORG = "org"
    DATE = "date"
    AGE = "age"
    CONDITION = "condition"
    OCCUPATION = "occupation"
    EVENT = "event"
    DEMOGRAPHIC = "demographic"
    FAMILY = "family"


class Level(StrEnum):
    """Whether a person must decide before sharing, or should only be told."""

    IDENTIFIER = "identifier"
    ADVICE = "advice"


class Confidence(StrEnum):
    """How sure the engine is, in words. `look` is shown grouped and collapsed, counted, never hidden."""

    SURE = "sure"
    LIKELY = "likely"
    LOOK = "look"


class Layer(StrEnum):
    """How a finding was found (section 5's layers)."""

    KNOWN = "known"
    PATTERN = "pattern"
    DATE = "date"
    TAGGER = "tagger"
    CUE = "cue"
    LEXICON = "lexicon"
    PROPAGATION = "propagation"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a detector reports: code points [start, end) of the source, and why. `role` is what the person or
    place is to the writer ("my cardiologist", "my daughter"), where the text or the vault says it, else empty.

    `subject` is set by layer 1 alone: the id of the known person the words belong to (`known.facts.WRITER` for the
    writer). Words that fit several people carry all their ids, parted by one space, for the grouping to choose from.
    `rule` is the name of the rule that reported it, set by the engine for the trace.
    """

    start: int
    end: int
    kind: Kind
    level: Level
    confidence: Confidence
    reason: str
    how: Layer
    role: str = ""
    subject: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One mention in the text, as it is shown: a candidate that survived, with the entity it belongs to."""

    start: int
    end: int
    kind: Kind
    level: Level
    confidence: Confidence
    text: str
    reason: str
    how: Layer
    entity: str


@dataclass(frozen=True, slots=True)
class Entity:
    """All mentions of one person, place, number or date, so that the writer decides once.

    `key` is stable while the words stay the same ("person:amara okoye"); `label` is the fullest mention as
    written, with its title; `mentions` are in text order and never empty.
    """

    key: str
    kind: Kind
    level: Level
    confidence: Confidence
    label: str
    role: str
    reason: str
    mentions: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan of `text`: findings sorted by start, never overlapping; entities by first mention."""

    text: str
    findings: tuple[Finding, ...]
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the vault knows beforehand: words the writer always wants pointed out, the writer, their people."""

    protected: tuple[str, ...] = ()
    writer: Writer = NOTHING_TOLD
    people: tuple[Person, ...] = ()


class Detector(Protocol):
    """One layer of the engine. Pure, deterministic and offline; offsets are code points of the source."""

    def detect(self, text: str) -> Iterable[Candidate]:
        """Report candidates in any order; they may overlap one another and other detectors' candidates."""
        ...
