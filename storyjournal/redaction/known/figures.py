"""Known telephone numbers and other long numbers, found with any punctuation between their figures."""

import re
from collections.abc import Iterable, Iterator

from storyjournal.redaction.findings import Candidate
from storyjournal.redaction.known.facts import Fact

RUN = re.compile(r"(?<!\w)\+?[(]?\d(?:[ ().\-/]{0,3}\d){4,30}(?!\w)")
LEAST = 6  # figures: fewer say too little by themselves
LOCAL = 7  # figures of a number without its area's code (NANP, ITU-T E.164 national destination codes)
PREFIX_AT_MOST = 5  # figures of "0044" and a trunk 0
NATIONAL = re.compile(r"^(?:\+|00)\d{1,3}[ ().\-]{1,3}\(?0?\)?")


class Figures:
    """Long numbers by their figures alone."""

    def __init__(self, numbers: Iterable[tuple[str, Fact]]) -> None:
        self._known: dict[str, Fact] = {}
        for written, fact in numbers:
            self._known.setdefault(national(written), fact)

    def find(self, text: str) -> Iterator[Candidate]:
        """Every known number; the code of a country or a 0 before it belongs to it."""
        if not self._known:
            return
        for run in RUN.finditer(text):
            places = [run.start() + at for at, sign in enumerate(run.group()) if sign.isdecimal()]
            figures = "".join(text[place] for place in places)
            for known, fact in self._known.items():
                found = figures.find(known)
                if found >= 0:
                    start = run.start() if found <= PREFIX_AT_MOST else places[found]
                    yield fact.at(start, places[found + len(known) - 1] + 1)
                elif len(figures) == LOCAL and len(known) > LOCAL and known.endswith(figures):
                    yield fact.at(run.start(), run.end())


def is_number(words: str) -> bool:
    """Whether kept words are a long number, with no more letters than a label takes."""
    figures = sum(c.isdecimal() for c in words)
    return figures >= LEAST and not any(c.isalpha() for c in words)


def national(written: str) -> str:
    """Return the figures of a number without the code of its country or the 0 that takes its place."""
    rest = NATIONAL.sub("", written.strip())
    figures = "".join(c for c in rest if c.isdecimal())
    return figures.lstrip("0") or figures
