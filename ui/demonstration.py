"""The demo: sample stories in a temporary journal, shown in a window or as a picture of every screen."""

import shutil
import tempfile
from pathlib import Path

from storyjournal import demo
from storyjournal.vault import KdfCost
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import MemoryKeychain
from storyjournal.vault.local import LocalData
from ui import screenshots
from ui.desktop import Desktop, make_application, relaunch
from ui.endings import close_on_signals


def open_demo(folder: Path | None) -> int:
    """Run the app on a temporary journal with sample stories; it is deleted at the end.

    `folder` is an earlier demo's own, given by `relaunch` after a lock: then the journal is asked for.
    """
    app = make_application()
    base = folder or Path(tempfile.mkdtemp(prefix="storyjournal-demo-"))
    vault = base / demo.FOLDER
    hint = f"This is the demo. Its passphrase is: {demo.PASSPHRASE}"
    local = LocalData(base / "local")
    desktop = Desktop(
        base / "settings",
        local=local,
        devices=DeviceKeys(local, MemoryKeychain()),  # nothing of a demo stays in the system's keyring
        relaunch=lambda: relaunch(["--demo-at", str(base)]),
        cost=KdfCost.floor(),
        hint=hint,
    )
    close_on_signals(desktop.window)
    if folder is None:
        desktop.window.show_journal(demo.make_vault(vault, local))
    else:
        desktop.window.show_gate(vault)
    desktop.window.show()
    try:
        return app.exec()
    finally:
        shutil.rmtree(base, ignore_errors=True)


def picture_every_screen(folder: Path) -> int:
    """Walk the demo through every screen and write a PNG of each into `folder`. Returns the exit status."""
    make_application()
    with tempfile.TemporaryDirectory(prefix="storyjournal-demo-") as base:
        return screenshots.write_all(folder, Path(base))
