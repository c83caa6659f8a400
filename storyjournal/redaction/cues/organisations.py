"""Hospitals, schools, employers, churches and clubs by the word that makes them one (layers 5 and 6)."""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.lists.runs import run_start
from storyjournal.redaction.reading.names import is_people
from storyjournal.redaction.reading.page import Page, Word

REASON = "Naming the place where you are treated, work, learn or meet tells readers where to look for you."
NUMBER_BEFORE = re.compile(r"(?<!\w)\d{1,4}(?:st|nd|rd|th) $")
WARD_NUMBER = re.compile(r" (?:[A-Z]?\d{1,3}[A-Z]?)\b")
PLACING = frozenset({"the", "at", "behind", "to", "from", "near", "in", "outside", "by"})


def organisation(start: int, end: int, trust: Confidence) -> Candidate:
    """An organisation found by the words around it."""
    return Candidate(start, end, Kind.ORG, Level.IDENTIFIER, trust, REASON, Layer.CUE)


def follows_place_word(page: Page, start: int) -> bool:
    """Whether "the", "at", "to" or the like stands right before the words that begin at `start`."""
    before = page.at(page.first_from(start) - 1)
    return before is not None and before.fold in PLACING


class Organisations:
    """Runs of capitalised words that hold an institution word."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every rule's candidates."""
        for index, word in enumerate(page.words):
            if word.title and word.fold in voc.HEADS:
                yield from _headed(page, index)
            elif word.fold in voc.HEADS:
                yield from _lower_headed(page, index)
            if word.title and word.fold in voc.LEADING_HEADS:
                yield from _leading(page, index)


def _headed(page: Page, index: int) -> Iterator[Candidate]:
    """ "Birch Landing Hospital", "St. Amant Middle", "Fox Valley GI", "University Hospital of Wales"."""
    first, last = run_start(page, index), _headed_end(page, index)
    words = page.words[first : last + 1]
    names = [w for w in words if w is not page.words[index] and w.fold not in voc.JOINS]
    proper = [w for w in names if w.fold not in voc.HEADS or words[-1].fold in voc.HOSPITAL_WORDS]
    if not proper or all(page.is_guarded(w) or w.fold in voc.JOINS for w in words):
        return
    trust = _trust(page, words, names)
    if trust is not None:
        number = NUMBER_BEFORE.search(page.text, max(0, words[0].start - 8), words[0].start)
        yield organisation(number.start() if number else words[0].start, words[-1].end, trust)


def _headed_end(page: Page, index: int) -> int:
    """The last word of a name with its institution word at `index`: further such words, short forms, "of X"."""
    last = index
    while (follower := page.at(last + 1)) and page.gap(last + 1) in (" ", " & ") and follower.title:
        if follower.fold not in voc.HEADS and not (follower.caps and len(follower.text) < 5):
            break
        last += 1
    while (beyond := page.at(last + 2)) and page.words[last + 1].fold == "of" and beyond.title:
        if page.gap(last + 1) != " " or page.gap(last + 2) != " " or voc.is_stop(beyond.fold):
            break
        last += 2
    return last


def _trust(page: Page, words: list[Word], names: list[Word]) -> Confidence | None:
    """How surely a run with an institution word names one; None for a heading or a national body."""
    last, line = words[-1], page.line_of(words[0].start)
    odd, firm = _odd(page, words, names), last.fold in voc.FIRM_HEADS
    if any(w.fold in voc.NATIONAL for w in words) and last.fold not in voc.HOSPITAL_WORDS:
        return None
    if line.shouted:
        alone = words[0].start - line.start < 4 and line.end - last.end < 4
        return Confidence.LIKELY if alone or (odd and follows_place_word(page, words[0].start)) else None
    if line.headed:
        marked = page.text[line.start : line.end].lstrip()[:1] in ("#", "*")
        return Confidence.LIKELY if firm and (odd or (len(names) > 1 and not marked)) else None
    if last.fold in voc.BODIES and not odd:
        return Confidence.LOOK
    if (firm and odd) or any(w.fold in voc.HOSPITAL_WORDS for w in words):
        return Confidence.SURE
    return Confidence.LIKELY if firm or odd else Confidence.LOOK


def _odd(page: Page, words: list[Word], names: list[Word]) -> bool:
    """Whether a word of the name is its own: no ordinary word, people, illness or short form."""
    folded = [w.fold for w in words]
    if any(page.lexicons.conditions.longest(folded, at) for at in range(len(words))):
        return False
    plain = (page.is_ordinary(w) or page.is_guarded(w) or is_people(page, w) or _short_form(w) for w in names)
    return not all(plain)


def _short_form(word: Word) -> bool:
    return word.caps and len(word.text) < 6


def _lower_headed(page: Page, index: int) -> Iterator[Candidate]:
    """ "the Bethany church", "the Hocken wing", "the Marlow County fire school": the head in lower case."""
    head, stop = page.words[index], _proper_before(page, index)
    name = page.at(stop)
    if not name or not name.title or name.opens or page.gap(index) not in (" ", "'s ") or page.is_guarded(name):
        return
    first = run_start(page, stop)
    words = page.words[first : stop + 1]
    article = first > 0 and page.words[first - 1].fold in ("the", "at", "to", "from")
    firm = head.fold in voc.FIRM_HEADS
    if all(page.is_ordinary(w) for w in words) and not (article and firm and len(words) > 1):
        return
    if voc.is_stop(name.fold) or name.fold in voc.TITLES or all(is_people(page, w) for w in words):
        return
    if (firm or article) and not (name.caps and len(words) == 1):
        yield organisation(words[0].start, head.end, Confidence.LIKELY)


def _proper_before(page: Page, index: int) -> int:
    """The word that should be proper: the one before the head, or one further where a plain word stands between."""
    between = page.words[index - 1] if index else page.words[0]
    if index < 2 or between.title or page.words[index].fold not in voc.FIRM_HEADS:
        return index - 1
    close = page.gap(index) == page.gap(index - 1) == " "
    plain = not voc.is_stop(between.fold) and between.fold not in voc.KIN | voc.SPEECH
    return index - 2 if close and plain else index - 1


def _leading(page: Page, index: int) -> Iterator[Candidate]:
    """ "Hospital Ángeles", "University of Calabar", "Ysbyty Gwynedd", "Camp Wapiti", "Ward 7B"."""
    last = index
    while last - index < 5 and _leads_on(page, last + 1):
        last += 1
    head, rest = page.words[index], page.words[index + 1 : last + 1]
    if rest and not all(page.is_guarded(w) or page.is_ordinary(w) for w in rest):
        yield organisation(head.start, rest[-1].end, Confidence.LIKELY)
        return
    number = WARD_NUMBER.match(page.text, head.end)
    if number and head.fold == "ward":
        yield organisation(head.start, number.end(), Confidence.LOOK)


def _leads_on(page: Page, index: int) -> bool:
    follower, after = page.at(index), page.at(index + 1)
    if follower is None or page.gap(index) not in (" ", ". ", " & "):
        return False
    if follower.title and not voc.is_stop(follower.fold):
        return True
    if follower.fold not in voc.JOINS - {"and", "for", "on", "in"} or after is None or page.gap(index + 1) != " ":
        return False
    return after.title or after.fold in voc.JOINS
