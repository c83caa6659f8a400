"""Size and speed against plain SQLite with FTS5, in one run: `tests/benchmarks/bench_vault.py` measures and judges."""

from pathlib import Path

from tests.benchmarks.bench_vault import measure
from tests.torture.result import Result

SHOWN = (
    "size against plain SQLite",
    "reading one story against plain SQLite",
    "search, p99",
    "save, another story each time, p99",
)


def run(count: int, seed: int, folder: Path) -> Result:
    """Measure with `count` stories of 600 words; `bad` are the targets missed, `dangerous` those there are."""
    lines = list(measure(folder, count))
    missed = [line for line in lines if line.target is not None and line.measured > line.target]
    shown = [line for line in lines if line.name.startswith(SHOWN)]
    told = ", ".join(f"{line.name.split(' of ')[0]} {line.measured:.3g} {line.unit}" for line in shown)
    over = "".join(f"; MISSED {line.name}: {line.measured:.3g} {line.unit}" for line in missed)
    targets = sum(line.target is not None for line in lines)
    return Result("size and speed", count, targets, len(missed), f"{told}{over}; seed {seed} has no part in it")
