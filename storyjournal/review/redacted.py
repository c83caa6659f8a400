"""The share version, signed off. Only Review.finish() makes one, and only one of these can be exported."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import NoReturn

from storyjournal.review.errors import NotSignedOff

_PEN = object()  # who holds it may write a Redacted: storyjournal.review.review, nobody else
_INK = secrets.token_bytes(32)  # proves that one was written in this process and not altered since


@dataclass(frozen=True, slots=True)
class Redacted:
    """A signed-off share version, in Markdown.

    `removed` are the original words that must stand in no byte that leaves. `ordinary` are taken-out words
    which also stand elsewhere for another reason (the name Hope and the word hope, an age and the same number
    in a dose, a word the writer kept elsewhere), each with the greatest number of times it may stand there.
    `source_digest` is that of the source it was made on; `signed` is an aware time, UTC.

    Making, replacing, copying or unpickling one by any way but Review.finish() raises NotSignedOff.
    """

    story_id: str
    text: str
    removed: tuple[str, ...]
    ordinary: tuple[tuple[str, int], ...]
    source_digest: str
    signed: datetime
    could_tell: bool
    pen: object = field(default=None, repr=False, compare=False)
    _proof: bytes = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.pen is not _PEN:
            raise NotSignedOff
        object.__setattr__(self, "pen", None)
        object.__setattr__(self, "_proof", self._ink())

    def prove(self) -> None:
        """Raise NotSignedOff unless this is, unaltered, what Review.finish() made."""
        if not hmac.compare_digest(getattr(self, "_proof", b""), self._ink()):
            raise NotSignedOff

    def _ink(self) -> bytes:
        facts = (self.story_id, self.text, self.removed, self.ordinary, self.source_digest, self.could_tell)
        return hmac.digest(_INK, repr((*facts, self.signed.isoformat())).encode(), hashlib.sha256)

    def __reduce__(self) -> NoReturn:
        raise NotSignedOff

    def __copy__(self) -> NoReturn:
        raise NotSignedOff

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise NotSignedOff
