"""The engine as a whole, with its model, on texts kept apart: floors a little under what was measured.

`python -m tests.benchmarks.bench_redaction` prints the figures; docs/redaction.md keeps them with their date.
"""

from collections.abc import Callable

import pytest

from storyjournal.redaction import Scanner
from tests.benchmarks.bench_redaction import FRESH, LEAFLETS
from tests.redaction.scoring import Labelled, Tally, read, recased, score


@pytest.fixture(scope="module")
def whole() -> Scanner:
    scanner = Scanner.default()
    assert scanner.missing == ()
    return scanner


def tally_of(scanner: Scanner, case: Callable[[str], str] | None = None) -> Tally:
    texts = [recased(text, case) if case else text for text in read(FRESH)]
    assert len(texts) == 40
    return score(texts, lambda text: scanner.scan(text).findings)


def test_stories_as_they_are_written(whole: Scanner) -> None:
    tally = tally_of(whole)
    assert tally.recall("direct") >= 0.98
    assert tally.leak_rate() <= 0.10
    assert tally.precision("identifier") >= 0.90
    assert tally.per_thousand("look") <= 16
    assert tally.recall("quasi") >= 0.75
    assert tally.precision("advice") >= 0.70


@pytest.mark.parametrize("case", [str.lower, str.upper])
def test_stories_that_give_no_capitals_to_go_by(whole: Scanner, case: Callable[[str], str]) -> None:
    tally = tally_of(whole, case)
    assert tally.recall("direct") >= 0.95
    assert tally.precision("identifier") >= 0.85


def test_leaflets_about_nobody(whole: Scanner) -> None:
    texts = [Labelled(path.stem, path.read_text(encoding="utf-8"), ()) for path in sorted(LEAFLETS.glob("*.md"))]
    assert len(texts) == 20
    assert score(texts, lambda text: whole.scan(text).findings).per_thousand("identifier") <= 4


def test_without_the_name_reader_the_other_layers_go_on(scanner: Scanner) -> None:
    """They find less and are wrong more often, but are no stub."""
    assert tally_of(scanner).recall("direct") >= 0.90
