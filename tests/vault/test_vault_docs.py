"""What docs/vault-format.md and docs/threat-model.md say is still so: names, numbers and the tests they point to."""

import re
from pathlib import Path

import apsw
import pytest

from storyjournal.redaction.known.store import PERSON, PROTECTED, WRITER
from storyjournal.review.store import REVIEW
from storyjournal.vault import KdfCost, rekey
from storyjournal.vault.backup import shelf
from storyjournal.vault.keys import keycopies, keyfile, kit, slots
from storyjournal.vault.lock import NAME as LOCK
from storyjournal.vault.store import ballast, cipher, database, schema
from ui import desk

ROOT = Path(__file__).parents[2]
FORMAT = (ROOT / "docs/vault-format.md").read_text(encoding="utf-8")
THREATS = (ROOT / "docs/threat-model.md").read_text(encoding="utf-8")


def shape() -> list[tuple[str, list[str]]]:
    """Every table of the newest schema that is not SQLite's own, and its columns."""
    connection = apsw.Connection(":memory:")
    for step in schema.STEPS:
        connection.execute(step)
    tables = [str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema WHERE type != 'index'")]
    own = [name for name in tables if not re.search(r"_search_\w+$", name)]
    return [(name, [str(row[1]) for row in connection.execute(f"PRAGMA table_info({name})")]) for name in own]


@pytest.mark.parametrize(("table", "columns"), shape())
def test_every_table_and_column_is_described(table: str, columns: list[str]) -> None:
    assert f"**{table}**" in FORMAT or f"`{table}`" in FORMAT
    if table not in ("searchable", "fresh", "story_search", "fresh_search"):
        paragraph = FORMAT[FORMAT.index(f"**{table}**") :].split("\n**")[0]
        assert [name for name in columns if f"`{name}`" not in paragraph] == []


def test_the_names_of_files_folders_and_kinds_are_told() -> None:
    names = (database.NAME, rekey.JOURNAL_OF_OLD, *keycopies.NAMES, LOCK, ballast.NAME, f"{shelf.FOLDER}/")
    kinds = (REVIEW, PROTECTED, PERSON, WRITER, desk.KIND, slots.PASSPHRASE, slots.DEVICE)
    folders = (f"{rekey.READY}/", f"{rekey.DRAFT}/")
    assert [name for name in (*names, *kinds, *folders) if f"`{name}`" not in FORMAT] == []


def test_the_numbers_are_the_code_s() -> None:
    policy, floor = KdfCost.policy(), KdfCost.floor()
    numbers = (f"{policy.memory_kib:,}", f"{floor.memory_kib:,}", f"{keyfile.LARGEST:,}", f"{kit.LETTERS} letters")
    assert [number for number in numbers if number not in FORMAT] == []
    assert f"1 to {keyfile.MOST_SLOTS} slots" in FORMAT
    assert f"{schema.APPLICATION_ID:#x}".removeprefix("0x").upper() in FORMAT
    assert f"and {len(schema.STEPS)} so far" in FORMAT
    assert f"{ballast.SIZE // 1024**2} MiB" in FORMAT
    assert f"`{cipher.CIPHER}`" in FORMAT
    assert (keyfile.HEAD.size, keyfile.VERSION) == (14, 1)
    assert f"{slots.SEALED_BYTES} bytes" in FORMAT


def test_every_test_that_a_promise_names_is_there() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", THREATS + FORMAT))
    assert len(named) > 15
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []
