"""What could stand in place of an entity: words that say less (`vaguer`) and other words (`change`).

Section 5's rule: a role beats a fake name, a date becomes a season, an age a decade, a town a region word, an id goes.
Each kind says in its module why it offers other words, or why none. The sentence around the words is mended where they
are put in (storyjournal.review.grammar).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Entity, Kind, Level, Scan
from storyjournal.redaction.options.ages import ages
from storyjournal.redaction.options.conditions import conditions
from storyjournal.redaction.options.contacts import contacts, numbers
from storyjournal.redaction.options.dates import dates
from storyjournal.redaction.options.institutions import institutions
from storyjournal.redaction.options.people import people
from storyjournal.redaction.options.places import places
from storyjournal.redaction.options.setting import Setting
from storyjournal.redaction.options.trades import occupations
from storyjournal.redaction.options.traits import traits
from storyjournal.redaction.reading.lexicon import fold

_BOTH = {Kind.PERSON: people, Kind.PLACE: places, Kind.AGE: ages}
_VAGUER = {
    Kind.ORG: institutions,
    Kind.DATE: dates,
    Kind.CONTACT: contacts,
    Kind.ID: numbers,
    Kind.CONDITION: conditions,
    Kind.OCCUPATION: occupations,
}
_TRAITS = (Kind.CONDITION, Kind.OCCUPATION, Kind.EVENT, Kind.DEMOGRAPHIC, Kind.FAMILY)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAME = re.compile(r"[A-Z]\w{2,}")


@dataclass(frozen=True, slots=True)
class Options:
    """Replacement words, best first. Either may be empty: then a thing can only go or stay."""

    vaguer: tuple[str, ...] = ()
    change: tuple[str, ...] = ()


def options(entity: Entity, scan: Scan) -> Options:
    """Return what could stand in place of an `entity` of a `scan`.

    Pure and deterministic: a pseudonym depends on the story and the entity's place in it alone, so it is the same all
    through a story and another one in the next. Nothing offered holds the words it stands for, nor a name, number or
    address of anybody else in the scan.
    """
    setting = Setting(entity, scan)
    both = _BOTH.get(entity.kind)
    vaguer, change = both(setting) if both else (_VAGUER.get(entity.kind, traits)(setting), ())
    told = _told(entity, scan)
    return Options(_silent(vaguer, told), _silent(change, told))


def _told(entity: Entity, scan: Scan) -> frozenset[tuple[str, ...]]:
    """The words that no offer may hold: those of the entity as written, names in them, and all other identifiers."""
    said = [entity.label, *(m.text for m in entity.mentions)]
    said += [f.text for f in scan.findings if f.level is Level.IDENTIFIER or f.kind in _TRAITS]
    found = {_folded(words) for words in said}
    for finding in scan.findings:
        if finding.kind is Kind.PERSON or (finding.entity == entity.key and finding.level is Level.IDENTIFIER):
            found |= {_folded(name) for name in _NAME.findall(finding.text) if not _is_generic(fold(name))}
    return frozenset(found - {()})


def _is_generic(word: str) -> bool:
    """Whether a word of a name tells what bears it and not which one: "the", "Doctor", "Hospital"."""
    return word in voc.TITLES | voc.KIN | voc.HEADS or (voc.is_stop(word) and word not in voc.STOP_NAMES)


def _silent(offered: Iterable[str], told: frozenset[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for words in offered if not any(_holds(_folded(words), term) for term in told)))


def _folded(words: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORD.findall(words.replace("’", "'")))


def _holds(words: tuple[str, ...], term: tuple[str, ...]) -> bool:
    return any(words[at : at + len(term)] == term for at in range(len(words) - len(term) + 1))
