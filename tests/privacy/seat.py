"""Puts a walk into the app's event loop."""

import os
import sys
import traceback
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.privacy.walks import WALKS, Walk
from ui import app, demonstration, desktop

FELL = 9


def run(name: str, arguments: list[str]) -> int:
    """Start the app as its command does; the walk begins as soon as its event loop runs."""
    make = desktop.make_application

    def make_with_walk() -> QApplication:
        made = make()
        QTimer.singleShot(0, lambda: walk_or_fall(WALKS[name]))
        return made

    for home in (desktop, demonstration):
        home.make_application = make_with_walk  # type: ignore[attr-defined]
    return app.main(arguments)


def walk_or_fall(walk: Walk) -> None:
    """Do a walk. Where it stumbles, say so and end the process at once."""
    try:
        walk(Seat())
    except BaseException:  # noqa: BLE001  # whatever it is, the parent must not wait for it
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(FELL)


class Seat:
    """What a walk may do besides pressing keys."""

    def say(self, words: str) -> None:
        """Tell the parent where the walk is, with the titles that the windows show there."""
        titles = [window.title() for window in QApplication.topLevelWindows()]
        print(words, *titles, sep="\t", flush=True)

    def stay(self, name: str) -> None:
        """Sit in the process that a lock leads to as well, with the walk `name`."""
        execute: Callable[[str, list[str]], None] = os.execv

        def execute_seated(path: str, command: list[str]) -> None:
            execute(path, [path, "-m", "tests.privacy.driver", name, *command[command.index("ui") + 1 :]])

        os.execv = execute_seated  # type: ignore[assignment]
