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
from storyjournal.vault.errors import (
    DiskFull,
    VaultClosed,
    VaultDamaged,
    VaultError,
    VaultMoved,
    VaultReadOnly,
    VaultTooNew,
    VaultUnplugged,
    VaultUnreachable,
)
from storyjournal.vault.faults import told_plainly
from storyjournal.vault.hygiene import FILE_MODE, restrict
from storyjournal.vault.store.ballast import Ballast
from storyjournal.vault.store.cipher import DatabaseKey, assert_cipher, connect
from storyjournal.vault.store.schema import APPLICATION_ID, STEPS

NAME = "journal.db"
Stamp = tuple[str, int, str]


class Database:
    """One connection to journal.db, for any thread, one at a time. Closed for good by `close`.

    `signing` is called inside of its first transaction, to note who writes; `committed` after every change that is
    on the disk for good. `ballast` is the room set aside beside it, if any. When the drive went away and came back, the
    file is opened anew, and `returned` is called before.
    """

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        self._connection: apsw.Connection | None = connection
        self._path = path
        self._identity = _identity(path)
        self._turn = threading.RLock()
        self._has_signed = False
        self._key: DatabaseKey | None = None
        self._known: Stamp | None = None
        self._is_lost = False
        self.ballast: Ballast | None = None
        self.returned: Callable[[], None] = _nothing
        self.signing: Callable[[apsw.Connection], None] = _unsigned
        self.committed: Callable[[], None] = _nothing

    @classmethod
    def create(cls, path: Path, key: DatabaseKey, vault: str, now: datetime) -> "Database":
        """Make a new, empty database. `vault` is the vault's id. Raises VaultErrors."""
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        with told_plainly():
            connection = connect(path, flags, key, new=True)
            try:
                restrict(path, FILE_MODE)
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
        opened = cls(_connect(path, key), path)
        opened._key = key
        with opened.reading() as connection:
            opened._known = _stamp(connection)
        return opened

    @contextlib.contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """Hand out the connection for looking only. Raises VaultClosed, VaultDamaged and the like."""
        with self._watched():
            yield self._open_connection()

    @contextlib.contextmanager
    def writing(self, *, erasing: bool = False) -> Iterator[apsw.Connection]:
        """Hand out the connection for one transaction: when the block ends it is on the disk for good, and
        when it raises nothing of it is. Raises VaultMoved, DiskFull, VaultClosed and the like.

        With `erasing`, what SQLite noted of the pages as they were before is cut off at once; else it stays in the
        journal file, encrypted, until the next change or the end.
        """
        with self._watched():
            connection = self._open_connection()
            connection.pragma("journal_size_limit", 0 if erasing else -1)
            connection.execute("BEGIN IMMEDIATE")
            try:
                self._sign(connection)
                yield connection
                if _identity(self._path) != self._identity:
                    raise VaultMoved
                known = _stamp(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            self._has_signed, self._known = True, known
        if self.ballast is not None:
            self.ballast.make()
        self.committed()

    def making_room(self, work: Callable[[], None]) -> None:
        """Do `work`, a transaction that frees room; on a full disk once more, in the room of the ballast."""
        try:
            work()
        except DiskFull:
            if self.ballast is None or not self.ballast.release():
                raise
            work()
        if self.ballast is not None:
            self.ballast.make(margin=0)

    @contextlib.contextmanager
    def _watched(self) -> Iterator[None]:
        """One at a time; and when the disk fails, say what became of the file."""
        with self._turn:
            try:
                with told_plainly():
                    if self._is_lost:
                        self._find_again()
                    yield
            except (VaultUnreachable, VaultReadOnly, VaultMoved) as error:
                told = self._what_became_of_it(error)
                self._is_lost = self._is_lost or isinstance(told, VaultUnreachable | VaultUnplugged)
                raise told from error

    def _what_became_of_it(self, error: VaultError) -> VaultError:
        """The more exact error: where there is no file, its drive is gone, or it was moved away."""
        if self._path.exists():
            return error
        nearest = next(folder for folder in self._path.parents if folder.exists())
        return VaultMoved() if nearest.stat().st_dev == self._identity[0] else VaultUnplugged()

    def _find_again(self) -> None:
        """Open the file anew on a drive that came back, if it is as it was left. Raises VaultErrors else."""
        if self._key is None or self._known is None or not self._path.exists():
            if self._connection is None:
                raise VaultMoved if self._key else VaultClosed
            return
        old, self._connection = self._connection, None
        if old is not None:
            old.close()
        self.returned()
        found = _connect(self._path, self._key)
        name, changes, writer = _stamp(found)
        known, before, wrote = self._known
        # 1: it was kept, and could not be said. By another writer it is somebody else's, made while the drive was away.
        if name != known or changes - before not in (0, 1) or (self._has_signed and writer != wrote):
            found.close()
            raise VaultMoved
        self._connection, self._identity, self._is_lost = found, _identity(self._path), False

    def swap(self, replace: Callable[[], DatabaseKey]) -> None:
        """Close the connection, let `replace` put another file in its place, and open that with the key it returns.

        Nobody reads or writes meanwhile. When `replace` or the opening raises, the database stays closed.
        """
        with self._turn, told_plainly():
            self._open_connection().close()
            self._connection = self._key = None  # without a key, what is there is not found again (`_find_again`)
            key = replace()
            self._connection = _connect(self._path, key)
            self._key, self._identity, self._known = key, _identity(self._path), _stamp(self._connection)

    def check(self) -> None:
        """Read every page, and hold tables and indexes against one another. Raises VaultDamaged."""
        with self.reading() as connection:
            if connection.pragma("integrity_check") != "ok":
                raise VaultDamaged

    def close(self) -> None:
        """Close the connection. Doing it twice does no harm."""
        with self._turn:
            connection, self._connection, self._key = self._connection, None, None
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


def _stamp(connection: apsw.Connection) -> Stamp:
    """The vault's id, how many changes it has seen, and who made the last one."""
    name, changes, writer = connection.execute("SELECT id, commits, writer FROM vault").get
    return str(name), int(changes), str(writer)


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
