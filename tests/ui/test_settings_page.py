"""Settings: every choice is told at once; the passphrase changes in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, Vault, WrongPassphrase
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from storyjournal.vault.keys.errors import KeychainTrouble
from storyjournal.vault.local import LocalData
from tests.conftest import PASSPHRASE
from ui.messages import Messages
from ui.settings.settings_page import SettingsPage
from ui.tasks import Tasks
from ui.theme import Theme

NEW = "another river of tin"


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def page(theme: Theme, tasks: Tasks, messages: Messages, vault: Vault, keychain: MemoryKeychain) -> SettingsPage:
    devices = DeviceKeys(LocalData(vault.folder.parent / "local"), keychain)
    return SettingsPage(theme, tasks, messages, Settings(vault="kept"), vault, devices=devices, beside=tasks)


@pytest.fixture(autouse=True)
def shown(page: SettingsPage, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KdfCost, "policy", KdfCost.floor)
    page.settings_changed.connect(lambda settings: theme.choose(settings.theme, settings.text_size))
    page.resize(900, 700)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.setFocus()


def ask_new(page: SettingsPage, qtbot: QtBot, present: str = PASSPHRASE) -> None:
    """Begin to change the passphrase and type the one of now."""
    form = page.form
    QTest.keyClick(form.begin_button, Qt.Key.Key_Return)
    qtbot.waitUntil(form.present.field.isVisible)
    QTest.keyClicks(form.present.field, present)
    QTest.keyClick(form.present.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.fields.first.isVisible() or bool(form.present.notice.words), timeout=20_000)
    qtbot.waitUntil(lambda: "Looking" not in form.present.notice.words, timeout=20_000)


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


def test_arrows_choose_when_it_locks(page: SettingsPage, qtbot: QtBot) -> None:
    radios = page.lock_choice.radios
    assert radios[5].isChecked()
    radios[5].setFocus()
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(radios[5], Qt.Key.Key_Down)
    assert changed.args == [Settings(vault="kept", lock_after=15)]
    radios[0].click()
    assert radios[0].isChecked()


def test_a_new_passphrase_takes_the_place_of_the_old(page: SettingsPage, vault: Vault, qtbot: QtBot) -> None:
    form = page.form
    ask_new(page, qtbot)
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
        Vault.open(vault.folder, PASSPHRASE)


def test_who_does_not_know_the_passphrase_of_now_sets_no_new_one(page: SettingsPage, qtbot: QtBot) -> None:
    ask_new(page, qtbot, "some other words")
    assert "does not open" in page.form.present.notice.words
    assert not page.form.fields.isVisible()
    assert page.form.present.field.hasSelectedText()


def test_the_kit_stands_in_for_a_forgotten_passphrase(page: SettingsPage, vault: Vault, qtbot: QtBot) -> None:
    ask_new(page, qtbot, vault.keys.kit.text.lower())
    assert page.form.fields.first.isVisible()


def test_an_error_stands_in_place(page: SettingsPage, vault: Vault, qtbot: QtBot) -> None:
    form = page.form
    ask_new(page, qtbot)
    QTest.keyClicks(form.fields.first, NEW)
    QTest.keyClicks(form.fields.again, NEW)
    vault.close()
    form.keep_button.click()
    qtbot.waitUntil(lambda: "locked" in form.notice.words, timeout=20_000)
    assert form.fields.first.isEnabled()


def test_leaving_it_forgets_what_was_typed(page: SettingsPage, qtbot: QtBot) -> None:
    form = page.form
    ask_new(page, qtbot)
    QTest.keyClicks(form.fields.first, NEW)
    form.cancel_button.click()
    assert not form.fields.first.text()
    assert not form.present.field.text()
    assert form.begin_button.isVisible()


def test_a_look_chosen_elsewhere_is_shown_and_not_told_again(page: SettingsPage, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.settings_changed):
        theme.choose("dusk", 1.3)
    assert page.themes.cards[1].radio.isChecked()
    assert page.size_choice.word.text() == "130 %"
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(page.size_choice.slider, Qt.Key.Key_Right)
    assert changed.args == [Settings(theme="dusk", text_size=1.4, vault="kept")]


def test_this_computer_opens_it_and_one_click_undoes_that(
    page: SettingsPage, vault: Vault, keychain: MemoryKeychain, qtbot: QtBot
) -> None:
    devices = DeviceKeys(LocalData(vault.folder.parent / "local"), keychain)
    QTest.keyClick(page.device.switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "without the passphrase" in page.device.notice.words, timeout=20_000)
    assert page.device.switch.isChecked()
    assert devices.unlock(vault.folder) == vault.keys.kit
    QTest.keyClick(page.device.switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "asks for the passphrase" in page.device.notice.words, timeout=20_000)
    assert not page.device.switch.isChecked()
    assert not keychain.kept
    assert not devices.enabled(vault.id)


def test_a_computer_without_a_keyring_is_said_plainly(
    page: SettingsPage, keychain: MemoryKeychain, qtbot: QtBot
) -> None:
    keychain.trouble = KeychainTrouble.NONE
    page.device.switch.click()
    qtbot.waitUntil(lambda: "No keyring" in page.device.notice.words, timeout=20_000)
    assert not page.device.switch.isChecked()
    assert page.device.switch.isEnabled()
