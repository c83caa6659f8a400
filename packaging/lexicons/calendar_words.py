"""Write `resources/lexicons/months.txt` and `holidays.txt`: python packaging/lexicons/calendar_words.py

Run it from the repository's root with `pip install babel==2.18.0 holidays==0.109` beside what the app needs.
Sources: Unicode CLDR by way of PyPI `babel` 2.18 (Unicode-3.0, BSD-3-Clause) for the months, PyPI `holidays` 0.109
(MIT) for the holidays of all countries it knows, in their own language and in English. Both are needed here only:
the app ships the two lists, some 80 kB, instead of 14 MB of code that would be asked for nothing but names.
"""

import re
import unicodedata
from collections.abc import Iterator

import holidays  # pip install holidays==0.109
from babel import Locale  # pip install babel==2.18.0

import resources
from storyjournal.redaction.reading.lexicon import Lexicons, fold

LANGUAGES = """
af ar az be bg bn bs ca cs cy da de el es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn
ko lo lt lv mk ml mn mr ms mt my nb ne nl nn pa pl ps pt ro ru si sk sl so sq sr sv sw ta te th tk tr uk ur uz vi xh
yo zu
"""
YEARS = range(2019, 2025)
NOT_NAMES = re.compile(
    r"\b(?:observed|substitut|estimated|day off|public holiday|bank holiday|election|non-working|working day|half"
    r"|transfer|shift|census|funeral|mourning of|inauguration|alternative|additional|special|extra|\d)"
    r"|^(?:holiday|national|memorial|additional|special)$",
    re.IGNORECASE,
)
LONGEST = 5  # words in a holiday's name; longer ones are sentences


def months() -> Iterator[str]:
    """Gregorian months in every language, in the forms for a date and for standing alone."""
    for language in LANGUAGES.split():
        known = Locale(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                yield from known[context][width].values()


def feasts() -> Iterator[str]:
    """Holidays of all countries, without notes in brackets."""
    for country in holidays.list_supported_countries():
        for language in holidays.country_holidays(country).supported_languages or (None,):
            if language and language[:2] in ("ar", "he", "hy", "ka", "km", "lo", "my", "si", "ta", "te", "th"):
                continue
            found = holidays.country_holidays(country, years=YEARS, language=language)
            for joined in found.values():
                for name in joined.split("; "):
                    yield re.sub(r"\s*[(（].*", "", name)


def month_words(lexicons: Lexicons) -> set[str]:
    """Lower-case month words of three letters and more; abbreviations that are English words are left out."""
    words = {unicodedata.normalize("NFC", name).lower().rstrip(".") for name in months()}
    return {
        word
        for word in words
        if word.isalpha() and len(word) > 2 and (len(word) > 4 or fold(word) not in lexicons.common)
    }


def feast_names(lexicons: Lexicons) -> set[str]:
    """Lower-case names of holidays that no ordinary word is."""
    names = {unicodedata.normalize("NFC", name).lower().replace("’", "'").strip(" .,") for name in feasts()}
    return {
        name
        for name in names
        if name
        and not NOT_NAMES.search(name)
        and len(name.split()) <= LONGEST
        and (" " in name or (len(name) > 3 and name not in lexicons.common))
    }


def main() -> None:
    """Write both lists, sorted, one entry a line."""
    lexicons = Lexicons()
    for file, words in (("months.txt", month_words(lexicons)), ("holidays.txt", feast_names(lexicons))):
        (resources.path("lexicons") / file).write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
