"""A name cut down to letters: "A. Okoye", "Amara O.", "A.O.", "Dr O"."""

import re
from collections.abc import Iterator, Sequence

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.entities.seeds import Form, Seed
from storyjournal.redaction.findings import Confidence, Kind
from storyjournal.redaction.reading.page import Page

BEFORE = re.compile(r"(?<![\w.'])((?:[^\W\d_]\. ?|[^\W\d_] ){1,2})$")
BEHIND = re.compile(r" ([^\W\d_])(\.(?!\w)|(?![\w'.]))")
DOTTED = re.compile(r"(?<![\w.])(?:[^\W\d_]\. ?){1,2}[^\W\d_]\.?(?!\w)")
LETTERED = re.compile(r"(?<![\w.])([^\W\d_]{1,8})\.? ([^\W\d_])(\.(?= [a-z]))?(?![\w'-])")
JOINED = re.compile(r"(?<![\w.&/-])[A-Z]{2,3}(?![\w&/-])")
WORDS = frozenset("AI")  # letters that are words by themselves
HONORIFICS = voc.TITLES - voc.LOOSE_TITLES


class Letters:
    """The letters that the people of a page can be called by."""

    def __init__(self, page: Page, people: Sequence[Seed]) -> None:
        self._page = page
        named = [seed for seed in people if seed.candidate.confidence is not Confidence.LOOK]
        self._full: dict[str, str] = {}
        self._first: dict[str, set[str]] = {}
        self._last: dict[str, set[str]] = {}
        self._families: dict[str, str] = {}
        for seed in named:
            words = [word for word in seed.words if word not in voc.NAMED_PARTS]
            if len(words) > 1 and len(seed.family) > 1:
                letters = "".join(word[0] for word in words).upper()
                self._full.setdefault(letters, seed.candidate.subject)
                self._full.setdefault(letters[0] + letters[-1], seed.candidate.subject)
                self._first.setdefault(seed.family, set()).add(letters[0])
                self._last.setdefault(seed.words[0], set()).add(letters[-1])
            if len(seed.family) > 1:
                self._families.setdefault(seed.family[0].upper(), seed.candidate.subject)

    def widened(self, start: int, end: int, folded: str) -> tuple[int, int]:
        """Take into a mention of one word the initial that stands beside it."""
        text = self._page.text
        before = BEFORE.search(text, max(0, start - 8), start)
        if before and self._first.get(folded, set()) & {before.group(1)[0].upper()} and before.group(1)[0].isupper():
            start = before.start(1)
        behind = BEHIND.match(text, end)
        if (
            behind
            and behind.group(1) in self._last.get(folded, set())
            and (behind.group(2) or behind.group(1) not in WORDS)
        ):
            end = behind.end()
        return start, end

    def find(self) -> Iterator[tuple[int, int, Form]]:
        """Every mention that is nothing but letters."""
        text = self._page.text
        if self._full:
            for match in DOTTED.finditer(text):
                letters = re.sub(r"\W", "", match.group())
                if letters.isupper() and letters in self._full:
                    yield *match.span(), Form(Kind.PERSON, Confidence.LIKELY, self._full[letters])
            yield from self._joined()
        if self._families:
            for match in LETTERED.finditer(text):
                letter, title = match.group(2).upper(), match.group(1).lower()
                shown = match.group(2).isupper() or match.group(1).islower()
                if title in HONORIFICS and letter in self._families and shown:
                    end = match.end(3) if match.group(3) else match.end(2)
                    yield match.start(2), end, Form(Kind.PERSON, Confidence.LIKELY, self._families[letter])

    def _joined(self) -> Iterator[tuple[int, int, Form]]:
        """ "AO" only where somebody does something: two letters are an illness, a state or a degree elsewhere."""
        page = self._page
        for match in JOINED.finditer(page.text):
            if match.group() not in self._full:
                continue
            index = page.first_from(match.start())
            word, after = page.at(index), page.at(index + 1)
            if word is None or word.start != match.start() or page.is_guarded(word) or page.is_ordinary(word):
                continue
            does = after is not None and page.gap(index + 1) == " " and after.fold in voc.HUMAN_SPEECH
            if (does or word.owns) and not page.line_of(word.start).shouted:
                yield word.start, word.end, Form(Kind.PERSON, Confidence.LOOK, self._full[match.group()])
