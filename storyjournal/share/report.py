"""What was looked at before a share version left, in plain words, and what was not."""

# ruff: noqa: N818 - they are named for what a person meets

from dataclasses import dataclass

from storyjournal.errors import JournalError

NOT_CHECKED = ("Photos, your way of writing, and posts you made elsewhere.",)


@dataclass(frozen=True, slots=True)
class Check:
    """One look at the bytes. `detail` is a sentence and holds no word of the story."""

    name: str
    passed: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Report:
    """Every check in the order in which it was made, and what no check can see."""

    checks: tuple[Check, ...]
    not_checked: tuple[str, ...] = NOT_CHECKED

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return all(check.passed for check in self.checks)

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that did not pass."""
        return tuple(check for check in self.checks if not check.passed)


class ExportRefused(JournalError):
    """A check failed, so nothing left. `report` says which."""

    def __init__(self, report: Report) -> None:
        first = report.failed[0].detail if report.failed else ""
        super().__init__(f"Nothing was shared. {first}".strip(), "Your story and your decisions are as they were.")
        self.report = report


class CannotLand(JournalError):
    """The file could not be written where it should go; nothing was left behind."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The file could not be written there: {reason}." if reason else "The file could not be written there.",
            "Choose another folder and try again.",
        )
