"""From the odds of each piece to spans: words above a low threshold joined, kept where the best passes a high one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from storyjournal.redaction.tagger.labels import LABELS, Label
from storyjournal.redaction.tagger.wordpiece import Piece

WORD = re.compile(r"[^\W_]+")
NUMBERED = frozenset({Label.DATE, Label.CONTACT, Label.ID})
NAMING = [LABELS.index(each) for each in (Label.PERSON, Label.PLACE, Label.ORG)]
# What may stand between two words of one name, and between two parts of a number, a date or a contact.
INSIDE_NAMES = re.compile(r" |[-'’.&/]|\. |\.-| & |['’] ?|, (?=Inc|Ltd|LLC)|\.")
LATIN_ENDS = "\u0250"
SHORT = 2  # letters of an initial or of "St."; after a longer word a point ends the sentence
INSIDE_NUMBERS = re.compile(r"[^\w\n]{1,3}")


@dataclass(frozen=True, slots=True)
class Limits:
    """The thresholds of one label, on a word's score: `join` <= `look` <= `likely`, each between 0 and 1."""

    join: float
    look: float
    likely: float


@dataclass(frozen=True, slots=True)
class Tagged:
    """Code points [start, end) of the text under one label; `score` is that of its best word."""

    start: int
    end: int
    label: Label
    score: float


@dataclass(frozen=True, slots=True)
class ScoredWord:
    """A word with its most likely label other than OUTSIDE, 1 - P(outside), and `named`, the odds that it names
    somebody, a place or an organisation: each the most over its pieces."""

    start: int
    end: int
    label: Label
    score: float
    named: float


def scored_words(text: str, pieces: Sequence[Piece], odds: NDArray[np.float32]) -> Iterator[ScoredWord]:
    """Words of a text; `odds` has a row for each piece and a column for each label, rows adding up to 1."""
    index = 0
    for match in WORD.finditer(text):
        while index < len(pieces) and pieces[index].end <= match.start():
            index += 1
        last = index
        while last < len(pieces) and pieces[last].start < match.end():
            last += 1
        if last > index:
            best = odds[index:last].max(axis=0)
            score = 1.0 - float(odds[index:last, 0].min())
            named = float(odds[index:last, NAMING].sum(axis=1).max())
            yield ScoredWord(*match.span(), LABELS[1 + int(best[1:].argmax())], score, named)
            index = last - 1 if pieces[last - 1].end > match.end() else last


def spans(text: str, words: Iterator[ScoredWord], limits: Mapping[Label, Limits]) -> Iterator[Tagged]:
    """Spans in text order, never overlapping, each with a best word of at least its label's `look`."""
    run: list[ScoredWord] = []
    for word in words:
        if run and not (word.score >= limits[word.label].join and _joins(text, run[-1], word)):
            yield from _kept(run, limits)
            run = []
        if word.score >= limits[word.label].join:
            run.append(word)
    yield from _kept(run, limits)


def _joins(text: str, before: ScoredWord, word: ScoredWord) -> bool:
    gap = text[before.end : word.start]
    if word.label is not before.label or len(gap) > 3:
        return False
    if _is_latin(text[before.start]) is not _is_latin(text[word.start]):
        return False
    if gap.startswith(". ") and before.end - before.start > SHORT:
        return False
    return (INSIDE_NUMBERS if word.label in NUMBERED else INSIDE_NAMES).fullmatch(gap) is not None


def _is_latin(letter: str) -> bool:
    """Whether a letter is Latin; figures count as such. A name is written in one script."""
    return letter < LATIN_ENDS or "\u1e00" <= letter <= "\u1eff"


def _kept(run: Sequence[ScoredWord], limits: Mapping[Label, Limits]) -> Iterator[Tagged]:
    if run:
        score = max(word.score for word in run)
        if score >= limits[run[0].label].look:
            yield Tagged(run[0].start, run[-1].end, run[0].label, score)
