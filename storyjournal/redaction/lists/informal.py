"""Names in texts that have no capitals to go by, and inside hashtags (layer 6)."""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import fold
from storyjournal.redaction.reading.names import is_given
from storyjournal.redaction.reading.page import Page, is_ordinary

PERSON = "This is a first name written small. Anyone who knows them could guess who you are too."
PLACE = "A place smaller than a state, together with your illness, can leave only a few people."
WORK = "Naming the place where you are treated, work, learn or meet tells readers where to look for you."
TAGGED = "A name inside a hashtag can be searched like any other."
TAG = re.compile(r"#(\w{4,60})")
CAMEL = re.compile(r"[^\W\d_][^\WA-Z\d_]*")
RALLY = re.compile(
    r"(?:pray(?:ers)?for|team|justicefor|fightlike|fightfor|prayfor|standwith|loveyou"
    r"|remember(?:ing)?|savefor|walkfor|runfor|bravefor|for)?"
    r"(?P<name>[^\W\d_]{3,20}?)(?:strong|s?army|tough|cares|proud|fights|fighter|warriors?|squad"
    r"|smiles|beats|walks|s?journey|s?village|s?law|forever)?"
)
SENTENCE = re.compile(r"(?:^|[.!?]\s|\n)[\s\"'(*\-]{0,8}([^\W\d_])")
STARTS = frozenset({"at", "to", "from", "in", "by", "near"})


class Informal:
    """Reads a text as lower case where most of its sentences begin without a capital; hashtags always."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Given names, places after a preposition, institutions; names in tags."""
        yield from _tags(page)
        openings = SENTENCE.findall(page.text)
        if not openings or 2 * sum(letter.islower() for letter in openings) < len(openings):
            return
        for index, word in enumerate(page.words):
            if word.title or len(word.text) < 3 or is_ordinary(page.lexicons, word.fold) or page.is_guarded(word):
                continue
            if word.fold in voc.KIN | voc.TITLES | voc.NOT_NAMES or voc.is_stop(word.fold) or "'" in word.fold:
                continue
            if page.text[word.start - 1 : word.start] in ("@", "#", "_", ".") and word.start:
                continue
            yield from _small(page, index)
        yield from _institutions(page)


def _small(page: Page, index: int) -> Iterator[Candidate]:
    word, before = page.words[index], page.at(index - 1)
    placed = before is not None and before.fold in voc.PLACE_BEFORE and page.gap(index) == " "
    if (
        placed
        and word.fold in page.lexicons.places
        and not (is_given(page, word) and before and before.fold in ("to", "past"))
    ):
        yield _found(word.start, word.end, Kind.PLACE, Confidence.LIKELY, PLACE)
    elif is_given(page, word) and len(word.fold) > 3:
        yield _found(word.start, word.end, Kind.PERSON, Confidence.LIKELY, PERSON)
    elif (
        (after := page.at(index + 1))
        and page.gap(index + 1) == " "
        and after.fold in voc.HUMAN_SPEECH
        and word.fold.isalpha()
    ):
        yield _found(word.start, word.end, Kind.PERSON, Confidence.LOOK, PERSON)
    elif after and page.gap(index + 1) == " " and after.fold in voc.PLACE_HEADS and placed:
        yield _found(word.start, after.end, Kind.PLACE, Confidence.LIKELY, PLACE)
    elif (
        is_given(page, word)
        or (word.fold in page.lexicons.surnames and len(word.fold) > 3)
        or (placed and before and before.fold in ("in", "from", "near"))
    ):
        yield _found(word.start, word.end, Kind.PERSON, Confidence.LOOK, PERSON)


def _institutions(page: Page) -> Iterator[Candidate]:
    """ "bramhall surgery", "at halden street medical": some word before the head is no ordinary word."""
    for index, word in enumerate(page.words):
        if word.title or word.fold not in voc.HEADS or index == 0:
            continue
        first = index
        while first and index - first < 4 and page.gap(first) == " " and _part(page, first - 1):
            first -= 1
        words = page.words[first:index]
        odd = any(not page.is_ordinary(w) and len(w.text) > 3 and not page.is_guarded(w) for w in words)
        if words and odd and (word.fold in voc.FIRM_HEADS or page.words[first - 1].fold in STARTS):
            yield _found(words[0].start, word.end, Kind.ORG, Confidence.LIKELY, WORK)


def _part(page: Page, index: int) -> bool:
    word = page.words[index]
    return not (voc.is_stop(word.fold) or word.fold in voc.KIN or word.fold in voc.SPEECH or word.owns)


def _tags(page: Page) -> Iterator[Candidate]:
    """#TeamCalliope, #lubbockstrong, #KalispellCares: names of the lists within a tag."""
    for tag in TAG.finditer(page.text):
        text, base = tag.group(1), tag.start(1)
        pieces = list(CAMEL.finditer(text))
        if text[0].isupper() and len(pieces) > 1:
            spans = [(p.start(), p.end()) for p in pieces]
        else:
            rally = RALLY.fullmatch(fold(text)) if len(fold(text)) == len(text) else None
            spans = [rally.span("name")] if rally and rally["name"] != fold(text) else []
        for start, end in spans:
            kind = _listed(page, fold(text[start:end]))
            if kind is not None:
                yield _found(base + start, base + end, kind, Confidence.LIKELY, TAGGED)


def _listed(page: Page, name: str) -> Kind | None:
    if len(name) < 4 or name in page.lexicons.common or page.lexicons.guard.longest([name], 0):
        return None
    if name in page.lexicons.first_names:
        return Kind.PERSON
    if is_ordinary(page.lexicons, name):
        return None
    return Kind.PLACE if name in page.lexicons.places else None


def _found(start: int, end: int, kind: Kind, trust: Confidence, reason: str) -> Candidate:
    return Candidate(start, end, kind, Level.IDENTIFIER, trust, reason, Layer.LEXICON)
