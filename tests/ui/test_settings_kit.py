"""Settings: the recovery kit is tried and shown, the key is changed, backups are made and sent to a second folder."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, RecoveryKit, Vault, WrongPassphrase, WrongRecoveryKit
from storyjournal.vault.backup import preview
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from storyjournal.vault.local import LocalData
from tests.conftest import PASSPHRASE
from ui.messages import Messages
from ui.settings.passphrase_form import PassphraseForm
from ui.settings.present_passphrase import PresentPassphrase
from ui.settings.settings_page import SettingsPage
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.kit_drill import KitDrill
from ui.vault.passphrase_field import PassphraseField

LONG = 20_000
NEW = "another river of tin"


@pytest.fixture
def devices(vault: Vault) -> DeviceKeys:
    return DeviceKeys(LocalData(vault.folder.parent / "local"), MemoryKeychain())


@pytest.fixture
def page(theme: Theme, tasks: Tasks, messages: Messages, vault: Vault, devices: DeviceKeys) -> SettingsPage:
    return SettingsPage(theme, tasks, messages, Settings(), vault, devices=devices, beside=tasks)


@pytest.fixture(autouse=True)
def shown(page: SettingsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KdfCost, "policy", KdfCost.floor)
    page.resize(900, 700)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)


def answer(drill: KitDrill, kit: RecoveryKit) -> None:
    """Type what is asked, by hand and in small letters."""
    for name, field in zip(drill.names, drill.fields, strict=True):
        number = int(name.text().removeprefix("Group "))
        field.selectAll()
        QTest.keyClicks(field, kit.text.split()[number - 1].lower())


def confirm(ask: PresentPassphrase, qtbot: QtBot) -> None:
    qtbot.waitUntil(ask.field.isVisible)
    QTest.keyClicks(ask.field, PASSPHRASE)
    with qtbot.waitSignal(ask.confirmed, timeout=LONG):
        QTest.keyClick(ask.field, Qt.Key.Key_Return)


def type_new(form: PassphraseForm) -> None:
    for field in (form.fields.first, form.fields.again):
        QTest.keyClicks(field, NEW)


def words_in(page: QWidget) -> str:
    return " ".join(part.accessibleDescription() for part in page.findChildren(QWidget))


def test_the_copy_is_tried_as_often_as_one_likes(page: SettingsPage, vault: Vault) -> None:
    kit = page.kit
    QTest.keyClick(kit.check_button, Qt.Key.Key_Return)
    kit.check_button.click()
    for _ in range(3):
        for field in kit.drill.fields:
            field.selectAll()
            QTest.keyClicks(field, "AAAA")
        assert "Not quite yet" in kit.drill.notice.words
    answer(kit.drill, vault.keys.kit)
    assert "Your copy works" in kit.notice.words
    assert not kit.drill.isVisible()
    assert kit.check_button.isVisible()


def test_the_kit_is_nowhere_until_the_passphrase_was_typed(page: SettingsPage, vault: Vault, qtbot: QtBot) -> None:
    group = " ".join(vault.keys.kit.text.split()[3])
    page.kit.show_button.click()
    assert group not in words_in(page)
    confirm(page.kit.present, qtbot)
    assert page.kit.view is not None
    assert group in page.kit.view.accessibleDescription()
    page.hide()
    assert page.kit.view is None


def test_the_kit_shown_again_can_be_saved(
    page: SettingsPage, vault: Vault, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.kit.show_button.click()
    confirm(page.kit.present, qtbot)
    target = tmp_path / "kit.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert page.kit.outlets is not None
    page.kit.outlets.save_button.click()
    assert vault.keys.kit.text.split()[13] in target.read_text(encoding="utf-8")


def test_the_key_is_changed_once_the_new_kit_is_kept(
    page: SettingsPage, vault: Vault, devices: DeviceKeys, qtbot: QtBot
) -> None:
    vault.stories.add("A title", "Words that stay.")
    vault.backups.make()
    old = vault.keys.kit
    devices.enrol(vault.id, old, vault.keys.generation)
    part = page.change_key
    part.more_button.click()
    part.begin_button.click()
    confirm(part.present, qtbot)
    assert part.keeping is not None
    assert not part.change_button.isEnabled()
    new = RecoveryKit.parse(part.keeping.view.accessibleDescription().replace(",", ""))
    part.keeping.outlets.hand_button.click()
    answer(part.keeping.drill, new)
    with qtbot.waitSignal(part.changed, timeout=LONG):
        part.change_button.click()
    assert "passphrase still opens" in part.notice.words
    part.also_button.click()
    type_new(part.form)
    with qtbot.waitSignal(part.form.changed, timeout=LONG):
        part.form.keep_button.click()
    assert "Older backups" in part.notice.words
    assert page.focusWidget() is part.clear_button
    assert devices.unlock(vault.folder) == new
    with qtbot.waitSignal(part.changed, timeout=LONG):
        part.clear_button.click()
    (newest,) = vault.backups.list()
    vault.close()
    with pytest.raises(WrongRecoveryKit):
        Vault.open(vault.folder, old)
    with pytest.raises(WrongPassphrase):
        Vault.open(vault.folder, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        preview(newest.path, PASSPHRASE)
    assert preview(newest.path, NEW).stories
    with Vault.open(vault.folder, new) as opened:
        assert opened.stories.get(opened.stories.list()[0].id).text == "Words that stay."


def test_leaving_the_page_changes_no_key(page: SettingsPage, vault: Vault, qtbot: QtBot) -> None:
    part = page.change_key
    old = vault.keys.kit
    part.more_button.click()
    part.begin_button.click()
    confirm(part.present, qtbot)
    page.hide()
    assert part.keeping is None
    assert vault.keys.kit == old


def test_a_key_changed_without_a_new_passphrase_leaves_the_passphrase(
    page: SettingsPage, vault: Vault, qtbot: QtBot
) -> None:
    part = page.change_key
    part.more_button.click()
    part.begin_button.click()
    confirm(part.present, qtbot)
    assert part.keeping is not None
    new = RecoveryKit.parse(part.keeping.view.accessibleDescription().replace(",", ""))
    part.keeping.outlets.hand_button.click()
    answer(part.keeping.drill, new)
    with qtbot.waitSignal(part.changed, timeout=LONG):
        part.change_button.click()
    part.same_button.click()
    assert "Older backups" in part.notice.words
    part.keep_button.click()
    assert part.more_button.isVisible()
    vault.close()
    Vault.open(vault.folder, PASSPHRASE).close()


def test_what_was_typed_is_in_no_field_once_the_page_is_left(page: SettingsPage, vault: Vault) -> None:
    group = vault.keys.kit.text.split()[0]
    page.kit.show_button.click()
    ask = page.kit.present.field
    ask.show_words(True)
    QTest.keyClicks(ask, PASSPHRASE)
    page.hide()
    page.show()
    page.kit.check_button.click()
    QTest.keyClicks(page.kit.drill.fields[0], group)
    page.hide()
    for field in page.findChildren(QLineEdit):
        if isinstance(field, PassphraseField):
            field.show_words(True)
        field.undo()
        assert not field.text()


def test_an_answer_that_comes_after_the_page_was_left_shows_no_kit(
    page: SettingsPage, tasks: Tasks, qtbot: QtBot
) -> None:
    page.kit.show_button.click()
    QTest.keyClicks(page.kit.present.field, PASSPHRASE)
    page.kit.present.go_button.click()
    page.hide()
    page.show()
    page.kit.show_button.click()
    with qtbot.waitSignal(tasks.busy_changed, timeout=LONG, check_params_cb=lambda busy: not busy):
        pass
    assert page.kit.view is None
    assert page.kit.present.isEnabled()


def test_a_backup_now_and_where_it_lies(page: SettingsPage, qtbot: QtBot) -> None:
    part = page.backups
    qtbot.waitUntil(lambda: "no backup yet" in part.last.text(), timeout=LONG)
    assert not part.see_button.isVisible()
    part.now_button.click()
    qtbot.waitUntil(lambda: "Just now" in part.last.text(), timeout=LONG)
    assert "journal’s own folder" in part.last.text()
    with qtbot.waitSignal(page.restore_wanted):
        part.see_button.click()


def test_a_second_folder_and_a_stick_that_is_not_there(
    page: SettingsPage, vault: Vault, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    part = page.backups
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    part.choose_button.click()
    qtbot.waitUntil(lambda: "in both folders" in part.last.text(), timeout=LONG)
    assert str(stick) in part.second.text()
    stick.rename(tmp_path / "elsewhere")
    vault.stories.add("One more")
    part.now_button.click()
    qtbot.waitUntil(lambda: "not there just now" in part.trouble.words, timeout=LONG)
    assert "made" in part.notice.words
    part.forget_button.click()
    qtbot.waitUntil(lambda: not part.forget_button.isVisible(), timeout=LONG)
    assert vault.backups.second_folder is None
