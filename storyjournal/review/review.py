"""A review: everything decided about one story, as a value. The only maker of a Redacted."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from storyjournal.redaction.findings import Scan
from storyjournal.review.anchors import Anchors, anchors_of
from storyjournal.review.corrections import Correction, apart, corrected, same
from storyjournal.review.decisions import (
    BATCH,
    ORDER,
    Decision,
    Group,
    Item,
    ItemState,
    SignOff,
)
from storyjournal.review.errors import ReviewUnfinished, StillStanding
from storyjournal.review.preview import Preview
from storyjournal.review.records import (
    KEEP_WITH_THE_REST,
    Record,
    confirmed,
    find,
    item_of,
    joined,
    parted,
    single,
    whole,
)
from storyjournal.review.redacted import _PEN, Redacted
from storyjournal.review.rewrite import rewrite
from storyjournal.review.traces import Traces, traces_of
from storyjournal.story import digest

NOTHING = Scan("", (), ())


@dataclass(frozen=True, slots=True)
class Step:
    """One step that can be taken back: what stood before for each key it touched, and the corrections before it
    where it corrected the grouping, else None."""

    records: tuple[tuple[str, Record | None], ...]
    corrections: tuple[Correction, ...] | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """A sign-off and what it was given for: digests of the source and of the share version."""

    answer: SignOff
    source_digest: str
    share_digest: str


@dataclass(frozen=True, slots=True)
class Review:
    """All decisions about a story, bound to the words they were made for.

    Immutable: each method that decides returns a new review. `records` may hold more than today's entities:
    what was decided about somebody who is gone from the text is found again when they come back. `found` is the scan
    as the engine made it, `scan` the same with the person's corrections of its grouping.
    """

    story_id: str
    scan: Scan
    records: Mapping[str, Record] = field(default_factory=dict)
    log: tuple[Step, ...] = ()
    signature: Signature | None = None
    anchors: Anchors = field(default_factory=dict, repr=False, compare=False)
    corrections: tuple[Correction, ...] = ()
    found: Scan = field(default=NOTHING, repr=False, compare=False)

    @classmethod
    def begin(cls, story_id: str, scan: Scan) -> "Review":
        """Return a review in which nothing is decided yet."""
        return cls(story_id, scan, anchors=anchors_of(scan), found=scan)

    @property
    def items(self) -> tuple[Item, ...]:
        """Every entity, in the order in which a person is asked: by group, then by first mention."""
        found = (item_of(e, self.anchors[e.key], find(e, self.anchors, self.records)) for e in self.scan.entities)
        return tuple(sorted(found, key=lambda item: ORDER.index(item.group)))

    @property
    def open_items(self) -> tuple[Item, ...]:
        """The items that must be decided before finishing: undecided identifiers, and all that is stale."""
        return tuple(item for item in self.items if item.blocks)

    def item(self, entity_key: str) -> Item:
        """Return one item. Raises KeyError when today's scan holds no such entity."""
        return next(i for i in self.items if i.entity.key == self._known(entity_key))

    def decide(self, entity_key: str, decision: Decision, mention: int | None = None) -> "Review":
        """Decide about an entity, or about one `mention` of it (its index among the entity's mentions).

        A decision for the whole entity ends those for single mentions. Raises KeyError or IndexError when
        there is no such entity or mention.
        """
        anchors = self.anchors[self._known(entity_key)]
        if mention is None:
            return self._step({entity_key: whole(decision, anchors)})
        return self._step({entity_key: single(self._record(entity_key), decision, anchors, mention)})

    def confirm(self, entity_key: str) -> "Review":
        """Say that a stale decision still holds for the words of today. Nothing happens to any other item."""
        record = self._record(self._known(entity_key))
        if record is None or self.item(entity_key).state is not ItemState.STALE:
            return self
        return self._step({entity_key: confirmed(record, self.anchors[entity_key])})

    def leave_rest(self, group: Group) -> "Review":
        """Keep what is undecided in `combinations` or `look`, as one step. ValueError for other groups."""
        if group not in BATCH:
            raise ValueError(f"{group} is decided one by one")
        rest = (i for i in self.items if i.group is group and i.state is ItemState.UNDECIDED)
        keys = [item.entity.key for item in rest]
        if not keys:
            return self
        return self._step({k: whole(KEEP_WITH_THE_REST, self.anchors[k], batch=True) for k in keys})

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self.log)

    def undo(self) -> "Review":
        """Take the last step back; with nothing to take back, return this review."""
        if not self.log:
            return self
        records, last = dict(self.records), self.log[-1]
        for key, before in last.records:
            if before is None:
                records.pop(key, None)
            else:
                records[key] = before
        back = self if last.corrections is None else self._grouped(self.found, last.corrections)
        return replace(back, records=records, log=self.log[:-1])

    def join(self, entity_key: str, other_key: str) -> "Review":
        """Say that two entities are the same. What is decided about the first holds for both; where nothing is,
        what is decided about the other. Raises KeyError when one is not there, ValueError for one and the same."""
        mine, theirs = self.anchors[self._known(entity_key)], self.anchors[self._known(other_key)]
        if entity_key == other_key:
            raise ValueError("an entity is the same as itself")
        record = joined(self._record(entity_key), self._record(other_key), mine, theirs)
        now = self._grouped(self.found, (*self.corrections, same(self.scan, self.anchors, entity_key, other_key)))
        changes = dict.fromkeys((entity_key, other_key)) | {
            k: record for k in (entity_key, other_key) if k in now.anchors
        }
        return self._regrouped(now, changes)

    def part(self, entity_key: str, mentions: Collection[int]) -> "Review":
        """Say that some mentions of an entity (their indices) are somebody else. Both keep what was decided.

        Raises KeyError when there is no such entity, ValueError when nothing would be left on either side.
        """
        anchors = self.anchors[self._known(entity_key)]
        correction = apart(self.scan, self.anchors, entity_key, mentions)
        record = self._record(entity_key)
        stay, off = parted(record, anchors, mentions) if record else (None, None)
        now = self._grouped(self.found, (*self.corrections, correction))
        return self._regrouped(now, {entity_key: stay, correction.other: off})

    def rebase(self, scan: Scan) -> "Review":
        """Hold the decisions against a new scan: the text or the protected words changed.

        A decision survives where its mentions' words and sentences are unchanged, wherever these moved.
        Otherwise it is stale: seen, proposed, but applied only to the words it was made for.
        """
        return self._grouped(scan, self.corrections)

    def preview(self) -> Preview:
        """Return what readers would see with today's decisions; what is undecided stands as written."""
        return rewrite(self.scan, self._effective())

    @property
    def removed_terms(self) -> tuple[str, ...]:
        """The original words that were decided to leave, longest first, each once."""
        return self._traces(self.preview()).terms

    @property
    def leftovers(self) -> tuple[tuple[int, int], ...]:
        """Places in the source, (start, end), where a removed word still stands unmarked and would leave."""
        return self._traces(self.preview()).leftovers

    @property
    def sign_off(self) -> SignOff | None:
        """The sign-off that still holds: same source, same share version, nothing open. Else None."""
        signed = self.signature
        if signed is None or signed.source_digest != digest(self.scan.text) or self.open_items:
            return None
        return signed.answer if signed.share_digest == digest(self.preview().text) else None

    def signed(self, answer: SignOff) -> "Review":
        """Return this review with its sign-off, to be kept. Raises as finish() does."""
        redacted = self.finish(answer)
        return replace(self, signature=Signature(answer, redacted.source_digest, digest(redacted.text)))

    def finish(self, answer: SignOff) -> Redacted:
        """Return the share version, signed off.

        Raises ReviewUnfinished while anything is open, StillStanding when a removed word still stands
        unmarked somewhere else in the text.
        """
        if still_open := len(self.open_items):
            raise ReviewUnfinished(still_open)
        preview = self.preview()
        traces = self._traces(preview)
        if traces.leftovers:
            raise StillStanding(traces.leftovers)
        return Redacted(
            self.story_id,
            preview.text,
            traces.strict,
            traces.ordinary,
            digest(self.scan.text),
            answer.at,
            answer.could_tell,
            _PEN,
        )

    def _record(self, key: str) -> Record | None:
        entity = next(e for e in self.scan.entities if e.key == key)
        return find(entity, self.anchors, self.records)

    def _known(self, key: str) -> str:
        if key not in self.anchors:
            raise KeyError(key)
        return key

    def _effective(self) -> dict[str, tuple[Decision | None, ...]]:
        return {item.entity.key: item.effective for item in self.items}

    def _traces(self, preview: Preview) -> Traces:
        return traces_of(self.scan, self._effective(), preview)

    def _grouped(self, found: Scan, corrections: tuple[Correction, ...]) -> "Review":
        """This review held against a scan of the engine and some corrections of it."""
        scan = corrected(found, corrections)
        return replace(self, scan=scan, anchors=anchors_of(scan), corrections=corrections, found=found)

    def _step(self, changes: Mapping[str, Record | None]) -> "Review":
        before = tuple((key, self.records.get(key)) for key in changes)
        return replace(self, records=_changed(self.records, changes), log=(*self.log, Step(before)))

    def _regrouped(self, now: "Review", changes: Mapping[str, Record | None]) -> "Review":
        before = tuple((key, self.records.get(key)) for key in changes)
        step = Step(before, self.corrections)
        return replace(now, records=_changed(self.records, changes), log=(*self.log, step))


def _changed(records: Mapping[str, Record], changes: Mapping[str, Record | None]) -> dict[str, Record]:
    """The records with some of them others, or gone."""
    return {key: record for key, record in {**records, **changes}.items() if record is not None}
