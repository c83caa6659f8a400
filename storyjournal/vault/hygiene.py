"""What keeps others on the same computer out: rights of files and folders, no core dumps."""

import errno
import os
import stat
import sys
from pathlib import Path

from storyjournal.files import is_draft

FOLDER_MODE = 0o700
FILE_MODE = 0o600
NO_RIGHTS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)

if sys.platform == "win32":

    def forbid_core_dumps() -> None:
        """Windows writes no core dumps unless an administrator asked for them."""

else:
    import resource

    # A limit of 0 keeps Linux from writing a file, but not from handing the memory to a helper such as
    # systemd-coredump (core(5), "Piping core dumps to a program"). A limit of 1 byte does both (fs/coredump.c).
    CORE_LIMIT = 1 if sys.platform == "linux" else 0

    def forbid_core_dumps() -> None:
        """Keep a crash from writing the memory of this process, and so of stories, to the disk."""
        try:
            resource.setrlimit(resource.RLIMIT_CORE, (CORE_LIMIT, CORE_LIMIT))
        except ValueError:  # somebody set 0 before, and only an administrator may raise it
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def harden_process() -> None:
    """For the start of a program: new files are the owner's alone (umask 077), and no core dumps."""
    os.umask(0o077)
    forbid_core_dumps()


def tighten(folder: Path) -> None:
    """Give a vault's folder 0700 and what is in it 0600 (folders 0700). Links stay as they are and are not followed.

    Raises OSError as it comes, but not where the file system has no such rights (see `restrict`).
    """
    restrict(folder, FOLDER_MODE)
    for parent, folders, files in os.walk(folder):
        for names, mode in ((folders, FOLDER_MODE), (files, FILE_MODE)):
            for name in names:
                restrict(Path(parent, name), mode, is_inside=True)


def restrict(path: Path, mode: int, *, is_inside: bool = False) -> None:
    """Give a file or folder these rights, where it has others. A link is followed unless it `is_inside` a vault.

    A FAT or exFAT stick and some network drives have no rights to give, and a file may be somebody else's: a journal
    there still opens. Raises other OSErrors as they come.
    """
    if os.name == "nt":  # rights come from the user's profile there
        return
    try:
        found = path.stat(follow_symlinks=not is_inside).st_mode
        if not stat.S_ISLNK(found) and stat.S_IMODE(found) != mode:
            path.chmod(mode)
    except OSError as error:
        if error.errno not in NO_RIGHTS and not (is_inside and error.errno == errno.ENOENT):
            raise


def sweep_drafts(folder: Path) -> None:
    """Remove the unfinished files that a killed process left in a vault's folder. Raises OSError as it comes.

    Only files with names of our own: a sync service may be fetching something here.
    """
    for draft in folder.glob(".*.part"):
        if is_draft(draft) and not draft.is_dir():
            draft.unlink(missing_ok=True)
