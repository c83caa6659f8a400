"""A document as one HTML page: readable anywhere, by itself, for ever. No script, nothing fetched, no name."""

from html import escape

import nh3

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
)
from storyjournal.share.reading import SCHEMES

UNTITLED = "A story"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
STYLE = """
:root { color-scheme: light dark; --page: #f6f3ee; --text: #2a2724; --muted: #625b53;
  --line: #ded7cb; --link: #2f6b66; }
@media (prefers-color-scheme: dark) {
  :root { --page: #1e2123; --text: #e4dfd6; --muted: #aba59b; --line: #3c4143; --link: #8cc6bd; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); }
main { max-width: 65ch; margin: 0 auto; padding: 4rem 1.5rem 6rem;
  font: 1.1875rem/1.68 Literata, Charter, "Iowan Old Style", Georgia, "Noto Serif", serif;
  overflow-wrap: break-word; hyphens: manual; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.3; margin: 2.2em 0 .6em; text-wrap: balance; }
h1 { font-size: 1.9em; margin-top: 0; }
h2 { font-size: 1.35em; }
h3 { font-size: 1.15em; }
h4, h5, h6 { font-size: 1em; }
p, ul, ol, blockquote { margin: 0 0 1.1em; }
ul, ol { padding-left: 1.4em; }
li { margin: .25em 0; }
li > p { margin-bottom: .5em; }
blockquote { padding-left: 1.2em; border-left: 2px solid var(--line); color: var(--muted); font-style: italic; }
hr { border: 0; border-top: 1px solid var(--line); width: 6em; margin: 2.5em auto; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 2px; }
@media print { body { background: none; color: #000; } main { max-width: none; padding: 0; font-size: 11.5pt; } }
"""
TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "ul", "ol", "li", "blockquote", "hr", "em"})
TAGS |= {"strong", "a"}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}


def page(document: Document, language: str = "en", styled: bool = True) -> str:
    """Return a whole page; without its style it is what the clipboard takes. `language` is a BCP 47 tag."""
    head = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(document.title or UNTITLED)}</title>",
    ]
    if styled:
        head.append(f"<style>{STYLE}</style>")
    top = "\n".join(head)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n{top}\n</head>\n'
        f"<body>\n<main>\n{body(document)}\n</main>\n</body>\n</html>\n"
    )


def body(document: Document) -> str:
    """Return the document's own elements, through the allow-list."""
    return nh3.clean(
        _blocks(document.blocks),
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        strip_comments=True,
        link_rel="noopener noreferrer",
    )


def _blocks(blocks: tuple[Block, ...]) -> str:
    return "\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{_line(block.spans)}</h{block.level}>"
    if isinstance(block, Paragraph):
        return f"<p>{_line(block.spans)}</p>"
    if isinstance(block, Quote):
        return f"<blockquote>\n{_blocks(block.blocks)}\n</blockquote>"
    if isinstance(block, Listing):
        tag = "ul" if block.start is None else "ol"
        start = f' start="{block.start}"' if block.start not in (None, 1) else ""
        loose = any(isinstance(inner, Paragraph) for item in block.items for inner in item[1:])
        items = "\n".join(f"<li>{_blocks(item) if loose else _item(item)}</li>" for item in block.items)
        return f"<{tag}{start}>\n{items}\n</{tag}>"
    return "<hr>"


def _item(blocks: tuple[Block, ...]) -> str:
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph):
        rest = _blocks(blocks[1:])
        return f"{_line(first.spans)}\n{rest}" if rest else _line(first.spans)
    return _blocks(blocks)


def _line(spans: tuple[Span, ...]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    if isinstance(span, Text):
        return escape(span.value, quote=False)
    if isinstance(span, Break):
        return "<br>\n"
    if isinstance(span, Emphasis):
        tag = "strong" if span.strong else "em"
        return f"<{tag}>{_line(span.spans)}</{tag}>"
    return f'<a href="{escape(span.href)}">{_line(span.spans)}</a>'
