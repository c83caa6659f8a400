"""Capitalised words explained by lists of names and places, or by nothing else (layer 6)."""

import re
from collections.abc import Iterator

from storyjournal.redaction import vocabulary as voc
from storyjournal.redaction.detectors.people import STOP, is_given, is_people
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.page import Page, Word

PERSON = "This looks like somebody's name. Anyone who knows them could guess who you are too."
PLACE = "A place smaller than a state, together with your illness, can leave only a few people."
UNKNOWN = "This word begins with a capital and is no ordinary word: it may name a person or a place."
DOSE = re.compile(r"\s?\(?\d[\d.,/]*\s?(?:mg|mcg|µg|ml|units|iu|g\b|%)", re.I)
TAKING = frozenset(
    [
        "taking",
        "takes",
        "took",
        "take",
        "started",
        "starting",
        "prescribed",
        "dose",
        "doses",
        "tablet",
        "tablets",
        "inhaler",
        "mg",
        "infusion",
        "injection",
        "injections",
        "pill",
        "pills",
        "capsule",
        "brand",
    ]
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
            last = self._run_end(page, index)
            found = self._judge(page, index, last)
            if found:
                yield found
            index = last

    def _counts(self, page: Page, index: int) -> bool:
        """Whether a word can begin a name at all."""
        word = page.words[index]
        if not word.title or len(word.text) < 2 or word.fold in STOP or page.is_guarded(word):
            return False
        if page.text[word.start - 1 : word.start] in ("#", "@", "/", ".") and word.start:
            return False
        return word.fold not in voc.TITLES and not is_people(page, word)

    def _run_end(self, page: Page, index: int) -> int:
        last = index + 1
        while last < len(page.words) and last - index < 5:
            word, before = page.words[last], page.words[last - 1]
            gap = page.gap(last)
            particle = word.fold in voc.NAMED_PARTS and (after := page.at(last + 1)) is not None and after.title
            if before.owns or gap not in (" ", ". ") or (gap == ". " and len(before.text) > 1 and before.fold != "st"):
                break
            if not (word.title or particle) or word.fold in STOP or word.fold in voc.KIN or page.is_guarded(word):
                break
            if word.caps and not before.caps and len(word.text) > 2:
                break
            last += 1
        return last

    def _judge(self, page: Page, first: int, last: int) -> Candidate | None:
        words = page.words[first:last]
        line = page.line_of(words[0].start)
        if words[0].opens and len(words) > 1 and page.is_ordinary(words[0]) and not is_given(page, words[0]):
            first, words = first + 1, words[1:]
        plain = all(page.is_ordinary(w) for w in words)
        if line.shouted or (words[0].caps and len(words) == 1):
            return self._shouted(page, first, words)
        if len(words) == 1:
            return self._single(page, first, words[0], line.headed)
        return self._several(page, first, last, plain, line.headed)

    def _shouted(self, page: Page, first: int, words: list[Word]) -> Candidate | None:
        """In capitals throughout, only the lists can tell a name."""
        known = [w for w in words if not page.is_ordinary(w) and len(w.text) > 2]
        named = [
            w for w in known if is_given(page, w) or w.fold in page.lexicons.surnames or w.fold in page.lexicons.places
        ]
        if not named or not page.line_of(words[0].start).shouted:
            return None
        kind = self._kind(page, first, page.first_from(named[0].start))
        return _found(named[0].start, named[-1].end, kind, Confidence.LIKELY)

    def _single(self, page: Page, index: int, word: Word, headed: bool) -> Candidate | None:
        ordinary, given = page.is_ordinary(word), is_given(page, word)
        if self._medical(page, index):
            return None
        placed = self._placed(page, index)
        if ordinary:
            if (
                word.opens
                or headed
                or not (given or word.fold in page.lexicons.surnames or word.fold in page.lexicons.places)
            ):
                return None
            if page.words[index - 1].fold in ("the", "a", "an", "no", "this", "some", "any") or not given:
                return (
                    _found(word.start, word.end, Kind.PERSON, Confidence.LOOK)
                    if word.fold not in page.lexicons.common
                    else None
                )
            return _found(word.start, word.end, Kind.PERSON, Confidence.LIKELY)
        if given or word.fold in page.lexicons.surnames or placed or word.fold in page.lexicons.places:
            return _found(word.start, word.end, self._kind(page, index, index), Confidence.LIKELY)
        if headed:
            return _found(word.start, word.end, Kind.PERSON, Confidence.LOOK)
        return _found(word.start, word.end, self._kind(page, index, index), self._unknown(page, index))

    def _unknown(self, page: Page, index: int) -> Confidence:
        """A capital that no list explains: likely where something human or local stands beside it."""
        word, after = page.words[index], page.at(index + 1)
        verb = after is not None and page.gap(index + 1) == " " and after.fold in voc.HUMAN_SPEECH
        return Confidence.LIKELY if verb or self._placed(page, index) or word.owns else Confidence.LOOK

    def _several(self, page: Page, first: int, last: int, plain: bool, headed: bool) -> Candidate | None:
        words = page.words[first:last]
        given = is_given(page, words[0])
        if words[-1].fold in voc.PLACE_HEADS and len(words) > 1 and not headed:
            return _found(words[0].start, words[-1].end, Kind.PLACE, Confidence.LIKELY)
        if plain:
            if given and not headed and words[-1].fold in page.lexicons.surnames:
                return _found(words[0].start, words[-1].end, Kind.PERSON, Confidence.LIKELY)
            return None if headed else _found(words[0].start, words[-1].end, Kind.ORG, Confidence.LOOK)
        if headed:
            return self._best_of(page, first, words)
        kind = self._kind(page, first, first)
        named = (
            given
            or any(w.fold in page.lexicons.surnames for w in words)
            or " ".join(w.fold for w in words) in page.lexicons.places
        )
        return _found(
            words[0].start, words[-1].end, kind, Confidence.LIKELY if named or kind is Kind.PLACE else Confidence.LOOK
        )

    def _best_of(self, page: Page, first: int, words: list[Word]) -> Candidate | None:
        """In a heading only the words that are no ordinary words count."""
        named = [w for w in words if not page.is_ordinary(w)]
        if not named:
            return None
        trust = (
            Confidence.LIKELY
            if any(is_given(page, w) or w.fold in page.lexicons.places for w in named)
            else Confidence.LOOK
        )
        return _found(named[0].start, named[-1].end, self._kind(page, first, page.first_from(named[0].start)), trust)

    def _placed(self, page: Page, index: int) -> bool:
        before = page.at(index - 1)
        if before is not None and before.fold in voc.PLACE_BEFORE and page.gap(index) == " ":
            return True
        return bool(re.match(r", (?:[A-Z]{2}\b|[A-Z][a-z]+ \d{5})", page.text[page.words[index].end :][:12]))

    def _medical(self, page: Page, index: int) -> bool:
        """Named after somebody, but a test, a sign or a medicine: "Kinsey's sign", "Xoblar 20 mg"."""
        word, after = page.words[index], page.at(index + 1)
        if after is not None and page.gap(index + 1) in (" ", "'s ", "' ") and after.fold in voc.SCORES:
            return True
        if DOSE.match(page.text, word.end):
            return True
        before = page.at(index - 1)
        return before is not None and before.fold in TAKING and not is_given(page, word)

    def _kind(self, page: Page, first: int, index: int) -> Kind:
        """Person or place, by what stands before and after and by the lists."""
        word, after = page.words[index], page.at(index + 1)
        if self._placed(page, first):
            return Kind.PERSON if is_given(page, word) and word.fold not in page.lexicons.places else Kind.PLACE
        if is_given(page, word) or (after and page.gap(index + 1) == " " and after.fold in voc.HUMAN_SPEECH):
            return Kind.PERSON
        return (
            Kind.PLACE if word.fold in page.lexicons.places and word.fold not in page.lexicons.surnames else Kind.PERSON
        )


def _found(start: int, end: int, kind: Kind, trust: Confidence) -> Candidate:
    reason = UNKNOWN if trust is Confidence.LOOK else PLACE if kind is Kind.PLACE else PERSON
    return Candidate(start, end, kind, Level.IDENTIFIER, trust, reason, Layer.LEXICON)
