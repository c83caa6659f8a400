"""Hospitals, schools, employers, churches and clubs by the word that makes them one (layers 5 and 6)."""

import re
from collections.abc import Iterator

from storyjournal.redaction import vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.names import is_family, is_given, is_people
from storyjournal.redaction.page import Page, Word

REASON = "Naming the place where you are treated, work, learn or meet tells readers where to look for you."
BRANCH = "A chain's name together with its branch points at one street."
SAINT = re.compile(r"\b(?:at|to|from|in|near|outside) (?P<name>(?:st|saint|our lady|mt|mount)\.? [a-z]+(?:'?s)?)\b")
PATRON = re.compile(
    r"\b(?P<name>(?:St\.?|Saint|Our Lady(?: of(?: the)?)?|Holy|Sacred|Blessed|Good|Mt\.?|Mount) [A-Z][\w\-]+(?: [A-Z][\w\-]+)?(?:'s?)?|Our Lady's)(?!\w)"
)
NUMBERED = re.compile(
    r"\b(?:Channel|P\.?S\.?|Local|Lodge|Aerie|Troop|Engine|Station|Ladder|VFW Post|Legion Post|School No\.?) \d[\d\-A-Z]*\b"
)
BRANCH_OF = re.compile(
    r"\b(?P<name>[A-Z][\w'&.]+(?: (?:& )?[A-Z][\w']+){0,3}) (?:on|off) (?P<road>[A-Z][\w']+(?: [A-Z][\w']+){0,2})"
)
NUMBER_BEFORE = re.compile(r"(?<!\w)\d{1,4}(?:st|nd|rd|th) $")
GAPS = frozenset({" ", ". ", " & ", "'s ", "' ", "/", "-"})
PAIRED = re.compile(r"\b[A-Z][\w']+(?: [A-Z][\w']+){0,2} & [A-Z][\w']+(?: [A-Z][\w']+){0,2}")
PLACING = frozenset({"the", "at", "behind", "to", "from", "near", "in", "outside", "by"})
BARE_AFTER = frozenset(
    [
        "at",
        "ring",
        "call",
        "near",
        "outside",
        "from",
        "to",
        "into",
        "leave",
        "left",
        "joined",
        "under",
        "behind",
        "beside",
        "by",
    ]
)


class Organisations:
    """Runs of capitalised words that hold an institution word, and bare names after "at"."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every rule's candidates."""
        for index, word in enumerate(page.words):
            if word.title and word.fold in voc.HEADS:
                yield from _headed(page, index)
            elif not word.title and word.fold in voc.HEADS:
                yield from _lower_headed(page, index)
            if word.title and word.fold in voc.LEADING_HEADS:
                yield from _leading(page, index)
            if word.fold in voc.BRANDED_BRANCH:
                yield from _branch(page, index)
            if word.fold in BARE_AFTER and index + 1 < len(page.words):
                yield from _bare(page, index, index + 1)
        yield from _by_pattern(page)


def _by_pattern(page: Page) -> Iterator[Candidate]:
    """Patron saints ("St. Brendan's", "st lukes") and a name "on" or "off" a capitalised road."""
    for match in SAINT.finditer(page.text):
        yield _org(*match.span("name"), Confidence.LIKELY)
    for match in PATRON.finditer(page.text):
        last = page.words[page.first_from(match.end("name")) - 1]
        holy = match["name"].split()[0].rstrip(".") in ("St", "Saint", "Our")
        if not page.is_guarded(last) and (holy or last.owns) and not page.line_of(last.start).shouted:
            before = page.at(page.first_from(match.start()) - 1)
            firm = last.owns or "'" in match["name"] or (before is not None and before.fold in PLACING)
            yield _org(*match.span("name"), Confidence.LIKELY if firm else Confidence.LOOK)
    for match in PAIRED.finditer(page.text):
        words = page.words[page.first_from(match.start()) : page.first_from(match.end())]
        if not words[0].opens and not any(
            is_given(page, w) or page.is_guarded(w) or voc.is_stop(w.fold) for w in words
        ):
            line = page.line_of(match.start())
            yield _org(*match.span(), Confidence.LOOK if line.headed or line.shouted else Confidence.LIKELY)
    for match in NUMBERED.finditer(page.text):
        yield _org(*match.span(), Confidence.LIKELY)
    for match in BRANCH_OF.finditer(page.text):
        words = page.words[page.first_from(match.start()) : page.first_from(match.end("name"))]
        road = page.words[page.first_from(match.start("road"))]
        if (
            not words
            or words[0].opens
            or voc.is_stop(words[0].fold)
            or page.is_guarded(road)
            or road.fold in voc.TITLES
        ):
            continue
        before = page.at(page.first_from(match.start()) - 1)
        placed = before is not None and before.fold in PLACING
        if words[0].fold not in voc.TITLES | voc.KIN and (
            placed or (not is_given(page, words[0]) and not is_given(page, road))
        ):
            if placed or not all(page.is_ordinary(w) and not page.is_guarded(w) for w in words):
                yield _org(words[0].start, match.end(), Confidence.LIKELY)


def _headed(page: Page, index: int) -> Iterator[Candidate]:
    """ "Cedar Hollow Hospital", "St. Amant Middle", "Fox Valley GI"."""
    first, last = run_start(page, index), index
    while (follower := page.at(last + 1)) and page.gap(last + 1) in (" ", " & ") and follower.title:
        if follower.fold not in voc.HEADS and not (follower.caps and len(follower.text) < 5):
            break
        last += 1
    while (
        (beyond := page.at(last + 2))
        and page.words[last + 1].fold == "of"
        and page.gap(last + 1) == page.gap(last + 2) == " "
    ):
        if not beyond.title or voc.is_stop(beyond.fold):
            break
        last += 2
    words = page.words[first : last + 1]
    names = [w for w in words if w is not page.words[index] and w.fold not in voc.JOINS]
    proper = [w for w in names if w.fold not in voc.HEADS or words[-1].fold in voc.HOSPITAL_WORDS]
    if not proper or all(page.is_guarded(w) or w.fold in voc.JOINS for w in words):
        return
    trust = _trust(page, words, names)
    if trust is not None:
        number = NUMBER_BEFORE.search(page.text, max(0, words[0].start - 8), words[0].start)
        yield _org(number.start() if number else words[0].start, words[-1].end, trust)


def _trust(page: Page, words: list[Word], names: list[Word]) -> Confidence | None:
    """How surely a run with an institution word names one; None for a heading or a national body."""
    last, line = words[-1], page.line_of(words[0].start)
    ill = any(page.lexicons.conditions.longest([w.fold for w in words], at) for at in range(len(words)))
    odd = not ill and any(
        not page.is_ordinary(w)
        and not page.is_guarded(w)
        and not is_people(page, w)
        and not (w.caps and len(w.text) < 6)
        for w in names
    )
    firm = last.fold in voc.FIRM_HEADS
    if any(w.fold in voc.NATIONAL for w in words) and last.fold not in voc.HOSPITAL_WORDS:
        return None
    if line.shouted:
        before = page.at(page.first_from(words[0].start) - 1)
        alone = words[0].start - line.start < 4 and line.end - last.end < 4
        return Confidence.LIKELY if alone or (odd and before is not None and before.fold in PLACING) else None
    if line.headed:
        marked = page.text[line.start : line.end].lstrip()[:1] in ("#", "*")
        return Confidence.LIKELY if firm and (odd or (len(names) > 1 and not marked)) else None
    if last.fold in voc.BODIES and not odd:
        return Confidence.LOOK
    if any(w.fold in voc.HOSPITAL_WORDS for w in words):
        return Confidence.SURE
    return Confidence.SURE if firm and odd else Confidence.LIKELY if firm or odd else Confidence.LOOK


def _lower_headed(page: Page, index: int) -> Iterator[Candidate]:
    """ "the Bethany church", "the Hocken wing", "the Tyson plant": a proper name before a lower-case institution word."""
    stop = index - 1
    if (
        page.words[index].fold in voc.FIRM_HEADS
        and index > 1
        and not page.words[stop].title
        and page.gap(index) == page.gap(stop) == " "
    ):
        stop -= 0 if voc.is_stop(page.words[stop].fold) or page.words[stop].fold in voc.KIN | voc.SPEECH else 1
    name = page.at(stop)
    if not name or not name.title or name.opens or page.gap(index) not in (" ", "'s ") or page.is_guarded(name):
        return
    first = run_start(page, stop)
    words = page.words[first : stop + 1]
    article = page.words[first - 1].fold in ("the", "at", "to", "from") if first else False
    odd = any(not page.is_ordinary(w) for w in words)
    if not odd and not (article and len(words) > 1 and page.words[index].fold in voc.FIRM_HEADS):
        return
    if (
        voc.is_stop(name.fold)
        or all(is_people(page, w) for w in words)
        or name.fold in voc.TITLES
        or (name.caps and len(words) == 1)
    ):
        return
    if page.words[index].fold not in voc.FIRM_HEADS and not article:
        return
    yield _org(words[0].start, page.words[index].end, Confidence.LIKELY)


def _leading(page: Page, index: int) -> Iterator[Candidate]:
    """ "Hospital Ángeles", "University of Calabar", "Ysbyty Gwynedd", "Ward 7B", "Camp Wapiti"."""
    last = index
    while (follower := page.at(last + 1)) and last - index < 5 and page.gap(last + 1) in (" ", ". ", " & "):
        after = page.at(last + 2)
        joined = (
            follower.fold in voc.JOINS
            and after is not None
            and page.gap(last + 2) == " "
            and (after.title or after.fold in voc.JOINS)
        )
        if not (
            (follower.title and not voc.is_stop(follower.fold))
            or (joined and follower.fold not in ("and", "for", "on", "in"))
        ):
            break
        last += 1
    if last > index and not all(page.is_guarded(w) or page.is_ordinary(w) for w in page.words[index + 1 : last + 1]):
        yield _org(page.words[index].start, page.words[last].end, Confidence.LIKELY)
        return
    number = re.match(r" (?:[A-Z]?\d{1,3}[A-Z]?)\b", page.text[page.words[index].end :][:6])
    if number and page.words[index].fold == "ward":
        yield _org(page.words[index].start, page.words[index].end + number.end(), Confidence.LOOK)


def _branch(page: Page, index: int) -> Iterator[Candidate]:
    """ "Walgreens on Fairlawn", "the Tesco in Sale"."""
    link, name = page.at(index + 1), page.at(index + 2)
    if not link or not name or link.fold not in ("on", "in", "at", "by", "off") or page.gap(index + 1) != " ":
        return
    if name.title and not voc.is_stop(name.fold):
        last = index + 2
        while (follower := page.at(last + 1)) and follower.title and page.gap(last + 1) == " " and not follower.opens:
            if page.words[index].caps and last > index + 3:
                break
            last += 1
        start, end = page.words[index].start, page.words[last].end
        if page.words[index - 1].caps and page.gap(index) == " " and page.words[index].caps:
            start = page.words[index - 1].start
        yield Candidate(start, end, Kind.ORG, Level.IDENTIFIER, Confidence.LIKELY, BRANCH, Layer.CUE)


def _bare(page: Page, cue: int, index: int) -> Iterator[Candidate]:
    """ "at Mercy Ridge", "at UCH", "to ring Our Lady's": a bare name where somebody is treated or works."""
    if page.words[index].fold == "the" and index + 1 < len(page.words):
        index += 1
    word = page.words[index]
    if (
        not word.title
        or word.opens
        or page.gap(index) != " "
        or voc.is_stop(word.fold)
        or page.line_of(word.start).shouted
    ):
        return
    last = index
    while (
        (follower := page.at(last + 1))
        and follower.title
        and page.gap(last + 1) == " "
        and not voc.is_stop(follower.fold)
    ):
        if page.words[last].owns:
            break
        last += 1
    words = page.words[index : last + 1]
    if all(page.is_guarded(w) for w in words) or word.fold in voc.TITLES or is_people(page, word):
        return
    if len(words) == 1 and word.fold in voc.KIN:
        return
    if page.words[cue].fold == "at":
        if (
            last == index
            and not word.owns
            and (page.is_ordinary(word) or (is_given(page, word) and word.fold not in page.lexicons.places))
        ):
            return
    elif not words[-1].owns or (
        len(words) == 1 and (is_given(page, word) or is_family(page, word) or page.is_ordinary(word))
    ):
        return
    yield _org(word.start, words[-1].end + (2 if words[-1].owns else 0), Confidence.LIKELY)


def run_start(page: Page, index: int) -> int:
    """The first word of the run of capitalised words that ends at `index`."""
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
        if not (before.opens and page.is_ordinary(before) and not _named(page, before)):
            return True
        return page.line_of(before.start).start == before.start
    if before.fold not in voc.JOINS or before.title or first < 2 or before.fold in ("at", "in", "on", "for"):
        return False
    earlier = page.words[first - 2]
    linked = earlier.title or earlier.fold in voc.JOINS - {"at", "in", "on", "for", "and"}
    return (linked and page.gap(first - 1) in (" ", "'s ") and not voc.is_stop(earlier.fold)) or (
        earlier.fold == "of" and linked
    )


def _named(page: Page, word: Word) -> bool:
    names = page.lexicons
    return word.fold in names.first_names or word.fold in names.surnames or word.fold in names.places


def _org(start: int, end: int, trust: Confidence) -> Candidate:
    return Candidate(start, end, Kind.ORG, Level.IDENTIFIER, trust, REASON, Layer.CUE)
