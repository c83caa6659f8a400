"""The composition root: makes the objects of the running app and hands them to one another."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from storyjournal import settings as stored
from storyjournal.settings import Settings
from storyjournal.vault import KdfCost
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import SystemKeychain
from storyjournal.vault.local import LocalData
from ui.collector import Collector
from ui.endings import close_on_signals
from ui.main_window import MainWindow
from ui.theme import Theme, load_fonts

NOT_KEPT = "This choice could not be kept on this computer ({0}). It holds until you close StoryJournal."


def make_application() -> QApplication:
    """Make the QApplication in the house style, with the shipped fonts and the app's icon."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("StoryJournal")
    app.setDesktopFileName("storyjournal")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(resources.path("icons", "storyjournal.svg"))))
    load_fonts()
    Collector(app)
    return app


class Desktop:
    """The app on a screen: settings from `config`, one window, and the way to a new process after a lock."""

    def __init__(
        self,
        config: Path,
        *,
        local: LocalData,
        devices: DeviceKeys,
        relaunch: Callable[[], None],
        cost: KdfCost | None = None,
        hint: str = "",
    ) -> None:
        self._config = config
        self._settings = stored.load(config)
        self.theme = Theme()
        self.theme.choose(self._settings.theme, self._settings.text_size)
        geometry = QSettings(str(config / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(
            self.theme,
            self._settings,
            geometry,
            local=local,
            devices=devices,
            cost=cost or KdfCost.policy(),
            hint=hint,
            note_place=self._remember,
        )
        self.window.settings_changed.connect(self._take)
        self.window.vault_changed.connect(lambda folder: self._take(replace(self._settings, vault=str(folder))))
        self.window.locked.connect(relaunch)

    @property
    def usual_vault(self) -> Path:
        """Where the journal lies: the folder chosen last, else the usual place."""
        return Path(self._settings.vault) if self._settings.vault else stored.default_vault()

    def _take(self, settings: Settings) -> None:
        """Keep settings; where that fails they are in force until the app ends, and that is said."""
        try:
            self._keep(settings)
        except OSError as error:
            self.window.messages.say(NOT_KEPT.format(error.strerror))

    def _remember(self, folder: Path) -> None:
        """Keep where the journal lies, at once and from any thread. Raises OSError."""
        self._keep(replace(self._settings, vault=str(folder)))

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        stored.save(self._config, settings)


def relaunch(arguments: list[str]) -> None:
    """Become a new process of this app, so that nothing read from the vault stays in memory.

    POSIX replaces the process in place: threads end and open files close (both Python's and Qt's are close-on-exec).
    Windows cannot, so a new one is started and this one ends. `-P` keeps a folder named `ui` that happens to lie
    where the app was started from being taken for ours.
    """
    command = [sys.executable, *([] if getattr(sys, "frozen", False) else ["-P", "-m", "ui"]), *arguments]
    if os.name == "nt":
        subprocess.Popen(command)  # noqa: S603  # our own program, no shell
        QApplication.exit(0)
        return
    os.execv(sys.executable, command)  # noqa: S606  # our own program, no shell


def open_journal(folder: Path | None) -> int:
    """Run the app on the journal in `folder`, or on the one opened last. Returns the exit status."""
    app = make_application()
    local = LocalData.default()
    desktop = Desktop(
        stored.default_folder(),
        local=local,
        devices=DeviceKeys(local, SystemKeychain()),
        relaunch=lambda: relaunch(["--vault", str(desktop.usual_vault)]),
    )
    close_on_signals(desktop.window)
    desktop.window.show_gate(folder.absolute() if folder else desktop.usual_vault)
    desktop.window.show()
    return app.exec()
