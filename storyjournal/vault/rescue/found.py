"""What the whole pages of a damaged journal still hold, told apart by the shape of each row.

The tree above the rows is not needed: no two tables of `schema` have rows of one shape. The indexes say which rows
there were, so that what is lost can be counted and a story keeps its id.
"""

import re
from dataclasses import dataclass, field

from storyjournal.vault.rescue.cells import Row, Value, rows
from storyjournal.vault.store import search
from storyjournal.vault.store.pages import Pages

ID = re.compile(r"[0-9a-f]{32}")
LINEAGE_INDEX = "sqlite_autoindex_lineage_1"
LONGEST_SIZES = 15  # three word counts in FTS5's docsize table, at most 5 bytes each
FTS_RECORDS = (1, 10)  # rows of FTS5's data table that are numbered like a story: averages and structure
LETTERS = {type(None): "n", int: "i", float: "f", str: "t", bytes: "b"}


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A row of `story`."""

    id: str
    title: str
    tags: str
    opening: str
    digest: bytes
    created: int
    changed: int
    touched: int
    revision: int
    cursor: int
    trashed: int | None


@dataclass(frozen=True, slots=True)
class KeptState:
    """A row of `revision`."""

    kept: int
    seen: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The row of `vault`. A later column is missing from a row that was never written since."""

    id: str
    created: int
    commits: int
    branch: str = ""
    writer: str = ""


@dataclass(slots=True)
class Found:
    """Everything found. `texts` are whole, `pieces` (of a text or of an earlier state) are beginnings of texts.

    Stories are known by their number, earlier states by story and number, documents by kind and id. `names`,
    `state_keys` and `document_keys` come from the indexes; `sized` are stories that the search knew.
    """

    origin: Origin | None = None
    lineage: dict[str, int] = field(default_factory=dict)
    stories: dict[int, StoryRow] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    pieces: dict[int, str] = field(default_factory=dict)
    fresh: dict[int, tuple[str, str, str]] = field(default_factory=dict)
    states: dict[tuple[int, int], KeptState] = field(default_factory=dict)
    documents: dict[tuple[str, str], tuple[Value, ...]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    state_keys: set[tuple[int, int]] = field(default_factory=set)
    document_keys: set[tuple[str, str]] = field(default_factory=set)
    sized: set[int] = field(default_factory=set)
    roots: dict[str, int] = field(default_factory=dict)

    @property
    def numbers(self) -> list[int]:
        """Every story there was, as far as anything of it is left."""
        states = {story for story, _ in self.state_keys}
        known = (self.stories, self.texts, self.pieces, self.fresh, self.names, states, self.sized)
        return sorted({number for numbers in known for number in numbers})


def find(pages: Pages) -> Found:
    """Read every whole page of a journal and sort what is on it."""
    found = Found()
    names: list[tuple[int, int, str]] = []
    for number, page in pages.whole():
        for row in rows(page, number, pages):
            if row.is_index:
                _sort_entry(found, row, number, names)
            else:
                _sort_row(found, row)
    lineage_page = found.roots.get(LINEAGE_INDEX)
    for page_number, number, name in names:
        if page_number != lineage_page and name not in found.lineage:
            found.names.setdefault(number, name)
    found.document_keys -= {key for key in found.document_keys if key[0] == search.KIND}  # the search is made anew
    found.documents = {key: row for key, row in found.documents.items() if key in found.document_keys}
    found.names.update({number: row.id for number, row in found.stories.items()})
    return found


def _sort_entry(found: Found, row: Row, page: int, names: list[tuple[int, int, str]]) -> None:
    """Take what an index says there is. Its last value is the row's number."""
    match row.values:
        case (str(name), int(number)) if ID.fullmatch(name):
            names.append((page, number, name))
        case (int(story), int(state), int()):
            found.state_keys.add((story, state))
        case (str(kind), str(name), int()):
            found.document_keys.add((kind, name))


def _sort_row(found: Found, row: Row) -> None:
    """Put a row where its shape says it belongs; one cut short is good for its beginning at most."""
    values = row.values
    shape = "".join(LETTERS[type(value)] for value in values)
    if not row.whole:
        _sort_piece(found, row, shape)
    elif shape == "nt":
        found.texts[row.number] = str(values[1])
    elif re.fullmatch("nttttibiiiii[in]", shape):
        _sort_story(found, row)
    elif shape == "iiiitt":
        _sort_state(found, values)
    elif shape == "tttiit":
        key = (str(values[0]), str(values[1]))
        found.documents[key] = values
        found.document_keys.add(key)
    else:
        _sort_small(found, row, shape)


def _sort_small(found: Found, row: Row, shape: str) -> None:
    match row.values:
        case (None, str(title), str(text), str(tags)):
            found.fresh[row.number] = (title, text, tags)
        case (None, bytes(sizes)) if 0 < len(sizes) <= LONGEST_SIZES and row.number not in FTS_RECORDS:
            if row.number < 1 << 32:
                found.sized.add(row.number)
        case (str(writer), int(commits)):
            found.lineage[writer] = commits
        case (str(_), str(name), str(_), int(root), str() | None):
            found.roots[name] = root
        case (str(name), int(created), int(commits), *late) if shape in ("tii", "tiitt"):
            found.origin = Origin(name, created, commits, *map(str, late))


def _sort_piece(found: Found, row: Row, shape: str) -> None:
    """Keep the longest beginning of a story's text, and of an earlier state when there is no better."""
    if shape == "nt":
        number, piece = row.number, str(row.values[1])
    elif shape == "iiiitt":
        number, piece = int(str(row.values[0])), str(row.values[5])
        found.state_keys.add((number, int(str(row.values[1]))))
    else:
        if shape.startswith("ttt"):
            found.document_keys.add((str(row.values[0]), str(row.values[1])))
        return
    if len(piece) > len(found.pieces.get(number, "")):
        found.pieces[number] = piece


def _sort_story(found: Found, row: Row) -> None:
    values: tuple[Value, ...] = row.values
    _, name, title, tags, start, _, digest, created, changed, touched, revision, cursor, trashed = values
    times = (int(str(created)), int(str(changed)), int(str(touched)))
    found.stories[row.number] = StoryRow(
        str(name),
        str(title),
        str(tags),
        str(start),
        digest if isinstance(digest, bytes) else b"",
        *times,
        int(str(revision)),
        int(str(cursor)),
        trashed if isinstance(trashed, int) else None,
    )


def _sort_state(found: Found, values: tuple[Value, ...]) -> None:
    story, number, kept, seen, title, text = values
    key = (int(str(story)), int(str(number)))
    found.states[key] = KeptState(int(str(kept)), int(str(seen)), str(title), str(text))
    found.state_keys.add(key)
