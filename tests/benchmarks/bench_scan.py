"""Speed and memory of a scan on one core, held against DESIGN section 9 and the targets of the redaction engine.

    python -m tests.benchmarks.bench_scan [--long]

The text is made-up prose of which no two sentences are the same, so that nothing is remembered from one to the next.
Loading and the first scan are measured in processes of their own. `--long` adds 20,000 and 100,000 words.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SENTENCES = (
    "My {kin} {name} drove me to {place} on the {day}th of {month} and waited in the {thing}.",
    "Dr. {name} {surname} looked at the {thing} for {count} minutes, and then at me.",
    "I was {count} when it began, and nobody at {place} General Hospital had a word for my {part}.",
    "The tablets, {dose} mg twice a day, taste of {thing}; my pressure was 1{day}/{count} at 7:{day}.",
    "You learn to count {thing}s, steps, {thing}s, and the people who still {verb} after {month}.",
    "Hope comes by the second bus, and I may {verb}, but I will {verb} again when the {thing} is gone.",
    "{name} laughed. \"You are not {trait},\" said {name}, \"you are {trait}, and so is your {part}.\"",
    "I wrote to the council in {place} about the {thing} and got the same {trait} paragraph {count} times.",
    "When the {part} hurts I {verb} by the {thing} until {name} comes with something {trait}.",
    "Nobody tells you how {trait} the {thing} will be, or that a {kin} can {verb} for {count} days.",
    "At night my {kin} would {verb}, and the {thing} in {place} was {trait} and far too near.",
    "In {month} the nurse, {name}, wrote {dose} on my hand and told me to {verb} before the {thing}.",
    "There is a {trait} kind of {thing} that only {name} {surname} and I ever {verb} about.",
    "They moved me to ward {count}, beside a {trait} woman from {place} who could not {verb}.",
    "What my {part} wants is {thing}, {thing} and {dose} hours of {trait} sleep.",
    "I keep the {thing} from {place} in a drawer, under the letter that my {kin} {name} sent.",
)  # fmt: skip
WORDS = {
    "name": "Torquil Imani Consuelo Marnie Wojciech Priya Delphine Tavita Ngozi Curt Amara Saoirse Hamza Lindiwe",
    "surname": "Abiodun Lindqvist Okoye Prendergast Kowalczyk Achterberg Marchetti Oyelaran Vukovic Tamati Brannigan",
    "place": "Chillicothe Duluth Bodija Navan Cookeville Reading Lubbock Tullamore Kalispell Barnstaple Thurles Aarhus",
    "kin": "sister brother aunt neighbour daughter husband uncle cousin grandmother friend carer son wife",
    "month": "January February March April June July August September October November December",
    "thing": "blanket kettle window corridor lamp biscuit needle form bench ticket basin pillow jumper clock garden",
    "part": "hip knee liver chest shoulder stomach spine kidney wrist throat head ankle",
    "verb": "wait sing phone rest argue knit listen write walk breathe leave cook sleep drive",
    "trait": "quiet yellow patient careless heavy ordinary tired polite narrow stubborn gentle cold clumsy bright",
}
CHOICES = {slot: words.split() for slot, words in WORDS.items()}
SEED = 9
TARGETS = {"load": 0.5, "cold": 2.0, "warm": 1.0, "again": 0.1, "memory": 350.0}


@dataclass(frozen=True, slots=True)
class Row:
    """One figure beside its target; without one it is only told."""

    name: str
    measured: float
    target: float | None = None

    @property
    def missed(self) -> bool:
        """Whether it is over its target."""
        return self.target is not None and self.measured > self.target

    def __str__(self) -> str:
        target = "" if self.target is None else f"{self.target:9.3f}  {'MISSED' if self.missed else 'holds'}"
        return f"{self.name:58} {self.measured:9.3f} {target}"


def sentences() -> Iterator[str]:
    """Made-up sentences without end, the same every time, no two alike."""
    chance = random.Random(SEED)  # noqa: S311 - no secret depends on it
    seen: set[str] = set()
    while True:
        words = {slot: chance.choice(choices) for slot, choices in CHOICES.items()}
        figures = {"day": chance.randint(11, 28), "count": chance.randint(2, 89), "dose": chance.randint(1, 400)}
        made = chance.choice(SENTENCES).format(**words, **figures)
        if made not in seen:
            seen.add(made)
            yield made


def prose(words: int) -> str:
    """Made-up prose of at least that many words, in paragraphs of three to eight sentences."""
    chance = random.Random(SEED)  # noqa: S311 - no secret depends on it
    source, paragraphs, count = sentences(), [], 0
    while count < words:
        paragraph = " ".join(next(source) for _ in range(chance.randint(3, 8)))
        count += len(paragraph.split())
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def timed(work: Callable[[], object]) -> float:
    """Seconds that some work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def child(what: str) -> float:
    """A figure that a process of its own prints."""
    done = subprocess.run([sys.executable, "-m", __spec__.name, what], check=True, capture_output=True, text=True)
    return float(done.stdout)


def alone(what: str) -> float:
    """What a process of its own measures: seconds to load, seconds of a first scan, or MiB at its peak."""
    text = prose(5_000)
    began = time.perf_counter()
    from storyjournal.redaction import Scanner  # noqa: PLC0415 - the import is a part of what is measured

    scanner = Scanner.default()
    scanner.scan("My sister Amara rang from Navan.")
    if what == "load":
        return time.perf_counter() - began
    first = timed(lambda: scanner.scan(text))
    return first if what == "cold" else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def edits(text: str, count: int) -> Iterator[str]:
    """The text with a few words more, each time elsewhere."""
    for number in range(count):
        at = text.index(" ", number * len(text) // count)
        yield f"{text[:at]} and so {CHOICES['name'][number % 14]} said{text[at:]}"


def rows(long: bool) -> Iterator[Row]:
    """Measure one thing after another."""
    from storyjournal.redaction import Scanner  # noqa: PLC0415 - children measure the import
    from storyjournal.redaction.layers import every_layer  # noqa: PLC0415

    yield Row("import, model and lists, until a sentence is scanned, s", child("load"), TARGETS["load"])
    yield Row("5,000 words, the first of a process, s", child("cold"), TARGETS["cold"])
    layers = every_layer()
    Scanner(layers).scan(prose(200))
    for words in (5_000, *((20_000, 100_000) if long else ())):
        text = prose(words)
        warm = min(timed(lambda: Scanner(layers).scan(text)) for _ in range(5 if words == 5_000 else 1))  # noqa: B023
        yield Row(f"{words:,} words, nothing remembered, s", warm, TARGETS["warm"] if words == 5_000 else None)
        scanner = Scanner(layers)
        scanner.scan(text)
        yield Row(f"{words:,} words, all remembered, s", min(timed(lambda: scanner.scan(text)) for _ in range(3)))  # noqa: B023
        again = sorted(timed(lambda: scanner.scan(edited)) for edited in edits(text, 25))  # noqa: B023
        yield Row(
            f"{words:,} words after an edit, median of 25, s", again[12], TARGETS["again"] if words == 5_000 else None
        )
        yield Row(f"{words:,} words after an edit, slowest of 25, s", again[-1])
    yield Row("peak memory with 5,000 words, MiB", child("memory"), TARGETS["memory"])


def main() -> int:
    """Measure, print each figure beside its target, and return 1 when one is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=("load", "cold", "memory"), help=argparse.SUPPRESS)
    parser.add_argument("--long", action="store_true")
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    if args.what:
        print(alone(args.what))
        return 0
    missed = False
    for row in rows(args.long):
        print(row, flush=True)
        missed |= row.missed
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
