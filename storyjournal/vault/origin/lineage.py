"""Which changes a database holds, told without a clock: the last change of every writer that worked on it.

A vault counts its changes: 1, 2, 3 … A *writer* is one device in one unbroken row of openings: it never makes two
different changes of one number, for it is replaced by a new one whenever this device cannot vouch for that (see
`memory`). So two copies hold the same changes of a writer up to the smaller of their two numbers.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import apsw

HAND_OVER = "INSERT OR REPLACE INTO lineage SELECT writer, commits FROM vault WHERE writer != ? AND commits > 0"
# Numbers that were left out, as an entry of the lineage: `skip-<how many>-<random>` at the last one of them.
SKIPPED = "skip-"
WRITERS_SINCE = 2  # the step of the schema that brought the writers in


@dataclass(frozen=True, slots=True)
class Lineage:
    """`commits` is the number of the last change; `writers` has the last change of every writer by its name."""

    commits: int
    writers: Mapping[str, int]

    def holds(self, other: "Lineage") -> bool:
        """Say whether every change of `other` is in this one too."""
        return all(self.writers.get(writer, 0) >= last for writer, last in other.writers.items())

    def beyond(self, other: "Lineage") -> int:
        """Return how many changes are in this one and not in `other`."""
        common = max((min(last, other.writers.get(name, 0)) for name, last in self.writers.items()), default=0)
        left_out = sum(_skipped(name) for name, last in self.writers.items() if last > common)
        return max(self.commits - common - left_out, 0)

    def newer_writers(self, other: "Lineage") -> tuple[str, ...]:
        """Return who made the changes that are in this one and not in `other`."""
        return tuple(
            name
            for name, last in self.writers.items()
            if last > other.writers.get(name, 0) and not name.startswith(SKIPPED)
        )


@dataclass(frozen=True, slots=True)
class Identity:
    """Which journal a database is: the vault's id, its branch, and the changes in it."""

    vault: str
    branch: str
    lineage: Lineage


def read(connection: apsw.Connection) -> Identity:
    """Read them from an open database, of an older shape too. Raises apsw.Error as it comes."""
    if int(str(connection.pragma("user_version"))) < WRITERS_SINCE:
        vault, last = _row(connection, "SELECT id, commits FROM vault")
        return Identity(vault, "", Lineage(last, {"": last} if last else {}))
    vault, branch, last, writer = _row(connection, "SELECT id, branch, commits, writer FROM vault")
    rows = connection.execute("SELECT writer, commits FROM lineage")
    writers = {str(name): int(str(number)) for name, number in rows}
    if last:
        writers[writer] = last
    return Identity(vault, branch, Lineage(last, writers))


def sign(connection: apsw.Connection, writer: str, above: int) -> None:
    """Note inside of a transaction, before its change is counted, that `writer` makes it and those that follow.

    Their numbers will be above `above`, the highest that was ever seen, so that no number comes a second time.
    """
    connection.execute(HAND_OVER, (writer,))
    connection.execute("DELETE FROM lineage WHERE writer = ?", (writer,))
    connection.execute("UPDATE vault SET writer = ?", (writer,))
    last = int(connection.execute("SELECT commits FROM vault").get)
    if above > last:
        note = f"{SKIPPED}{above - last}-{secrets.token_hex(8)}"
        connection.execute("INSERT INTO lineage (writer, commits) VALUES (?, ?)", (note, above))
        connection.execute("UPDATE vault SET commits = ?", (above,))


def _row(connection: apsw.Connection, query: str) -> tuple[Any, ...]:
    """The one row that a query gives. Raises LookupError when there is none."""
    return connection.execute(query).fetchall()[0]


def _skipped(name: str) -> int:
    """How many numbers an entry of the lineage stands for that were left out."""
    number = name.removeprefix(SKIPPED).partition("-")[0]
    return int(number) if name.startswith(SKIPPED) and number.isdecimal() else 0
