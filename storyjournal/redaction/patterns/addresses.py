"""Postal addresses: houses, streets, post boxes and postcodes (layer 2)."""

from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Kind
from storyjournal.redaction.patterns.postcodes import Postcodes, after_house
from storyjournal.redaction.patterns.roads import Roads
from storyjournal.redaction.patterns.streets import Streets


class Addresses:
    """Houses, streets, post boxes, postcodes of several countries."""

    def __init__(self) -> None:
        self._houses = Streets()
        self._parts = (Roads(), Postcodes())

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each part of an address as its own candidate."""
        for house in self._houses.detect(text):
            yield house
            if house.kind is Kind.CONTACT:
                yield from after_house(text, house.end)
        for part in self._parts:
            yield from part.detect(text)
