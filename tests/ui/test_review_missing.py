"""What could not be looked for is said where the review and the sharing say what was not checked."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from storyjournal.redaction import Scanner
from storyjournal.redaction.layers import every_layer
from storyjournal.redaction.tagger.tagger import Tagger
from storyjournal.vault import Vault
from tests.ui.review_bench import Bench, beside
from ui.messages import Messages
from ui.share.share_stage import ShareStage
from ui.tasks import Tasks
from ui.theme import Theme


@pytest.fixture
def nameless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The scanner that the app makes has no name reader."""
    layers = replace(every_layer(), tagger=Tagger(tmp_path / "gone"))
    monkeypatch.setattr(Scanner, "default", lambda: Scanner(layers))


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, tasks: Tasks, messages: Messages, vault: Vault) -> Bench:
    return Bench(qtbot, theme, tasks, messages, vault)


def _says(widget: QWidget, words: str) -> bool:
    return any(words in shown.text() for shown in widget.findChildren(QLabel) if shown.isVisibleTo(widget))


@pytest.mark.usefixtures("nameless")
def test_the_last_read_says_what_is_missing_here(bench: Bench) -> None:
    bench.open(bench.write())
    bench.decide_all()
    bench.stage.finish_or_go_on()
    assert _says(bench.stage.last_read, "Photos")
    assert _says(bench.stage.last_read, "The files of the name reader are missing")


@pytest.mark.usefixtures("nameless")
def test_the_share_report_says_what_is_missing_here(bench: Bench) -> None:
    story = bench.write()
    bench.open(story)
    bench.decide_all()
    bench.stage.finish_or_go_on()
    bench.stage.last_read.fine.click()
    bench.wait(lambda: story.id in bench.reviews.signed_digests())
    share = ShareStage(bench.theme, bench.tasks, bench.messages, bench.scanner, bench.reviews, bench.known)
    window = beside(share)
    bench.qtbot.addWidget(window)
    window.show()
    share.open_story(story)
    bench.wait(lambda: _says(share.panel, "The files of the name reader are missing"))
    assert _says(share.panel, "Photos")
