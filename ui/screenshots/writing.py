"""Writes the walk's screens to a folder: both themes, two text sizes, two widths."""

import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from ui.screenshots.hands import FIRST_LOOK, LOOKS
from ui.screenshots.walk import Walk


def write_all(folder: Path, base: Path, *, only: str = "") -> int:
    """Write every screen in every look to `folder`; `base` is an empty folder for the demo. Returns the exit status.

    With `only`, the screens whose name begins so; the others are still walked through.
    """
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_without_size_hints)
    walk = Walk(base)
    count = 0
    for number, name in enumerate(walk.screens(), 1):
        for theme, scale, width in LOOKS if name.startswith(only) else ():
            walk.look(theme, scale, width)
            file = folder / f"{number:02}-{name}-{theme}-{round(scale * 100)}-{width}.png"
            if not walk.picture().save(str(file)):
                print(f"This picture could not be written: {file}", file=sys.stderr)  # noqa: T201
                return 1
            count += 1
        walk.look(*FIRST_LOOK)
    walk.window.close()
    QGuiApplication.clipboard().clear()
    print(f"{count} pictures written to {folder}")  # noqa: T201
    return 0


def _without_size_hints(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Print what Qt says, but for what the offscreen screen says of each dialog."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)  # noqa: T201
