"""How long a backup of 10,000 stories of 600 words takes, and how long a save waits meanwhile.

    python -m tests.benchmarks.bench_backup [STORIES]

The vault is made first, which takes longer than the rest.
"""

import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from storyjournal.vault import KdfCost, RecoveryKit, Vault
from storyjournal.vault.backup import preview, restore
from tests.benchmarks.vault_corpus import Corpus

STORIES = 10_000
PAUSE = 0.02  # seconds between saves: more than any hand could do


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def saves(vault: Vault, ids: list[str], corpus: Corpus, going: Callable[[], bool]) -> list[float]:
    """Keep stories one after another while `going`; how long each took, in milliseconds."""
    texts = [corpus.text() for _ in ids]
    taken: list[float] = []
    while going():
        number = len(taken)
        story, text = ids[number % len(ids)], f"{number} {texts[number % len(ids)]}"
        keep = lambda: vault.stories.keep(story, title="T", text=text, tags=(), cursor=0)  # noqa: B023, E731
        taken.append(seconds(keep) * 1000)
        time.sleep(PAUSE)
    return taken


def line(name: str, values: list[float], unit: str) -> None:
    """Print the median and the longest."""
    print(
        f"{name:44} {len(values):5} times, median {statistics.median(values):8.1f}, longest {max(values):8.1f} {unit}"
    )


def main() -> None:
    """Make a vault and measure."""
    corpus, kit = Corpus.make(), RecoveryKit.generate()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else STORIES
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / "big.storyjournal"
        with Vault.create(place, "benchmark", kit, cost=KdfCost.floor()) as vault:
            ids = [vault.stories.add(f"Story {number}", corpus.text()).id for number in range(count)][-50:]
            print(f"{count} stories of 600 words, {(place / 'journal.db').stat().st_size / 1e6:.0f} MB")
            line("make, nobody writing", [seconds(vault.backups.make) for _ in range(3)], "s")
            ends = time.monotonic() + 5
            line("save, no backup", saves(vault, ids, corpus, lambda: time.monotonic() < ends), "ms")
            meanwhile: list[float] = []
            for _ in range(3):
                worker = threading.Thread(target=vault.backups.make)
                worker.start()
                meanwhile += saves(vault, ids, corpus, worker.is_alive)
            line("save while a backup is made", meanwhile, "ms")
            made = vault.backups.make()
        line("preview, with the kit", [seconds(lambda: preview(made.path, kit)) for _ in range(3)], "s")
        backs = [seconds(lambda n=n: restore(made.path, kit, Path(name) / f"{n}")) for n in range(3)]  # type: ignore[misc]
        line("restore as a copy, verified", backs, "s")


if __name__ == "__main__":
    main()
