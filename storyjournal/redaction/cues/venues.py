"""Places where people are treated, work or meet, by what stands around a bare name (layer 5)."""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.cues.organisations import follows_place_word, organisation
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.lists.runs import titled_end
from storyjournal.redaction.reading.names import is_family, is_given, is_people
from storyjournal.redaction.reading.page import Page, Word

BRANCH = "A chain's name together with its branch points at one street."
LOWER_SAINT = re.compile(
    r"\b(?:at|to|from|in|near|outside) (?P<name>(?:st|saint|our lady|mt|mount)\.? [a-z]+(?:'?s)?)\b"
)
PATRON = re.compile(
    r"\b(?P<name>(?:St\.?|Saint|Our Lady(?: of(?: the)?)?|Holy|Sacred|Blessed|Good|Mt\.?|Mount) "
    r"[A-Z][\w\-]{1,30}(?: [A-Z][\w\-]{1,30})?(?:'s?)?|Our Lady's)(?!\w)"
)
NUMBERED = re.compile(
    r"\b(?:Channel|P\.?S\.?|Local|Lodge|Aerie|Troop|Engine|Station|Ladder|VFW Post|Legion Post|School No\.?)"
    r" \d[\d\-A-Z]*\b"
)
ON_ROAD = re.compile(
    r"\b(?P<name>[A-Z][\w'&.]{1,30}(?: (?:& )?[A-Z][\w']{1,30}){0,3})"
    r" (?:on|off) (?P<road>[A-Z][\w']{1,30}(?: [A-Z][\w']{1,30}){0,2})"
)
PAIRED = re.compile(r"\b[A-Z][\w']{1,30}(?: [A-Z][\w']{1,30}){0,2} & [A-Z][\w']{1,30}(?: [A-Z][\w']{1,30}){0,2}")
BARE_AFTER = voc.words("at ring call near outside from to into leave left joined under behind beside by")
BRANCH_LINKS = frozenset({"on", "in", "at", "by", "off"})


class Venues:
    """Chains with a branch, saints' names, firms of two names, and bare names after "at"."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every rule's candidates."""
        for index, word in enumerate(page.words):
            if word.fold in voc.BRANDED_BRANCH:
                yield from _branch(page, index)
            if word.fold in BARE_AFTER and index + 1 < len(page.words):
                yield from _bare(page, index)
        for match in (*LOWER_SAINT.finditer(page.text),):
            yield organisation(*match.span("name"), Confidence.LIKELY)
        for match in NUMBERED.finditer(page.text):
            yield organisation(*match.span(), Confidence.LIKELY)
        yield from _patrons(page)
        yield from _paired(page)
        yield from _on_road(page)


def _words(page: Page, start: int, end: int) -> list[Word]:
    return page.words[page.first_from(start) : page.first_from(end)]


def _patrons(page: Page) -> Iterator[Candidate]:
    """ "St. Brendan's", "Our Lady of the Gulf": sure enough with a possessive or a word of place before it."""
    for match in PATRON.finditer(page.text):
        last = page.words[page.first_from(match.end("name")) - 1]
        holy = match["name"].split()[0].rstrip(".") in ("St", "Saint", "Our")
        if page.is_guarded(last) or not (holy or last.owns) or page.line_of(last.start).shouted:
            continue
        firm = last.owns or "'" in match["name"] or follows_place_word(page, match.start())
        yield organisation(*match.span("name"), Confidence.LIKELY if firm else Confidence.LOOK)


def _paired(page: Page) -> Iterator[Candidate]:
    """ "Kettle & Crane", but not two people."""
    for match in PAIRED.finditer(page.text):
        words = _words(page, match.start(), match.end())
        if words[0].opens or any(is_given(page, w) or page.is_guarded(w) or voc.is_stop(w.fold) for w in words):
            continue
        line = page.line_of(match.start())
        yield organisation(*match.span(), Confidence.LOOK if line.headed or line.shouted else Confidence.LIKELY)


def _on_road(page: Page) -> Iterator[Candidate]:
    """ "the Sinclair on Grand", "Hy-Vee on Locust": a name on or off a capitalised road."""
    for match in ON_ROAD.finditer(page.text):
        words = _words(page, match.start(), match.end("name"))
        roads = _words(page, match.start("road"), match.end("road"))
        if not words or not roads or words[0].opens or voc.is_stop(words[0].fold):
            continue
        if page.is_guarded(roads[0]) or roads[0].fold in voc.TITLES or words[0].fold in voc.TITLES | voc.KIN:
            continue
        known = is_given(page, words[0]) or is_given(page, roads[0])
        plain = all(page.is_ordinary(w) and not page.is_guarded(w) for w in words)
        if follows_place_word(page, match.start()) or not (known or plain):
            yield organisation(words[0].start, match.end(), Confidence.LIKELY)


def _branch(page: Page, index: int) -> Iterator[Candidate]:
    """ "Walgreens on Dunmore", "the Tesco in Sale", "RITE AID ON KESSLER BLVD"."""
    brand, link, name = page.words[index], page.at(index + 1), page.at(index + 2)
    if not link or not name or link.fold not in BRANCH_LINKS or page.gap(index + 1) != " ":
        return
    if name.title and not voc.is_stop(name.fold):
        last = titled_end(page, index + 2)
        end = page.words[min(last, index + 4) if brand.caps else last].end
        whole = index > 0 and brand.caps and page.words[index - 1].caps and page.gap(index) == " "
        start = page.words[index - 1].start if whole else brand.start
        yield Candidate(start, end, Kind.ORG, Level.IDENTIFIER, Confidence.LIKELY, BRANCH, Layer.CUE)


def _bare(page: Page, cue: int) -> Iterator[Candidate]:
    """ "at Mercy Falls", "at the Marsden", "to ring Our Lady's": a bare name where somebody is treated or works."""
    index = cue + 1
    if page.words[index].fold == "the" and index + 1 < len(page.words):
        index += 1
    word = page.words[index]
    if not word.title or word.opens or page.gap(index) != " " or voc.is_stop(word.fold):
        return
    if word.fold in voc.TITLES or is_people(page, word) or page.line_of(word.start).shouted:
        return
    words = page.words[index : titled_end(page, index) + 1]
    if all(page.is_guarded(w) for w in words) or (len(words) == 1 and word.fold in voc.KIN):
        return
    if _is_venue(page, page.words[cue].fold == "at", words):
        letters = len(words) == 1 and word.caps and len(word.text) < 5
        trust = Confidence.LOOK if letters else Confidence.LIKELY
        yield organisation(word.start, words[-1].end + (2 if words[-1].owns else 0), trust)


def _is_venue(page: Page, after_at: bool, words: list[Word]) -> bool:
    """After "at" most names are places of work or care; after other words only "X's", and not one person's."""
    word = words[0]
    if not after_at:
        person = is_given(page, word) or is_family(page, word) or page.is_ordinary(word)
        return words[-1].owns and not (len(words) == 1 and person)
    if len(words) > 1 or word.owns:
        return True
    return not page.is_ordinary(word) and (not is_given(page, word) or word.fold in page.lexicons.places)
