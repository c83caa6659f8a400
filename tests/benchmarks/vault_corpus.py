"""Made-up stories for benchmarks: 600 words each, drawn so that few words are common and many are rare."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass

LETTERS = "etaoinshrdlucmfwypvbgkjqxz"
VOCABULARY = 30_000


@dataclass(frozen=True, slots=True)
class Corpus:
    """A vocabulary by falling frequency (Zipf-Mandelbrot, exponent 1.07, as English prose)."""

    words: tuple[str, ...]
    weights: tuple[float, ...]
    random: random.Random

    @classmethod
    def make(cls, seed: int = 1) -> "Corpus":
        """The same one for the same seed."""
        chance = random.Random(seed)  # noqa: S311 - words for a benchmark
        words: dict[str, None] = {}
        while len(words) < VOCABULARY:
            length = chance.randint(2, 10)
            words["".join(chance.choices(LETTERS, weights=range(30, 4, -1), k=length))] = None
        weights = itertools.accumulate(1 / (rank + 2.7) ** 1.07 for rank in range(VOCABULARY))
        return cls(tuple(words), tuple(weights), chance)

    def text(self, words: int = 600) -> str:
        """That many words, in sentences and paragraphs of a usual length."""
        drawn = self.random.choices(self.words, cum_weights=self.weights, k=words)
        drawn[11::12] = [f"{word}." for word in drawn[11::12]]
        drawn[119::120] = [f"{word}\n\n" for word in drawn[119::120]]
        return " ".join(drawn)

    def queries(self) -> Iterator[str]:
        """What people look for: common words, rare words, two at a time, and each letter by letter."""
        for rank in (0, 1, 5, 20, 100, 500, 2_000, 8_000, 20_000):
            word = self.words[rank]
            yield from (word[:length] for length in range(1, len(word) + 1))
            yield f"{word} {self.words[rank // 2]}"
            yield f"{self.words[3]} {word[:1]}"
        yield from LETTERS
        yield from (a + b for a in LETTERS[:12] for b in LETTERS[:8])
