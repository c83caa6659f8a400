"""From pieces to spans: windows, shapes and thresholds, each by itself."""

import itertools
from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.redaction.tagger.labels import LABELS, Label
from storyjournal.redaction.tagger.shapes import Shape, shapes
from storyjournal.redaction.tagger.spans import Limits, scored_words, spans
from storyjournal.redaction.tagger.windows import SIZE, windows
from storyjournal.redaction.tagger.wordpiece import Piece

LIMITS = dict.fromkeys(LABELS, Limits(0.3, 0.5, 0.8))


def whole_words(text: str) -> list[Piece]:
    """Each word as one piece, as if the vocabulary knew them all."""
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        found.append(Piece(0, at, at + len(word)))
        at += len(word)
    return found


def read(text: str, scores: Mapping[str, tuple[Label, float]]) -> list[tuple[str, Label, float]]:
    """The spans of a text whose words have these scores; all other words are surely outside."""
    pieces = whole_words(text)
    odds = np.zeros((len(pieces), len(LABELS)), dtype=np.float32)
    for row, piece in enumerate(pieces):
        label, score = scores.get(text[piece.start : piece.end].strip(".,"), (Label.OUTSIDE, 0.0))
        odds[row, LABELS.index(label)] += score
        odds[row, 0] += 1 - score
    found = spans(text, scored_words(text, pieces, odds), LIMITS)
    return [(text[span.start : span.end], span.label, round(span.score, 3)) for span in found]


@given(st.integers(0, 5_000))
def test_every_piece_is_read_in_exactly_one_window(count: int) -> None:
    found = windows(count)
    assert [index for window in found for index in range(window.first, window.last)] == list(range(count))
    assert all(0 <= w.start <= w.first < w.last <= w.stop <= count and w.stop - w.start <= SIZE for w in found)


def test_a_piece_is_read_far_from_the_edge_of_its_window() -> None:
    found = windows(1_000)
    inner = [(w.first - w.start, w.stop - w.last) for w in found[1:-2]]
    assert all(before >= 14 and after >= 14 for before, after in inner)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("we met ada", Shape.LOWER),
        ("we met Ada", Shape.TITLE),
        ("we met Ada's", Shape.TITLE),
        ("we met ADA", Shape.CAPITALS),
        ("we met McNab", Shape.MIXED),
        ("we met iPhone", Shape.MIXED),
        ("we met A", Shape.LETTER),
        ("we met 25mg", Shape.DIGITS),
        ("we met !", Shape.MARK),
        ("We met. Ada", Shape.OPENING),
        ("met\n- Ada", Shape.OPENING),
        ("Ada", Shape.OPENING),
        ("we met 東京", Shape.LOWER),
    ],
)
def test_the_shape_of_the_last_word(text: str, shape: Shape) -> None:
    assert shapes(text, whole_words(text))[-1] is shape


def test_words_above_the_low_threshold_join_where_the_best_passes_the_high_one() -> None:
    scores = {"Ada": (Label.PERSON, 0.9), "Lindqvist": (Label.PERSON, 0.4), "Rome": (Label.PLACE, 0.4)}
    assert read("saw Ada Lindqvist near Rome today", scores) == [("Ada Lindqvist", Label.PERSON, 0.9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada, Bea", ["Ada", "Bea"]),
        ("Ada. Bea", ["Ada", "Bea"]),
        ("St. Bea", ["St. Bea"]),
        ("A. Bea", ["A. Bea"]),
        ("Ada שלום Bea", ["Ada", "שלום", "Bea"]),
        ("Ada\nBea", ["Ada", "Bea"]),
        ("Ada and Bea", ["Ada", "Bea"]),
    ],
)
def test_what_may_stand_inside_a_name(text: str, expected: list[str]) -> None:
    scores = dict.fromkeys(("Ada", "Bea", "St", "A", "שלום"), (Label.PERSON, 0.9))
    assert [word for word, _, _ in read(text, scores)] == expected


def test_two_labels_side_by_side_are_two_spans() -> None:
    scores = {"Ada": (Label.PERSON, 0.9), "Rome": (Label.PLACE, 0.9)}
    assert [label for _, label, _ in read("Ada Rome", scores)] == [Label.PERSON, Label.PLACE]


odds_rows = st.lists(st.lists(st.floats(0.001, 1.0), min_size=len(LABELS), max_size=len(LABELS)), max_size=40)


@given(odds_rows)
def test_spans_are_in_order_apart_and_pass_their_threshold(rows: list[list[float]]) -> None:
    text = " ".join(f"w{index}" for index in range(len(rows)))
    pieces = whole_words(text)
    odds = np.array(rows, dtype=np.float32).reshape(len(pieces), len(LABELS))
    odds /= np.maximum(odds.sum(axis=1, keepdims=True), 1e-6)
    found = list(spans(text, scored_words(text, pieces, odds), LIMITS))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(span.score >= 0.5 and span.label is not Label.OUTSIDE for span in found)
