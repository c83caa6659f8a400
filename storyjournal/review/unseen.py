"""What stands in a Markdown source and never leaves with a share version, whatever the format.

Comments, the titles of links, where images come from: `storyjournal.share` drops them all. A word that stands
only there cannot be read by anybody, so it is no reason to hold a review up.
"""

import re

_UNSEEN = re.compile(
    r"<!--.*?-->"
    r"|(?<=\]\()(?P<target>[ \t]*<?[^\s<>()]*>?)(?P<title>[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))(?=[ \t]*\))"
    r"|(?P<image>!\[[^\]\n]*\])\([^()\n]*\)"
    r"|(?m:^[ \t]{0,3}(?P<label>\[[^\]\n]+\]:[ \t]*\S+)[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))[ \t]*$)",
    re.DOTALL,
)


def without_unseen(text: str) -> str:
    """Return the text with what never leaves blanked, every other character where it was."""
    return _UNSEEN.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    kept = match["target"] or match["image"] or match["label"] or ""
    return kept + re.sub(r"[^\n]", " ", match[0][len(kept) :])
