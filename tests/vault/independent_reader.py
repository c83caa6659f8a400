"""Reads a StoryJournal vault from docs/vault-format.md alone: `cryptography` and `apsw`, and not a line of the app.

Opens nothing for writing. For a vault that nobody has open and that was closed well (no journal.db-journal).
"""

import base64
import hashlib
import hmac
import json
import struct
import unicodedata
from pathlib import Path
from typing import Any

import apsw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

HEAD = struct.Struct(">8sHI")


def hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(key)


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")


def key_of_kit(text: str) -> bytes:
    letters = "".join(c for c in text.upper() if c.isalnum()).translate(str.maketrans("018", "OIB"))
    data = base64.b32decode(letters)
    key, check = data[:32], data[32:]
    if hashlib.sha256(b"StoryJournal recovery kit 1\0" + key).digest()[:3] != check:
        raise ValueError("a slip in the kit")
    return key


def key_file(folder: Path) -> tuple[dict[str, Any], bytes]:
    whole = []
    for name in ("keys.a", "keys.b"):
        data = (folder / name).read_bytes()
        magic, version, length = HEAD.unpack_from(data)
        body = data[: HEAD.size + length]
        if hashlib.sha256(data[:-32]).digest() == data[-32:] and (magic, version) == (b"SJKEYS\r\n", 1):
            whole.append((json.loads(body[HEAD.size :]), data))
    return max(whole, key=lambda copy: int(copy[0]["generation"]))


def key_of_passphrase(folder: Path, passphrase: str) -> bytes:
    content, data = key_file(folder)
    for slot in content["slots"]:
        kdf = slot["parameters"]
        typed = unicodedata.normalize("NFKC", passphrase).encode()
        argon = Argon2id(
            salt=bytes.fromhex(kdf["salt"]),
            length=32,
            iterations=kdf["passes"],
            lanes=kdf["lanes"],
            memory_cost=kdf["memory_kib"],
        )
        bound = {name: slot[name] for name in ("id", "kind", "parameters")} | {"vault": content["vault"]}
        sealed = bytes.fromhex(slot["sealed"])
        try:
            associated = b"StoryJournal slot 1\0" + canonical(bound)
            key = AESGCM(argon.derive(typed)).decrypt(sealed[:12], sealed[12:], associated)
        except InvalidTag:
            continue
        signing = hkdf(key, bytes.fromhex(content["vault"]), b"StoryJournal key file 1")
        if not hmac.compare_digest(hmac.digest(signing, data[:-64], "sha256"), data[-64:-32]):
            raise ValueError("the key file was signed with another key")
        return key
    raise ValueError("no slot opens with this passphrase")


def open_database(path: Path, vault_key: bytes) -> apsw.Connection:
    with path.open("rb") as file:
        salt = file.read(16)
    connection = apsw.Connection(
        f"{path.absolute().as_uri()}?immutable=1", apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    )
    connection.execute("PRAGMA cipher='chacha20'")
    connection.execute(f"PRAGMA key='raw:{hkdf(vault_key, salt, b'StoryJournal journal.db 1').hex()}'")
    return connection


def read(folder: Path, vault_key: bytes) -> dict[str, list[tuple[Any, ...]]]:
    connection = open_database(folder / "journal.db", vault_key)
    queries = {
        "stories": "SELECT title, text, tags, revision, cursor, changed, trashed"
        " FROM story JOIN story_text USING (number) ORDER BY number",
        "revisions": "SELECT story, number, title, text, kept FROM revision ORDER BY story, number",
        "documents": "SELECT kind, id, facet, revision, content FROM document ORDER BY kind, id",
    }
    return {name: connection.execute(query).fetchall() for name, query in queries.items()}
