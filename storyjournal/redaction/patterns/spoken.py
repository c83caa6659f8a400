"""Numbers dictated figure by figure: "oh two oh, seven nine four six ..." (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.label_words import CASE, LABEL, meaning
from storyjournal.redaction.patterns.marks import found

LIKELY = Confidence.LIKELY
PHONE = "A phone number leads straight to whoever answers it."
FIGURE = "oh|o|zero|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine"
AGAIN = "double|treble|triple"
PART = rf"(?:{FIGURE}|{AGAIN}|hundred|thousand|dash|hyphen|slash|plus|ten|eleven|twelve|[0-9]{{1,5}})"
GAP = r"(?:[\s,\-–—.]{1,3}|\s?\.\.\.\s?|\s(?:then|and then)\s)"
RUN = re.compile(rf"(?<![\w$£€.])\+?{PART}(?:{GAP}{PART}){{4,28}}(?![\w%])", re.IGNORECASE)
LETTERED = re.compile(
    rf"(?<![\w'])(?:[a-z]{GAP}){{0,4}}{PART}(?:{GAP}(?:{PART}|[b-hj-z])){{3,24}}(?![\w%'])", re.IGNORECASE
)
WORD = re.compile(
    rf"{FIGURE}|{AGAIN}|hundred|thousand|dash|hyphen|slash|plus|ten|eleven|twelve|[0-9]+|[a-z]", re.IGNORECASE
)
PHONE_DIGITS, CODE_DIGITS = 7, 4  # fewest figures of a telephone number, of a code after its label
COUNTING = re.compile(
    r"one\W+two\W+three|three\W+two\W+one|ten\W+nine\W+eight|two\W+four\W+six|eight\W+seven\W+six", re.IGNORECASE
)
LABEL_REACH = 60  # code points between a label and a dictated code


class Spoken:
    """Telephone numbers and labelled codes in words, or in words and figures together."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the dictated number, punctuation inside it included."""
        for match in RUN.finditer(text):
            if (
                _words(match.group()) >= 3
                and _figures(match.group()) >= PHONE_DIGITS
                and not COUNTING.match(match.group())
            ):
                yield found(match.start(), match.end(), Kind.CONTACT, PHONE, LIKELY)
        for label in LABEL.finditer(text):
            kind = meaning(label.group())
            code = LETTERED.search(text, label.end(), label.end() + LABEL_REACH + 120)
            if not kind.strong or code is None or code.start() - label.end() > LABEL_REACH:
                continue
            if _words(code.group()) >= 3 and _figures(code.group()) >= CODE_DIGITS and not _parted(text, label, code):
                yield found(code.start(), code.end(), Kind.ID, kind.reason or CASE, LIKELY)


def _parted(text: str, label: re.Match[str], code: re.Match[str]) -> bool:
    return re.search(r"[;!?\n]|\.\s", text[label.end() : code.start()]) is not None


def _words(run: str) -> int:
    """How many of the parts are figures in words."""
    return sum(word.isalpha() and len(word) > 1 for word in WORD.findall(run))


def _figures(run: str) -> int:
    """How many figures a run dictates: "double four" is two, "555" three."""
    total, times = 0, 1
    for word in WORD.findall(run.lower()):
        if word in AGAIN.split("|"):
            times = 2 if word == "double" else 3
            continue
        if word.isdigit() or word in FIGURE.split("|") or word in ("ten", "eleven", "twelve"):
            total += len(word) * times if word.isdigit() else times
        elif word in ("hundred", "thousand"):
            total += 2 if word == "hundred" else 3  # noughts
        times = 1
    return total
