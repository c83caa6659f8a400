"""Texts with labels: our own passages in their inline markup, and the public corpora."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storyjournal.redaction.tagger.labels import Label

MARKUP = re.compile(r"\[\[([~?]?)([a-z]+)\|([^\]\n]+)\]\]")
APART = re.compile(r"(?m)^%%%$")
HELD_OUT = 10  # one passage of ten is kept for development, chosen by the digest of its words
ADVICE_KINDS = {"place": Label.REGION}
NAMED = frozenset({Label.PERSON, Label.PLACE, Label.REGION, Label.ORG})


@dataclass(frozen=True, slots=True)
class Span:
    """Code points [start, end) that may be any label of `allowed`."""

    start: int
    end: int
    allowed: frozenset[Label]


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its spans, in order; `elsewhere` are the labels allowed where there is no span.

    A corpus that labels only names says nothing about dates or ages: outside its spans those stay allowed, so
    that the loss is masked there.
    """

    text: str
    spans: tuple[Span, ...]
    elsewhere: frozenset[Label]
    own: bool


def read_passages(folder: Path) -> list[Document]:
    """Every passage of a folder of `*.txt`, in the order of the files."""
    return [
        parse(raw.strip("\n"))
        for path in sorted(folder.glob("*.txt"))
        for raw in APART.split(path.read_text(encoding="utf-8"))
        if raw.strip()
    ]


def parse(marked: str) -> Document:
    """A text with labels as [[kind|words]] (direct), [[~kind|words]] (advice) or [[?kind|words]] (debatable)."""
    parts: list[str] = []
    spans: list[Span] = []
    last = length = 0
    for match in MARKUP.finditer(marked):
        parts += [marked[last : match.start()], match[3]]
        start = length + match.start() - last
        length = start + len(match[3])
        spans.append(Span(start, length, _allowed(match[1], match[2])))
        last = match.end()
    parts.append(marked[last:])
    return Document("".join(parts), tuple(spans), frozenset({Label.OUTSIDE}), own=True)


def _allowed(mark: str, kind: str) -> frozenset[Label]:
    label = ADVICE_KINDS.get(kind, Label(kind)) if mark == "~" else Label(kind)
    if mark == "~":
        return frozenset({label, Label.OUTSIDE}) if kind == "date" else frozenset({label})
    return frozenset({label, Label.OUTSIDE}) if mark else frozenset({label})


def read_corpus(path: Path) -> Iterator[Document]:
    """A corpus file: one JSON object a line, with PER, LOC and ORG.

    Its organisations are brands and national bodies too, which are no finding here: they may be outside.
    """
    kinds = {
        "PER": frozenset({Label.PERSON}),
        "LOC": frozenset({Label.PLACE, Label.REGION}),
        "ORG": frozenset({Label.ORG, Label.OUTSIDE}),
    }
    elsewhere = frozenset(Label) - NAMED
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = tuple(Span(start, end, kinds[kind]) for start, end, kind in sorted(row["spans"]))
        yield Document(row["text"], spans, elsewhere, own=False)


def is_held_out(document: Document) -> bool:
    """Whether a passage belongs to the tenth that is never trained on."""
    return int(hashlib.sha256(document.text.encode()).hexdigest(), 16) % HELD_OUT == 0
