"""How a word is written, as a number for each piece: the vocabulary is in lower case and would not tell."""

import re
from collections.abc import Sequence
from enum import IntEnum

from storyjournal.redaction.tagger.wordpiece import Piece

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# A sentence, a line, a quotation or an item of a list begins after this.
OPENING = re.compile(r"(?:^|[.!?…:\n|>])[\s\"'“”‘’(\[*_#>\-–—•·|\d.)~+=]*$")
LOOK_BACK = 24  # code points; longer runs of marks before a word are rare and only cost this hint


class Shape(IntEnum):
    """The shapes that were told apart in training; their order is part of the model."""

    MARK = 0
    LOWER = 1
    TITLE = 2
    CAPITALS = 3
    MIXED = 4
    LETTER = 5
    DIGITS = 6
    OPENING = 7


def shapes(text: str, pieces: Sequence[Piece]) -> list[Shape]:
    """The shape of the word around each piece; MARK outside words."""
    found: list[Shape] = []
    words = WORD.finditer(text)
    word = next(words, None)
    shape = Shape.MARK
    judged = -1
    for piece in pieces:
        while word is not None and word.end() <= piece.start:
            word = next(words, None)
        if word is None or piece.start < word.start():
            found.append(Shape.MARK)
            continue
        if judged != word.start():
            judged, shape = word.start(), _shape(text, word.group(), word.start())
        found.append(shape)
    return found


def _shape(text: str, word: str, start: int) -> Shape:
    if word[0].isdigit():
        return Shape.DIGITS
    if not word[0].isupper():
        return Shape.LOWER if word.islower() or not any(c.isupper() for c in word) else Shape.MIXED
    if len(word) == 1:
        return Shape.LETTER
    core = word[:-2] if word[-2:] in ("'s", "’s") else word
    if core.isupper() and len(core) > 1:
        return Shape.CAPITALS
    if any(c.isupper() for c in word[1:]):
        return Shape.MIXED
    return Shape.OPENING if OPENING.search(text[max(0, start - LOOK_BACK) : start]) else Shape.TITLE
