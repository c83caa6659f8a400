"""Speed of layer 1 alone: 500 known people in 5,000 words, held against 50 ms.

    python -m tests.benchmarks.bench_known

Time is the processor's, so that a busy neighbour matters less; the median of nine pages, and making the layer once.
"""

import random
import statistics
import sys
import time

from storyjournal.people import Birth, Person, Relation, Writer
from storyjournal.redaction import Known
from storyjournal.redaction.known.layer import KnownThings
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page

SEED, PEOPLE, WORDS, RUNS = 4, 500, 5_000, 9
TARGET_MS = 50


def main() -> int:
    """Print the figures. Returns 1 when the target is missed."""
    chance, lexicons = random.Random(SEED), Lexicons()  # noqa: S311 - nothing secret
    given, family, common = (sorted(words) for words in (lexicons.first_names, lexicons.surnames, lexicons.common))

    def person(number: int) -> Person:
        name = f"{chance.choice(given).title()} {chance.choice(family).title()}"
        return Person(str(number), name, relation=Relation.FRIEND, birth=Birth(1980, 1 + number % 12, 1 + number % 28))

    people = tuple(person(number) for number in range(PEOPLE))
    writer = Writer("Maren Larsson", addresses=("14 Marlow Street",), contacts=("+44 7700 900123",))
    known = Known(tuple(chance.choices(common, k=50)), writer, people)
    began = time.process_time()
    things = KnownThings(known, lexicons)
    made = 1000 * (time.process_time() - began)
    times = []
    for _ in range(RUNS):
        names = [chance.choice(people).name if chance.random() < 0.02 else chance.choice(common) for _ in range(WORDS)]
        page = Page(" ".join(names), lexicons)
        began = time.process_time()
        found = sum(1 for _ in things.detect(page))
        times.append(1000 * (time.process_time() - began))
    median = statistics.median(times)
    print(f"{PEOPLE} people in {WORDS} words: {median:.0f} ms ({found} found in the last); made once in {made:.0f} ms")
    return int(median > TARGET_MS)


if __name__ == "__main__":
    sys.exit(main())
