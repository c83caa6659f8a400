"""Why the journal locks."""

from enum import Enum, auto


class Reason(Enum):
    """What led to a lock. All but ASKED come by themselves, and then nobody is there to answer a question."""

    ASKED = auto()
    IDLE = auto()
    SCREEN = auto()
    SLEEP = auto()
    WOKE = auto()

    @property
    def leaves_time(self) -> bool:
        """Whether there is time for a backup: not when the computer is about to sleep, or slept already."""
        return self not in (Reason.SLEEP, Reason.WOKE)
