"""Finding stories by their words: what is asked, and the two indexes (see `schema`).

`story_search` holds every story outside of the trash as it was last settled; `fresh_search` those that were
changed since. A story with a row in `fresh` is looked for in the second one alone.

A broken page of an index keeps no story from being kept: the index is left as it is from then on, which a document of
kind `search` says, and looking for words is refused. The rescue makes it anew.
"""

import unicodedata

import apsw

from storyjournal.vault.errors import SearchDamaged
from storyjournal.vault.store.text import storable

LONGEST_QUERY = 400
SHORT_QUERY = 2

MOST_FRESH = 3

NEW = "SELECT rowid FROM fresh_search WHERE fresh_search MATCH ? ORDER BY rank LIMIT ?"
SETTLED = """
SELECT rowid FROM story_search
WHERE story_search MATCH ? AND rowid NOT IN (SELECT number FROM fresh) ORDER BY rank LIMIT ?
"""
NEWEST = SETTLED.replace("ORDER BY rank", "ORDER BY rowid DESC")

ADD = """
INSERT INTO story_search (rowid, title, text, tags)
SELECT number, title, text, tags FROM searchable WHERE number = ?
"""
REMOVE = """
INSERT INTO story_search (story_search, rowid, title, text, tags)
SELECT 'delete', number, title, text, tags FROM searchable WHERE number = ?
"""
REMOVE_OLD = REMOVE.replace("searchable", "fresh")
EMPTY_FRESH = "INSERT INTO fresh_search (fresh_search) VALUES ('delete-all')"
FILL_FRESH = """
INSERT INTO fresh_search (rowid, title, text, tags)
SELECT number, title, text, tags FROM searchable WHERE number IN (SELECT number FROM fresh)
"""
REMEMBER_OLD = "INSERT INTO fresh SELECT number, title, text, tags FROM searchable WHERE number = ?"
FORGET_OLD = "DELETE FROM fresh WHERE number = ?"
KIND = "search"
IS_BROKEN = "SELECT EXISTS (SELECT 1 FROM document WHERE kind = 'search' AND id = 'broken')"
BREAK = """
INSERT INTO document (kind, id, facet, revision, changed, content) VALUES ('search', 'broken', '', 1, 0, '{}')
"""
IS_FRESH = "SELECT EXISTS (SELECT 1 FROM fresh WHERE number = ?)"
OLDEST_FRESH = """
SELECT number FROM fresh JOIN story USING (number) ORDER BY touched DESC LIMIT 1 OFFSET ?
"""


def runs(query: str) -> list[str]:
    """Return what was typed between white space, as far as there is a letter or digit in it."""
    return [run for run in storable(query[:LONGEST_QUERY]).split() if any(map(_counts, run))]


def require_whole(connection: apsw.Connection) -> None:
    """Raise SearchDamaged when the indexes were left behind because a page of them is broken."""
    if is_left_behind(connection):
        raise SearchDamaged


def leave_behind(connection: apsw.Connection) -> None:
    """Leave the indexes as they are from now on: a page of them, or one that they need, is broken."""
    connection.execute(BREAK)


def is_left_behind(connection: apsw.Connection) -> bool:
    """Say whether the indexes no longer follow the stories."""
    return bool(connection.execute(IS_BROKEN).get)


def find(connection: apsw.Connection, wanted: list[str], limit: int) -> list[int]:
    """Return the row numbers of at most `limit` stories outside of the trash that hold all `wanted` runs, the
    last one as a beginning: those just written, then the others by best match. One or two letters match nearly
    all stories and say little about which is meant: for them the newest comes first, which is quicker too.

    Each run goes in as a quoted string, so that no sign in it means anything; "don't" is looked for as two
    words in a row, as the index has it.
    """
    require_whole(connection)
    if not wanted:
        return []
    query = " ".join('"{}"'.format(run.replace('"', '""')) for run in wanted) + " *"
    short = len(wanted) == 1 and len(wanted[0]) <= SHORT_QUERY
    found = connection.execute(NEW, (query, limit)).fetchall()
    found += connection.execute(NEWEST if short else SETTLED, (query, limit)).fetchall()
    return [int(str(row[0])) for row in found[:limit]]


def index(connection: apsw.Connection, number: int) -> None:
    """Put a story's words into the index as they stand in the tables now."""
    if not is_left_behind(connection):
        connection.execute(ADD, (number,))


def unindex(connection: apsw.Connection, number: int) -> None:
    """Take a story's words out of both indexes. The tables must still hold it."""
    if is_left_behind(connection):
        return
    if _is_fresh(connection, number):
        connection.execute(REMOVE_OLD, (number,))
        connection.execute(FORGET_OLD, (number,))
        _index_fresh(connection)
    else:
        connection.execute(REMOVE, (number,))


def before_change(connection: apsw.Connection, number: int) -> None:
    """To be called before the words of an indexed story change in the tables."""
    if not is_left_behind(connection) and not _is_fresh(connection, number):
        connection.execute(REMEMBER_OLD, (number,))


def after_change(connection: apsw.Connection) -> None:
    """To be called after they changed. Of more than three fresh stories, the one left for longest is settled."""
    if is_left_behind(connection):
        return
    stale = connection.execute(OLDEST_FRESH, (MOST_FRESH,)).fetchall()
    for (number,) in stale:
        settle(connection, int(str(number)))
    if not stale:
        _index_fresh(connection)


def settle(connection: apsw.Connection, number: int) -> None:
    """Bring a story that was changed back into the large index."""
    if not is_left_behind(connection) and _is_fresh(connection, number):
        unindex(connection, number)
        index(connection, number)


def _index_fresh(connection: apsw.Connection) -> None:
    """Make the small index anew: for a handful of stories this is quicker than to mend it (measured with 20,000
    words: 20 ms and 150 ms)."""
    connection.execute(EMPTY_FRESH)
    connection.execute(FILL_FRESH)


def _is_fresh(connection: apsw.Connection, number: int) -> bool:
    return bool(connection.execute(IS_FRESH, (number,)).get)


def _counts(letter: str) -> bool:
    """Whether the index keeps a character: letters, digits and private use, as unicode61 has it."""
    category = unicodedata.category(letter)
    return category[0] in "LN" or category == "Co"
