"""How addresses, links and numbers leave a sentence."""

import re

from storyjournal.review.grammar.lexis import COPULA_BEFORE, PHONE_LIKE
from storyjournal.review.grammar.rules import Rule, article, between_commas, cut, determiner
from storyjournal.review.grammar.spot import Fit, Spot

_BY_BEFORE = re.compile(
    r"(?:^|(?<=\s))(?:at|on|via|by|through|to|here:?|@|find me at)[ \t]+\Z|[ \t]+[-–—>→]+[ \t]*\Z", re.IGNORECASE
)
_WEB = re.compile(r"(?:https?://|www\.)|[\w.-]+\.[a-z]{2,}(?:/|\Z)", re.IGNORECASE)
_STOPS_OR_NEW = re.compile(r"[ \t]*(?:[.;!?)\n]|\Z)")
_COLON_BEFORE = re.compile(r":[ \t]*\Z")
_LABEL_WORD = (
    r"(?:number|no\.?|id|ref\.?|mrn|code|room|bed|ward|account|policy|claim|case|file|chart|plate|appeal|invoice|order)"
)
_BARE_LABEL = r"(?:member|group|serial|lot|licen[cs]e|rx|prescription|participant|patient|reference|device|badge)"
_LABEL_BEFORE = re.compile(
    r"(?P<det>\b(?:my|our|his|her|their|your|the|its|this|a|an)[ \t]+)?"
    r"(?P<label>(?:\b(?:(?-i:[A-Z]{2,})|record|patient|hospital|case|file|account|policy|member|reference|medical"
    r"|insurance|phone|trial|claim|ticket|social|security|health|plate|serial|lot|group|licen[cs]e|appeal|order|study"
    r"|passport|prescription|tracking|device|registration|national|personal|referral|admission|booking)[ \t]+){0,3}"
    rf"\b(?:{_LABEL_WORD}|(?P<bare>{_BARE_LABEL})))[ \t]*#?[ \t]*\Z",
    re.IGNORECASE,
)
_NO = re.compile(r"\bno\.?\Z", re.IGNORECASE)
_OWN_LABEL = re.compile(rf"(?P<label>(?:[A-Z]{{2,}} )?{_LABEL_WORD})\b[.:#]*[ \t]*(?=[\w#-]*\d)", re.IGNORECASE)
_TELL_BEFORE = re.compile(
    r"\b(?P<verb>call|ring|text|txt|phone|dial|message|email|e-mail|dm|whatsapp|write)[ \t]+"
    r"(?P<whom>(?:me|us|him|her|them|someone(?: else)?|(?:my|a|the|another) \w+"
    r"|(?-i:[A-Z]\w+(?: [A-Z]\w+)?))[ \t]+)?\Z",
    re.IGNORECASE,
)
_ONLINE_BEFORE = re.compile(
    r"\b(?:find|follow|see|reach)[ \t]+(?:me|us|him|her|them)[ \t]+(?P<at>(?:at|on|under|via)?[ \t]*)\Z"
    r"|\b(?:live|be found|(?:I|we)(?:[’']m| am|[’']re| are))(?:[ \t]+\w+)?[ \t]+(?P<on>(?:at|on)[ \t]+)\Z",
    re.IGNORECASE,
)
_SENTENCE_BEFORE_COLON = re.compile(
    r"\b(?:call|ring|text|txt|phone|message|e-?mail|write|reach|contact|ask|find|follow|donate)\b"
    r"[^.!?:\n]*:[ \t]*\Z",
    re.IGNORECASE,
)


def said(spot: Spot) -> Fit | None:
    """ "My number is 07700 900123" -> "My number is private"; "MRN: 12" -> "MRN: private"; "Write: a@b" -> "Write"."""
    if COPULA_BEFORE.search(spot.left):
        return Fit(0, "private")
    colon = _COLON_BEFORE.search(spot.left)
    if colon and _SENTENCE_BEFORE_COLON.search(spot.left) and _STOPS_OR_NEW.match(spot.right):
        return cut(spot, len(colon[0]))
    return Fit(0, "private") if colon else None


def labelled(spot: Spot) -> Fit | None:
    """ "my NHS number 943…" -> "my NHS number"; "under record number 12" -> "under a record number"; "lot B2" too."""
    found = _LABEL_BEFORE.search(spot.left)
    if found is None:
        return _own_label(spot)
    if found["det"]:
        return cut(spot, len(spot.left) - found.end("label"))
    label = _NO.sub("number", found["label"]) + (" number" if found["bare"] else "")
    begins = found["label"][0].isupper() and found["label"][1:].islower() and found["label"].lower() not in {"id", "rx"}
    shown = label[0].lower() + label[1:] if begins else label
    proper = f"{article(shown)} {shown}"
    return Fit(len(spot.left) - found.start("label"), proper.capitalize() if begins else proper)


def _own_label(spot: Spot) -> Fit | None:
    """A number that took its own label along: "the claim no. 12" -> "the claim number"."""
    own = _OWN_LABEL.match(spot.words)
    if own is None:
        return None
    label = "number" if own["label"].lower().startswith("no") else own["label"]
    word, length = determiner(spot)
    if word in {"a", "an"}:
        return Fit(length, f"{article(label)} {label}")
    bound = word or re.search(r"\b[A-Z]\w+[ \t]+\Z", spot.left)
    return Fit(0, label if bound else f"{article(label)} {label}")


def labelled_list(spot: Spot) -> Fit | None:
    """ "the number 4471, and wrote" -> "the number, and wrote": the label right before goes before any comma rule."""
    return labelled(spot) if _LABEL_BEFORE.search(spot.left) else None


def labelled_digits(spot: Spot) -> Fit | None:
    """ "my phone number 07700 900123 is" -> "my phone number is"."""
    return labelled(spot) if PHONE_LIKE.fullmatch(spot.words) and _LABEL_BEFORE.search(spot.left) else None


def told(spot: Spot) -> Fit | None:
    """ "text me 07700 900" -> "text me"; "call 07700 900" -> "get in touch"; "find me @mia" -> "find me online"."""
    if online := _ONLINE_BEFORE.search(spot.left):
        return (
            Fit(len(online["at"] or online["on"] or ""), "online")
            if "@" in spot.words[:1] or _WEB.match(spot.words)
            else None
        )
    found = _TELL_BEFORE.search(spot.left)
    if found is None or spot.words.startswith("@"):
        return None
    if found["whom"]:
        return cut(spot)
    verb = found["verb"]
    words = "get in touch"
    return Fit(len(found[0]), words.capitalize() if verb[0].isupper() else words)


def reached_by(spot: Spot) -> Fit | None:
    """ "Call me on 07700 900123." -> "Call me."."""
    found = _BY_BEFORE.search(spot.left)
    if found and COPULA_BEFORE.search(spot.left[: found.start()]):
        return None  # "my office is at"
    return cut(spot, len(found[0])) if found else None


def in_brackets(spot: Spot) -> Fit | None:
    """ "the group (example.org)" -> "the group"."""
    return cut(spot) if spot.left.endswith("(") and spot.right.startswith(")") else None


def contact_left(spot: Spot) -> Fit | None:
    """What stands where an address must: an account, a page, a number or an address."""
    words = spot.words
    if words.startswith("@"):
        noun = "account"
    elif "@" in words:
        noun = "address"
    elif _WEB.match(words):
        noun = "page"
    else:
        noun = "number" if re.fullmatch(r"[\d\s().+–-]+", words) else "address"
    word, length = determiner(spot)
    if word and word not in {"a", "an"}:
        return Fit(0, f"private {noun}")
    return Fit(length, f"a private {noun}")


def number_left(spot: Spot) -> Fit | None:
    """What stands where a number must, minding the word before it; a "#" goes with the number."""
    hash_mark = int(spot.left.endswith("#"))
    word, length = determiner(spot)
    if word and word not in {"a", "an"}:
        return Fit(hash_mark, "number")
    return Fit(hash_mark or length, "a private number")


CONTACT_RULES: tuple[Rule, ...] = (in_brackets, labelled_digits, between_commas, said, told, reached_by, contact_left)
ID_RULES: tuple[Rule, ...] = (in_brackets, labelled_list, between_commas, labelled, said, number_left)
