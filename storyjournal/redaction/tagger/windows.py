"""Long texts cut into overlapping windows, and each piece read where it stands most in the middle."""

from dataclasses import dataclass

SIZE = 126  # pieces, and two marks around them
STRIDE = 94


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces [start, stop) are read together; the answer is taken for pieces [first, last) of the text."""

    start: int
    stop: int
    first: int
    last: int


def windows(count: int) -> list[Window]:
    """Windows over `count` pieces; their [first, last) follow one another without a gap.

    The last one is as short as its pieces are few: what a window takes grows with its length.
    """
    starts = [0]
    while starts[-1] + SIZE < count:
        starts.append(starts[-1] + STRIDE)
    stops = [min(start + SIZE, count) for start in starts]
    borders = [0, *((starts[i + 1] + stops[i]) // 2 for i in range(len(starts) - 1)), count]
    return [
        Window(start, stop, first, last)
        for start, stop, first, last in zip(starts, stops, borders, borders[1:], strict=False)
        if first < last
    ]
