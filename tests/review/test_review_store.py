"""Reviews in the vault."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from storyjournal.review import Decision, Group, Review, ReviewTooNew, SignOff, Verb
from storyjournal.review.store import ReviewRepository, to_dict
from storyjournal.story import digest
from storyjournal.vault import KdfCost, RecoveryKit, Vault
from tests.marked_scan import scan_of

ANSWER = SignOff(could_tell=True, at=datetime(2026, 11, 23, 21, 0, tzinfo=UTC))
MARKED = "[[person:a|Amara]] came on [[date|May 3]]. I saw [[person:a|Amara]], and I was [[~age|34]]."


@dataclass(frozen=True)
class Sheet:
    content: Mapping[str, Any]
    facet: str


class Drawer:
    """Documents in memory, through JSON as in the vault."""

    def __init__(self) -> None:
        self.sheets: dict[tuple[str, str], Sheet] = {}

    def put(self, kind: str, id: str, content: Mapping[str, Any], facet: str = "") -> object:  # noqa: A002
        self.sheets[kind, id] = Sheet(json.loads(json.dumps(dict(content), allow_nan=False)), facet)
        return None

    def get(self, kind: str, id: str) -> Sheet | None:  # noqa: A002
        return self.sheets.get((kind, id))

    def facets(self, kind: str) -> dict[str, str]:
        return {id_: sheet.facet for (of, id_), sheet in self.sheets.items() if of == kind}


def reviewed() -> Review:
    review = Review.begin("s1", scan_of(MARKED)).decide("person:a", Decision(Verb.CHANGE, "Grace"))
    review = review.decide("person:a", Decision(Verb.KEEP, why_kept="consent"), 1)
    return review.decide("date:may 3", Decision(Verb.REMOVE)).leave_rest(Group.COMBINATIONS)


def test_a_review_comes_back_as_it_was_with_its_steps() -> None:
    repository = ReviewRepository(Drawer())
    review = reviewed()
    repository.save(review)
    back = repository.load("s1", review.scan)
    assert back == review
    while review.can_undo:
        assert back
        review, back = review.undo(), back.undo()
        assert back == review


def test_the_story_is_not_kept_twice() -> None:
    kept = json.dumps(to_dict(reviewed()))
    assert "I saw" not in kept
    assert "came on" not in kept


def test_only_a_sign_off_that_holds_is_listed() -> None:
    repository = ReviewRepository(Drawer())
    review = reviewed()
    repository.save(review)
    assert repository.signed_digests() == {}
    signed = review.signed(ANSWER)
    repository.save(signed)
    assert repository.signed_digests() == {"s1": digest(review.scan.text)}
    back = repository.load("s1", review.scan)
    assert back
    assert back.sign_off == ANSWER
    repository.save(signed.decide("date:may 3", Decision(Verb.KEEP)))
    assert repository.signed_digests() == {}
    assert repository.load("s2", review.scan) is None


def test_a_later_version_is_refused() -> None:
    drawer = Drawer()
    drawer.put("review", "s1", {**to_dict(reviewed()), "version": 3})
    with pytest.raises(ReviewTooNew):
        ReviewRepository(drawer).load("s1", scan_of(MARKED))


def test_in_a_real_vault(tmp_path: Path) -> None:
    folder, kit = tmp_path / "a.storyjournal", RecoveryKit.generate()
    review = reviewed().signed(ANSWER)
    with Vault.create(folder, "four quiet green words", kit, cost=KdfCost.floor()) as vault:
        ReviewRepository(vault.documents).save(review)
    with Vault.open(folder, kit) as vault:
        assert ReviewRepository(vault.documents).load("s1", review.scan) == review
        assert ReviewRepository(vault.documents).signed_digests() == {"s1": digest(review.scan.text)}
