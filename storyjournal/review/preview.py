"""The share version while it is being made: its text, and where each piece of it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the share version and the piece of the source it stands for, both in code points.

    Segments are in order and leave no gap in either text. `entity_key` is None for text that was only copied;
    a removed mention has start == end. A mention's segment may hold more of the source than the mention, for
    a title, a preposition or a comma goes with it.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    entity_key: str | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What readers would see with today's decisions, as Markdown, and its segments."""

    text: str
    segments: tuple[Segment, ...]

    def place_of(self, source: int) -> int:
        """Return the code point in the share version for one in the source (the nearest that still stands)."""
        for segment in self.segments:
            if segment.source_start <= source < segment.source_end:
                offset = source - segment.source_start
                return segment.start if segment.changed else min(segment.start + offset, segment.end)
        return len(self.text)
