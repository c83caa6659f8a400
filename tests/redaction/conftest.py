"""One scanner for the tests of the engine's rules: its lists are read once.

It has no name tagger: what a rule finds must not hang on which weights were trained last.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from storyjournal.redaction import Known, Scan, Scanner
from storyjournal.redaction.layers import every_layer


@pytest.fixture(scope="session")
def scanner() -> Scanner:
    return Scanner(replace(every_layer(), tagger=None))


@pytest.fixture(scope="session")
def scan(scanner: Scanner) -> Callable[..., Scan]:
    def run(text: str, *protected: str) -> Scan:
        return scanner.scan(text, Known(tuple(protected)))

    return run


@pytest.fixture(scope="session")
def found(scanner: Scanner) -> Callable[[str], set[tuple[str, str]]]:
    """(kind, text) of every identifier in a text."""

    def run(text: str) -> set[tuple[str, str]]:
        return {(str(f.kind), f.text) for f in scanner.scan(text).findings if f.level == "identifier"}

    return run


@pytest.fixture(scope="session")
def advice(scanner: Scanner) -> Callable[[str], set[tuple[str, str]]]:
    """(kind, text) of all advice in a text."""

    def run(text: str) -> set[tuple[str, str]]:
        return {(str(f.kind), f.text) for f in scanner.scan(text).findings if f.level == "advice"}

    return run
