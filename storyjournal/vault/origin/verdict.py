"""How the journal that was opened stands to the one that this device knows, in a calm sentence."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from storyjournal.vault.origin.lineage import Lineage
from storyjournal.vault.origin.memory import Memory, is_of


class OriginState(Enum):
    """What was found. SAME: as it was left here, or gone on from there on this device. FIRST_TIME: nothing is
    known here. ELSEWHERE: all that is known here and more, from another device. OLDER: changes known here are
    missing. FORKED: changes known here are missing, and there are others. KEYS_OLDER: all changes are there, and
    the key files are older than those seen."""

    SAME = "same"
    FIRST_TIME = "first time"
    ELSEWHERE = "elsewhere"
    OLDER = "older"
    FORKED = "forked"
    KEYS_OLDER = "keys older"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an opened journal comes from. `missing` counts the changes known here that it lacks, `arrived` those in
    it that are new here. `conflicts` are other copies of it nearby, and `unmerged` those of them that hold changes
    which this one lacks. `sync_service` is "" or, for example, "Dropbox"."""

    state: OriginState
    missing: int = 0
    arrived: int = 0
    conflicts: tuple[Path, ...] = ()
    unmerged: tuple[Path, ...] = ()
    sync_service: str = ""

    @property
    def must_be_asked(self) -> bool:
        """Whether the person should decide before anything is written (see `Vault.accept_origin`)."""
        return self.state in (OriginState.OLDER, OriginState.FORKED, OriginState.KEYS_OLDER)

    @property
    def sentence(self) -> str:
        """What to say of it; "" when there is nothing to say."""
        match self.state:
            case OriginState.OLDER:
                return f"This is an older copy of your journal. {_missing(self.missing)}"
            case OriginState.FORKED:
                return f"There are two copies of your journal, and both were changed. {_missing(self.missing)}"
            case OriginState.ELSEWHERE:
                return f"Your journal was changed on another computer. {_arrived(self.arrived)}"
            case OriginState.KEYS_OLDER:
                return "The key files of this journal are older than the ones you used here last."
            case OriginState.FIRST_TIME | OriginState.SAME:
                return ""

    @property
    def remedy(self) -> str:
        """What can be done about it; "" when there is nothing to do."""
        match self.state:
            case OriginState.OLDER:
                return (
                    "You can look for the newer copy first: on your other computer, in the folder that you share "
                    "between them, or among your backups. Or go on with this one."
                )
            case OriginState.FORKED:
                return "Keep both copies. You can go on with this one and bring over later what is missing here."
            case OriginState.KEYS_OLDER:
                return (
                    "A passphrase that you changed may open it again. If you did not bring back these files "
                    "yourself, change the journal's key in the settings."
                )
            case _:
                return ""

    @property
    def conflict_sentence(self) -> str:
        """What to say of other copies nearby; "" when there are none with anything new in them."""
        if not self.unmerged:
            return ""
        names = " and ".join(f"“{path.name}”" for path in self.unmerged[:2])
        if len(self.unmerged) == 1:
            return f"Beside your journal lies another copy with changes of its own: {names}. Nothing in it is lost."
        many = f"{len(self.unmerged)} other copies with changes of their own"
        return f"Beside your journal lie {many}, such as {names}. Nothing in them is lost."


def judge(found: Lineage, generation: int | None, memory: Memory | None, device: str) -> Origin:
    """Hold what was found against what is remembered; what lies nearby is for others to add.

    `generation` is that of the key files, None without any; `device` is this device's id, "" when it has none.
    """
    if memory is None:
        return Origin(OriginState.FIRST_TIME)
    missing, arrived = memory.seen.beyond(found), found.beyond(memory.seen)
    if not found.holds(memory.seen):
        return Origin(OriginState.OLDER if memory.seen.holds(found) else OriginState.FORKED, missing, arrived)
    if generation is not None and generation < memory.generation:
        return Origin(OriginState.KEYS_OLDER, arrived=arrived)
    own = all(is_of(writer, device) for writer in found.newer_writers(memory.seen))
    return Origin(OriginState.SAME if own else OriginState.ELSEWHERE, arrived=arrived)


def _missing(number: int) -> str:
    if number == 1:
        return "1 change that you made or saw on this computer is not in it."
    return f"{number} changes that you made or saw on this computer are not in it."


def _arrived(number: int) -> str:
    return "1 change came in." if number == 1 else f"{number} changes came in."
