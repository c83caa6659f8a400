"""Words for an age: the decade, fitted to how the number stands in its sentence."""

import re

from storyjournal.redaction.options.setting import Setting

DECADES = {
    20: "twenties", 30: "thirties", 40: "forties", 50: "fifties", 60: "sixties", 70: "seventies", 80: "eighties",
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
SMALL, CHILD, TEEN, ADULT, OLD, VERY_OLD, FEW = (
    6,
    13,
    20,
    30,
    80,
    90,
    8,
)  # years; of a number of things, how many are few


def ages(setting: Setting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return (vaguer, change) for an age: its decade, whose it is as the sentence says, or the time of life.

    Ages of 90 and above become one group, as 45 CFR 164.514(b)(2)(i)(C) has it: no decade, and no other age there.
    """
    label, after = setting.label, setting.after(30)
    number = _number(label)
    if number is None:
        return (), ()
    before = setting.before(120)
    near = _near(number, spelled=not re.search(r"\d", label))
    if SMALL_UNIT.match(after) or re.search(r"\b(?:months?|weeks?|days?)\b", label):
        return ("a baby", "very young"), near
    aged = re.search(r"\b(?:aged?|at|turn(?:s|ed|ing)?)[ \t]+\Z", before[-12:], re.IGNORECASE)
    if COUNTED.match(after) and not aged and not YEARS.match(after):
        return (("a few", "some") if number <= FEW else ("some", "many")), near
    return _phrases(number, _whose(before) or _subject(after) or "their"), near


def is_number(words: str) -> bool:
    """Whether words are an age in digits or spelled out ("34", "thirty-four"), and nothing else."""
    return words.isdecimal() or all(part in WORDS for part in words.split("-"))


def _near(number: int, *, spelled: bool) -> tuple[str, ...]:
    """Ages near this one, written as it was; none among those of 90 and above."""
    if number >= VERY_OLD:
        return ()
    near = [n for n in (number + 1, number - 1, number + 2) if 0 < n < VERY_OLD]
    return tuple(_spelled(n) if spelled else str(n) for n in near)


def _spelled(number: int) -> str:
    names = {value: word for word, value in WORDS.items()}
    tens, ones = number // 10 * 10, number % 10
    return names[number] if number in names else f"{names[tens]}-{names[ones]}"


def _phrases(number: int, whose: str) -> tuple[str, ...]:
    if number < SMALL:
        return ("a small child", "still little", "a child")
    if number < CHILD:
        return ("a child", "still at school")
    if number < TEEN:
        return (f"in {whose} teens", "a teenager")
    if number >= VERY_OLD:
        return ("very old", "over 89", "a great age")
    decade = DECADES[number // 10 * 10]
    part = "early" if number % 10 <= 3 else "mid" if number % 10 <= 6 else "late"  # thirds of a decade
    join = "-" if part == "mid" else " "
    last = "old" if number >= OLD else "an adult" if number >= ADULT else "a young adult"
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
