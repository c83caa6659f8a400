"""Sixty sentences for each family of identifiers, in `sentences/`, marked up as the stories are: [[kind|text]].
Those of `nothing.txt` hold figures, measures and words that must be left alone."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from storyjournal.redaction.findings import Candidate, Confidence

HERE = Path(__file__).parent / "sentences"
MARK = re.compile(r"\[\[([a-z]+)\|(.+?)\]\](?!\])")
Matched = Callable[[str], list[Candidate]]
Span = tuple[int, int, str]


def sentences() -> list[tuple[str, str]]:
    return [
        (file.stem, line)
        for file in sorted(HERE.glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def parse(line: str) -> tuple[str, list[Span]]:
    """The sentence without its marks, and the spans in it."""
    text, spans, last = "", [], 0
    for mark in MARK.finditer(line):
        text += line[last : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        last = mark.end()
    return text + line[last:], spans


def missing(text: str, span: Span, found: list[Candidate]) -> str:
    """The letters and digits of a span that no finding of its kind covers."""
    start, end, kind = span
    covered = {i for c in found if c.kind == kind for i in range(c.start, c.end)}
    return "".join(text[i] for i in range(start, end) if text[i].isalnum() and i not in covered)


@pytest.mark.parametrize(("family", "line"), sentences(), ids=lambda value: value[:40])
def test_each_sentence_gives_what_it_holds_and_no_more(matched: Matched, family: str, line: str) -> None:
    text, spans = parse(line)
    found = [c for c in matched(text) if c.confidence is not Confidence.LOOK]
    assert [missing(text, span, found) for span in spans] == ["" for _ in spans]
    assert [text[c.start : c.end] for c in found if not any(c.start < e and s < c.end for s, e, _ in spans)] == []
