"""Kill a process with SIGKILL while it makes backups, or brings one back as a copy."""

import shutil
from pathlib import Path

from storyjournal.vault import Vault, VaultError
from storyjournal.vault.backup import preview, restore
from tests.torture.bench import KIT, NAME, change, create, fill, fingerprint
from tests.torture.killing import Killed, Say, files_with_words, kill_in_the_midst
from tests.torture.result import Result, chances, told

STORIES = 40
BACKUP_S, RESTORE_S = 0.2, 0.08


def back_up(say: Say, folder: Path, number: int) -> None:
    """The child: a change and a backup of it, again and again."""
    chance = chances(number)
    with Vault.open(folder, KIT) as vault:
        while True:
            change(vault, chance)
            number += 1
            say(f"begin {number}")
            vault.backups.make()
            say(f"done {number}")


def bring_back(say: Say, backup: Path, beside: Path, number: int) -> None:
    """The child: one backup brought back under one name after another."""
    while True:
        number += 1
        say(f"begin {number}")
        restore(backup, KIT, beside / f"copy {number}.storyjournal")
        say(f"done {number}")


def run_backup(count: int, seed: int, folder: Path) -> Result:
    """Kill the child `count` times while it backs up; every backup there must be whole, and the vault too."""
    chance, place, temp = chances(seed), folder / NAME, folder / "temp"
    temp.mkdir()
    with create(folder) as vault:
        fill(vault, chance, STORIES)
    complaints: list[str] = []
    inside = number = 0
    for _ in range(count):
        killed = kill_in_the_midst(back_up, (place, number), temp, chance, BACKUP_S)
        number = killed.begun[-1] if killed.begun else number
        inside += killed.inside
        complaints += [f"in plain: {path.name}" for path in files_with_words(folder)]
        complaints += [word for word in (_look_at_backups(place, killed), killed.complaint) if word]
    note = told(complaints, "dangerous: the backup was begun and not done; every backup there reads whole")
    return Result("kill -9 while backing up", count, inside, len(complaints), note)


def _look_at_backups(place: Path, killed: Killed) -> str:
    """The newest backup is the one last done or begun, each one reads whole, the vault is whole and goes on."""
    try:
        with Vault.open(place, KIT) as vault:
            vault.check()
            found = vault.backups.list()
        for backup in found[:3]:
            preview(backup.path, KIT)
        if killed.done and not found:
            return "a backup that was done is gone"
        if killed.done:
            copied = place.parent / "looked at"
            shutil.copytree(found[0].path, copied)
            with Vault.open(copied, KIT) as vault:
                vault.check()
            shutil.rmtree(copied)
    except VaultError as error:
        return f"unreadable: {type(error).__name__}"
    return ""


def run_restore(count: int, seed: int, folder: Path) -> Result:
    """Kill the child `count` times while it brings a backup back; a copy is there whole or not at all."""
    chance, place, temp, beside = chances(seed), folder / NAME, folder / "temp", folder / "beside"
    temp.mkdir()
    beside.mkdir()
    with create(folder) as vault:
        fill(vault, chance, STORIES)
        contents = fingerprint(vault)
        backup = vault.backups.make().path
    complaints: list[str] = []
    inside = number = 0
    for _ in range(count):
        killed = kill_in_the_midst(bring_back, (backup, beside, number), temp, chance, RESTORE_S)
        inside += killed.inside
        complaints += [f"in plain: {path.name}" for path in files_with_words(folder)]
        complaints += [word for word in (_look_at_copies(beside, killed, number, contents), killed.complaint) if word]
        number = killed.begun[-1] if killed.begun else number
    drafts = _left_over(beside, backup)
    complaints += [f"{drafts} drafts were not swept"] if drafts else []
    with Vault.open(place, KIT) as vault:
        vault.check()
        complaints += [] if fingerprint(vault) == contents else ["the vault itself changed"]
    note = told(complaints, "dangerous: the copy was begun and not done; drafts left behind were swept")
    return Result("kill -9 while restoring", count, inside, len(complaints), note)


def _look_at_copies(beside: Path, killed: Killed, before: int, contents: str) -> str:
    """Copies that were done are there; the one begun is there whole or not at all. Takes them away."""
    there = sorted(beside.glob("copy *"), key=lambda path: int(path.stem.split()[1]))
    numbers = tuple(int(path.stem.split()[1]) for path in there)
    if numbers not in (killed.done, (*killed.done, *killed.newest(before)[1:])):
        return f"there are copies {numbers}, done were {killed.done}"
    for copy in there:
        try:
            with Vault.open(copy, KIT) as vault:
                vault.check()
                if fingerprint(vault) != contents:
                    return "a copy differs"
        except VaultError as error:
            return f"unreadable copy: {type(error).__name__}"
        shutil.rmtree(copy)
    return ""


def _left_over(beside: Path, backup: Path) -> int:
    """How many drafts stay after one more copy."""
    restore(backup, KIT, beside / "last.storyjournal")
    return len([path for path in beside.iterdir() if path.name != "last.storyjournal"])
