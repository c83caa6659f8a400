"""The document model: what every renderer gets, and all that can leave (DESIGN section 7)."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words. An image is its alt text."""

    value: str


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a block."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed, or stressed strongly."""

    strong: bool
    spans: "tuple[Span, ...]"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to http, https or mailto. Nothing of it leaves but its words and its target."""

    href: str
    spans: "tuple[Span, ...]"


Span = Text | Break | Emphasis | Link


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6."""

    level: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `start` is its first number, or None when it has bullets."""

    start: int | None
    items: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody else."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A break between two parts."""


Block = Heading | Paragraph | Listing | Quote | Rule


@dataclass(frozen=True, slots=True)
class Document:
    """A whole story, ready to be rendered."""

    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        """The words of a first heading of level 1, else nothing."""
        first = self.blocks[0] if self.blocks else None
        return words_of(first.spans) if isinstance(first, Heading) and first.level == 1 else ""

    def hrefs(self) -> frozenset[str]:
        """Every link target in it."""
        return frozenset(s.href for b in walk(self.blocks) for s in spans_of(b) if isinstance(s, Link))

    def reading(self, in_full: bool = False) -> str:
        """The words a reader meets, in order, white space once; no bullets and no rules.

        `in_full` is for paper and plain text, where list numbers and link targets are words too.
        """
        return " ".join(" ".join(_read(self.blocks, in_full)).split())


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, the outer before the inner ones."""
    for block in blocks:
        yield block
        if isinstance(block, Listing):
            for item in block.items:
                yield from walk(item)
        elif isinstance(block, Quote):
            yield from walk(block.blocks)


def spans_of(block: Block) -> Iterator[Span]:
    """Yield every span of a heading or paragraph, the inner ones too."""
    if isinstance(block, Heading | Paragraph):
        yield from _spans(block.spans)


def words_of(spans: tuple[Span, ...]) -> str:
    """Return the words of some spans, a new line as a space."""
    return "".join(
        s.value if isinstance(s, Text) else " " if isinstance(s, Break) else words_of(s.spans) for s in spans
    )


def _spans(spans: tuple[Span, ...]) -> Iterator[Span]:
    for span in spans:
        yield span
        if isinstance(span, Emphasis | Link):
            yield from _spans(span.spans)


def shows_target(link: Link) -> bool:
    """Whether a link's target says more than its words."""
    return link.href.removeprefix("mailto:") != words_of(link.spans)


def _read(blocks: tuple[Block, ...], in_full: bool) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield _in_full(block.spans) if in_full else words_of(block.spans)
        elif isinstance(block, Quote):
            yield from _read(block.blocks, in_full)
        elif isinstance(block, Listing):
            for index, item in enumerate(block.items):
                if in_full and block.start is not None:
                    yield f"{block.start + index}."
                yield from _read(item, in_full)


def _in_full(spans: tuple[Span, ...]) -> str:
    out = ""
    for span in spans:
        if isinstance(span, Emphasis | Link):
            out += _in_full(span.spans)
            if isinstance(span, Link) and shows_target(span):
                out += f" ({span.href})"
        else:
            out += words_of((span,))
    return out
