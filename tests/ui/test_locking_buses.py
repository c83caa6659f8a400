"""Real signals on a real private bus lock a real window; without a bus nothing is said."""

import ctypes
import os
import shutil
import subprocess
import sys
from ctypes import wintypes
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.locking import linux, naps, promise
from ui.locking.windows import KIND, Heard, Windows

ROOT = Path(__file__).parent.parent.parent
LOCKED = "locked False None"

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="the buses are Linux's")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Each piece of news and what became of it."""
    if shutil.which("dbus-run-session") is None:
        pytest.skip("dbus-run-session is not here")
    base = tmp_path_factory.mktemp("stage")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(base)}
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.locking_stage", str(base)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(line.partition("\t")[::2] for line in done.stdout.splitlines())


@on_linux
def test_sleep_waits_until_the_journal_is_locked(told: dict[str, str]) -> None:
    assert told["sleep"] == LOCKED
    assert "let go too early" not in told


@on_linux
def test_nothing_of_the_buses_reaches_the_process_after_a_lock(told: dict[str, str]) -> None:
    assert [line for line in told if line.startswith("inherited")] == []


@on_linux
def test_a_locked_session_locks_the_journal_of_its_user_alone(told: dict[str, str]) -> None:
    own = [became for news, became in told.items() if news.startswith("lock ") and "NOT" not in news]
    assert own == [LOCKED]
    assert told["lock NOTme"] == "open"


@on_linux
def test_a_locked_screen_locks_the_journal(told: dict[str, str]) -> None:
    assert told["saver org.freedesktop.ScreenSaver on"] == LOCKED
    assert told["saver org.gnome.ScreenSaver on"] == LOCKED
    assert told["saver org.freedesktop.ScreenSaver off"] == "open"


@on_linux
def test_python_opens_no_socket_for_the_buses(told: dict[str, str]) -> None:
    assert told["sockets"] == ""


@on_linux
@pytest.mark.parametrize("address", ["tcp:host=127.0.0.1,port=9", ""])
def test_a_bus_that_is_no_socket_of_this_machine_is_not_asked(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr(linux, "SYSTEM_SOCKET", Path("/nowhere"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    for name in ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setenv(name, address)
    assert linux.system_bus() is None
    assert linux.session_bus() is None


@on_linux
def test_without_a_bus_no_screen_is_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promise, "system_bus", lambda: None)
    monkeypatch.setattr(promise, "session_bus", lambda: None)
    assert "not told" in promise.promise()
    monkeypatch.setattr(promise, "session_bus", object)
    assert "its screen locks" in promise.promise()


def test_windows_messages_are_read_at_their_address(qtbot: QtBot) -> None:
    outside = Windows(0)
    heard = Heard(outside)
    news: list[str] = []
    outside.sleeping.connect(lambda: news.append("sleeping"))
    outside.screen_locked.connect(lambda: news.append("locked"))
    for message, word in ((0x0218, 4), (0x02B1, 7), (0x02B1, 8), (0x0100, 4)):
        told = wintypes.MSG(message=message, wParam=word)
        assert heard.nativeEventFilter(KIND, ctypes.addressof(told)) == (False, 0)
        heard.nativeEventFilter(b"xcb_generic_event_t", ctypes.addressof(told))
    outside.rest()
    assert news == ["sleeping", "locked"]


def test_the_clocks_agree_while_nothing_sleeps() -> None:
    first = naps.asleep()
    assert abs(naps.asleep() - first) < 0.5
