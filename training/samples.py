"""Documents as windows of numbers: what one step of training reads."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from storyjournal.redaction.tagger.labels import LABELS, Label
from storyjournal.redaction.tagger.shapes import shapes
from storyjournal.redaction.tagger.windows import SIZE, STRIDE
from storyjournal.redaction.tagger.wordpiece import WordPiece
from training.passages import Document

ROUND = 16  # widths are rounded up: each new width costs a new compiled kernel
POSITION = {label: index for index, label in enumerate(LABELS)}


@dataclass(frozen=True, slots=True)
class Sample:
    """One window: piece numbers, shapes, and for each piece the labels it may have (a bit for each)."""

    numbers: list[int]
    shapes: list[int]
    allowed: list[int]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length: all tensors (windows, pieces), `allowed` with the labels as a third side."""

    numbers: Tensor
    shapes: Tensor
    mask: Tensor
    allowed: Tensor


def encode(document: Document, wordpiece: WordPiece) -> Sample:
    """A whole document as one sample, without the marks at its ends. A piece takes the labels of the span it meets."""
    pieces = wordpiece.cut(document.text)
    allowed = [bits(document.elsewhere)] * len(pieces)
    index = 0
    for span in document.spans:
        while index < len(pieces) and pieces[index].end <= span.start:
            index += 1
        while index < len(pieces) and pieces[index].start < span.end:
            allowed[index] = bits(span.allowed)
            index += 1
    return Sample([p.number for p in pieces], [int(s) for s in shapes(document.text, pieces)], allowed)


def bits(labels: frozenset[Label]) -> int:
    """A set of labels as one whole number."""
    return sum(1 << POSITION[label] for label in labels)


def cut(sample: Sample, rng: random.Random) -> Iterator[Sample]:
    """Windows of a sample that begin at a random place, so that borders fall elsewhere each time."""
    count = len(sample.numbers)
    start = 0 if count <= SIZE else -rng.randrange(STRIDE)
    while start < count:
        first, stop = max(0, start), min(start + SIZE, count)
        if stop - first > 2:
            yield Sample(sample.numbers[first:stop], sample.shapes[first:stop], sample.allowed[first:stop])
        if stop == count:
            return
        start += SIZE


def joined(documents: Sequence[Document], rng: random.Random) -> Iterator[Document]:
    """Short documents of one origin put one after another, up to about a window; long ones as they are."""
    held: Document | None = None
    for document in documents:
        if held is None:
            held = document
        elif held.elsewhere == document.elsewhere and len(held.text) + len(document.text) < 4 * SIZE:
            gap = rng.choice(("\n", " ", "\n\n"))
            shift = len(held.text) + len(gap)
            moved = tuple(replace(s, start=s.start + shift, end=s.end + shift) for s in document.spans)
            held = replace(held, text=held.text + gap + document.text, spans=held.spans + moved)
        else:
            yield held
            held = document
        if rng.random() < 0.25:
            yield held
            held = None
    if held is not None:
        yield held


def batches(samples: Sequence[Sample], size: int, wordpiece: WordPiece, rng: random.Random) -> list[Batch]:
    """Samples of like length together, in random order; the marks of begin and end around each."""
    ordered = sorted(samples, key=lambda s: len(s.numbers) + rng.randrange(12))
    groups = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    rng.shuffle(groups)
    return [_batch(group, wordpiece) for group in groups]


def _batch(group: Sequence[Sample], wordpiece: WordPiece) -> Batch:
    width = -(-(max(len(sample.numbers) for sample in group) + 2) // ROUND) * ROUND
    numbers = torch.zeros((len(group), width), dtype=torch.long)
    written = torch.zeros_like(numbers)
    mask = torch.zeros_like(numbers)
    sets = torch.zeros_like(numbers)
    for row, sample in enumerate(group):
        count = len(sample.numbers)
        numbers[row, : count + 2] = torch.tensor([wordpiece.opens, *sample.numbers, wordpiece.closes])
        written[row, 1 : count + 1] = torch.tensor(sample.shapes)
        sets[row, 1 : count + 1] = torch.tensor(sample.allowed)
        mask[row, : count + 2] = 1
    allowed = (sets.unsqueeze(-1) >> torch.arange(len(LABELS))) & 1
    return Batch(numbers, written, mask, allowed.to(torch.bool))
