"""What was decided about one entity, and the very words it was decided for."""

from collections.abc import Collection, Mapping
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


def parted(record: Record, anchors: tuple[str, ...], off: Collection[int]) -> tuple[Record, Record]:
    """Return what was decided, for the mentions that stay and for those that are somebody else's (`off`, indices).

    Both keep it. Words that are gone from the text stay with the first.
    """
    pairs, gone = match(anchors, record.anchors)
    bound = [(index in off, record.bound[p]) for index, p in enumerate(pairs) if p is not None]
    stay = tuple(b for second, b in bound if not second) + tuple(record.bound[g] for g in gone)
    return replace(record, bound=stay), replace(record, bound=tuple(b for second, b in bound if second))


def joined(card: Record | None, other: Record | None, mine: tuple[str, ...], theirs: tuple[str, ...]) -> Record | None:
    """Return what is decided once two are one: what the card says holds for both, else what the other said.

    `mine` and `theirs` are today's anchors of the card and of the other. Words that changed since the deciding one
    was decided stay open.
    """
    by_card = (card is not None and card.decision is not None) or other is None or other.decision is None
    lead, rest, added = (card, other, theirs) if by_card else (other, card, mine)
    if lead is None:
        return rest
    if lead.decision is None:
        more = rest.bound if rest is not None else ()
    else:
        own = {b.anchor: b.own for b in rest.bound} if rest is not None and not by_card else {}
        more = tuple(Bound(anchor, own.get(anchor)) for anchor in added)
    return replace(lead, bound=(*lead.bound, *more), batch=False)


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
