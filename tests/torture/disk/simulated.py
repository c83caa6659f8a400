"""A disk that keeps only what it was told to sync. Everything else it may keep, drop, tear or reorder.

What is modelled: each 512-byte sector that was written and not synced is kept as it was after one of the writes to it,
or dropped, or torn at any byte between the old and the new; a file's new end is there or not, and where it is there
and its bytes are not, zeros or garbage stand; each change of a folder's names that was not synced is there or not,
whatever came after it. A rename within one folder is there whole or not at all, and a move between two is never in
neither of them (all journalling file systems); it may be in both. Nothing appears that was never asked for.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.torture.disk.operations import ROOT, Entries, MakeFolder, Mark, Operation, Resize, Sync, Write

SECTOR = 512
Names = dict[str, int]


@dataclass(slots=True)
class File:
    """What of a file is on the disk for good, and what was asked since."""

    kept: bytes = b""
    waiting: list[Write | Resize] = field(default_factory=list)


@dataclass(slots=True)
class Folder:
    """The names in a folder that are on the disk for good, and what was asked since."""

    kept: Names = field(default_factory=dict)
    waiting: list[Entries] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mood:
    """How a disk treats what was not synced, this time: the chance of each sector or name to be kept, or torn."""

    keeps: float
    tears: float
    garbage: bool

    @classmethod
    def any(cls, chance: random.Random) -> "Mood":
        """From a disk that drops everything to one that keeps nearly everything."""
        keeps = chance.choice((0.0, 0.1, 0.5, 0.9, 0.98, 1.0))
        return cls(keeps, chance.choice((0.0, 0.0, 0.05, 0.3)), chance.random() < 0.5)


@dataclass(frozen=True, slots=True)
class Cut:
    """One power cut: the mood of the disk, and the changes of names that it dropped (by `id`)."""

    mood: Mood
    chance: random.Random
    dropped: set[int]


class Disk:
    """Files and folders by inode. `do` takes operations in the order they were asked."""

    def __init__(self) -> None:
        self._files: dict[int, File] = {}
        self._folders: dict[int, Folder] = {ROOT: Folder()}

    def do(self, operations: Iterable[Operation]) -> None:
        """Take what was asked."""
        for operation in operations:
            match operation:
                case Write() | Resize():
                    self._file(operation.inode).waiting.append(operation)
                case Entries():
                    self._folders[operation.folder].waiting.append(operation)
                case MakeFolder():
                    self._folders[operation.inode] = Folder()
                case Sync():
                    self._sync(operation.inode)
                case Mark():
                    pass

    @property
    def waits(self) -> bool:
        """Whether anything is not on the disk for good."""
        files = any(file.waiting for file in self._files.values())
        return files or any(folder.waiting for folder in self._folders.values())

    def cut_power(self, target: Path, chance: random.Random) -> None:
        """Write what the disk holds after a power cut into the empty folder `target`."""
        mood = Mood.any(chance)
        dropped = {
            id(entries)
            for folder in self._folders.values()
            for entries in folder.waiting
            if chance.random() >= mood.keeps
        }
        self._write_out(self._folders[ROOT], target, Cut(mood, chance, dropped))

    def _write_out(self, folder: Folder, target: Path, cut: "Cut") -> None:
        names = dict(folder.kept)
        for entries in folder.waiting:
            if id(entries) not in cut.dropped and id(entries.after) not in cut.dropped:
                _rename(names, entries)
        for name, inode in names.items():
            if inode in self._folders:
                (target / name).mkdir()
                self._write_out(self._folders[inode], target / name, cut)
            else:
                (target / name).write_bytes(_survivor(self._file(inode), cut.mood, cut.chance))

    def _file(self, inode: int) -> File:
        return self._files.setdefault(inode, File())

    def _sync(self, inode: int) -> None:
        if inode in self._folders:
            folder = self._folders[inode]
            waiting, folder.waiting = folder.waiting, []
            for entries in waiting:
                _rename(folder.kept, entries)
            for entries in waiting:
                if entries.after is not None and entries.after.folder != inode:
                    self._sync(entries.after.folder)
        else:
            file = self._file(inode)
            live = bytearray(file.kept)
            for operation in file.waiting:
                _apply(live, operation)
            file.kept = bytes(live)
            file.waiting.clear()


def _rename(names: Names, entries: Entries) -> None:
    for name, inode in entries.changes:
        if inode is None:
            names.pop(name, None)
        else:
            names[name] = inode


def _apply(live: bytearray, operation: Write | Resize) -> None:
    if isinstance(operation, Resize):
        del live[operation.size :]
        live.extend(bytes(operation.size - len(live)))
        return
    end = operation.offset + len(operation.data)
    live.extend(bytes(max(0, operation.offset - len(live))))
    live[operation.offset : end] = operation.data


def _survivor(file: File, mood: Mood, chance: random.Random) -> bytes:
    """The bytes of a file after a power cut: of the unsynced writes, each sector for itself."""
    live, disk = bytearray(file.kept), bytearray(file.kept)
    for operation in file.waiting:
        _apply(live, operation)
        if isinstance(operation, Resize):
            if chance.random() < mood.keeps:
                _apply(disk, operation)
            continue
        first, last = operation.offset // SECTOR, (operation.offset + len(operation.data) - 1) // SECTOR
        for start in range(first * SECTOR, (last + 1) * SECTOR, SECTOR):
            if chance.random() < mood.keeps:
                _keep_sector(disk, bytes(live[start : start + SECTOR]), start, mood, chance)
    return bytes(disk)


def _keep_sector(disk: bytearray, sector: bytes, start: int, mood: Mood, chance: random.Random) -> None:
    """Put a sector onto the disk, whole or torn; what lies between it and the old end is zeros or garbage."""
    gap = start - len(disk)
    if gap > 0:
        disk.extend(chance.randbytes(gap) if mood.garbage else bytes(gap))
    if chance.random() < mood.tears:
        torn = chance.randrange(len(sector) + 1)
        old = bytes(disk[start : start + SECTOR])
        sector = sector[:torn] + old[torn:] if chance.random() < 0.5 else old[:torn] + sector[torn:]
    disk[start : start + len(sector)] = sector
