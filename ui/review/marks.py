"""The marks on a text as plain values: which words, in whose colour, how far decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from storyjournal.review import Group, Item, ItemState, Preview
from ui.review.words import ink_of


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on code points [start, end) of what is shown; start == end where words were removed.

    `ink` is people, dates, places or together. `filled` marks ask for a decision; `soft` ones stand where the
    words are others than the writer's.
    """

    start: int
    end: int
    key: str
    ink: str
    filled: bool = False
    soft: bool = False
    mention: int = -1


def marks_on_source(items: Iterable[Item]) -> tuple[Mark, ...]:
    """Return the marks on the story as written, in text order."""
    found = [
        Mark(mention.start, mention.end, item.entity.key, ink_of(item.entity), _asks(item), False, number)
        for item in items
        for number, mention in enumerate(item.entity.mentions)
    ]
    return tuple(sorted(found, key=lambda mark: mark.start))


def marks_on_preview(items: Iterable[Item], preview: Preview) -> tuple[Mark, ...]:
    """Return the marks on what readers see, in text order."""
    by_key = {item.entity.key: item for item in items}
    found, seen = [], dict[str, int]()
    for piece in preview.segments:
        item = by_key.get(piece.entity_key or "")
        if item is None:
            continue
        asks = _asks(item) and not piece.changed
        start, end = _words(preview.text, piece.start, piece.end)
        key = item.entity.key
        number = seen[key] = seen.get(key, -1) + 1
        found.append(Mark(start, end, key, ink_of(item.entity), asks, piece.changed, number))
    return tuple(found)


def source_of(preview: Preview, place: int) -> int:
    """Return the code point of the source that stands behind one of the share version."""
    for piece in preview.segments:
        if piece.start <= place < piece.end:
            return piece.source_start + (0 if piece.changed else place - piece.start)
    return preview.segments[-1].source_end if preview.segments else place


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a piece without the white space and commas around it; nothing is left of what only joins the rest."""
    while start < end and not text[end - 1].isalnum():
        end -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return start, end


def _asks(item: Item) -> bool:
    return item.state is not ItemState.DECIDED and (item.blocks or item.group is not Group.LOOK)
