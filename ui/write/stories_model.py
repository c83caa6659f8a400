"""The stories that a list shows now: kept ones, those in the trash, or those that hold searched words."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from storyjournal.story import SearchHit, StorySummary
from ui.write import stories_words

ROW = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
Spans = tuple[tuple[int, int], ...]
MARKDOWN = "*#`"
NOWHERE = QModelIndex()


class Reviews(Protocol):
    """Where the list learns which stories are reviewed."""

    def signed_digests(self) -> Mapping[str, str]:
        """Return the digest of the text that was signed off, by story id."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list. `marks` are the (start, end) of searched words in `snippet`."""

    story: StorySummary
    reviewed: bool = False
    snippet: str = ""
    marks: Spans = ()

    @property
    def spoken(self) -> str:
        """What a screen reader says of the story, without its day."""
        _, word = stories_words.state(self.reviewed)
        parts = [stories_words.name(self.story), word, *self.story.tags]
        return ", ".join([*parts, self.snippet] if self.snippet else parts)


def rows_of(stories: Sequence[StorySummary], signed: Mapping[str, str]) -> list[Row]:
    """Return rows for a plain list. `signed` are the digests of reviewed texts by story id."""
    return [Row(story, signed.get(story.id) == story.digest) for story in stories]


def rows_found(hits: Sequence[SearchHit], signed: Mapping[str, str], tag: str = "") -> list[Row]:
    """Return rows for what a search found, those with `tag` when one is given."""
    return [
        Row(hit.story, signed.get(hit.story.id) == hit.story.digest, *without_marks(hit.snippet, hit.marks))
        for hit in hits
        if not tag or tag in hit.story.tags
    ]


def rows_within(rows: Sequence[Row], words: str) -> list[Row]:
    """Return the rows whose name or opening holds `words`, in any case."""
    wanted = words.casefold()
    return [row for row in rows if wanted in f"{row.story.title} {row.story.opening}".casefold()]


def without_marks(snippet: str, marks: Spans) -> tuple[str, Spans]:
    """Return a snippet without Markdown's stars, hashes and ticks, its spans moved along."""
    kept = [place for place, sign in enumerate(snippet) if sign not in MARKDOWN]
    return (
        "".join(snippet[place] for place in kept).replace("\n", " "),
        tuple((bisect_left(kept, start), bisect_left(kept, end)) for start, end in marks),
    )


class StoriesModel(QAbstractListModel):
    """Rows for a list view. The delegate reads `ROW`; a screen reader hears `AccessibleTextRole`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.today = date.min

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = list(rows)
        self.today = stories_words.today()
        self.endResetModel()

    @property
    def has_snippets(self) -> bool:
        """Whether the rows are hits of a search, which are taller."""
        return any(row.snippet for row in self._rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of stories shown."""
        return 0 if parent.isValid() else len(self._rows)

    def row(self, index: Index) -> Row | None:
        """Return what stands at `index`, or None."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, story_id: str) -> QModelIndex:
        """Return where a story stands; an invalid index when it is not shown."""
        found = (place for place, row in enumerate(self._rows) if row.story.id == story_id)
        place = next(found, -1)
        return self.index(place) if place >= 0 else QModelIndex()

    def when(self, story: StorySummary) -> str:
        """Return the day of the last change, or since when a story is in the trash."""
        if story.trashed is not None:
            return stories_words.in_trash_since(story.trashed, self.today)
        return stories_words.day(story.changed, self.today)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401
        """Return the story's name, the whole row, or what a screen reader says."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return stories_words.name(row.story)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.spoken}, {self.when(row.story)}"
        return None
