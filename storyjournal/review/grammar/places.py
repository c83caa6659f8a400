"""How a place or an organisation leaves a sentence: with its preposition, or for "a place"."""

import re

from storyjournal.redaction.findings import Kind
from storyjournal.redaction.options.places import POSTCODE
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import BE_BEFORE, PLACE_NOUNS
from storyjournal.review.grammar.namings import called
from storyjournal.review.grammar.rules import Rule, attributive, between_commas, cut, determiner, neutral, noun_follows
from storyjournal.review.grammar.spot import Fit, Spot

_IN_BEFORE = re.compile(r"(?:^|(?<=[\s(“‘*_]))(?:at|in|near)(?: the)?[ \t]+\Z", re.IGNORECASE)
_OF_BEFORE = re.compile(
    r"\b(?:city|town|village|island|county|state|port|borough|suburb|region|province|district|capital)"
    r"(?P<of>[ \t]+of[ \t]+)\Z",
    re.IGNORECASE,
)
_PREPOSITION_BEFORE = re.compile(
    r"\b(?:at|in|on|from|to|of|for|by|with|near|into|inside|outside|through"
    r"|across|past)[ \t]+\Z",
    re.IGNORECASE,
)
_PLURAL_NEXT = re.compile(
    r"[ \t]+[a-z]{3,}s (?:are|were|have|do)\b"
    r"|[ \t]+(?:men|women|people|folks?|kids|winters?|summers?|weather|schools|doctors|nurses|hospitals|streets)\b"
)
_POSTCODE_NEXT = re.compile(rf",?[ \t]+(?:{POSTCODE.pattern})(?=[ \t]*(?:[.;,!?)\n]|\Z))", re.IGNORECASE)
_COUPLED_NEXT = re.compile(r"[ \t]+(?:and|or|but)[ \t]+(?:at|in|on|near|from|to|by|with)\b")
_COUPLED_BEFORE = re.compile(r"\b(?:and|or|but)[ \t]+\Z")
_BARE_KIND_BEFORE = re.compile(
    r"\b(?:of|in|from|at|near|to)[ \t]+(?P<kind>(?:village|town|city|district|parish|county|barangay|tehsil"
    r"|taluk)[ \t]+)\Z",
    re.IGNORECASE,
)
_HANGING = re.compile(r"[’'-]")


def inside_next(spot: Spot) -> Fit | None:
    """ "in Leeds, Yorkshire" -> "in Yorkshire": the wider place, decided on its own, takes over."""
    comma = re.match(r",[ \t]+", spot.right) or re.match(r"[ \t]+", spot.right)
    opens = re.search(r"(?:\b[a-z]+[ \t]+|(?:\A|\n))\Z", spot.left, re.IGNORECASE)
    if comma and comma.end() == spot.room and opens and (comma[0][0] == "," or spot.left[-1:] in {"", "\n"}):
        return Fit(0, "", comma.end())
    return None


def postcode(spot: Spot) -> Fit | None:
    """ "York YO1 7HH" -> "York": nothing stands for a postcode."""
    if not POSTCODE.fullmatch(spot.words.strip()):
        return None
    if edges.starts_sentence(spot.left):
        return cut(spot)
    comma = re.search(r",?[ \t]*\Z", spot.left)
    return cut(spot, len(comma[0]) if comma and spot.left.strip() else 0)


def before_postcode(spot: Spot) -> Fit | None:
    """ "14 Row, Marlbrook MB4 7QX" -> "14 Row": the postcode that follows goes on its own."""
    code = _POSTCODE_NEXT.match(spot.right)
    comma = re.search(r",[ \t]+\Z", spot.left)
    return Fit(len(comma[0])) if code and comma else None


def with_preposition(spot: Spot) -> Fit | None:
    """ "the room at St Brannoc's, and" -> "the room, and"; not where a verb would be left hanging."""
    found = _IN_BEFORE.search(spot.left)
    if found is None or _HANGING.match(spot.right):
        return None
    before = spot.left[: found.start()]
    if BE_BEFORE.search(before) or _COUPLED_NEXT.match(spot.right) or _COUPLED_BEFORE.search(before):
        return neutral(spot)
    return cut(spot, len(found[0]))


def named(spot: Spot) -> Fit | None:
    """ "at the Leeds office" -> "at the office", unless the mention says itself what it is."""
    says = any(cue.search(spot.words) for cue, _ in PLACE_NOUNS)
    return attributive(spot) if describes(spot) and not says else None


def describes(spot: Spot) -> bool:
    """Whether the mention describes the noun after it, as in "at the Leeds office". After a bare "the" and
    an organisation a verb may follow just as well, and the two look the same."""
    word, length = determiner(spot)
    town = spot.kind is Kind.PLACE and word == "the"  # towns take no article: "the Leeds bus"
    certain = town or word not in {"", "the"} or _PREPOSITION_BEFORE.search(spot.left[: len(spot.left) - length])
    return bool(certain) and noun_follows(spot)


def before_plural(spot: Spot) -> Fit | None:
    """ "Leeds winters are long" -> "winters are long"."""
    plain = not determiner(spot)[0] and _PLURAL_NEXT.match(spot.right)
    return cut(spot) if plain else None


def of_kind(spot: Spot) -> Fit | None:
    """ "the village of Hale" -> "the village"."""
    found = _OF_BEFORE.search(spot.left)
    return cut(spot, len(found["of"])) if found else None


def bare_kind(spot: Spot) -> Fit | None:
    """ "head of village Kotla" -> "head of a village": a noun without an article takes one when its name goes."""
    found = _BARE_KIND_BEFORE.search(spot.left)
    return Fit(len(found["kind"]), f"a {found['kind'].strip().lower()}") if found else None


def in_brackets(spot: Spot) -> Fit | None:
    """ "the clinic (Leeds)" -> "the clinic"."""
    return cut(spot) if spot.left.endswith("(") and spot.right.startswith(")") else None


PLACE_RULES: tuple[Rule, ...] = (
    postcode,
    before_postcode,
    inside_next,
    between_commas,
    in_brackets,
    called,
    bare_kind,
    of_kind,
    before_plural,
    named,
    with_preposition,
)
