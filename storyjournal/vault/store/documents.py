"""Everything in a vault that is no story: reviews, words, people, posts, each as a document of its kind."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storyjournal.vault.clock import Clock, micros, moment
from storyjournal.vault.store.database import Database
from storyjournal.vault.store.text import storable

LIST = "SELECT id, facet, revision, changed, content FROM document WHERE kind = ? ORDER BY id"
GET = "SELECT id, facet, revision, changed, content FROM document WHERE kind = ? AND id = ?"
PUT = """
INSERT INTO document (kind, id, facet, revision, changed, content) VALUES (?, ?, ?, 1, ?, ?)
ON CONFLICT (kind, id) DO UPDATE SET
    facet = excluded.facet, revision = revision + 1, changed = excluded.changed, content = excluded.content
RETURNING revision
"""


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON object under a kind and an id. `facet` is a word of it that can be read without the rest;
    `revision` grows by one with every `put`; `changed` is UTC."""

    kind: str
    id: str
    content: dict[str, Any]
    facet: str
    revision: int
    changed: datetime


class DocumentRepository:
    """Every method is one transaction: when it returns, what it did is on the disk for good."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    # Named like the stories' methods; `id` is the contract's word for it.
    def put(self, kind: str, id: str, content: Mapping[str, Any], facet: str = "") -> Document:  # noqa: A002
        """Keep a document, new or in place of the one there. Raises TypeError or ValueError when `content` is
        no JSON (NaN, other classes)."""
        kind, name, facet = storable(kind), storable(id), storable(facet)
        written = json.dumps(dict(content), allow_nan=False, separators=(",", ":"))
        now = micros(self._clock.now())
        with self._database.writing() as connection:
            revision = connection.execute(PUT, (kind, name, facet, now, written)).get
        return Document(kind, name, json.loads(written), facet, revision, moment(now))

    def get(self, kind: str, id: str) -> Document | None:  # noqa: A002
        """Return a document, or None when there is none."""
        with self._database.reading() as connection:
            row = connection.execute(GET, (storable(kind), storable(id))).fetchone()
        return None if row is None else _document(kind, row)

    def list(self, kind: str) -> list[Document]:
        """Return all documents of a kind, by id."""
        with self._database.reading() as connection:
            rows = connection.execute(LIST, (storable(kind),)).fetchall()
        return [_document(kind, row) for row in rows]

    def facets(self, kind: str) -> dict[str, str]:
        """Return the facet of each document of a kind by its id, without reading their contents."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT id, facet FROM document WHERE kind = ?", (storable(kind),))
            return {str(name): str(facet) for name, facet in rows}

    def delete(self, kind: str, id: str) -> None:  # noqa: A002
        """Delete a document for good. Deleting what is not there does no harm."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM document WHERE kind = ? AND id = ?", (storable(kind), storable(id)))


def _document(kind: str, row: tuple[Any, ...]) -> Document:
    name, facet, revision, changed, content = row
    return Document(kind, name, json.loads(content), facet, revision, moment(changed))
