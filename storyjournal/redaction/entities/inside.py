"""Names inside what is no word of prose: hashtags, handles, links, e-mail addresses and the names of files."""

import re
from collections.abc import Iterator, Mapping

from storyjournal.redaction.entities.seeds import Form
from storyjournal.redaction.findings import Confidence
from storyjournal.redaction.reading.lexicon import fold
from storyjournal.redaction.reading.page import Page, is_ordinary

TOKEN = re.compile(r"[^\s()\[\]<>\"'*,;]{4,300}")
MARKED = re.compile(r"[#@_/\\0-9]|\w\.\w|[^\W\d_][a-zà-ÿ][A-ZÀ-Þ]|[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]")
RUN = re.compile(r"[^\W\d_]+")
CAUSES = re.compile(
    r"(?:strong\w*|army|fund\w*|fight\w*|warriors?|story|journey|tribe|team|squad|forever|support\w*|go|for|help|pray"
    r"|save|love|justice|remember\w*|bless|get|well|soon|update\w*|and|the|our|my|bear|rocks?|\d+)*"
)
LEAST = 3  # letters of a name that is looked for inside a token
LONG = 5  # letters from which on one edge of its own is enough
# What stands beside a name in a hashtag: #amarastrong, #teamamara, #prayforamara.
BEGINS = 4  # letters of a name that may begin a hashtag or handle without an edge behind it


class Inside:
    """Finds the parts of names in tokens that are not words."""

    def __init__(self, page: Page, parts: Mapping[str, Form]) -> None:
        self._page = page
        self._parts = {part: form for part, form in parts.items() if len(part) >= LEAST and part.isalpha()}
        ordered = sorted(self._parts, key=lambda part: (-len(part), part))
        self._any = re.compile(f"(?=({'|'.join(map(re.escape, ordered))}))") if ordered else None

    def find(self) -> Iterator[tuple[int, int, Form]]:
        """Every mention: code points [start, end) and what it stands for."""
        if self._any is None:
            return
        for match in TOKEN.finditer(self._page.text):
            token = match.group()
            if MARKED.search(token):
                yield from self._in(token, match.start())

    def _in(self, token: str, offset: int) -> Iterator[tuple[int, int, Form]]:
        tagged = token[0] in "#@" or "/@" in token
        for run in RUN.finditer(token):
            written = run.group()
            folded = fold(written)
            if len(folded) != len(written) or self._any is None:
                continue
            reached = 0
            for hit in self._any.finditer(folded):
                start, end = hit.span(1)
                trust = self._trust(written, start, end, tagged) if start >= reached else None
                if trust is not None:
                    reached = end
                    form = self._parts[hit.group(1)]
                    weaker = Confidence.LOOK if Confidence.LOOK in (trust, form.trust) else trust
                    first = offset + run.start() + start
                    yield first, first + end - start, Form(form.kind, weaker, form.subject)

    def _trust(self, written: str, start: int, end: int, tagged: bool) -> Confidence | None:
        """How sure a part of a run of letters is the name: by its edges, its length and its capital."""
        begins = start == 0 or (written[start].isupper() and not written[start - 1].isupper())
        ends = end == len(written) or (written[end].isupper() and not written[end - 1].isupper())
        whole = (start, end) == (0, len(written))
        lists = self._page.lexicons
        word = fold(written)
        if tagged and not whole and CAUSES.fullmatch(word[:start]) and CAUSES.fullmatch(word[end:]):
            return Confidence.LIKELY
        if is_ordinary(lists, fold(written[start:end])):
            if whole and tagged and word in lists.first_names:
                return Confidence.LIKELY if written[0].isupper() else Confidence.LOOK
            return Confidence.LIKELY if begins and ends and written[start].isupper() and not whole else None
        if begins and ends:
            return Confidence.LIKELY
        if is_ordinary(lists, word) or word in lists.places or word in lists.surnames or word in lists.first_names:
            return None
        size = end - start
        near = (begins and tagged and size >= BEGINS) or ((begins or ends) and size >= LONG)
        return Confidence.LIKELY if near else None
