"""The editor with real keys: typing, tools, undo, lists, paste; styling never changes a sign of the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyjournal.story import count_words
from ui.theme import Theme
from ui.write.editor import Editor
from ui.write.source import units
from ui.write.toolbar import Toolbar

Key, Mod = Qt.Key, Qt.KeyboardModifier
STORY = """On the *nineteenth* of March 😀 **we** waited.

## What I would say

- Keep it to one page.
    - inner
- Ask.

1. one
10. ten

> “Start,” she said.

```
*code*
```

---

مرحبا *بك* here\tand\u00a0there\u2028soft
"""


@pytest.fixture
def toolbar(editor: Editor, theme: Theme, qtbot: QtBot) -> Toolbar:
    made = Toolbar(theme, editor)
    qtbot.addWidget(made)
    return made


def font_at(editor: Editor, position: int) -> QFont:
    block = editor.document().findBlock(position)
    inside = position - block.position()
    for part in block.layout().formats():
        if part.start <= inside < part.start + part.length:
            return part.format.font()
    return editor.document().defaultFont()


def press(editor: Editor, text: str) -> None:
    """Type `text`, with ↵ for Enter, ⇥ for Tab and ⌫ for Backspace."""
    special = {"↵": Key.Key_Return, "⇥": Key.Key_Tab, "⌫": Key.Key_Backspace}
    for sign in text:
        if sign in special:
            QTest.keyClick(editor, special[sign])
        else:
            QTest.keyClicks(editor, sign)


def test_a_story_is_shown_sign_for_sign(editor: Editor) -> None:
    editor.begin(STORY, 0)
    assert editor.text() == STORY
    assert editor.document().toRawText().replace("\u2029", "\n") == STORY
    assert editor.words == count_words(STORY)
    assert not editor.can_undo()


def test_parts_look_their_part(editor: Editor) -> None:
    editor.begin("## Head\n\nan *em* and **strong**\n\n> said", 0)
    body = editor.document().defaultFont().pixelSize()
    assert font_at(editor, 4).pixelSize() > body
    assert font_at(editor, 4).weight() == QFont.Weight.DemiBold
    text = editor.text()
    assert font_at(editor, text.index("em")).italic()
    assert font_at(editor, text.index("strong")).weight() == QFont.Weight.DemiBold
    assert font_at(editor, text.index("said")).italic()
    assert not font_at(editor, text.index("an ")).italic()


def test_marks_hang_left_of_the_column(editor: Editor) -> None:
    editor.begin("plain\n\n- item\n\n## head", 0)
    left = {}
    for number in range(editor.document().blockCount()):
        block = editor.document().findBlockByNumber(number)
        text = block.text()
        words = text.index(" ") + 1 if " " in text else 0
        column = block.layout().lineAt(0).cursorToX(words)
        left[text] = column[0] if isinstance(column, tuple) else column
    assert left["- item"] == pytest.approx(left["plain"], abs=1)
    assert left["## head"] == pytest.approx(left["plain"], abs=1)


def test_enter_makes_paragraphs_and_lists_go_on(editor: Editor) -> None:
    press(editor, "One.↵Two.↵- a↵b↵⇥c↵↵↵Three.")
    assert editor.text() == "One.\n\nTwo.\n\n- a\n- b\n    - c\n\nThree."


def test_backspace_takes_a_paragraph_break_back(editor: Editor) -> None:
    press(editor, "One↵⌫Two")
    assert editor.text() == "OneTwo"


def test_shift_enter_is_a_line_in_the_same_paragraph(editor: Editor) -> None:
    press(editor, "One")
    QTest.keyClick(editor, Key.Key_Return, Mod.ShiftModifier)
    press(editor, "Two")
    assert editor.text() == "One\nTwo"


def test_tab_indents_in_a_list_and_moves_the_focus_elsewhere(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    press(editor, "- a⇥")
    assert editor.text() == "    - a"
    QTest.keyClick(editor, Key.Key_Backtab, Mod.ShiftModifier)
    assert editor.text() == "- a"
    editor.begin("plain", 5)
    press(editor, "⇥")
    assert editor.text() == "plain"


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Key.Key_B, Mod.ControlModifier, "some **words** here"),
        (Key.Key_I, Mod.ControlModifier, "some *words* here"),
        (Key.Key_L, Mod.ControlModifier, "some [words]() here"),
        (Key.Key_1, Mod.ControlModifier | Mod.AltModifier, "# some words here"),
        (Key.Key_2, Mod.ControlModifier | Mod.AltModifier, "## some words here"),
        (Key.Key_3, Mod.ControlModifier | Mod.AltModifier, "### some words here"),
        (Key.Key_7, Mod.ControlModifier | Mod.ShiftModifier, "1. some words here"),
        (Key.Key_8, Mod.ControlModifier | Mod.ShiftModifier, "- some words here"),
        (Key.Key_9, Mod.ControlModifier | Mod.ShiftModifier, "> some words here"),
    ],
)
def test_shortcuts(
    editor: Editor, toolbar: Toolbar, key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: str
) -> None:
    editor.begin("some words here", 7)
    QTest.keyClick(editor, key, modifiers)
    assert editor.text() == expected
    QTest.keyClick(editor, Key.Key_Z, Mod.ControlModifier)
    assert editor.text() == "some words here"


def test_one_undo_takes_typing_back_and_never_a_look(editor: Editor) -> None:
    editor.begin("Before.", 7)
    press(editor, " # and *more*")
    QTest.keyClick(editor, Key.Key_Z, Mod.ControlModifier)
    assert editor.text() == "Before."
    assert not editor.can_undo()
    QTest.keyClick(editor, Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert editor.text() == "Before. # and *more*"


def test_a_sentence_is_a_step(editor: Editor) -> None:
    press(editor, "One. Two.")
    editor.undo()
    assert editor.text() == "One. "
    editor.undo()
    assert editor.text() == ""


def test_undo_survives_another_theme(editor: Editor, theme: Theme) -> None:
    press(editor, "## Head")
    theme.choose("dusk", 2.0)
    assert editor.text() == "## Head"
    editor.undo()
    assert editor.text() == ""
    theme.choose("paper", 1.0)


def test_typing_over_a_selection_is_one_step(editor: Editor) -> None:
    editor.begin("one two", 0)
    editor.selectAll()
    press(editor, "new")
    assert editor.text() == "new"
    editor.undo()
    assert editor.text() == "one two"


@pytest.mark.parametrize("offset", [0, 30, 31, 32, len(STORY)])
def test_the_caret_is_kept_in_code_points(editor: Editor, offset: int) -> None:
    editor.begin(STORY, offset)
    assert editor.offset() == offset


def test_words_of_the_selection(editor: Editor, toolbar: Toolbar) -> None:
    editor.begin("one two three", 0)
    toolbar.recount()
    assert toolbar.count.text() == "3 words"
    editor.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    toolbar.recount()
    assert toolbar.count.text() == "1 of 3 words"


def test_a_drag_of_a_selection_is_one_step(editor: Editor) -> None:
    editor.begin("one two", 0)
    cursor = editor.textCursor()
    cursor.beginEditBlock()
    cursor.setPosition(0)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(" one")
    cursor.endEditBlock()
    assert editor.text() == "two one"
    editor.undo()
    assert editor.text() == "one two"


def test_the_text_stays_where_it_was_read_when_the_size_changes(editor: Editor, theme: Theme) -> None:
    story = "\n\n".join(f"Paragraph {n} has some words in it." for n in range(80))
    editor.begin(story, story.index("Paragraph 60"))
    editor.show_caret()
    theme.choose("paper", 2.0)
    assert editor.viewport().rect().contains(QPoint(50, editor.cursorRect().top()))
    theme.choose("paper", 1.0)


# Without what Qt itself takes for a line end or drops: half pairs, line ends, non-characters, a byte order mark.
SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="\r\u2029\ufdd0\ufdd1\ufeff\ufffe\uffff\0")
ANY = st.text(SIGNS, max_size=120) | st.text(alphabet="ab *_`[]()<>\\!#-1.\t\n~😀> ", max_size=120)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANY)
def test_styling_never_changes_the_text(editor: Editor, text: str) -> None:
    editor.begin(text, len(text))
    assert editor.text() == text
    assert editor.document().toRawText().replace("\u2029", "\n") == text
    assert editor.offset() == len(text)
    assert editor.words == count_words(text)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=ANY, steps=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 20), st.text(SIGNS, max_size=8)), max_size=8)
)
def test_any_edit_can_be_undone_and_redone(editor: Editor, text: str, steps: list[tuple[int, int, str]]) -> None:
    editor.begin(text, 0)
    for at, length, new in steps:
        cursor = editor.textCursor()
        whole = editor.document().toRawText()
        cursor.setPosition(len(units(whole[:at])))
        cursor.setPosition(len(units(whole[: at + length])), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)
        assert editor.text() == editor.document().toRawText().replace("\u2029", "\n")
        assert editor.words == count_words(editor.text())
    final = editor.text()
    while editor.can_undo():
        editor.undo()
    assert editor.text() == text
    while editor.can_redo():
        editor.redo()
    assert editor.text() == final
