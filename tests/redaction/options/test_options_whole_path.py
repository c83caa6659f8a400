"""The whole path on the sentences of the golden table: the engine's scan, its best options, the sentence they make."""

from collections.abc import Callable

import pytest

from storyjournal.redaction import Scan
from storyjournal.redaction.options import options
from storyjournal.review import Decision, Review, Verb
from tests.marked_scan import scan_of
from tests.redaction.options.broken_english import broken
from tests.review.test_review_grammar import rows

SENTENCES = tuple(dict.fromkeys(marked for marked, _, _, _ in rows()))
AT_LEAST = 60  # sentences of the table that the engine must mark as the table does


def best_of_all(scan: Scan) -> str:
    """The text with the best vaguer words for everything, and without what has none."""
    review = Review.begin("s", scan)
    for entity in scan.entities:
        offered = options(entity, scan).vaguer
        decision = Decision(Verb.VAGUER, offered[0]) if offered else Decision(Verb.REMOVE)
        review = review.decide(entity.key, decision)
    return review.preview().text


@pytest.mark.parametrize("marked", SENTENCES)
def test_what_the_engine_marks_leaves_english(scan: Callable[..., Scan], marked: str) -> None:
    found = scan(scan_of(marked).text)
    named = [f for f in found.findings if f.kind in ("date", "age", "place", "org", "condition", "contact", "id")]
    if len(named) == len(found.findings):  # a name that is taken for another kind of name reads as the other kind
        shown = best_of_all(found)
        assert broken(shown, found.text) == [], shown


def test_the_engine_s_own_findings_make_the_table_s_sentences(scan: Callable[..., Scan]) -> None:
    expected = {marked: out for marked, verb, by, out in rows() if verb is Verb.VAGUER and not by}
    same = 0
    for marked, out in expected.items():
        wanted = scan_of(marked)
        found = scan(wanted.text)
        if [(f.start, f.end, f.kind) for f in found.findings] != [(f.start, f.end, f.kind) for f in wanted.findings]:
            continue
        if any(entity.role for entity in found.entities):
            continue  # the engine knows more of them than the table's marks say
        assert best_of_all(found) == out
        same += 1
    assert same >= AT_LEAST
