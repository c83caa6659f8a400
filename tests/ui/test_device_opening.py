"""Opening with this computer's keyring: one press, 3 seconds at most, and the passphrase is there all the while."""

import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyjournal.vault import KdfCost, LocalData, RecoveryKit, Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import Keychain, MemoryKeychain, SystemKeychain
from storyjournal.vault.keys.errors import KeychainTrouble
from tests.conftest import PASSPHRASE
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.unlock import Unlock
from ui.vault.unlock_pages import ASKING, BY_DEVICE

KIT = RecoveryKit.generate()
Key = Qt.Key


class HangingRing:
    """A system's keyring that never answers in time."""

    def get_password(self, _service: str, _username: str, /) -> str | None:
        time.sleep(6)
        return None

    def set_password(self, _service: str, _username: str, _password: str, /) -> None:
        time.sleep(6)

    def delete_password(self, _service: str, _username: str, /) -> None:
        time.sleep(6)


@dataclass
class Desk:
    """The unlock screen of a journal that this device was told to open."""

    theme: Theme
    tasks: Tasks
    messages: Messages
    folder: Path
    local: LocalData
    qtbot: QtBot

    def screen(self, keychain: Keychain) -> Unlock:
        """Show the screen with this keyring behind it."""
        made = Unlock(
            self.theme,
            self.tasks,
            self.messages,
            self.folder,
            local=self.local,
            devices=DeviceKeys(self.local, keychain),
        )
        made.resize(900, 700)
        self.qtbot.addWidget(made)
        made.show()
        self.qtbot.waitExposed(made)
        made.setFocus()
        return made


@pytest.fixture
def kept() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def folder(tmp_path: Path, cost: KdfCost, kept: MemoryKeychain) -> Path:
    with Vault.create(tmp_path / "mine.storyjournal", PASSPHRASE, KIT, cost=cost) as vault:
        DeviceKeys(LocalData(tmp_path / "local"), kept).enrol(vault.id, KIT)
    return vault.folder


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, messages: Messages, folder: Path, qtbot: QtBot) -> Desk:
    return Desk(theme, tasks, messages, folder, LocalData(folder.parent / "local"), qtbot)


def opens_with_passphrase(screen: Unlock, qtbot: QtBot) -> None:
    field = screen.passphrase_page.field
    QTest.keyClicks(field, PASSPHRASE)
    with qtbot.waitSignal(screen.vault_opened, timeout=20_000) as opened:
        QTest.keyClick(field, Key.Key_Return)
    opened.args[0].close()


def test_one_press_opens_and_nothing_does_before(desk: Desk, kept: MemoryKeychain, qtbot: QtBot) -> None:
    screen = desk.screen(kept)
    page = screen.passphrase_page
    came: list[object] = []
    screen.vault_opened.connect(came.append)
    qtbot.wait(300)
    assert not came
    assert page.notice.words == BY_DEVICE
    assert screen.focusWidget() is page.field
    with qtbot.waitSignal(screen.vault_opened, timeout=20_000) as opened:
        QTest.keyClick(page.field, Key.Key_Return)
    assert opened.args[0].keys.kit == KIT
    opened.args[0].close()


def test_the_button_does_the_same(desk: Desk, kept: MemoryKeychain, qtbot: QtBot) -> None:
    screen = desk.screen(kept)
    with qtbot.waitSignal(screen.vault_opened, timeout=20_000) as opened:
        QTest.mouseClick(screen.passphrase_page.open_button, Qt.MouseButton.LeftButton)
    opened.args[0].close()


def test_a_keyring_that_hangs_is_waited_for_3_seconds_at_most(desk: Desk, qtbot: QtBot) -> None:
    screen = desk.screen(SystemKeychain(HangingRing))
    page = screen.passphrase_page
    start = time.monotonic()
    QTest.keyClick(page.field, Key.Key_Return)
    assert page.notice.words == ASKING
    assert page.field.isEnabled()
    qtbot.waitUntil(lambda: KeychainTrouble.SLOW.value in page.notice.words, timeout=5000)
    assert time.monotonic() - start <= 3.3
    assert not page.open_button.isEnabled()
    opens_with_passphrase(screen, qtbot)


def test_typing_drops_the_keyring_at_once(desk: Desk, qtbot: QtBot) -> None:
    screen = desk.screen(SystemKeychain(HangingRing))
    page = screen.passphrase_page
    QTest.keyClick(page.field, Key.Key_Return)
    QTest.keyClicks(page.field, PASSPHRASE[0])
    assert not page.notice.words
    QTest.keyClicks(page.field, PASSPHRASE[1:])
    with qtbot.waitSignal(screen.vault_opened, timeout=20_000) as opened:
        QTest.keyClick(page.field, Key.Key_Return)
    opened.args[0].close()


def test_an_answer_that_comes_after_typing_opens_nothing(desk: Desk, kept: MemoryKeychain, qtbot: QtBot) -> None:
    screen = desk.screen(kept)
    came: list[object] = []
    screen.vault_opened.connect(came.append)
    QTest.keyClick(screen.passphrase_page.field, Key.Key_Return)
    QTest.keyClicks(screen.passphrase_page.field, "v")
    qtbot.wait(500)
    assert not came
    Vault.open(desk.folder, PASSPHRASE).close()  # nobody holds it


@pytest.mark.parametrize("trouble", list(KeychainTrouble))
def test_every_trouble_is_one_calm_sentence(
    desk: Desk, kept: MemoryKeychain, qtbot: QtBot, trouble: KeychainTrouble
) -> None:
    kept.trouble = trouble
    screen = desk.screen(kept)
    page = screen.passphrase_page
    QTest.keyClick(page.field, Key.Key_Return)
    qtbot.waitUntil(lambda: trouble.value in page.notice.words, timeout=5000)
    assert "Type your passphrase" in page.notice.words
    opens_with_passphrase(screen, qtbot)


@pytest.mark.parametrize("answer", [None, "", "nonsense", "0" * 64])
def test_nonsense_from_the_keyring_leads_to_the_passphrase(
    desk: Desk, kept: MemoryKeychain, qtbot: QtBot, answer: str | None
) -> None:
    vault_id = next(iter(kept.kept))
    if answer is None:
        kept.kept.clear()
    else:
        kept.kept[vault_id] = answer
    screen = desk.screen(kept)
    page = screen.passphrase_page
    QTest.keyClick(page.field, Key.Key_Return)
    qtbot.waitUntil(lambda: "Type your passphrase" in page.notice.words, timeout=5000)
    opens_with_passphrase(screen, qtbot)


def test_a_device_that_was_not_told_says_nothing_of_keyrings(desk: Desk, kept: MemoryKeychain) -> None:
    vault_id = next(iter(kept.kept))
    DeviceKeys(desk.local, kept).forget(vault_id)
    page = desk.screen(kept).passphrase_page
    assert not page.notice.words
    assert not page.open_button.isEnabled()
