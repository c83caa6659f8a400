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
POSSESSIVES = {"i": "my", "i'm": "my", "he": "his", "he's": "his", "she": "her", "she's": "her", "we": "our"}
UNIT = re.compile(r"^[\s-]*(?:years?|yrs?|year-olds?|y/?o|months?|weeks?)\b|^-year", re.I)
CHILD, TEEN, ADULT, OLD = 13, 20, 30, 100


def ages(entity: Entity, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return (vaguer, change) for an age. Where a unit follows ("34 years old") only another number fits."""
    number = _number(entity.label)
    if number is None:
        return (), ()
    mention = entity.mentions[0]
    near = tuple(str(n) for n in (number + 1, number - 1, number + 2) if n > 0)
    if UNIT.match(text[mention.end : mention.end + 14]):
        return (f"about {round(number, -1)}" if number >= TEEN else "a few",), near
    return _phrases(number, _whose(text[: mention.start])), near


def _phrases(number: int, whose: str) -> tuple[str, ...]:
    if number < CHILD:
        return ("a child", "still little")
    if number < TEEN:
        return (f"in {whose} teens", "a teenager")
    decade = DECADES.get(number // 10 * 10)
    if number >= OLD or decade is None:
        return ("very old",)
    part = "early" if number % 10 <= 3 else "mid" if number % 10 <= 6 else "late"  # thirds of a decade
    return (f"in {whose} {decade}", f"in {whose} {part} {decade}", "an adult" if number >= ADULT else "a young adult")


def _whose(before: str) -> str:
    """The possessive of whoever the age belongs to, as far as the words just before it say."""
    for word in reversed(re.findall(r"[^\W\d_]+(?:['’]\w+)?", before[-60:].casefold())):
        found = POSSESSIVES.get(word.replace("’", "'"))
        if found:
            return found
    return "their"


def _number(label: str) -> int | None:
    digits = re.search(r"\d+", label)
    if digits:
        return int(digits[0])
    values = [WORDS[word] for word in re.findall(r"[a-z]+", label.casefold()) if word in WORDS]
    if not values:
        return None
    return sum(values) if WORDS["hundred"] not in values else 100 + sum(v for v in values if v < 100)
