"""Two processes at one door: exactly one gets in, the other is told so."""

import multiprocessing
import time
from multiprocessing.connection import Connection
from pathlib import Path

from storyjournal.vault import Vault, VaultError
from tests.torture.bench import KIT, NAME, create
from tests.torture.killing import PATIENCE_S, PRELOADED
from tests.torture.result import Result, chances, told

IN = "in"
REFUSED = "VaultInUse"
LEAD_S = 0.02


def enter(line: Connection, folder: Path) -> None:
    """The child: open the vault at the given moments (seconds, monotonic), say how it went, and leave when told."""
    while (moment := line.recv()) is not None:
        time.sleep(max(0.0, moment - time.monotonic()))
        try:
            vault = Vault.open(folder, KIT)
        except VaultError as error:
            line.send(type(error).__name__ if str(error) else "nothing")
            line.recv()
        else:
            line.send(IN)
            line.recv()
            vault.close()
        line.send("out")


def run(count: int, seed: int, folder: Path) -> Result:
    """Race `count` times, the two apart by up to 3 ms."""
    chance = chances(seed)
    create(folder).close()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    lines = []
    for _ in range(2):
        line, theirs = context.Pipe()
        context.Process(target=enter, args=(theirs, folder / NAME), daemon=True).start()
        theirs.close()
        lines.append(line)
    firsts, complaints = 0, []
    for _ in range(count):
        start = time.monotonic() + LEAD_S
        said = _race(lines, [start + chance.uniform(0, 0.003) for _ in lines])
        firsts += said[0] == IN
        if sorted(said) != [REFUSED, IN]:
            complaints.append(" and ".join(said))
    for line in lines:
        line.send(None)
    note = told(complaints, f"within 3 ms of each other; the first was in {firsts} times, the second {count - firsts}")
    return Result("two processes, one vault", count, count, len(complaints), note)


def _race(lines: list[Connection], moments: list[float]) -> list[str]:
    """Start each at its moment; return what each said. Nobody leaves before both have said it."""
    for line, moment in zip(lines, moments, strict=True):
        line.send(moment)
    said = [_heard(line) for line in lines]
    for line in lines:
        line.send("leave")
    for line in lines:
        _heard(line)
    return said


def _heard(line: Connection) -> str:
    return str(line.recv()) if line.poll(PATIENCE_S) else "silence"
