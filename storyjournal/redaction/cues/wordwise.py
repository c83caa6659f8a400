"""What a rule that reads words is: the engine cuts a text once and lets every rule look at the same page."""

from collections.abc import Iterable
from typing import Protocol

from storyjournal.redaction.findings import Candidate
from storyjournal.redaction.reading.page import Page


class Rule(Protocol):
    """A layer that works on words and lists rather than on characters."""

    def detect(self, page: Page) -> Iterable[Candidate]:
        """Report candidates in any order."""
        ...
