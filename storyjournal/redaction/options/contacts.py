"""Words for an address, a link or a number, where its sentence would break without it.

Nothing is offered where the sentence stands without it: after a label ("MRN: …", "my NHS number …"), in a link's
target, alone in brackets or on its line. No other number or address is offered: it could be somebody's.
"""

import re

from storyjournal.redaction.findings import Kind
from storyjournal.redaction.options.setting import Setting

_WEB = re.compile(r"(?:https?://|www\.)|[\w.-]+\.[a-z]{2,}(?:/|\Z)", re.IGNORECASE)
_PHONE = re.compile(r"[+(]?[\d\s().+–-]{5,}(?:\s*(?:x|ext\.?)\s*\d+)?", re.IGNORECASE)
_COPULA_BEFORE = re.compile(r"(?:\b(?:is|was|are|were|be)|[’']s)[ \t]+[\"“‘*_<(]*\Z", re.IGNORECASE)
_ONLINE_BEFORE = re.compile(
    r"\b(?:at|on|via|under|as|to|from|by|follow|find|see|visit|read)(?: me| us)?(?: at| on| as)?[ \t]+\Z", re.I
)
_HOME_BEFORE = re.compile(
    r"\b(?:live[sd]?|living|home|house|flat|apartment|moved|born|stay(?:s|ed|ing)?)\b[^.!?\n]{0,24}\Z", re.I
)
_TOLD_BEFORE = re.compile(
    r"\b(?:call|ring|text|txt|phone|dial|message|dm|whatsapp|e-?mail|write)[ \t]+"
    r"(?:(?:me|us|him|her|them|someone(?: else)?|(?:my|a|the|another) \w+)[ \t]+)?\Z",
    re.IGNORECASE,
)  # "text me 07700 …" stands without it
_CALLED = re.compile(r"\b(?:e-?mail|call|ring|phone|text|txt)\b", re.IGNORECASE)
_STANDS_ALONE = re.compile(r"(?:[(:#|\[]|\A|\n|\n[ \t]*[-*>•][ \t]+)[ \t]*[<*_]*\Z")
_ENDS_ALONE = re.compile(r"[>*_]*[ \t]*(?:[.;,)|\]\n]|\Z)")
_WHOSE = {
    **dict.fromkeys(("i", "i'm", "me", "my", "myself"), "my"),
    **dict.fromkeys(("we", "us", "our"), "our"),
    **dict.fromkeys(("he", "him", "his"), "his"),
    **dict.fromkeys(("she", "her", "hers"), "her"),
    **dict.fromkeys(("they", "them", "their"), "their"),
}
# What a number is, by the words before it or its own first letters.
_NUMBERS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{cue})\b", re.IGNORECASE), noun)
    for cue, noun in (
        (
            r"mrn|medical record|hospital number|patient (?:id|number)|chart|record|file|notes|nhs|chi"
            r"|wristband|folder",
            "record number",
        ),
        (r"claims?", "claim number"),
        (r"case|court|docket", "case number"),
        (r"policy|member|insurance|insurer|medicare|medicaid|health card|aadhaar|plan", "insurance number"),
        (r"plate|registration|car|van|truck|taxi", "number plate"),
        (r"serial|device|pump|pacemaker|implant|lot|batch|valve|stimulator", "serial number"),
        (r"passport|licen[cs]e|social security|ssn|national insurance|identity", "number of my papers"),
        (r"prescription|rx|script", "prescription number"),
        (r"account|bank|iban|card", "account number"),
        (r"trial|study|participant|subject", "study number"),
        (r"booking|ticket|reference|referral|appeal|order|invoice", "reference number"),
        (r"room|bed|bay|ward", "room number"),
    )
)
_LABEL_END = re.compile(
    r"\b(?:number|numbers|no|nr|id|ref|reference|mrn|code|room|bed|ward|bay|lot|serial|plate|claim|case"
    r"|file|record|chart|policy"
    r"|member|account|appeal|order|invoice|rx|ssn|nhs|chi|patient|ticket|licen[cs]e|passport|prescription|group)"
    r"[.:#,]{0,2}[ \t]*[#*_]*\Z",
    re.IGNORECASE,
)


def contacts(setting: Setting) -> tuple[str, ...]:
    """Return words for an address, a link, a handle or a telephone number, best first; often none."""
    before, after, label = setting.before(), setting.after(30), setting.label
    if setting.entity.kind is not Kind.CONTACT or _in_target(before) or _alone(before, after):
        return ()
    if _TOLD_BEFORE.search(before) or (_PHONE.fullmatch(label) and _LABEL_END.search(before)):
        return ()
    if _COPULA_BEFORE.search(before):
        return ("one I won't share",)
    whose = _whose(setting)
    noun = _contact(label)
    if _CALLED.search(setting.sentence_before()):
        noun = noun.removeprefix("e-mail ").removeprefix("phone ")  # "call me on my number"
    if noun in ("page", "account"):
        online = ("online",) if _ONLINE_BEFORE.search(before) else ()
        return (
            (*online, f"{whose} {noun}", f"a private {noun}")
            if whose
            else (*online, f"a {noun}".replace("a a", "an a"))
        )
    if noun == "address" and _contact(label) == noun:
        home = (f"{whose} home",) if whose and _HOME_BEFORE.search(before) else ()
        return (*home, *((f"{whose} address",) if whose else ()), "the address I was given")
    article = "an" if noun[0] in "ae" else "a"
    return (f"{whose} {noun}", f"{article} {noun}") if whose else (f"{article} {noun}",)


def numbers(setting: Setting) -> tuple[str, ...]:
    """Return words for a record number or its like, best first; none where a label before it says enough."""
    before, after = setting.before(), setting.after(30)
    if _LABEL_END.search(before) or _in_target(before) or _alone(before, after):
        return ()
    if _COPULA_BEFORE.search(before):
        return ("one I won't share",)
    near = f"{setting.sentence_before(40)} {setting.label}"
    noun = next((noun for cue, noun in _NUMBERS if cue.search(near)), "number")
    if noun == "number of my papers":
        return ("a number from my papers", "a long number")
    return (f"a {noun}", "a long number") if noun != "number" else ("a number", "a long number")


def _contact(label: str) -> str:
    if label.startswith("@"):
        return "account"
    if "@" in label or re.search(r"\bat\b.+\bdot\b", label):
        return "e-mail address"
    if _WEB.match(label):
        return "page"
    return "phone number" if _PHONE.fullmatch(label) else "address"


def _in_target(before: str) -> bool:
    return bool(re.search(r"\]\([ \t]*<?[^\s()]*\Z|(?:^|\n)[ \t]*\[[^\]\n]+\]:[ \t]*<?\Z", before))


def _alone(before: str, after: str) -> bool:
    """Whether it stands alone: on its line, after a colon, in brackets or in a table's cell."""
    return bool(_STANDS_ALONE.search(before) and _ENDS_ALONE.match(after))


def _whose(setting: Setting) -> str:
    words = re.findall(r"[a-z]+(?:[’'][a-z]+)?", setting.sentence_before().casefold())
    return next((_WHOSE[w.replace("’", "'")] for w in reversed(words) if w.replace("’", "'") in _WHOSE), "")
