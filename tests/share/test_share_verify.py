"""Renderers broken on purpose: the verifier must refuse every one, and then nothing lands."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from storyjournal.review import Decision, NotSignedOff, Redacted, Verb
from storyjournal.share import (
    CannotLand,
    ExportRefused,
    Format,
    Rendered,
    Verified,
    default_file_name,
    land,
    render,
    verify,
)
from tests.share.share_builder import REMOVE, sample, signed

HTML, MARKDOWN, PLAIN = Format.HTML, Format.MARKDOWN, Format.PLAIN


def put(old: str, new: str) -> Callable[[str], str]:
    """A renderer's mistake: `new` stands where `old` should."""

    def broken(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return broken


BREAKS: list[tuple[str, Format, Callable[[str], str]]] = [
    ("name left in the text", HTML, put("consultant", "Okoye")),
    ("lower case", HTML, put("consultant", "okoye")),
    ("accents", HTML, put("consultant", "Ókoÿe")),
    ("alt text", HTML, put("<hr>", '<hr><img src="x.png" alt="Amara Okoye">')),
    ("link title", HTML, put('<a href="https://example.org"', '<a title="Lily" href="https://example.org"')),
    ("link target", HTML, put('href="https://example.org"', 'href="https://lily.example/amara-okoye"')),
    ("percent-encoded target", HTML, put('href="https://example.org"', 'href="https://example.org/%4fkoye"')),
    ("target that was not signed off", HTML, put('href="https://example.org"', 'href="https://example.net"')),
    ("comment", HTML, put("<hr>", "<hr><!-- Amara -->")),
    ("comment without a name", HTML, put("<hr>", "<hr><!-- made on Monday -->")),
    ("soft hyphen inside", HTML, put("consultant", "Ok\u00adoye")),
    ("zero-width space inside", HTML, put("consultant", "Oko\u200bye")),
    ("entity-encoded", HTML, put("consultant", "&#79;&#x6b;oye")),
    ("hyphen at a line's end", HTML, put("consultant", "Oko-\nye")),
    ("split by elements", HTML, put("consultant", "Ok<em>oy</em>e")),
    ("author", HTML, put("<title>", '<meta name="author" content="Amara Okoye"><title>')),
    ("author without a removed name", HTML, put("<title>", '<meta name="author" content="Somebody"><title>')),
    ("generator", HTML, put("<title>", '<meta name="generator" content="StoryJournal 0.1"><title>')),
    ("date", HTML, put("<title>", '<meta name="date" content="2026-11-23"><title>')),
    ("title", HTML, put("<title>The day", "<title>Amara and the day")),
    ("title that was not signed off", HTML, put("<title>The day", "<title>My secret day")),
    ("data attribute", HTML, put("<hr>", '<hr data-was="St Brannoc&rsquo;s">')),
    ("language", HTML, put('lang="en"', 'lang="Okoye"')),
    ("script", HTML, put("<hr>", "<hr><script>1</script>")),
    ("remote style", HTML, put("<style>", "<style>@import 'https://example.org/a.css';")),
    ("style that says something", HTML, put("<style>", "<style>/* Okoye */")),
    ("hidden element", HTML, put("<hr>", '<p style="display:none">Okoye</p>')),
    ("after the end", HTML, lambda text: text + "<!-- x -->Lily"),
    ("one word more", HTML, put("consultant", "kind consultant")),
    ("one word less", HTML, put("consultant", "")),
    ("ordinary number once more", HTML, put("I was 35", "I was 34")),
    ("comment", MARKDOWN, put("* * *", "<!-- Okoye -->")),
    ("comment without a name", MARKDOWN, put("* * *", "* * *\n\n<!-- x -->")),
    ("link title", MARKDOWN, put("(https://example.org/help?a=1&b=2)", '(https://example.org/help?a=1&b=2 "Lily")')),
    ("any link title", MARKDOWN, put("(https://example.org/help?a=1&b=2)", '(https://example.org/help?a=1&b=2 "x")')),
    ("unused definition", MARKDOWN, lambda text: text + '\n[x]: https://example.org "Okoye"\n'),
    ("escaped letters", MARKDOWN, put("consultant", "Oko&#121;e")),
    ("front matter", MARKDOWN, lambda text: "---\nauthor: Somebody\n---\n\n" + text),
    ("image", MARKDOWN, put("a photo of the ward", "![a photo of the ward](https://example.org/amara.jpg)")),
    ("raw HTML", MARKDOWN, put("Breathe", "<span title='Amara'>Breathe</span>")),
    ("name left in the text", PLAIN, put("consultant", "consultant, AMARA  OKOYE,")),
    ("place with another quote", PLAIN, put("It changed the room", "It changed St. Brannoc's")),
    ("run together", PLAIN, put("consultant", "AmaraOkoye")),
    ("removed date", PLAIN, put("In spring", "On the 14th\u00a0of March")),
    ("removed address", PLAIN, put("my page", "lily.example/amara-okoye")),
    ("mark of byte order", PLAIN, lambda text: "\ufeff" + text),
]


@pytest.mark.parametrize(("break_", "format_", "broken"), BREAKS, ids=[f"{b[1]}: {b[0]}" for b in BREAKS])
def test_every_broken_renderer_is_refused(break_: str, format_: Format, broken: Callable[[str], str]) -> None:
    good = render(sample(), format_)
    verify(good, "story")
    bad = dataclasses.replace(good, data=broken(good.data.decode()).encode())
    with pytest.raises(ExportRefused) as refused:
        verify(bad, "story")
    report = refused.value.report
    assert not report.passed
    for said in (str(refused.value), *(check.detail for check in report.checks)):
        assert not any(word in said for word in ("Amara", "Okoye", "Lily", "Brannoc", "consultant"))


@pytest.mark.parametrize("name", ["Amara.html", "okoye_story.html", "the-day-Lily-slept.html", "my-34th.34.html"])
def test_a_file_name_may_not_say_it(name: str, tmp_path: Path) -> None:
    rendered = render(sample(), HTML)
    with pytest.raises(ExportRefused) as refused:
        verify(rendered, name)
    assert [check.name for check in refused.value.report.failed] == ["The file name"]
    with pytest.raises(ExportRefused):
        land(verify(rendered, "story.html"), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_bytes_that_are_no_text_are_refused() -> None:
    good = render(sample(), PLAIN)
    with pytest.raises(ExportRefused):
        verify(dataclasses.replace(good, data=good.data.decode().encode("utf-16")))


def test_a_name_hidden_in_a_hashtag_is_found() -> None:
    good = render(signed("[[person|Lily]] came. #Hope"), PLAIN)
    with pytest.raises(ExportRefused):
        verify(dataclasses.replace(good, data=b"Someone came. #LilyHope\n"))


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("[[person|Al]] also called, altogether alone.", "also"),
        ("[[person|Hope]] held my hand and gave me hope.", "hope"),
        ("[[~age|34]] years and 34 mg, in 2034.", "34"),
        ("[[person|Will]] will come. I will too. I free will.", "will"),
        ("# Story\n\n[[person|Georgia]] came to [[place|Main]], [[~occupation|body]] and [[~event|em]].", ""),
    ],
)
@pytest.mark.parametrize("format_", list(Format))
def test_ordinary_words_are_no_reason_to_refuse(marked: str, kept: str, format_: Format) -> None:
    rendered = render(signed(marked), format_)
    assert kept in verify(rendered, default_file_name(format_)).data.decode()


def test_but_one_more_of_them_is() -> None:
    rendered = render(signed("[[person|Hope]] held my hand and gave me hope."), PLAIN)
    worse = rendered.data.decode().replace("my hand", "my hope")
    with pytest.raises(ExportRefused) as refused:
        verify(dataclasses.replace(rendered, data=worse.encode()))
    assert "Words you took out" in [check.name for check in refused.value.report.failed]


def test_what_the_writer_kept_elsewhere_may_stand() -> None:
    redacted = signed("[[person:a|Amara Okoye]] runs the [[org|Okoye Clinic]].", org=Decision(Verb.KEEP))
    assert verify(render(redacted, PLAIN)).data == b"Someone runs the Okoye Clinic.\n"


def test_it_lands_whole(tmp_path: Path) -> None:
    verified = verify(render(sample(), HTML), "story.html")
    land(verified, tmp_path / "story.html")
    assert (tmp_path / "story.html").read_bytes() == verified.data
    assert [path.name for path in tmp_path.iterdir()] == ["story.html"]


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotLand, match="the folder is gone"):
        land(verify(render(sample(), PLAIN), "story.txt"), tmp_path / "none" / "story.txt")


def test_nothing_but_verify_makes_a_verified() -> None:
    real = verify(render(sample(), PLAIN))
    with pytest.raises(NotSignedOff):
        Verified(real.rendered, "", real.report)
    with pytest.raises(NotSignedOff):
        dataclasses.replace(real, rendered=Rendered(PLAIN, b"Amara", real.rendered.redacted))
    for forge in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(NotSignedOff):
            forge(real)


def test_what_was_not_signed_off_is_neither_rendered_nor_verified() -> None:
    real = signed("[[person|Amara]] came.", person=REMOVE)
    forged = object.__new__(Redacted)
    for field in dataclasses.fields(Redacted):
        object.__setattr__(forged, field.name, getattr(real, field.name))
    object.__setattr__(forged, "text", "Amara came.")
    with pytest.raises(NotSignedOff):
        render(forged, PLAIN)
    with pytest.raises(NotSignedOff):
        verify(Rendered(PLAIN, b"Amara came.\n", forged))
