"""What a share version looks like in each format."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.share import Format, clipboard, default_file_name, render, verify
from storyjournal.share.document import Document, Emphasis, Heading, Link, Listing, Paragraph, Quote, Rule, Text
from storyjournal.share.marked import marked
from storyjournal.share.page import page
from storyjournal.share.reading import read
from tests.share.share_builder import GOLDEN, sample, signed


@pytest.mark.parametrize("format_", list(Format))
def test_the_golden_files(format_: Format) -> None:
    rendered = render(sample(), format_)
    assert rendered.data.decode() == (GOLDEN / f"story.out{format_.suffix}").read_text(encoding="utf-8")
    report = verify(rendered, default_file_name(format_)).report
    assert report.passed
    assert len(report.checks) == 7
    assert report.not_checked == ("Photos, your way of writing, and posts you made elsewhere.",)


def test_file_names_and_labels_say_nothing_of_the_story() -> None:
    assert [default_file_name(f) for f in Format] == ["story.txt", "story.md", "story.html"]
    assert [f.label for f in Format] == ["Plain text", "Markdown", "Web page"]


def test_the_clipboard_gets_the_same_words_twice() -> None:
    version = clipboard(sample())
    assert version.plain.data == render(sample(), Format.PLAIN).data
    assert b"<h1>The day the ward listened</h1>" in version.html.data
    assert b"<style" not in version.html.data


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a <!-- Amara --> b", "a b"),
        ("a <!-- Amara\n\n> b --> c", "a c"),
        ('a <b title="Amara">bold</b> c', "a bold c"),
        ("<script>Amara()</script>a<style>Amara{}</style>", "a"),
        ("<scr<b>ipt>Amara</scr</b>ipt>x", "x"),
        ("a<br>b<br/>c", "a b c"),
        ('[a](https://x.org "Amara")', "a"),
        ("[a](javascript:alert(1)) [b](file:///home/amara)", "a b"),
        ("![alt](https://x.org/amara.png 'Amara')", "alt"),
        ("[a][r]\n\n[r]: https://x.org 'Amara'\n[amara]: https://amara.org", "a"),
        ("&#65;mara &amp; &copy; AT&T", "Amara & © AT&T"),
        ("I <3 you, 1 < 2 > 0, x_y_z, 5*3*2", "I <3 you, 1 < 2 > 0, x_y_z, 532"),
        ("#Crohns #IBD\n\n# Title", "#Crohns #IBD Title"),
        ("    not code", "not code"),
        ("a\x00b\x02c\x03", "abc"),
        (r"\*stars\* and \# hash", "*stars* and # hash"),
        ("<a@b.org> <https://x.org>", "a@b.org https://x.org"),
        ("", ""),
    ],
)
def test_only_what_is_seen_is_read(source: str, words: str) -> None:
    assert read(source).reading() == words


def test_the_blocks() -> None:
    document = read("# A\n\np **b *c***\n\n> q\n\n* * *\n\n3. x\n4. y\n\n[l](https://x.org)")
    assert document == Document(
        (
            Heading(1, (Text("A"),)),
            Paragraph((Text("p "), Emphasis(True, (Text("b "), Emphasis(False, (Text("c"),)))))),
            Quote((Paragraph((Text("q"),)),)),
            Rule(),
            Listing(3, ((Paragraph((Text("x"),)),), (Paragraph((Text("y"),)),))),
            Paragraph((Link("https://x.org", (Text("l"),)),)),
        )
    )
    assert document.title == "A"


def test_the_page_stands_alone() -> None:
    text = page(read("# A & <3\n\n[l](https://x.org/?a=1&b=2)"))
    assert "<title>A &amp; &lt;3</title>" in text
    assert re.findall(r'(?:href|src)="([^"]*)"', text) == ["https://x.org/?a=1&amp;b=2"]
    assert "default-src 'none'" in text
    assert "<script" not in text
    assert "url(" not in text
    assert '<html lang="en">' in text
    assert "<title>A story</title>" in page(read("No heading."))


PLAIN_LINES = "words *that* matter|1. not a list?|2019. A year|a - b|+ plus|x_y_ _z_|\\*|50 % & <3|=====|**b**old"
HARD_LINES = "<b>raw</b>|<!-- x -->|[l](https://x.org)|![alt](u)|`code`|&lt;b&gt;|#Tag and #Other|* * *|# A title"
BLOCKS = ("- one\n- two", "- a\n    - b", "> said\n> she", "3. three\n4. four", "line\nbreak", "a\n-----", "# =")
LINES = st.sampled_from([*PLAIN_LINES.split("|"), *HARD_LINES.split("|"), *BLOCKS])
SOURCES = st.lists(LINES, max_size=6).map("\n\n".join)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.one_of(SOURCES, st.text(alphabet="ab*_`[]()<>!#-+.1 \n\\&;:/\"'|=~", max_size=40)))
def test_what_is_written_as_markdown_is_read_the_same(source: str) -> None:
    document = read(source)
    assert read(marked(document)).reading() == document.reading()
    assert read(marked(document)).hrefs() == document.hrefs()


@settings(max_examples=200, deadline=None)
@given(SOURCES)
def test_every_text_passes_its_own_checks(source: str) -> None:
    redacted = signed(f"[[person|Amara]] came.\n\n{source}")
    for format_ in Format:
        verify(render(redacted, format_), default_file_name(format_))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="ab*_`[]()<>!#-+.1 \n\\&;:/\"'|=~", max_size=40))
def test_hard_texts_pass_their_own_checks(source: str) -> None:
    redacted = signed(source)
    for format_ in Format:
        verify(render(redacted, format_), default_file_name(format_))
