"""Words in plain: everything the core can do is done in a child; every file of it is looked at, also after a kill.

Looked at are the vault, its backups, the second folder, copies brought back, rescued copies, this device's own data,
and the temporary folder: while it runs, after kill -9, and after it closed. Words are looked for in UTF-8 and UTF-16,
in bytes and in names; so are the passphrase and the bytes of the vault key.
"""

import contextlib
import multiprocessing
import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from storyjournal.vault import KdfCost, LocalData, RecoveryKit, Vault
from storyjournal.vault.backup import preview, restore
from storyjournal.vault.rescue import salvage
from tests.privacy.words import everything_under
from tests.torture.bench import KIT, NAME, PASSPHRASE, SENTINEL, change, derivations_quick, fill
from tests.torture.killing import PATIENCE_S, PRELOADED
from tests.torture.result import Result, chances, told

FOLDERS = ("vault", "temp", "local", "second", "beside")
LOOK_EVERY_S = 0.01
ROUNDS = 6


def live(line: Connection, folder: Path, seed: int) -> None:
    """The child: do everything there is to do with a vault; say each step."""
    temp = str(folder / "temp")
    os.environ.update({"TMPDIR": temp, "SQLITE_TMPDIR": temp})
    tempfile.tempdir = temp
    chance, place, local = chances(seed), folder / "vault" / NAME, LocalData(folder / "local")
    kit = KIT
    with derivations_quick():
        with Vault.create(place, PASSPHRASE, kit, cost=KdfCost.floor(), local=local) as vault:
            fill(vault, chance, 10)
            line.send("created")
            vault.backups.choose_second_folder(folder / "second")
        for number in range(ROUNDS):
            kit = _round(line, folder, kit, chance, number)
    line.send("closed")


def _round(line: Connection, folder: Path, kit: RecoveryKit, chance: random.Random, number: int) -> RecoveryKit:
    """Change, back up, change the keys, bring back, rescue. Returns the kit that opens it now."""
    place, local = folder / "vault" / NAME, LocalData(folder / "local")
    with Vault.open(place, kit, local=local) as vault:
        for _ in range(15):
            change(vault, chance)
        line.send("changed")
        made = vault.backups.make()
        line.send("backed up")
        vault.keys.change_passphrase(PASSPHRASE, cost=KdfCost.floor())
        preview(made.path, kit)
        line.send("looked into")
        restore(made.path, kit, folder / "beside" / f"copy {number}.storyjournal")
        line.send("brought back")
        kit = RecoveryKit.generate()
        vault.keys.change_key(PASSPHRASE, kit, cost=KdfCost.floor())
        line.send("new key")
    damaged = folder / "beside" / f"damaged {number}.storyjournal"
    shutil.copytree(place, damaged, ignore=shutil.ignore_patterns("backups"))
    data = bytearray((damaged / "journal.db").read_bytes())
    data[20 * 4096 : 21 * 4096] = chance.randbytes(4096)
    (damaged / "journal.db").write_bytes(data)
    salvage(damaged, kit, folder / "beside" / f"rescued {number}.storyjournal")
    line.send("rescued")
    return kit


def run(count: int, seed: int, folder: Path) -> Result:
    """Let the child live `count` times; all but every tenth is killed at some moment."""
    chance, complaints, looks, killed = chances(seed), [], 0, 0
    for number in range(count):
        base = folder / str(number)
        for name in FOLDERS:
            (base / name).mkdir(parents=True)
        found, looked, ended = _one(base, chance, seed + number, kill=number % 10 != 0)
        looks += looked
        killed += not ended
        complaints += found
        shutil.rmtree(base)
    note = told(
        complaints, f"{looks} looks at every file, {killed} of them after kill -9, {count - killed} after closing"
    )
    return Result("words in plain, through the core", count, looks, len(complaints), note)


def _one(base: Path, chance: random.Random, seed: int, *, kill: bool) -> tuple[list[str], int, bool]:
    """One life: what was found, how many looks were taken, and whether it came to its own end."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    heard, saying = context.Pipe(duplex=False)
    child = context.Process(target=live, args=(saying, base, seed))
    child.start()
    saying.close()
    end = time.monotonic() + (chance.uniform(0.03, 0.8) if kill else PATIENCE_S)
    found, looks, said = set[str](), 0, ""
    while child.is_alive() and time.monotonic() < end:
        found.update(in_plain(base))
        looks += 1
        time.sleep(LOOK_EVERY_S)
    child.kill()
    child.join()
    with contextlib.suppress(EOFError, OSError):
        while True:
            said = str(heard.recv())
    found.update(in_plain(base))
    if said != "closed" and child.exitcode not in (-9, 0):
        found.add(f"it fell after {said!r}")
    return sorted(found), looks + 1, said == "closed"


def in_plain(folder: Path) -> Iterator[str]:
    """Files that hold a word, the passphrase or the first vault key, or bear one in their names."""
    letters = [
        f.encode(code) for f in (SENTINEL.lower(), PASSPHRASE.lower()) for code in ("utf-8", "utf-16-le", "utf-16-be")
    ]
    for path in everything_under(folder):
        try:
            data = path.read_bytes() if path.is_file() else b""
        except (FileNotFoundError, NotADirectoryError):  # one that came and went
            continue
        lowered = data.lower()
        if any(word in lowered for word in letters) or KIT.key in data or SENTINEL.lower() in path.name.lower():
            yield f"in plain: {path.relative_to(folder)}"
