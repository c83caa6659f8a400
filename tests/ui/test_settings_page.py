"""Settings: every choice is told at once; the passphrase changes in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, Vault, WrongPassphrase
from ui.messages import Messages
from ui.settings.settings_page import SettingsPage
from ui.tasks import Tasks
from ui.theme import Theme

NEW = "another river of tin"


@pytest.fixture
def page(theme: Theme, tasks: Tasks, messages: Messages, vault: Vault, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(theme, tasks, messages, Settings(vault="kept"), vault)
    made.settings_changed.connect(lambda settings: theme.choose(settings.theme, settings.text_size))
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def test_arrows_choose_a_theme(page: SettingsPage, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(page.themes.cards[0].radio, Qt.Key.Key_Right)
    assert changed.args == [Settings(theme="dusk", vault="kept")]
    assert theme.tokens.name == "dusk"
    assert page.themes.cards[1].property("card") == "chosen"


def test_a_card_can_be_pressed_anywhere(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.settings_changed):
        QTest.mouseClick(page.themes.cards[1], Qt.MouseButton.LeftButton)


def test_keys_change_the_text_size_in_steps(page: SettingsPage, theme: Theme, qtbot: QtBot) -> None:
    slider = page.size_choice.slider
    slider.setFocus()
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert changed.args == [Settings(text_size=1.1, vault="kept")]
    assert page.size_choice.word.text() == "110 %"
    assert theme.scale == pytest.approx(1.1)
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert theme.scale == pytest.approx(2.0)
    assert not page.grab().isNull()


def test_a_drag_takes_effect_when_it_ends(page: SettingsPage, theme: Theme) -> None:
    slider = page.size_choice.slider
    slider.setSliderDown(True)
    slider.setSliderPosition(15)
    assert page.size_choice.word.text() == "150 %"
    assert theme.scale == pytest.approx(1.0)
    slider.setSliderDown(False)
    assert theme.scale == pytest.approx(1.5)


def test_a_new_passphrase_takes_the_place_of_the_old(
    page: SettingsPage, vault: Vault, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KdfCost, "policy", KdfCost.floor)
    form = page.form
    QTest.keyClick(form.begin_button, Qt.Key.Key_Return)
    qtbot.waitUntil(form.fields.first.isVisible)
    assert not form.keep_button.isEnabled()
    QTest.keyClicks(form.fields.first, NEW)
    QTest.keyClicks(form.fields.again, NEW)
    with qtbot.waitSignal(form.changed, timeout=20_000):
        QTest.keyClick(form.fields.again, Qt.Key.Key_Return)
    assert form.begin_button.isVisible()
    assert not form.fields.first.text()
    vault.close()
    Vault.open(vault.folder, NEW).close()
    with pytest.raises(WrongPassphrase):
        Vault.open(vault.folder, "violet harbour ladder moth")


def test_an_error_stands_in_place(page: SettingsPage, vault: Vault, qtbot: QtBot) -> None:
    form = page.form
    form.begin_button.click()
    QTest.keyClicks(form.fields.first, NEW)
    QTest.keyClicks(form.fields.again, NEW)
    vault.close()
    form.keep_button.click()
    qtbot.waitUntil(lambda: "locked" in form.notice.words, timeout=20_000)
    assert form.fields.first.isEnabled()


def test_leaving_it_forgets_what_was_typed(page: SettingsPage) -> None:
    form = page.form
    form.begin_button.click()
    QTest.keyClicks(form.fields.first, NEW)
    form.cancel_button.click()
    assert not form.fields.first.text()
    assert form.begin_button.isVisible()


def test_a_look_chosen_elsewhere_is_shown_and_not_told_again(page: SettingsPage, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.settings_changed):
        theme.choose("dusk", 1.3)
    assert page.themes.cards[1].radio.isChecked()
    assert page.size_choice.word.text() == "130 %"
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(page.size_choice.slider, Qt.Key.Key_Right)
    assert changed.args == [Settings(theme="dusk", text_size=1.4, vault="kept")]
