"""What a program asks of a disk, one after another. Inodes are numbers; 0 is the folder everything is under."""

from dataclasses import dataclass

ROOT = 0


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes at a place of a file."""

    inode: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resize:
    """A file cut off, or made longer with zeros."""

    inode: int
    size: int


@dataclass(frozen=True, slots=True)
class Entries:
    """Names of one folder that change together: name to inode, None for a name that goes. With `after` they are the
    second half of a move into another folder: never on the disk without the first."""

    folder: int
    changes: tuple[tuple[str, int | None], ...]
    after: "Entries | None" = None


@dataclass(frozen=True, slots=True)
class MakeFolder:
    """A new folder, not yet under any name."""

    inode: int


@dataclass(frozen=True, slots=True)
class Sync:
    """A file or folder whose changes are on the disk for good when this is done."""

    inode: int


@dataclass(frozen=True, slots=True)
class Mark:
    """What the program said at this moment: "begin 3" or "done 3 ..."."""

    kind: str
    number: int
    word: str


Operation = Write | Resize | Entries | MakeFolder | Sync | Mark
