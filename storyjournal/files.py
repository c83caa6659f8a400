"""Files that land whole or not at all."""

import contextlib
import os
import re
import secrets
from pathlib import Path

DRAFT = re.compile(r"\.[0-9a-f]{16}\.part")


def draft_beside(path: Path) -> Path:
    """Return a name of our own beside `path` for what is still being written; nothing has it yet."""
    return path.with_name(f".{secrets.token_hex(8)}.part")


def is_draft(path: Path) -> bool:
    """Say whether this is a name that `draft_beside` gives. Other programs call what they fetch `.part` too."""
    return DRAFT.fullmatch(path.name) is not None


def write_atomically(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Write `data` to `path` so that a crash leaves the old file or the new one, never a part.

    Temporary file beside its destination, fsync, rename, fsync of the folder. `mode` are POSIX permission
    bits. Raises OSError as the system gives it; then no temporary file is left, and `path` is as it was unless
    only the last step failed, the fsync of the folder: then it may be either.
    """
    draft = draft_beside(path)
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            draft.unlink()
        raise
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make what was written to a closed file durable. Raises OSError as the system gives it."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make renames inside `folder` durable. Windows has no such call and makes them durable itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
