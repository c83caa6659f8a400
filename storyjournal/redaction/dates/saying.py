"""A number as it stands in its sentence: what an age cue looks at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from storyjournal.redaction.reading.numbers import BIRTHDAY_ORDINAL, CARDINAL, CENTENARIAN, TENS_PATTERN, value

OLDEST = 122  # years, the greatest age on record (Jeanne Calment, 1875 to 1997)
BEFORE, LEAD, AFTER = 90, 36, 60  # code points of context on each side of a number
NUMBER = re.compile(
    rf"(?<![\w.$£€#/+=<>~@:'\-])(?:(?P<digits>1[0-2]\d|[1-9]\d?)(?!\d)(?P<th>(?:st|nd|rd|th)\b)?"
    rf"|(?P<ordinal>{BIRTHDAY_ORDINAL})\b|(?P<words>{CENTENARIAN}|{CARDINAL})\b)",
    re.IGNORECASE,
)
MORE = re.compile(rf"\s(?:and\s)?(?:{TENS_PATTERN}|hundred|thousand|million)\b", re.IGNORECASE)
HALF = re.compile(r"\s(?:and a half|and a quarter|and three[ -]quarters|1/2)\b|\s?½", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A number of up to 122 at [start, end) of a text, `end` behind a half ("7 and a half"), with `before` and
    `after` it. `ranked` is true of "40th" and "fortieth", `spelled` of words."""

    start: int
    end: int
    value: int
    ranked: bool
    spelled: bool
    before: str
    after: str

    @property
    def lead(self) -> str:
        """The last few words before it, enough for a preposition or a verb with its adverbs."""
        return self.before[-LEAD:]


def numbers(text: str) -> Iterator[Said]:
    """Every number that could be an age, in order."""
    for match in NUMBER.finditer(text):
        said = value(match["digits"] or match["ordinal"] or match["words"])
        if said is None or said > OLDEST:
            continue
        ranked = bool(match["th"] or match["ordinal"])
        half = None if ranked else HALF.match(text, match.end())
        last = half.end() if half else match.end()
        if MORE.match(text, last):
            continue
        yield Said(
            match.start(), last, said, ranked, match["digits"] is None,
            text[max(0, match.start() - BEFORE) : match.start()], text[last : last + AFTER],
        )  # fmt: skip
