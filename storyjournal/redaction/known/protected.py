"""Words the writer always wants pointed out (layer 1)."""

import re
from collections.abc import Iterator, Sequence

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level

REASON = "This is one of the words you protect."


class Protected:
    """Finds each protected word or phrase in any case, alone or at the head of a hashtag."""

    def __init__(self, words: Sequence[str]) -> None:
        parts = [
            r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True) if word.strip()
        ]
        self._pattern = (
            re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)|(?<=#)(?:{'|'.join(parts)})", re.I) if parts else None
        )

    def detect(self, text: str) -> Iterator[Candidate]:
        """One candidate for each mention."""
        if self._pattern is not None:
            for match in self._pattern.finditer(text):
                yield Candidate(
                    match.start(), match.end(), Kind.PERSON, Level.IDENTIFIER, Confidence.SURE, REASON, Layer.KNOWN
                )
