"""Reviewing a story with real keys on the real core: deciding, undoing, protecting, the last read, signing off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from storyjournal.people import Relation
from storyjournal.review import Decision, Redacted, Verb
from storyjournal.vault import Vault
from tests.ui.review_bench import TEXT, Bench
from ui.messages import Messages
from ui.review.panes import View
from ui.tasks import Tasks
from ui.theme import Theme

K = Qt.Key


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, tasks: Tasks, messages: Messages, vault: Vault) -> Bench:
    return Bench(qtbot, theme, tasks, messages, vault)


def test_it_says_that_it_reads_and_then_stands_on_the_first_card(bench: Bench) -> None:
    told: list[str] = []
    bench.stage.status_changed.connect(told.append)
    bench.open(bench.write())
    assert told[0] == "Reading your story…"
    assert told[-1] == "Decisions are kept"
    assert bench.current() == "Dr Amara Okoye"
    card = bench.stage.list.deck.card
    assert card is not None
    assert card.hasFocus()
    assert card.accessibleName() == "Clinician’s name: Dr Amara Okoye · 2 mentions. Undecided."


def test_remove_goes_on_and_is_announced(bench: Bench) -> None:
    bench.open(bench.write())
    left = bench.stage.session.progress.left
    bench.press(K.Key_1)
    assert bench.decision("Okoye") == Decision(Verb.REMOVE)
    assert bench.current() == "Lily"
    assert f"Removed. {left - 1} left." in bench.said
    assert "Okoye" not in bench.stage.panes.readers.text
    assert "Okoye" in bench.stage.panes.original.text


def test_vaguer_offers_words_and_takes_them_on_enter(bench: Bench) -> None:
    bench.open(bench.write())
    bench.press(K.Key_2)
    chosen = bench.stage.list.deck.card
    assert chosen is not None
    bench.press(K.Key_Return)
    decision = bench.decision("Okoye")
    assert decision is not None
    assert decision.verb is Verb.VAGUER
    assert decision.replacement
    assert bench.current() == "Lily"


def test_the_persons_own_words_can_be_put_there(bench: Bench) -> None:
    bench.open(bench.write())
    bench.go("Lily")
    bench.press(K.Key_E)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.clear()
    bench.press("Rosa 1 2", K.Key_Return)
    assert bench.decision("Lily") == Decision(Verb.CHANGE, "Rosa 1 2")
    assert "daughter Rosa 1 2" in bench.stage.panes.readers.text


def test_escape_closes_the_choice_and_decides_nothing(bench: Bench) -> None:
    bench.open(bench.write())
    bench.press(K.Key_3, K.Key_Escape)
    assert bench.decision("Okoye") is None
    assert bench.current() == "Dr Amara Okoye"
    card = bench.stage.list.deck.card
    assert card is not None
    assert card.hasFocus()


def test_keep_can_carry_a_reason(bench: Bench) -> None:
    bench.open(bench.write())
    bench.press(K.Key_4)
    bench.go("Okoye")
    card = bench.stage.list.deck.card
    assert card is not None
    card.reasoned.emit(Decision(Verb.KEEP, "", "They agreed"))
    assert bench.decision("Okoye") == Decision(Verb.KEEP, "", "They agreed")
    assert bench.current() == "Dr Amara Okoye"


def test_single_mentions_are_decided_alone(bench: Bench) -> None:
    bench.open(bench.write())
    bench.press(K.Key_M, K.Key_Down, K.Key_1)
    effective = bench.item("Okoye").effective
    assert effective == (None, Decision(Verb.REMOVE))
    assert bench.current() == "Dr Amara Okoye"
    assert "Dr Amara Okoye" in bench.stage.panes.readers.text


def test_walking_undoing_and_jumping(bench: Bench) -> None:
    bench.open(bench.write())
    bench.press(K.Key_J)
    assert bench.current() == "Lily"
    bench.press(K.Key_Up, K.Key_1, K.Key_U)
    assert bench.decision("Okoye") is None
    assert bench.current() == "Dr Amara Okoye"
    assert any(words.startswith("Taken back.") for words in bench.said)
    bench.press(K.Key_1)
    bench.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert bench.decision("Okoye") is None
    bench.stage.panes.focus_text()
    bench.press(K.Key_F8)
    assert bench.current() == "Lily"
    bench.press(K.Key_F8, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert bench.current() == "Dr Amara Okoye"


def test_o_shows_the_original_while_it_is_held(bench: Bench) -> None:
    bench.open(bench.write())
    card, panes = bench.stage.list.deck.card, bench.stage.panes
    assert card is not None
    QTest.keyPress(card, K.Key_O)
    assert panes.view.name == "ORIGINAL"
    QTest.keyRelease(card, K.Key_O)
    assert panes.view.name == "READERS"


def test_a_selected_word_is_protected_and_found_everywhere(bench: Bench) -> None:
    bench.open(bench.write(TEXT + "\nThe corridor was long."))
    start = bench.stage.panes.readers.text.index("corridor")
    bench.stage.panes.readers.select(start, start + len("corridor"))
    bench.stage.panes.readers.setFocus()
    bench.press(K.Key_A)
    bench.wait(lambda: any("corridor" in i.entity.label.lower() for i in bench.stage.session.items))
    assert bench.known.words.all() == ("corridor",)
    assert len(bench.item("corridor").entity.mentions) == 2
    assert bench.current().lower() == "corridor"


def test_somebody_in_the_story_is_kept_under_people_with_one_key(bench: Bench) -> None:
    bench.open(bench.write())
    bench.go("Okoye")
    bench.press(K.Key_P)
    bench.wait(lambda: bench.known.people.all() != ())
    (amara,) = bench.known.people.all()
    assert (amara.name, amara.relation) == ("Dr Amara Okoye", Relation.CLINICIAN)
    bench.wait(lambda: "under People" in bench.item("Okoye").entity.reason)
    assert "Okoye" in bench.current()
    bench.press(K.Key_P)
    assert len(bench.known.people.all()) == 1
    assert bench.said[-1] == "This name is known already, under People or Words I protect."
    bench.go("Barnstaple")
    bench.press(K.Key_P)
    assert bench.said[-1] == "People holds persons only. A adds a word to protect."


def test_why_offers_to_keep_a_stranger_and_nobody_else(bench: Bench) -> None:
    bench.open(bench.write())
    for label, offered in (("Lily", True), ("Barnstaple", False)):
        bench.go(label)
        bench.press(K.Key_W)
        card = bench.stage.list.deck.card
        assert card is not None
        buttons = [b.accessibleName() for b in card.findChildren(QPushButton) if b.isVisible()]
        assert ("Keep under People" in buttons) is offered


def test_a_word_can_be_typed_to_protect_it(bench: Bench) -> None:
    bench.open(bench.write())
    bench.press(K.Key_A, "edge", K.Key_Return)
    bench.wait(lambda: bench.current() == "edge")
    assert bench.known.words.all() == ("edge",)


def test_a_mark_leads_to_its_card_by_mouse_and_by_keyboard(bench: Bench) -> None:
    bench.open(bench.write())
    view = bench.stage.panes.readers
    view.select(view.text.index("Lily"), view.text.index("Lily"))
    spot = view.cursorRect().center()
    spot.setX(spot.x() + 8)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert bench.current() == "Lily"
    view.select(view.text.index("Barnstaple") + 2, view.text.index("Barnstaple") + 2)
    view.setFocus()
    bench.press(K.Key_Return)
    assert bench.current() == "Barnstaple"


def test_everything_decided_leads_to_the_last_read_and_the_sign_off(bench: Bench) -> None:
    finished: list[Redacted] = []
    bench.stage.review_finished.connect(finished.append)
    story = bench.write()
    bench.open(story)
    bench.stage.finish_or_go_on()
    assert bench.current() == "Lily"
    bench.go("Okoye")
    bench.decide_all()
    assert bench.stage.list.finish.hasFocus()
    bench.press(K.Key_Return)
    bench.wait(bench.stage.stranger.isVisible)
    assert "Okoye" not in bench.stage.stranger.toPlainText()
    assert "# " not in bench.stage.stranger.toPlainText()
    assert finished == []
    QTest.mouseClick(bench.stage.last_read.fine, Qt.MouseButton.LeftButton)
    assert finished[0].could_tell
    assert "Okoye" not in finished[0].text
    bench.wait(lambda: story.id in bench.reviews.signed_digests())


def test_looking_again_goes_back_to_the_list(bench: Bench) -> None:
    bench.open(bench.write())
    bench.decide_all()
    bench.stage.finish_or_go_on()
    QTest.mouseClick(bench.stage.last_read.again, Qt.MouseButton.LeftButton)
    assert bench.stage.list.isVisible()
    assert bench.stage.panes.isVisible()
    assert bench.reviews.signed_digests() == {}


def test_decisions_are_kept_and_the_review_goes_on_where_it_was(bench: Bench) -> None:
    story = bench.write()
    bench.open(story)
    bench.press(K.Key_1, K.Key_4)
    bench.stage.leave()
    bench.stage = bench.make_stage()
    bench.open(story)
    assert bench.decision("Okoye") == Decision(Verb.REMOVE)
    assert bench.decision("Lily") == Decision(Verb.KEEP)
    assert bench.current() not in ("Dr Amara Okoye", "Lily")
    bench.press(K.Key_U)
    assert bench.decision("Lily") is None


def test_nothing_of_another_story_shows(bench: Bench) -> None:
    bench.open(bench.write())
    bench.stage.leave()
    assert bench.stage.panes.original.toPlainText() == ""
    assert bench.stage.panes.readers.toPlainText() == ""
    assert bench.stage.list.deck.card is None
    bench.open(bench.write("Nothing to see.", ""))
    assert bench.stage.session.progress.total == 0
    assert "Okoye" not in bench.stage.panes.original.toPlainText()


def test_an_edit_makes_decisions_stale_and_says_where(bench: Bench) -> None:
    story = bench.write()
    bench.open(story)
    bench.decide_all()
    bench.stage.leave()
    text = TEXT.replace("was in the corridor", "slept in the corridor")
    kept = bench.vault.stories.keep(story.id, title=story.title, text=text, tags=(), cursor=0)
    bench.open(kept)
    assert bench.stage.session.progress.stale == 1
    assert bench.current() == "Lily"
    card = bench.stage.list.deck.card
    assert card is not None
    assert "Changed since" in card.accessibleName()
    bench.stage.session.confirm()
    assert bench.stage.session.progress.left == 0


def test_a_card_leads_to_its_place_in_the_story(bench: Bench) -> None:
    wanted: list[int] = []
    bench.stage.edit_wanted.connect(wanted.append)
    bench.open(bench.write())
    card = bench.stage.list.deck.card
    assert card is not None
    card.edit_wanted.emit(bench.item("Lily").entity.mentions[0].start)
    assert wanted == [TEXT.index("Lily")]


def test_both_texts_stand_side_by_side_and_scroll_together(bench: Bench) -> None:
    bench.open(bench.write(TEXT + "\nA line of words.\n" * 60))
    bench.press(K.Key_1)
    panes = bench.stage.panes
    panes.choose(View.BOTH)
    QApplication.processEvents()
    assert panes.original.isVisible()
    assert panes.readers.isVisible()
    panes.original.verticalScrollBar().setValue(900)
    place, _ = panes.original.place_at_top()
    other, _ = panes.readers.place_at_top()
    assert panes.original.text[place : place + 10] == panes.readers.text[other : other + 10]
    bench.window.resize(1000, 900)
    QApplication.processEvents()
    assert not panes.original.isVisible()
