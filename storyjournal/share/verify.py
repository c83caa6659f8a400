"""Nothing leaves unverified: the bytes are opened again, and only what passes every check is a Verified."""

from dataclasses import dataclass
from typing import NoReturn

from storyjournal.review import NotSignedOff
from storyjournal.share.checks import LOOKS
from storyjournal.share.opened import open_again
from storyjournal.share.reading import read
from storyjournal.share.render import Rendered
from storyjournal.share.report import Check, ExportRefused, Report

_STAMP = object()  # only verify() holds it


@dataclass(frozen=True, slots=True)
class Verified:
    """Bytes that passed every check under `file_name`. Only verify() makes one; all else raises NotSignedOff."""

    rendered: Rendered
    file_name: str
    report: Report
    stamp: object = None

    def __post_init__(self) -> None:
        if self.stamp is not _STAMP:
            raise NotSignedOff
        object.__setattr__(self, "stamp", None)

    @property
    def data(self) -> bytes:
        """The bytes."""
        return self.rendered.data

    def __reduce__(self) -> NoReturn:
        raise NotSignedOff

    def __copy__(self) -> NoReturn:
        raise NotSignedOff

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise NotSignedOff


def verify(rendered: Rendered, file_name: str = "") -> Verified:
    """Open the bytes, look for all that must not leave, and return them as verified.

    `file_name` is the name under which they will leave, if any. Raises ExportRefused with its report when a
    check fails, NotSignedOff when the share version is not what Review.finish() made.
    """
    rendered.redacted.prove()
    report = Report(_looks(rendered, file_name))
    if not report.passed:
        raise ExportRefused(report)
    return Verified(rendered, file_name, report, _STAMP)


def _looks(rendered: Rendered, file_name: str) -> tuple[Check, ...]:
    try:
        opened = open_again(rendered.data, rendered.format)
    except UnicodeDecodeError:
        return (Check("Reading it", False, "It could not be opened again as text."),)
    document = read(rendered.redacted.text)
    return tuple(look(opened, rendered.redacted, document, file_name) for look in LOOKS)
