"""The journal from a terminal. Each subcommand is one function that adds its parser and names what runs it."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from storyjournal import __version__, demo
from storyjournal.errors import JournalError
from storyjournal.redaction import Finding, Level, Reading, Scanner
from storyjournal.redaction.explain import explain
from storyjournal.table import table, traces
from storyjournal.vault_cli import add_vault

Run = Callable[[argparse.Namespace], int]
PROBLEM = 2
INTERRUPTED = 130  # what shells use for Ctrl+C


class UnreadableError(JournalError):
    """A file that cannot be read as text."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a subcommand. Returns the exit status: 0, 1 where --check found something, 2 where something is wrong."""
    parser = argparse.ArgumentParser(prog="storyjournal", description="Write privately. Share on your own terms.")
    parser.add_argument("--version", action="version", version=f"storyjournal {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    for add in COMMANDS.values():
        add(commands)
    args = parser.parse_args(argv)
    run: Run = args.run
    try:
        return run(args)
    except JournalError as problem:
        print(problem, file=sys.stderr)
        return PROBLEM
    except BrokenPipeError:
        return PROBLEM
    except KeyboardInterrupt:
        return INTERRUPTED


def add_scan(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe `scan`."""
    parser = commands.add_parser("scan", help="point out what could identify somebody in a text")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text or Markdown file; - reads standard input")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--jsonl", action="store_true", help="print one JSON object for each file")
    shape.add_argument("--check", action="store_true", help="print nothing; exit 1 when an identifier stands in a file")
    shape.add_argument("--explain", action="store_true", help="say for each find how it came about and what else lost")
    parser.set_defaults(run=run_scan)


def run_scan(args: argparse.Namespace) -> int:
    """Scan each file; a file that cannot be read stops nothing, but the exit status is 2."""
    scanner = Scanner.default()
    for missing in scanner.missing:
        print(missing, file=sys.stderr)
    status = found = 0
    for name in args.files:
        try:
            reading = scanner.read(read_text(name))
        except UnreadableError as problem:
            print(problem, file=sys.stderr)
            status = PROBLEM
            continue
        found |= any(f.level is Level.IDENTIFIER for f in reading.scan.findings)
        if not args.check:
            print(_shown(args, name, reading, scanner.missing))
    return status or (1 if args.check and found else 0)


def _shown(args: argparse.Namespace, name: str, reading: Reading, missing: tuple[str, ...]) -> str:
    """What is printed of one file."""
    if args.jsonl:
        findings = [as_json(f) for f in reading.scan.findings]
        return json.dumps({"path": name, "findings": findings}, ensure_ascii=False)
    return traces(name, explain(reading)) if args.explain else table(name, reading.scan, missing)


def read_text(name: str) -> str:
    """The text of a UTF-8 file with its line ends as they are; - is standard input. Raises UnreadableError."""
    shown = "What came in" if name == "-" else name
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        text = data.decode("utf-8")
    except OSError as problem:
        raise UnreadableError(f"{shown} could not be read: {problem.strerror}.") from problem
    except UnicodeDecodeError as problem:
        raise UnreadableError(f"{shown} is not a text in UTF-8.", "Save it as a UTF-8 text and try again.") from problem
    if "\0" in text:
        raise UnreadableError(f"{shown} is not a text file.")
    return text


def as_json(finding: Finding) -> dict[str, object]:
    """A finding as the JSON lines show it; offsets are code points of the file's text."""
    fields = ("start", "end", "kind", "level", "confidence", "text", "reason", "how", "entity")
    return {name: getattr(finding, name) for name in fields}


def add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe `demo`."""
    parser = commands.add_parser("demo", help="walk a sample story from the vault to the checked share version")
    parser.add_argument("--no-display", action="store_true", help="say first that there is no screen")
    parser.set_defaults(run=run_demo)


def run_demo(args: argparse.Namespace) -> int:
    """Do the app's main job on a sample story, in the terminal."""
    return demo.walk(sys.stdout, no_display=args.no_display)


COMMANDS = {"scan": add_scan, "demo": add_demo, "vault": add_vault}
