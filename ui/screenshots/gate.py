"""The screens before a journal is open, and the first day in an empty one."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from storyjournal import demo
from storyjournal.vault import KdfCost, RecoveryKit, Vault
from ui.screenshots.hands import Hands
from ui.vault.first_run import FirstRun
from ui.vault.unlock import Unlock

EMPTY = Path("empty") / "My journal.storyjournal"


def gate(hands: Hands) -> Iterator[str]:
    """First run, and unlocking with a wrong passphrase and with the kit."""
    folder = hands.base / EMPTY
    hands.window.show_gate(folder)
    yield "first-run"
    first = hands.window.centralWidget()
    if not isinstance(first, FirstRun):
        raise TypeError("where no journal lies, one is begun")
    first.kit.keeping.outlets.hand_button.click()
    hands.arrange = partial(first.reveal, first.kit.keeping)
    yield "first-run-drill"
    hands.arrange = None
    Vault.create(folder, demo.PASSPHRASE, RecoveryKit.generate(), cost=KdfCost.floor()).close()
    hands.window.show_gate(folder)
    yield "unlock"
    screen = hands.window.centralWidget()
    if not isinstance(screen, Unlock):
        raise TypeError("the gate of a journal is its unlock screen")
    screen.passphrase_page.field.setText("not this one")
    screen.passphrase_page.accepted.emit()
    hands.settle()
    yield "unlock-wrong"
    screen.passphrase_page.forgotten.emit()
    yield "unlock-kit"


def first_day(hands: Hands) -> Iterator[str]:
    """The places of a journal without a story."""
    hands.open(Vault.open(hands.base / EMPTY, demo.PASSPHRASE))
    yield "stories-empty"
    hands.view.new_story()
    yield "write-empty"
    hands.close()
