"""The stories of a vault: written, kept, listed, found, thrown away and brought back."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

import apsw

from storyjournal.story import Revision, SearchHit, Story, StorySummary, count_words, digest
from storyjournal.vault.clock import Clock, micros, moment
from storyjournal.vault.errors import StoryMissing, StoryNotInTrash, VaultDamaged
from storyjournal.vault.store import history, search, separators, snippets
from storyjournal.vault.store.database import Database
from storyjournal.vault.store.text import opening, storable, storable_title, tags_from_json, tags_to_json, tidy_tags

STORY = """
SELECT number, id, title, text, tags, created, changed, revision, cursor, trashed
FROM story JOIN story_text USING (number) WHERE id = ?
"""
SUMMARY = "SELECT number, id, title, opening, tags, words, changed, digest, trashed FROM story"
HIT = SUMMARY.replace(" FROM story", ", text FROM story JOIN story_text USING (number)") + " WHERE number = ?"
LISTED = SUMMARY + " WHERE (trashed IS NOT NULL) = ? ORDER BY touched DESC"
HAS_TAG = " AND EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)"
TAGGED = LISTED.replace(" ORDER", HAS_TAG + " ORDER")
TAGS = """
SELECT value, count(*) FROM story, json_each(tags) WHERE trashed IS NULL
GROUP BY value ORDER BY count(*) DESC, value COLLATE NOCASE
"""
INSERT = """
INSERT INTO story (title, tags, opening, words, digest, changed, revision, cursor, id, created, touched)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT commits FROM vault))
"""
UPDATE = """
UPDATE story SET (title, tags, opening, words, digest, changed, revision, cursor) = (?, ?, ?, ?, ?, ?, ?, ?),
touched = (SELECT commits FROM vault) WHERE number = ?
"""

# `list` is a method below, where it no longer names the type.
Hits = list[SearchHit]
Counts = list[tuple[str, int]]
Revisions = list[Revision]
Summaries = list[StorySummary]
T = TypeVar("T")
TRASHED = "UPDATE story SET trashed = ?, touched = (SELECT commits FROM vault) WHERE number = ?"


class StoryRepository:
    """Every method is one transaction: when it returns, what it did is on the disk for good."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add(self, title: str = "", text: str = "", tags: Iterable[str] = ()) -> Story:
        """Keep a new story and return it as it was kept (see `storable` for what a text can hold)."""
        now = moment(micros(self._clock.now()))
        title, text = storable_title(title), storable(text)
        story = Story(secrets.token_hex(16), title, text, tidy_tags(tags), now, now, revision=1)

        def work(connection: apsw.Connection) -> Story:
            connection.execute(INSERT, (*_columns(story), story.id, micros(now)))
            number = connection.last_insert_rowid()
            connection.execute("INSERT INTO story_text (number, text) VALUES (?, ?)", (number, text))
            search.index(connection, number)
            return story

        return self._change(work)

    def keep(
        self,
        story_id: str,
        *,
        title: str,
        text: str,
        tags: Iterable[str],
        cursor: int,
        milestone: bool = False,
    ) -> Story:
        """Keep what is written now and return it. Raises StoryMissing.

        The state before it stays as a revision when ten minutes went by since the last one, or when much was
        taken away; with `milestone` the new state becomes a revision at once. `cursor` is a code point.
        """

        def work(connection: apsw.Connection) -> Story:
            number, old = _get(connection, story_id)
            now = micros(self._clock.now())
            new = _next(old, moment(now), title=title, text=text, tags=tags, cursor=cursor)
            if new.revision != old.revision:
                history.keep_before_change(connection, number, old, new.text, now)
                _write(connection, number, old, new)
            elif new.cursor != old.cursor:
                connection.execute("UPDATE story SET cursor = ? WHERE number = ?", (new.cursor, number))
            if milestone:
                search.settle(connection, number)
                history.keep_state(connection, number, new, now)
            return new

        return self._change(work)

    def keep_cursor(self, story_id: str, cursor: int) -> None:
        """Keep where the person is in a text (code points), nothing else. Raises StoryMissing."""
        with self._database.writing() as connection:
            number, story = _get(connection, story_id)
            place = min(max(cursor, 0), len(story.text))
            connection.execute("UPDATE story SET cursor = ? WHERE number = ?", (place, number))

    def get(self, story_id: str) -> Story:
        """Return a story, trashed or not. Raises StoryMissing."""
        with self._database.reading() as connection:
            return _get(connection, story_id)[1]

    def list(self, trashed: bool = False, tag: str | None = None) -> list[StorySummary]:
        """Return the stories outside of the trash, or those in it, the newest change first."""
        with self._database.reading() as connection:
            if tag is None:
                return _summaries(connection.execute(LISTED, (trashed,)))
            return _summaries(connection.execute(TAGGED, (trashed, storable(tag))))

    def search(self, query: str, limit: int = 200) -> Hits:
        """Return stories outside of the trash with all words of `query`, the last one as a beginning.

        Capitals, accents and punctuation make no difference. Stories just written come
        first, then the best match, or for one or two letters the newest. A query without a letter or digit
        finds nothing. Marks are code points of the snippet, which is one line of the story's text.
        """
        wanted = search.runs(query)
        with self._database.reading() as connection:
            found = search.find(connection, wanted, limit)
            rows = [connection.execute(HIT, (number,)).fetchall()[0] for number in found]
        words = snippets.patterns(wanted)
        listed = _summaries(row[:-1] for row in rows)
        return [SearchHit(story, *snippets.cut(str(row[-1]), words)) for story, row in zip(listed, rows, strict=True)]

    def trash(self, story_id: str) -> None:
        """Put a story into the trash: still there, not listed and not found. Raises StoryMissing.

        It works on a full disk too, in the room set aside for it.
        """

        def work(connection: apsw.Connection) -> None:
            number, story = _get(connection, story_id)
            if story.trashed is None:
                search.unindex(connection, number)
                connection.execute(TRASHED, (micros(self._clock.now()), number))

        self._database.making_room(lambda: self._change(work))

    def restore(self, story_id: str) -> None:
        """Take a story out of the trash. Raises StoryMissing."""

        def work(connection: apsw.Connection) -> None:
            number, story = _get(connection, story_id)
            if story.trashed is not None:
                connection.execute(TRASHED, (None, number))
                search.index(connection, number)

        self._change(work)

    def delete(self, story_id: str) -> None:
        """Delete a story in the trash for good, with its revisions and every document that carries its id: what is
        kept about one story goes with it. Their pages are overwritten.

        Raises StoryNotInTrash when it is not in the trash, StoryMissing, SearchDamaged when its words could not be
        taken out of the search. It works on a full disk too.
        """

        def work() -> None:
            with self._database.writing(erasing=True) as connection:
                number, story = _get(connection, story_id)
                if story.trashed is None:
                    raise StoryNotInTrash
                search.require_whole(connection)  # or its words would stay in there
                connection.execute("DELETE FROM document WHERE id = ?", (story.id,))
                connection.execute("DELETE FROM story WHERE number = ?", (number,))
                separators.forget_removed_words(connection)

        self._database.making_room(work)

    def _change(self, work: Callable[[apsw.Connection], T]) -> T:
        """Do `work` in a transaction; when a broken page of the search keeps it from being done, without the search."""
        try:
            with self._database.writing() as connection:
                return work(connection)
        except VaultDamaged:
            with self._database.writing() as connection:
                if search.is_left_behind(connection):
                    raise
                search.leave_behind(connection)
                return work(connection)  # when it fails again the search was not to blame, and stays

    def tags(self) -> Counts:
        """Return the tags in use outside of the trash and how many stories have each, most used first."""
        with self._database.reading() as connection:
            return [(str(tag), int(count)) for tag, count in connection.execute(TAGS)]

    def revisions(self, story_id: str) -> Revisions:
        """Return the earlier states that were kept of a story, newest first. Raises StoryMissing."""
        with self._database.reading() as connection:
            number, _ = _get(connection, story_id)
            return history.revisions(connection, number, story_id)


def _get(connection: apsw.Connection, story_id: str) -> tuple[int, Story]:
    """Return a story's row number and the story. Raises StoryMissing."""
    row = connection.execute(STORY, (storable(story_id),)).fetchone()
    if row is None:
        raise StoryMissing
    number, name, title, text, tags, created, changed, revision, cursor, trashed = row
    times = moment(created), moment(changed)
    return number, Story(name, title, text, tags_from_json(tags), *times, revision, cursor, _moment_or_none(trashed))


def _next(old: Story, now: datetime, *, title: str, text: str, tags: Iterable[str], cursor: int) -> Story:
    """Return what takes the place of `old`: with a new time and revision only when the content differs."""
    title, text, tags = storable_title(title), storable(text), tidy_tags(tags)
    place = min(max(cursor, 0), len(text))
    if (title, text, tags) == (old.title, old.text, old.tags):
        return replace(old, cursor=place)
    return replace(old, title=title, text=text, tags=tags, changed=now, revision=old.revision + 1, cursor=place)


def _write(connection: apsw.Connection, number: int, old: Story, new: Story) -> None:
    """Write a changed story, and its words into the index when they changed and it is not in the trash."""
    indexed = new.trashed is None
    if indexed:
        search.before_change(connection, number)
    connection.execute(UPDATE, (*_columns(new), number))
    if new.text != old.text:
        connection.execute("UPDATE story_text SET text = ? WHERE number = ?", (new.text, number))
    if indexed:
        search.after_change(connection)


def _columns(story: Story) -> tuple[str | int | bytes, ...]:
    """The columns that change with a story's content, in the order of INSERT and UPDATE."""
    return (
        story.title,
        tags_to_json(story.tags),
        opening(story.text),
        count_words(story.text),
        bytes.fromhex(digest(story.source)),
        micros(story.changed),
        story.revision,
        story.cursor,
    )


def _summaries(rows: Iterable[tuple[Any, ...]]) -> Summaries:
    """Turn rows of SUMMARY into what lists show. Tags are read once each: 10,000 rows take half the time so."""
    known: dict[str, tuple[str, ...]] = {}
    made = []
    for row in rows:
        kept = row[4]
        if kept not in known:
            known[kept] = tags_from_json(kept)
        made.append(_summary(row, known[kept]))
    return made


def _summary(row: tuple[Any, ...], tags: tuple[str, ...]) -> StorySummary:
    _, name, title, start, _, words, changed, hashed, trashed = row
    return StorySummary(name, title, start, tags, words, moment(changed), hashed.hex(), _moment_or_none(trashed))


def _moment_or_none(kept: object) -> datetime | None:
    return moment(kept) if isinstance(kept, int) else None
