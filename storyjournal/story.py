"""What a journal holds, as values: a story, its place in a list, and a kept state of it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime


def digest(text: str) -> str:
    """Return the SHA-256 of `text` (UTF-8) in hex: what a review is bound to."""
    return hashlib.sha256(text.encode()).hexdigest()


def count_words(text: str) -> int:
    """Return how many words a person would count: runs without white space that hold a letter or digit."""
    return sum(any(c.isalnum() for c in run) for run in text.split())


@dataclass(frozen=True, slots=True)
class Story:
    """One story: Markdown text under a plain title. Times are UTC; `cursor` is a code point of `text`."""

    id: str
    title: str
    text: str
    tags: tuple[str, ...]
    created: datetime
    changed: datetime
    revision: int
    cursor: int = 0
    trashed: datetime | None = None

    @property
    def source(self) -> str:
        """The whole Markdown that a reader could get: the title as a heading, then the text."""
        return compose(self.title, self.text)


def compose(title: str, text: str) -> str:
    """Return the Markdown source that is scanned, reviewed and shared: `# title`, a blank line, `text`."""
    return f"# {title}\n\n{text}" if title.strip() else text


@dataclass(frozen=True, slots=True)
class StorySummary:
    """A story as a list shows it. `opening` is at most 160 characters from the beginning of the text."""

    id: str
    title: str
    opening: str
    tags: tuple[str, ...]
    words: int
    changed: datetime
    digest: str
    trashed: datetime | None = None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A story that holds the searched words. `marks` are the (start, end) of those words in `snippet`."""

    story: StorySummary
    snippet: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """An earlier state of a story. `number` grows by one with every kept state of that story."""

    story_id: str
    number: int
    title: str
    text: str
    kept: datetime
