"""How the app is started: arguments, whether there is a screen, and the way to the terminal side."""

import argparse
import os
import sys
from pathlib import Path

from storyjournal.vault import harden_process


def main(argv: list[str] | None = None) -> int:
    """Start the app, or hand a subcommand to the terminal side. Returns the exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and not arguments[0].startswith("-"):
        return _terminal(arguments)
    options = _parser().parse_args(arguments)
    if options.screenshots is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif not has_display():
        return _terminal(["demo", "--no-display"])
    harden_process()
    if options.screenshots is not None or options.demo or options.demo_at is not None:
        return _show_demo(options)
    # Imported here because the terminal side must not load Qt: it costs 0.3 s and needs a screen's libraries.
    from ui import desktop  # noqa: PLC0415

    return desktop.open_journal(options.vault)


def _terminal(arguments: list[str]) -> int:
    # Imported here because the window need not wait for it: with the whole engine behind it 0.4 s.
    from storyjournal import cli  # noqa: PLC0415

    return cli.main(arguments)


def _show_demo(options: argparse.Namespace) -> int:
    # Imported here because the unlock screen need not wait for it: with the whole journal behind it 0.5 s of 1.3.
    from ui import demonstration  # noqa: PLC0415

    if options.screenshots is not None:
        return demonstration.picture_every_screen(options.screenshots)
    return demonstration.open_demo(options.demo_at)


def has_display() -> bool:
    """Whether a window could be shown: always outside Linux, there by the display's environment."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="storyjournal", description="Write privately. Share on your own terms.")
    parser.add_argument("--demo", action="store_true", help="open a temporary journal with sample stories")
    parser.add_argument("--demo-at", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="with --demo: write a picture of every screen")
    parser.add_argument("--vault", type=Path, metavar="FOLDER", help="open the journal in this folder")
    return parser
