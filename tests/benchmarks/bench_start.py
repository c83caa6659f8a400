"""Start to unlock screen, and unlock to a list of 10,000 stories, against DESIGN section 9.

    python -m tests.benchmarks.bench_start

Starting is a whole new process each time, from the moment it is spawned to the first painted frame. Unlocking is
measured after the key derivation, in the running app, to the first painted frame of the list. What lies behind the
unlock screen is loaded by then, as it is while somebody types a passphrase.
"""

import importlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from storyjournal.settings import Settings
from storyjournal.vault import KdfCost, RecoveryKit, Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from storyjournal.vault.local import LocalData
from ui import desktop
from ui.main_window import BEHIND, MainWindow
from ui.theme import Theme

PASSPHRASE = "violet harbour ladder moth"
STORIES = 10_000
ROUNDS = 9
CHILD = """
import sys
from pathlib import Path
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import SystemKeychain
from storyjournal.vault.local import LocalData
from ui import desktop
app = desktop.make_application()
local = LocalData(Path(sys.argv[2]) / "local")
devices = DeviceKeys(local, SystemKeychain())
made = desktop.Desktop(Path(sys.argv[2]), local=local, devices=devices, relaunch=lambda: None)
made.window.show_gate(Path(sys.argv[1]))
made.window.show()
app.processEvents()
made.window.grab()
print("painted", flush=True)
import os
os._exit(0)
"""


def start_to_unlock(vault: Path, config: Path) -> float:
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(vault), str(config)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        if child.stdout is None or child.stdout.readline() != b"painted\n":
            raise RuntimeError("the app did not start")
        return time.perf_counter() - began


def unlock_to_list(vault: Vault, config: Path) -> float:
    theme = Theme()
    theme.apply()
    local = LocalData(config / "local")
    geometry = QSettings(str(config / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(
        theme, Settings(), geometry, local=local, devices=DeviceKeys(local, MemoryKeychain()), cost=KdfCost.floor()
    )
    window.show()
    QApplication.processEvents()
    began = time.perf_counter()
    window.show_journal(vault)
    QApplication.processEvents()
    window.grab()
    took = time.perf_counter() - began
    window.vault = None
    window.close()
    return took


def fill(folder: Path) -> Vault:
    vault = Vault.create(folder, PASSPHRASE, RecoveryKit.generate(), cost=KdfCost.floor())
    text = " ".join(f"word{n % 700} and then" for n in range(200))
    for n in range(STORIES):
        vault.stories.add(f"Story {n}", f"{n} {text}", ("Hospital",) if n % 3 else ("Family",))
    return vault


def row(name: str, times: list[float], limit: float) -> None:
    middle = statistics.median(times)
    print(f"{name:44} {middle:7.3f} s  (max {max(times):.3f})  target {limit:.1f} s  ratio {middle / limit:.2f}")


def main() -> None:
    with tempfile.TemporaryDirectory() as base:
        config, folder = Path(base) / "config", Path(base) / "small.storyjournal"
        config.mkdir()
        Vault.create(folder, PASSPHRASE, RecoveryKit.generate(), cost=KdfCost.floor()).close()
        start_to_unlock(folder, config)  # the first start reads everything from the disk
        row("start to unlock screen", [start_to_unlock(folder, config) for _ in range(ROUNDS)], 1.0)
        app = desktop.make_application()
        with fill(Path(base) / "large.storyjournal") as vault:
            importlib.import_module(BEHIND)
            times = [unlock_to_list(vault, config) for _ in range(ROUNDS)]
            row(f"unlock to a list of {STORIES:,}, the first", times[:1], 0.3)
            row(f"unlock to a list of {STORIES:,}, again", times[1:], 0.3)
        app.quit()


if __name__ == "__main__":
    main()
