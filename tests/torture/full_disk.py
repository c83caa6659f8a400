"""A full disk: a small file system of its own with a random amount of room; nothing acknowledged is lost, it is said
that the disk is full, and putting away and deleting still work.

Where no file system may be mounted, RLIMIT_FSIZE stands in for it: a limit on each file, not on all. SQLite does not
tell that from a failing disk, and no room can be set aside against it: there it is only held that nothing is lost.
"""

import contextlib
import os
import random
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

from storyjournal.vault import DiskFull, KdfCost, Vault, VaultError
from tests.torture.bench import KIT, NAME, create, derivations_quick, fill, text
from tests.torture.result import Result, chances, told

SIZE_KIB = 8 * 1024
ROOM_KIB = 400
BLOCK = 4096
SAVES = 400


def run(count: int, seed: int, folder: Path) -> Result:
    """Fill the disk at `count` random points."""
    chance, whole, disk = chances(seed), folder / "whole", folder / "disk"
    disk.mkdir()
    complaints, kinds = [], 0
    with derivations_quick():
        with create(whole) as vault:
            fill(vault, chance, 20)
        with small_disk(disk) as mounted:
            for _ in range(count):
                shutil.copytree(whole / NAME, disk / NAME)
                wrong, filled = _one(disk, chance, mounted)
                kinds += filled
                complaints += [wrong] if wrong else []
                shutil.rmtree(disk / NAME)
    how = "a tmpfs of 8 MiB" if mounted else "RLIMIT_FSIZE"
    note = told(complaints, f"{how}; dangerous: it became full while saving; then put away and deleted")
    return Result("full disk", count, kinds, len(complaints), note)


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """A file system of its own at `folder`; says False where none may be mounted."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE_KIB}k,mode=0700", "none", str(folder)]
    mounted = (
        shutil.which("mount") is not None and not subprocess.run(command, capture_output=True, check=False).returncode
    )
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def _one(disk: Path, chance: random.Random, mounted: bool) -> tuple[str, bool]:
    """One point: fill the disk, save until it is full, look, put away, delete, look again. What is wrong, and whether
    the disk became full."""
    place, filler = disk / NAME, disk / "filler"
    try:
        with Vault.open(place, KIT) as vault:
            before = {summary.id: vault.stories.get(summary.id).text for summary in vault.stories.list()}
            with _full(filler, chance) if mounted else _limited(place / "journal.db", chance):
                kept, filled = _save_until_full(vault, before, chance, DiskFull if mounted else VaultError)
                wrong = _differs(vault, kept)
                if mounted and not wrong:
                    wrong = _put_away_and_delete(vault, kept) or _change_passphrase(vault, chance)
            if not wrong:
                vault.stories.add("room again", text(chance))
        with Vault.open(place, KIT) as vault:
            vault.check()
            return wrong or _differs(vault, kept), filled
    except VaultError as error:
        return f"{type(error).__name__}", True
    finally:
        filler.unlink(missing_ok=True)


@contextlib.contextmanager
def _full(filler: Path, chance: random.Random) -> Iterator[None]:
    """All of the disk but a random rest is filled meanwhile."""
    status = os.statvfs(filler.parent)
    rest = chance.choice((0, chance.randrange(ROOM_KIB * 1024), chance.randrange(16 * 1024)))
    filler.write_bytes(bytes(max(0, status.f_bavail * status.f_bsize - rest - BLOCK)))
    yield
    filler.unlink()


@contextlib.contextmanager
def _limited(journal: Path, chance: random.Random) -> Iterator[None]:
    """No file may grow beyond a random size meanwhile."""
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (journal.stat().st_size + chance.randrange(ROOM_KIB * 1024), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def _save_until_full(
    vault: Vault, before: dict[str, str], chance: random.Random, full: type[VaultError]
) -> tuple[dict[str, str], bool]:
    """Save until it is said, with `full`, that there is no room. What is kept then, and whether it came to that."""
    kept = dict(before)
    for _ in range(SAVES):
        more = text(chance, 2000)
        try:
            if chance.random() < 0.5:
                kept[vault.stories.add("new", more).id] = more
            else:
                chosen = chance.choice(sorted(kept))
                vault.stories.keep(chosen, title="kept", text=more, tags=(), cursor=0, milestone=True)
                kept[chosen] = more
        except full:
            return kept, True
    return kept, False


def _differs(vault: Vault, kept: dict[str, str]) -> str:
    """ "" when every acknowledged story is as it was acknowledged."""
    held = {summary.id: vault.stories.get(summary.id).text for summary in vault.stories.list()}
    lost = [story for story, words in kept.items() if held.get(story) != words]
    return f"{len(lost)} acknowledged stories are not as they were kept" if lost else ""


def _put_away_and_delete(vault: Vault, kept: dict[str, str]) -> str:
    """Put two stories into the trash and delete one of them. Nothing acknowledged is lost by that."""
    one, other = sorted(kept, key=lambda story: len(kept[story]))[-2:]
    step = "trash"
    try:
        vault.stories.trash(one)
        vault.stories.trash(other)
        step = "delete"
        vault.stories.delete(other)
        step = "restore"
        vault.stories.restore(one)
    except DiskFull:
        if step == "restore":  # it takes room again, and may say so
            kept.pop(one)
            kept.pop(other)
            return "" if vault.stories.get(one).trashed else "half restored"
        return f"{step} found no room"
    kept.pop(other)
    return ""


def _change_passphrase(vault: Vault, chance: random.Random) -> str:
    """A new passphrase either opens, or it is said that there is no room."""
    new = f"another {chance.random()}"
    try:
        vault.keys.change_passphrase(new, cost=KdfCost.floor())
    except DiskFull:
        return ""
    except VaultError as error:
        return f"a new passphrase told {type(error).__name__}"
    return ""
