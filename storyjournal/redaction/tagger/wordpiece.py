"""Cutting a text into the word pieces of the uncased BERT vocabulary, with their place in the text.

The same cut as BERT's (Devlin et al. 2019; Wu et al. 2016 for the pieces), so that published weights fit.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

BLANK = re.compile(r"\S+")
LONGEST_WORD = 100  # letters; BERT reads a longer word as one unknown piece
INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs"})  # control, format, private use, surrogate
IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a word: its number in the vocabulary, and code points [start, end) of the text."""

    number: int
    start: int
    end: int


class WordPiece:
    """The vocabulary and the cut. Holds nothing of the texts it cuts."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._numbers["[UNK]"]
        self.size = len(vocabulary)
        self.opens, self.closes = self._numbers["[CLS]"], self._numbers["[SEP]"]

    def cut(self, text: str) -> list[Piece]:
        """All pieces of a text, in order. Blanks and invisible characters belong to none."""
        pieces: list[Piece] = []
        seen: dict[str, list[Piece]] = {}
        for match in BLANK.finditer(text):
            word, start = match.group(), match.start()
            if word not in seen:
                seen[word] = [piece for letters in _parts(word) for piece in self._pieces(letters)]
            pieces.extend(Piece(p.number, start + p.start, start + p.end) for p in seen[word])
        return pieces

    def _pieces(self, letters: list[tuple[str, int]]) -> list[Piece]:
        """Greedily the longest known piece, again and again; one unknown piece where nothing fits."""
        word = "".join(letter for letter, _ in letters)
        whole = [Piece(self._unknown, letters[0][1], letters[-1][1] + 1)]
        if len(word) > LONGEST_WORD:
            return whole
        found: list[Piece] = []
        first = 0
        while first < len(word):
            last = len(word)
            while last > first and self._key(word, first, last) not in self._numbers:
                last -= 1
            if last == first:
                return whole
            number = self._numbers[self._key(word, first, last)]
            found.append(Piece(number, letters[first][1], letters[last - 1][1] + 1))
            first = last
        return found

    @staticmethod
    def _key(word: str, first: int, last: int) -> str:
        return f"##{word[first:last]}" if first else word[:last]


def _parts(word: str) -> Iterator[list[tuple[str, int]]]:
    """Runs of letters, and punctuation and ideographs one by one; each letter plain, with its place in the word."""
    run: list[tuple[str, int]] = []
    for letter, at in _plain(word):
        kept = not letter.isspace()
        alone = kept and _stands_alone(letter)
        if run and (alone or not kept):
            yield run
            run = []
        if alone:
            yield [(letter, at)]
        elif kept:
            run.append((letter, at))
    if run:
        yield run


def _plain(word: str) -> Iterable[tuple[str, int]]:
    """Letters in lower case without accents, each with the place it came from."""
    if word.isascii() and word.isprintable():
        return zip(word.lower(), range(len(word)), strict=True)
    return [
        (low, at)
        for at, letter in enumerate(word)
        if _readable(letter)
        for part in unicodedata.normalize("NFD", letter)
        if unicodedata.category(part) != "Mn"
        for low in part.lower()
    ]


def _readable(letter: str) -> bool:
    return letter != "\ufffd" and unicodedata.category(letter) not in INVISIBLE


def _stands_alone(letter: str) -> bool:
    if letter.isascii():
        return not letter.isalnum()
    code = ord(letter)
    return unicodedata.category(letter)[0] == "P" or any(low <= code <= high for low, high in IDEOGRAPHS)
