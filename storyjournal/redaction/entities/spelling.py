"""Whether one word is another one misspelled: a letter more or less, another letter, two letters changed round."""

from collections.abc import Iterable
from functools import lru_cache

ONE_FROM = 5  # letters: from here on one slip is allowed
TWO_FROM = 9  # letters: from here on two
LONGEST = 32  # letters; no name is longer, and what a long run of letters may have lost would fill the memory


def slips_allowed(letters: int) -> int:
    """Return how many slips of the hand a name of so many letters may hold and still be known."""
    if letters > LONGEST:
        return 0
    return 2 if letters >= TWO_FROM else 1 if letters >= ONE_FROM else 0


@lru_cache(maxsize=4096)
def slips(one: str, other: str) -> int:
    """Return the restricted Damerau-Levenshtein distance of two words (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, a in enumerate(one, 1):
        now = [row]
        for column, b in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (a != b))
            swapped = row > 1 and column > 1 and a == other[column - 2] and one[row - 2] == b
            now.append(min(cost, before[column - 2] + 1) if swapped else cost)
        before, last = last, now
    return last[-1]


def is_near(written: str, name: str) -> bool:
    """Whether a folded word is a name misspelled. The first letter is where hardly anybody slips, so it must agree."""
    if written[:1] != name[:1] or written == name:
        return False
    allowed = slips_allowed(min(len(name), len(written) + 1))
    if abs(len(written) - len(name)) > allowed or rests(written).isdisjoint(rests(name)):
        return False
    return slips(written, name) <= allowed


class NearNames:
    """Names by everything that is left of them when letters are lost: two words with a slip between them meet there.

    After Wolf Garbe's symmetric delete spelling correction: a look-up costs the word's own shortenings, however many
    names there are.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_rest: dict[str, list[str]] = {}
        for name in names:
            for rest in rests(name):
                self._by_rest.setdefault(rest, []).append(name)

    def of(self, written: str) -> str | None:
        """Return the name that a folded word misspells, the nearest one first; None where there is none."""
        found = {name for rest in rests(written) for name in self._by_rest.get(rest, ()) if is_near(written, name)}
        return min(found, key=lambda name: (slips(written, name), name), default=None)


@lru_cache(maxsize=16_384)
def rests(word: str) -> frozenset[str]:
    """Return the word itself and what is left of it without the letters it may have lost: one, or two.

    Words that `is_near` calls near have one of these in common.
    """
    level, found = {word}, {word}
    for _ in range(slips_allowed(len(word) + 1)):
        level = {w[:i] + w[i + 1 :] for w in level for i in range(1, len(w))}
        found |= level
    return frozenset(found)


def forget() -> None:
    """Drop the words compared so far: they are words of somebody's story, and no scan after this one needs them."""
    slips.cache_clear()
    rests.cache_clear()
