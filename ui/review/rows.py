"""The decision list as plain values: its rows in order, the way to the next open one, and how far one has come."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from storyjournal.review import Group, Item, ItemState

FOLDED = (Group.COMBINATIONS, Group.LOOK)
NONE_ALIKE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a group's heading (`item` is None) or a card. `key` names it for as long as it stands.

    `apart` tells a card from others of its name; it is empty where there are none.
    """

    key: str
    group: Group
    item: Item | None = None
    count: int = 0
    undecided: int = 0
    blocking: int = 0
    opened: bool = True
    apart: str = ""

    @property
    def reachable(self) -> bool:
        """Whether the keyboard stops here: every card, and the headings that fold."""
        return self.item is not None or self.group in FOLDED


def heading_key(group: Group) -> str:
    """Return the key of a group's heading; no entity key begins like it."""
    return f"#{group.value}"


def rows_of(items: Sequence[Item], opened: Collection[Group], apart: Mapping[str, str] = NONE_ALIKE) -> list[Row]:
    """Return the list's rows; the cards of a folded group stand in it only once it was opened.

    `apart` is what tells items of one name apart, by entity key.
    """
    rows: list[Row] = []
    for group in Group:
        mine = [item for item in items if item.group is group]
        if not mine:
            continue
        shown = group not in FOLDED or group in opened
        still = sum(item.state is not ItemState.DECIDED for item in mine)
        blocking = sum(item.blocks for item in mine)
        rows.append(Row(heading_key(group), group, None, len(mine), still, blocking, shown))
        if shown:
            rows.extend(_card(item, apart.get(item.entity.key, "")) for item in mine)
    return rows


def _card(item: Item, apart: str) -> Row:
    return Row(item.entity.key, item.group, item, apart=apart)


def step(rows: Sequence[Row], key: str, by: int) -> str:
    """Return the key of the reachable row `by` steps on; at an end, the row itself."""
    stops = [row.key for row in rows if row.reachable]
    if not stops:
        return ""
    if key not in stops:
        return stops[0]
    return stops[max(0, min(len(stops) - 1, stops.index(key) + by))]


def next_open(rows: Sequence[Row], key: str, by: int = 1) -> str:
    """Return the key of the next row in which something blocks the finish, round the end; "" when nothing does.

    A folded group that hides something open is stopped at by its heading.
    """
    keys = [row.key for row in rows]
    at = keys.index(key) if key in keys else (-1 if by > 0 else 0)
    around = [rows[(at + by * (n + 1)) % len(rows)] for n in range(len(rows))] if rows else []
    return next((row.key for row in around if is_open(row)), "")


def is_open(row: Row) -> bool:
    """Whether something here still blocks the finish."""
    if row.item is not None:
        return row.item.blocks
    return not row.opened and row.blocking > 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review has come. `total` counts what must be decided, `stale` what must be looked at again."""

    done: int
    total: int
    stale: int

    @property
    def left(self) -> int:
        """How many must still be decided."""
        return self.total - self.done

    @property
    def words(self) -> str:
        """The progress in plain words."""
        if not self.total:
            return "Nothing here must be decided"
        return f"{self.done} of {self.total} decided"


def progress_of(items: Sequence[Item]) -> Progress:
    """Count what must be decided: every identifier, and advice only once a decision about it went stale."""
    must = [item for item in items if item.entity.level == "identifier" or item.blocks]
    done = sum(not item.blocks for item in must)
    return Progress(done, len(must), sum(item.state is ItemState.STALE for item in items))
