"""A document as plain text: what a message, a form or a screen reader takes."""

from storyjournal.share.document import (
    Block,
    Break,
    Document,
    Emphasis,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Span,
    Text,
    shows_target,
)

BULLET = "•"
RULE = "* * *"


def plain(document: Document) -> str:
    """Return the document as text, one blank line between blocks, a new line at the end."""
    return _blocks(document.blocks) + "\n" if document.blocks else ""


def _blocks(blocks: tuple[Block, ...]) -> str:
    return "\n\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    if isinstance(block, Heading | Paragraph):
        return _line(block.spans)
    if isinstance(block, Quote):
        return _indented(_blocks(block.blocks), "    ")
    if isinstance(block, Listing):
        return "\n".join(_item(item, _label(block, index)) for index, item in enumerate(block.items))
    return RULE


def _label(listing: Listing, index: int) -> str:
    return BULLET if listing.start is None else f"{listing.start + index}."


def _item(blocks: tuple[Block, ...], label: str) -> str:
    pad = " " * (len(label) + 1)
    text = "".join(_gap(block) + _block(block) for block in blocks).lstrip("\n")
    return f"{label} {_indented(text, pad).removeprefix(pad)}".rstrip()


def _gap(block: Block) -> str:
    return "\n" if isinstance(block, Listing) else "\n\n"


def _indented(text: str, pad: str) -> str:
    return "\n".join(pad + line if line else "" for line in text.split("\n"))


def _line(spans: tuple[Span, ...]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    if isinstance(span, Text):
        return span.value
    if isinstance(span, Break):
        return "\n"
    if isinstance(span, Emphasis):
        return _line(span.spans)
    return f"{_line(span.spans)} ({span.href})" if shows_target(span) else _line(span.spans)
