"""The harnesses by name, with the numbers that the vault has to stand, and running one of them."""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.torture import (
    full_disk,
    key_parser,
    kill_copies,
    kill_keys,
    kill_saving,
    memory,
    plaintext,
    power_cuts,
    races,
    random_changes,
    speed,
)
from tests.torture.disk.recording import can_record
from tests.torture.result import Result, Run

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - no disk waits there; each harness makes a folder of its own in it


@dataclass(frozen=True, slots=True)
class Harness:
    """A harness and its full number. Beside one that measures time nothing runs (`alone`); `on_disk` ones use the real
    disk, `records` ones strace."""

    name: str
    run: Run
    full: int
    alone: bool = False
    on_disk: bool = False
    records: bool = False


HARNESSES = (
    Harness("power-keys", power_cuts.run_keys, 3000, records=True),
    Harness("kill-saving", kill_saving.run, 1000, on_disk=True),
    Harness("kill-passphrase", kill_keys.run_passphrase, 500),
    Harness("kill-key", kill_keys.run_rekey, 200),
    Harness("kill-backup", kill_copies.run_backup, 200),
    Harness("kill-restore", kill_copies.run_restore, 200),
    Harness("power-database", power_cuts.run_database, 3000, records=True),
    Harness("power-key", power_cuts.run_rekey, 1000, records=True),
    Harness("power-backup", power_cuts.run_backup, 1000, records=True),
    Harness("power-twice", power_cuts.run_twice, 2000, records=True),
    Harness("power-bite", power_cuts.run_bite, 1500, records=True),
    Harness("change-database", random_changes.run_database, 10_000),
    Harness("change-keys", random_changes.run_keys, 10_000),
    Harness("craft-keys", key_parser.run, 500_000),
    Harness("full-disk", full_disk.run, 200),
    Harness("races", races.run, 200),
    Harness("plaintext", plaintext.run, 200),
    Harness("memory", memory.run, 5),
    Harness("speed", speed.run, 10_000, alone=True, on_disk=True),
)
NAMES = tuple(harness.name for harness in HARNESSES)


def tortured(name: str, scale: float, seed: int) -> tuple[Result, float]:
    """Run one harness in a folder of its own. Returns what it found and the seconds it took."""
    harness = next(harness for harness in HARNESSES if harness.name == name)
    if harness.records and not can_record():
        return Result(name, 0, 0, 0, "not run: it needs strace"), 0.0
    count = max(1, round(harness.full * scale))
    place = IN_MEMORY if IN_MEMORY.is_dir() and not harness.on_disk else None
    start = time.monotonic()
    with tempfile.TemporaryDirectory(dir=place) as folder:
        found = harness.run(count, seed, Path(folder))
    return found, time.monotonic() - start
