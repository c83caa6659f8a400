"""Reading a code after its label: the words between, the groups it is written in, and what is no code at all."""

import re
from dataclasses import dataclass

from storyjournal.redaction.patterns.label_words import LABEL, meaning
from storyjournal.redaction.patterns.marks import Casing, word_set

HIDDEN = "*•█▪●"
WORD = re.compile(rf"(?:[^\W_]|[{HIDDEN}])+(?:[\-/.](?:[^\W_]|[{HIDDEN}])+){{0,12}}(?:'[a-z]{{1,3}})?")
LINKS = word_set(
    """
    out she he they read gave wrote told tells
    number numbers num no nos nr nbr id ids code codes card ref refs reference is was are ends end ending starts
    begins start beginning with in of as the for po file on it its it's back front sheet says say said reads
    read my his her our your their if you need to quote quoted logged still here now again just same which that
    this mine hers ours theirs and a an be being at there they have called given assigned issued stamped printed
    marked written changed hers please use uses bottle label box letter form machine medicare insurance health
    supplement was: number's id's last four digits final three first by from serial lot under record patient
    member case through me us one new old starts ended started begin number, today me, listed shown known value
    identifier account policy type hospital date
    """
)
REACH = 9  # words between a label and its code
ENOUGH = 5  # digits after which a year begins something new
FAR = 66  # code points between them
END = re.compile(r"[;!?]|\.(?=\s)|\n")
SHORT_END = re.compile(r"\b(?:no|nos|nr|num|ref|acct|acc|reg|lic|cert|adm|hosp|pol|s|id|tel|o)\.$", re.IGNORECASE)
UNIT = re.compile(
    r"\s?(?:%|°|(?:mg|mcg|µg|ml|mls|kg|lbs?|g|mm|cm|km|mmol|mmhg|bpm|iu|units?|years?|yrs?|days?|weeks?|wks?|months?"
    r"|hours?|hrs?|minutes?|mins?|seconds?|am|pm|a\.m|p\.m|o'clock|people|persons?|patients|women|men|children"
    r"|kids|of us"
    r"|miles?|times|percent|pounds?|euros?|dollars?|bucks|quid|rupees|rand|cents|calories|steps|points?|pages|beds"
    r"|screws?|pills?|tablets?|doses?|participants|signatures|members|cases|visits|families|in line|or more|others"
    r"|platelets|cells|copies|others|votes|letters|calls|words|volunteers|staff|nurses|doctors|rooms|stars|feet|ft"
    r"|out of|in total|per|percentile|x a day|th|st|nd|rd)\b|,\d{3}\b|:\d\d)",
    re.IGNORECASE,
)
OPEN = re.compile(r"[\s:#*|\"'(.,=\-–—\[]{0,12}")
JOINT = re.compile(r"(?: |-| - | – |/)(?=[^\W_])")
GROUP_FOLLOWS = re.compile(r"[ \-]\d")
SENTENCE = re.compile(r"'|\s[a-z]")
VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
PHONING = re.compile(
    r"phone|\btel|\bcall|\btext|\bring|\bfax|\bmob|\bcell|\bcontact|whatsapp|viber|\bsms|\bdial|office|\bdesk"
    r"|\bline\b|helpline",
    re.IGNORECASE,
)
NAMED_AFTER = re.compile(
    r"(?:,|\s\(|\s)?\s?(?:(?:is|was|are|being|as|[=\-–])\s)?(?:(?:my|the|his|her|our|their|your|a|that|this)\s)?"
    r"(?:(?:own|old|new|current|actual|full|hospital|insurance|medical|patient|health|case)\s){0,2}",
    re.IGNORECASE,
)
PRICE = re.compile(r"[$£€₹]\s?$")
LABEL_WORD = re.compile(
    r"mrn|nhs|chi|ssn|sin|nhi|phn|npi|bsn|pps|bin|pcn|grp|lot|ref|no|acct|dob|tel|ph|fax|ext|text|call|ring|cell"
    r"|mob|pmid|pmcid|doi|isbn|issn|nct|orpha|omim|icd|cpt|iso|iec|ieee|astm",
    re.IGNORECASE,
)
COMMON = word_set(
    """
    about above after ago all also any are around been below between both came can cost could did do does done
    down each either else even ever every few fewer found four get gets getting go goes got had has he hence hit
    how into like lost made make many maybe more most much near need never next nine no none not off often only
    onto or other over paid past per plus room same saw see seen sent set she should since six so some soon
    spent still such take than their them then these this those three till too time took total two under until
    up upon used very via want went were what when where while who why will within would ward bed day page year
    age taxi was we they bp hr temp min max iv po yes ok okay oh no but if na ko po de la le el di da
    """
)
YEARS = re.compile(r"(?:18|19|20)\d\d\s?[-–/]\s?(?:(?:18|19|20)\d\d|\d\d)")
YEAR = re.compile(r"(?:18|19|20)\d\d")
DATE = re.compile(
    r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}[/.\-]\d{1,2}[/.\-]\d{1,2}|\d{1,2}/\d{1,2}|\d{1,2}/(?:19|20)\d\d"
)
DECIMAL = re.compile(r"\d{1,4}\.\d{1,2}|\d{1,3}(?:\.\d{3})+")
MEDICAL_CODE = re.compile(
    r"[A-TV-Z]\d\d(?:\.\d{1,4}[A-Z]?)?|[A-Z]\d{4}|(?:covid|sars|cd|il|tnf|hla|brca|factor|type|stage|grade|cyp"
    r"|mrsa|h\dn"
    r"|omega|vitamin|b|d|k|g|l|t|c|p|q)-?\d{1,2}[a-z]{0,2}|[ctlsr]\d{1,2}(?:[/\-][ctls]?\d{1,2})?|\d{1,2}q\d{1,2}\S*",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Code:
    """A code at [start, end). `linked`: only small words and marks stand between it and its label."""

    start: int
    end: int
    linked: bool


def announced(text: str, start: int, end: int) -> bool:
    """Whether a record's label stands right before [start, end), or right after it ("… is my claim number")."""
    labels = [m for m in LABEL.finditer(text, max(0, start - 44), start) if meaning(m.group()).strong]
    if (
        labels
        and not PHONING.search(text, labels[-1].start(), start)
        and not _ended(text, labels[-1].end(), start, first=True)
    ):
        between = WORD.findall(text[labels[-1].end() : start])
        return all(word.lower() in LINKS for word in between)
    link = NAMED_AFTER.match(text, end)
    label = LABEL.match(text, link.end()) if link is not None and link.end() > end + 2 else None
    return label is not None and meaning(label.group()).strong


def after(text: str, place: int, casing: Casing, reach: int = REACH) -> Code | None:
    """The code that follows a label which ends at `place`, within its sentence, or None."""
    linked = linked_before = True
    here, words = place, 0
    before: re.Match[str] | None = None
    while words <= reach and here - place <= FAR:
        token = WORD.search(text, here, min(len(text), here + 90))
        if token is None or _ended(text, here, token.start(), first=here == place):
            return None
        if _figured(token.group()):
            led = before is not None and _leads(text, before, token, place, casing)
            start = before.start() if before is not None and led else token.start()
            return Code(start, _end(text, token, casing), linked_before if led else linked)
        linked_before = linked
        linked = linked and token.group().lower() in LINKS
        before, here, words = token, token.end(), words + 1
    return None


def _figured(token: str) -> bool:
    return any(map(str.isdigit, token)) or token[0] in HIDDEN or token[-1] in HIDDEN


def _ended(text: str, here: int, there: int, *, first: bool) -> bool:
    """Whether the sentence ends between two words. A label's own line may end before its code."""
    gap = text[here:there]
    if first and OPEN.fullmatch(gap) and gap.count("\n") <= 1:
        return "\n" in gap and "." in gap
    if "\n" in gap:
        return True
    return END.search(text, here, there + 1) is not None and not SHORT_END.search(text, max(0, here - 8), here + 1)


def _leads(text: str, word: re.Match[str], token: re.Match[str], place: int, casing: Casing) -> bool:
    """A code may begin with letters of their own: "LSD 882 XQ", "AG 77 201 558"."""
    if text[word.end() : token.start()] != " " or LABEL_WORD.fullmatch(word.group()):
        return False
    letters = word.group()
    if not letters.replace("-", "").isalpha() or len(letters) > 5 or UNIT.fullmatch(letters):
        return False
    if len(letters) == 1:
        return letters.lower() != "i" and (
            casing is not Casing.LOWER or OPEN.fullmatch(text, place, word.start()) is not None
        )
    if letters.lower() in LINKS or letters.lower() in COMMON:
        return False
    return casing is not Casing.MIXED or letters.isupper()


def _end(text: str, token: re.Match[str], casing: Casing) -> int:
    """Where the code ends, with the further groups that belong to it."""
    end = token.end() - (2 if token.group().lower().endswith("'s") else 0)
    for _ in range(8):
        more = JOINT.match(text, end)
        following = WORD.match(text, more.end()) if more else None
        if following is None or not _continues(
            text, following, casing, sum(map(str.isdigit, text[token.start() : end]))
        ):
            break
        end = following.end()
    return end


def _continues(text: str, token: re.Match[str], casing: Casing, so_far: int) -> bool:
    """Whether a word after a group of a code is a further group of it."""
    word = token.group()
    if UNIT.match(text, token.end()) or DATE.fullmatch(word) or "." in word:
        return False
    if YEAR.fullmatch(word) and so_far >= ENOUGH and not GROUP_FOLLOWS.match(text, token.end()):
        return False
    if any(map(str.isdigit, word)):
        return word.isdigit() or casing is not Casing.MIXED or word.isupper()
    return word.isalpha() and not _everyday(word) and _letter_group(text, token, casing)


def _letter_group(text: str, token: re.Match[str], casing: Casing) -> bool:
    """Whether letters alone may be a further group: before figures, or short and at the end."""
    word = token.group()
    if GROUP_FOLLOWS.match(text, token.end()):
        return len(word) <= 4 and (casing is not Casing.MIXED or word.isupper())
    if casing is Casing.MIXED:
        return word.isupper() and len(word) <= 3 and not (len(word) == 1 and SENTENCE.match(text, token.end()))
    return len(word) <= 2 and not VOWEL.search(word)


def _everyday(word: str) -> bool:
    """A word that goes on with the sentence, or labels something new."""
    return word.lower() in LINKS or word.lower() in COMMON or LABEL_WORD.fullmatch(word) is not None


def like_a_code(text: str, code: Code, *, strong: bool, named: bool = False) -> bool:
    """Long enough for its label, and neither a year, a date, a time, an amount nor a measure. `named`: the label
    says "number" or "id", so that a short one will do."""
    written = text[code.start : code.end]
    digits = sum(map(str.isdigit, written))
    letters, hidden = any(map(str.isalpha, written)), any(mark in written for mark in HIDDEN)
    if UNIT.match(text, code.end) or PRICE.search(text, max(0, code.start - 2), code.start):
        return False
    if any(form.fullmatch(written) for form in (YEAR, YEARS, DATE, DECIMAL, MEDICAL_CODE)):
        return False
    shaped = letters or hidden or "-" in written or "/" in written
    if not code.linked:
        return strong and (digits >= 7 or (shaped and digits >= 5))
    if hidden or (strong and letters and (len(written) >= 6 or (named and len(written) >= 3))):
        return digits >= 2
    return digits >= 3 if shaped else digits >= 4
