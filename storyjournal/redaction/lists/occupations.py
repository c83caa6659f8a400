"""Work that few people do: listed jobs, and "I was a …" with a job that is none of the usual ones."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Kind
from storyjournal.redaction.lists.advice import advice, listed
from storyjournal.redaction.reading.page import Page
from storyjournal.redaction.reading.vocabulary import words

REASON = "Few people do this work, so with a place or an age it can point to one of them."
CUE = re.compile(
    r"\b(?:i|i'm|im|he|she|who|was|is|as|am|retired|former|worked|work|works|an?|the|ex|been|be"
    r"|become|became|job|trained|apprenticed|our|local|my|his|her)\b[ \w\-,']{0,28}$",
    re.I,
)
KIN = (
    r"mum|mom|dad|father|mother|husband|wife|partner|brother|sister|son|daughter|boyfriend|girlfriend|uncle|aunt|nan|gran"
    r"|grandad|grandpa|granddad|grandfather|grandmother|grandma"
)
INTRODUCED = re.compile(
    rf"\b(?:(?:i|he|she|who|{KIN})(?:'m|'s| am| is| was|'d been| had been| used to be)"
    r"(?: also| once| still| now| just| only)?|work(?:s|ed|ing)? (?:as|for \w+ years as)"
    r"|(?:job|living|trained|career|life|time) as|as|became)"
    r" (?P<job>(?:(?:an?|the) )?(?:(?:retired|former|ex|freelance|professional|trainee|assistant) )?"
    r"(?P<words>[a-z][\w'\-]{1,24}(?: [\w'\-]{2,24}){0,4}))",
    re.I,
)
STOPS = words(
    """
    in on at for with and who which but from when until because of to by since that so before after or than where my
    our his her their i we he she it's is was are were had has have if while during as though now then not too turned
    once again here there back still
    """
)
AGENT = re.compile(
    r"(?:(?:er|or|ist|ian|ier|eer|smith|wright|keeper|maker|herd|monger|woman|man)"
    r"|nun|monk|pilot|cook|chef|clown|captain|champion|muezzin|jockey|guide|coach|judge"
    r"|sommelier|rabbi|imam|ballerina|matador|mahout|shaman|cantor|thatcher|cooper|ranger|vet|fadista)$"
)
UNIQUE = re.compile(
    r"\b(?:the|\w{2,20}'s) (?:only|last|youngest|oldest|tallest|first (?:female|woman|black|blind|deaf|disabled))"
    r" (?P<words>[\w\-']{2,20}(?: [\w\-']{2,20}){0,4})",
    re.I,
)
MAKING = re.compile(
    r"\b(?P<job>(?:repair|restore|tune|carve|build|forge|weave|dye|groom|breed|train|tame|announce|umpire|dub|judge"
    r"|steer|ride|drive|breaks? in|milk|catch|grow|keep)(?:s|d|ed|ing)? (?:the )?(?:\w{1,20} )?(?:bells?|organs|pianos"
    r"|clocks|violins|accordions|harps|carousels?|carousel horses|boats|canoes|kites|sitars|bagpipes|fiddles|drums"
    r"|barrels|baskets|decoys|saddles|puppets|telescopes|ferrets|falcons|hawks|reindeer|huskies|sled dogs|camels"
    r"|elephants|ostriches|alpacas|llamas|snakes|scorpions|racehorses|horses for films|wrestling|wall of death|zamboni"
    r"|snake boat|stained glass|globes|swords|armou?r|chainmail))\b",
    re.I,
)
LIKENED = re.compile(
    r"\b(?:like|australian|german|belgian|anatolian|sounds like|as if|than|play|there was) (?:an? |the )?$", re.I
)
MINE = re.compile(r"\b(?:i|he|she|who|we|used to|my \w+|his \w+|her \w+|to|and)(?:'ve|'d)? $", re.I)


class Occupations:
    """Distinctive work, never a common job."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Each as advice."""
        for start, end in listed(page, page.lexicons.occupations):
            before, after = page.text[max(0, start - 60) : start], page.text[end : end + 1]
            if after == "s" or "'s" in page.text[start:end] or LIKENED.search(before):
                continue
            if CUE.search(before):
                yield advice(start, end, Kind.OCCUPATION, REASON)
        for match in INTRODUCED.finditer(page.text):
            yield from _introduced(page, match)
        for match in UNIQUE.finditer(page.text):
            yield from _unique(page, match)
        for match in MAKING.finditer(page.text):
            if MINE.search(page.text[max(0, match.start() - 16) : match.start()]):
                yield advice(*match.span("job"), Kind.OCCUPATION, REASON)


def _phrase(written: str) -> list[str]:
    """The words up to the first that is no part of a job's name."""
    named = [word.lower() for word in written.split(" ")]
    return named[: next((at for at, word in enumerate(named) if word in STOPS or word.endswith("'s")), len(named))]


def _worker(page: Page, named: list[str]) -> int | None:
    """Where the last word for somebody who does something stands."""
    lists = page.lexicons
    for at in range(len(named) - 1, -1, -1):
        core = named[at].rsplit("-", maxsplit=1)[-1]
        if AGENT.search(core) and core in lists.people_words and core not in lists.never_jobs:
            return at
    return None


def _introduced(page: Page, match: re.Match[str]) -> Iterator[Candidate]:
    """ "I was an eel farmer", "worked as a foghorn restorer": a job that is none of the usual ones."""
    opening = match["job"].lower()
    if not opening.startswith(("a ", "an ", "the ", "retired ", "former ", "ex ")):
        return
    named = _phrase(match["words"])
    head = _worker(page, named)
    if head is None:
        return
    named = named[: head + 1]
    lists, usual = page.lexicons, named[head] in page.lexicons.usual_jobs
    modifiers = [word for word in named[:head] if word not in lists.usual_modifiers]
    if " ".join(named) in lists.usual_jobs or (usual and not (modifiers and all(map(_is_thing, modifiers)))):
        return
    yield advice(match.start("words"), match.start("words") + len(" ".join(named)), Kind.OCCUPATION, REASON)


def _unique(page: Page, match: re.Match[str]) -> Iterator[Candidate]:
    """ "the only woman jockey", "the county's last thatcher"."""
    named = _phrase(match["words"])
    head = _worker(page, named)
    if head is not None and head == len(named) - 1:
        yield advice(match.start(), match.start("words") + len(" ".join(named)), Kind.OCCUPATION, REASON)


def _is_thing(word: str) -> bool:
    """Whether a modifier may be what somebody works with: no adverb, no plain adjective by its ending."""
    return not re.search(r"(?:ly|ful|less|ous|ive|able|ible|ish|ed|ing|al|ic|y|est|er)$", word)
