"""The cipher under journal.db: its key, its settings, and the proof that both are in force."""

import sys
from dataclasses import dataclass
from pathlib import Path, PurePath

import apsw

from storyjournal.vault.errors import VaultDamaged
from storyjournal.vault.faults import told_plainly
from storyjournal.vault.keys.primitives import KEY_BYTES, SALT_BYTES, hkdf

CIPHER = "chacha20"
RESERVED_BYTES = 32
JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "foreign_keys=ON",
    "cache_size=-32768",  # 32 MiB
    *(("fullfsync=ON", "checkpoint_fullfsync=ON") if sys.platform == "darwin" else ()),
)

LOOKING = ("temp_store=MEMORY", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "cache_size=-32768")


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """The key of one database file, made for it from the vault key and the file's own salt."""

    raw: bytes
    salt: bytes

    @classmethod
    def derive(cls, vault_key: bytes, salt: bytes) -> "DatabaseKey":
        """HKDF-SHA256 with the file's salt (16 bytes, which also begin the file) and its purpose."""
        return cls(hkdf(vault_key, salt, b"StoryJournal journal.db 1"), salt)

    def check(self) -> None:
        """A raw key of another length would silently be taken for a passphrase: refuse it here."""
        if len(self.raw) != KEY_BYTES or len(self.salt) != SALT_BYTES:
            raise ValueError("a database key has 32 bytes and a salt 16")


def _plain_connect(name: str, flags: int) -> apsw.Connection:
    return apsw.Connection(name, flags=flags, statementcachesize=0)


def _unlock(connection: apsw.Connection, key: DatabaseKey, *, new: bool = False) -> None:
    """Set cipher and raw key. A new file is told its salt, which SQLite then writes as its first 16 bytes."""
    key.check()
    connection.execute(f"PRAGMA cipher='{CIPHER}'")
    connection.execute(f"PRAGMA key='raw:{key.raw.hex()}{key.salt.hex() if new else ''}'")


def connect(path: Path, flags: int, key: DatabaseKey, *, new: bool = False) -> apsw.Connection:
    """Open a database file with its cipher and the pragmas of the vault. Raises apsw.Error as it comes."""
    connection = _plain_connect(str(path), flags)
    try:
        _unlock(connection, key, new=new)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def only_to_look(path: PurePath) -> str:
    """The name by which SQLite opens a file without a lock; for `//server/share/` (Windows) it wants an empty host
    before the slashes (sqlite.org/uri.html, 3.1)."""
    name = path.as_uri().removeprefix("file:")
    return f"file:{name if name.startswith('///') else f'//{name}'}?immutable=1"


def look(path: Path, key: DatabaseKey) -> apsw.Connection:
    """Open a database file that nobody writes, taking no lock and changing no byte. Raises apsw.Error as it comes."""
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    connection = _plain_connect(only_to_look(path.absolute()), flags)
    try:
        _unlock(connection, key)
        for pragma in LOOKING:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def assert_cipher(connection: apsw.Connection) -> None:
    """Hold the open file against what was promised: this cipher, with room for a MAC on every page."""
    connection.pragma("schema_version")  # reads the first page, and with it checks its MAC
    if connection.pragma("cipher") != CIPHER or connection.reserve_bytes() != RESERVED_BYTES:
        raise VaultDamaged


def read_salt(path: Path) -> bytes:
    """Return the salt that begins a database file; read through SQLite's own file layer, locks untouched.

    Raises VaultDamaged when the file is too short, other VaultErrors when it cannot be read.
    """
    with told_plainly():
        file = apsw.VFSFile("", str(path), [apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READONLY, 0])
        try:
            salt = file.xRead(SALT_BYTES, 0)
        finally:
            file.xClose()
    if len(salt) != SALT_BYTES:
        raise VaultDamaged
    return salt


def is_cut_off(path: Path) -> bool:
    """Say whether a change of this file was begun and not ended: whoever only looks would see a part of it.

    SQLite begins a rollback journal that counts with these bytes (sqlite.org/fileformat2.html, 3). Raises OSError.
    """
    journal = path.with_name(f"{path.name}-journal")
    if not journal.is_file():
        return False
    with journal.open("rb") as file:
        return file.read(len(JOURNAL_MAGIC)) == JOURNAL_MAGIC


def can_read(path: Path, key: DatabaseKey) -> bool:
    """Say whether this key reads the file, looking at its first page alone and changing nothing at all."""
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    connection = _plain_connect(only_to_look(path.absolute()), flags)
    try:
        _unlock(connection, key)
        connection.pragma("schema_version")
    except apsw.Error:
        return False
    finally:
        connection.close()
    return True
