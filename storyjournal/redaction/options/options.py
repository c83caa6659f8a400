"""What could stand in place of an entity: words that say less (`vaguer`) and other words (`change`).

Section 5's rule: a role beats a fake name, a date becomes a season, an age a decade, a town a region word, an id goes.
The sentence around the words is mended where they are put in (storyjournal.review).
"""

from dataclasses import dataclass

from storyjournal.redaction.findings import Entity, Kind
from storyjournal.redaction.options.ages import ages
from storyjournal.redaction.options.dates import dates
from storyjournal.redaction.options.people import people
from storyjournal.redaction.options.places import orgs, places
from storyjournal.redaction.options.traits import traits


@dataclass(frozen=True, slots=True)
class Options:
    """Replacement words, best first. Either may be empty: an id or a contact can only go or stay."""

    vaguer: tuple[str, ...] = ()
    change: tuple[str, ...] = ()


def options(entity: Entity, text: str) -> Options:
    """Return what could stand in place of `entity` in `text`.

    Pure and deterministic: a pseudonym depends on the entity and the story alone, so it is the same all through a
    story and another one in the next, and it is never a name that stands in the text.
    """
    if entity.kind is Kind.PERSON:
        return Options(*people(entity, text))
    if entity.kind is Kind.AGE:
        return Options(*ages(entity, text))
    if entity.kind is Kind.DATE:
        return Options(dates(entity))
    if entity.kind in (Kind.ID, Kind.CONTACT):
        return Options()
    by_kind = {Kind.PLACE: places, Kind.ORG: orgs}
    return Options(by_kind.get(entity.kind, traits)(entity, text))
