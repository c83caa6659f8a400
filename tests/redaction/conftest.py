"""One scanner for the tests of the engine: its lists are read once."""

from collections.abc import Callable

import pytest

from storyjournal.redaction import Known, Scan, Scanner


@pytest.fixture(scope="session")
def scanner() -> Scanner:
    return Scanner.default()


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
