"""What changed between two texts, to read: what was taken away is struck and muted, what came is underlined."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument

from storyjournal.diff import Change, Diff, Piece
from storyjournal.story import count_words
from ui.theme import Theme, Type
from ui.widgets.labels import label
from ui.widgets.reading import HANG, utf16_units
from ui.write.clipboard import PrivateClipboard
from ui.write.lines import read_line
from ui.write.looks import Looks
from ui.write.source import units
from ui.write.spans import spans
from ui.write.styled_view import StyledView
from ui.write.styler import FENCES, Styler

LONG = 12  # from so many words on, the old and the new stand in paragraphs of their own
HEARD = 300
ABOVE, BELOW = 8, 12
NAME = "What changed since this version, to read. F8 goes to the next change."


@dataclass(frozen=True, slots=True)
class Place:
    """A changed piece and where it stands in the view, in UTF-16 units."""

    start: int
    end: int
    piece: Piece


def laid_out(diff: Diff) -> tuple[str, tuple[Place, ...]]:
    """Return a text with the old beside the new, parted so that it can be read, and the places of the changes."""
    text: list[str] = []
    places: list[Place] = []
    at = 0
    before: Piece | None = None
    for piece in diff.pieces:
        gap = _gap(before, piece)
        start = at + len(gap)
        at = start + utf16_units(piece.text, len(piece.text))
        text += (gap, piece.text)
        if piece.change is not Change.SAME:
            places.append(Place(start, at, piece))
        before = piece
    return "".join(text), tuple(places)


def _gap(before: Piece | None, piece: Piece) -> str:
    """Return what parts the old from the new that took its place."""
    if before is None or (before.change, piece.change) != (Change.REMOVED, Change.ADDED):
        return ""
    if min(count_words(before.text), count_words(piece.text)) >= LONG:
        return "\n\n"
    return "" if before.text[-1].isspace() or piece.text[0].isspace() else " "


class ChangesStyler(Styler):
    """The live styling with the looks of changes over it. `places` are those of the text, in their order."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        self._theme = theme
        self.places: Sequence[Place] = ()
        super().__init__(document, Looks(theme))

    def highlightBlock(self, text: str) -> None:
        """Style one line (called by Qt), then what changed in it."""
        before = self.previousBlockState()
        super().highlightBlock(text)
        base, length = self.currentBlock().position(), self.currentBlock().length() - 1
        first = bisect_right(self.places, base, key=lambda place: place.end)
        if first == len(self.places) or self.places[first].start >= base + length:
            return
        split = units(text)
        prefix = len(read_line(split, FENCES.get(before, "")).prefix)
        cuts = {prefix} | {cut for span in spans(split, prefix) for cut in span[:2]}
        for place in self.places[first:]:
            if place.start >= base + length:
                return
            start, end = max(0, place.start - base), min(length, place.end - base)
            runs = sorted({start, end} | {cut for cut in cuts if start < cut < end})
            for here, there in pairwise(runs):
                self.setFormat(here, there - here, self._look(self.format(here), place.piece.change))

    def _look(self, look: QTextCharFormat, change: Change) -> QTextCharFormat:
        if change is Change.REMOVED:
            look.setFontStrikeOut(True)
            look.setForeground(self._theme.color("muted"))
        else:
            look.setFontUnderline(True)
            look.setBackground(self._theme.color("tint"))
        return look


class DiffView(StyledView):
    """Shows a Diff, read-only. What `said` says of it stands above the text and scrolls away with it."""

    def __init__(self, theme: Theme, clipboard: PrivateClipboard) -> None:
        self._places: tuple[Place, ...] = ()
        super().__init__(theme, clipboard)
        self.said = label("", Type.TEXT, muted=True)
        self.said.setParent(self)
        self.said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._place_said)
        bar.rangeChanged.connect(self.lay_said)
        theme.changed.connect(self.lay_said)
        self.setReadOnly(True)
        self.setAccessibleName(NAME)

    def make_styler(self, theme: Theme) -> Styler:
        """Return a styler that shows the changes."""
        self._changes = ChangesStyler(theme, self.document())
        return self._changes

    def show_diff(self, diff: Diff) -> None:
        """Show what changed, from its beginning."""
        text, self._places = laid_out(diff)
        self._changes.places = self._places
        self.show_text(text)
        self.lay_said()

    def lay_said(self) -> None:
        """Put what is said over the column and leave room for it above the text."""
        self.said.setFixedWidth(max(1, self.viewport().width() - 2 * self.theme.px(HANG)))
        self.said.setFixedHeight(max(0, self.said.heightForWidth(self.said.width())))
        self.set_head(self.theme.px(ABOVE) + self.said.height() + self.theme.px(BELOW))
        self._place_said()

    def _place_said(self) -> None:
        left = self.viewport().x() + self.theme.px(HANG)
        self.said.move(left, self.theme.px(ABOVE) - self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the room changes."""
        super().resizeEvent(event)
        self.lay_said()

    @property
    def has_changes(self) -> bool:
        """Whether there is a change to go to."""
        return bool(self._places)

    def go_to_change(self, step: int) -> str:
        """Select the next change (`step` 1) or the one before (-1), round about; return it as it is read out."""
        groups = _groups(self._places)
        if not groups:
            return ""
        cursor = self.textCursor()
        here = cursor.selectionEnd() if cursor.hasSelection() else cursor.position() - 1
        passed = sum(1 for group in groups if group[-1].end <= here)
        chosen = groups[(passed if step > 0 else passed - 1 - cursor.hasSelection()) % len(groups)]
        cursor.setPosition(chosen[0].start)
        cursor.setPosition(chosen[-1].end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.show_caret()
        return " ".join(_heard(place.piece) for place in chosen)


def _groups(places: Sequence[Place]) -> list[list[Place]]:
    """Put what was taken away together with what came in its stead."""
    groups: list[list[Place]] = []
    for place in places:
        near = groups and place.start - groups[-1][-1].end <= 2
        if near and place.piece.change is Change.ADDED and groups[-1][-1].piece.change is Change.REMOVED:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _heard(piece: Piece) -> str:
    words = " ".join(piece.text.split()) or "white space"
    shown = words if len(words) <= HEARD else words[:HEARD].rsplit(" ", 1)[0] + "…"
    return f"{'Taken away' if piece.change is Change.REMOVED else 'New'}: {shown}."
