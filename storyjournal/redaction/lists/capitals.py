"""Capitalised words explained by lists of names and places, or by nothing else (layer 6)."""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.lists.runs import name_run_end, town_end
from storyjournal.redaction.lists.singles import backed, found, kind_of, ordinary, short_form, shouted, unknown
from storyjournal.redaction.reading.names import is_family, is_given, is_people, is_placed, is_small
from storyjournal.redaction.reading.page import Page, Word

DOSE = re.compile(r"\s?\(?\d[\d.,/]{0,12}\s?(?:mg|mcg|µg|ml|units|iu|g\b|%)", re.I)
ABBREVIATED = re.compile(r"[A-Z]{1,6}s|[A-Za-z]-\w+|[A-Z]\w{0,40}-[a-z]\w{0,40}[a-z]")
ARTICLES = voc.words("the a an no this some any one two another each every more")


class Capitals:
    """Runs of capitalised words outside the guard list, read as a person, a place, or worth a look."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Report each run once."""
        index = 0
        while index < len(page.words):
            word = page.words[index]
            town = town_end(page, index) if word.title and len(word.text) > 1 else 0
            if town:
                whole = found(word.start, page.words[town - 1].end, Kind.PLACE, Confidence.LIKELY)
                yield backed(page, index, whole)
                index = town
            elif _counts(page, word):
                last = name_run_end(page, index)
                judged = _judge(page, index, last)
                if judged:
                    yield backed(page, page.first_from(judged.start), judged)
                index = last
            else:
                index += 1


def _counts(page: Page, word: Word) -> bool:
    """Whether a word can begin a name at all."""
    if not word.title or len(word.text) < 2 or is_small(page, word) or page.is_guarded(word):
        return False
    if word.start and page.text[word.start - 1] in "#@/.":
        return False
    if page.lexicons.regions.longest([word.fold], 0) and (not is_given(page, word) or _in_region(page, word)):
        return False
    return word.fold not in voc.TITLES and not is_people(page, word) and not ABBREVIATED.fullmatch(word.text)


def _in_region(page: Page, word: Word) -> bool:
    """ "in Georgia" is the state; Georgia who laughs is not."""
    return is_placed(page, page.first_from(word.start))


def _judge(page: Page, first: int, last: int) -> Candidate | None:
    words = page.words[first:last]
    if words[0].opens and len(words) > 1 and page.is_ordinary(words[0]) and not is_given(page, words[0]):
        whole = page.line_of(words[0].start)
        alone = whole.start == words[0].start and len(page.text[whole.start : whole.end].split()) < 5
        if not alone:
            first, words = first + 1, words[1:]
    line = page.line_of(words[0].start)
    if line.shouted:
        return shouted(page, first, words)
    if len(words) > 1:
        return _several(page, first, words, line.headed)
    if words[0].caps:
        return short_form(page, first)
    return None if _medical(page, first) else _single(page, first, line.headed)


def _single(page: Page, index: int, headed: bool) -> Candidate | None:
    word = page.words[index]
    if page.is_ordinary(word):
        return None if headed else ordinary(page, index)
    given, kind = is_given(page, word), kind_of(page, index, word)
    article = index > 0 and page.words[index - 1].fold in ARTICLES and page.gap(index) == " "
    if article and not given and not word.owns:
        return found(word.start, word.end, kind, Confidence.LOOK)
    if given or is_family(page, word) or word.fold in page.lexicons.places or is_placed(page, index):
        return found(word.start, word.end, kind, Confidence.LIKELY)
    return found(word.start, word.end, kind, Confidence.LOOK if headed else unknown(page, index))


def _several(page: Page, first: int, words: list[Word], headed: bool) -> Candidate | None:
    start, end = words[0].start, words[-1].end
    given, placed = is_given(page, words[0]), is_placed(page, first)
    if words[-1].fold in voc.PLACE_HEADS and not headed:
        return found(start, end, Kind.PLACE, Confidence.LIKELY)
    odd = [w for w in words if not page.is_ordinary(w)]
    if headed:
        return _in_heading(page, first, odd)
    if odd:
        return found(start, end, kind_of(page, first, words[0]), Confidence.LIKELY)
    if given and is_family(page, words[-1]):
        return found(start, end, Kind.PERSON, Confidence.LIKELY)
    return found(start, end, Kind.PLACE, Confidence.LIKELY) if placed else found(start, end, Kind.ORG, Confidence.LOOK)


def _in_heading(page: Page, first: int, odd: list[Word]) -> Candidate | None:
    """In a heading only the words that are no ordinary words count."""
    if not odd:
        return None
    listed = any(is_given(page, w) or w.fold in page.lexicons.places for w in odd)
    trust = Confidence.LIKELY if listed else Confidence.LOOK
    return found(odd[0].start, odd[-1].end, kind_of(page, first, odd[0]), trust)


def _medical(page: Page, index: int) -> bool:
    """Named after somebody, but a test, a sign or a medicine: "Kinsey's sign", "Xoblar 20 mg"."""
    word, after, before = page.words[index], page.at(index + 1), page.at(index - 1)
    if after is not None and page.gap(index + 1) in (" ", "'s ", "' ") and after.fold in voc.SCORES:
        return True
    if DOSE.match(page.text, word.end):
        return True
    return before is not None and before.fold in voc.TAKING and not is_given(page, word)
