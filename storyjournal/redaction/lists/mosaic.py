"""What the mosaic is made of, as advice: each kind has a file of its own beside this one."""

from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate
from storyjournal.redaction.lists.conditions import Conditions
from storyjournal.redaction.lists.demographics import Demographics
from storyjournal.redaction.lists.events import Events
from storyjournal.redaction.lists.families import Families
from storyjournal.redaction.lists.occupations import Occupations
from storyjournal.redaction.lists.regions import Regions
from storyjournal.redaction.reading.page import Page


class Mosaic:
    """Advice, kept precise: each phrase counts only where the words around say that it is about people."""

    def __init__(self) -> None:
        self._rules = (Regions(), Conditions(), Occupations(), Demographics(), Families(), Events())

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every kind of advice."""
        for rule in self._rules:
            yield from rule.detect(page)
