"""From Markdown to the document model, through the `markdown` package's element tree.

What a person cannot see does not pass: comments, raw HTML, link titles, unused link definitions, image
addresses. A single new line is a new line, as in the editor. `#Crohns` is a hashtag, not a heading, and
indented lines are not code: people write here, not programs.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import cast
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.util import AMP_SUBSTITUTE

from storyjournal.share.document import (
    Block,
    Break,
    Document,
    Emphasis,
    Heading,
    Link,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Span,
    Text,
)

SCHEMES = frozenset({"http", "https", "mailto"})

_COMMENT = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<![A-Za-z][^>]*>", re.DOTALL)
_HIDING = re.compile(r"<(script|style|head|template|svg|object|iframe)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BR = re.compile(r"<br\s*/?>[ \t]*\n?", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z](?![\w.+-]*(?::[^\s<>]|@))(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class _Hashes(HashHeaderProcessor):
    """A heading needs a space after its hashes."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?P<header>[ \t](?:\\.|[^\\])*?)#*(?:\n|$)")


def read(source: str) -> Document:
    """Return the document of a Markdown source."""
    parser = Markdown(extensions=["sane_lists", "nl2br"])
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.inlinePatterns.deregister("entity")
    parser.parser.blockprocessors.deregister("code")
    parser.parser.blockprocessors.register(_Hashes(parser.parser), "hashheader", 70)
    lines = without_markup(source).split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root = cast("Element", parser.parser.parseDocument(lines).getroot())
    for name in ("inline", "unescape"):
        parser.treeprocessors[name].run(root)
    return Document(tuple(_blocks(root)))


def without_markup(source: str) -> str:
    """Return the source without raw HTML: comments and hidden elements whole, of others the tags."""
    text = _CONTROL.sub("", source.replace("\r\n", "\n").replace("\r", "\n"))
    while True:
        plain = _TAG.sub("", _BR.sub("\n", _HIDING.sub("", _COMMENT.sub("", text))))
        if plain == text:
            return text
        text = plain


def allowed(href: str) -> bool:
    """Whether a link may keep its target."""
    try:
        return urlsplit(href).scheme.lower() in SCHEMES
    except ValueError:
        return False


def _blocks(parent: Element) -> Iterator[Block]:
    loose: list[Span] = list(_text(parent.text))
    for child in parent:
        made = _block(child)
        if made is None:
            loose += _span(child)
        else:
            yield from _paragraph(loose)
            if _holds_something(made):
                yield made
            loose = []
        loose += _text(child.tail)
    yield from _paragraph(loose)


def _holds_something(block: Block) -> bool:
    if isinstance(block, Heading | Paragraph):
        return bool(block.spans)
    return isinstance(block, Rule) or bool(block.items if isinstance(block, Listing) else block.blocks)


def _block(element: Element) -> Block | None:
    tag = element.tag
    if re.fullmatch(r"h[1-6]", tag):
        return Heading(int(tag[1]), _trimmed(_spans(element)))
    if tag == "p":
        return Paragraph(_trimmed(_spans(element)))
    if tag in {"ul", "ol"}:
        items = tuple(blocks for item in element if (blocks := tuple(_blocks(item))))
        return Listing(int(element.get("start", "1")) if tag == "ol" else None, items)
    if tag == "blockquote":
        return Quote(tuple(_blocks(element)))
    return Rule() if tag == "hr" else None


def _paragraph(spans: list[Span]) -> Iterator[Paragraph]:
    trimmed = _trimmed(tuple(spans))
    if trimmed:
        yield Paragraph(trimmed)


def _spans(element: Element) -> tuple[Span, ...]:
    spans: list[Span] = list(_text(element.text))
    for child in element:
        spans += _span(child)
        spans += _text(child.tail)
    return _merged(spans)


def _span(element: Element) -> tuple[Span, ...]:
    if element.tag == "br":
        return (Break(),)
    if element.tag == "img":
        return tuple(_text(element.get("alt")))
    inner = _spans(element)
    if element.tag in {"em", "strong"} and inner:
        return (_stressed(element.tag == "strong", inner),)
    if element.tag == "a" and inner:
        href = unescape((element.get("href") or "").replace(AMP_SUBSTITUTE, "&")).strip()
        return (Link(href, inner),) if allowed(href) else inner
    return inner


def _stressed(strong: bool, spans: tuple[Span, ...]) -> Emphasis:
    """Stress inside the same stress says nothing more."""
    flat: list[Span] = []
    for span in spans:
        flat += span.spans if isinstance(span, Emphasis) and span.strong == strong else (span,)
    return Emphasis(strong, _merged(flat))


def _text(value: str | None) -> Iterator[Text]:
    if value:
        plain = value.replace(AMP_SUBSTITUTE, "&")
        yield Text(_CONTROL.sub("", _ENTITY.sub(lambda match: unescape(match[0]), plain)))


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Neighbouring texts as one; white space around a new line belongs to nobody."""
    out: list[Span] = []
    for span in spans:
        last = out[-1] if out else None
        if isinstance(span, Text):
            value = re.sub(r"\s+", " ", span.value)
            value = value.lstrip() if isinstance(last, Break) else value
            if isinstance(last, Text):
                out[-1] = Text(last.value + value)
            elif value:
                out.append(Text(value))
        else:
            if isinstance(span, Break) and isinstance(last, Text):
                out[-1] = Text(last.value.rstrip())
            out.append(span)
    return tuple(s for s in out if not isinstance(s, Text) or s.value)


def _trimmed(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """No white space and no new line at either end of a block."""
    rest = list(_merged(list(spans)))
    while rest and isinstance(rest[0], Break):
        rest.pop(0)
    while rest and isinstance(rest[-1], Break):
        rest.pop()
    if rest and isinstance(rest[0], Text):
        rest[0] = Text(rest[0].value.lstrip())
    if rest and isinstance(rest[-1], Text):
        rest[-1] = Text(rest[-1].value.rstrip())
    return tuple(s for s in rest if not isinstance(s, Text) or s.value)
