"""The checks themselves: each looks at opened bytes and says one thing about them."""

import re
from collections.abc import Callable
from html import escape

from storyjournal.review import Redacted
from storyjournal.review.variants import occurrences
from storyjournal.share import page
from storyjournal.share.document import Document
from storyjournal.share.opened import Opened
from storyjournal.share.reading import allowed
from storyjournal.share.render import Format
from storyjournal.share.report import Check

_FETCHES = re.compile(r"url\s*\(|@import|expression\s*\(|\bcontent\s*:|\bsrc\s*=|javascript:|data:", re.IGNORECASE)
_TAGS = re.compile(rf"</?(?:{'|'.join(sorted(page.TAGS))}|html|head|body|main|meta|title|style)(?=[\s>])")
_HTML = re.compile(r"<html lang=\"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\">")
_FRONT_MATTER = re.compile(r"\ufeff|(?:---|\+\+\+)[ \t]*\n\s*[\w-]+[ \t]*[:=]")

Look = Callable[[Opened, Redacted, Document, str], Check]


def words_gone(opened: Opened, redacted: Redacted, _document: Document, _name: str) -> Check:
    """Look for what was taken out, however it is written, in the text that is seen."""
    found = _standing(redacted, opened.text)
    count = len(redacted.removed) + len(redacted.ordinary)
    return Check(
        "Words you took out",
        not found,
        f"{_words(found)} you took out can still be read in it."
        if found
        else f"{_words(count)} you took out {'was' if count == 1 else 'were'} looked for in every spelling."
        if count
        else "You took no words out.",
    )


def hidden_places(opened: Opened, redacted: Redacted, document: Document, _name: str) -> Check:
    """Look into titles, links, comments and every other place that is not seen."""
    fine = opened.title in {"", document.title or page.UNTITLED}
    fine &= {_plain(h) for h in opened.hrefs} <= {_plain(h) for h in document.hrefs()}
    fine &= not any(occurrences(term, place) for term in redacted.removed for place in (*opened.hidden,))
    fine &= not any(occurrences(term, opened.title) for term in redacted.removed)
    return Check(
        "Places nobody sees",
        fine,
        "Titles, links and notes behind the text hold nothing you took out."
        if fine
        else "Something stands behind the text that you did not sign off.",
    )


def every_byte(opened: Opened, redacted: Redacted, _document: Document, _name: str) -> Check:
    """Look through the raw characters, also as links and web pages spell them."""
    again = (opened.title, *opened.hrefs)
    found = max(_standing(redacted, _story_part(view), again) for view in opened.views())
    return Check(
        "Every byte of it",
        not found,
        "The file was read from its first byte to its last."
        if not found
        else f"{_words(found)} you took out can be found in its bytes.",
    )


def file_name(_opened: Opened, redacted: Redacted, _document: Document, name: str) -> Check:
    """Look at the name under which it leaves; here even a taken-out word that is ordinary is too much."""
    terms = (*redacted.removed, *(term for term, _ in redacted.ordinary))
    found = any(occurrences(term, name) for term in terms)
    return Check(
        "The file name",
        not found,
        "The file name holds a word you took out. Choose another name."
        if found
        else "The file name holds nothing you took out.",
    )


def word_for_word(opened: Opened, _redacted: Redacted, document: Document, _name: str) -> Check:
    """Compare what is read with what was signed off."""
    same = opened.text == document.reading(in_full=opened.format is Format.PLAIN)
    return Check(
        "Word for word",
        same,
        "It says what you signed off, word for word." if same else "It does not say what you signed off.",
    )


def about_itself(opened: Opened, _redacted: Redacted, _document: Document, _name: str) -> Check:
    """Look for an author, a date, a program's name, or anything else that was added."""
    clean = not opened.foreign and not _FRONT_MATTER.match(opened.raw)
    return Check(
        "What it says about itself",
        clean,
        "No author, no date and no program's name."
        if clean
        else "Something was added to it that does not belong there.",
    )


def reaches_out(opened: Opened, _redacted: Redacted, _document: Document, _name: str) -> Check:
    """Look for anything that would run or be fetched when it is opened."""
    still = opened.style in {"", page.STYLE} and all(allowed(href) for href in opened.hrefs)
    still &= not _FETCHES.search(opened.style) and "element script" not in opened.foreign
    return Check(
        "Opening it",
        still,
        "It runs nothing and fetches nothing." if still else "It would run or fetch something when it is opened.",
    )


LOOKS: tuple[Look, ...] = (
    words_gone,
    hidden_places,
    every_byte,
    file_name,
    word_for_word,
    about_itself,
    reaches_out,
)


def _standing(redacted: Redacted, text: str, again: tuple[str, ...] = ()) -> int:
    """How many taken-out words stand in a text more often than they may.

    Places in `again` repeat words of the text (a page's title, a link that shows its target), so an ordinary
    word may stand there once more.
    """
    strict = sum(bool(occurrences(term, text)) for term in redacted.removed)
    return strict + sum(
        occurrences(term, text) > most + sum(occurrences(term, place) for place in again)
        for term, most in redacted.ordinary
    )


def _story_part(raw: str) -> str:
    """The raw characters without the page's own fixed ones, which hold nothing of a story."""
    for fixed in (page.STYLE, page.POLICY, escape(page.POLICY), page.UNTITLED, *_FIXED):
        raw = raw.replace(fixed, " ")
    raw = _HTML.sub(" ", raw)
    return _TAGS.sub(" ", raw)


_FIXED = (
    "<!DOCTYPE html>",
    'charset="utf-8"',
    'http-equiv="Content-Security-Policy"',
    'name="viewport"',
    "width=device-width, initial-scale=1",
    'name="referrer"',
    'content="no-referrer"',
    'rel="noopener noreferrer"',
)


def _plain(href: str) -> str:
    return href.rstrip("/")


def _words(count: int) -> str:
    return "One word" if count == 1 else f"{count} words"
