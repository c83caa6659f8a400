"""People by cue: a title, a word for kin or office, a greeting, a signature, "called X", "X said" (layer 5)."""

import re
from collections.abc import Iterator

from storyjournal.redaction import vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level
from storyjournal.redaction.page import Page, Word

TITLED = "This name with its title can be looked up, and the person may not have agreed to be in a story."
CLOSE = "A named relative or friend leads others to both of you, and it is their story too."
SAID = "This looks like the name of somebody in your story; they may not have agreed to be in it."
SIGNED = "A name at the head or foot of a letter says who wrote or received it."
SIGN_OFF = re.compile(
    r"(?:^|\n)[ \-–—>]*(?:(?:with |much |lots of |all my |kind(?:est)? |best |warm(?:est)? |many )*(?:love|regards|wishes|thanks|hugs|blessings)(?: from| to (?:you )?all)?|(?:yours|very) (?:sincerely|faithfully|truly)"
    r"|(?:yours )?(?:sincerely|respectfully|faithfully|truly)(?: yours)?|yours|cheers|besos|xoxo|gratefully|in solidarity|peace|take care|warmly|thank you|signed|as ever|your (?:friend|daughter|son|sister|brother|mum|mom|dad|wife|husband|patient|neighbor|neighbour))[,.!]?[ ]*\n+[ \-–—*_]*(?P<name>[^\W\d_][^\n]{0,45})",
    re.I,
)
LABEL = re.compile(
    r"(?:^|\n)[ \-*|>]*(?:from|to|name|patient|cc|attn|attention|re|client|member|doctor|provider|consultant|contact|next of kin|emergency contact|by|author|signed|dear|prescriber|speaker|host|interviewer|physician|surgeon|gp|carer)[ ]*[:#][ *]*(?P<name>[^\W\d_][^\n<,|;(]{1,45})",
    re.I,
)
CLOSING_NAME = re.compile(
    r"\n[ ]*(?:[\-–—~]{1,2}|x{1,3} )[ ]*(?P<name>[^\W\d_][\w'\-]*(?: [^\W\d_][\w'.\-]*){0,2})[ .,xX♥❤💜💙🧡!]*(?=\n|$)"
)
SPEAKER = re.compile(
    r"(?:^|\n)[ >*]*(?:[\d/:,. \[\]\-–APMapm]{5,28}[\-–\]] ?)?(?P<name>[A-Z][\w'\-]*(?: [A-Z][\w'.\-]*){0,2})[ ]?(?:\([^)\n]{1,20}\))?:(?=[ *]+\S)"
)
NOT_NAMES = frozenset(
    [
        "me",
        "mum",
        "mom",
        "dad",
        "mam",
        "you",
        "q",
        "a",
        "note",
        "edit",
        "update",
        "ps",
        "tldr",
        "day",
        "week",
        "month",
        "year",
        "step",
        "part",
        "chapter",
        "subject",
        "date",
        "time",
        "sent",
        "goal",
        "plan",
        "tip",
        "warning",
        "question",
        "answer",
        "today",
        "tonight",
        "today's",
        "morning",
        "evening",
        "all",
        "everyone",
        "friends",
        "team",
        "folks",
        "both",
        "them",
        "us",
        "him",
        "her",
        "it",
        "the",
        "this",
        "that",
        "anyone",
        "someone",
        "nobody",
    ]
)


class Cues:
    """The rules over a page; each yields candidates of people."""

    def __init__(self) -> None:
        self._rules = (self.titles, self.kin, self.called, self.signatures, self.speakers)

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every rule's candidates."""
        for rule in self._rules:
            yield from rule(page)

    def titles(self, page: Page) -> Iterator[Candidate]:
        """ "Dr. Okoye", "dr patel", "Aunty Yinka", "nurse imani": the name without its title."""
        for index, word in enumerate(page.words[:-1]):
            if word.fold not in voc.TITLES or not re.fullmatch(r"\.? {1,2}\*{0,2}", page.gap(index + 1)):
                continue
            follower = page.words[index + 1]
            if word.owns or not self._follows_title(page, word, follower):
                continue
            last = name_end(page, index + 1)
            trust = Confidence.SURE if follower.title else Confidence.LIKELY
            yield person(page, index + 1, last, trust, TITLED, role_of(page, index, voc.CLINICAL_TITLES))

    def _follows_title(self, page: Page, word: Word, follower: Word) -> bool:
        folded = follower.fold
        if folded in voc.KIN or folded in voc.SPEECH or (folded in voc.TITLES and not follower.title):
            return False
        if follower.title and not (word.caps and follower.caps):
            if word.fold in voc.LOOSE_TITLES and not word.title:
                return not page.is_ordinary(follower) and not page.is_guarded(follower)
            return folded not in page.lexicons.common or (not follower.opens and folded not in STOP)
        if word.fold in voc.LOOSE_TITLES:
            return False
        known = folded in page.lexicons.first_names or folded in page.lexicons.surnames
        return folded not in page.lexicons.common and (known or not page.is_ordinary(follower))

    def kin(self, page: Page) -> Iterator[Candidate]:
        """ "my husband Ruaridh", "my sister, Jess,", "my bf dre", "Curt, my brother", "the nurse (rick"."""
        for index, word in enumerate(page.words):
            if word.fold not in voc.KIN or word.owns:
                continue
            owned = any(w.fold in voc.OWNERS or w.owns for w in page.words[max(0, index - 4) : index])
            if index + 1 < len(page.words) and owned:
                yield from self._kin_after(page, index)
            yield from self._kin_before(page, index)

    def _kin_after(self, page: Page, index: int) -> Iterator[Candidate]:
        gap, name = page.gap(index + 1), page.words[index + 1]
        close = gap == " "
        if not (close or re.fullmatch(r",? ?[,(\-–—:] ?\"?", gap)) or name.fold in STOP or name.fold in voc.KIN:
            return
        if (name.title and not name.opens) or (name.title and gap == ": "):
            if page.is_guarded(name) and not is_given(page, name):
                return
            if close or is_given(page, name) or not page.is_ordinary(name):
                yield person(page, index + 1, name_end(page, index + 1), Confidence.SURE, CLOSE, role_of(page, index))
        elif not name.title and is_given(page, name) and name.fold not in page.lexicons.common:
            yield person(page, index + 1, index + 2, Confidence.LIKELY, CLOSE, role_of(page, index))

    def _kin_before(self, page: Page, index: int) -> Iterator[Candidate]:
        """A name set apart before its kin word: "Curt, my brother"; "Priya (my boss)"."""
        if index < 2 or page.words[index - 1].fold not in voc.OWNERS - {"the", "a", "an", "this", "that", "some"}:
            return
        name = page.words[index - 2]
        if re.fullmatch(r" ?[,(\-–—] ?", page.gap(index - 1)) and name.title and page.gap(index) == " ":
            if name.fold in STOP or page.is_guarded(name) or (page.is_ordinary(name) and not is_given(page, name)):
                return
            yield person(page, index - 2, index - 1, Confidence.LIKELY, CLOSE, role_of(page, index))

    def called(self, page: Page) -> Iterator[Candidate]:
        """ "called Siobhan", "my name is Juniper", "named after her gran Menna", "I'm Soledad"."""
        for index, word in enumerate(page.words[:-1]):
            at, gap = index + 1, page.gap(index + 1)
            is_name = (
                word.fold in ("is", "was", "name's")
                and index
                and page.words[index - 1].fold in ("name", "names", "daughter's")
            )
            myself = word.fold in ("i'm", "im", "am") or (is_name and word.fold != "was")
            if not (word.fold in voc.CALLED or is_name or myself) or not re.fullmatch(r"[ :,]{1,2}[\"']?", gap):
                continue
            name = page.words[at]
            if name.fold in STOP or name.fold in voc.TITLES or name.fold in voc.KIN or page.is_guarded(name):
                continue
            plain = page.is_ordinary(name)
            if name.title and not (plain and not is_given(page, name)) and not is_people(page, name):
                yield person(page, at, name_end(page, at), Confidence.LIKELY if myself else Confidence.SURE, SAID)
            elif (
                not name.title
                and is_given(page, name)
                and name.fold not in page.lexicons.common
                and word.fold not in ("am", "calling")
            ):
                yield person(page, at, at + 1, Confidence.LIKELY, SAID)

    def signatures(self, page: Page) -> Iterator[Candidate]:
        """Names after a closing, after a label such as "Patient:", and alone on a last line."""
        for pattern in (SIGN_OFF, LABEL, CLOSING_NAME):
            for match in pattern.finditer(page.text):
                start, end = match.span("name")
                yield from self._named_line(page, start, end)

    def _named_line(self, page: Page, start: int, end: int) -> Iterator[Candidate]:
        first, stop = page.first_from(start), page.first_from(end)
        while first < stop and page.words[first].fold in voc.TITLES | voc.OWNERS:
            first += 1
        words = page.words[first:stop]
        if not words or len(words) > 4 or not words[0].title or any(w.fold in STOP | NOT_NAMES for w in words):
            return
        if any(page.is_guarded(w) for w in words) or all(page.is_ordinary(w) and not is_given(page, w) for w in words):
            return
        yield person(page, first, name_end(page, first), Confidence.LIKELY, SIGNED)

    def speakers(self, page: Page) -> Iterator[Candidate]:
        """The name before a colon in a chat or a talk."""
        for match in SPEAKER.finditer(page.text):
            first, stop = page.first_from(match.start("name")), page.first_from(match.end("name"))
            while first < stop and page.words[first].fold in voc.TITLES:
                first += 1
            words = page.words[first:stop]
            if words and all(is_given(page, w) or not page.is_ordinary(w) for w in words):
                if not any(page.is_guarded(w) or w.fold in NOT_NAMES or w.fold in STOP or w.caps for w in words):
                    yield person(page, first, stop, Confidence.LIKELY, SAID)


STOP = frozenset(
    [
        "i",
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "if",
        "so",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "that",
        "this",
        "these",
        "those",
        "to",
        "was",
        "we",
        "were",
        "with",
        "you",
        "your",
        "my",
        "me",
        "he",
        "she",
        "they",
        "them",
        "his",
        "her",
        "their",
        "our",
        "us",
        "who",
        "what",
        "when",
        "where",
        "why",
        "how",
        "not",
        "no",
        "yes",
        "all",
        "any",
        "some",
        "one",
        "two",
        "three",
        "then",
        "than",
        "there",
        "here",
        "do",
        "did",
        "does",
        "had",
        "has",
        "have",
        "be",
        "been",
        "being",
        "will",
        "would",
        "can",
        "could",
        "should",
        "may",
        "might",
        "must",
        "just",
        "very",
        "too",
        "also",
        "now",
        "today",
        "after",
        "before",
        "because",
        "while",
        "until",
        "still",
        "never",
        "always",
        "only",
        "even",
        "more",
        "most",
        "much",
        "many",
        "every",
        "each",
        "i'm",
        "i've",
        "i'd",
        "i'll",
        "it's",
        "that's",
        "don't",
        "didn't",
        "he's",
        "she's",
        "they're",
        "we're",
        "you're",
        "isn't",
        "wasn't",
        "can't",
        "won't",
        "let's",
        "there's",
        "what's",
        "who's",
        "im",
        "ive",
    ]
)


def is_given(page: Page, word: Word) -> bool:
    """Whether a word, or each part of a hyphenated one, is on the list of given names."""
    names = page.lexicons.first_names
    return word.fold in names or ("-" in word.fold and all(p in names for p in word.fold.split("-")))


def is_people(page: Page, word: Word) -> bool:
    """Whether a word is a people, a faith or a language ("I'm Korean")."""
    return (
        page.lexicons.demographics.longest([word.fold.split("-")[0]], 0) > 0
        or page.lexicons.demographics.longest(word.fold.split("-"), 0) > 0
    )


def name_end(page: Page, first: int) -> int:
    """The index after the last word of a name that begins at `first`: capitalised words, initials, particles."""
    index = first + 1
    while index < len(page.words):
        word, gap = page.words[index], page.gap(index)
        before = page.words[index - 1]
        joined = gap == " " or (gap == ". " and len(before.text) == 1) or (gap in (" '", ' "') and index - first < 3)
        if page.words[index - 1].owns or not joined:
            break
        particle = word.fold in voc.NAMED_PARTS and index + 1 < len(page.words) and page.words[index + 1].title
        if not (word.title or particle) or (word.caps and len(word.text) > 1 and not before.caps) or index - first > 4:
            break
        if (
            word.fold in STOP
            or word.fold in voc.KIN
            or (word.fold in voc.HEADS and word.fold not in page.lexicons.surnames)
        ):
            break
        if page.is_guarded(word) and word.fold not in page.lexicons.surnames:
            break
        index += 1
    return index


def role_of(page: Page, index: int, spoken: frozenset[str] = frozenset()) -> str:
    """What the text calls the person: "my cardiologist"; a doctor or nurse by title has a role too."""
    word = page.words[index]
    owner = page.words[index - 1].fold if index else ""
    before = page.words[index - 2].fold if index > 1 else ""
    if word.fold in voc.KIN and owner in ("my", "our", "his", "her", "their"):
        return f"{owner} {word.text.lower()}"
    if word.fold in voc.KIN and before in ("my", "our") and page.gap(index) == " ":
        return f"{before} {owner} {word.text.lower()}"
    if word.fold in spoken:
        return "my nurse" if word.fold in ("nurse", "matron") else "my doctor"
    if word.fold in voc.KIN and owner in ("the", "a", "an"):
        return f"the {word.text.lower()}"
    return ""


def person(page: Page, first: int, stop: int, trust: Confidence, reason: str, role: str = "") -> Candidate:
    """A person from word `first` up to word `stop`, which is not included."""
    start, end = page.words[first].start, page.words[stop - 1].end
    if page.text[end : end + 1] == "." and len(page.words[stop - 1].text) == 1 and stop - first > 1:
        end += 1
    return Candidate(start, end, Kind.PERSON, Level.IDENTIFIER, trust, reason, Layer.CUE, role)
