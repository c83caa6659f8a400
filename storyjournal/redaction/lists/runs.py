"""Runs of capitalised words: where one begins, and where one ends."""

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.reading.lexicon import fold
from storyjournal.redaction.reading.names import is_family, is_given, is_particle, is_placed, is_small
from storyjournal.redaction.reading.page import Page, Word

GAPS = frozenset({" ", ". ", " & ", "'s ", "' ", "/", "-"})
LOOSE_JOINS = frozenset({"at", "in", "on", "for"})
QUOTE_OPENS, QUOTE_CLOSES = (' "', " ("), ('" ', ") ")


def run_start(page: Page, index: int) -> int:
    """The first word of the run of capitalised words that ends at `index`; "of the", "and" may stand inside."""
    first = index
    while first > 0 and index - first < 7 and _joins(page, first):
        first -= 1
    while page.words[first].fold in voc.JOINS - {"st"} and first < index:
        first += 1
    return first


def _joins(page: Page, first: int) -> bool:
    """Whether the word before `first` belongs to the same run."""
    before, gap = page.words[first - 1], page.gap(first)
    if gap not in GAPS or (gap == ". " and before.fold not in ("st", "mt", "ste", "dr") and len(before.text) > 1):
        return False
    if before.title and not voc.is_stop(before.fold):
        if before.opens and page.is_ordinary(before) and not _named(page, before):
            return page.line_of(before.start).start == before.start
        return True
    if before.fold not in voc.JOINS - LOOSE_JOINS or before.title or first < 2:
        return False
    earlier = page.words[first - 2]
    linked = earlier.title or earlier.fold in voc.JOINS - LOOSE_JOINS - {"and"}
    plain = page.gap(first - 1) in (" ", "'s ") and not voc.is_stop(earlier.fold)
    return linked and (plain or earlier.fold == "of")


def _named(page: Page, word: Word) -> bool:
    return is_given(page, word) or is_family(page, word) or word.fold in page.lexicons.places


def titled_end(page: Page, index: int) -> int:
    """The last word of the capitalised words that follow `index` closely, `index` where none does."""
    last = index
    while (follower := page.at(last + 1)) and follower.title and page.gap(last + 1) == " ":
        if voc.is_stop(follower.fold) or page.words[last].owns:
            break
        last += 1
    return last


def name_run_end(page: Page, index: int) -> int:
    """The index after the run of names that begins at `index`, with initials, particles and a quoted nickname."""
    last = index + 1
    while last < len(page.words) and last - index < 5 and _goes_on(page, index, last):
        last += 1
    return last


def _goes_on(page: Page, index: int, last: int) -> bool:
    word, before, gap = page.words[last], page.words[last - 1], page.gap(last)
    initial = gap == ". " and (len(before.text) == 1 or before.fold == "st")
    if before.owns or not (gap == " " or initial or (word.title and _nicknamed(page, index, last))):
        return False
    if not (word.title or is_particle(page, last)) or is_small(page, word):
        return False
    if word.fold in voc.KIN or (page.is_guarded(word) and not _nicknamed(page, index, last)):
        return False
    return before.caps or not word.caps or len(word.text) <= 4


def _nicknamed(page: Page, index: int, last: int) -> bool:
    """Whether word `last` is the nickname in 'Agnieszka "Aga" Rutherglen', or the name after it."""
    gap = page.gap(last)
    if last - index == 1:
        after = page.gap(last + 1) if last + 1 < len(page.words) else ""
        return gap in QUOTE_OPENS and after in QUOTE_CLOSES
    return last - index == 2 and gap in QUOTE_CLOSES


def town_end(page: Page, index: int) -> int:
    """The index after a listed place of several words that begins here ("Sun Valley", "Las Cruces"), else 0."""
    first = page.words[index]
    if first.fold in voc.TITLES:
        return 0
    for size in (4, 3, 2):
        last = page.at(index + size - 1)
        if last is None or not last.title or last.caps != first.caps or last.end - first.start > 40:
            continue
        whole = page.text[first.start : last.end]
        if "\n" in whole or fold(whole) not in page.lexicons.places or page.line_of(last.start).shouted:
            continue
        full_name = is_given(page, first) and is_family(page, last) and not is_placed(page, index)
        if not full_name and not all(page.guarded[first.start : last.end]):
            return index + size
    return 0
