"""What a person can decide about an entity, and the order in which they are asked (DESIGN section 6)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storyjournal.redaction.findings import Confidence, Entity, Kind


class Verb(StrEnum):
    """The four verbs, always in this order: keys 1 to 4."""

    REMOVE = "remove"
    VAGUER = "vaguer"
    CHANGE = "change"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `replacement` is what stands there instead (vaguer and change need it; remove and keep
    have none); `why_kept` is the writer's own reason and may be empty. Raises ValueError when they disagree."""

    verb: Verb
    replacement: str = ""
    why_kept: str = ""

    def __post_init__(self) -> None:
        needs = self.verb in (Verb.VAGUER, Verb.CHANGE)
        if needs != bool(self.replacement.strip()):
            raise ValueError(f"{self.verb} with replacement {'missing' if needs else 'given'}")

    @property
    def takes_out(self) -> bool:
        """Whether the original words leave the share version."""
        return self.verb is not Verb.KEEP


class ItemState(StrEnum):
    """Where an item stands. Stale: decided once, but the words or a sentence around them changed since."""

    UNDECIDED = "undecided"
    DECIDED = "decided"
    STALE = "stale"


class Group(StrEnum):
    """The groups of the list, in the order in which they are asked."""

    PEOPLE = "people"
    IDENTIFIERS = "identifiers"
    COMBINATIONS = "combinations"
    LOOK = "look"


ORDER = tuple(Group)
BATCH = frozenset({Group.COMBINATIONS, Group.LOOK})


def group_of(entity: Entity) -> Group:
    """Return the group an entity is asked in: confidence `look` first, then people, identifiers, advice."""
    if entity.confidence is Confidence.LOOK:
        return Group.LOOK
    if entity.level == "advice":
        return Group.COMBINATIONS
    return Group.PEOPLE if entity.kind is Kind.PERSON else Group.IDENTIFIERS


@dataclass(frozen=True, slots=True)
class Item:
    """An entity as the list shows it.

    `decision` is the one for the whole entity (a stale one stays to be seen); `effective` has one entry for
    each mention: its own decision, or the entity's, or None where nothing was decided for those very words.
    """

    entity: Entity
    decision: Decision | None
    state: ItemState
    group: Group
    effective: tuple[Decision | None, ...]

    @property
    def blocks(self) -> bool:
        """Whether a review cannot finish with this: an undecided identifier, or anything stale.

        Undecided advice does not block: DESIGN section 5 says a person should only be told.
        """
        if self.state is ItemState.UNDECIDED:
            return self.entity.level == "identifier"
        return self.state is ItemState.STALE


@dataclass(frozen=True, slots=True)
class SignOff:
    """The answer to "could a reader who knows the facts tell who this is?". `at` is an aware time, UTC.

    Yes is an answer, not an obstacle: many writers want to be known.
    """

    could_tell: bool
    at: datetime
