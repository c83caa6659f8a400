"""journal.db: opened with its cipher, held against what was promised, changed in whole transactions.

The file is only ever touched through SQLite. Opening it with `open()`, or with another SQLite in this process,
would drop the POSIX locks that this one holds.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import apsw

from storyjournal.vault.clock import micros
from storyjournal.vault.errors import VaultClosed, VaultDamaged, VaultMoved, VaultTooNew
from storyjournal.vault.faults import told_plainly
from storyjournal.vault.hygiene import FILE_MODE
from storyjournal.vault.store.cipher import DatabaseKey, assert_cipher, connect
from storyjournal.vault.store.schema import APPLICATION_ID, STEPS

NAME = "journal.db"


class Database:
    """One connection to journal.db, for any thread, one at a time. Closed for good by `close`.

    `signing` is called inside of its first transaction, to note who writes; `committed` after every change that is
    on the disk for good.
    """

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        self._connection: apsw.Connection | None = connection
        self._path = path
        self._identity = _identity(path)
        self._turn = threading.RLock()
        self._has_signed = False
        self.signing: Callable[[apsw.Connection], None] = _unsigned
        self.committed: Callable[[], None] = _nothing

    @classmethod
    def create(cls, path: Path, key: DatabaseKey, vault: str, now: datetime) -> "Database":
        """Make a new, empty database. `vault` is the vault's id. Raises VaultErrors."""
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        with told_plainly():
            connection = connect(path, flags, key, new=True)
            try:
                path.chmod(FILE_MODE)
                connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                _migrate(connection)
                connection.execute("INSERT INTO vault (id, created, commits) VALUES (?, ?, 0)", (vault, micros(now)))
                assert_cipher(connection)
            except BaseException:
                connection.close()
                raise
        return cls(connection, path)

    @classmethod
    def open(cls, path: Path, key: DatabaseKey) -> "Database":
        """Open what `create` made, and bring an older shape up to date.

        Raises VaultDamaged when it cannot be read with this key, VaultTooNew when a newer program shaped it
        (then nothing was written), and other VaultErrors.
        """
        return cls(_connect(path, key), path)

    @contextlib.contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """Hand out the connection for looking only. Raises VaultClosed, VaultDamaged and the like."""
        with self._turn, told_plainly():
            yield self._open_connection()

    @contextlib.contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        """Hand out the connection for one transaction: when the block ends it is on the disk for good, and
        when it raises nothing of it is. Raises VaultMoved, DiskFull, VaultClosed and the like."""
        with self._turn, told_plainly():
            connection = self._open_connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                self._sign(connection)
                yield connection
                if _identity(self._path) != self._identity:
                    raise VaultMoved
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            self._has_signed = True
        self.committed()

    def swap(self, replace: Callable[[], DatabaseKey]) -> None:
        """Close the connection, let `replace` put another file in its place, and open that with the key it returns.

        Nobody reads or writes meanwhile. When `replace` or the opening raises, the database stays closed.
        """
        with self._turn, told_plainly():
            self._open_connection().close()
            self._connection = None
            key = replace()
            self._connection = _connect(self._path, key)
            self._identity = _identity(self._path)

    def check(self) -> None:
        """Read every page, and hold tables and indexes against one another. Raises VaultDamaged."""
        with self.reading() as connection:
            if connection.pragma("integrity_check") != "ok":
                raise VaultDamaged

    def close(self) -> None:
        """Close the connection. Doing it twice does no harm."""
        with self._turn:
            connection, self._connection = self._connection, None
            if connection is not None:
                connection.close()

    def _sign(self, connection: apsw.Connection) -> None:
        """Count the change, and with the first one note who makes it."""
        if not self._has_signed:
            self.signing(connection)
        connection.execute("UPDATE vault SET commits = commits + 1")

    def _open_connection(self) -> apsw.Connection:
        if self._connection is None:
            raise VaultClosed
        return self._connection


def vault_id(database: Database) -> str:
    """Return the id of the vault a database belongs to."""
    with database.reading() as connection:
        return str(connection.execute("SELECT id FROM vault").get)


def commits(database: Database) -> int:
    """Return how many transactions the vault has seen; it only ever grows."""
    with database.reading() as connection:
        return int(connection.execute("SELECT commits FROM vault").get)


def _migrate(connection: apsw.Connection) -> None:
    """Take the steps that are still to be taken, each whole or not at all."""
    if connection.pragma("application_id") != APPLICATION_ID:
        raise VaultDamaged
    taken = int(str(connection.pragma("user_version")))
    if taken > len(STEPS):
        raise VaultTooNew
    for number, step in enumerate(STEPS[taken:], taken + 1):
        with connection:
            connection.execute(f"{step}\nPRAGMA user_version={number};")


def _connect(path: Path, key: DatabaseKey) -> apsw.Connection:
    """Connect to what is at `path`, hold it against what was promised, and bring an older shape up to date."""
    before = _identity(path)
    with told_plainly():
        connection = connect(path, apsw.SQLITE_OPEN_READWRITE, key)
        try:
            assert_cipher(connection)
            _migrate(connection)
            if _identity(path) != before:
                raise VaultMoved
        except BaseException:
            connection.close()
            raise
    return connection


def _unsigned(connection: apsw.Connection) -> None:
    """Nobody says who writes."""


def _nothing() -> None:
    """Nobody listens."""


def _identity(path: Path) -> tuple[int, int]:
    """Device and inode: what stays the same as long as nobody puts another file in this place."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise VaultMoved from error
    return status.st_dev, status.st_ino
