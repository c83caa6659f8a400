"""The time, as a port: the system's, or one that a test moves by hand."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Clock(Protocol):
    """Says what time it is, in UTC."""

    def now(self) -> datetime:
        """Return the present moment with its time zone, UTC."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The computer's own clock. It may be wrong and may jump: nothing is ordered by it."""

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        return datetime.now(UTC)


@dataclass(slots=True)
class FakeClock:
    """A clock that stands still until it is moved."""

    moment: datetime = datetime(2026, 1, 1, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the moment that was set."""
        return self.moment

    def advance(self, **by: float) -> None:
        """Move on by a `timedelta` given in its own words: `advance(minutes=10)`; negative moves back."""
        self.moment += timedelta(**by)


def micros(moment: datetime) -> int:
    """Return a moment as whole microseconds since 1970 UTC, without rounding."""
    return (moment - EPOCH) // MICROSECOND


def moment(micros: int) -> datetime:
    """Return the moment, UTC, that lies `micros` microseconds after 1970."""
    return EPOCH + micros * MICROSECOND
