"""Writing what was found into a new database of the vault's shape."""

import json
import secrets
from collections.abc import Iterable

import apsw

from storyjournal.story import compose, count_words, digest
from storyjournal.vault.rescue.cells import Value
from storyjournal.vault.rescue.found import Found
from storyjournal.vault.rescue.mending import Mended, times
from storyjournal.vault.store.text import opening, storable, storable_title

BRANCH_BYTES = 16

STORY = """
INSERT INTO story
(number, id, title, tags, opening, words, digest, created, changed, touched, revision, cursor, trashed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
TEXT = "INSERT INTO story_text (number, text) VALUES (?, ?)"
STATE = "INSERT INTO revision (story, number, kept, seen, title, text) VALUES (?, ?, ?, ?, ?, ?)"
DOCUMENT = "INSERT INTO document (kind, id, facet, revision, changed, content) VALUES (?, ?, ?, ?, ?, ?)"
SEARCH = """
INSERT INTO story_search (rowid, title, text, tags)
SELECT number, title, text, tags FROM searchable WHERE number IN (SELECT number FROM story WHERE trashed IS NULL)
"""
VAULT = "UPDATE vault SET created = ?, commits = ?, branch = ?, writer = ?"


def rebuild(connection: apsw.Connection, found: Found, stories: Iterable[Mended], now: int) -> int:
    """Fill a new, empty database inside one transaction; return how many documents were kept.

    The search is made anew. The copy counts on from the last change it knows of, on a branch of its own.
    """
    touched = 0
    for story in stories:
        touched = max(touched, _keep(connection, story, now))
    documents = sum(_keep_document(connection, values) for values in found.documents.values())
    connection.execute(SEARCH)
    origin = found.origin
    commits = max(touched, origin.commits if origin else 0, *found.lineage.values(), 0) + 1
    connection.execute("DELETE FROM lineage")
    connection.executemany("INSERT INTO lineage (writer, commits) VALUES (?, ?)", found.lineage.items())
    branch = secrets.token_hex(BRANCH_BYTES)
    created, writer = (origin.created, origin.writer) if origin else (now, "")
    connection.execute(VAULT, (created, commits, branch, writer))
    return documents


def _keep(connection: apsw.Connection, story: Mended, now: int) -> int:
    """Write a story with its earlier states; return the change it was last touched by."""
    title, text = storable_title(story.title), storable(story.text)
    created, changed = times(story, now)
    row = story.row
    touched, revision = (row.touched, row.revision) if row else (0, max(story.earlier, default=0) + 1)
    cursor = min(row.cursor, len(text)) if row else 0
    shown = (title, story.tags, opening(text), count_words(text), bytes.fromhex(digest(compose(title, text))))
    kept = (created, changed, touched, revision, cursor, row.trashed if row else None)
    connection.execute(STORY, (story.number, story.id, *shown, *kept))
    connection.execute(TEXT, (story.number, text))
    for number, state in story.earlier.items():
        connection.execute(STATE, (story.number, number, state.kept, state.seen, state.title, state.text))
    return touched


def _keep_document(connection: apsw.Connection, values: tuple[Value, ...]) -> bool:
    """Write a document, if it is one; say whether it was."""
    try:
        json.loads(str(values[-1]))
    except ValueError:
        return False
    connection.execute(DOCUMENT, values)
    return True
