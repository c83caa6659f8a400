"""Speed and size of a vault with 10,000 stories of 600 words, held against DESIGN section 9.

    python -m tests.benchmarks.bench_vault [STORIES]

Takes some minutes: every story is kept through the real vault, each in a transaction of its own.
"""

import contextlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from storyjournal.vault import KdfCost, RecoveryKit, SystemClock, Vault
from storyjournal.vault.store.cipher import PRAGMAS
from storyjournal.vault.store.database import Database
from storyjournal.vault.store.schema import APPLICATION_ID, STEPS
from storyjournal.vault.store.stories import StoryRepository
from tests.benchmarks.vault_corpus import Corpus


@dataclass(frozen=True, slots=True)
class Line:
    """One measured figure and what it must not exceed (None: for information)."""

    name: str
    measured: float
    target: float | None
    unit: str

    def __str__(self) -> str:
        target = "" if self.target is None else f"{self.target:10.3f}"
        verdict = "" if self.target is None else ("holds" if self.measured <= self.target else "MISSED")
        return f"{self.name:56} {self.measured:10.3f} {target:>10} {self.unit:6} {verdict}"


def timed(work: Callable[..., object], *args: object, **named: object) -> float:
    """Seconds that calling `work` takes."""
    start = time.perf_counter()
    work(*args, **named)
    return time.perf_counter() - start


def p99(seconds: Iterable[float]) -> float:
    """The 99th percentile, in milliseconds."""
    return statistics.quantiles(seconds, n=100)[98] * 1000


@contextlib.contextmanager
def plain_stories(path: Path, count: int) -> Iterator[StoryRepository]:
    """The same stories kept the same way in SQLite without a cipher."""
    connection = apsw.Connection(str(path))
    for pragma in (*PRAGMAS, "synchronous=OFF", f"application_id={APPLICATION_ID}"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("".join(STEPS))
    connection.execute("INSERT INTO vault (id, created, commits) VALUES ('', 0, 0)")
    database = Database(connection, path)
    stories = StoryRepository(database, SystemClock())
    fill(stories, count)
    yield stories
    database.close()


def fill(stories: StoryRepository, count: int) -> list[float]:
    """Keep `count` stories; return the seconds that each took."""
    corpus = Corpus.make()
    return [
        timed(stories.add, title, text, ["made up"])
        for title, text in ((corpus.text(4), corpus.text()) for _ in range(count))
    ]


def keep_more(stories: StoryRepository, story_id: str, more: str) -> float:
    """Add some words to a story; return the seconds that keeping took."""
    story = stories.get(story_id)
    text = f"{story.text} {more}"
    return timed(stories.keep, story_id, title=story.title, text=text, tags=story.tags, cursor=len(text))


def measure_saves(stories: StoryRepository, corpus: Corpus, saves: int = 400) -> list[float]:
    """Add some words to one story after another."""
    ids = [summary.id for summary in stories.list()]
    return [keep_more(stories, story, corpus.text(12)) for story in corpus.random.choices(ids, k=saves)]


def measure_typing(stories: StoryRepository, corpus: Corpus, words: int, saves: int = 200) -> list[float]:
    """Keep one story again and again while it grows, as an autosave does."""
    story = stories.add("Long", corpus.text(words)).id
    return [keep_more(stories, story, corpus.text(5)) for _ in range(saves)]


def measure_reads(stories: StoryRepository, corpus: Corpus, reads: int = 2000) -> list[float]:
    """Read one story after another, as chance has it."""
    ids = [summary.id for summary in stories.list()]
    return [timed(stories.get, story) for story in corpus.random.choices(ids, k=reads)]


def measure_search(stories: StoryRepository, corpus: Corpus) -> dict[str, float]:
    """Seconds for each query, the best of three: what the program takes, not its neighbours."""
    return {query: min(timed(stories.search, query) for _ in range(3)) for query in corpus.queries()}


def measure(folder: Path, count: int) -> Iterable[Line]:
    """Yield each figure as soon as it is known."""
    place, kit, corpus = folder / "bench.storyjournal", RecoveryKit.generate(), Corpus.make(2)
    with Vault.create(place, "bench", kit, cost=KdfCost.floor()) as vault:
        yield Line("adding a story, p99", p99(fill(vault.stories, count)), 100, "ms")
    size = (place / "journal.db").stat().st_size
    yield Line("size", size / 1e6, None, "MB")
    with plain_stories(folder / "plain.db", count) as plain:
        yield Line("size against plain SQLite", size / (folder / "plain.db").stat().st_size, 1.01, "times")
        plain_read = statistics.median(measure_reads(plain, Corpus.make(3)))
    start = time.perf_counter()
    with Vault.open(place, kit) as vault:
        vault.stories.list()
        yield Line("open (key known) and list", time.perf_counter() - start, 0.3, "s")
        yield Line("list again", min(timed(vault.stories.list) for _ in range(5)), 0.3, "s")
        read = statistics.median(measure_reads(vault.stories, Corpus.make(3)))
        yield Line("reading one story, median", read * 1e6, None, "us")
        yield Line("reading one story against plain SQLite", read / plain_read, None, "times")
        yield from search_lines("search", measure_search(vault.stories, corpus))
        saves = measure_saves(vault.stories, corpus)
        yield Line("save, another story each time, median", statistics.median(saves) * 1000, None, "ms")
        yield Line("save, another story each time, p99", p99(saves), 100, "ms")
        yield Line("save, another story each time, slowest", max(saves) * 1000, None, "ms")
        for words in (600, 20_000):
            typing = p99(measure_typing(vault.stories, corpus, words))
            yield Line(f"autosave while writing {words} words, p99", typing, 100, "ms")
        yield from search_lines("search after the saves", measure_search(vault.stories, corpus))
        yield Line("check every page", timed(vault.check), None, "s")


def search_lines(name: str, taken: dict[str, float]) -> Iterable[Line]:
    """What is told of many searches."""
    slowest = max(taken, key=lambda query: taken[query])
    yield Line(f"{name}, p99 of {len(taken)} (200 hits, snippets)", p99(taken.values()), 50, "ms")
    yield Line(f"{name}, slowest ({slowest!r})", taken[slowest] * 1000, None, "ms")


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    print(f"{count} stories of 600 words\n{'':56} {'measured':>10} {'target':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for line in measure(Path(folder), count):
            print(line, flush=True)


if __name__ == "__main__":
    main()
