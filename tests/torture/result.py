"""What every harness tells, and the chance that each of them draws from."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Run = Callable[[int, int, Path], "Result"]


@dataclass(frozen=True, slots=True)
class Result:
    """What a harness found: how many tries, how many of them hit the dangerous spot (`interesting`), how many went
    wrong (`bad`). `note` says what was counted, and the first thing that went wrong."""

    name: str
    tries: int
    interesting: int
    bad: int
    note: str

    def __str__(self) -> str:
        verdict = "BAD" if self.bad else "ok"
        return f"{self.name:32} {self.tries:7} {self.interesting:9} {self.bad:5}  {verdict:3}  {self.note}"


HEADER = f"{'harness':32} {'tries':>7} {'dangerous':>9} {'bad':>5}"


def chances(seed: int) -> random.Random:
    """Moments and places to choose: never a key."""
    return random.Random(seed)  # noqa: S311


def told(complaints: list[str], note: str) -> str:
    """A note with the first few complaints behind it."""
    return note if not complaints else f"{note}; " + " | ".join(complaints[:3])
