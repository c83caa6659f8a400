"""A document as Markdown that any reader of Markdown understands, with nothing in it that is not seen."""

import re

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
    words_of,
)

RULE = "* * *"
_SPECIAL = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_LINE_START = re.compile(r"^(\s*)(#|>|[-+](?=\s|$)|-{2,})", re.MULTILINE)
_UNDERLINE = re.compile(r"^(\s*)=(?==*\s*$)", re.MULTILINE)
_NUMBER_START = re.compile(r"^(\s*\d+)([.)])(?=\s|$)", re.MULTILINE)
_CLOSING = re.compile(r"#+$")
_ESCAPES = {"<": "&lt;", "&": "&amp;"}


def marked(document: Document) -> str:
    """Return the document as Markdown, one blank line between blocks, a new line at the end."""
    return _blocks(document.blocks) + "\n" if document.blocks else ""


def _blocks(blocks: tuple[Block, ...]) -> str:
    return "\n\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        words = _line(block.spans).replace("\n", " ")
        return f"{'#' * block.level} {_CLOSING.sub(lambda found: found[0].replace('#', chr(92) + '#'), words)}"
    if isinstance(block, Paragraph):
        return _guarded(_line(block.spans))
    if isinstance(block, Quote):
        return "\n".join(f"> {line}".rstrip() for line in _blocks(block.blocks).split("\n"))
    if isinstance(block, Listing):
        return _listing(block)
    return RULE


def _listing(listing: Listing) -> str:
    loose = any(not isinstance(block, Listing) for item in listing.items for block in item[1:])
    items = (_item(item, listing, index) for index, item in enumerate(listing.items))
    return ("\n\n" if loose else "\n").join(items)


def _item(blocks: tuple[Block, ...], listing: Listing, index: int) -> str:
    label = "-" if listing.start is None else f"{listing.start + index}."
    text = "".join(("\n" if isinstance(b, Listing) else "\n\n") + _block(b) for b in blocks).lstrip("\n")
    indented = text.replace("\n", "\n    ")
    return re.sub(r"[ ]+$", "", f"{label} {indented}", flags=re.MULTILINE)


def _guarded(text: str) -> str:
    """Escape what would make a line of words a heading, a list, a quote or a rule."""
    text = _UNDERLINE.sub(r"\1&#61;", _LINE_START.sub(r"\1\\\2", text))
    return _NUMBER_START.sub(r"\1\\\2", text)


def _line(spans: tuple[Span, ...]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    if isinstance(span, Text):
        return _SPECIAL.sub(lambda m: _ESCAPES.get(m[0], f"\\{m[0]}"), span.value)
    if isinstance(span, Break):
        return "\n"
    if isinstance(span, Emphasis):
        return _stressed(span)
    if span.href.removeprefix("mailto:") == words_of(span.spans) and not re.search(r"[\s<>]", span.href):
        return f"<{span.href.removeprefix('mailto:')}>"
    return f"[{_line(span.spans)}](<{span.href}>)" if " " in span.href else f"[{_line(span.spans)}]({span.href})"


def _stressed(span: Emphasis) -> str:
    mark = "**" if span.strong else "*"
    inner = _line(span.spans)
    bare = inner.strip()
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return f"{before}{mark}{bare}{mark}{after}" if bare else inner
