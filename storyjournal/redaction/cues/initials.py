"""Names cut down to letters: "T. Arkwright", "K.", "T.J.", "W-O-J", and as forms write them (layer 5)."""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.lists.singles import found
from storyjournal.redaction.reading.names import is_family, is_given
from storyjournal.redaction.reading.page import Page, Word, is_ordinary

SAID = "This looks like the name of somebody in your story; they may not have agreed to be in it."
FORMAL = "A name written as forms write it says whose paper this is."
SPELLED = "A name spelled out letter by letter is still that name."
INVERTED = re.compile(
    r"\b(?P<name>[A-Z]['A-Z\-]{2,40}, [A-Z]{2,}(?: [A-Z]\b)?"
    r"|[A-Z]['A-Z\-]{2,40}, [A-Z]\.|[A-Z][a-z]{1,30}, [A-Z][a-z]{1,30} [A-Z]\."
    r"|(?<=: )[A-Z][a-z'\-]{1,40}, [A-Z][a-z]{1,30}(?: [A-Z]\b)?(?=\s*(?:\n|$)))"
)
SPELLED_OUT = re.compile(r"(?<![\w\-])[A-Z](?:-[A-Z]){2,}(?![\w\-])")
INITIALLED = re.compile(r"(?<![\w.])(?P<name>(?:[A-Z]\. ?){1,2}[A-Z][\w'\-]{2,})")
LETTER = re.compile(r"(?<![\w.'\-/])(?<![A-Z] )[B-HJ-Z]\.(?= [a-z])")
LETTERED = re.compile(
    r"(?:vitamin|hepatitis|type|stage|grade|factor|part|plan|group|influenza|title|class|level|section"
    r"|dr|mr|mrs|ms|st|vs|no|[A-Z]\.?)\s$",
    re.I,
)
DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,3}(?=[ ',!?])")
NOT_INITIALS = voc.words(
    "U.S. U.K. A.M. P.M. D.C. N.B. M.D. R.N. L.A. E.R. P.S. B.C. D.O. P.A. N.P. U.S.A. I.V. P.O. N.Y. D.O.B."
)
SENTENCE_LETTER = re.compile(r"\b[A-Za-z]\.\s?$")


class Initials:
    """Letters that stand for a person."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every rule's candidates."""
        yield from _inverted(page)
        for match in SPELLED_OUT.finditer(page.text):
            if not is_ordinary(page.lexicons, match.group().replace("-", "").lower()):
                yield _person(match.start(), match.end(), SPELLED)
        for match in INITIALLED.finditer(page.text):
            if _surname(page, match.start(), page.words[page.first_from(match.end("name")) - 1]):
                yield _person(*match.span("name"), SAID)
        for match in DOTTED.finditer(page.text):
            if match.group() not in NOT_INITIALS:
                yield found(match.start(), match.end(), Kind.PERSON, Confidence.LOOK)
        for match in LETTER.finditer(page.text):
            if not LETTERED.search(page.text, max(0, match.start() - 12), match.start()):
                yield found(match.start(), match.start() + 1, Kind.PERSON, Confidence.LOOK)


def _person(start: int, end: int, reason: str) -> Candidate:
    return Candidate(start, end, Kind.PERSON, Level.IDENTIFIER, Confidence.LIKELY, reason, Layer.CUE)


def _inverted(page: Page) -> Iterator[Candidate]:
    """ "LINDQVIST, ARNE T"."""
    for match in INVERTED.finditer(page.text):
        words = page.words[page.first_from(match.start("name")) : page.first_from(match.end("name"))]
        if any(page.is_guarded(w) for w in words if len(w.text) > 1):
            continue
        if any((is_given(page, w) or is_family(page, w)) and not page.is_ordinary(w) for w in words):
            yield _person(*match.span("name"), FORMAL)


def _surname(page: Page, start: int, last: Word) -> bool:
    """Whether "X. Word" is an initial with a surname rather than the end of one sentence and the next."""
    if voc.is_stop(last.fold) or last.fold in voc.HEADS or SENTENCE_LETTER.search(page.text[max(0, start - 4) : start]):
        return False
    family = is_family(page, last)
    if page.is_guarded(last) and not family:
        return False
    return (family and last.fold not in page.lexicons.common) or not page.is_ordinary(last)
