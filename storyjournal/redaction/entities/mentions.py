"""A mention of a person, read together with the few words around it."""

import re
from dataclasses import dataclass

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Candidate, Confidence, Layer
from storyjournal.redaction.reading.lexicon import bare, fold

PIECE = re.compile(r"[^\W_]+(?:['’\-‐‑][^\W_]+)*")
MARKS = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "\u00a0": " ", "\u202f": " "})
UNSEEN = re.compile("[*_\u00ad\u200b-\u200f\u2060\ufeff]")
REACH = 48  # code points before and behind a mention that may say who is meant
BEHIND = 24
TITLE = re.compile(r"([^\W\d_]+)\.? ?$")
COUPLE = re.compile(r"(?:^|[\s(])([^\W\d_]+)\.? (?:and|&|\+|und|y|et) ([^\W\d_]+)\.? ?$")
ROLE = re.compile(r"\b(my|our) (?:[^\W\d_]+[ -]){0,2}?([^\W\d_]+(?:-[^\W\d_]+)*)(?:,| \()? ?$")
SEVERAL = re.compile(r"\b(?:both|two|three|four|these|those|several|the|all|other)(?: \w+)? $")
ALWAYS_SEVERAL = re.compile(r"\b(?:both|two|three|four) $")
OTHER = re.compile(r"\b(?:other|another|second|different) $")
ELDER_BEFORE = re.compile(r"\b(?:old|older|elder|big|senior) (?:[^\W\d_]+\.? )?$")
YOUNGER_BEFORE = re.compile(r"\b(?:young|younger|little|junior|wee) (?:[^\W\d_]+\.? )?$")
ELDER_BEHIND = re.compile(r",? (?:sr\b|senior\b|the elder\b)")
YOUNGER_BEHIND = re.compile(r",? (?:jr\b|junior\b|the younger\b|iii?\b)")
HOUSEHOLD = re.compile(
    r"(?:'s)? (?:family|household|clan|twins|brothers|sisters|siblings|girls|boys|kids|children|couple)\b"
)
AND_NAME = re.compile(r" (?:and|&|\+) ((?:[^\W\d_]+[.'-]? ?){2,4})")
GENERATIONS = {"sr": "elder", "senior": "elder"} | dict.fromkeys(("jr", "junior", "ii", "iii"), "younger")
AGES = {"old": "elder", "older": "elder", "elder": "elder", "young": "younger", "younger": "younger"}
MEN = voc.words(
    "mr mister sir lord señor senor herr monsieur father fr brother uncle unc tío tio oom papa pa grandpa grandad "
    "granddad gramps"
)
WOMEN = voc.words(
    "mrs ms miss missus missis dame lady señora senora señorita frau mme madame sister aunt auntie aunty tía tia tante "
    "mama grandma granny nana nan nanna ma'am"
)
FAMILY_TITLES = voc.words("dr doctor mr mrs ms miss mx mister professor prof sir herr frau señor señora")


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's mention. `words` are its folded words without titles; the other fields are "" or empty where the
    text does not say: `title` before it, `gender` "f" or "m", `generation` "elder" or "younger", `role` as
    "my daughter", `subjects` the known persons it can be, `shared` the family name of "Amara and David Okoye".
    `several` says that a couple or a family is meant, `plural` that it may be: "the Okoyes";
    `doubtful` that it may be no name at all, so that only the very words of a name make it one."""

    index: int
    words: tuple[str, ...]
    title: str = ""
    gender: str = ""
    generation: str = ""
    role: str = ""
    subjects: tuple[str, ...] = ()
    shared: str = ""
    several: bool = False
    plural: bool = False
    other: bool = False
    doubtful: bool = False

    @property
    def names_family(self) -> bool:
        """Whether its one word follows a title that family names follow."""
        return len(self.words) == 1 and self.title in FAMILY_TITLES

    @property
    def is_first_name(self) -> bool:
        """Whether it is one word without such a title, and so shared by many people."""
        return len(self.words) == 1 and not self.names_family


def tokens(text: str) -> list[str]:
    """The folded words of a name, without titles and possessives; of anything else its letters and digits."""
    words = [bare(fold(word)) for word in PIECE.findall(plain(text))]
    return [w for w in words if w not in voc.TITLES] or words


def plain(text: str) -> str:
    """Return text as the eye sees it: without emphasis marks and hidden characters, quotes and hyphens plain."""
    return UNSEEN.sub("", text).translate(MARKS)


def mention(text: str, index: int, candidate: Candidate) -> Mention:
    """Read a candidate of a person in its text."""
    inner = plain(text[candidate.start : candidate.end])
    before = plain(text[max(0, candidate.start - REACH) : candidate.start]).lower().replace("\n", " ")
    behind = plain(text[candidate.end : candidate.end + BEHIND]).lower().replace("\n", " ")
    raw_words = [bare(fold(word)) for word in PIECE.findall(inner)]
    words = tokens(inner)
    if len(words) == 1 and 1 < len(inner) < 4 and inner.isupper() and candidate.how is Layer.PROPAGATION:
        words = list(words[0])
    title = next((w for w in raw_words if w in voc.TITLES and w not in words), "") or _title(before)
    words, generation = _aged(_proper(inner, words))
    generation = generation or _generation(before, behind)
    role = candidate.role or _role(before)
    return Mention(
        index,
        tuple(_turned(inner, words)),
        title,
        "f" if title in WOMEN else "m" if title in MEN else "",
        generation,
        role,
        tuple(candidate.subject.split()),
        _shared(behind) if len(words) == 1 else "",
        _several(before, behind, words),
        len(words) == 1 and len(words[0]) > 3 and words[0].endswith("s") and SEVERAL.search(before) is not None,
        OTHER.search(before) is not None,
        candidate.confidence is Confidence.LOOK and candidate.how is not Layer.PROPAGATION,
    )


def _proper(inner: str, words: list[str]) -> list[str]:
    """The words of a name without small ones that follow it: "Okafor snores" is a find of too much."""
    pieces = PIECE.findall(inner)[-len(words) :]
    if words and len(pieces) == len(words) and pieces[0][0].isupper():
        while len(words) > 1 and pieces[-1][0].islower() and words[-1] not in voc.NAMED_PARTS:
            words, pieces = words[:-1], pieces[:-1]
    return words


def _aged(words: list[str]) -> tuple[list[str], str]:
    """A name without "Old" before and "Jr." behind, and the generation that they say."""
    if len(words) > 1 and words[-1] in GENERATIONS:
        return words[:-1], GENERATIONS[words[-1]]
    if len(words) > 1 and words[0] in AGES:
        return words[1:], AGES[words[0]]
    return words, ""


def _turned(inner: str, words: list[str]) -> list[str]:
    """A name with its family name first, as forms write it, in the order in which it is spoken."""
    head, comma, _ = inner.partition(",")
    first = len(tokens(head))
    return words[first:] + words[:first] if comma and 0 < first < len(words) else words


def _title(before: str) -> str:
    found = TITLE.search(before)
    return fold(found.group(1)) if found and fold(found.group(1)) in voc.TITLES else ""


def _generation(before: str, behind: str) -> str:
    if ELDER_BEFORE.search(before) or ELDER_BEHIND.match(behind):
        return "elder"
    return "younger" if YOUNGER_BEFORE.search(before) or YOUNGER_BEHIND.match(behind) else ""


def _role(before: str) -> str:
    found = ROLE.search(before)
    return f"{found.group(1)} {found.group(2)}" if found and found.group(2) in voc.KIN else ""


def _several(before: str, behind: str, words: list[str]) -> bool:
    """Whether a couple, a family or several people of one name are meant for certain."""
    couple = COUPLE.search(before)
    if couple and fold(couple.group(1)) in voc.TITLES and fold(couple.group(2)) in voc.TITLES:
        return True
    if HOUSEHOLD.match(behind) and re.search(r"\b(?:the|whole|entire) $", before):
        return True
    plural = len(words) == 1 and words[0].endswith("s") and not re.match(r" (?:and|or)\b", behind)
    return plural and ALWAYS_SEVERAL.search(before) is not None


def _shared(behind: str) -> str:
    """The family name that stands once for two: of "Amara and David Okoye" it is "okoye"."""
    found = AND_NAME.match(behind)
    words = tokens(found.group(1)) if found else []
    return words[1] if len(words) > 1 and not voc.is_stop(words[1]) and words[1] not in voc.SPEECH else ""
