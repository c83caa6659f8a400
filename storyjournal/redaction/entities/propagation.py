"""Layer 8: a name found once is found everywhere in the document, in every shape. A rule of the whole document."""

from collections.abc import Iterator, Mapping, Sequence

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.entities.initials import Letters
from storyjournal.redaction.entities.inside import Inside
from storyjournal.redaction.entities.meaning import is_eponym, is_month, is_name_like, meant
from storyjournal.redaction.entities.parting import parted
from storyjournal.redaction.entities.seeds import LEAST_HALF, Form, Seeds
from storyjournal.redaction.entities.short_forms import ShortForms
from storyjournal.redaction.entities.spelling import ONE_FROM, NearNames
from storyjournal.redaction.findings import Candidate, Confidence, Layer, Level
from storyjournal.redaction.reading.page import Page, Word, is_ordinary

SAME = "The same name stands elsewhere in this story, so leaving it here would undo that decision."
SHORT = "This can be a short form of a name that stands elsewhere in this story."
SLIP = "This is written almost like a name that stands elsewhere in this story."
WITHIN = "A name that stands elsewhere in this story can be read in this tag, link or file name."
LETTERS = "These can be the first letters of a name that stands elsewhere in this story."
FAMILY = "This names the whole family of somebody in this story."


def propagate(page: Page, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Further mentions of the people and places in `found`. They may overlap one another and what was found."""
    seeds = Seeds(page, parted(page.text, found))
    letters = Letters(page, seeds.people)
    yield from _words(page, seeds, letters)
    for start, end, form in letters.find():
        yield _again(start, end, form, form.trust, LETTERS)
    for start, end, form in Inside(page, seeds.parts).find():
        yield _again(start, end, form, form.trust, WITHIN)
    for start, end, form in ShortForms(page, seeds).find():
        yield _again(start, end, form, form.trust, SAME)


def _words(page: Page, seeds: Seeds, letters: Letters) -> Iterator[Candidate]:
    """Every word of the page that is a part of a name, a nickname, a family or a slip of the hand."""
    slips = Slips(page, seeds.parts)
    if not seeds.parts:
        return
    for index, word in enumerate(page.words):
        form = seeds.parts.get(word.fold) or _half(page, word, seeds.parts)
        if form is not None:
            sure = meant(page, index)
            if sure is not None:
                start, end = letters.widened(word.start, word.end, word.fold)
                yield _again(start, end, form, sure, SAME)
        elif word.fold in seeds.nicknames:
            yield from _nickname(page, index, seeds.nicknames[word.fold])
        elif word.fold in seeds.families:
            if word.title and not is_eponym(page, index):
                yield _again(word.start, word.end, seeds.families[word.fold], Confidence.LIKELY, FAMILY)
        elif len(word.fold) >= ONE_FROM - 1:
            slip = slips.of(word)
            if slip is not None:
                sure = Confidence.LIKELY if word.title or len(word.fold) > ONE_FROM else Confidence.LOOK
                yield _again(word.start, word.end, slip, sure, SLIP)


def _half(page: Page, word: Word, parts: Mapping[str, Form]) -> Form | None:
    """The half of a double name that is known: "Okoye-Bell" after "Okoye"."""
    if "-" not in word.fold or page.is_guarded(word):
        return None
    halves = (half for half in word.fold.split("-") if len(half) >= LEAST_HALF)
    return next((parts[half] for half in halves if half in parts), None)


def _nickname(page: Page, index: int, form: Form) -> Iterator[Candidate]:
    """A short form counts with a capital; in small letters it is only worth a look."""
    word = page.words[index]
    sure = meant(page, index)
    if sure is None or (word.fold in voc.MONTH_NAMES and is_month(page, index)):
        return
    plain = is_ordinary(page.lexicons, word.fold)
    if word.title and not (plain and word.opens):
        yield _again(word.start, word.end, form, sure, SHORT)
    elif not plain:
        yield _again(word.start, word.end, form, Confidence.LOOK, SHORT)


class Slips:
    """Words of a page that are a name of it misspelled. What each word is was found out once."""

    def __init__(self, page: Page, parts: Mapping[str, Form]) -> None:
        self._page = page
        self._parts = parts
        self._near = NearNames(part for part, form in sorted(parts.items()) if form.trust is not Confidence.LOOK)
        self._seen: dict[str, Form | None] = {}

    def of(self, word: Word) -> Form | None:
        """Return what the word stands for: never for an ordinary word, a name on a list, or what the guard knows."""
        if word.fold not in self._seen:
            self._seen[word.fold] = self._look(word)
        return self._seen[word.fold]

    def _look(self, word: Word) -> Form | None:
        if voc.is_stop(word.fold) or is_ordinary(self._page.lexicons, word.fold) or is_name_like(self._page, word):
            return None
        name = self._near.of(word.fold)
        if name is None or self._page.is_guarded(word) or is_ordinary(self._page.lexicons, name):
            return None
        if {word.fold, name} == {f"{name}s", name} or word.fold in (f"{name}'s", f"{name}es"):
            return None
        return self._parts[name]


def _again(start: int, end: int, form: Form, sure: Confidence, reason: str) -> Candidate:
    trust = Confidence.LOOK if Confidence.LOOK in (sure, form.trust) else Confidence.LIKELY
    return Candidate(start, end, form.kind, Level.IDENTIFIER, trust, reason, Layer.PROPAGATION, "", form.subject)
