"""Whether a word that is somebody's name elsewhere in the text is that name here: "Will rang" against "I will"."""

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Confidence
from storyjournal.redaction.reading.names import is_given
from storyjournal.redaction.reading.page import Page, Word, is_ordinary

SHORTEST = 3  # letters of a name that counts in small letters
ARTICLES = frozenset({"the", "a", "an", "no", "any", "this", "that", "every", "each"})
SIGNS = voc.TITLES | voc.KIN | voc.CALLED | voc.GREETING
SURE_SIGNS = voc.KIN | voc.CALLED | (voc.TITLES - voc.LOOSE_TITLES)
HEADS = voc.HEADS | voc.PLACE_HEADS


def meant(page: Page, index: int) -> Confidence | None:
    """Return how sure it is that the name is meant by word `index`; None where the word is only a word.

    A word that is nothing but a name counts in any case. An ordinary word counts only as names are written: with a
    capital that no sentence, heading or other name explains; in a text without capitals, beside kin or a title.
    """
    word = page.words[index]
    if is_eponym(page, index):
        return None
    plain = is_ordinary(page.lexicons, word.fold)
    if not word.title:
        if plain:
            return Confidence.LIKELY if _signed(page, index) else None
        return Confidence.LIKELY if len(word.fold) >= SHORTEST else None
    if word.fold in voc.MONTH_NAMES and is_month(page, index):
        return None
    if not plain:
        return Confidence.LIKELY
    return _written_as_name(page, index)


def _signed(page: Page, index: int) -> bool:
    """Whether a word in small letters stands beside a sign of a name, in a line that has no capitals at all."""
    word, before = page.words[index], page.at(index - 1)
    if voc.is_stop(word.fold) or before is None or page.gap(index) not in (" ", ". ", ", "):
        return False
    if before.fold not in SURE_SIGNS or before.owns:
        return False
    line = page.line_of(word.start)
    written = page.text[line.start : line.end]
    return not any(w.title and w.fold != "i" for w in page.words[page.first_from(line.start) : index]) and (
        written == written.lower() or written.count("I") == sum(c.isupper() for c in written)
    )


def _written_as_name(page: Page, index: int) -> Confidence | None:
    """An ordinary word with a capital."""
    word, before = page.words[index], page.at(index - 1)
    spaced = before is not None and page.gap(index) in (" ", ". ")
    if before is not None and spaced and before.fold in SIGNS:
        return Confidence.LIKELY
    line = page.line_of(word.start)
    if word.owns and is_name_like(page, word):
        return Confidence.LIKELY
    if _heads_a_thing(page, index) or line.shouted or (word.caps and not word.opens):
        return None
    if line.headed:
        shown = is_given(page, word)
    elif word.opens and not word.owns:
        shown = _begins_as_name(page, index)
    else:
        spaced = spaced or page.gap(index) == "'s "
        shown = word.owns or before is None or not spaced or not _belongs_to(page, before)
    return Confidence.LIKELY if shown else None


def _begins_as_name(page: Page, index: int) -> bool:
    """Whether an ordinary word at the head of a sentence can be a name: not "Hope you", "Will the"."""
    after = page.at(index + 1)
    return after is None or page.gap(index + 1) != " " or after.fold not in voc.NOT_AFTER_NAMES


def _belongs_to(page: Page, before: Word) -> bool:
    """Whether the word before makes one thing with it: "the Rose", "Christmas Day", "Robert's Rules"."""
    if before.fold in ARTICLES:
        return True
    other = before.title and (not before.opens or before.owns) and before.fold != "i"
    return other and (before.owns or before.fold not in page.lexicons.first_names)


def _heads_a_thing(page: Page, index: int) -> bool:
    """Whether the word begins the name of something else ("Hope Street", "Grace Hospital") or counts ("Day 3")."""
    end = page.words[index].end
    if page.text[end : end + 2].strip()[:1].isdigit():
        return True
    after = page.at(index + 1)
    if after is None or not after.title or page.gap(index + 1) != " ":
        return False
    return after.fold in HEADS


def is_month(page: Page, index: int) -> bool:
    """Whether "May" or "June" is the month here."""
    before = page.at(index - 1)
    after = page.text[page.words[index].end :][:3]
    return (
        (before is not None and before.fold in voc.TIME_BEFORE)
        or after.strip()[:1].isdigit()
        or not page.words[index].title
    )


def is_eponym(page: Page, index: int) -> bool:
    """Whether the word is part of a test, a sign or an illness: "Gleason score" beside nurse Gleason."""
    word = page.words[index]
    if not page.is_guarded(word):
        return False
    after = page.at(index + 1)
    joined = after is not None and page.gap(index + 1) in (" ", "-", "'s ", "' ")
    return "-" in word.text or (joined and after is not None and (after.fold in voc.SCORES or page.is_guarded(after)))


def is_name_like(page: Page, word: Word) -> bool:
    """Whether a word is on a list of names of people or places."""
    lists = page.lexicons
    return word.fold in lists.first_names or word.fold in lists.surnames or word.fold in lists.places
