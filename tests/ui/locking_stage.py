"""The real window with an open journal on a private bus, and the system's news told one after another:

    dbus-run-session -- python -m tests.ui.locking_stage FOLDER

Says what became of each piece of news as lines "NEWS\tlocked|open\twhat the service said".
"""

import contextlib
import getpass
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

HEARD: list[str] = []
sys.addaudithook(lambda event, _args: HEARD.append(event) if event.startswith("socket.") else None)

from PySide6.QtCore import QEventLoop, QSettings, QTimer  # noqa: E402  # not before somebody listens

from storyjournal.settings import Settings  # noqa: E402
from storyjournal.vault import KdfCost, RecoveryKit, Vault  # noqa: E402
from storyjournal.vault.device import DeviceKeys  # noqa: E402
from storyjournal.vault.keychain import MemoryKeychain  # noqa: E402
from storyjournal.vault.local import LocalData  # noqa: E402
from ui.desktop import make_application  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.theme import Theme  # noqa: E402

PATIENCE_S, NOTHING_S = 20.0, 0.6
GUARDS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


def rest(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def inherited() -> list[str]:
    """Files that the process after a lock would still hold open: what holds sleep back must not be among them."""
    found = []
    for link in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            told = Path(f"/proc/self/fdinfo/{link.name}").read_text(encoding="ascii")
            flags = int(told.split("flags:")[1].split()[0], 8)
            if int(link.name) > 2 and not flags & os.O_CLOEXEC:
                found.append(str(link.readlink()))
    return found


class Service:
    """The other side of the bus, and what it said."""

    def __init__(self) -> None:
        self._said: queue.Queue[str] = queue.Queue()
        command = [sys.executable, "-m", "tests.ui.locking_service"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self._listen, daemon=True).start()
        self.wait("ready")

    def _listen(self) -> None:
        for line in self._process.stdout or ():
            self._said.put(line.strip())

    def tell(self, command: str) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(f"{command}\n")
            self._process.stdin.flush()

    def said(self) -> list[str]:
        return [self._said.get() for _ in range(self._said.qsize())]

    def wait(self, word: str) -> None:
        end = time.monotonic() + PATIENCE_S
        while word not in self.said():
            if time.monotonic() > end:
                raise RuntimeError(f"the service never said {word}")
            rest(10)

    def end(self) -> None:
        self._process.kill()
        self._process.wait()


class Stage:
    """Opens a journal for each piece of news."""

    def __init__(self, base: Path, service: Service) -> None:
        self._base, self._service, self._count = base, service, 0
        self._theme = Theme()
        self._theme.apply()

    def open(self) -> MainWindow:
        self._count += 1
        local = LocalData(self._base / "local")
        geometry = QSettings(str(self._base / "window.ini"), QSettings.Format.IniFormat)
        devices = DeviceKeys(local, MemoryKeychain())
        window = MainWindow(self._theme, Settings(), geometry, local=local, devices=devices, cost=KdfCost.floor())
        folder = self._base / f"{self._count}.storyjournal"
        window.show()
        window.show_journal(Vault.create(folder, "some words here", RecoveryKit.generate(), cost=KdfCost.floor()))
        self._service.wait("inhibited")
        rest(50)
        for number in inherited():
            print(f"inherited {number}", flush=True)
        return window

    def _close_late(self, vault: Vault) -> Callable[[], None]:
        """Take a moment to close, and say so if sleep was let go of before."""
        close = vault.close

        def close_late() -> None:
            time.sleep(0.1)
            if "released" in self._service.said():
                print("let go too early", flush=True)
            close()

        return close_late

    def news(self, command: str) -> None:
        """Tell it, and say what became of it: whether it locked, and whether sleep was held back until then."""
        window = self.open()
        at_lock: list[str] = []
        window.locked.connect(lambda: at_lock.append(f"{window.isVisible()} {window.vault}"))
        if window.vault is not None:
            window.vault.close = self._close_late(window.vault)  # type: ignore[method-assign]
        self._service.tell(command)
        end = time.monotonic() + (PATIENCE_S if "NOT" not in command else NOTHING_S)
        while not at_lock and time.monotonic() < end - (PATIENCE_S - NOTHING_S if command.endswith("off") else 0):
            rest(10)
        became = f"locked {at_lock[0]}" if at_lock else "open"
        window.close()
        self._service.wait("released")
        print(command, became, sep="\t", flush=True)


def main() -> int:
    """Tell all the news there is."""
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    make_application()
    service = Service()
    stage = Stage(Path(sys.argv[1]), service)
    stage.news("sleep")
    stage.news(f"lock {getpass.getuser()}")
    stage.news("lock NOTme")
    for guard in GUARDS:
        stage.news(f"saver {guard} on")
    stage.news(f"saver {GUARDS[0]} off")
    service.end()
    print("sockets", *HEARD, sep="\t", flush=True)
    return 0


if __name__ == "__main__":
    os._exit(main())
