"""The source with its decisions applied, mention by mention, every piece traced back to where it came from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from storyjournal.redaction.findings import Entity, Scan
from storyjournal.review import grammar
from storyjournal.review.decisions import Decision, Verb
from storyjournal.review.grammar import edges, repeats
from storyjournal.review.grammar.links import Links
from storyjournal.review.grammar.spot import Fit, Spot
from storyjournal.review.preview import Preview, Segment

_SENTENCE_END = re.compile(r"[.!?…][\"”’')*_]*\s|\n")
_REACH = 160  # code points of surroundings that the grammar may look at


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch of the source with what happens to it; `plain` means it just goes (a link's brackets)."""

    start: int
    end: int
    entity: Entity
    decision: Decision | None
    plain: bool = False

    @property
    def goes(self) -> bool:
        """Whether the words at this place leave the text."""
        return self.plain or (self.decision is not None and self.decision.takes_out)

    @property
    def removed(self) -> bool:
        """Whether nothing is written for the words at this place, if the sentence allows."""
        return self.decision is not None and self.decision.verb is Verb.REMOVE


@dataclass(slots=True)
class _Piece:
    text: str
    start: int
    end: int
    key: str | None = None
    changed: bool = False


def rewrite(scan: Scan, effective: Mapping[str, tuple[Decision | None, ...]]) -> Preview:
    """Apply each mention's decision; where there is none, or it is Keep, the words stand as written."""
    places = list(_places(scan, effective))
    page = _Page(scan.text)
    for index, place in enumerate(places):
        following = places[index + 1] if index + 1 < len(places) else None
        page.copy(place.start)
        if place.plain:
            page.put(place, Fit())
        elif place.goes and place.decision:
            page.change(place, place.decision, following)
        else:
            page.copy(place.end, place.entity.key)
    page.copy(len(scan.text))
    return page.preview()


def _places(scan: Scan, effective: Mapping[str, tuple[Decision | None, ...]]) -> Iterator[_Place]:
    found: list[_Place] = []
    links = Links(scan.text)
    for entity in scan.entities:
        for mention, decision in zip(entity.mentions, effective[entity.key], strict=True):
            place = _Place(mention.start, mention.end, entity, decision)
            pieces = links.unwrapped(mention.start, mention.end) if place.goes else ()
            found += [_Place(a, b, entity, decision, True) for a, b in pieces] or [place]
    end = -1
    for place in sorted(found, key=lambda p: (p.start, not p.plain, -p.end)):
        if place.start >= end and place.end > place.start:
            yield place
            end = place.end


@dataclass(slots=True)
class _Page:
    source: str
    pieces: list[_Piece] = field(default_factory=list)
    cursor: int = 0
    capital: bool = False
    told: dict[str, str] = field(default_factory=dict)  # the words each entity was first given

    def copy(self, until: int, key: str | None = None) -> None:
        """Copy the source up to `until` as it stands; the first letter after a removal may become a capital."""
        if until <= self.cursor:
            return
        text = self.source[self.cursor : until]
        if self.capital and any(c.isalnum() for c in text):
            text, self.capital = edges.capital(text), False
        self.pieces.append(_Piece(text, self.cursor, until, key))
        self.cursor = until

    def change(self, place: _Place, decision: Decision, following: _Place | None) -> None:
        """Put what a decision says in a place; `following` is the next place of any entity."""
        limit = following.start if following else len(self.source)
        spot = Spot(
            self._tail(_REACH),
            self.source[place.start : place.end],
            self.source[place.end : place.end + _REACH],
            place.entity.kind,
            place.entity.label,
            limit - place.end,
            following is not None and (following.plain or following.removed),
            self._free(),
        )
        found = grammar.fit(spot, decision)
        if found.cut_left > self._free():
            found = grammar.stand_in(spot, decision)
        if decision.verb is not Verb.CHANGE and found.text.strip():
            found = replace(found, text=self._settled(place, found.text))
        self.put(place, found)

    def _settled(self, place: _Place, text: str) -> str:
        """The words as they must be after what the share version says already."""
        key, kind = place.entity.key, place.entity.kind
        if self.told.get(key, "").lower() == text.lower():
            text = repeats.again(text, kind)
        else:
            self.told.setdefault(key, text)
        return repeats.another(text, kind, self._others_nearby(key))

    def _others_nearby(self, key: str) -> set[str]:
        """What other entities were given in this sentence so far, in lower case."""
        found: set[str] = set()
        for piece in reversed(self.pieces):
            if piece.changed and piece.key != key:
                found.add(piece.text.lower())
            elif _SENTENCE_END.search(piece.text):
                break
        return found

    def put(self, place: _Place, found: Fit) -> None:
        """Write one change: cut what goes with it on the left, write its words, skip what goes on the right."""
        gone, start = self._cut(found.cut_left, place.start)
        first = next((c for c in gone + self.source[place.start : place.end] if c.isalnum()), "")
        begins = not first.islower() and edges.starts_sentence(self._tail(_REACH)) and not place.plain
        text = found.text
        if text.strip():
            text = edges.capital(text) if begins or self.capital else text
            self.capital = False
        elif begins and not found.whole_line:
            self.capital = True
        end = place.end + found.cut_right
        self.pieces.append(_Piece(text, start, end, place.entity.key, True))
        self.cursor = end

    def preview(self) -> Preview:
        """Return the text as readers would see it, with its segments."""
        segments, at = [], 0
        for piece in self.pieces:
            end = at + len(piece.text)
            segments.append(Segment(at, end, piece.start, piece.end, piece.key, piece.changed))
            at = end
        return Preview("".join(piece.text for piece in self.pieces), tuple(segments))

    def _tail(self, length: int) -> str:
        tail = ""
        for piece in reversed(self.pieces):
            tail = piece.text + tail
            if len(tail) >= length:
                return tail[-length:]
        return tail

    def _free(self) -> int:
        """How many characters at the end were only copied, past removals that left nothing."""
        free = 0
        for piece in reversed(self.pieces):
            if piece.key is not None and piece.text:
                break
            free += len(piece.text)
        return free

    def _cut(self, length: int, start: int) -> tuple[str, int]:
        """Cut from the end; a removal that left nothing takes over the source that stood before it."""
        gone = ""
        emptied: list[_Piece] = []
        while length > 0:
            piece = self.pieces.pop()
            if not piece.text:
                emptied.insert(0, piece)
                continue
            taken = min(length, len(piece.text))
            gone, length = piece.text[-taken:] + gone, length - taken
            piece.text = piece.text[: len(piece.text) - taken]
            piece.end -= taken
            if piece.text:
                self.pieces.append(piece)
            start = piece.end
        for piece in emptied:
            piece.start, start = start, piece.end
        self.pieces += emptied
        return gone, start
