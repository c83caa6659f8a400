"""The screens of bad days: damage, an older copy, a sync folder; and the journal that this computer opens."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from storyjournal import demo
from storyjournal.vault import FakeClock, KdfCost, RecoveryKit, SystemClock, Vault
from ui.restore.report_page import ReportPage
from ui.restore.restore_page import RestorePage
from ui.screenshots.hands import Hands
from ui.vault.missing import Missing
from ui.vault.unlock import Unlock

PLACE = Path("troubles")
NAME = "My journal.storyjournal"
TITLES = ("The day the ward listened", "What I packed", "The stairs at my sister's house")
PAGE, BROKEN = 4096, 2


def troubles(hands: Hands) -> Iterator[str]:
    """Everything that can stand between a passphrase and the stories."""
    folder = hands.base / PLACE / NAME
    kit = _make(folder, days=3)
    yield from _device(hands, folder, kit)
    yield from _older(hands, folder)
    yield from _synced(hands)
    yield from _damaged(hands, folder)
    yield from _missing(hands)


def _make(folder: Path, days: int) -> RecoveryKit:
    """Make a journal that was backed up on each of the last days."""
    clock, kit = FakeClock(SystemClock().now() - timedelta(days=days)), RecoveryKit.generate()
    with Vault.create(folder, demo.PASSPHRASE, kit, cost=KdfCost.floor(), clock=clock) as vault:
        for number in range(days):
            vault.stories.add(TITLES[number % len(TITLES)], "Words of a long day. " * 300)
            vault.backups.make()
            clock.advance(days=1)
    return kit


def _gate(hands: Hands, folder: Path) -> Unlock:
    hands.window.show_gate(folder)
    screen = hands.window.centralWidget()
    if not isinstance(screen, Unlock):
        raise TypeError("the gate of a journal is its unlock screen")
    return screen


def _unlock(hands: Hands, folder: Path) -> Unlock:
    """Give the passphrase, and come to the question that stands behind it."""
    screen = _gate(hands, folder)
    screen.passphrase_page.field.setText(demo.PASSPHRASE)
    screen.passphrase_page.accepted.emit()
    hands.wait(lambda: screen.question is not None)
    return screen


def _device(hands: Hands, folder: Path, kit: RecoveryKit) -> Iterator[str]:
    with Vault.open(folder, kit, local=hands.local) as vault:
        hands.devices.enrol(vault.id, kit)
    screen = _gate(hands, folder)
    yield "unlock-device"
    screen.passphrase_page.say_plainly("The keyring of this computer did not answer in time. Type your passphrase.")
    yield "unlock-device-gave-up"
    hands.devices.forget(vault.id)


def _older(hands: Hands, folder: Path) -> Iterator[str]:
    kept = folder.with_name("kept")
    shutil.copytree(folder, kept)
    with Vault.open(folder, demo.PASSPHRASE, local=hands.local) as vault:
        vault.stories.add("Newer", "Not in the copy.")
    shutil.rmtree(folder)
    kept.rename(folder)
    screen = _unlock(hands, folder)
    yield "older-copy"
    if screen.question is not None:
        screen.question.ways[0].click()
    hands.wait(lambda: isinstance(screen.wide_page, RestorePage) and bool(screen.wide_page.cards))
    yield "older-copy-backups"
    screen.let_go()


def _synced(hands: Hands) -> Iterator[str]:
    folder = hands.base / "Dropbox" / NAME
    _make(folder, days=1)
    screen = _unlock(hands, folder)
    yield "sync-folder"
    screen.let_go()


def _damaged(hands: Hands, folder: Path) -> Iterator[str]:
    with (folder / "journal.db").open("r+b") as file:
        file.seek((BROKEN - 1) * PAGE)
        file.write(bytes(PAGE))
    screen = _unlock(hands, folder)
    yield "rescue"
    if screen.question is not None:
        screen.question.ways[0].click()
    hands.wait(lambda: isinstance(screen.wide_page, ReportPage))
    yield "rescue-report"


def _missing(hands: Hands) -> Iterator[str]:
    away = Path("/media/stick") / NAME
    screen = Missing(hands.theme, hands.window.tasks, hands.window.messages, away, local=hands.local)
    screen.vault_chosen.connect(hands.window.show_gate)
    hands.window.setCentralWidget(screen)
    screen.setFocus()
    yield "journal-missing"


def backups(hands: Hands) -> Iterator[str]:
    """The backups of an open journal: the list, what one holds, its copy."""
    vault = hands.window.vault
    if vault is None:
        raise RuntimeError("the demo's journal is not open")
    made = vault.backups.make()
    for days in (2, 4, 7):
        then = made.made - timedelta(days=days, hours=days)
        name = f"{then:%Y-%m-%d %H-%M-%S} {made.commits - days}.backup"
        shutil.copytree(made.path, made.path.with_name(name))
    hands.view.show_backups()
    hands.settle()
    page = hands.view.findChild(RestorePage)
    if page is None or not page.cards:
        raise RuntimeError("the backups were not found")
    yield "backups"
    page.cards[1].head.click()
    hands.settle()
    yield "backups-inside"
    page.cards[1].bring.click()
    hands.wait(page.cards[1].open_button.isVisible)
    hands.arrange = lambda: page.show_card(page.cards[1])
    yield "backups-copy"
    hands.arrange = None
