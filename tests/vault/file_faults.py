"""Faults at one file operation after another: a disk that refuses once, or a process that dies there."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

import pytest

P = ParamSpec("P")
T = TypeVar("T")
OPERATIONS = ("open", "mkdir", "rename", "replace", "unlink", "rmdir", "fsync")


class Killed(BaseException):
    """The process is gone: from here on nothing it does reaches the disk."""


@dataclass(slots=True)
class Faults:
    """Counts file operations; at number `at` it refuses (once), or dies (and stays dead)."""

    at: int = -1
    dies: bool = False
    count: int = 0

    def strike(self) -> None:
        """Called at every operation, before it is done."""
        self.count += 1
        if self.dies and 0 <= self.at < self.count:
            raise Killed
        if not self.dies and self.count == self.at + 1:
            raise OSError(5, "the disk refused")

    def arm(self, at: int, *, dies: bool) -> None:
        """Begin to count."""
        self.at, self.dies, self.count = at, dies, 0

    def disarm(self) -> int:
        """Let everything through; return how many operations there were."""
        self.at = -1
        return self.count


def install(monkeypatch: pytest.MonkeyPatch) -> Faults:
    """Put a trap before every file operation of this process, and before every pause of a copy."""
    faults = Faults()

    def trapped(real: Callable[P, T]) -> Callable[P, T]:
        def operation(*args: P.args, **named: P.kwargs) -> T:
            faults.strike()
            return real(*args, **named)

        return operation

    for name in OPERATIONS:
        monkeypatch.setattr(os, name, trapped(getattr(os, name)))
    monkeypatch.setattr(time, "sleep", trapped(time.sleep))
    return faults
