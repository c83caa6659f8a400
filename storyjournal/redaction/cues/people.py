"""People by cue: a title, a word for kin or office, a greeting, "called X" (layer 5)."""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence
from storyjournal.redaction.reading.names import (
    is_family,
    is_given,
    is_particle,
    is_people,
    is_small,
    name_end,
    person,
    role_of,
)
from storyjournal.redaction.reading.page import Page, Word

TITLED = "This name with its title can be looked up, and the person may not have agreed to be in a story."
CLOSE = "A named relative or friend leads others to both of you, and it is their story too."
SAID = "This looks like the name of somebody in your story; they may not have agreed to be in it."
TITLE_GAP = re.compile(r"\.? {1,2}")
KIN_GAP = re.compile(r" |,? ?[,(\-–—:] ?\"?| \"")
ABBREVIATED = voc.words("dr mr mrs ms mx prof rev fr sr br capt sgt lt col st cllr sra smt med")
APART = re.compile(r" ?[,(\-–—] ?")
NOT_OWNED = frozenset({"the", "a", "an", "this", "that", "some"})


class Cues:
    """The rules over a page; each yields candidates of people."""

    def __init__(self) -> None:
        self._rules = (self.titles, self.kin, self.called, self.greeted)

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every rule's candidates."""
        for rule in self._rules:
            yield from rule(page)

    def titles(self, page: Page) -> Iterator[Candidate]:
        """ "Dr. Okoye", "dr patel", "Aunty Yinka", "Mr van der Meulen": the name without its title."""
        for index, word in enumerate(page.words[:-1]):
            if word.fold not in voc.TITLES or word.owns or not TITLE_GAP.fullmatch(page.gap(index + 1)):
                continue
            follower = page.words[index + 1]
            if _no_title(page, word, follower, page.gap(index + 1)):
                continue
            joined = not follower.title and is_particle(page, index + 1)
            if joined or _follows_title(page, word, follower):
                trust = Confidence.SURE if follower.title or joined else Confidence.LIKELY
                role = _kin_role(page, index) or role_of(page, index, voc.CLINICAL_TITLES)
                yield person(page, index + 1, name_end(page, index + 1), trust, TITLED, role=role)

    def kin(self, page: Page) -> Iterator[Candidate]:
        """ "my husband Torquil", "my sister, Jess,", "my bf dre", "Curt, my brother", "the nurse (rick"."""
        for index, word in enumerate(page.words):
            if word.fold not in voc.KIN or word.owns:
                continue
            owned = any(w.fold in voc.OWNERS or w.owns for w in page.words[max(0, index - 4) : index])
            if index + 1 < len(page.words) and (owned or not word.title):
                yield from _kin_after(page, index, owned)
            yield from _kin_before(page, index)

    def called(self, page: Page) -> Iterator[Candidate]:
        """ "called Siobhan", "my name is Juniper", "named after her gran Menna", "I'm Consuelo"."""
        for index in range(len(page.words) - 1):
            trust = _announced(page, index)
            name = page.words[index + 1]
            if trust is None or is_small(page, name) or name.fold in voc.KIN:
                continue
            named = page.words[index].fold in ("is", "was") or page.words[index].fold in voc.PRONOUNS
            if named and name.title and not (name.opens and page.is_ordinary(name)):
                yield person(page, index + 1, name_end(page, index + 1), Confidence.LIKELY, SAID)
                continue
            if name.fold in voc.TITLES:
                continue
            given = is_given(page, name)
            if page.is_guarded(name) and not (given and trust is Confidence.SURE):
                continue
            if name.title and (given or not page.is_ordinary(name)) and not is_people(page, name):
                yield person(page, index + 1, name_end(page, index + 1), trust, SAID)
            elif given and not name.title and not page.is_ordinary(name):
                yield person(page, index + 1, index + 2, Confidence.LIKELY, SAID)

    def greeted(self, page: Page) -> Iterator[Candidate]:
        """ "Dear Levi", "love from Juniper", "thanks Bim"."""
        for index, word in enumerate(page.words[:-1]):
            signed = (
                word.fold == "from" and index and page.words[index - 1].fold in ("love", "hugs", "regards", "wishes")
            )
            if not (word.fold in voc.GREETING or signed) or page.gap(index + 1) not in (" ", ", "):
                continue
            name = page.words[index + 1]
            if (
                not name.title
                or name.opens
                or voc.is_stop(name.fold)
                or name.fold in voc.TITLES | voc.KIN | voc.NOT_NAMES
            ):
                continue
            strong = signed or word.fold in ("dear", "hi", "hello", "hey")
            if page.is_guarded(name) or (page.is_ordinary(name) and not (strong and is_given(page, name))):
                continue
            if strong or is_given(page, name):
                yield person(page, index + 1, name_end(page, index + 1), Confidence.LIKELY, SAID)


def _no_title(page: Page, word: Word, follower: Word, gap: str) -> bool:
    """ "my uncle. Dr. Rosen" ends a sentence, "Frau Dr. Sahin" has two titles, "the MS Society" none."""
    ends = gap.startswith(".") and word.fold not in ABBREVIATED
    return ends or follower.fold in ABBREVIATED or all(page.guarded[word.start : follower.end])


def _kin_role(page: Page, index: int) -> str:
    """ "my cardiologist" in "my cardiologist, Dr. Okoye"."""
    before = page.at(index - 1)
    if before is None or before.fold not in voc.KIN or page.gap(index) not in (" ", ", "):
        return ""
    return role_of(page, index - 1)


def _follows_title(page: Page, title: Word, name: Word) -> bool:
    """Whether the word after a title is its bearer's name."""
    folded = name.fold
    if voc.is_stop(folded) and not (name.title and title.title and folded in voc.STOP_NAMES):
        return False
    if folded in voc.KIN or folded in voc.SPEECH or (folded in voc.TITLES and not name.title):
        return False
    if len(name.text) == 1:
        return title.fold in voc.TITLES - voc.LOOSE_TITLES - {"doc", "mama", "papa"} and folded not in "xwunrycif"
    loose = title.fold in voc.LOOSE_TITLES
    if name.title and not (title.caps and name.caps):
        if loose and not title.title:
            return not page.is_ordinary(name) and not page.is_guarded(name)
        return folded not in page.lexicons.common or not name.opens
    known = is_given(page, name) or is_family(page, name)
    return (
        not loose and not page.is_ordinary(name) and (known or title.fold in ("dr", "mr", "mrs", "ms", "nurse", "prof"))
    )


def _kin_after(page: Page, index: int, owned: bool) -> Iterator[Candidate]:
    """The name right after its kin word; without an owner ("brother Curt") only names on the list count."""
    gap, name = page.gap(index + 1), page.words[index + 1]
    if not KIN_GAP.fullmatch(gap) or is_small(page, name) or name.fold in voc.KIN:
        return
    if all(page.guarded[page.words[index].start : name.end]):
        return  # "Granny Smith" as one thing
    given = is_given(page, name)
    if name.title and (not name.opens or gap == ": "):
        if ((page.is_guarded(name) or not owned) and not given) or is_people(page, name):
            return
        if name.caps and len(name.text) < 6 and not given and "," in gap:
            return  # letters after a name: "my podiatrist, HCPC registered"
        if (gap == " " and owned) or given or not page.is_ordinary(name):
            yield person(page, index + 1, name_end(page, index + 1), Confidence.SURE, CLOSE, role=role_of(page, index))
    elif not name.title and _small_name(page, name, given, owned, gap):
        yield person(page, index + 1, index + 2, Confidence.LIKELY, CLOSE, role=role_of(page, index))


def _kin_before(page: Page, index: int) -> Iterator[Candidate]:
    """A name set apart before its kin word: "Curt, my brother"; "Priya (my boss)"."""
    if index < 2 or page.words[index - 1].fold not in voc.OWNERS - NOT_OWNED:
        return
    name = page.words[index - 2]
    if APART.fullmatch(page.gap(index - 1)) and name.title and page.gap(index) == " ":
        if voc.is_stop(name.fold) or page.is_guarded(name) or (page.is_ordinary(name) and not is_given(page, name)):
            return
        yield person(page, index - 2, index - 1, Confidence.LIKELY, CLOSE, role=role_of(page, index))


def _announced(page: Page, index: int) -> Confidence | None:
    """How surely the word at `index` announces a name in the next one."""
    word, gap = page.words[index], page.gap(index + 1)
    if gap.strip(" :,\"'(") or len(gap) > 3:
        return None
    if word.fold in voc.CALLED:
        return Confidence.SURE
    if word.fold in voc.PRONOUNS:
        caller = page.at(index - 1)
        called = caller is not None and caller.fold in ("call", "calls", "called", "named") and gap == " "
        return Confidence.LIKELY if called else None
    if word.fold in ("is", "was") and index and page.words[index - 1].fold in ("name", "names"):
        return Confidence.SURE
    return Confidence.LIKELY if word.fold in ("i'm", "im", "am") and gap == " " else None


def _small_name(page: Page, name: Word, given: bool, owned: bool, gap: str) -> bool:
    """A name in lower case: "my sister jess", "my bf dre", "manager (rick,"."""
    if (
        page.is_guarded(name)
        or name.fold in voc.TITLES | voc.NOT_NAMES | voc.SPEECH
        or name.fold in page.lexicons.common
    ):
        return False
    if given:
        return owned or gap in (" (", " ")
    before = page.words[page.first_from(name.start) - 1]
    return owned and gap == " " and before.fold in voc.CLOSE_KIN and not page.is_ordinary(name) and name.fold.isalpha()
