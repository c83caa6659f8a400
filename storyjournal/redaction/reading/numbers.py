"""Numbers in words: the pieces that dates and ages are made of."""

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90}  # fmt: skip
SMALL = {word: value for value, word in enumerate(UNITS, 1)}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth", "thirtieth")  # fmt: skip
TENS_PATTERN = "|".join(TENS)
ONES_PATTERN = "|".join(UNITS[:9])
CARDINAL = (
    rf"(?:(?:{TENS_PATTERN})(?:[\s\-](?:{ONES_PATTERN}))?"
    rf"|{'|'.join(sorted(UNITS, key=len, reverse=True))})"
)
CENTENARIAN = rf"(?:a|one)[\s\-]hundred(?:[\s\-](?:and[\s\-])?(?:{ONES_PATTERN}|ten))?"
ORDINAL = (
    rf"(?:(?:twenty|thirty)[\s\-](?:{'|'.join(ORDINALS[:9])})"
    rf"|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
)


def value(text: str) -> int | None:
    """The number that digits or words say, None where they say none: "41", "forty-one", "a hundred and two"."""
    words = text.lower().replace("-", " ").split()
    if len(words) == 1 and words[0].isdigit():
        return int(words[0])
    total = 0
    for word in words:
        if word == "hundred":
            total = 100
        elif word in TENS or word in SMALL:
            total += TENS.get(word, 0) or SMALL.get(word, 0) if word != "one" or total else 1
        elif word not in ("a", "and"):
            return None
    return total or None
