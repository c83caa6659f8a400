"""The program that is recorded: python -m tests.torture.disk.scenario FOLDER WHAT PIECES SEED [BETRAYAL]

It makes a vault in FOLDER, then does one piece of work after another, and says when each begins and is done. With a
BETRAYAL something that keeps a power cut harmless is left out: the harness must find that.
"""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

from storyjournal.vault import KdfCost, Vault
from storyjournal.vault.backup import restore
from storyjournal.vault.origin import watch
from storyjournal.vault.store import cipher
from tests.torture.bench import change, create, fill, fingerprint, kit, light, passphrase

BRING_BACK_EVERY = 3
Piece = Callable[[Vault, random.Random, int], None]


def say(kind: str, number: int, word: str = "") -> None:
    """One line, one system call."""
    os.write(1, f"{kind} {number} {word}".rstrip().encode() + b"\n")


def new_passphrase(vault: Vault, _chance: random.Random, number: int) -> None:
    vault.keys.change_passphrase(passphrase(number), cost=KdfCost.floor())


def new_key(vault: Vault, _chance: random.Random, number: int) -> None:
    vault.keys.change_key(passphrase(0), kit(number), cost=KdfCost.floor())


def backup(vault: Vault, chance: random.Random, number: int) -> None:
    change(vault, chance)
    made = vault.backups.make()
    if number % BRING_BACK_EVERY == 0:
        restore(made.path, kit(0), vault.folder.parent / f"copy {number}.storyjournal")


PIECES: dict[str, Piece] = {
    "database": lambda vault, chance, _number: change(vault, chance),
    "keys": new_passphrase,
    "rekey": new_key,
    "backup": backup,
}


def betray(what: str) -> None:
    """Leave out what keeps a power cut harmless."""
    if what.startswith("synchronous="):
        cipher.PRAGMAS = tuple(what if p.startswith("synchronous=") else p for p in cipher.PRAGMAS)
    elif what == "no-fsync":
        os.fsync = lambda _descriptor: None  # type: ignore[assignment]


def main() -> None:
    folder, what, pieces, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    betray("".join(sys.argv[5:6]))
    watch.PAUSE_SECONDS = 0.0  # what the device remembers is written after every change, not every 20 s
    chance = random.Random(seed)  # noqa: S311 - which change comes next
    with light(), create(folder) as vault:
        fill(vault, chance, 8)
        say("done", 0, fingerprint(vault))
        for number in range(1, pieces + 1):
            say("begin", number)
            PIECES[what](vault, chance, number)
            say("done", number, fingerprint(vault))


if __name__ == "__main__":
    main()
