"""Where a verified share version goes: a file, or the clipboard."""

import errno
from dataclasses import dataclass
from pathlib import Path

from storyjournal.files import write_atomically
from storyjournal.review import Redacted
from storyjournal.share.render import Format, render
from storyjournal.share.report import CannotLand
from storyjournal.share.verify import Verified, verify

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
    errno.EACCES: "this folder does not let you write",
    errno.EPERM: "this folder does not let you write",
    errno.EROFS: "this folder does not let you write",
    errno.ENOENT: "the folder is gone",
    errno.ENOTDIR: "the folder is gone",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EISDIR: "a folder has that name",
}


@dataclass(frozen=True, slots=True)
class ClipboardVersion:
    """The same share version twice, for places that take rich text and places that do not."""

    plain: Verified
    html: Verified


def land(verified: Verified, path: Path) -> None:
    """Write a verified share version to `path`, whole or not at all.

    Raises ExportRefused when the name it gets holds a word that was taken out, CannotLand when the file
    cannot be written; then no file is left.
    """
    if path.name != verified.file_name:
        verified = verify(verified.rendered, path.name)
    try:
        write_atomically(path, verified.data)
    except OSError as error:
        raise CannotLand(_REASONS.get(error.errno or 0, "")) from error


def clipboard(redacted: Redacted) -> ClipboardVersion:
    """Return what the clipboard takes, plain and rich, both verified. Raises as verify() does."""
    return ClipboardVersion(verify(render(redacted, Format.PLAIN)), verify(render(redacted, Format.HTML, styled=False)))
