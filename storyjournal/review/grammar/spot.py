"""The values that the grammar of replacement passes around."""

from dataclasses import dataclass

from storyjournal.redaction.findings import Kind


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention in its surroundings.

    `left` is the end of the share version made so far, `right` the source after the mention, each at most
    some hundred characters; `room` is how many characters of `right` stand before the next mention, and
    `next_removed` tells that this one is taken out without any words in its place. `free` is how many
    characters at the end of `left` stand in the source like that: before them our own words stand.
    """

    left: str
    words: str
    right: str
    kind: Kind
    label: str
    room: int
    next_removed: bool = False
    free: int = 160


@dataclass(frozen=True, slots=True)
class Fit:
    """What to do at a spot: cut from the end of `left`, write `text`, cut from the beginning of `right`.

    `whole_line`: the line went, so nothing that follows begins anew because of it.
    """

    cut_left: int = 0
    text: str = ""
    cut_right: int = 0
    whole_line: bool = False
