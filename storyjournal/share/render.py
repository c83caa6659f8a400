"""From a signed-off share version to bytes, still only in memory."""

from dataclasses import dataclass
from enum import StrEnum

from storyjournal.review import Redacted
from storyjournal.share.marked import marked
from storyjournal.share.page import page
from storyjournal.share.plain import plain
from storyjournal.share.reading import read


class Format(StrEnum):
    """What a share version can be made into."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"

    @property
    def suffix(self) -> str:
        """How its file names end, with the dot."""
        return {"plain": ".txt", "markdown": ".md", "html": ".html"}[self.value]

    @property
    def label(self) -> str:
        """What a person calls it."""
        return {"plain": "Plain text", "markdown": "Markdown", "html": "Web page"}[self.value]


@dataclass(frozen=True, slots=True)
class Rendered:
    """Bytes that may leave once they are verified."""

    format: Format
    data: bytes
    redacted: Redacted


def render(redacted: Redacted, format: Format, *, styled: bool = True) -> Rendered:  # noqa: A002
    """Return the bytes of a share version, UTF-8. `styled` is about HTML only: False for the clipboard.

    Raises NotSignedOff for anything that Review.finish() did not make.
    """
    redacted.prove()
    document = read(redacted.text)
    if format is Format.HTML:
        text = page(document, styled=styled)
    else:
        text = plain(document) if format is Format.PLAIN else marked(document)
    return Rendered(format, text.encode(), redacted)


def default_file_name(format: Format) -> str:  # noqa: A002
    """Return a file name that says nothing of the story."""
    return f"story{format.suffix}"
