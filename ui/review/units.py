"""Places in a text, between the core's code points and Qt's UTF-16 units, worked out once for each text."""

from bisect import bisect_left

LAST_SMALL = "\uffff"


class Units:
    """Turns code points of one text into UTF-16 units and back; each turn is a bisection over the few large signs."""

    def __init__(self, text: str) -> None:
        large = [] if text.isascii() else [i for i, sign in enumerate(text) if sign > LAST_SMALL]
        self._points = large
        self._units = [point + extra for extra, point in enumerate(large)]
        self._length = len(text)

    def units(self, point: int) -> int:
        """Return the UTF-16 units before a code point."""
        point = max(0, min(point, self._length))
        return point + bisect_left(self._points, point)

    def point(self, units: int) -> int:
        """Return the code point at a UTF-16 unit; the second half of a pair belongs to its code point."""
        before = bisect_left(self._units, units)
        point = units - before
        if before and self._units[before - 1] + 1 == units:
            point = self._points[before - 1]
        return max(0, min(point, self._length))
