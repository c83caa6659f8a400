"""Finding stories by their words: what is asked, the index, and the snippet of each hit."""

import re
import secrets
import unicodedata
from typing import NamedTuple

import apsw

from storyjournal.vault.text import storable

SNIPPET_WORDS = 24
SNIPPET_LETTERS = 400
BEFORE_FIRST_MARK = 100
LONGEST_QUERY = 400
ONE_LINE = re.compile(r"\s")

FIND = """
SELECT rowid, snippet(story_search, 1, ?, ?, '…', ?) FROM story_search
WHERE story_search MATCH ? ORDER BY rank LIMIT ?
"""
ADD = """
INSERT INTO story_search (rowid, title, text, tags)
SELECT number, title, text, tags FROM searchable WHERE number = ?
"""
REMOVE = """
INSERT INTO story_search (story_search, rowid, title, text, tags)
SELECT 'delete', number, title, text, tags FROM searchable WHERE number = ?
"""


class Found(NamedTuple):
    """A story's row number, a line of its text, and where in that line the words stand."""

    number: int
    snippet: str
    marks: tuple[tuple[int, int], ...]


def expression(query: str) -> str:
    """Return what was typed as an FTS5 expression: all of its words, the last one as a beginning.

    Each word goes in as a quoted string, so that no sign in it means anything; "don't" is looked for as two
    words in a row, as the index has it. Empty when there is no letter or digit in it.
    """
    runs = storable(query[:LONGEST_QUERY]).split()
    words = [run.replace('"', '""') for run in runs if any(map(_counts, run))]
    return " ".join(f'"{word}"' for word in words) + " *" if words else ""


def find(connection: apsw.Connection, query: str, limit: int) -> list[Found]:
    """Return at most `limit` stories outside of the trash that hold all words, best match first."""
    wanted = expression(query)
    if not wanted:
        return []
    start, end = (f"\x02{secrets.token_hex(8)}\x03" for _ in range(2))
    rows = connection.execute(FIND, (start, end, SNIPPET_WORDS, wanted, limit))
    return [Found(number, *_marked(snippet, start, end)) for number, snippet in rows]


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


def _marked(snippet: str, start: str, end: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the marks out of a snippet, put it on one line, and keep it short around the first mark."""
    line, marks = "", []
    for part in snippet.split(start):
        marked, found, rest = part.partition(end)
        if found:
            marks.append((len(line), len(line) + len(marked)))
        line += marked + rest
    first = max(0, marks[0][0] - BEFORE_FIRST_MARK) if marks and len(line) > SNIPPET_LETTERS else 0
    last = first + SNIPPET_LETTERS
    shown = tuple((a - first, min(b, last) - first) for a, b in marks if a < last)
    return ONE_LINE.sub(" ", line[first:last]), shown
