"""Finding a word again however it is written: case, accents, white space, hyphens, quotes, hidden characters.

Text is folded to letters and digits parted by single spaces. Hidden characters (soft hyphens, zero-width) and
accents vanish; every other sign parts words. Matching is by whole words, so "Al" is not found in "also".
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
_BROKEN = re.compile(r"(?<=\w)[-‐‑‒–—]\s*(?=\w)")
_CAMEL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)")
_HIDDEN = frozenset({"Cf", "Mn", "Cc"})
_LONG_NUMBER = 6  # digits: from here on a number is compared sign by sign, whatever parts its groups


def folded(text: str) -> str:
    """Return `text` as its words in lower case without accents or hidden characters, parted by one space."""
    out = []
    for character in unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS):
        if character.isalnum():
            out.append(character)
        elif character.isspace() or unicodedata.category(character) not in _HIDDEN:
            out.append(" ")
    return " ".join("".join(out).split())


@lru_cache(maxsize=64)
def forms(text: str) -> tuple[tuple[str, str], ...]:
    """Return the folded text as written, with words joined that a hyphen parts, and with CamelCase parted.

    Each comes with itself without spaces: what is not in that is nowhere, however it is parted.
    """
    found = (folded(text), folded(_BROKEN.sub("", text)), folded(_CAMEL.sub(" ", text)))
    return tuple((form, form.replace(" ", "")) for form in dict.fromkeys(found))


@lru_cache(maxsize=4096)
def pattern(term: str) -> re.Pattern[str]:
    """Return what finds a term in a folded text: its words in a row, with or without a space between."""
    words = folded(term).split()
    if sum(c.isdigit() for c in term) >= _LONG_NUMBER:
        body = " ?".join(re.escape(c) for c in "".join(words))
    else:
        body = " ?".join(re.escape(word) for word in words)
    return re.compile(rf"(?:(?<= )|^){body}(?= |$)") if words else re.compile(r"(?!)")


def occurrences(term: str, text: str) -> int:
    """Return how often a term stands in a text, in whichever of the text's forms shows it most often."""
    bare = folded(term).replace(" ", "")
    near = [form for form, squeezed in forms(text) if bare in squeezed]
    return max((sum(1 for _ in pattern(term).finditer(form)) for form in near), default=0)
