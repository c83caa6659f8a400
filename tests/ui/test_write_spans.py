"""Inline Markdown: what is styled, on plain and on tricky lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.write.lines import Kind, headings, read_line
from ui.write.spans import CODE, EMPHASIS, LINK, MARK, STRONG, spans


def shown(text: str, flag: int) -> list[str]:
    """The stretches of `text` that carry `flag` and are no marks."""
    return [text[start:end] for start, end, flags in spans(text) if flags & flag and not flags & MARK]


@pytest.mark.parametrize(
    ("text", "flag", "expected"),
    [
        ("an *em* word", EMPHASIS, ["em"]),
        ("an _em_ word", EMPHASIS, ["em"]),
        ("a **strong** word", STRONG, ["strong"]),
        ("***both***", STRONG | EMPHASIS, ["both"]),
        ("**a *b* c**", EMPHASIS, ["b"]),
        ("*a **b** c*", STRONG, ["b"]),
        ("snake_case_name", EMPHASIS, []),
        ("2 * 3 * 4", EMPHASIS, []),
        ("*not closed", EMPHASIS, []),
        ("** not opened**", STRONG, []),
        (r"\*no\*", EMPHASIS, []),
        ("`*code*`", EMPHASIS, []),
        ("`*code*`", CODE, ["*code*"]),
        ("``a ` b``", CODE, ["a ` b"]),
        ("`open", CODE, []),
        ("see [the ward](https://a.org/x_y_z).", LINK, ["the ward"]),
        ("[a](b(c)d)", LINK, ["a"]),
        ("[a *b*](c)", EMPHASIS, ["b"]),
        ("[no link]", LINK, []),
        ("<https://a.org>", LINK, ["https://a.org"]),
        ("“*quoted*”", EMPHASIS, ["quoted"]),
        ("*été*", EMPHASIS, ["été"]),
    ],
)
def test_what_is_styled(text: str, flag: int, expected: list[str]) -> None:
    assert shown(text, flag) == expected


MARKDOWN = st.text(alphabet=st.sampled_from(list("ab *_`[]()<>\\!#-1.\t\n~😀é")), max_size=80)


@given(MARKDOWN | st.text(max_size=200))
def test_spans_are_in_order_and_inside_the_text(text: str) -> None:
    last = 0
    for start, end, flags in spans(text):
        assert last <= start < end <= len(text)
        assert flags
        last = end


@pytest.mark.parametrize(
    ("text", "kind", "prefix", "level"),
    [
        ("plain", Kind.TEXT, "", 0),
        ("", Kind.BLANK, "", 0),
        (" \t", Kind.BLANK, "", 0),
        ("# One", Kind.HEADING, "# ", 1),
        ("### Three", Kind.HEADING, "### ", 3),
        ("#tag", Kind.TEXT, "", 0),
        ("####### seven", Kind.TEXT, "", 0),
        ("> said", Kind.QUOTE, "> ", 1),
        ("> > deep", Kind.QUOTE, "> > ", 2),
        (">", Kind.QUOTE, ">", 1),
        ("- item", Kind.BULLET, "- ", 0),
        ("    - inner", Kind.BULLET, "    - ", 1),
        ("-no", Kind.TEXT, "", 0),
        ("12. twelve", Kind.NUMBER, "12. ", 0),
        ("3) three", Kind.NUMBER, "3) ", 0),
        ("2026. was", Kind.NUMBER, "2026. ", 0),
        ("---", Kind.RULE, "", 0),
        ("* * *", Kind.RULE, "", 0),
        ("```py", Kind.FENCE, "", 0),
    ],
)
def test_what_a_line_is(text: str, kind: Kind, prefix: str, level: int) -> None:
    line = read_line(text)
    assert (line.kind, line.prefix, line.level) == (kind, prefix, level)


def test_code_blocks_hide_marks() -> None:
    assert read_line("# no heading", "`").kind is Kind.CODE
    assert read_line("~~~", "`").kind is Kind.CODE
    assert read_line("```", "`").kind is Kind.FENCE


def test_headings_with_their_places() -> None:
    text = "# 😀 One\n\ntext\n\n```\n# not this\n```\n\n## Two ##\n\n#\n"
    found = headings(text)
    assert [(h.level, h.words) for h in found] == [(1, "😀 One"), (2, "Two")]
    assert [text[h.start :].split("\n", maxsplit=1)[0] for h in found] == ["# 😀 One", "## Two ##"]


@given(st.text(max_size=200))
def test_headings_point_into_the_text(text: str) -> None:
    for heading in headings(text):
        assert heading.words in text[heading.start :].split("\n", maxsplit=1)[0]
