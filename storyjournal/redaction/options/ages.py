"""Words for an age: the decade, fitted to how the number stands in its sentence."""

import re

from storyjournal.redaction.findings import Entity

DECADES = {
    20: "twenties", 30: "thirties", 40: "forties", 50: "fifties", 60: "sixties", 70: "seventies", 80: "eighties",
    90: "nineties",
}  # fmt: skip
WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
WHOSE = {
    **dict.fromkeys(("i", "i'm", "im", "i've", "i'd", "my"), "my"),
    **dict.fromkeys(("he", "he's", "hes", "his"), "his"),
    **dict.fromkeys(("she", "she's", "shes", "her"), "her"),
    **dict.fromkeys(("we", "we're", "our"), "our"),
    **dict.fromkeys(("you", "you're", "your"), "your"),
}
HERS = (
    r"(?:grand|step|god|great-)*(?:mother|mum|mom|mam|mama|daughter|sister|wife|aunt|auntie|aunty|niece|girl|girlfriend"
    r"|woman|lady|nan|nana|gran|grandma|granny|widow|mrs|ms|miss|babcia|abuela)s?(?:-in-law)?"
)
HIS = (
    r"(?:grand|step|god|great-)*(?:father|dad|papa|son|brother|husband|uncle|nephew|boy|boyfriend|man|grandpa|grandad"
    r"|granddad|widower|mr|abuelo)s?(?:-in-law)?"
)
YEARS = re.compile(r"^[\s-]*(?:years?|yrs?|year-olds?|y/?o)\b", re.I)
SMALL_UNIT = re.compile(r"^[\s-]*(?:months?|weeks?|days?)\b", re.I)
COUNTED = re.compile(
    r"^[ \t]+(?:and a half[ \t]+)?(?!(?:is|was|as|this|has|us|always|years?)\b)"
    r"(?:[a-z]{2,}[a-rt-z]s|(?:wo)?men|people|children)\b"
)
CHILD, TEEN, ADULT, VERY_OLD, FEW = 13, 20, 30, 100, 8


def ages(entity: Entity, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return (vaguer, change) for an age: its decade, whose it is as the sentence says, or the time of life."""
    number = _number(entity.label)
    if number is None:
        return (), ()
    mention = entity.mentions[0]
    after = text[mention.end : mention.end + 30]
    near = tuple(str(n) for n in (number + 1, number - 1, number + 2) if n > 0)
    if SMALL_UNIT.match(after) or re.search(r"\b(?:months?|weeks?|days?)\b", entity.label):
        return ("a baby", "very young"), near
    aged = re.search(r"\b(?:aged?|at|turn(?:s|ed|ing)?)[ \t]+\Z", text[: mention.start][-12:], re.IGNORECASE)
    if COUNTED.match(after) and not aged and not YEARS.match(after):
        return (("a few", "some") if number <= FEW else ("some", "many")), near
    return _phrases(number, _whose(text[: mention.start]) or _subject(after) or "their"), near


def _phrases(number: int, whose: str) -> tuple[str, ...]:
    if number < CHILD:
        return ("a child", "still little")
    if number < TEEN:
        return (f"in {whose} teens", "a teenager")
    decade = DECADES.get(number // 10 * 10)
    if number >= VERY_OLD or decade is None:
        return ("very old",)
    part = "early" if number % 10 <= 3 else "mid" if number % 10 <= 6 else "late"  # thirds of a decade
    join = "-" if part == "mid" else " "
    last = "very old" if decade == "nineties" else "an adult" if number >= ADULT else "a young adult"
    return (f"in {whose} {decade}", f"in {whose} {part}{join}{decade}", last)


def _whose(before: str) -> str:
    """The possessive of whoever the age belongs to, as the words just before it say; "my mother" is hers."""
    sentence = re.split(r"[.!?\n]\s", before[-120:])[-1]
    for word in reversed(re.findall(r"[^\W\d_]+(?:['’-]\w+)*", sentence.casefold())):
        if re.fullmatch(HERS, word):
            return "her"
        if re.fullmatch(HIS, word):
            return "his"
        found = WHOSE.get(word.replace("’", "'"))
        if found:
            return found
    return ""


def _subject(after: str) -> str:
    """ "At 33 I was": whose it is where nothing says so before."""
    found = re.match(r",?[ \t]+(i|he|she|we|you)\b", after, re.IGNORECASE)
    return WHOSE[found[1].lower()] if found else ""


def _number(label: str) -> int | None:
    digits = re.search(r"\d+", label)
    if digits:
        return int(digits[0])
    values = [WORDS[word] for word in re.findall(r"[a-z]+", label.casefold()) if word in WORDS]
    if not values:
        return None
    return sum(values) if WORDS["hundred"] not in values else 100 + sum(v for v in values if v < 100)
