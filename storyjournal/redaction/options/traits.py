"""Words for an event, a people or faith, or a family fact, in the part of speech its sentence needs."""

import re

from storyjournal.redaction.findings import Kind
from storyjournal.redaction.options.setting import Setting

_ARTICLE = re.compile(r"(?:an?|the|my|our|one|some)\b", re.IGNORECASE)
_COPULA_BEFORE = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|im)|[’'](?:m|s|re))(?: (?:also|both|not|all|only|just))?[ \t]+\Z", re.I
)
_SPEAKS_BEFORE = re.compile(
    r"\b(?:in|speak|speaks|spoke|speaking|read|reads|write|writes|learn(?:ed|t)?|then|into|from)[ \t]+\Z", re.IGNORECASE
)
_NOTHING = re.compile(r"no\b", re.IGNORECASE)
_HUMAN_END = re.compile(
    r" (woman|man|girl|boy|mother|father|mum|mom|dad|parent|nurse|doctor|student|teacher|family|couple"
    r"|person|kid)\Z",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"undocumented|refugee|asylum|visa|resident|citizen|immigrant|migrant|stateless|daca|dreamer", re.IGNORECASE
)
_OURS = re.compile(r"\b(?:I|I['’]m|my|me|we|our|us)\b", re.IGNORECASE)
_HAD = re.compile(r"\b(?:have|has|had|with|without)[ \t]+\Z", re.IGNORECASE)


# What kind of thing happened.
EVENTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"bomb|shoot|siege|hijack|massacre|attack|stabb", re.IGNORECASE), "an act of violence"),
    (
        re.compile(
            r"earthquake|flood|hurricane|cyclone|storm|tornado|tsunami|wildfire|landslide|avalanche"
            r"|rockfall",
            re.I,
        ),
        "a natural disaster",
    ),
    (re.compile(r"\bfire", re.IGNORECASE), "a big fire"),
    (
        re.compile(r"explosion|crash|collapse|derail|sinking|spill|disaster|stampede|crush", re.IGNORECASE),
        "a big accident",
    ),
    (re.compile(r"trial|verdict|lawsuit|inquiry|inquest|scandal", re.IGNORECASE), "a case that was in the news"),
    (re.compile(r"march|strike|protest|campaign|election", re.IGNORECASE), "something people took to the streets for"),
)
_MANY = re.compile(
    r"triplet|quad|quint|sextupl|twin|(?:of|the)\b.*\b(?:five|six|seven|eight|nine|ten|eleven|twelve)"
    r"|\A(?:six|seven|eight|nine|ten|eleven|twelve)\b|siblings",
    re.I,
)


def traits(setting: Setting) -> tuple[str, ...]:
    """Return words that say less than an event, a people or faith, or a family fact, best first."""
    label, before = setting.label, setting.before(40)
    if setting.entity.kind is Kind.EVENT:
        kind = next((words for cue, words in EVENTS if cue.search(label)), "")
        return (*((kind,) if kind else ()), "something that was in the news", "something that happened")
    return _who(setting, before) if setting.entity.kind is Kind.DEMOGRAPHIC else _family(label, before)


def _who(setting: Setting, before: str) -> tuple[str, ...]:
    """A noun for a noun, a predicate for a predicate: "a trans man", "Nigerian", "in Korean", "no papers"."""
    label = setting.label
    whose = _OURS.findall(setting.sentence_before())
    ours = "ours" if whose and whose[-1].lower() in ("we", "our", "us") else "mine" if whose else ""
    like = f"like {ours}" if ours else "of its own"
    if _NOTHING.match(label) or (_HAD.search(before) and not _ARTICLE.match(label)):
        return ("my own reasons", "something private")
    if _ARTICLE.match(label):
        human = _HUMAN_END.search(label)
        return (*((f"a {human[1].lower()}",) if human else ()), f"someone from a community {like}", "a person")
    return _described(label, before, like)


def _described(label: str, before: str, like: str) -> tuple[str, ...]:
    """Words for a people, a faith or a status that came without an article, as its sentence needs them."""
    plural = label.endswith("s")
    if _STATUS.search(label):
        return ("newcomers", "people new here") if plural else ("a newcomer", "someone new here")
    if _SPEAKS_BEFORE.search(before) and not plural:
        return ("another language", "our language")
    whom = "people " if plural and not _COPULA_BEFORE.search(before) else ""
    return (f"{whom}from a small community", f"{whom}from a community {like}")


def _family(label: str, before: str) -> tuple[str, ...]:
    """ "we are triplets" -> "we are part of a large family"; "my identical twin" -> "my sibling"."""
    if (adopted := re.match(r"adopted\b|fostered\b|donor[- ]conceived", label, re.IGNORECASE)) and adopted[0] != label:
        return (adopted[0].lower(), "part of a family")
    large = "large " if _MANY.search(label) else ""
    bare = re.sub(r"\b(?:the|an?)[ \t]+\Z", "", before, flags=re.IGNORECASE)
    if _COPULA_BEFORE.search(bare) and not _ARTICLE.match(label):
        return (f"part of a {large}family", f"from a {large}family")
    if re.search(r"\b(?:my|our|his|her|their|an?)[ \t]+\Z", before, re.IGNORECASE) and "twin" in label.casefold():
        return ("sibling", "relative")
    if _COPULA_BEFORE.search(before):
        return (f"part of a {large}family", "someone with a family")
    return (f"a {large}family", "my family", "a family like mine")
