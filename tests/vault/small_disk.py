"""Real disks in a child process with mounts of its own: a full one, one that may only be read, a stick that is pulled.

python -m tests.vault.small_disk CASE FOLDER     inside of `unshare --mount`, see `in_own_mounts`
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from storyjournal.vault import DiskFull, Vault, VaultClosed, VaultError, VaultMoved
from storyjournal.vault.errors import VaultReadOnly, VaultUnplugged
from storyjournal.vault.rescue import salvage
from storyjournal.vault.store import ballast
from tests.vault.vault_bench import KIT, PASSPHRASE, make, place

ROOT = Path(__file__).parent.parent.parent
OWN = ["unshare", "--mount"] if hasattr(os, "getuid") and os.getuid() == 0 else ["unshare", "--user", "-r", "--mount"]
KIB = 1024


def in_own_mounts(case: str, folder: Path) -> None:
    """Run a case; skip the test with the system's words where nobody may mount anything."""
    if shutil.which("unshare") is None:
        pytest.skip("this system has no unshare")
    tried = subprocess.run([*OWN, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"no mounts of one's own here: {tried.stderr.strip()}")
    command = [*OWN, sys.executable, "-m", "tests.vault.small_disk", case, str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


def mount(*words: str) -> None:
    """Call mount(8)."""
    subprocess.run(["mount", *words], check=True)


def raised(work: object) -> type[VaultError] | None:
    """What a piece of work ends with."""
    try:
        work()  # type: ignore[operator]
    except VaultError as error:
        return type(error)
    return None


def fillings(disk: Path) -> Iterator[int]:
    """Leave less and less room on a disk, from 600 KiB to nothing."""
    filler = disk / "filler"
    for left in [600, 300, *range(200, -1, -8)]:
        filler.unlink(missing_ok=True)
        free = shutil.disk_usage(disk).free
        with filler.open("wb") as file:
            file.write(bytes(max(0, free - left * KIB)))
        yield left
    filler.unlink()


def full(disk: Path) -> None:
    """At every filling: what was kept is there, a story can be trashed and deleted, the room is set aside again."""
    mount("-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk))
    vault = make(disk)
    kept = {vault.stories.add(f"Story {number}", f"word{number} hope " * 300).id for number in range(80)}
    refused = 0
    for left in fillings(disk):
        assert (place(disk) / ballast.NAME).exists(), left
        for number in range(30):
            try:
                kept.add(vault.stories.add("More", f"more{left} more{number} " * 1_000).id)
            except DiskFull:
                refused += 1
                break
        assert {story.id for story in vault.stories.list()} == kept, left
        gone = vault.stories.list()[len(kept) // 2].id
        vault.stories.trash(gone)
        vault.stories.delete(gone)
        kept.remove(gone)
        vault.close()
        vault = Vault.open(place(disk), KIT)
        vault.check()
    assert refused > 10
    vault.stories.add("There is room again", "words " * 20_000)
    vault.close()


def without_ballast(disk: Path) -> None:
    """The same disk shows that the ballast is what makes deleting work."""
    mount("-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk))
    with make(disk) as vault:
        story = vault.stories.add("Long", " ".join(f"word{number}" for number in range(20_000)))
        vault.stories.add("Other", "words " * 2_000)
        vault._database.ballast = None
        (place(disk) / ballast.NAME).unlink()
        next(fillings(disk))
        (disk / "rest").write_bytes(bytes(shutil.disk_usage(disk).free))
    vault = Vault.open(place(disk), KIT)
    assert raised(lambda: vault.stories.trash(story.id)) is DiskFull
    (disk / "rest").unlink()
    (disk / "filler").unlink()
    vault.close()
    with Vault.open(place(disk), KIT) as vault:
        next(fillings(disk))
        (disk / "rest").write_bytes(bytes(shutil.disk_usage(disk).free))
        vault.stories.trash(story.id)
        vault.stories.delete(story.id)


def read_only(disk: Path) -> None:
    """Opening says so and changes nothing; what lies there can be rescued to another place."""
    with make(disk) as vault:
        vault.stories.add("On a CD", "words")
    before = hashes(disk)
    mount("--bind", str(disk), str(disk))
    mount("-o", "remount,ro,bind", str(disk))
    for secret in (PASSPHRASE, KIT):
        assert raised(lambda secret=secret: Vault.open(place(disk), secret)) is VaultReadOnly
    assert raised(lambda: make(disk / "inside")) is VaultReadOnly
    assert hashes(disk) == before
    target = disk.parent / "rescued"
    assert salvage(place(disk), PASSPHRASE, target).saved == ("On a CD",)
    assert hashes(disk) == before


def pulled(disk: Path) -> None:
    """A stick is pulled and put in again: it is said, nothing is lost, and it goes on; a changed one is refused."""
    behind = disk.parent / "behind"
    behind.mkdir()
    mount("-t", "tmpfs", "tmpfs", str(behind))
    mount("--bind", str(behind), str(disk))
    vault = make(disk)
    story = vault.stories.add("Before", "words")
    subprocess.run(["umount", "-l", str(disk)], check=True)
    for _ in range(2):
        assert raised(lambda: vault.stories.add("During")) is VaultUnplugged
    mount("--bind", str(behind), str(disk))
    vault.stories.add("After")
    assert [kept.title for kept in vault.stories.list()] == ["After", "Before"]
    old = (place(disk) / "journal.db").read_bytes()
    vault.stories.keep(story.id, title="Before", text="more words", tags=(), cursor=0)
    vault.stories.add("Last")
    subprocess.run(["umount", "-l", str(disk)], check=True)
    assert raised(lambda: vault.stories.add("During")) is VaultUnplugged
    newest = (place(behind) / "journal.db").read_bytes()
    (place(behind) / "journal.db").write_bytes(old)
    mount("--bind", str(behind), str(disk))
    assert raised(lambda: vault.stories.add("Into an older copy")) is VaultMoved
    (place(behind) / "journal.db").write_bytes(changed_once_elsewhere(disk.parent / "elsewhere", newest))
    assert raised(lambda: vault.stories.add("Beside a change from elsewhere")) is VaultMoved
    (place(behind) / "journal.db").write_bytes(newest)
    vault.stories.add("End")
    subprocess.run(["umount", "-l", str(disk)], check=True)
    assert raised(lambda: vault.stories.add("During")) is VaultUnplugged
    vault.close()
    mount("--bind", str(behind), str(disk))
    told = raised(lambda: vault.stories.add("After the end"))
    assert told is VaultClosed, told
    with Vault.open(place(disk), KIT) as vault:
        assert [kept.title for kept in vault.stories.list()] == ["End", "Last", "Before", "After"]


def changed_once_elsewhere(folder: Path, journal: bytes) -> bytes:
    """What another computer makes of a journal with one change."""
    folder.mkdir()
    make(folder).close()
    for part in place(folder).glob("keys.*"):
        part.unlink()
    (place(folder) / "journal.db").write_bytes(journal)
    with Vault.open(place(folder), KIT) as vault:
        vault.stories.add("Elsewhere")
    return (place(folder) / "journal.db").read_bytes()


def hashes(folder: Path) -> dict[str, str]:
    """Every file in a folder, byte by byte."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


if __name__ == "__main__":
    cases = {case.__name__: case for case in (full, without_ballast, read_only, pulled)}
    cases[sys.argv[1]](Path(sys.argv[2]))
