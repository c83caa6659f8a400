"""Correcting who is who in a review, with real keys on the real core, kept in a real vault."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyjournal.review import Decision, Verb
from storyjournal.vault import Vault
from tests.ui.review_bench import Bench
from ui.commands import Command
from ui.messages import Messages
from ui.review.bricks import Tick
from ui.review.lines import CardLine
from ui.review.open_card import OpenCard
from ui.review.regroup import SameAs, TwoPeople
from ui.review.snippets import as_written
from ui.review.verb_bar import ListButton
from ui.tasks import Tasks
from ui.theme import Theme

K = Qt.Key
REMOVE = Decision(Verb.REMOVE)
KEEP = Decision(Verb.KEEP)
TEXT = """My sister Sarah drove me to the clinic. It rained.

Nobody spoke. My friend Dr Ngozi Adeyemi waved. Then Sarah laughed about nothing.

In the next bed somebody called out for Sarah. We both turned. My neighbour Wilhelmina slept on.
"""


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, tasks: Tasks, messages: Messages, vault: Vault) -> Bench:
    made = Bench(qtbot, theme, tasks, messages, vault)
    setattr(made.messages, "say", made.said.append)  # noqa: B010 - what is shown for a moment is heard too
    return made


def card(bench: Bench) -> OpenCard:
    found = bench.stage.list.deck.card
    assert found is not None
    return found


def review_text(bench: Bench) -> str:
    review = bench.stage.session.review
    assert review is not None
    return review.scan.text


def counts(bench: Bench, label: str) -> list[int]:
    """How many mentions each card of that label has, in the order of the list."""
    return [len(i.entity.mentions) for i in bench.stage.session.items if i.entity.label == label]


def decided(bench: Bench, label: str) -> list[Decision | None]:
    return [i.decision for i in bench.stage.session.items if i.entity.label == label]


def test_one_place_is_split_off_by_keyboard_and_both_keep_what_was_decided(bench: Bench) -> None:
    bench.open(bench.write(TEXT))
    bench.go("Sarah")
    bench.press(K.Key_1)
    bench.go("Sarah")
    bench.press(K.Key_T)
    assert isinstance(QApplication.focusWidget(), type(card(bench).findChildren(TwoPeople)[0].lines[0]))
    bench.press(K.Key_Down, K.Key_Down, K.Key_Return)
    assert counts(bench, "Sarah") == [2, 1]
    assert decided(bench, "Sarah") == [REMOVE, REMOVE]
    assert bench.said[-1] == "Now two. Each keeps what was decided."
    assert len(card(bench).item.entity.mentions) == 1
    bench.press(K.Key_4)
    assert decided(bench, "Sarah") == [REMOVE, KEEP]
    assert "called out for Sarah" in bench.stage.panes.readers.text
    assert "My sister Sarah" not in bench.stage.panes.readers.text


def test_several_places_are_marked_with_space(bench: Bench) -> None:
    bench.open(bench.write(TEXT))
    bench.go("Sarah")
    bench.press(K.Key_T, K.Key_Space, K.Key_Down, K.Key_Space, K.Key_Return)
    assert counts(bench, "Sarah") == [2, 1]
    assert "My sister Sarah" in as_written(review_text(bench), card(bench).item.entity.mentions[0])


def test_not_every_place_can_be_somebody_else(bench: Bench) -> None:
    bench.open(bench.write(TEXT))
    bench.go("Sarah")
    bench.press(K.Key_T, K.Key_Space, K.Key_Down, K.Key_Space, K.Key_Down, K.Key_Space, K.Key_Return)
    two = card(bench).findChildren(TwoPeople)[0]
    assert two.hint.text() == "At least one place must stay unmarked."
    bench.press(K.Key_Escape)
    assert counts(bench, "Sarah") == [3]
    assert card(bench).hasFocus()


def test_two_cards_become_one_and_the_cards_decision_holds_for_both(bench: Bench) -> None:
    bench.open(bench.write(TEXT))
    bench.go("Wilhelmina")
    bench.press(K.Key_1)
    bench.go("Wilhelmina")
    bench.press(K.Key_S)
    same = card(bench).findChildren(SameAs)[0]
    at = next(i for i, line in enumerate(same.lines) if line.words.startswith("Sarah"))
    bench.press(*[K.Key_Down] * at, K.Key_Return)
    assert [len(i.entity.mentions) for i in bench.stage.session.items if i.entity.kind == "person"].count(4) == 1
    assert card(bench).item.effective == (REMOVE,) * 4
    assert bench.said[-1].startswith("Now one: ")
    assert bench.said[-1].endswith("Removed.")


def test_a_correction_is_taken_back_with_one_key(bench: Bench) -> None:
    bench.open(bench.write(TEXT))
    bench.go("Sarah")
    bench.press(K.Key_T, K.Key_Return)
    assert counts(bench, "Sarah") == [1, 2]
    bench.press(K.Key_U)
    assert counts(bench, "Sarah") == [3]


def test_a_correction_is_kept_across_an_edit_and_a_new_scan(bench: Bench) -> None:
    story = bench.write(TEXT)
    bench.open(story)
    bench.go("Sarah")
    bench.press(K.Key_T, K.Key_Down, K.Key_Down, K.Key_Return, K.Key_4)
    bench.stage.leave()
    edited = TEXT.replace("It rained.", "It rained, and the roof leaked.").replace(
        "Nobody spoke.", "Nobody said a word."
    )
    kept = bench.vault.stories.keep(story.id, title=story.title, text=edited, tags=(), cursor=0)
    bench.stage = bench.make_stage()
    bench.open(kept)
    assert counts(bench, "Sarah") == [2, 1]
    assert decided(bench, "Sarah") == [None, KEEP]
    bench.stage.session.protect("roof")
    bench.wait(lambda: any(i.entity.label == "roof" for i in bench.stage.session.items))
    assert counts(bench, "Sarah") == [2, 1]
    bench.go("roof")
    assert decided(bench, "Sarah") == [None, KEEP]


def test_the_keys_stand_on_the_card_and_the_mouse_does_the_same(bench: Bench) -> None:
    bench.open(bench.write(TEXT))
    bench.go("Sarah")
    buttons = {b.text(): b for b in card(bench).findChildren(ListButton)}
    assert {"Same person as …  S", "These are two people  T"} <= set(buttons)
    assert buttons["These are two people  T"].accessibleName() == "These are two people, key T"
    QTest.mouseClick(buttons["These are two people  T"], Qt.MouseButton.LeftButton)
    two = card(bench).findChildren(TwoPeople)[0]
    assert not two.part.isEnabled()
    QTest.mouseClick(two.lines[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(two.part, Qt.MouseButton.LeftButton)
    assert counts(bench, "Sarah") == [2, 1]


def test_what_makes_no_sense_is_not_offered(bench: Bench) -> None:
    bench.open(
        bench.write(
            "My sister Wilhelmina slept. It was the 3rd of June 2021, and on the 3rd of June 2021 it rained.", ""
        )
    )
    bench.go("Wilhelmina")
    assert not card(bench).can_be_same
    assert not card(bench).can_be_two
    bench.press(K.Key_S, K.Key_T)
    assert not card(bench).findChildren(SameAs) + card(bench).findChildren(TwoPeople)
    bench.go("June")
    assert not card(bench).can_be_two


def test_the_command_palette_asks_too(bench: Bench) -> None:
    said: dict[str, Command] = {c.words: c for c in bench.stage.commands()}
    same, two = said["Same person as … (S in the review)"], said["These are two people (T in the review)"]
    two.do()
    assert bench.said[-1] == "Stand on a card in the review of a story first."
    bench.open(bench.write(TEXT))
    bench.go("Wilhelmina")
    two.do()
    assert bench.said[-1] == "There is nothing to choose from for this card."
    same.do()
    assert card(bench).findChildren(SameAs)
    bench.go("Sarah")
    two.do()
    assert card(bench).findChildren(TwoPeople)


def test_two_cards_of_one_name_say_which_is_which(bench: Bench) -> None:
    bench.open(bench.write(TEXT))
    assert not [row.apart for row in bench.stage.session.rows if row.apart]
    bench.go("Sarah")
    bench.press(K.Key_T, K.Key_Down, K.Key_Down, K.Key_Return)
    apart = [row.apart for row in bench.stage.session.rows if row.item and row.item.entity.label == "Sarah"]
    assert apart == ["My sister", "“In the next bed somebody called out for Sarah.”"]
    lines = [line for line in bench.stage.list.deck.lines.values() if isinstance(line, CardLine)]
    heard = [line.accessibleName() for line in lines if line.item.entity.label == "Sarah"]
    assert heard[0].endswith("My sister")


def test_marked_places_are_boxes_with_a_tick_and_not_rings(bench: Bench) -> None:
    bench.open(bench.write(TEXT))
    bench.go("Sarah")
    bench.press(K.Key_T)
    lines = card(bench).findChildren(TwoPeople)[0].lines
    assert all(isinstance(line, Tick) for line in lines)
