"""Which backups stay: the newest of each of the last 10 days and of each of the last 8 weeks.

What is newest is known by the vault's commit counter, which only grows. The computer's clock only says which
backups share a day; set wrong, it makes days that never were, and drives no good backup out.
"""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

DAYS = 10
WEEKS = 8


class Dated(Protocol):
    """What is rotated: when it was made (UTC) and the vault's commit counter in it."""

    @property
    def made(self) -> datetime:
        """When it was made, by the clock of that moment."""
        ...

    @property
    def commits(self) -> int:
        """How many changes the vault had seen."""
        ...


T = TypeVar("T", bound=Dated)


def newest_first(backups: Sequence[T]) -> list[T]:
    """Order backups by the commit counter, and by time where it is the same."""
    return sorted(backups, key=lambda backup: (backup.commits, backup.made), reverse=True)


def kept(backups: Sequence[T]) -> list[T]:
    """Return the backups that stay, newest first: at most 18, and always the newest one."""
    ordered = newest_first(backups)
    days = _first_of_each(ordered, lambda backup: backup.made.date(), DAYS)
    weeks = _first_of_each(ordered, lambda backup: backup.made.isocalendar()[:2], WEEKS)
    return [backup for place, backup in enumerate(ordered) if place in days | weeks]


def _first_of_each(ordered: Sequence[T], group: Callable[[T], Hashable], groups: int) -> set[int]:
    """The places of the first backup of each of the first so many groups."""
    first: dict[Hashable, int] = {}
    for place, backup in enumerate(ordered):
        first.setdefault(group(backup), place)
    return set(sorted(first.values())[:groups])
