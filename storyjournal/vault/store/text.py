"""What of a text can be kept, and what a list shows of it."""

import json
import unicodedata
from collections.abc import Iterable

OPENING = 160
LINE_BREAKS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")


def storable(text: str) -> str:
    """Return `text` as it can be kept and found again: every letter, in UTF-8.

    Halves of a pair (UTF-16 surrogates) that stand together become their letter. A half that stands alone and
    U+0000 are no characters and become U+FFFD, as CommonMark 0.31 section 2.3 has it for U+0000.
    """
    if text.isascii() and "\0" not in text:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "\ufffd")


def storable_title(title: str) -> str:
    """Return a title as it can be kept: like a text, and on one line (each line break becomes a space)."""
    return storable(title).translate(LINE_BREAKS)


def opening(text: str) -> str:
    """Return the beginning of a text on one line, at most 160 code points."""
    return " ".join(text[: 4 * OPENING].split())[:OPENING].rstrip()


def tidy_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags as they are kept: NFC, white space tidied, a leading # dropped, no empty ones, and no two
    that differ in case alone (the first one stays)."""
    tidied: dict[str, str] = {}
    for tag in tags:
        name = " ".join(unicodedata.normalize("NFC", storable(tag)).lstrip("# \t\n").split())
        if name:
            tidied.setdefault(name.casefold(), name)
    return tuple(tidied.values())


def tags_to_json(tags: Iterable[str]) -> str:
    """Return tags as the database keeps them: a JSON list with its letters as they are, for the index."""
    return json.dumps(list(tags), ensure_ascii=False)


def tags_from_json(kept: str) -> tuple[str, ...]:
    """Return tags from what `tags_to_json` made."""
    return tuple(json.loads(kept))
