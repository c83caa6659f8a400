"""Reviews, kept as documents in the vault."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from storyjournal.redaction.findings import Scan
from storyjournal.review.corrections import from_json, to_json
from storyjournal.review.decisions import Decision, SignOff, Verb
from storyjournal.review.errors import ReviewTooNew
from storyjournal.review.records import Bound, Record
from storyjournal.review.review import Review, Signature, Step

VERSION = 1
CORRECTED = 2  # of a review with corrections of its grouping, which an earlier StoryJournal would pass over
REVIEW = "review"


class Kept(Protocol):
    """A document as the vault gives it back."""

    @property
    def content(self) -> Mapping[str, Any]:
        """What was put, as JSON reads it."""
        ...


class Documents(Protocol):
    """What this room needs of the vault's documents."""

    def put(self, kind: str, id: str, content: dict[str, Any], facet: str = "") -> object:  # noqa: A002
        """Keep a document, in place of the one before."""
        ...

    def get(self, kind: str, id: str) -> Kept | None:  # noqa: A002
        """Return a document, or None."""
        ...

    def facets(self, kind: str) -> Mapping[str, str]:
        """Return the facet of every document of a kind, by id."""
        ...


class ReviewRepository:
    """Reviews by story. The facet of each is the digest of the source it was signed off for, or empty."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def save(self, review: Review) -> None:
        """Keep a review. Raises what the vault raises."""
        facet = review.signature.source_digest if review.signature and review.sign_off else ""
        self._documents.put(REVIEW, review.story_id, to_dict(review), facet)

    def load(self, story_id: str, scan: Scan) -> Review | None:
        """Return the review of a story, held against today's scan, or None. Raises ReviewTooNew."""
        kept = self._documents.get(REVIEW, story_id)
        return from_dict(kept.content, scan) if kept else None

    def signed_digests(self) -> dict[str, str]:
        """Return, for each story with a sign-off, the digest of the source it was given for."""
        return {story: facet for story, facet in self._documents.facets(REVIEW).items() if facet}


def to_dict(review: Review) -> dict[str, Any]:
    """Return a review as plain JSON values: decisions, what they are bound to, the steps to undo."""
    signed = review.signature
    regrouped = bool(review.corrections) or any(step.corrections is not None for step in review.log)
    return {
        "version": CORRECTED if regrouped else VERSION,
        "story": review.story_id,
        "records": {key: _record(record) for key, record in review.records.items()},
        "log": [[[key, before and _record(before)] for key, before in step.records] for step in review.log],
        **(_corrections(review) if regrouped else {}),
        "signature": signed
        and {
            "could_tell": signed.answer.could_tell,
            "at": signed.answer.at.isoformat(),
            "source": signed.source_digest,
            "share": signed.share_digest,
        },
    }


def from_dict(content: Mapping[str, Any], scan: Scan) -> Review:
    """Return the review kept in `content`, held against `scan`. Raises ReviewTooNew for a later version."""
    if content["version"] > CORRECTED:
        raise ReviewTooNew(content["version"])
    signed = content["signature"]
    began = Review.begin(content["story"], scan)
    before = content.get("regroupings", [None] * len(content["log"]))
    kept = replace(
        began,
        records={key: _read(record) for key, record in content["records"].items()},
        log=tuple(map(_step, content["log"], before)),
        signature=signed
        and Signature(
            SignOff(signed["could_tell"], datetime.fromisoformat(signed["at"])),
            signed["source"],
            signed["share"],
        ),
        corrections=tuple(map(from_json, content.get("corrections", ()))),
    )
    return kept.rebase(scan)


def _corrections(review: Review) -> dict[str, Any]:
    """The corrections of the grouping, and for each step those before it, or None."""
    before = [step.corrections for step in review.log]
    return {
        "corrections": [to_json(c) for c in review.corrections],
        "regroupings": [None if some is None else [to_json(c) for c in some] for some in before],
    }


def _step(records: list[list[Any]], corrections: list[list[Any]] | None) -> Step:
    said = None if corrections is None else tuple(map(from_json, corrections))
    return Step(tuple((key, before and _read(before)) for key, before in records), said)


def _record(record: Record) -> dict[str, Any]:
    return {
        "decision": _decision(record.decision),
        "bound": [[b.anchor, _decision(b.own)] for b in record.bound],
        "batch": record.batch,
    }


def _read(kept: Mapping[str, Any]) -> Record:
    bound = tuple(Bound(anchor, _decided(own)) for anchor, own in kept["bound"])
    return Record(_decided(kept["decision"]), bound, kept["batch"])


def _decision(decision: Decision | None) -> list[str] | None:
    return [decision.verb.value, decision.replacement, decision.why_kept] if decision else None


def _decided(kept: list[str] | None) -> Decision | None:
    return (kept and Decision(Verb(kept[0]), kept[1], kept[2])) or None
