"""Kill a process with SIGKILL while it changes the passphrase, or the vault key itself.

Half of the kills run the real derivation; for the other half a hash stands in for it, so that each kill falls into
the writing of the key files.
"""

import contextlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from storyjournal.vault import KdfCost, Vault, VaultError, WrongPassphrase, WrongRecoveryKit
from tests.torture.bench import (
    KIT,
    NAME,
    alarm,
    create,
    derivations_quick,
    derivations_remembered,
    device,
    fill,
    fingerprint,
    kit,
    passphrase,
)
from tests.torture.killing import Killed, Say, files_with_words, kill_in_the_midst
from tests.torture.result import Result, chances, told

REAL_S, QUICK_S, REKEY_S = 0.35, 0.05, 0.12
Look = Callable[[Path, Killed, int, str], tuple[int, str]]


def change_passphrases(say: Say, folder: Path, number: int, quick: bool) -> None:
    """The child: from passphrase `number` to the next ones, until killed."""
    with Vault.open(folder, KIT, local=device(folder)) as vault, _derivation(quick):
        while True:
            number += 1
            say(f"begin {number}")
            vault.keys.change_passphrase(passphrase(number), cost=KdfCost.floor())
            say(f"done {number}")


def change_keys(say: Say, folder: Path, number: int, quick: bool) -> None:
    """The child: from vault key `number` to the next ones, until killed. The passphrase stays."""
    with _derivation(quick), Vault.open(folder, kit(number), local=device(folder)) as vault:
        while True:
            number += 1
            say(f"begin {number}")
            vault.keys.change_key(passphrase(0), kit(number), cost=KdfCost.floor())
            say(f"done {number}")


def look_for_passphrase(folder: Path, killed: Killed, before: int, told_before: str) -> tuple[int, str]:
    """Which passphrase opens the vault? Exactly one may, the last that was done or the one begun."""
    wrong = ""
    opened = []
    for number in killed.newest(before):
        try:
            with Vault.open(folder, passphrase(number), local=device(folder)) as vault:
                vault.check()
                wrong = wrong or alarm(vault)
                wrong = wrong or ("" if fingerprint(vault) == told_before else "contents differ")
                opened.append(number)
        except WrongPassphrase:
            continue
        except VaultError as error:
            wrong = f"unreadable: {type(error).__name__}"
    if len(opened) != 1:
        wrong = wrong or f"opens with {opened} of {killed.newest(before)}"
    return (opened or [before])[-1], wrong


def look_for_key(folder: Path, killed: Killed, before: int, told_before: str) -> tuple[int, str]:
    """Which vault key opens the vault? Exactly one may; and the passphrase does."""
    wrong = ""
    opened = []
    try:
        with Vault.open(folder, passphrase(0), local=device(folder)) as vault:
            vault.check()
            wrong = alarm(vault) if fingerprint(vault) == told_before else "contents differ"
    except VaultError as error:
        wrong = f"passphrase: {type(error).__name__}"
    for number in killed.newest(before):
        try:
            Vault.open(folder, kit(number)).close()
            opened.append(number)
        except WrongRecoveryKit:
            continue
        except VaultError as error:
            wrong = wrong or f"kit: {type(error).__name__}"
    if len(opened) != 1:
        wrong = wrong or f"opens with kits {opened} of {killed.newest(before)}"
    return (opened or [before])[-1], wrong


def run_passphrase(count: int, seed: int, folder: Path) -> Result:
    """Kill the child `count` times while it changes the passphrase."""
    inside, complaints = _kill(change_passphrases, look_for_passphrase, count, seed, folder)
    return _result("kill -9, changing the passphrase", count, inside, complaints)


def run_rekey(count: int, seed: int, folder: Path) -> Result:
    """Kill the child `count` times while it changes the vault key."""
    inside, complaints = _kill(change_keys, look_for_key, count, seed, folder)
    return _result("kill -9, changing the vault key", count, inside, complaints)


def _kill(work: Callable[..., None], look: Look, count: int, seed: int, folder: Path) -> tuple[int, list[str]]:
    """Kill `count` times; return how many kills fell inside a change, and what was wrong."""
    chance, temp = chances(seed), folder / "temp"
    temp.mkdir()
    complaints: list[str] = []
    inside = 0
    for quick in (False, True):
        place, number = folder / str(quick) / NAME, 0
        with _derivation(quick), create(place.parent) as vault:
            fill(vault, chance, 6)
            contents = fingerprint(vault)
        longest = QUICK_S if quick else REAL_S
        longest += REKEY_S if work is change_keys else 0
        with derivations_quick() if quick else derivations_remembered():
            for _ in range(count - count // 2 if quick else count // 2):
                killed = kill_in_the_midst(work, (place, number, quick), temp, chance, longest)
                inside += killed.inside
                complaints += [f"in plain: {path.name}" for path in files_with_words(folder)]
                number, wrong = look(place, killed, number, contents)
                complaints += [word for word in (wrong, killed.complaint) if word]
    return inside, complaints


def _result(name: str, count: int, inside: int, complaints: list[str]) -> Result:
    note = told(complaints, "dangerous: the change was begun and not done; half of them with a quick derivation")
    return Result(name, count, inside, len(complaints), note)


def _derivation(quick: bool) -> AbstractContextManager[None]:
    return derivations_quick() if quick else contextlib.nullcontext()
