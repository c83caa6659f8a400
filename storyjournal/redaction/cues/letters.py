"""People by where they stand: signatures, labels, speakers of a chat or talk (layer 5)."""

import re
from collections import Counter
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence
from storyjournal.redaction.reading.names import is_family, is_given, name_end, person
from storyjournal.redaction.reading.page import Page

SIGNED = "A name at the head or foot of a letter says who wrote or received it."
SAID = "This looks like the name of somebody in your story; they may not have agreed to be in it."
SIGN_OFF = re.compile(
    r"(?:^|\n)[ \-–—>]*(?:(?:with |much |lots of |all my |kind(?:est)? |best |warm(?:est)? |many )*"
    r"(?:love|regards|wishes|thanks|hugs|blessings)(?: from| to (?:you )?all)?"
    r"|(?:yours|very) (?:sincerely|faithfully|truly)|(?:yours )?(?:sincerely|respectfully"
    r"|faithfully|truly)(?: yours)?"
    r"|yours|cheers|besos|xoxo|gratefully|in solidarity|peace|take care|warmly|thank you|signed|as ever"
    r"|your (?:friend|daughter|son|sister|brother|mum|mom|dad|wife|husband|patient|neighbou?r))"
    r"[,.!]?[ ]*\n+[ \-–—*_]*(?P<name>[^\W\d_][^\n]{0,45})",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:^|\n)[ \-*|>]*(?:from|to|name|patient|pt|cc|attn|attention|re|client|member|doctor"
    r"|provider|consultant|contact|pcp"
    r"|attending|ordering|next of kin|emergency contact|by|author|signed(?: by)?|dear|prescriber"
    r"|speaker|host|interviewer"
    r"|physician|surgeon|gp|carer|addressed to)[ ]*[:#][ *]*(?P<name>[^\W\d_][^\n<,|;(]{1,45})",
    re.IGNORECASE,
)
CLOSING_NAME = re.compile(
    r"\n[ ]*(?:[\-–—~]{1,2}|x{1,3} )?[ ]*(?P<name>[^\W\d_][\w'\-]{0,30}(?: [^\W\d_][\w'.\-]{0,30}){0,2})"
    r"(?:,? (?:x{1,3}|xo+|age \d+))?[ .,♥❤💜💙🧡!]*\n*$"
)
DASHED_NAME = re.compile(
    r"\n[ ]*[\-–—~]{1,2}[ ]*(?P<name>[^\W\d_][\w'\-]{0,30}(?: [^\W\d_][\w'.\-]{0,30}){0,2})[ .,♥❤💜💙🧡!]*(?=\n|$)"
)
SPEAKER = re.compile(
    r"(?:^|\n)[ >*]*(?:[\d/:,. \[\]\-–APMapm]{5,28}[\-–\]] ?)?(?P<name>[A-Z][\w'\-]{0,30}(?: [A-Z][\w'.\-]{0,30}){0,2})"
    r"[ ]?(?:\([^)\n]{1,20}\))?:(?=[ *]+\S)"
)
LOWER_SPEAKER = re.compile(r"(?:^|\n)[ >]*(?P<name>[a-z][a-z'\-]{1,14}):(?= )")


class Letters:
    """Names by their place on the page."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Every rule's candidates."""
        for pattern in (SIGN_OFF, LABEL, DASHED_NAME, CLOSING_NAME):
            for match in pattern.finditer(page.text):
                yield from _named_line(page, *match.span("name"))
        yield from _speakers(page)


def _named_line(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """A short line, or what follows a label, that is a name and nothing else."""
    first, stop = page.first_from(start), page.first_from(end)
    while first < stop and page.words[first].fold in voc.TITLES | voc.OWNERS:
        first += 1
    words = page.words[first:stop]
    if not words or len(words) > 4 or not words[0].title or any(w.fold in voc.HEADS | voc.BODIES for w in words):
        return
    if any(voc.is_stop(w.fold) or w.fold in voc.NOT_NAMES or page.is_guarded(w) for w in words if len(w.text) > 1):
        return
    if len(words[0].text) > 1 and all(page.is_ordinary(w) and not is_given(page, w) for w in words):
        return
    yield person(page, first, name_end(page, first), Confidence.LIKELY, SIGNED)


def _speakers(page: Page) -> Iterator[Candidate]:
    """The name before a colon; in lower case only where the same label leads several lines."""
    for match in SPEAKER.finditer(page.text):
        first, stop = page.first_from(match.start("name")), page.first_from(match.end("name"))
        while first < stop and page.words[first].fold in voc.TITLES:
            first += 1
        words = page.words[first:stop]
        words = [w for w in words if len(w.text) > 1]
        named = bool(words) and all(is_given(page, w) or not page.is_ordinary(w) for w in words)
        if named and not any(
            page.is_guarded(w) or w.fold in voc.NOT_NAMES or voc.is_stop(w.fold) or w.caps for w in words
        ):
            listed = any(is_given(page, w) or is_family(page, w) for w in words)
            yield person(page, first, stop, Confidence.LIKELY if listed else Confidence.LOOK, SAID)
    labels = Counter(match["name"] for match in LOWER_SPEAKER.finditer(page.text))
    for match in LOWER_SPEAKER.finditer(page.text):
        name = match["name"]
        if labels[name] > 1 and name not in voc.NOT_NAMES | voc.KIN and name not in page.lexicons.common:
            first = page.first_from(match.start("name"))
            yield person(page, first, first + 1, Confidence.LIKELY, SAID)
