"""Saying the same words again: "a friend" is "my friend" the next time, and "another friend" where it is another one.

English marks with its articles whether something was spoken of before (Huddleston and Pullum, The Cambridge
Grammar of the English Language, 5.6); replacements that come out of a list know nothing of each other, so this does.
"""

import re
from collections.abc import Collection, Sequence

from storyjournal.redaction.findings import Kind

_NEW = re.compile(r"(?P<marks>[*_~`]*)(?P<article>an?|one) (?P<rest>(?!of ).+)", re.DOTALL)
_COUNTED = re.compile(r"(?P<marks>[*_~`]*)(?P<article>an?|one|my|our|the) (?P<rest>.+)", re.DOTALL)
_PLACED = re.compile(
    r"(?P<noun>(?:[\w-]+ )??[\w-]+) (?:nearby|around|up|down|I|in|on|by|near|that|who|where)\b.*", re.DOTALL
)
_OF_MINE = re.compile(r" I (?:know|won[’']t name)\Z")  # said once, it need not be said of the next
_SOMEONE = re.compile(r"(?P<marks>[*_~`]*)someone(?: else)?(?P<rest>(?:[’']s)?[*_~`]*)")
_ONLY_ONE = re.compile(
    r"\b(?:mother|mum|mom|mam|mama|father|dad|daddy|papa|wife|husband|spouse|partner|fianc[eé]e?|boyfriend"
    r"|girlfriend|bf|gf"
    r"|boss|gp|family|work|life|card|part|community|health|own|doctor[’']s)\b",
    re.IGNORECASE,
)
_NAMED = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORG})
_SPOKEN_OF = _NAMED | {Kind.CONDITION, Kind.DATE, Kind.ID, Kind.CONTACT}


def again(text: str, kind: Kind) -> str:
    """Return the words for somebody or something that was spoken of in the same words before."""
    found = _NEW.fullmatch(text)
    if found is None or kind not in _NAMED | {Kind.DATE}:
        return text
    marks, rest = found["marks"], found["rest"]
    if kind is Kind.DATE:
        return f"{marks}that day" if rest.endswith("day") else text
    if kind is Kind.PERSON:
        return f"{marks}{'my' if rest.startswith('friend') else 'the'} {rest}"
    placed = _PLACED.fullmatch(rest)
    return f"{marks}the {placed['noun'] if placed else rest}"


def another(text: str, kind: Kind, others: Collection[str]) -> str:
    """Return the words for somebody or something else than who was given the same words in this sentence.

    `others` are the words given to others there, in lower case.
    """
    if kind not in _SPOKEN_OF or text.lower() not in others:
        return text
    if someone := _SOMEONE.fullmatch(text):
        people = ("someone else", "another person", "yet another person", "one more person")
        return _first_free([f"{someone['marks']}{words}{someone['rest']}" for words in people], others)
    found = _COUNTED.fullmatch(text)
    if found is None or (found["article"] in {"my", "our"} and _ONLY_ONE.search(found["rest"])):
        return text
    if found["article"] == "the" and kind not in _NAMED:
        return text
    rest = _OF_MINE.sub("", found["rest"])
    return _first_free([f"{found['marks']}{more} {rest}" for more in ("another", "yet another", "one more")], others)


def _first_free(offered: Sequence[str], others: Collection[str]) -> str:
    return next((words for words in offered if words.lower() not in others), offered[-1])
