"""A scan with its grouping corrected: two entities made one, or some mentions of one made an entity of their own."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from storyjournal.redaction.entities.entity import TRUST, label_of
from storyjournal.redaction.entities.mentions import tokens
from storyjournal.redaction.findings import Entity, Finding, Level, Scan


def merged(scan: Scan, key: str, other: str) -> Scan:
    """Return the scan with two entities as one, under the key of the one that is named more fully.

    Raises KeyError when one of them is not there. One and the same entity stays as it is.
    """
    one, two = _entity(scan, key), _entity(scan, other)
    if one is two:
        return scan
    kept = min((one, two), key=lambda e: (-len(tokens(e.label)), e.mentions[0].start))
    mentions = sorted((*one.mentions, *two.mentions), key=lambda m: m.start)
    role = kept.role or one.role or two.role
    return _with(scan, (one, two), [_made(scan.text, kept, kept.key, mentions, role)])


def split(scan: Scan, key: str, mentions: Collection[int], new_key: str) -> Scan:
    """Return the scan with some of an entity's mentions (their indices) as an entity of their own, `new_key`.

    The role stays with the rest, for nothing says whose it is. Raises KeyError when there is no such entity or
    `new_key` is taken, ValueError when nothing would be left on either side.
    """
    whole = _entity(scan, key)
    if any(entity.key == new_key for entity in scan.entities):
        raise KeyError(new_key)
    off = [m for i, m in enumerate(whole.mentions) if i in mentions]
    rest = [m for i, m in enumerate(whole.mentions) if i not in mentions]
    if not off or not rest:
        raise ValueError("both sides need a mention")
    made = [_made(scan.text, whole, key, rest, whole.role), _made(scan.text, whole, new_key, off, "")]
    return _with(scan, (whole,), made)


def _entity(scan: Scan, key: str) -> Entity:
    found = next((entity for entity in scan.entities if entity.key == key), None)
    if found is None:
        raise KeyError(key)
    return found


def _made(text: str, like: Entity, key: str, mentions: Sequence[Finding], role: str) -> Entity:
    """An entity of these mentions; what is said of it is what its surest mention says."""
    own = tuple(replace(m, entity=key) for m in mentions)
    surest = min(own, key=lambda m: (TRUST[m.confidence], m.start))
    level = Level.IDENTIFIER if any(m.level is Level.IDENTIFIER for m in own) else Level.ADVICE
    reason = like.reason if any(m.reason == like.reason for m in own) else surest.reason
    return Entity(key, like.kind, level, surest.confidence, label_of(text, like.kind, own), role, reason, own)


def _with(scan: Scan, gone: Collection[Entity], made: Sequence[Entity]) -> Scan:
    entities = [entity for entity in scan.entities if entity not in gone]
    entities = sorted((*entities, *made), key=lambda e: e.mentions[0].start)
    findings = sorted((m for entity in entities for m in entity.mentions), key=lambda m: m.start)
    return Scan(scan.text, tuple(findings), tuple(entities))
