"""The ways out of the journal: the clipboard and three kinds of file."""

from dataclasses import dataclass
from enum import StrEnum

from storyjournal.review import Redacted
from storyjournal.share import Check, ClipboardVersion, Format, Report, Verified, clipboard, default_file_name, render
from storyjournal.share import verify as verify_bytes


class Way(StrEnum):
    """Where a share version goes, in the order in which the choices stand."""

    CLIPBOARD = "clipboard"
    HTML = "html"
    PLAIN = "plain"
    MARKDOWN = "markdown"

    @property
    def file_format(self) -> Format | None:
        """The format of the file, or None for the clipboard."""
        return None if self is Way.CLIPBOARD else Format(self.value)

    @property
    def label(self) -> str:
        """What a person calls it."""
        return self.file_format.label if self.file_format else "Clipboard"

    @property
    def picture(self) -> str:
        """The name of its icon."""
        return {"clipboard": "clipboard", "plain": "align-left", "markdown": "hash", "html": "globe"}[self.value]


@dataclass(frozen=True, slots=True)
class Ready:
    """What passed every check and may leave: a file's bytes, or both versions for the clipboard."""

    way: Way
    leaving: Verified | ClipboardVersion

    @property
    def report(self) -> Report:
        """Every check; for the clipboard, those of both versions as one."""
        if isinstance(self.leaving, Verified):
            return self.leaving.report
        plain = {check.name: check for check in self.leaving.plain.report.checks}
        checks = [_worse(check, plain.get(check.name, check)) for check in self.leaving.html.report.checks]
        return Report(tuple(checks))


def prepare(redacted: Redacted, way: Way, file_name: str = "") -> Ready:
    """Render and verify. Raises ExportRefused with its report when a check fails."""
    if way.file_format is None:
        return Ready(way, clipboard(redacted))
    name = file_name or default_file_name(way.file_format)
    return Ready(way, verify_bytes(render(redacted, way.file_format), name))


def _worse(one: Check, other: Check) -> Check:
    return one if not one.passed or other.passed else other
