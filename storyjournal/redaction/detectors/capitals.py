"""Capitalised words explained by lists of names and places, or by nothing else (layer 6)."""

import re
from collections.abc import Iterator

from storyjournal.redaction import vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.lexicon import fold
from storyjournal.redaction.names import is_family, is_given, is_particle, is_people, is_small
from storyjournal.redaction.page import Page, Word

PERSON = "This looks like somebody's name. Anyone who knows them could guess who you are too."
PLACE = "A place smaller than a state, together with your illness, can leave only a few people."
UNKNOWN = "This word begins with a capital and is no ordinary word: it may name a person or a place."
DOSE = re.compile(r"\s?\(?\d[\d.,/]*\s?(?:mg|mcg|µg|ml|units|iu|g\b|%)", re.I)
STATE = re.compile(r", (?:[A-Z]{2}\b|[A-Z][a-z]+ \d{5})")
ABBREVIATED = re.compile(r"[A-Z]{1,6}s|[A-Za-z]-\w+|[A-Z]\w*-[a-z]\w*[a-z]")
ARTICLES = frozenset({"the", "a", "an", "no", "this", "some", "any", "one", "two", "another", "each", "every", "more"})
LETTER = re.compile(r"(?<![\w.'\-/])(?<![A-Z] )[B-HJ-Z]\.(?= [a-z])")
DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,3}(?=[ ',!?])")
STATIONED = frozenset({"at", "from", "to", "still", "on", "in", "near"})
NOT_INITIALS = frozenset(
    {
        "U.S.",
        "U.K.",
        "A.M.",
        "P.M.",
        "D.C.",
        "N.B.",
        "M.D.",
        "R.N.",
        "L.A.",
        "E.R.",
        "P.S.",
        "B.C.",
        "D.O.",
        "P.A.",
        "N.P.",
        "U.S.A.",
        "I.V.",
        "P.O.",
        "N.Y.",
    }
)
LETTERED = re.compile(
    r"(?:vitamin|hepatitis|type|stage|grade|factor|part|plan|group|influenza|title|class|level|section|dr|mr|mrs|ms|st|vs|no|[A-Z]\.?)\s$",
    re.I,
)


class Capitals:
    """Runs of capitalised words outside the guard list, read as a person, a place, or worth a look."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Report each run once."""
        index = 0
        while index < len(page.words):
            if not self._counts(page, index):
                index += 1
                continue
            town = _town(page, index)
            if town:
                yield _found(page.words[index].start, page.words[town - 1].end, Kind.PLACE, Confidence.LIKELY)
                index = town
                continue
            last = _run_end(page, index)
            found = self._judge(page, index, last)
            if found:
                yield found
            index = last
        for match in DOTTED.finditer(page.text):
            if match.group() not in NOT_INITIALS:
                yield _found(match.start(), match.end(), Kind.PERSON, Confidence.LOOK)
        for match in LETTER.finditer(page.text):
            if not LETTERED.search(page.text, max(0, match.start() - 12), match.start()):
                yield _found(match.start(), match.start() + 1, Kind.PERSON, Confidence.LOOK)

    def _counts(self, page: Page, index: int) -> bool:
        """Whether a word can begin a name at all."""
        word = page.words[index]
        if not word.title or len(word.text) < 2:
            return False
        if _town(page, index):
            return True
        if is_small(page, word) or page.is_guarded(word):
            return False
        if page.text[word.start - 1 : word.start] in ("#", "@", "/", ".") and word.start:
            return False
        if is_people(page, word) or ABBREVIATED.fullmatch(word.text):
            return False
        return word.fold not in voc.TITLES

    def _judge(self, page: Page, first: int, last: int) -> Candidate | None:
        words = page.words[first:last]
        if words[0].opens and len(words) > 1 and page.is_ordinary(words[0]) and not is_given(page, words[0]):
            whole = page.line_of(words[0].start)
            alone = whole.start == words[0].start and len(page.text[whole.start : whole.end].split()) < 5
            if not alone:
                first, words = first + 1, words[1:]
        line = page.line_of(words[0].start)
        if line.shouted or (words[0].caps and len(words) == 1):
            return _shouted(page, first, words)
        if len(words) == 1:
            return self._single(page, first, words[0], line.headed)
        return self._several(page, first, words, line.headed)

    def _single(self, page: Page, index: int, word: Word, headed: bool) -> Candidate | None:
        if _medical(page, index):
            return None
        if page.is_ordinary(word):
            return _ordinary(page, index, word, headed)
        given, placed = is_given(page, word), _placed(page, index)
        kind = _kind(page, index, word)
        listed = given or is_family(page, word) or word.fold in page.lexicons.places
        article = index > 0 and page.words[index - 1].fold in ARTICLES and page.gap(index) == " "
        if article and not given and not word.owns:
            return _found(word.start, word.end, kind, Confidence.LOOK)
        if listed or placed:
            return _found(word.start, word.end, kind, Confidence.LIKELY)
        if headed:
            return _found(word.start, word.end, kind, Confidence.LOOK)
        return _found(word.start, word.end, kind, _unknown(page, index))

    def _several(self, page: Page, first: int, words: list[Word], headed: bool) -> Candidate | None:
        start, end = words[0].start, words[-1].end
        given, placed = is_given(page, words[0]), _placed(page, first)
        whole = " ".join(w.fold for w in words)
        if words[-1].fold in voc.PLACE_HEADS and not headed:
            return _found(start, end, Kind.PLACE, Confidence.LIKELY)
        if whole in page.lexicons.places and (placed or not headed):
            return _found(start, end, Kind.PERSON if given and not placed else Kind.PLACE, Confidence.LIKELY)
        if all(page.is_ordinary(w) for w in words):
            if headed:
                return None
            if given and is_family(page, words[-1]):
                return _found(start, end, Kind.PERSON, Confidence.LIKELY)
            return _found(
                start, end, Kind.PLACE if placed else Kind.ORG, Confidence.LIKELY if placed else Confidence.LOOK
            )
        if headed:
            return _best_of(page, first, words)
        kind = _kind(page, first, words[0])
        return _found(start, end, kind, Confidence.LIKELY)


def _town(page: Page, index: int) -> int:
    """The index after a listed place of several words that begins here ("Sun Valley", "Las Cruces"), else 0."""
    for size in (4, 3, 2):
        last = page.at(index + size - 1)
        if (
            last is None
            or not last.title
            or last.caps != page.words[index].caps
            or "\n" in page.text[page.words[index].start : last.end]
        ):
            continue
        if last.end - page.words[index].start > 40 or page.line_of(last.start).shouted:
            continue
        whole = fold(page.text[page.words[index].start : last.end])
        if whole in page.lexicons.places and not all(page.guarded[page.words[index].start : last.end]):
            first = page.words[index]
            if (
                not (is_given(page, first) and is_family(page, last) and not _placed(page, index))
                and first.fold not in voc.TITLES
            ):
                return index + size
    return 0


def _run_end(page: Page, index: int) -> int:
    last = index + 1
    while last < len(page.words) and last - index < 5:
        word, before, gap = page.words[last], page.words[last - 1], page.gap(last)
        particle = is_particle(page, last)
        quoted = last - index < 3 and gap in (' "', " (", '" ', ") ") and (last - index == 1) == (gap[0] == " ")
        quoted = (
            quoted
            and word.title
            and not (gap[0] == " " and (beyond := page.at(last + 1)) and page.gap(last + 1) not in ('" ', ") "))
        )
        if (
            before.owns
            or (gap not in (" ", ". ") and not quoted)
            or (gap == ". " and len(before.text) > 1 and before.fold != "st")
        ):
            break
        if not (word.title or particle) or is_small(page, word) or word.fold in voc.KIN or page.is_guarded(word):
            break
        if word.caps and not before.caps and len(word.text) > 4:
            break
        last += 1
    return last


def _ordinary(page: Page, index: int, word: Word, headed: bool) -> Candidate | None:
    """A capitalised word of every day: a name only where it is on a list and stands as names do."""
    given, before = is_given(page, word), page.at(index - 1)
    if headed or page.line_of(word.start).headed:
        return None
    if word.opens:
        after = page.at(index + 1)
        gap = page.gap(index + 1) if after else ""
        speaks = after is not None and gap == " " and after.fold in voc.HUMAN_SPEECH
        acts = (
            after is not None
            and gap == " "
            and not after.title
            and (after.fold in voc.SPEECH or after.fold.endswith("ed"))
        )
        apart = (
            gap.startswith((" (", " & ", " and "))
            or re.match(r", \d\d", page.text[word.end : word.end + 5]) is not None
        )
        rare = word.fold not in page.lexicons.common
        if not (given and (acts or apart or word.owns)) and not (rare and speaks):
            return None
        return _found(
            word.start, word.end, Kind.PERSON, Confidence.LIKELY if given and rare and speaks else Confidence.LOOK
        )
    article = before is not None and before.fold in ARTICLES
    if _placed(page, index) and word.fold in page.lexicons.places and not article:
        return _found(word.start, word.end, Kind.PLACE, Confidence.LIKELY)
    if given and not article:
        return _found(word.start, word.end, Kind.PERSON, Confidence.LIKELY)
    return _found(word.start, word.end, Kind.PERSON, Confidence.LOOK)


def _shouted(page: Page, first: int, words: list[Word]) -> Candidate | None:
    """In capitals throughout, only the lists can tell a name."""
    if not page.line_of(words[0].start).shouted:
        lone = words[0]
        if len(lone.text) > 3 and is_given(page, lone) and not page.is_ordinary(lone):
            return _found(lone.start, lone.end, Kind.PERSON, Confidence.LIKELY)
        before = page.at(first - 1)
        if (
            len(words) == 1
            and 2 < len(lone.text) < 8
            and before is not None
            and before.fold in STATIONED
            and not page.is_ordinary(lone)
        ):
            return _found(lone.start, lone.end, Kind.ORG, Confidence.LOOK)
        return None
    names = page.lexicons
    named = [
        w
        for w in words
        if not page.is_ordinary(w)
        and len(w.text) > 2
        and (is_given(page, w) or is_family(page, w) or w.fold in names.places)
    ]
    if not named:
        return None
    return _found(named[0].start, named[-1].end, _kind(page, first, named[0]), Confidence.LIKELY)


def _best_of(page: Page, first: int, words: list[Word]) -> Candidate | None:
    """In a heading only the words that are no ordinary words count."""
    named = [w for w in words if not page.is_ordinary(w)]
    if not named:
        return None
    listed = any(is_given(page, w) or w.fold in page.lexicons.places for w in named)
    trust = Confidence.LIKELY if listed else Confidence.LOOK
    return _found(named[0].start, named[-1].end, _kind(page, first, named[0]), trust)


def _unknown(page: Page, index: int) -> Confidence:
    """A capital that no list explains: likely where something human or local stands beside it."""
    word, after = page.words[index], page.at(index + 1)
    verb = after is not None and page.gap(index + 1) == " " and after.fold in voc.HUMAN_SPEECH
    return Confidence.LIKELY if verb or _placed(page, index) or word.owns else Confidence.LOOK


def _placed(page: Page, index: int) -> bool:
    before = page.at(index - 1)
    if before is not None and before.fold in voc.PLACE_BEFORE and page.gap(index) == " ":
        return True
    return STATE.match(page.text, page.words[index].end) is not None


def _medical(page: Page, index: int) -> bool:
    """Named after somebody, but a test, a sign or a medicine: "Kinsey's sign", "Xoblar 20 mg"."""
    word, after = page.words[index], page.at(index + 1)
    if after is not None and page.gap(index + 1) in (" ", "'s ", "' ") and after.fold in voc.SCORES:
        return True
    if DOSE.match(page.text, word.end):
        return True
    before = page.at(index - 1)
    return before is not None and before.fold in voc.TAKING and not is_given(page, word)


def _kind(page: Page, first: int, word: Word) -> Kind:
    """Person or place, by what stands before and after and by the lists."""
    after = page.at(page.first_from(word.start) + 1)
    if _placed(page, first):
        return Kind.PERSON if is_given(page, word) and word.fold not in page.lexicons.places else Kind.PLACE
    if is_given(page, word) or (after and after.fold in voc.HUMAN_SPEECH):
        return Kind.PERSON
    return Kind.PLACE if word.fold in page.lexicons.places and not is_family(page, word) else Kind.PERSON


def _found(start: int, end: int, kind: Kind, trust: Confidence) -> Candidate:
    reason = UNKNOWN if trust is Confidence.LOOK else PLACE if kind is Kind.PLACE else PERSON
    return Candidate(start, end, kind, Level.IDENTIFIER, trust, reason, Layer.LEXICON)
