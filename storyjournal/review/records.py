"""What was decided about one entity, and the very words it was decided for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from storyjournal.redaction.findings import Entity
from storyjournal.review.anchors import Anchors, match, shared
from storyjournal.review.decisions import BATCH, Decision, Item, ItemState, Verb, group_of


@dataclass(frozen=True, slots=True)
class Bound:
    """One mention a decision was made for. `own` is the decision for this mention alone, if any."""

    anchor: str
    own: Decision | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A decision and its mentions. `batch`: kept together with the rest of a group, not one by one."""

    decision: Decision | None
    bound: tuple[Bound, ...]
    batch: bool = False

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors this was decided for."""
        return tuple(b.anchor for b in self.bound)


def whole(decision: Decision, anchors: tuple[str, ...], batch: bool = False) -> Record:
    """Return the record of one decision for every mention; decisions for single mentions end."""
    return Record(decision, tuple(Bound(a) for a in anchors), batch)


def single(before: Record | None, decision: Decision, anchors: tuple[str, ...], mention: int) -> Record:
    """Return the record with a decision for one mention alone.

    The other mentions stay as they were. Words that are gone are let go of once every mention of today has
    a decision. Raises IndexError when there is no such mention.
    """
    if not 0 <= mention < len(anchors):
        raise IndexError(mention)
    old = before or Record(None, ())
    pairs, gone = match(anchors, old.anchors)
    now = [None if p is None else old.bound[p] for p in pairs]
    now[mention] = Bound(anchors[mention], decision)
    kept = [b for b in now if b is not None]
    if len(kept) < len(anchors):
        kept += [old.bound[g] for g in gone]
    return replace(old, bound=tuple(kept), batch=False)


def confirmed(record: Record, anchors: tuple[str, ...]) -> Record:
    """Return a stale record bound to today's words, decisions for single mentions kept where these stand."""
    pairs, _ = match(anchors, record.anchors)
    bound = (Bound(a) if p is None else record.bound[p] for a, p in zip(anchors, pairs, strict=True))
    return Record(record.decision, tuple(bound))


def find(entity: Entity, anchors: Anchors, records: Mapping[str, Record]) -> Record | None:
    """Return what was decided about an entity: by its key, else by the words it shares with one that is gone.

    An edit can take the fullest mention away, and the entity then goes by another key. Its other mentions
    still stand in their sentences, and so their decision must be found again.
    """
    if entity.key in records:
        return records[entity.key]
    mine = anchors[entity.key]
    lost = (r for key, r in records.items() if key not in anchors)
    best = max(((shared(mine, r.anchors), r) for r in lost), key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] else None


def item_of(entity: Entity, anchors: tuple[str, ...], record: Record | None) -> Item:
    """Return the entity as the list shows it, its state worked out against today's words."""
    group = group_of(entity)
    if record is None:
        return Item(entity, None, ItemState.UNDECIDED, group, (None,) * len(anchors))
    pairs, gone = match(anchors, record.anchors)
    effective = tuple(None if p is None else record.bound[p].own or record.decision for p in pairs)
    open_mentions = any(d is None for d in effective)
    passed_over = record.batch and group not in BATCH
    if record.decision is None and open_mentions and not gone:
        state = ItemState.UNDECIDED
    elif open_mentions or gone or passed_over:
        state = ItemState.STALE
    else:
        state = ItemState.DECIDED
    return Item(entity, record.decision, state, group, effective)


KEEP_WITH_THE_REST = Decision(Verb.KEEP)
