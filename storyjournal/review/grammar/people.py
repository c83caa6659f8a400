"""How a person's name leaves a sentence: with its title, out of an apposition, or for "someone"."""

import re
from dataclasses import replace

from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import (
    DETERMINER,
    POSSESSOR,
    RELATION,
    ROLE_BEFORE,
    ROLE_COMMA_BEFORE,
    ROLE_PHRASE,
    TITLE_BEFORE,
)
from storyjournal.review.grammar.namings import (
    bare_trade,
    called,
    called_so,
    dear,
    i_am,
    is_name,
    is_role,
    signature,
    who_it_is,
)
from storyjournal.review.grammar.rules import STOPPED, Rule, attributive, cut, determiner, noun_follows
from storyjournal.review.grammar.spot import Fit, Spot

_POSSESSIVE = re.compile(r"[’'](?:s\b)?")
_ROLE_AFTER = re.compile(
    rf"(?:,[ \t]+(?P<comma>{ROLE_PHRASE})(?:,(?! (?:and|who|which|he|she|they|it|we|I)\b)|(?=[,.;:!?)\n]|\Z))"
    rf"|[ \t]+\((?:(?P<round>{ROLE_PHRASE})|(?P<bare>{RELATION}))\))"
)
_RELATION_COMMA = re.compile(rf"\b{RELATION},[ \t]+\Z", re.IGNORECASE)
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][a-z]+[ \t]+\Z")
_OWN_TITLE = re.compile(rf"\b{DETERMINER} \w+[ \t]+\Z", re.IGNORECASE)
_MORE_OF_THEM = re.compile(
    r",[ \t]+(?:(?:who|whose|which|he|she|they|his|her|their|\d+)\b|an?\b[^,.;:!?\n]{1,60},)"
)  # "my consultant, Dr Okoye, a tall woman, sat"
_GREETING = re.compile(r"\b(?:Hi|Hello|Hey|Hiya|Good morning|Good evening)[ \t]+\Z", re.IGNORECASE)
_ADDRESS_NEXT = re.compile(
    r",[ \t]+(?:thank|thanks|you|your|I\b|we\b|if\b|please|this|it|when|what|know|remember|rest|wherever)"
)
_FAMILY = re.compile(r"[A-Z][^\W\d_]+(?<!s)s")  # "the Okoyes"
_MAYBE_VERB = re.compile(r"[ \t]+[\w’'-]*(?:s|ed|ing)\b")
_HOUSE_NEXT = re.compile(
    r"[ \t]+(?:family|families|house|household|home|clan|sisters|brothers|boys|girls|twins|kids|children|baby"
    r"|foundation|fund|clinic|practice|method|procedure|lecture|prize)\b"
)
_CLAUSE = "his|her|our|their|your|a|an|who|this|you|we|he|she|they|it|my|the|there|here|please|thank|what"
"|how|do|don[’']t|if|when"
_SPOKEN_ON = re.compile(r",[”\"]|,[ \t]+(?:I|I[’'](?:d|m|ll|ve)|you|you[’']re|we|it|it[’']s|that[’']s|please|thank)\b")
_STYLE = re.compile(r"(?<!\w)(?P<style>(?:old|young|little|poor|big|sweet)[ \t]+)\Z", re.IGNORECASE)
_ANOTHER = re.compile(r"\bsomeone(?:,| and|, and| or)[ \t]+\Z", re.IGNORECASE)
_DASH_BEFORE = re.compile(r"[ \t]*[-–—~][ \t]*\Z")


def titled(rule: Rule) -> Rule:
    """Return `rule` for the name together with a title before it: "Dr" goes where "Okoye" goes."""

    def with_title(spot: Spot) -> Fit | None:
        """Fit the rule as if a title before the name were part of it."""
        length = before_name(spot.left)
        if not length:
            return rule(spot)
        found = rule(replace(spot, left=spot.left[: len(spot.left) - length]))
        return found and replace(found, cut_left=found.cut_left + length)

    return with_title


def before_name(left: str) -> int:
    """How many characters at the end of `left` belong to a name: a title, and "old" or "young" without an article."""
    title = TITLE_BEFORE.search(left)
    bare = left[: title.start()] if title else left
    style = _STYLE.search(bare)
    if style and not re.search(rf"\b{DETERMINER}[ \t]+\Z", bare[: style.start()], re.IGNORECASE):
        bare = bare[: style.start()]
    return len(left) - len(bare)


def role_follows(spot: Spot) -> Fit | None:
    """ "Lily, my daughter, was" -> "my daughter was"; "Lily (my daughter)" -> "my daughter"."""
    found = _ROLE_AFTER.match(spot.right)
    return found and Fit(0, found["comma"] or found["round"] or f"the {found['bare']}", found.end())


def role_before(spot: Spot) -> Fit | None:
    """ "my daughter Lily was" -> "my daughter was"; "my daughter Lily's bed" -> "my daughter's bed"."""
    title = _CAPITAL_BEFORE.search(spot.left)
    if not ROLE_BEFORE.search(spot.left) or (title and not _OWN_TITLE.search(spot.left)):
        return None  # "in my teens Uncle Desmond"
    if _POSSESSIVE.match(spot.right):
        return Fit(len(spot.left) - len(spot.left.rstrip(" \t")))
    return cut(spot)


def role_comma_before(spot: Spot) -> Fit | None:
    """ "my consultant, Dr Okoye, sat" -> "my consultant sat"; the same before a full stop."""
    role = _RELATION_COMMA.search(spot.left)
    if role is None or not ROLE_COMMA_BEFORE.search(spot.left):
        return None
    if len(role[0]) > spot.free:  # "a friend, Bea and I": our own words, and the next in a list
        return None
    length = len(spot.left) - len(spot.left.rstrip(" \t")) + 1
    if spot.right.startswith(","):
        return cut(spot, length, int(not _MORE_OF_THEM.match(spot.right)))
    return cut(spot, length) if STOPPED.match(spot.right) else None


def addressed(spot: Spot) -> Fit | None:
    """ "Hi Lily," -> "Hi,"; "Thank you, Lily.", "but, Lily, I went" and "Lily, thank you" lose it."""
    if _GREETING.search(spot.left):
        return cut(spot)
    if edges.starts_sentence(spot.left) and _ADDRESS_NEXT.match(spot.right):
        return cut(spot, 0, 1)
    comma = re.search(r",[ \t]+\Z", spot.left)
    spoken = STOPPED.match(spot.right) or _SPOKEN_ON.match(spot.right)
    return cut(spot, len(comma[0])) if comma and spoken else None


def between_commas(spot: Spot) -> Fit | None:
    """ "everyone, Lily, that" -> "everyone that"; in a list of names one comma stays."""
    if not re.search(r",[ \t]+\Z", spot.left) or not spot.right.startswith(","):
        return None
    is_list = re.match(rf",[ \t]+(?:[A-Z]|(?:and|or|{_CLAUSE})\b)", spot.right)
    length = len(spot.left) - len(spot.left.rstrip(" \t")) + 1
    return cut(spot, length) if is_list else cut(spot, length, 1)


def signed(spot: Spot) -> Fit | None:
    """A name after a dash at the end of a line, or alone in brackets, leaves with them."""
    dash = _DASH_BEFORE.search(spot.left)
    if dash and re.match(r"[ \t]*(?:\n|\Z)", spot.right):
        return cut(spot, len(dash[0]))
    return cut(spot) if spot.left.endswith("(") and spot.right.startswith(")") else None


def owned(spot: Spot) -> Fit | None:
    """ "my Lily" -> "my loved one"; "the Okoye family" -> "the family"; "James' bed" -> "someone's bed"."""
    word, length = determiner(spot)
    if spot.right.startswith("-"):
        return Fit(0, "someone")
    if word and _HOUSE_NEXT.match(spot.right):
        return attributive(spot)
    if word and re.fullmatch(POSSESSOR, word):
        describes = noun_follows(spot) and not _MAYBE_VERB.match(spot.right)
        return attributive(spot) if describes else Fit(0, "loved one")
    if word:
        family = word == "the" and _FAMILY.fullmatch(spot.words) and not noun_follows(spot)
        return Fit(length, "a family" if family else "someone")
    bare = _POSSESSIVE.match(spot.right)
    if bare and len(bare[0]) == 1 and spot.words.endswith("s"):
        return Fit(0, f"someone{bare[0]}s", 1)
    return None


def somebody(spot: Spot) -> Fit:
    """Where a person must stand: "someone", and "someone else" next to another."""
    return Fit(0, "someone else" if _ANOTHER.search(spot.left) else "someone")


NAMING_RULES: tuple[Rule, ...] = (
    dear,
    *(titled(rule) for rule in (is_role, is_name, called_so, i_am, who_it_is, signature)),
    bare_trade,
)
PERSON_RULES: tuple[Rule, ...] = (
    role_before,
    *NAMING_RULES,
    *(
        titled(rule)
        for rule in (
            role_comma_before,
            role_follows,
            role_before,
            called,
            addressed,
            between_commas,
            signed,
            owned,
            somebody,
        )
    ),
)
