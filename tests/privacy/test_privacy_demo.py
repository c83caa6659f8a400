"""The demo is locked like any journal, and leaves nothing behind however it ends."""

import signal
import sys
from pathlib import Path

import pytest

from storyjournal import demo
from tests.privacy.running import Running
from tests.privacy.test_privacy_day import handles_signals

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at the process through /proc")
OF_THE_STORIES = {word for title, text, tags in demo.sample_stories() for word in (title, text[:20], *tags)}


def folders(base: Path) -> list[Path]:
    return list((base / "temp").iterdir())


@pytest.mark.parametrize("walk", ["lock_demo_and_stay", "leave_a_question_open"])
def test_a_locked_demo_shows_nothing_of_it_and_opens_again(tmp_path: Path, walk: str) -> None:
    with Running(tmp_path, walk, ["--demo"]) as app:
        app.until(lambda: any(line.startswith("reopened") for line in app.said), look=False)
        assert app.ended() == 0
    lines = [line.split("\t")[0] for line in app.said]
    assert "gate True True" in lines
    shown = [line.removeprefix("shown ") for line in lines if line.startswith("shown ")]
    assert any(demo.PASSPHRASE in line for line in shown)
    assert [line for line in shown if any(word in line for word in OF_THE_STORIES)] == []
    assert lines[-1] == "reopened True"
    assert folders(tmp_path) == []


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_new_process_of_a_locked_demo_tidies_up_too(tmp_path: Path, ending: signal.Signals) -> None:
    with Running(tmp_path, "lock_demo", ["--demo"]) as app:
        app.until("locking", look=False)
        app.until(lambda: "--demo-at" in app.command and handles_signals(app.pid), look=False)
        assert app.command[:4] == [app.command[0], "-P", "-m", "ui"]
        (folder,) = folders(tmp_path)
        assert app.command[-1] == str(folder)
        assert app.end(ending) == 0
    assert app.complained == ""
    assert folders(tmp_path) == []
