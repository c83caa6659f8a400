"""One capitalised word by itself: whether it names somebody, and whom or what (layer 6)."""

import re
from dataclasses import replace

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.reading.lexicon import fold
from storyjournal.redaction.reading.names import is_family, is_given, is_placed
from storyjournal.redaction.reading.page import Page, Word

PERSON = "This looks like somebody's name. Anyone who knows them could guess who you are too."
PLACE = "A place smaller than a state, together with your illness, can leave only a few people."
UNKNOWN = "This word begins with a capital and is no ordinary word: it may name a person or a place."
APART = re.compile(r" \(| & | and |, \d\d")
DETERMINERS = voc.words("the a an no this some any one two another each every more")
STATIONED = voc.words("at from to still on in near")


def found(start: int, end: int, kind: Kind, trust: Confidence) -> Candidate:
    """A candidate of the word lists."""
    reason = UNKNOWN if trust is Confidence.LOOK else PLACE if kind is Kind.PLACE else PERSON
    return Candidate(start, end, kind, Level.IDENTIFIER, trust, reason, Layer.LEXICON)


def backed(page: Page, first: int, candidate: Candidate) -> Candidate:
    """The candidate as one of a cue, where a neighbour says the same as the list: "in Chillicothe", "Joanne said"."""
    if candidate.confidence is Confidence.LOOK:
        return candidate
    after = page.at(page.first_from(candidate.end))
    speaks = after is not None and after.fold in voc.HUMAN_SPEECH and page.text[candidate.end : after.start] == " "
    whole = fold(page.text[candidate.start : candidate.end])
    placed = candidate.kind is Kind.PLACE and is_placed(page, first) and whole in page.lexicons.places
    agrees = placed or (candidate.kind is Kind.PERSON and speaks)
    return replace(candidate, how=Layer.CUE) if agrees else candidate


def ordinary(page: Page, index: int) -> Candidate | None:
    """A capitalised word of every day outside headings: a name only where it stands as names do."""
    word, before = page.words[index], page.at(index - 1)
    if word.opens:
        return _opening(page, index)
    given, article = is_given(page, word), before is not None and before.fold in DETERMINERS
    if is_placed(page, index) and word.fold in page.lexicons.places and not article:
        return found(word.start, word.end, Kind.PLACE, Confidence.LIKELY)
    return found(word.start, word.end, Kind.PERSON, Confidence.LIKELY if given and not article else Confidence.LOOK)


def _opening(page: Page, index: int) -> Candidate | None:
    """ "April held the basin", "Marigold, 79": an ordinary word at the head of a sentence that acts like a person."""
    word, after = page.words[index], page.at(index + 1)
    close = after is not None and page.gap(index + 1) == " "
    speaks = close and after is not None and after.fold in voc.HUMAN_SPEECH
    acts = close and after is not None and not after.title and (after.fold in voc.SPEECH or after.fold.endswith("ed"))
    apart = APART.match(page.text, word.end) is not None
    rare, given = word.fold not in page.lexicons.common, is_given(page, word)
    if not (given and (acts or apart or word.owns)) and not (rare and speaks):
        return None
    trust = Confidence.LIKELY if given and rare and speaks else Confidence.LOOK
    return found(word.start, word.end, Kind.PERSON, trust)


def short_form(page: Page, index: int) -> Candidate | None:
    """One word in capitals: a shouted first name, or the short name of a place ("at UCH")."""
    word, before = page.words[index], page.at(index - 1)
    if page.is_ordinary(word):
        return None
    if len(word.text) > 3 and is_given(page, word):
        return found(word.start, word.end, Kind.PERSON, Confidence.LIKELY)
    if 2 < len(word.text) < 8 and before is not None and before.fold in STATIONED:
        return found(word.start, word.end, Kind.ORG, Confidence.LOOK)
    return None


def shouted(page: Page, first: int, words: list[Word]) -> Candidate | None:
    """In capitals throughout, only the lists can tell a name."""
    named = [w for w in words if len(w.text) > 2 and not page.is_ordinary(w) and _listed(page, w)]
    if not named:
        return None
    return found(named[0].start, named[-1].end, kind_of(page, first, named[0]), Confidence.LIKELY)


def _listed(page: Page, word: Word) -> bool:
    return is_given(page, word) or is_family(page, word) or word.fold in page.lexicons.places


def unknown(page: Page, index: int) -> Confidence:
    """A capital that no list explains: likely where something human or local stands beside it."""
    word, after = page.words[index], page.at(index + 1)
    verb = after is not None and page.gap(index + 1) == " " and after.fold in voc.HUMAN_SPEECH
    return Confidence.LIKELY if verb or is_placed(page, index) or word.owns else Confidence.LOOK


def kind_of(page: Page, first: int, word: Word) -> Kind:
    """Person or place, by what stands before the run and after the word, and by the lists."""
    given, town = is_given(page, word), word.fold in page.lexicons.places
    if is_placed(page, first):
        return Kind.PERSON if given and not town else Kind.PLACE
    after = page.at(page.first_from(word.start) + 1)
    if given or (after is not None and after.fold in voc.HUMAN_SPEECH):
        return Kind.PERSON
    return Kind.PLACE if town and not is_family(page, word) else Kind.PERSON
