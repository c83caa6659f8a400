"""What this device remembers of a journal: the changes it has seen, and whether its writer may go on."""

import re
import secrets
from dataclasses import dataclass
from typing import Any

from storyjournal.vault.local import LocalData
from storyjournal.vault.origin.lineage import Identity, Lineage

VERSION = 1
LARGEST = 2**53
WRITER = re.compile(r"[0-9a-f]{32}-[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Memory:
    """`seen` are the changes this device knows, `highest` the greatest number it ever met, `generation` the key
    files' greatest. `writer` is the name under which it writes; `closed` is False from opening to closing: then
    `seen` may lack the last changes, and the writer must not go on."""

    seen: Lineage
    highest: int
    generation: int
    writer: str
    closed: bool

    def as_json(self) -> dict[str, Any]:
        """The memory as it is kept."""
        return {
            "version": VERSION,
            "commits": self.seen.commits,
            "writers": dict(self.seen.writers),
            "highest": self.highest,
            "generation": self.generation,
            "writer": self.writer,
            "closed": self.closed,
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Memory | None":
        """Read a memory; None when there is none, or it is not what was written: then this is a first time."""
        writers, name = kept.get("writers"), kept.get("writer")
        numbers = tuple(kept.get(key) for key in ("version", "commits", "highest", "generation"))
        if not isinstance(writers, dict) or not all(_is_number(number) for number in (*numbers, *writers.values())):
            return None
        if not isinstance(name, str) or not WRITER.fullmatch(name) or type(kept.get("closed")) is not bool:
            return None
        _, commits, highest, generation = (int(str(number)) for number in numbers)
        if kept["version"] != VERSION or max(writers.values(), default=0) != commits or highest < commits:
            return None
        return cls(Lineage(commits, writers), highest, generation, name, kept["closed"])

    def vouches_for(self, found: Lineage) -> bool:
        """Say whether `writer` made no other change than those in `found`, so that it may make the next one."""
        return self.closed and self.seen.writers.get(self.writer, 0) == found.writers.get(self.writer, 0)


def name_of(identity: Identity) -> str:
    """Return the name of a journal's memory; a copy brought back from a backup has one of its own."""
    return f"seen-{identity.vault}" + (f"-{identity.branch}" if identity.branch else "")


def recall(local: LocalData, identity: Identity) -> Memory | None:
    """Return what this device remembers of a journal, or None."""
    return Memory.from_json(local.read(name_of(identity)))


def new_writer(device: str) -> str:
    """Return a writer's name that nobody had before; its first half tells the device to itself."""
    return f"{device}-{secrets.token_hex(8)}"


def is_of(writer: str, device: str) -> bool:
    """Say whether a writer was this device."""
    return writer.startswith(f"{device}-")


def _is_number(value: object) -> bool:
    return type(value) is int and 0 <= value < LARGEST
