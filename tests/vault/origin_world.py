"""A small world of devices and copies of one journal, with its true history beside the real files."""

import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from storyjournal.vault import KdfCost, LocalData, RecoveryKit, Vault
from storyjournal.vault.origin import Origin, OriginState

KIT = RecoveryKit(bytes(range(32)))
PASSPHRASE = "pebble orchard ninety lamp"
OLD_FIXTURE = Path(__file__).parent / "fixtures" / "version-1.storyjournal"

MEMORY = Path("/dev/shm")  # noqa: S108 - only a place to make a folder in
# Where a test goes through many states of a vault and none of it is about disks: fsync costs nothing there.
QUICK_PLACE = MEMORY if os.access(MEMORY, os.W_OK) else Path(tempfile.gettempdir())

Change = tuple[str, int]
History = tuple[Change, ...]


class ReadOnlyData(LocalData):
    """An app data folder that may be read and not written."""

    def write(self, name: str, content: dict[str, Any]) -> None:
        raise OSError(30, f"Read-only file system: {name}, {len(content)}")


@dataclass
class Device:
    """A computer: its own app data, and what it truly knows of the journal."""

    name: str
    local: LocalData
    known: History | None = None


@dataclass(frozen=True)
class Visit:
    """What is done with an open copy."""

    writes: int
    accept: bool
    kill: bool
    read_only: bool


@dataclass
class World:
    """`histories` has every change that is truly in each copy, oldest first."""

    root: Path
    devices: dict[str, Device] = field(default_factory=dict)
    histories: dict[str, History] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    changes: int = 0

    @classmethod
    def begin(cls, root: Path, start: Path, names: Sequence[str]) -> "World":
        """Put a journal, `start`, into the folder "a"; no device knows it yet."""
        world = cls(root)
        shutil.copytree(start, world.folder("a"))
        world.histories["a"] = ()
        world.copy("a", "b")
        world.devices = {name: Device(name, LocalData(root / f"data {name}")) for name in names}
        return world

    def folder(self, copy: str) -> Path:
        """Where a copy lies: each in a folder of its own, so that none is a copy nearby."""
        return self.root / copy / "mine.storyjournal"

    def copy(self, source: str, target: str) -> None:
        """Put a copy in the place of another, as a person or a sync service does."""
        if source == target or source not in self.histories:
            return
        shutil.rmtree(self.folder(target), ignore_errors=True)
        shutil.copytree(self.folder(source), self.folder(target))
        self.histories[target] = self.histories[source]

    def visit(self, device: str, copy: str, *, visit: Visit, beside: Callable[[], None] | None = None) -> None:
        """Open a copy on a device, hold the verdict against the truth, write, and close or be killed.

        `beside` happens between two changes, as when another copy is opened in a second window.
        """
        if copy not in self.histories or copy in self.open:
            return
        self.open.add(copy)
        who = self.devices[device]
        local = ReadOnlyData(who.local.folder) if visit.read_only else who.local
        nameless = visit.read_only and not who.local.path("device").exists()  # it cannot give itself an id
        vault = Vault.open(self.folder(copy), KIT, local=local)
        self._judge(vault.origin, who, self.histories[copy])
        noting = not visit.read_only and not vault.origin.must_be_asked
        if visit.accept:
            vault.accept_origin()
            assert vault.origin.state in (OriginState.SAME, OriginState.FIRST_TIME)
            noting = not visit.read_only
        if noting:
            who.known = self.histories[copy]
        for number in range(visit.writes):
            if number == visit.writes - 1 and beside is not None:
                beside()
            self.changes += 1
            vault.documents.put("test", "test", {"change": self.changes})
            self.histories[copy] += (("?" if nameless else device, self.changes),)
        self.open.remove(copy)
        if visit.kill:
            kill_vault(vault)
        else:
            vault.close()
            who.known = self.histories[copy] if noting else who.known

    def forget(self, device: str, damage: str) -> None:
        """Lose a device's memory, or damage it."""
        who = self.devices[device]
        for path in who.local.folder.glob("seen-*.json"):
            path.unlink() if damage == "lost" else path.write_text(damage, encoding="utf-8")
        who.known = None

    def _judge(self, origin: Origin, who: Device, history: History) -> None:
        """The verdict must be the truth, whatever happened before."""
        assert (origin.state, origin.missing, origin.arrived) == truth(who, history), (who.name, who.known, history)


def truth(who: Device, history: History) -> tuple[OriginState, int, int]:
    """What should be said of a history on a device."""
    if who.known is None:
        return OriginState.FIRST_TIME, 0, 0
    missing, arrived = set(who.known) - set(history), set(history) - set(who.known)
    if missing:
        return (OriginState.FORKED if arrived else OriginState.OLDER), len(missing), len(arrived)
    own = all(device == who.name for device, _ in arrived)
    return (OriginState.SAME if own else OriginState.ELSEWHERE), 0, len(arrived)


def kill_vault(vault: Vault) -> None:
    """Leave everything as a killed process leaves it: the system closes the files, and nobody notes anything."""
    vault._database.close()
    vault._lock.release()


def new_journal(root: Path) -> Path:
    """Make an empty journal of today that KIT opens."""
    folder = root / "start.storyjournal"
    Vault.create(folder, PASSPHRASE, KIT, cost=KdfCost.floor()).close()
    return folder


def write(folder: Path, local: LocalData | None, changes: int = 1) -> Origin:
    """Open, write some documents, close; return what was said on opening."""
    with Vault.open(folder, KIT, local=local) as vault:
        origin = vault.origin
        for number in range(changes):
            vault.documents.put("test", str(number), {})
    return origin
