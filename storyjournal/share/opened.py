"""Bytes opened again by readers that share nothing with the renderers: what is really in them?"""

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

import markdown

from storyjournal.share.render import Format

_BLOCK = re.compile(r"html|head|body|main|title|h[1-6]|p|br|[uo]l|li|blockquote|hr|div|pre|table|t[rdh]")
_KNOWN = re.compile(r"html|head|meta|title|style|body|main|h[1-6]|p|br|[uo]l|li|blockquote|hr|em|strong|a")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SILENT = frozenset({"title", "style", "script"})


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds. `text` is what is seen; `hidden` all that is there and not seen; `foreign` counts
    elements, attributes and declarations that have no business there; `raw` is every character of it."""

    format: Format
    text: str
    title: str
    hidden: tuple[str, ...]
    hrefs: frozenset[str]
    style: str
    foreign: tuple[str, ...]
    raw: str

    def views(self) -> tuple[str, ...]:
        """Every way in which words could be read out of the raw characters."""
        bare = re.sub(r"\\(?=[^\w\s])", "", self.raw)
        once = unescape(bare)
        return tuple(dict.fromkeys((self.raw, bare, once, unquote(once), unescape(unquote(once)))))


def open_again(data: bytes, format: Format) -> Opened:  # noqa: A002
    """Open bytes as their reader would. Raises UnicodeDecodeError when they are not UTF-8."""
    raw = data.decode("utf-8")
    if format is Format.HTML:
        return _opened_page(raw, raw, format)
    if format is Format.MARKDOWN:
        shown = markdown.markdown(raw, extensions=["sane_lists", "nl2br"])
        opened = _opened_page(shown, raw, format)
        definitions = tuple(re.findall(r"^[ ]{0,3}\[[^\]]+\]:.*$", raw, re.MULTILINE))
        html = tuple(re.findall(r"(?<!\\)<(?:[!/?]|[A-Za-z]+[\s/>])", raw))
        hidden, foreign = (*opened.hidden, *definitions), (*opened.foreign, *definitions, *html)
        return Opened(format, opened.text, "", hidden, opened.hrefs, "", foreign, raw)
    lines = (re.sub(r"^\s*(?:•|\* \* \*$)", "", line) for line in raw.split("\n"))
    return Opened(format, _once("\n".join(lines)), "", (), frozenset(), "", (), raw)


def _opened_page(page: str, raw: str, kind: Format) -> Opened:
    reader = _PageReader()
    reader.feed(page)
    reader.close()
    return Opened(
        kind,
        _once("".join(reader.text)),
        _once("".join(reader.titles)),
        tuple(reader.hidden),
        frozenset(reader.hrefs),
        "".join(reader.styles),
        tuple(reader.foreign),
        raw,
    )


class _PageReader(HTMLParser):
    """Sorts a page into what is seen, what is not, and what should not be there."""

    fixed = frozenset(
        {
            ("meta", "charset", "utf-8"),
            ("meta", "http-equiv", "Content-Security-Policy"),
            ("meta", "name", "viewport"),
            ("meta", "name", "referrer"),
            ("meta", "content", "width=device-width, initial-scale=1"),
            ("meta", "content", "no-referrer"),
            ("a", "rel", "noopener noreferrer"),
        }
    )

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.titles: list[str] = []
        self.styles: list[str] = []
        self.hidden: list[str] = []
        self.hrefs: list[str] = []
        self.foreign: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, its attributes, and whether it belongs on a page of ours."""
        if not _KNOWN.fullmatch(tag):
            self.foreign.append(f"element {tag}")
        if _BLOCK.fullmatch(tag):
            self.text.append("\n")
        self._inside = tag if tag in _SILENT else self._inside
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def handle_endtag(self, tag: str) -> None:
        """End a block with a line end, so that words of two blocks never run together."""
        if _BLOCK.fullmatch(tag):
            self.text.append("\n")
        self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        """Keep text by where it stands: title, hidden, or shown."""
        if self._inside == "title":
            self.titles.append(data)
        elif self._inside == "style":
            self.styles.append(data)
        elif self._inside:
            self.hidden.append(data)
        else:
            self.text.append(data)

    def handle_comment(self, data: str) -> None:
        """Note a comment: it is hidden, and no page of ours has one."""
        self.hidden.append(data)
        self.foreign.append("comment")

    def handle_decl(self, decl: str) -> None:
        """Note any declaration but the usual one."""
        if decl.lower() != "doctype html":
            self._declared(decl)

    def handle_pi(self, data: str) -> None:
        """Note a processing instruction."""
        self._declared(data)

    def unknown_decl(self, data: str) -> None:
        """Note a declaration that HTML does not know."""
        self._declared(data)

    def _declared(self, data: str) -> None:
        self.hidden.append(data)
        self.foreign.append("declaration")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if (tag, name, value) in self.fixed:
            return
        if (tag, name) == ("meta", "content") and value.startswith("default-src 'none'; "):
            return
        if (tag, name) == ("html", "lang") and _LANGUAGE.fullmatch(value):
            return
        self.hidden.append(value)
        if (tag, name) == ("a", "href"):
            self.hrefs.append(value)
        elif (tag, name) != ("ol", "start") or not value.isdigit():
            self.foreign.append(f"{tag} {name}")


def _once(text: str) -> str:
    return " ".join(text.split())
