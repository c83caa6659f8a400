"""The golden table of replacements, and what holds for every replacement whatever the words.

A block of tests/golden/replacements.txt is a marked sentence and what becomes of it by `remove`, `vaguer` and
`change`, each with its replacement by kind or by entity; where a row names none, the best that options() offers is
put there. Kept, a sentence is what it was.
"""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.redaction.findings import Entity, Scan
from storyjournal.redaction.options import options
from storyjournal.review import Decision, Review, Verb
from tests.marked_scan import scan_of

GOLDEN = Path(__file__).parent.parent / "golden" / "replacements.txt"
LINE = re.compile(r"(?P<verb>remove|vaguer|change)(?: (?P<by>.+?))?: (?P<out>.*)")


def rows() -> list[tuple[str, Verb, dict[str, str], str]]:
    found = []
    for block in GOLDEN.read_text(encoding="utf-8").strip().split("\n\n"):
        marked, *lines = block.split("\n")
        for line in lines:
            row = LINE.fullmatch(line)
            assert row, line
            by = dict(pair.split("=", 1) for pair in (row["by"] or "").split("; ") if pair)
            found.append((marked, Verb(row["verb"]), by, row["out"]))
    return found


def decided(marked: str, verb: Verb, by: dict[str, str]) -> Review:
    review = Review.begin("s", scan_of(marked))
    for entity in review.scan.entities:
        review = review.decide(entity.key, _decision(entity, review.scan, verb, by))
    return review


def _decision(entity: Entity, scan: Scan, verb: Verb, by: dict[str, str]) -> Decision:
    """The row's own words for this kind, else the best that is offered: a row without any tests the offers too."""
    if verb not in (Verb.VAGUER, Verb.CHANGE):
        return Decision(verb)
    offered = options(entity, scan)
    words = offered.vaguer if verb is Verb.VAGUER else offered.change
    best = by.get(entity.key) or by.get(entity.kind.value) or next(iter(words), "")
    return Decision(verb, best) if best else Decision(Verb.REMOVE)


def test_the_table_is_long_enough() -> None:
    assert len({row[0] for row in rows()}) >= 290


@pytest.mark.parametrize(("marked", "verb", "by", "out"), rows())
def test_the_table(marked: str, verb: Verb, by: dict[str, str], out: str) -> None:
    assert decided(marked, verb, by).preview().text == out


@pytest.mark.parametrize("marked", sorted({row[0] for row in rows()}))
def test_kept_words_stand_as_they_were(marked: str) -> None:
    review = decided(marked, Verb.KEEP, {})
    assert review.preview().text == review.scan.text


@pytest.mark.parametrize(("marked", "verb", "by", "out"), rows())
def test_nothing_is_doubled_or_left_hanging(marked: str, verb: Verb, by: dict[str, str], out: str) -> None:
    assert not re.search(r"[^\s#>*|-] {2,}|\s[,.;!?]|,,|\(\s*\)|\*\*\*\*|\[\]", out)
    assert "[" not in out.replace("[x]", "").replace("[ ]", "")


@pytest.mark.parametrize(
    ("marked", "out"),
    [
        ("- [[person|Tom]]\n- [[person|Lily]]\n- me", "- me"),
        ("# [[person|Amara]]\n\nShe came.", "She came."),
        ("Thank you.\n\nLove,\n[[person|Mia]]\n", "Thank you.\n\nLove,\n"),
        ("Hello.\n\nPastor [[person|Otis]]\n", "Hello.\n\n"),
        ("[[date|3 June 2021]]\n=====\n\nI woke up.", "I woke up."),
        ("one\n\n[[person|Tom]]\n\ntwo", "one\n\ntwo"),
    ],
)
def test_a_line_that_holds_nothing_else_goes(marked: str, out: str) -> None:
    assert decided(marked, Verb.REMOVE, {}).preview().text == out


def test_a_wrapped_line_does_not_begin_a_sentence() -> None:
    marked = "It was a long and difficult night on that quiet ward, and then\n[[person|Amara]] came in with tea."
    assert "and then\nsomeone came in" in decided(marked, Verb.REMOVE, {}).preview().text


PIECES = "the|my|a|on|in|at|was|came|,|.|and|(|)|**|- |# |’s|Dr.|consultant|#|[|](x)|“|”|from|to|_|1. |> |old|I"
WORDS = st.sampled_from([*PIECES.split("|"), "|", "\n", "\n\n", "-year-old"])
KINDS = st.sampled_from(["person", "place", "date", "age", "id", "contact", "org", "~condition", "~occupation"])
NAMES = st.sampled_from(["Amara", "Okoye", "14 March", "34", "Leeds", "RX-1", "a@b.org", "#Tag", "**Bo", "x_y"])


@st.composite
def marked_texts(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(st.one_of(WORDS, st.tuples(KINDS, NAMES)), max_size=24))
    parts = [p if isinstance(p, str) else f"[[{p[0]}:{n}|{p[1]}]]" for n, p in enumerate(pieces)]
    return draw(st.sampled_from([" ", ""])).join(parts)


@settings(max_examples=400, deadline=None)
@given(marked_texts(), st.data())
def test_segments_account_for_every_character(marked: str, data: st.DataObject) -> None:
    review = Review.begin("s", scan_of(marked))
    for entity in review.scan.entities:
        verb = data.draw(st.sampled_from(list(Verb)))
        text = "my friend" if verb in (Verb.VAGUER, Verb.CHANGE) else ""
        review = review.decide(entity.key, Decision(verb, text))
    preview, source = review.preview(), review.scan.text
    assert "".join(source[s.source_start : s.source_end] for s in preview.segments) == source
    assert "".join(preview.text[s.start : s.end] for s in preview.segments) == preview.text
    for segment in preview.segments:
        if not segment.changed:
            shown = preview.text[segment.start : segment.end]
            assert shown.lower() == source[segment.source_start : segment.source_end].lower()
    for item in review.items:
        for mention, decision in zip(item.entity.mentions, item.effective, strict=True):
            owners = [s for s in preview.segments if s.source_start < mention.end and mention.start < s.source_end]
            assert all(s.changed for s in owners) == bool(decision and decision.takes_out)
