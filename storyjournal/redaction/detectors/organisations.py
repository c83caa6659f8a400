"""Hospitals, schools, employers, churches and clubs by the word that makes them one (layers 5 and 6)."""

import re
from collections.abc import Iterator

from storyjournal.redaction import vocabulary as voc
from storyjournal.redaction.detectors.people import STOP, is_given, is_people
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.page import Page, Word

REASON = "Naming the place where you are treated, work, learn or meet tells readers where to look for you."
BRANCH = "A chain's name together with its branch points at one street."
JOINS = frozenset(["of", "the", "and", "for", "on", "in", "at", "de", "la", "le", "du", "des", "del", "&", "st"])
AT = frozenset(["at", "from", "to", "into", "outside", "near", "leave", "left", "joined"])
SAINT = re.compile(r"\b(?:at|to|from|in|near|outside) (?P<name>(?:st|saint|our lady|mt|mount)\.? [a-z]+(?:'?s)?)\b")


class Organisations:
    """Runs of capitalised words that hold an institution word, and bare names after "at"."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every rule's candidates."""
        for index, word in enumerate(page.words):
            if word.title and word.fold in voc.HEADS:
                yield from self._headed(page, index)
            elif not word.title and word.fold in voc.FIRM_HEADS:
                yield from self._lower_headed(page, index)
            if word.title and word.fold in voc.LEADING_HEADS:
                yield from self._leading(page, index)
            if word.fold in voc.BRANDED_BRANCH:
                yield from self._branch(page, index)
            if word.fold == "at" and index + 1 < len(page.words):
                yield from self._at(page, index + 1)
        for match in SAINT.finditer(page.text):
            yield _org(match.start("name"), match.end("name"), Confidence.LIKELY)

    def _headed(self, page: Page, index: int) -> Iterator[Candidate]:
        """ "Cedar Hollow Hospital", "St. Amant Middle", "School of the Holy Child"."""
        first = run_start(page, index)
        last = index
        while (
            (follower := page.at(last + 1))
            and page.gap(last + 1) in (" ", " & ")
            and follower.title
            and follower.fold in voc.HEADS
        ):
            last += 1
        words = page.words[first : last + 1]
        names = [w for w in words if w.fold not in JOINS and (w.fold not in voc.HEADS or w is not page.words[last])]
        if not [w for w in names if w.fold not in voc.HEADS]:
            return
        if any(w.fold in voc.NATIONAL for w in words) and not any(w.fold in voc.HOSPITAL_WORDS for w in words):
            return
        if all(page.is_guarded(w) or w.fold in JOINS for w in words):
            return
        line = page.line_of(words[0].start)
        firm = page.words[last].fold in voc.FIRM_HEADS or not all(page.is_ordinary(w) for w in names)
        if line.headed or line.shouted:
            firm = firm and any(not page.is_ordinary(w) for w in names)
            if not firm:
                return
        yield _org(words[0].start, page.words[last].end, Confidence.SURE if firm else Confidence.LIKELY)

    def _lower_headed(self, page: Page, index: int) -> Iterator[Candidate]:
        """ "Halvorson hardware", "the Bethany church": a proper name before a lower-case institution word."""
        name = page.at(index - 1)
        if (
            not name
            or not name.title
            or name.opens
            or page.gap(index) != " "
            or page.is_ordinary(name)
            or page.is_guarded(name)
        ):
            return
        if name.fold in STOP or is_people(page, name) or name.fold in voc.TITLES or name.caps:
            return
        first = run_start(page, index - 1)
        yield _org(page.words[first].start, page.words[index - 1].end, Confidence.LIKELY)

    def _leading(self, page: Page, index: int) -> Iterator[Candidate]:
        """ "Hospital Ángeles", "University of Calabar", "Ysbyty Gwynedd", "Ward 7B", "Camp Wapiti"."""
        last = index
        while (follower := page.at(last + 1)) and last - index < 5 and page.gap(last + 1) in (" ", ". ", " & ", ", "):
            if page.gap(last + 1) == ", " and page.words[last].fold not in voc.HEADS:
                break
            joined = (
                follower.fold in JOINS
                and (after := page.at(last + 2)) is not None
                and (after.title or after.fold in JOINS)
                and page.gap(last + 2) == " "
            )
            if page.gap(last + 1) == ", " or not ((follower.title and follower.fold not in STOP) or joined):
                break
            last += 1
        if last > index:
            yield _org(page.words[index].start, page.words[last].end, Confidence.LIKELY)
            return
        number = re.match(r" (?:[A-Z]?\d{1,3}[A-Z]?)\b", page.text[page.words[index].end :][:6])
        if number and page.words[index].fold == "ward":
            yield _org(page.words[index].start, page.words[index].end + number.end(), Confidence.LIKELY)

    def _branch(self, page: Page, index: int) -> Iterator[Candidate]:
        """ "Walgreens on Fairlawn", "the Tesco in Sale"."""
        link, name = page.at(index + 1), page.at(index + 2)
        if (
            link
            and name
            and link.fold in ("on", "in", "at", "by", "off")
            and name.title
            and name.fold not in STOP
            and page.gap(index + 1) == " "
        ):
            last = index + 2
            while (
                (follower := page.at(last + 1)) and follower.title and page.gap(last + 1) == " " and not follower.opens
            ):
                last += 1
            yield Candidate(
                page.words[index].start,
                page.words[last].end,
                Kind.ORG,
                Level.IDENTIFIER,
                Confidence.LIKELY,
                BRANCH,
                Layer.CUE,
            )

    def _at(self, page: Page, index: int) -> Iterator[Candidate]:
        """ "at Mercy Ridge", "at UCH", "at the Marsden": a bare name where somebody is treated or works."""
        if page.words[index].fold == "the" and index + 1 < len(page.words):
            index += 1
        word = page.words[index]
        if not word.title or word.opens or page.gap(index) != " " or word.fold in STOP or is_people(page, word):
            return
        if word.fold in voc.TITLES or word.fold in voc.KIN or page.line_of(word.start).shouted:
            return
        last = index
        while (
            (follower := page.at(last + 1))
            and follower.title
            and page.gap(last + 1) == " "
            and follower.fold not in STOP
            and not page.words[last].owns
        ):
            last += 1
        words = page.words[index : last + 1]
        if all(page.is_guarded(w) for w in words) or (last == index and page.is_ordinary(word) and not word.owns):
            return
        if last == index and is_given(page, word) and not word.owns and word.fold not in page.lexicons.places:
            return
        end = words[-1].end + (2 if words[-1].owns else 0)
        yield _org(word.start, end, Confidence.LIKELY)


def run_start(page: Page, index: int) -> int:
    """The first word of the run of capitalised words that ends at `index`."""
    first = index
    while first > 0 and index - first < 7:
        before, gap = page.words[first - 1], page.gap(first)
        if gap not in (" ", ". ", " & ", "'s ", "' ", "/") or (
            gap == ". " and before.fold not in ("st", "mt", "ste", "dr") and len(before.text) > 1
        ):
            break
        if (
            before.title
            and before.fold not in STOP
            and not (before.opens and page.is_ordinary(before) and not _named(page, before))
        ) or (
            before.title
            and before.opens
            and before.fold not in STOP
            and page.line_of(before.start).start == before.start
        ):
            first -= 1
        elif (
            before.fold in JOINS
            and not before.title
            and first > 1
            and page.words[first - 2].title
            and page.gap(first - 1) in (" ", "'s ")
        ):
            if page.words[first - 2].fold in STOP or before.fold in ("at", "in", "on", "for"):
                break
            first -= 1
        else:
            break
    while page.words[first].fold in JOINS - {"st"} and first < index:
        first += 1
    return first


def _named(page: Page, word: Word) -> bool:
    names = page.lexicons
    return word.fold in names.first_names or word.fold in names.surnames or word.fold in names.places


def _org(start: int, end: int, trust: Confidence) -> Candidate:
    return Candidate(start, end, Kind.ORG, Level.IDENTIFIER, trust, REASON, Layer.CUE)
