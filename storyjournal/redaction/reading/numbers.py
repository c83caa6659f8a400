"""Numbers in words: the pieces that dates and ages are made of."""

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
# "fourty", "ninty" and "fourtheen" are the misspellings people write most.
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90, "ninty": 90}  # fmt: skip
SMALL = {word: value for value, word in enumerate(UNITS, 1)}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth", "thirtieth")  # fmt: skip
TENTHS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
          "eightieth": 80, "ninetieth": 90, "hundredth": 100}  # fmt: skip
RANKED = {**{word: value for value, word in enumerate(ORDINALS[:19], 1)}, **TENTHS}


def _longest_first(words: tuple[str, ...]) -> str:
    """Alternatives of which none hides behind the beginning of another."""
    return "|".join(sorted(words, key=len, reverse=True))


TENS_PATTERN = "|".join(TENS)
ONES_PATTERN = "|".join(UNITS[:9])
CARDINAL = rf"(?:(?:{TENS_PATTERN})(?:[\s\-]?(?:{ONES_PATTERN})\b)?|{_longest_first(UNITS)})"
CENTENARIAN = rf"(?:a|one)[\s\-]hundred(?:[\s\-](?:and[\s\-])?(?:{ONES_PATTERN}|ten|eleven|twelve))?"
ORDINAL = rf"(?:(?:twenty|thirty)[\s\-]?(?:{'|'.join(ORDINALS[:9])})|{_longest_first(ORDINALS)}|twelth|nineth)"
BIRTHDAY_ORDINAL = (
    rf"(?:(?:{TENS_PATTERN})[\s\-](?:{'|'.join(ORDINALS[:9])})|{_longest_first((*ORDINALS, *tuple(TENTHS)[2:]))})"
)
# Years as they are said: "nineteen eighty-four", "nineteen oh five", "twenty nineteen", "two thousand and nine".
YEAR_IN_WORDS = (
    rf"(?:(?:nineteen|twenty)[\s\-](?:oh?[\s\-](?:{ONES_PATTERN})|(?:{TENS_PATTERN})(?:[\s\-](?:{ONES_PATTERN}))?"
    rf"|{_longest_first(UNITS[9:])}|hundred)"
    rf"|two[\s\-]thousand(?:[\s\-](?:and[\s\-])?{CARDINAL})?)"
)


def value(text: str) -> int | None:
    """The number that digits or words say, None where they say none: "41", "forty-one", "a hundred and two"."""
    words = text.lower().replace("-", " ").split()
    if len(words) == 1 and words[0].isdecimal():
        return int(words[0])
    total = 0
    for word in words:
        if word == "hundred":
            total = 100
        elif word not in ("a", "and"):
            said = _word(word)
            if said is None:
                return None
            total += said
    return total or None


def _word(word: str) -> int | None:
    """One word's number, an ordinal's included: "forty", "seven", "fortieth", "fortyseven"."""
    said = TENS.get(word) or SMALL.get(word) or RANKED.get(word)
    if said:
        return said
    joined = next((ten for ten in TENS if word.startswith(ten)), None)
    rest = SMALL.get(word[len(joined) :]) if joined else None
    return TENS[joined] + rest if joined and rest and rest < 10 else None
