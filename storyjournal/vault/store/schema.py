"""The shape of journal.db, as a list of steps. A step that was ever released is never edited, only followed.

`PRAGMA application_id` is ours in every version; `PRAGMA user_version` counts the steps that were taken.
Moments are microseconds since 1970 UTC. `touched` is the vault's commit counter at the last change, and what
lists are ordered by: a clock may jump, the counter cannot.

Words are looked up in `story_search`, an FTS5 index over the view `searchable` of stories outside of the
trash. `pgsz` 4000 fills a page of 4096 bytes less the cipher's 32 reserved ones; `prefix='1'` makes the first
letter typed as quick as the rest (measured: 40 ms -> 1 ms, for a tenth of size).

Taking a story's words out of that index rewrites about 400 pages. So a story that is being written has its words
in a small index of its own, `fresh_search`; its row in `fresh` holds what `story_search` still has of it, until
the story is settled there again (measured: a save of 600 words 40 ms -> 3 ms, of 20,000 words 250 ms -> 25 ms).
"""

APPLICATION_ID = 0x534A524E  # "SJRN"

FIRST = """
CREATE TABLE vault (
    id TEXT NOT NULL,
    created INTEGER NOT NULL,
    commits INTEGER NOT NULL
) STRICT;

CREATE TABLE story (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    tags TEXT NOT NULL,
    opening TEXT NOT NULL,
    words INTEGER NOT NULL,
    digest BLOB NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    cursor INTEGER NOT NULL,
    trashed INTEGER
) STRICT;

CREATE TABLE story_text (
    number INTEGER PRIMARY KEY REFERENCES story (number) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE revision (
    story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX revision_of_story ON revision (story, number);

CREATE TABLE document (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    facet TEXT NOT NULL,
    revision INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_of_kind ON document (kind, id);

CREATE VIEW searchable AS
    SELECT story.number, story.title, story_text.text, story.tags FROM story JOIN story_text USING (number);
CREATE VIRTUAL TABLE story_search USING fts5 (
    title, text, tags,
    content='searchable', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2', prefix='1'
);
INSERT INTO story_search (story_search, rank) VALUES ('pgsz', 4000);
INSERT INTO story_search (story_search, rank) VALUES ('secure-delete', 1);
INSERT INTO story_search (story_search, rank) VALUES ('rank', 'bm25(8.0, 1.0, 4.0)');

CREATE TABLE fresh (
    number INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    tags TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE fresh_search USING fts5 (
    title, text, tags,
    content='searchable', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2', prefix='1'
);
INSERT INTO fresh_search (fresh_search, rank) VALUES ('pgsz', 4000);
INSERT INTO fresh_search (fresh_search, rank) VALUES ('secure-delete', 1);
INSERT INTO fresh_search (fresh_search, rank) VALUES ('rank', 'bm25(8.0, 1.0, 4.0)');
"""

# Who wrote last, so that a copy that was changed elsewhere is told from an older one (see `origin`). `branch` is empty
# for the journal itself and random for a copy that was brought back from a backup; `writer` is the device that
# made the change `commits`; `lineage` holds the last change of every device that wrote before it.
WRITERS = """
ALTER TABLE vault ADD COLUMN branch TEXT NOT NULL DEFAULT '';
ALTER TABLE vault ADD COLUMN writer TEXT NOT NULL DEFAULT '';
CREATE TABLE lineage (
    writer TEXT PRIMARY KEY,
    commits INTEGER NOT NULL
) STRICT;
"""

STEPS: tuple[str, ...] = (FIRST, WRITERS)
