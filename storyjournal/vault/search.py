"""Finding stories by their words: what is asked, and the index."""

import unicodedata

import apsw

from storyjournal.vault.text import storable

LONGEST_QUERY = 400

FIND = "SELECT rowid FROM story_search WHERE story_search MATCH ? ORDER BY rank LIMIT ?"
ADD = """
INSERT INTO story_search (rowid, title, text, tags)
SELECT number, title, text, tags FROM searchable WHERE number = ?
"""
REMOVE = """
INSERT INTO story_search (story_search, rowid, title, text, tags)
SELECT 'delete', number, title, text, tags FROM searchable WHERE number = ?
"""


def runs(query: str) -> list[str]:
    """Return what was typed between white space, as far as there is a letter or digit in it."""
    return [run for run in storable(query[:LONGEST_QUERY]).split() if any(map(_counts, run))]


def find(connection: apsw.Connection, wanted: list[str], limit: int) -> list[int]:
    """Return the row numbers of at most `limit` stories outside of the trash that hold all `wanted` runs, the
    last one as a beginning; best match first.

    Each run goes in as a quoted string, so that no sign in it means anything; "don't" is looked for as two
    words in a row, as the index has it.
    """
    if not wanted:
        return []
    quoted = " ".join('"{}"'.format(run.replace('"', '""')) for run in wanted)
    return [int(number) for (number,) in connection.execute(FIND, (f"{quoted} *", limit))]


def index(connection: apsw.Connection, number: int) -> None:
    """Put a story's words into the index as they stand in the tables now."""
    connection.execute(ADD, (number,))


def unindex(connection: apsw.Connection, number: int) -> None:
    """Take a story's words out of the index. Only right while the tables hold what was indexed."""
    connection.execute(REMOVE, (number,))


def _counts(letter: str) -> bool:
    """Whether the index keeps a character: letters, digits and private use, as unicode61 has it."""
    category = unicodedata.category(letter)
    return category[0] in "LN" or category == "Co"
