"""What every test may use: a quiet offscreen Qt, a theme, and a real vault with the cheapest key derivation."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyjournal.vault import KdfCost, RecoveryKit, Vault
from ui.collector import Collector
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme, load_fonts

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("patient", deadline=None)  # a busy computer is no failure
settings.load_profile("patient")

PASSPHRASE = "violet harbour ladder moth"


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    """The app's style and shipped fonts, registered once."""
    Collector(qapp)
    qapp.setStyle("Fusion")
    load_fonts()


@pytest.fixture(autouse=True)
def clear_clipboard() -> Iterator[None]:
    """Leave nothing on the clipboard: Qt's offscreen platform frees what is left there after Python is gone."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.clipboard().clear()


@pytest.fixture
def theme(fonts: None) -> Iterator[Theme]:
    """Paper at 100 %, on the application."""
    made = Theme()
    made.apply()
    yield made
    gc.collect(1)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """A worker that is finished after the test."""
    made = Tasks()
    yield made
    made.finish()


@pytest.fixture
def messages(theme: Theme, qtbot: QtBot) -> Messages:
    """A message line on a window of its own."""
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    return Messages(theme, window)


@pytest.fixture
def cost() -> KdfCost:
    """The cheapest key derivation that a vault accepts."""
    return KdfCost.floor()


@pytest.fixture
def vault(tmp_path: Path, cost: KdfCost) -> Iterator[Vault]:
    """A new, open, empty vault; its passphrase is PASSPHRASE."""
    with Vault.create(tmp_path / "mine.storyjournal", PASSPHRASE, RecoveryKit.generate(), cost=cost) as made:
        yield made
