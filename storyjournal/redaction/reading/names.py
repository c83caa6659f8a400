"""What makes words a name: the questions that the rules of layers 5, 6 and 8 share."""

import re

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.page import Page, Word

STATE = re.compile(r", (?:[A-Z]{2}\b|[A-Z][a-z]+ \d{5})")
OPENING_QUOTES = (' "', " '", " (", '" ', "' ", ") ")


def is_given(page: Page, word: Word) -> bool:
    """Whether a word, or each part of a hyphenated one, is on the list of given names."""
    names = page.lexicons.first_names
    return word.fold in names or ("-" in word.fold and all(p in names for p in word.fold.split("-")))


def is_family(page: Page, word: Word) -> bool:
    """Whether a word, or a part of a hyphenated one, is on the list of family names."""
    names = page.lexicons.surnames
    return word.fold in names or ("-" in word.fold and any(p in names for p in word.fold.split("-")))


def is_people(page: Page, word: Word) -> bool:
    """Whether a word is a people, a faith or a language ("I'm Korean")."""
    parts = word.fold.split("-")
    return page.lexicons.demographics.longest(parts[:1], 0) > 0 or page.lexicons.demographics.longest(parts, 0) > 0


def is_small(page: Page, word: Word) -> bool:
    """Whether a word is a small word of grammar here, and not the name it may be: "my brother Will", "Zainab A."."""
    if not voc.is_stop(word.fold):
        return False
    if len(word.text) == 1:
        return page.text[word.end : word.end + 1] != "." or not word.title
    return not (word.title and not word.opens and word.fold in voc.STOP_NAMES)


def is_particle(page: Page, index: int) -> bool:
    """Whether a small word joins two parts of a name: "van der", "bin", "de la"."""
    for beyond in (index + 1, index + 2):
        if (
            page.words[index].fold not in voc.NAMED_PARTS
            or beyond >= len(page.words)
            or page.gap(beyond) not in (" ", ". ", "-")
        ):
            return False
        if page.words[beyond].title:
            return True
        if page.words[beyond].fold not in voc.NAMED_PARTS:
            return False
    return False


def name_end(page: Page, first: int) -> int:
    """The index after the last word of a name that begins at `first`: capitalised words, initials, particles."""
    index = first + 1
    while index < len(page.words) and index - first < 5 and _continues(page, first, index):
        index += 1
    return index


def _continues(page: Page, first: int, index: int) -> bool:
    word, before, gap = page.words[index], page.words[index - 1], page.gap(index)
    initial = gap == ". " and len(before.text) == 1
    quoted = (
        gap in OPENING_QUOTES and index - first < 3 and (index - first == 1 or page.gap(index - 1) in OPENING_QUOTES)
    )
    if before.owns or not (gap == " " or initial or quoted):
        return False
    particle = is_particle(page, index)
    if not (word.title or particle) or (word.caps and len(word.text) > 1 and not before.caps):
        return False
    if (is_small(page, word) and not particle) or word.fold in voc.KIN:
        return False
    if word.fold in voc.HEADS and word.fold not in page.lexicons.surnames:
        return False
    return quoted or not page.is_guarded(word) or word.fold in page.lexicons.surnames


def is_placed(page: Page, index: int) -> bool:
    """Whether a word of place stands before ("in", "near"), or a state's short form after."""
    before = page.at(index - 1)
    if before is not None and before.fold in voc.PLACE_BEFORE and page.gap(index) == " ":
        return True
    return STATE.match(page.text, page.words[index].end) is not None


def role_of(page: Page, index: int, spoken: frozenset[str] = frozenset()) -> str:
    """What the text calls the person: "my cardiologist"; a doctor or nurse by title has a role too."""
    word = page.words[index]
    owner = page.words[index - 1].fold if index else ""
    before = page.words[index - 2].fold if index > 1 else ""
    if word.fold in voc.KIN and owner in ("my", "our", "his", "her", "their"):
        return f"{owner} {word.text.lower()}"
    if word.fold in voc.KIN and before in ("my", "our") and page.gap(index) == " ":
        return f"{before} {owner} {word.text.lower()}"
    if word.fold in spoken:
        return "my nurse" if word.fold in ("nurse", "matron") else "my doctor"
    if word.fold in voc.KIN and owner in ("the", "a", "an"):
        return f"the {word.text.lower()}"
    return ""


def person(page: Page, first: int, stop: int, trust: Confidence, reason: str, *, role: str = "") -> Candidate:
    """A person from word `first` up to word `stop`, which is not included."""
    start, end = page.words[first].start, page.words[stop - 1].end
    if page.text[end : end + 1] == "." and len(page.words[stop - 1].text) == 1 and stop - first > 1:
        end += 1
    return Candidate(start, end, Kind.PERSON, Level.IDENTIFIER, trust, reason, Layer.CUE, role)
