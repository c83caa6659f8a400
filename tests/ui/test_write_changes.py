"""What tools and keys do to the Markdown: `|` is the caret, `[` and `]` the selection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.write import changes, continuing
from ui.write.changes import Change


def read(marked: str) -> tuple[str, int, int]:
    """Text, start and end from a text with a caret or a selection in it."""
    if "|" in marked:
        at = marked.index("|")
        return marked.replace("|", "", 1), at, at
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    return marked.replace("⟦", "").replace("⟧", ""), start, end


def after(text: str, change: Change | None) -> str:
    """The text after a change, with caret or selection marked."""
    assert change is not None
    made = text[: change.start] + change.text + text[change.end :]
    if change.anchor == change.caret:
        return f"{made[: change.caret]}|{made[change.caret :]}"
    return f"{made[: change.anchor]}⟦{made[change.anchor : change.caret]}⟧{made[change.caret :]}"


@pytest.mark.parametrize(
    ("before", "mark", "expected"),
    [
        ("a ⟦word⟧ b", "**", "a **⟦word⟧** b"),
        ("a **⟦word⟧** b", "**", "a ⟦word⟧ b"),
        ("a ⟦**word**⟧ b", "**", "a ⟦word⟧ b"),
        ("a ⟦word ⟧b", "*", "a *⟦word⟧* b"),
        ("a wo|rd b", "**", "a **wo|rd** b"),
        ("a **wo|rd** b", "**", "a wo|rd b"),
        ("a **wo|rd** b", "*", "a ***wo|rd*** b"),
        ("a ***wo|rd*** b", "**", "a *wo|rd* b"),
        ("a *wo|rd* b", "**", "a ***wo|rd*** b"),
        ("a | b", "**", "a **|** b"),
        ("a **|** b", "**", "a | b"),
        ("- ⟦one\n- two⟧", "*", "- *⟦one*\n- *two⟧*"),
        ("- *⟦one*\n- *two⟧*", "*", "- ⟦one\n- two⟧"),
        ("⟦one\n\n**two**⟧", "**", "**⟦one**\n\n**two⟧**"),
    ],
)
def test_emphasis(before: str, mark: str, expected: str) -> None:
    text, start, end = read(before)
    assert after(text, changes.toggle_emphasis(text, start, end, mark)) == expected


@given(st.text(alphabet="ab *_\n-#>", max_size=40), st.data(), st.sampled_from(["*", "**"]))
def test_emphasis_takes_no_letter_away(text: str, data: st.DataObject, mark: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    change = changes.toggle_emphasis(text, start, end, mark)
    made = text[: change.start] + change.text + text[change.end :]
    assert made.replace("*", "") == text.replace("*", "")
    assert 0 <= change.anchor <= change.caret <= len(made)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("the wa|rd", "the [ward](|)"),
        ("⟦the ward⟧", "[the ward](|)"),
        ("⟦https://a.org⟧", "[|](https://a.org)"),
        ("a | b", "a [|]() b"),
    ],
)
def test_link(before: str, expected: str) -> None:
    text, start, end = read(before)
    assert after(text, changes.make_link(text, start, end)) == expected


@pytest.mark.parametrize(
    ("before", "tool", "expected"),
    [
        ("on|e", "heading", "## on|e"),
        ("## on|e", "heading", "on|e"),
        ("# on|e", "heading", "## on|e"),
        ("|", "heading", "## |"),
        ("- on|e", "heading", "## on|e"),
        ("on|e", "quote", "> on|e"),
        ("> on|e", "quote", "on|e"),
        ("⟦one\n\ntwo⟧", "quote", "⟦> one\n>\n> two⟧"),
        ("⟦> one\n>\n> two⟧", "quote", "⟦one\n\ntwo⟧"),
        ("on|e", "bullets", "- on|e"),
        ("- on|e", "bullets", "on|e"),
        ("⟦one\ntwo⟧", "bullets", "⟦- one\n- two⟧"),
        ("⟦one\ntwo⟧", "numbers", "⟦1. one\n2. two⟧"),
        ("⟦- one\n- two⟧", "numbers", "⟦1. one\n2. two⟧"),
        ("    - in|ner", "numbers", "    1. in|ner"),
        ("text\non|e\nmore", "bullets", "text\n\n- on|e\n\nmore"),
        ("- zero\non|e", "bullets", "- zero\n- on|e"),
    ],
)
def test_line_tools(before: str, tool: str, expected: str) -> None:
    text, start, end = read(before)
    tools = {
        "heading": lambda: changes.toggle_heading(text, start, end, 2),
        "quote": lambda: changes.toggle_quote(text, start, end),
        "bullets": lambda: changes.toggle_bullets(text, start, end),
        "numbers": lambda: changes.toggle_numbers(text, start, end),
    }
    assert after(text, tools[tool]()) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("one|", "one\n\n|"),
        ("one| two", "one\n\n|two"),
        ("one\n\n|", "one\n\n\n|"),
        ("one\n|\ntwo", "one\n\n|\n\ntwo"),
        ("## head|", "## head\n\n|"),
        ("|## head", "\n|## head"),
        ("- one|", "- one\n- |"),
        ("- on|e", "- on\n- |e"),
        ("- one\n- |", "- one\n\n|"),
        ("- one\n    - |", "- one\n- |"),
        ("- |", "|"),
        ("1. one|", "1. one\n2. |"),
        ("1. one|\n2. two\n3. three\n\n2. far", "1. one\n2. |\n3. two\n4. three\n\n2. far"),
        ("9) nine|", "9) nine\n10) |"),
        ("> said|", "> said\n>\n> |"),
        ("> said\n>\n> |", "> said\n\n|"),
        ("> |", "|"),
        ("a ⟦b⟧ c", "a \n\n|c"),
    ],
)
def test_enter(before: str, expected: str) -> None:
    text, start, end = read(before)
    assert after(text, continuing.enter(text, start, end)) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("one\n\n|two", "one|two"),
        ("one\n\n\n|two", None),
        ("one\n|two", None),
        ("\n\n|two", "|two"),
        ("- |one", "|one"),
        ("    - |one", "- |one"),
        ("## |one", "|one"),
        ("> |one", "|one"),
        ("on|e", None),
        ("|", None),
    ],
)
def test_backspace(before: str, expected: str | None) -> None:
    text, start, _ = read(before)
    change = continuing.backspace(text, start)
    assert (after(text, change) if change else None) == expected


@pytest.mark.parametrize(("before", "expected"), [("one|\n\ntwo", "one|two"), ("one|\ntwo", None), ("one|", None)])
def test_delete(before: str, expected: str | None) -> None:
    text, start, _ = read(before)
    change = continuing.delete(text, start)
    assert (after(text, change) if change else None) == expected


@pytest.mark.parametrize(
    ("before", "back", "expected"),
    [
        ("- on|e", False, "    - on|e"),
        ("    - on|e", True, "- on|e"),
        ("- on|e", True, "- on|e"),
        ("⟦- one\n- two⟧", False, "    ⟦- one\n    - two⟧"),
        ("on|e", False, None),
    ],
)
def test_tab(before: str, back: bool, expected: str | None) -> None:
    text, start, end = read(before)
    change = continuing.indent(text, start, end, back=back)
    assert (after(text, change) if change else None) == expected


@given(st.text(alphabet="ab \n->1.#\t", max_size=40), st.data())
def test_enter_and_backspace_stay_inside_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for change in (continuing.enter(text, start, end), continuing.backspace(text, start), continuing.delete(text, end)):
        if change is not None:
            made = text[: change.start] + change.text + text[change.end :]
            assert 0 <= change.start <= change.end <= len(text)
            assert 0 <= change.anchor <= change.caret <= len(made)
