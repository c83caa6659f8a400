"""The groups that are closed at first: opened before anything in them can be passed over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyjournal.review import Group, ItemState
from storyjournal.vault import Vault
from tests.ui.review_bench import Bench
from ui.messages import Messages
from ui.review.lines import FoldLine
from ui.review.rows import heading_key
from ui.tasks import Tasks
from ui.theme import Theme

TEXT = "I was 34 when it began. My daughter Lily was 7. I have Erdheim–Chester disease."


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, tasks: Tasks, messages: Messages, vault: Vault) -> Bench:
    made = Bench(qtbot, theme, tasks, messages, vault)
    made.open(made.write(TEXT))
    return made


def advice(bench: Bench) -> list[ItemState]:
    return [i.state for i in bench.stage.session.items if i.group is Group.COMBINATIONS]


def test_a_folded_group_is_one_counted_line(bench: Bench) -> None:
    line = bench.stage.list.deck.lines[heading_key(Group.COMBINATIONS)]
    assert isinstance(line, FoldLine)
    count = len(advice(bench))
    assert count >= 2
    assert line.accessibleName() == f"What adds up: {count}, {count} undecided. closed; Enter opens it."


def test_the_rest_cannot_be_left_before_the_group_was_opened(bench: Bench) -> None:
    bench.stage.session.leave_rest(Group.COMBINATIONS)
    assert set(advice(bench)) == {ItemState.UNDECIDED}
    assert f"rest:{Group.COMBINATIONS.value}" not in bench.stage.list.deck.lines


def test_enter_opens_it_and_then_the_rest_can_be_left(bench: Bench) -> None:
    bench.go("Lily")
    bench.press(Qt.Key.Key_J)
    assert bench.stage.session.current == heading_key(Group.COMBINATIONS)
    bench.press(Qt.Key.Key_Return)
    assert bench.stage.session.item is not None
    bench.press(Qt.Key.Key_1)
    QTest.mouseClick(bench.stage.list.deck.lines[f"rest:{Group.COMBINATIONS.value}"], Qt.MouseButton.LeftButton)
    assert set(advice(bench)) == {ItemState.DECIDED}
    bench.stage.session.undo()
    assert advice(bench).count(ItemState.DECIDED) == 1
