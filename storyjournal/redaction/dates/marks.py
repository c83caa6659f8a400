"""A text in which every word of the calendar is replaced by marks of the same length, so that forms stay short.

"the fourteenth of March, nineteen eighty-four" becomes "the DDDDDDDDDD of MMMMM, YYYYYYYYYYYYYYYYYYY", with private
code points for the capitals. Offsets are those of the text.
"""

import re
from collections.abc import Callable
from functools import cached_property

from storyjournal.redaction.dates.months import (
    ABBREVIATED,
    LONG,
    LONGEST_SLIP,
    OTHER_CALENDARS,
    SHORTEST_SLIP,
    TRANSLITERATED,
    WEEKDAYS,
    misspelt,
)
from storyjournal.redaction.reading.lexicon import Lexicons, fold
from storyjournal.redaction.reading.numbers import CARDINAL, ORDINAL, YEAR_IN_WORDS

MONTH, FOREIGN, DOUBTFUL, WEEKDAY, ORDINAL_DAY, CARDINAL_DAY, SPOKEN_YEAR = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006"
PRIVATE = re.compile("[\ue000-\ue006]")
YEARS = re.compile(rf"\b{YEAR_IN_WORDS}\b", re.IGNORECASE)
DAYS = re.compile(rf"\b{ORDINAL}\b", re.IGNORECASE)
NUMBERS = re.compile(rf"(?P<month>{MONTH}\s){CARDINAL}\b(?!-)", re.IGNORECASE)
WORDS = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,14}(?:[' ](?:thani|awwal|akhir|qadah?|hijjah?|ula))?(?![^\W\d_])")
REACH = 8  # code points between a misspelt month and its day or year: "3rd of the feburary"
BESIDE_NUMBER = re.compile(r"[\d\ue004\ue006]")
PART_NAMES = frozenset({"julie", "junie", "julio", "mayo", "augusta", "abu", "marta", "maris"})


class Marker:
    """Marks the words of the calendar; holds the names of months, read at the first text."""

    def __init__(self, lexicons: Lexicons | None = None) -> None:
        self._lexicons = lexicons or Lexicons()

    @cached_property
    def _kinds(self) -> dict[str, str]:
        """Each calendar word, lower case, with its mark; the plainer reading of a word wins."""
        foreign = self._lexicons.words("months.txt") | TRANSLITERATED | OTHER_CALENDARS
        kinds = {word: DOUBTFUL if self._ordinary(word) else FOREIGN for word in foreign}
        kinds |= dict.fromkeys(WEEKDAYS, WEEKDAY) | dict.fromkeys(LONG | ABBREVIATED, MONTH)
        return kinds

    def _ordinary(self, word: str) -> bool:
        """Whether a month of another language is an English word or a short name as well."""
        folded, lists = fold(word), self._lexicons
        name = folded in lists.first_names or folded in lists.surnames
        english = folded in lists.common or folded in lists.uncommon
        return english or word in PART_NAMES or (name and (len(word) < 5 or word in OTHER_CALENDARS))

    def mark(self, text: str) -> str:
        """The text with its calendar words marked; same length, other characters as they were."""
        plain = PRIVATE.sub("\ufffd", text)
        marked = DAYS.sub(_run(ORDINAL_DAY), YEARS.sub(_run(SPOKEN_YEAR), plain))
        return NUMBERS.sub(_number, WORDS.sub(self._word, marked))

    def _word(self, match: re.Match[str]) -> str:
        word = match.group()
        kind = self._kinds.get(word.lower())
        if kind is None:
            if not SHORTEST_SLIP <= len(word) <= LONGEST_SLIP:
                return word
            beside = match.string[max(0, match.start() - REACH) : match.end() + REACH]
            if not BESIDE_NUMBER.search(beside) or not misspelt(word.lower()):
                return word
            kind = MONTH
        return kind * len(word)


def _run(mark: str) -> Callable[[re.Match[str]], str]:
    return lambda match: mark * len(match.group())


def _number(match: re.Match[str]) -> str:
    """ "march three": the number is a day only behind a month."""
    return match["month"] + CARDINAL_DAY * (len(match.group()) - len(match["month"]))
