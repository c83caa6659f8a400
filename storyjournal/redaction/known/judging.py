"""Whether a known name is meant where its word stands: "Will rang" against "I will", "Hope" against "I hope".

A word that is nothing but a name counts in any case. An ordinary word counts where it is written as names are.
"""

import re

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Confidence
from storyjournal.redaction.known.atoms import Match, Shape
from storyjournal.redaction.reading.page import Page, Word, is_ordinary

# What a month follows. Other words of time ("for", "after", "from") may as well stand before a person.
MONTH_BEFORE = voc.words("in since until till last this next of early late mid during by")
ARTICLES = voc.words("the a an no any some")
# After these an ordinary word in small letters is the word itself: "i hope", "they will", "the rose".
NOT_BEFORE = ARTICLES | voc.words(
    "i we you he she it they who which that to not would could should can cannot do does did did don't never always "
    "i'll we'll of my your our his her their this these those more so but"
)
# A name is not followed by these: "Hope she comes", "Will he stay".
NOT_AFTER = voc.NOT_AFTER_NAMES | voc.words("he she they them him there")
JOINT = 2  # letters of two initials written together
DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)?[ \-./]{1,2}\Z")
AROUND = 200  # characters of a line in which a capital would show that its writer uses them
SHORTEST = 3  # letters; a shorter word must be written as a name is


def is_meant(page: Page, match: Match) -> Confidence | None:
    """Return how sure it is that a name is meant there, None where it is not."""
    text = page.text[match.start : match.end]
    atoms = match.form.atoms
    if match.form.shape is Shape.INITIALS:
        return _initials(page, match)
    if any(not _is_plain(page, atom) for atom in atoms):
        if len(atoms) > 1:
            return Confidence.SURE
        return _distinct(page, match, text)
    if len(atoms) > 1 and any(c.isupper() for c in text):
        return Confidence.SURE
    return _ordinary(page, match, text)


def _is_plain(page: Page, atom: str) -> bool:
    return is_ordinary(page.lexicons, atom) or voc.is_stop(atom)


def _word(page: Page, match: Match) -> tuple[int, Word] | None:
    """The page's word that begins here, with its index; None inside a hyphenated word or beside a digit."""
    index = page.first_from(match.start)
    word = page.at(index)
    return (index, word) if word is not None and word.start == match.start else None


def _distinct(page: Page, match: Match, text: str) -> Confidence | None:
    """A word that is nothing but a name, or an illness or place that is called like one."""
    if len(text) < SHORTEST and not (text[0].isupper() and (len(text) == 1 or not text.isupper())):
        return None
    found = _word(page, match)
    if found is None:
        return Confidence.SURE if len(text) >= SHORTEST else None
    index, word = found
    if _eponym(page, index, word) or (len(text) == 1 and page.text[match.end : match.end + 1] != "."):
        return None
    before = page.at(index - 1)
    town = match.form.fact.kind == "person" and before is not None and before.fold == "in" and page.gap(index) == " "
    return None if town and word.fold in page.lexicons.places else Confidence.SURE


def _eponym(page: Page, index: int, word: Word) -> bool:
    """The same word as part of a test, a sign or an illness: "Gleason score", "Parkinson's"."""
    if not page.is_guarded(word):
        return False
    after = page.at(index + 1)
    joined = after is not None and page.gap(index + 1) in (" ", "-", "'s ", "' ")
    named = joined and after is not None and (after.fold in voc.SCORES or page.is_guarded(after))
    return word.owns or "-" in word.text or named


def _ordinary(page: Page, match: Match, text: str) -> Confidence | None:
    found = _word(page, match)
    if found is None:
        return Confidence.LIKELY if text[0].isupper() and not text.isupper() else None
    index, word = found
    before = page.at(index - 1) if page.gap(index) in (" ", ". ", ", ") else None
    if word.fold in voc.MONTH_NAMES and _is_month(page, match, before):
        return None
    if not text[0].isupper() or text.isupper():
        return _unmarked(page, index, before)
    return _capitalised(page, index, before)


def _capitalised(page: Page, index: int, before: Word | None) -> Confidence | None:
    """An ordinary word with a capital: a name, unless the capital stands for another reason."""
    word = page.words[index]
    line = page.line_of(word.start)
    if line.shouted:
        return None
    if line.headed:
        return Confidence.LIKELY
    if word.opens:
        after = page.at(index + 1)
        follows = after is not None and page.gap(index + 1) == " " and after.fold in NOT_AFTER
        return None if follows else Confidence.LIKELY
    return None if before is not None and before.fold in ARTICLES and page.gap(index) == " " else Confidence.SURE


def _is_month(page: Page, match: Match, before: Word | None) -> bool:
    behind = page.text[max(0, match.start - 12) : match.start]
    ahead = page.text[match.end : match.end + 6].lstrip(" ,.")
    return (
        (before is not None and before.fold in MONTH_BEFORE)
        or ahead[:1].isdigit()
        or DAY_BEFORE.search(behind) is not None
    )


def _unmarked(page: Page, index: int, before: Word | None) -> Confidence | None:
    """An ordinary word in small letters or all in capitals: beside kin or a title, or where its grammar is a name's.

    In small letters that can be told only with a possessive, or in a line in which nothing has a capital.
    """
    word = page.words[index]
    if voc.is_stop(word.fold):
        return None
    if before is not None and page.gap(index) in (" ", ". ") and before.fold in voc.KIN | voc.TITLES | voc.CALLED:
        return Confidence.LIKELY
    line = page.line_of(word.start)
    written = page.text[max(line.start, word.start - AROUND) : min(line.end, word.end + AROUND)]
    small = written.replace("I", "i")
    alike = small == small.lower() and written.count(" ") > 2
    joined = before is not None and page.gap(index) == " "
    if not (alike or word.caps or word.owns) or (joined and before is not None and before.fold in NOT_BEFORE):
        return None
    after = page.at(index + 1)
    follows = after is not None and page.gap(index + 1) == " " and after.fold in NOT_AFTER
    return None if follows else Confidence.LIKELY


def _initials(page: Page, match: Match) -> Confidence | None:
    """A form with an initial needs its capitals; "A" and "I" need their stop, for they are words too."""
    atoms = match.form.atoms
    single = any(len(atom) == 1 for atom in atoms)
    for at, atom in enumerate(atoms):
        start, end, _ = page.atoms[match.first + at]
        shown = page.text[start:end]
        if atom in voc.NAMED_PARTS and len(atom) > 1:
            continue
        joint = len(atom) == JOINT and not single and at in (0, len(atoms) - 1)
        if not (shown.isupper() if len(atom) == 1 or joint else shown[0].isupper()):
            return None
        if shown in ("A", "I") and page.text[end : end + 1] != ".":
            return None
    dotted = "." in page.text[match.start : match.end]
    plain = all(_is_plain(page, atom) for atom in atoms if len(atom) > 1)
    return Confidence.SURE if dotted or not plain else None
