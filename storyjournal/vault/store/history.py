"""Which earlier states of a story are kept, and keeping them."""

from datetime import timedelta

import apsw

from storyjournal.story import Revision, Story
from storyjournal.vault.clock import micros, moment

PAUSE = timedelta(minutes=10)
LARGE = 200
SMALL = 40

LATEST = "SELECT number, title, text, seen FROM revision WHERE story = ? ORDER BY number DESC LIMIT 1"


def removed(old: str, new: str) -> int:
    """Return how many code points of `old` are gone in `new`, seen as one replaced stretch."""
    shorter = min(len(old), len(new))
    before = _same(old, new, shorter)
    after = _same(old[::-1], new[::-1], shorter - before)
    return len(old) - before - after


def is_large_change(old: str, new: str) -> bool:
    """Say whether a change takes away so much that a person may want it back: 200 code points, or a quarter
    of a shorter text, but never less than 40."""
    return removed(old, new) >= max(SMALL, min(LARGE, len(old) // 4))


def keep_before_change(connection: apsw.Connection, number: int, old: Story, text: str, now: int) -> None:
    """Keep `old` as a revision before `text` takes its place, when that is worth it: ten minutes since a state
    was kept, or a large deletion. `now` is in microseconds."""
    latest = connection.execute(LATEST, (number,)).fetchone()
    since = abs(now - (latest[3] if latest else micros(old.created)))
    if since >= PAUSE.total_seconds() * 1_000_000 or is_large_change(old.text, text):
        keep_state(connection, number, old, now)


def keep_state(connection: apsw.Connection, number: int, story: Story, now: int) -> None:
    """Keep a story's state, unless nothing is in it, or it is the latest kept one already; then only note
    that it was seen. `now` is in microseconds."""
    if not story.source.strip():
        return
    latest = connection.execute(LATEST, (number,)).fetchone()
    if latest and (latest[1], latest[2]) == (story.title, story.text):
        connection.execute("UPDATE revision SET seen = ? WHERE story = ? AND number = ?", (now, number, latest[0]))
        return
    connection.execute(
        "INSERT INTO revision (story, number, kept, seen, title, text) VALUES (?, ?, ?, ?, ?, ?)",
        (number, latest[0] + 1 if latest else 1, micros(story.changed), now, story.title, story.text),
    )


def revisions(connection: apsw.Connection, number: int, story_id: str) -> list[Revision]:
    """Return the kept states of a story, newest first. `kept` is when that state was written."""
    rows = connection.execute(
        "SELECT number, title, text, kept FROM revision WHERE story = ? ORDER BY number DESC", (number,)
    )
    return [Revision(story_id, n, title, text, moment(kept)) for n, title, text, kept in rows]


def _same(old: str, new: str, longest: int) -> int:
    """Return how many code points two texts have in common at their beginnings, by halving."""
    low, high = 0, longest
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
