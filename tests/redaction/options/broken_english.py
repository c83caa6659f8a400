"""The shapes of a sentence that a replacement broke, and what its Markdown is made of."""

import re
from collections import Counter
from html.parser import HTMLParser

import markdown

DETERMINER = r"(?:a|an|the|my|our|your|his|her|their|another|one)"
SHAPES = {
    "a word twice": re.compile(r"\b(?!had\b|that\b)(\w+) \1\b", re.IGNORECASE),
    "two determiners": re.compile(rf"\b{DETERMINER} {DETERMINER}\b", re.IGNORECASE),
    "two prepositions": re.compile(
        r"\b(?:at|in|on|of|from|to|since|by|with|as) (?:at|in|on|of|from|to|by|online|past|still|when|while)\b"
        r"(?! my own)"
    ),
    "a word left hanging": re.compile(r"\b(?:at|of|from|to|with|by|the|a|an|and)[.,;!?]"),
    "the wrong article": re.compile(r"\ba (?:[aeio]|u(?!ni|s))\w|\ban [bcdfgjklpqtvwyz]\w", re.IGNORECASE),
    "a gap": re.compile(r"\S {2}(?!\|)|\s[,.;!?]|,,|\(\s*\)"),
    "a clause that owns": re.compile(r"\b(?:know|name|nearby|me)[’']s\b"),
    "a placeholder": re.compile(r"█|\[[A-Z ]+\](?!\()|\bREDACTED\b|\bNone\b"),
}
FORBIDDEN = re.compile(r"anonym|\bsafe\b|100 ?%|hipaa|compliant", re.IGNORECASE)  # DESIGN section 1


def broken(text: str, source: str = "") -> list[str]:
    """The shapes that `text` has and its `source` has not."""
    return [name for name, shape in SHAPES.items() if shape.search(text) and not shape.search(source)]


class _Tags(HTMLParser):
    """Counts the elements of an HTML text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # HTMLParser's
        self.found[tag] += tag not in {"p", "a"}


def elements(source: str) -> Counter[str]:
    """How often each element stands in a Markdown source; paragraphs go, and links whose target went."""
    tags = _Tags()
    tags.feed(markdown.markdown(source, extensions=["tables"]))
    return +tags.found
