"""Words that stand nowhere but in the story: where one of them is found, a part of the story is."""

import os
from collections.abc import Iterator
from pathlib import Path

PASSPHRASE = "xerophyte lantern moat gavel"
TITLE = "Quokkavale"
TEXT = "Brindlemoor"
TAG = "Wombatholt"
PROTECTED = "Tamarfeld"
PERSON = "Numbatsworth"
LOOKED = "looked"  # an empty file in the working folder by which the parent says that it has looked
SENTINELS = (TITLE, TEXT, TAG, PROTECTED, PERSON, PASSPHRASE)
STORY = (
    f"On the 14th of March Dr Amara Okoye met me in {TEXT}.\n"
    f"My daughter Lily was in the corridor of {TEXT} with the {PROTECTED} nurses."
)
ENCODED = tuple(word.lower().encode(code) for word in SENTINELS for code in ("utf-8", "utf-16-le", "utf-16-be"))


def count(data: bytes) -> int:
    """How many times a sentinel stands in `data`, in any case, in UTF-8 and UTF-16."""
    folded = data.lower()
    return sum(folded.count(word) for word in ENCODED)


def everything_under(folder: Path) -> Iterator[Path]:
    """Files and folders under `folder`. Folders may come and go meanwhile; `rglob` would fall over one that went."""
    for place, folders, files in os.walk(folder):
        yield from (Path(place, name) for name in (*folders, *files))


def files_with_words(folder: Path) -> Iterator[Path]:
    """Files under `folder` that hold a sentinel, in their bytes or in their names.

    No vault may be open in this process meanwhile: reading journal.db would drop SQLite's locks.
    """
    for path in everything_under(folder):
        try:
            data = path.read_bytes() if path.is_file() else b""
        except (FileNotFoundError, NotADirectoryError):  # a file that came and went
            continue
        if count(data) or count(str(path.relative_to(folder)).encode()):
            yield path
