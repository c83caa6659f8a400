"""Sentences that do nothing but name somebody: "My name is Ada", "they call me Ada", "I'm Ada, a baker", signatures.

Where the name goes, the naming goes with it; no other word can stand there, so these hold for every replacement
that is no name.
"""

import re

from storyjournal.redaction.options import relations
from storyjournal.review.grammar import edges
from storyjournal.review.grammar.lexis import CALLED_BEFORE, ROLE_PHRASE, UNNAMED
from storyjournal.review.grammar.rules import STOPPED, article, cut
from storyjournal.review.grammar.spot import Fit, Spot

_NAME_IS = re.compile(r"\bname(?:[’']s|s? (?:is|was))[ \t]+\Z", re.IGNORECASE)
_CALLED_ME = re.compile(r"\b(?:call|calls|called|calling) (?:me|us|him|her|them|you)[ \t]+\Z", re.IGNORECASE)
_NAMED_HIM = re.compile(r"\bnam(?:e|ed|ing) (?:me|us|him|her|them)[ \t]+\Z", re.IGNORECASE)
_I_AM = re.compile(r"(?:\A|(?<=[\s\"“(*_>]))I(?:[’']m| am)[ \t]+\Z")
_I_GO_ON = re.compile(r",[ \t]+(?:and )?(?=I\b)|[ \t]+and[ \t]+(?=I\b)")
_CLAUSE_STARTS = (
    r"(?:I|you|he|she|it|we|they|every\w+|people|some|most|all|and|but|or|so|because|if|when"
    r"|this|that|there|my|née|is|not)"
)
_WHAT_I_AM = re.compile(rf",[ \t]+(?=(?!{_CLAUSE_STARTS}\b)[a-z\d])")
_A_TRADE = re.compile(
    r"(?!an?\b|the\b|your\b)(?:[a-z]+ ){0,2}?"
    rf"(?:{relations.RELATION}|rep|mod|(?!over|under|after|other|never|ever|her|for)[a-z]{{3,}}(?:er|or|ist|ant|ian))\b"
)
_WHAT_I_WAS = re.compile(r",[ \t]+(?=(?:was|used to|have|had|live|work|write|run)\b)")
_TRADE_BEFORE = re.compile(
    rf"(?:\A|(?<=[.!?;:,(“\"\n])|\b(?:and|with|by|to|from|but|then|so|for|about|met|saw|told|\w+ed)(?=[ \t]))[ \t]*"
    rf"(?P<trade>{relations.TRADE})[ \t]+\Z",
    re.IGNORECASE,
)
_IS_TITLE = re.compile(r"(?:doctor|nurse|professor|pastor|coach|rabbi|matron|imam|gp)\Z", re.IGNORECASE)
_IS_ROLE_NEXT = re.compile(
    rf"[ \t]+(?:is|was)(?: also)?[ \t]+(?=(?:my|our|your|his|her|their) ){ROLE_PHRASE}\b", re.IGNORECASE
)
_ROLE_IS = re.compile(rf"{ROLE_PHRASE}(?:[’']s name)? (?:is|was)[ \t]+\Z", re.IGNORECASE)
_COPULA_END = re.compile(r"(?:\b(?:is|was|are|were|am|be|been)|[’'](?:s|m|re))\Z", re.IGNORECASE)
_SUBJECT_END = re.compile(r"\b(?:I|we|she|he|they|you|who)\Z", re.IGNORECASE)
_SIGNED_BEFORE = re.compile(r"(?:\A|\n)(?:Yours?,?[ \t]+)?\Z")
_SIGNED_NEXT = re.compile(r",[ \t]+(?=[A-Z][\w’'.-]*(?:[ ,]+(?:[A-Z\d][\w’'.-]*|of|and|&))*[ \t]*(?:\n|\Z))")
_DEAR = re.compile(r"\b(?:my )?dear(?:est)?[ \t]+(?P<title>(?:the )?[A-Z][a-z]+\.?[ \t]+)?\Z", re.IGNORECASE)
_DOCTOR = re.compile(r"(?:dr|prof)", re.IGNORECASE)
_FORMAL = re.compile(r"(?:mr|ms|miss|mx|sir|madam|assembly|senator|council|judge|hon|the )", re.IGNORECASE)
_TITLE_WORD = re.compile(r"(?P<title>[A-Z][a-z]*\.?[ \t]+)\S")


def is_role(spot: Spot) -> Fit | None:
    """ "Mark is my son" -> "That is my son", where the role would be said of itself."""
    begins = edges.starts_sentence(spot.left)
    return Fit(0, "that" if begins else "someone") if _IS_ROLE_NEXT.match(spot.right) else None


def is_name(spot: Spot) -> Fit | None:
    """ "My name is Ada and" -> "My name is private and"."""
    return Fit(0, "private") if _NAME_IS.search(spot.left) else None


def called_so(spot: Spot) -> Fit | None:
    """ "she calls me Ada" -> "she calls me by another name"."""
    if _NAMED_HIM.search(spot.left):
        return cut(spot) if spot.right.startswith(" after") else Fit(0, "something else")
    return Fit(0, "by another name") if _CALLED_ME.search(spot.left) else None


def i_am(spot: Spot) -> Fit | None:
    """ "I'm Ada, I'm a baker" -> "I'm a baker"; "I am Ada, 33" -> "I am 33"; "I'm Ada." goes."""
    found = _I_AM.search(spot.left)
    if found is None:
        return None
    if follows := _I_GO_ON.match(spot.right):
        return cut(spot, len(found[0]), follows.end())
    if follows := _WHAT_I_WAS.match(spot.right):
        return Fit(len(found[0].lstrip()), "I ", follows.end())
    if follows := _WHAT_I_AM.match(spot.right):
        a_trade = _A_TRADE.match(spot.right[follows.end() :])
        return Fit(0, article(a_trade[0]), follows.end() - 1) if a_trade else cut(spot, 0, follows.end() - 1)
    stops = STOPPED.match(spot.right) and edges.starts_sentence(spot.left[: found.start()])
    return cut(spot, len(found[0])) if stops else None


def who_it_is(spot: Spot) -> Fit | None:
    """ "my doctor is Ada" -> "my doctor is someone I won't name": a role would only be said twice."""
    return Fit(0, UNNAMED) if _ROLE_IS.search(spot.left) else None


def called(spot: Spot) -> Fit | None:
    """ "a girl called Lily" -> "a girl"; "she was called Lily" -> "she was someone I won't name"."""
    found = CALLED_BEFORE.search(spot.left)
    if found is None:
        return None
    before = spot.left[: found.start()]
    if _COPULA_END.search(before):
        return Fit(len(found[0].lstrip(" \t")), UNNAMED)
    if _SUBJECT_END.search(before):  # "a wig I named Lily", "I called Lily"
        return cut(spot) if found[0].strip().lower() == "named" else None
    both = found[0].startswith(",") and spot.right.startswith(",")
    return cut(spot, len(found[0]), int(both))


def dear(spot: Spot) -> Fit | None:
    """ "Dear Lily," -> "Dear friend,"; "Dear Dr Okoye," -> "Dear Doctor,"; "Dear Mrs Bell," -> "Dear Sir or Madam,"."""
    found = _DEAR.search(spot.left)
    if found is None:
        return None
    inside = _TITLE_WORD.match(spot.words)
    title = found["title"] or (inside["title"] if inside else "")
    if _DOCTOR.match(title):
        return Fit(len(found["title"] or ""), "Doctor")
    if _FORMAL.match(title):
        return Fit(len(found["title"] or ""), "Sir or Madam")
    return None if found["title"] else Fit(0, "friend")


def bare_trade(spot: Spot) -> Fit | None:
    """ "Nutritionist Ada explains" -> "The nutritionist explains"; a title is no trade, and goes with the name."""
    found = _TRADE_BEFORE.search(spot.left)
    if found is None or _IS_TITLE.match(found["trade"]):
        return None
    return Fit(len(found[0]) - found.start("trade") + found.start(), f"the {found['trade'].lower()}")


def signature(spot: Spot) -> Fit | None:
    """A name alone on a line of plain prose goes with its line; "Ada, Topeka" leaves the rest of the line."""
    found = _SIGNED_BEFORE.search(spot.left)
    if found is None:
        return None
    own = len(found[0].lstrip("\n"))
    if line := edges.alone_on_line(spot.left[: len(spot.left) - own], spot.right):
        return Fit(line.cut_left + own, "", line.cut_right, True)
    follows = _SIGNED_NEXT.match(spot.right)
    return cut(spot, own, follows.end()) if follows and own == 0 else None
