"""Writing other words for a place or an organisation: prepositions, the wider place that follows, words said twice."""

import re

from storyjournal.redaction.options.regions import wider
from storyjournal.review.grammar.namings import called
from storyjournal.review.grammar.phrases import OWN_DETERMINER, as_written, is_name, owner, phrase
from storyjournal.review.grammar.places import bare_kind, before_plural, describes, of_kind
from storyjournal.review.grammar.rules import cut, determiner, only_words
from storyjournal.review.grammar.spot import Fit, Spot

_CLAUSE_IN = re.compile(r" (?:I|we|that|who|where|nearby)\b")  # a phrase with a clause in it takes no "'s"
_PART_NEXT = re.compile(r"[ \t]+(?:ward|unit|wing|clinic|team|department)\b")  # of what bears the name
_LABEL = re.compile(r"^(?:a|an|some|one)\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"(?:in|at|near|from|to|by|on)[ \t]+", re.IGNORECASE)
_A_PLACE = re.compile(r"a (town|place|street|village|city)\b")
_TOWN = re.compile(r"(?:an?|another|my|our|the) (?:small |big )?(?:town|city|village)\b", re.IGNORECASE)
_REGION_NEXT = re.compile(r"(?P<comma>,?)[ \t]+\(?(?P<region>[A-Z][\w.]*\w(?: [A-Z]\w+){0,2})(?=[\s.,;:!?)]|\Z)")
_HOUSE_BEFORE = re.compile(
    r"\b(?:address|home|house|flat|street|road|hospital|clinic|surgery|hospice|ward|school|university"
    r"|pharmacy|office|church"
    r"|shop|café|group|number)(?:,[ \t]+)\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[ \t]*(?:,[ \t]+)?(?:and|or)\b")


def place(spot: Spot, text: str) -> Fit:
    """Return how other words for a place stand in its sentence."""
    if is_name(text):
        return _already_said(spot, text) or phrase(spot, as_written(text, spot))
    if found := _already_said(spot, text) or before_plural(spot) or called(spot):
        return found
    if kind := bare_kind(spot):
        return kind
    if of_kind(spot) and _LABEL.match(text):
        return of_kind(spot) or Fit()
    if determiner(spot)[0] and describes(spot) and OWN_DETERMINER.match(text):
        part = _CLAUSE_IN.search(text) or _PART_NEXT.match(spot.right)
        return only_words(spot) if part else owner(spot, text)
    return _after_preposition(spot, text) or _inside(spot, text) or _with_region(spot, text) or phrase(spot, text)


def _after_preposition(spot: Spot, text: str) -> Fit | None:
    """ "near Leeds" -> "in a town nearby"; words that bring their own preposition take the place of one."""
    before = re.search(r"\b(?:in|at|near|from|to)(?: the)?[ \t]+\Z", spot.left, re.IGNORECASE)
    if before and before[0].lower() == "in " and text.startswith("a street"):
        return Fit(len(before[0]), f"on {text}")
    if before and before[0].lower().startswith("near") and text.endswith(" nearby"):
        return Fit(len(before[0]), f"{'in' if text.startswith('a town') else 'at'} {text}")
    return Fit(len(before[0]), text) if before and _PREPOSITION.match(text) else None


def _with_region(spot: Spot, text: str) -> Fit | None:
    """ "in Duluth, Minnesota" -> "in a town I won't name in Minnesota": the wider place holds the town."""
    found, town = _REGION_NEXT.match(spot.right), _TOWN.match(text)
    if found is None or town is None or not wider(found["region"].rstrip(".")) or spot.next_removed:
        return None
    words = phrase(spot, town[0])
    return Fit(words.cut_left, f"{words.text} in", len(found["comma"]))


def _inside(spot: Spot, text: str) -> Fit | None:
    """ "at the hospital, Marlbrook" -> "at the hospital, in a town nearby"; a list of places is left alone."""
    inside = _HOUSE_BEFORE.search(spot.left) and not _LISTED.match(spot.right)
    return Fit(0, f"in {text}") if inside and _TOWN.match(text) else None


def _already_said(spot: Spot, text: str) -> Fit | None:
    """ "in Leeds, Yorkshire" -> "in a town nearby": the same words twice in a row are said once."""
    found = re.search(rf"\b{re.escape(text)}(?P<join>,?[ \t]+)\Z", spot.left, re.IGNORECASE)
    if found is None and _A_PLACE.match(text):
        found = re.search(
            r"\b(?:a|the) (?:town|place|street|village|city)\b[^,.;\n]{0,40}(?P<join>,["
            r" \t]+)\Z",
            spot.left,
            re.IGNORECASE,
        )
    return cut(spot, len(found["join"])) if found else None
