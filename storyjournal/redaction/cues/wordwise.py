"""The detector that reads words: it cuts the text once and lets every rule look at the same page."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from storyjournal.redaction.findings import Candidate
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page


class Rule(Protocol):
    """A layer that works on words and lists rather than on characters."""

    def detect(self, page: Page) -> Iterable[Candidate]:
        """Report candidates in any order."""
        ...


class Wordwise:
    """Runs rules over a page, and demotes what the guard list explains unless a cue stands beside it."""

    def __init__(self, lexicons: Lexicons, rules: Sequence[Rule]) -> None:
        self._lexicons = lexicons
        self._rules = tuple(rules)

    def detect(self, text: str) -> Iterator[Candidate]:
        """Every rule's candidates."""
        page = Page(text, self._lexicons)
        for rule in self._rules:
            yield from rule.detect(page)
