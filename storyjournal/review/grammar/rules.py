"""What the rules of removal share: a rule looks at a spot and offers a fit, or passes."""

import re
from collections.abc import Callable
from dataclasses import replace

from storyjournal.redaction.findings import Kind
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import (
    DETERMINER,
    NOUN,
    PLACE_NOUNS,
    STAND_IN,
    SUBJECT_NEXT,
    VERB_NEXT,
    VOWEL_SOUND,
)
from storyjournal.review.grammar.spot import Fit, Spot

Rule = Callable[[Spot], Fit | None]

_DETERMINER_BEFORE = re.compile(rf"\b({DETERMINER})[ \t]+\Z", re.IGNORECASE)
_DESCRIBED_BEFORE = re.compile(rf"\b{DETERMINER}[ \t]+(?:[a-z]+-)?(?!to|of|in|at|for|and|or|as|is|was)[a-z]+[ \t]+\Z")
_ADJECTIVE_END = re.compile(
    r"(?:\b(?:retired|former|old|young|new|little|tall|small|big|good|great|local|famous|proud|busy|single"
    r"|trained|only|first|last|youngest|oldest)"
    r"|(?:ful|ous|ive|ish|less|ary|ist))[ \t]+\Z"
)
_NOUN_NEXT = re.compile(r"[ \t]+[a-z][\w’'-]*")
_ADVERB_NEXT = re.compile(
    r"[ \t]+(?:yesterday|today|tonight|tomorrow|again|once|twice|last|next|every|each|until|since|during|over|under"
    r"|without|within|across|between|behind|beside|beyond|like|off|onto|out|outside|inside|towards?|up|upon|via"
    r"|down|along|against|among|above|below|past|through|then|now|too|also|not|never|always|all|near|is|are"
    r"|of|into|about|if|than"
    r"|(?!family|daily|weekly|monthly|early|elderly|only)\w+ly|\w+ed)\b"
)
_CLAUSE_NEXT = re.compile(r",[ \t]+(?:and|or|but|so|then|like|as|because|while|when)\b")
ORDINAL_END = re.compile(r"(?:st|nd|rd|th)\b")
STOPPED = re.compile(r"[ \t]*(?:[.;:!?)\n]|\Z)")


def cut(spot: Spot, left: int = 0, right: int = 0) -> Fit:
    """Return the removal of a mention with `left` and `right` characters around it, tidily joined."""
    return edges.joined(spot.left, spot.right, left, right)


def determiner(spot: Spot) -> tuple[str, int]:
    """Return the determiner right before a mention in lower case, and its length with its space; or ("", 0)."""
    found = _DETERMINER_BEFORE.search(spot.left)
    return (found[1].lower(), len(found[0])) if found else ("", 0)


def described(spot: Spot) -> bool:
    """Whether a determiner and an adjective stand before: "a retired"."""
    return bool(_DESCRIBED_BEFORE.search(spot.left) and _ADJECTIVE_END.search(spot.left))


def attributive(spot: Spot) -> Fit | None:
    """ "my March 14 appointment" -> "my appointment": a mention between a determiner and a noun just goes."""
    word, _ = determiner(spot)
    return only_words(spot) if word and noun_follows(spot) else None


def only_words(spot: Spot) -> Fit:
    """Take the mention alone out; "an" before it turns into "a", and back, for what now follows."""
    word, length = determiner(spot)
    if word not in {"a", "an"}:
        return cut(spot)
    shown = spot.left[len(spot.left) - length :].strip()
    right = article(spot.right.lstrip(" \t-"))
    proper = right.capitalize() if shown[0].isupper() else right
    return Fit(length, proper, len(spot.right) - len(spot.right.lstrip(" \t-")) - 1)


def cut_ordinal(spot: Spot, end: int) -> Fit:
    """ "my 67th birthday" -> "my birthday"."""
    found = only_words(replace(spot, right=spot.right[end:], room=spot.room - end))
    return replace(found, cut_right=found.cut_right + end)


def own_article(spot: Spot) -> Fit | None:
    """ "a Wiradjuri woman" -> "a woman", where the mention brought its article along."""
    own = re.match(r"(?:an?|my|our|the)\b", spot.words, re.IGNORECASE)
    if own is None or not noun_follows(spot):
        return None
    word = own[0]
    if word.lower() in {"a", "an"}:
        word = article(spot.right.lstrip(" \t"))
    return Fit(0, edges.capital(word) if own[0][0].isupper() else word)


def noun_follows(spot: Spot) -> bool:
    """Whether a plain word follows that the mention can describe."""
    others = (SUBJECT_NEXT, VERB_NEXT, _ADVERB_NEXT)
    return bool(_NOUN_NEXT.match(spot.right)) and not any(other.match(spot.right) for other in others)


def article(word: str) -> str:
    """Return "a" or "an" for the word that follows."""
    return "an" if VOWEL_SOUND.match(word) else "a"


def neutral(spot: Spot) -> Fit:
    """Return the neutral word that always fits, minding a determiner that already stands there."""
    word, length = determiner(spot)
    noun = _place_noun(spot)
    if word in {"a", "an"}:
        return Fit(length, f"{article(noun)} {noun}" if noun else STAND_IN[spot.kind])
    if word and spot.left[-length].isupper() and not edges.starts_sentence(spot.left[:-length]):
        return Fit(length, f"{word} {noun or NOUN[spot.kind]}")  # "in The Gazette": its article is part of the name
    if word or described(spot):
        return Fit(0, noun or NOUN[spot.kind])
    return Fit(0, f"{article(noun)} {noun}" if noun else STAND_IN[spot.kind])


def _place_noun(spot: Spot) -> str:
    if spot.kind not in (Kind.PLACE, Kind.ORG):
        return ""
    return next((noun for cue, noun in PLACE_NOUNS if cue.search(spot.words)), "")


def between_commas(spot: Spot) -> Fit | None:
    """ ", the only woman there," and ", Yorkshire." go with a comma; a second comma goes with them."""
    if not re.search(r",[ \t]+\Z", spot.left):
        return None
    length = len(spot.left) - len(spot.left.rstrip(" \t")) + 1
    if spot.right.startswith(","):
        return cut(spot, length, 0 if _CLAUSE_NEXT.match(spot.right) else 1)
    return cut(spot, length) if STOPPED.match(spot.right) else None


def shouted(spot: Spot, text: str) -> str:
    """A name in capitals among capitals is replaced in capitals."""
    sentence = re.split(r"[.!?\n]", spot.left)[-1], re.split(r"[.!?\n]", spot.right)[0]
    left, right = (re.findall(r"[^\W\d_]{2,}", side) for side in sentence)
    near = left[-1:] + right[:1]
    loud = (
        spot.kind in (Kind.PERSON, Kind.PLACE, Kind.ORG)
        and len(spot.words) > 3
        and spot.words.isupper()
        and bool(near)
        and all(word.isupper() for word in near)
    )
    return text.upper() if loud else text
