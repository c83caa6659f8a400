"""What SQLite reports, told as what a person can do about it."""

import contextlib
import errno
from collections.abc import Iterator

import apsw

from storyjournal.vault.errors import (
    DiskFull,
    VaultDamaged,
    VaultError,
    VaultInUse,
    VaultMoved,
    VaultReadOnly,
    VaultUnreachable,
)

FAULTS: tuple[tuple[type[apsw.Error], type[VaultError]], ...] = (
    (apsw.NotADBError, VaultDamaged),
    (apsw.CorruptError, VaultDamaged),
    (apsw.FullError, DiskFull),
    (apsw.BusyError, VaultInUse),
    (apsw.LockedError, VaultInUse),
    (apsw.ReadOnlyError, VaultReadOnly),
    (apsw.CantOpenError, VaultUnreachable),
    (apsw.PermissionsError, VaultReadOnly),
    (apsw.IOError, VaultUnreachable),
)
NUMBERS: dict[int | None, type[VaultError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: VaultReadOnly,
    errno.EACCES: VaultReadOnly,
    errno.EPERM: VaultReadOnly,
}
UNREADABLE = (apsw.SQLITE_IOERR_DATA, apsw.SQLITE_IOERR_CORRUPTFS, apsw.SQLITE_IOERR_SHORT_READ)


@contextlib.contextmanager
def told_plainly() -> Iterator[None]:
    """Turn SQLite's errors about files into VaultErrors; programming errors pass as they are."""
    try:
        yield
    except apsw.Error as error:
        precisely = vars(error).get("extendedresult")
        if precisely in UNREADABLE:
            raise VaultDamaged from error
        if precisely == apsw.SQLITE_READONLY_DBMOVED:
            raise VaultMoved from error
        for fault, told in FAULTS:
            if isinstance(error, fault):
                raise told from error
        raise


@contextlib.contextmanager
def disk_told_plainly() -> Iterator[None]:
    """Turn the system's errors about files into VaultErrors."""
    try:
        yield
    except VaultError:
        raise
    except OSError as error:
        raise NUMBERS.get(error.errno, VaultUnreachable) from error
