"""How a tagger does by itself on labelled texts, at every threshold: what the limits are chosen from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from storyjournal.redaction.tagger.labels import LABELS, Label
from storyjournal.redaction.tagger.spans import Limits, Tagged, scored_words, spans
from storyjournal.redaction.tagger.wordpiece import Piece, WordPiece
from training.passages import Document, Span

Odds = Callable[[str, Sequence[Piece]], NDArray[np.float32]]
STEPS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Figures:
    """For one label at one threshold: spans found of those there, and false spans in `words` words."""

    found: int
    there: int
    false: int
    words: int

    def __str__(self) -> str:
        recall = self.found / self.there if self.there else 1.0
        return f"recall {recall:.3f} ({self.there}), {1000 * self.false / max(self.words, 1):5.2f} false in 1,000 words"


def measure(documents: Iterable[Document], wordpiece: WordPiece, odds: Odds) -> dict[Label, dict[float, Figures]]:
    """Figures for each label at each step of the threshold. A labelled span is found when spans cover its letters."""
    read = []
    for document in documents:
        pieces = wordpiece.cut(document.text)
        read.append((document, list(scored_words(document.text, pieces, odds(document.text, pieces)))))
    total = sum(len(document.text.split()) for document, _ in read)
    table: dict[Label, dict[float, Figures]] = {}
    for label in LABELS[1:]:
        table[label] = {}
        for step in STEPS:
            limits = dict.fromkeys(LABELS, Limits(min(step, 0.3), step, step))
            counts = np.zeros(3, dtype=int)
            for document, words in read:
                counts += _count(document, list(spans(document.text, iter(words), limits)), label)
            table[label][step] = Figures(int(counts[0]), int(counts[1]), int(counts[2]), total)
    return table


def _count(document: Document, found: Sequence[Tagged], label: Label) -> NDArray[np.int64]:
    covered: set[int] = set()
    false = 0
    for span in found:
        covered.update(range(span.start, span.end))
        if span.label is label and not any(span.start < s.end and s.start < span.end for s in document.spans):
            false += 1
    wanted = [s for s in document.spans if s.allowed == frozenset({label})]
    have = sum(_covers(document, span, covered) for span in wanted)
    return np.array([have, len(wanted), false])


def _covers(document: Document, span: Span, covered: set[int]) -> bool:
    return all(i in covered for i in range(span.start, span.end) if document.text[i].isalnum())
