"""Power cuts: what the real code asked of the disk is recorded, cut off at a random operation, and what a disk may
then hold is opened by the real code. It must hold the last change that was acknowledged, or the one begun after it.

A hash stands in for the key derivation on both sides, and the ballast is small: no disk has a part in that.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from storyjournal.vault import Vault, VaultError, WrongPassphrase
from tests.torture.bench import KIT, NAME, alarm, device, fingerprint, kit, light, passphrase
from tests.torture.disk.operations import Mark, Operation
from tests.torture.disk.recording import record
from tests.torture.disk.scenario import BRING_BACK_EVERY
from tests.torture.disk.simulated import Disk
from tests.torture.result import Result, chances, told

SCENARIO = "tests.torture.disk.scenario"
REOPENING = "tests.torture.disk.reopening"
SECOND_CUTS = 20
ENOUGH_TO_FIND_LITTLE = 900


@dataclass(frozen=True, slots=True)
class Promise:
    """What may stand after a power cut: the last piece done and, when one was begun since, that one; `words` are the
    fingerprints of the contents after each piece. `made` is False before the vault itself was acknowledged."""

    made: bool
    numbers: tuple[int, ...]
    words: dict[int, str]

    @property
    def inside(self) -> bool:
        """Whether the power was cut within a piece of work."""
        return len(self.numbers) > 1 or not self.made


Judge = Callable[[Path, Promise], str]


def judge_making(place: Path) -> str:
    """Nothing was acknowledged yet: there is no vault, or one that opens and is whole."""
    if Vault.exists(place):
        with Vault.open(place, KIT) as vault:
            vault.check()
    return ""


def judge_contents(place: Path, promise: Promise) -> str:
    """The vault opens, is whole, and holds one of the promised states; and goes on working."""
    with Vault.open(place, KIT, local=device(place)) as vault:
        vault.check()
        held = fingerprint(vault)
        if wrong := alarm(vault):
            return wrong
        if held not in [promise.words[number] for number in promise.numbers]:
            return f"holds none of {promise.numbers}"
        vault.stories.add("after the cut", "words " * 500)
    with Vault.open(place, KIT) as vault:
        vault.check()
    return ""


def judge_passphrase(place: Path, promise: Promise) -> str:
    """Exactly one of the promised passphrases opens the vault, and the one before them does not."""
    opened = []
    for number in promise.numbers:
        try:
            with Vault.open(place, passphrase(number), local=device(place)) as vault:
                if wrong := alarm(vault):
                    return wrong
                if fingerprint(vault) != promise.words[number]:
                    return "contents differ"
                opened.append(number)
        except WrongPassphrase:
            continue
    return "" if len(opened) == 1 else f"opens with {opened} of {promise.numbers}"


def judge_key(place: Path, promise: Promise) -> str:
    """The passphrase opens the vault, whose key is one of the promised ones, and the contents are whole."""
    with Vault.open(place, passphrase(0), local=device(place)) as vault:
        vault.check()
        if wrong := alarm(vault):
            return wrong
        if fingerprint(vault) != promise.words[0]:
            return "contents differ"
        if vault.keys.kit not in [kit(number) for number in promise.numbers]:
            return "opens with a key that was not promised"
        opened = vault.keys.kit
    with Vault.open(place, opened) as vault:
        return "" if fingerprint(vault) == promise.words[0] else "contents differ by kit"


def judge_backups(place: Path, promise: Promise) -> str:
    """The vault is whole; what was acknowledged of backups and of copies brought back is there; none is half there."""
    with Vault.open(place, KIT, local=device(place)) as vault:
        vault.check()
        found = vault.backups.list()
        if wrong := alarm(vault):
            return wrong
    if len(found) < min(promise.numbers[0], 1):
        return f"{len(found)} backups of {promise.numbers}"
    copies = list(place.parent.glob("copy *"))
    if len(copies) < promise.numbers[0] // BRING_BACK_EVERY:
        return f"{len(copies)} copies of {promise.numbers}"
    for copy in copies:
        with Vault.open(copy, passphrase(0)) as vault:
            vault.check()
    for backup in found:
        copied = place.parent / "looked at"
        shutil.copytree(backup.path, copied)
        with Vault.open(copied, passphrase(0)) as vault:
            vault.check()
        shutil.rmtree(copied)
    return ""


JUDGES: dict[str, Judge] = {
    "database": judge_contents,
    "keys": judge_passphrase,
    "rekey": judge_key,
    "backup": judge_backups,
}


def cuts(what: str, count: int, seed: int, folder: Path, *, pieces: int, betrayal: str = "") -> tuple[int, list[str]]:
    """Cut the power `count` times. Returns how many cuts fell inside a piece of work, and what was wrong."""
    held = folder / "held"
    log = _recorded(what, seed, folder, pieces, betrayal)
    chance, disk, inside, complaints = chances(seed), Disk(), 0, []
    before = 0
    with light():
        for cut, promise in _promises(log, count, chance):
            disk.do(log[before:cut])
            before = cut
            held.mkdir()
            disk.cut_power(held, chance)
            inside += promise.inside
            wrong = _judged(JUDGES[what], held / NAME, promise)
            complaints += [f"cut {cut}: {wrong}"] if wrong else []
            shutil.rmtree(held)
    return inside, complaints


def _recorded(what: str, seed: int, folder: Path, pieces: int, betrayal: str = "") -> list[Operation]:
    work = folder / "recorded"
    work.mkdir()
    arguments = [what, str(pieces), str(seed), *([betrayal] if betrayal else [])]
    return record(work, SCENARIO, arguments, folder / "trace.txt")


def _judged(judge: Judge, place: Path, promise: Promise) -> str:
    try:
        return judge(place, promise) if promise.made else judge_making(place)
    except VaultError as error:
        return type(error).__name__


def _promises(log: list[Operation], count: int, chance: random.Random) -> Iterator[tuple[int, Promise]]:
    """`count` places in the log, in order, and what was promised at each."""
    words = {mark.number: mark.word for mark in log if isinstance(mark, Mark) and mark.kind == "done"}
    made = next(n for n, mark in enumerate(log) if isinstance(mark, Mark))
    # Making and filling the vault is many pieces that say nothing: one cut in fifty falls there.
    early = [chance.randrange(made) for _ in range(count // 50)]
    places = sorted([*early, *(chance.randrange(made + 1, len(log) + 1) for _ in range(count - len(early)))])
    at, done, begun = 0, 0, 0
    for place in places:
        for mark in log[at:place]:
            if isinstance(mark, Mark):
                done, begun = (mark.number, begun) if mark.kind == "done" else (done, mark.number)
        at = place
        yield place, Promise(place > made, (done, begun) if begun > done else (done,), words)


def run_database(count: int, seed: int, folder: Path) -> Result:
    """Power cuts while stories and documents change."""
    inside, complaints = cuts("database", count, seed, folder, pieces=40)
    return _result("power cuts, database", count, inside, complaints)


def run_keys(count: int, seed: int, folder: Path) -> Result:
    """Power cuts while the passphrase changes."""
    inside, complaints = cuts("keys", count, seed, folder, pieces=20)
    return _result("power cuts, key file", count, inside, complaints)


def run_rekey(count: int, seed: int, folder: Path) -> Result:
    """Power cuts while the vault key changes."""
    inside, complaints = cuts("rekey", count, seed, folder, pieces=8)
    return _result("power cuts, changing the key", count, inside, complaints)


def run_backup(count: int, seed: int, folder: Path) -> Result:
    """Power cuts while backups are made."""
    inside, complaints = cuts("backup", count, seed, folder, pieces=15)
    return _result("power cuts, backing up", count, inside, complaints)


def run_twice(count: int, seed: int, folder: Path) -> Result:
    """The power fails, and fails again while the vault is being opened: while it rolls back, or finishes a new key."""
    complaints, made = [], 0
    for place, what, pieces in ((folder / "1", "database", 25), (folder / "2", "rekey", 5)):
        place.mkdir()
        log = _recorded(what, seed, place, pieces)
        chance, disk, before = chances(seed), Disk(), 0
        with light():
            for cut, promise in _promises(log, max(1, count // 2 // SECOND_CUTS), chance):
                disk.do(log[before:cut])
                before = cut
                if promise.made:
                    made += 1
                    complaints += [
                        f"{what}, cut {cut}: {wrong}" for wrong in _second(disk, place, what, promise, chance)
                    ]
    note = told(complaints, f"{SECOND_CUTS} cuts into the opening after each of {made} cuts")
    return Result("power cuts, and again on opening", made * SECOND_CUTS, made * SECOND_CUTS, len(complaints), note)


def _second(disk: Disk, folder: Path, what: str, promise: Promise, chance: random.Random) -> Iterator[str]:
    """Cut the power, record the opening of what is left, cut that too. Yields what is wrong."""
    held, again = folder / "held", folder / "again"
    held.mkdir()
    disk.cut_power(held, chance)
    log = record(held, REOPENING, [], folder / "trace.txt")
    start = next(n for n, mark in enumerate(log) if isinstance(mark, Mark))
    second, before = Disk(), 0
    for cut in sorted(chance.randrange(start, len(log) + 1) for _ in range(SECOND_CUTS)):
        second.do(log[before:cut])
        before = cut
        again.mkdir()
        second.cut_power(again, chance)
        wrong = _judged(JUDGES[what], again / NAME, promise)
        if wrong:
            yield f"then {cut - start}: {wrong}"
        shutil.rmtree(again)
    shutil.rmtree(held)


def run_bite(count: int, seed: int, folder: Path) -> Result:
    """The same with what protects left out: `bad` counts the betrayals that were not found."""
    betrayals = [("database", "synchronous=OFF", count // 6), ("keys", "no-fsync", count // 6)]
    if count >= ENOUGH_TO_FIND_LITTLE:
        betrayals.append(("database", "synchronous=NORMAL", count - count // 3))
    found = {}
    for what, betrayal, cut in betrayals:
        place = folder / betrayal
        place.mkdir()
        found[betrayal] = len(cuts(what, cut, seed, place, pieces=15, betrayal=betrayal)[1])
    note = "must find: " + ", ".join(f"{number} with {betrayal}" for betrayal, number in found.items())
    return Result("power cuts bite", count, sum(found.values()), sum(not n for n in found.values()), note)


def _result(name: str, count: int, inside: int, complaints: list[str]) -> Result:
    note = told(complaints, "dangerous: within a change that was begun and not done")
    return Result(name, count, inside, len(complaints), note)
