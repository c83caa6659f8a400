"""The detectors of layer 2 alone, without the lists and cues that would hide what they miss."""

from collections.abc import Callable

import pytest

from storyjournal.redaction.findings import Candidate
from storyjournal.redaction.patterns import pattern_detectors
from storyjournal.redaction.reading.view import view
from storyjournal.redaction.resolve import resolve

Matched = Callable[[str], list[Candidate]]


@pytest.fixture(scope="session")
def matched() -> Matched:
    """What the patterns find in a text, overlaps resolved, with offsets of the text."""
    detectors = pattern_detectors()

    def run(text: str) -> list[Candidate]:
        plain = view(text)
        assert plain.text == text, "write these sentences plainly"
        return resolve(text, [c for detector in detectors for c in detector.detect(text)])

    return run
