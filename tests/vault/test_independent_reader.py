"""docs/vault-format.md is enough to read a vault: a reader of its own does it, as the app does, for every kept one."""

import ast
import hashlib
import json
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any

import apsw
import pytest
from cryptography.exceptions import InvalidSignature

from storyjournal.vault import RecoveryKit, Vault, VaultTooNew
from storyjournal.vault.clock import moment
from storyjournal.vault.keys.keyfile import HASH_BYTES, HEAD
from storyjournal.vault.store.cipher import DatabaseKey, connect, read_salt
from storyjournal.vault.store.schema import STEPS
from tests.vault import independent_reader, kept_vaults
from tests.vault.kept_vaults import KEPT, KIT, PASSPHRASE, REVISIONS, STORIES, WORD
from tests.vault.page_reader import PAGE, plain_database

READER = Path(independent_reader.__file__)


@pytest.fixture(params=sorted(KEPT))
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of each kept vault in turn."""
    folder = tmp_path / "kept.storyjournal"
    shutil.copytree(KEPT[request.param], folder)
    return folder


def hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file in a folder that holds anything of the vault."""
    empty = ("journal.lock", "journal.ballast")
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in empty)
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def moment_or_none(kept: object) -> datetime | None:
    return moment(kept) if isinstance(kept, int) else None


def check_contents(found: dict[str, list[tuple[Any, ...]]]) -> None:
    """What the reader found must be what was written."""
    stories = [
        (title, text, tuple(json.loads(tags)), revision, cursor, moment(changed), moment_or_none(trashed))
        for title, text, tags, revision, cursor, changed, trashed in found["stories"]
    ]
    assert stories == STORIES
    assert [(number, title, text, moment(at)) for _, number, title, text, at in found["revisions"]] == REVISIONS
    (desk, word) = found["documents"]
    assert (desk[:2], word[:4], json.loads(word[4])) == (("desk", "desk"), ("word", "kept-one", "Quillhaven", 1), WORD)


def test_the_reader_is_short_and_stands_alone() -> None:
    source = READER.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 100
    imported = {
        node.module if isinstance(node, ast.ImportFrom) else name.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    assert not any(str(name).split(".")[0] in ("storyjournal", "ui", "tests") for name in imported)


def test_a_passphrase_reads_everything(kept: Path) -> None:
    before = hashes(kept)
    check_contents(independent_reader.read(kept, independent_reader.key_of_passphrase(kept, PASSPHRASE)))
    assert hashes(kept) == before


def test_a_kit_reads_everything_without_key_files(kept: Path) -> None:
    for name in ("keys.a", "keys.b"):
        (kept / name).unlink()
    typed = KIT.text.lower().replace("o", "0").replace(" ", "-")
    check_contents(independent_reader.read(kept, independent_reader.key_of_kit(typed)))


def test_a_wrong_secret_reads_nothing(kept: Path) -> None:
    with pytest.raises(ValueError, match="no slot"):
        independent_reader.key_of_passphrase(kept, PASSPHRASE + "!")
    with pytest.raises(apsw.NotADBError):
        independent_reader.read(kept, RecoveryKit.generate().key)


def test_the_pages_read_without_any_cipher_in_sqlite(kept: Path) -> None:
    data = (kept / "journal.db").read_bytes()
    key = independent_reader.hkdf(KIT.key, data[:16], b"StoryJournal journal.db 1")
    plain = sqlite3.connect(":memory:")
    plain.deserialize(plain_database(data, key))
    assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert plain.execute("SELECT title FROM story ORDER BY number").fetchall() == [(story[0],) for story in STORIES]
    plain.close()


def test_one_flipped_bit_in_any_page_shows() -> None:
    data = (KEPT[2] / "journal.db").read_bytes()
    key = independent_reader.hkdf(KIT.key, data[:16], b"StoryJournal journal.db 1")
    for page in range(len(data) // PAGE):
        changed = bytearray(data)
        changed[page * PAGE + (page * 997 + 500) % PAGE] ^= 1
        with pytest.raises(InvalidSignature):
            plain_database(bytes(changed), key)


def test_the_reader_reads_what_is_written_today(tmp_path: Path) -> None:
    folder = tmp_path / "today.storyjournal"
    kept_vaults.make(folder)
    check_contents(independent_reader.read(folder, KIT.key))


def test_the_app_reads_every_kept_vault_and_brings_it_up_to_date(kept: Path) -> None:
    for secret in (PASSPHRASE, KIT):
        with Vault.open(kept, secret) as vault:
            vault.check()
            listed = [*vault.stories.list(), *vault.stories.list(trashed=True)]
            assert [story.title for story in listed] == ["", "A letter I did not send", "The first infusion", "Gone"]
            assert [hit.story.title for hit in vault.stories.search("uber den")] == ["The first infusion"]
            kept_states = vault.stories.revisions(listed[2].id)
            assert [(r.number, r.title, r.text, r.kept) for r in reversed(kept_states)] == REVISIONS
            word = vault.documents.get("word", "kept-one")
            assert word is not None
            assert word.content == WORD
    check_contents(independent_reader.read(kept, KIT.key))
    assert shape(kept) == len(STEPS)


def test_there_is_a_kept_vault_of_every_shape() -> None:
    assert sorted(KEPT) == list(range(1, len(STEPS) + 1))
    assert [shape(KEPT[number]) for number in sorted(KEPT)] == sorted(KEPT)


def shape(folder: Path) -> int:
    """How many steps of the schema a vault has taken."""
    connection = independent_reader.open_database(folder / "journal.db", KIT.key)
    return int(str(connection.pragma("user_version")))


def test_a_newer_database_is_refused_untouched(kept: Path) -> None:
    path = kept / "journal.db"
    connection = connect(path, apsw.SQLITE_OPEN_READWRITE, DatabaseKey.derive(KIT.key, read_salt(path)))
    connection.execute(f"PRAGMA user_version={len(STEPS) + 1}")
    connection.close()
    before = hashes(kept)
    for secret in (PASSPHRASE, KIT):
        with pytest.raises(VaultTooNew):
            Vault.open(kept, secret)
    assert hashes(kept) == before


def test_a_newer_key_file_is_refused_untouched(kept: Path) -> None:
    data = (kept / "keys.b").read_bytes()
    magic, version, length = HEAD.unpack_from(data)
    newer = HEAD.pack(magic, version + 1, length) + data[HEAD.size : -HASH_BYTES]
    (kept / "keys.b").write_bytes(newer + hashlib.sha256(newer).digest())
    before = hashes(kept)
    with pytest.raises(VaultTooNew):
        Vault.open(kept, PASSPHRASE)
    assert hashes(kept) == before
