"""A passphrase or a recovery kit from the terminal or a file descriptor: never an argument, never the environment."""

import argparse
import getpass
import os
import sys

from storyjournal.errors import JournalError
from storyjournal.vault import RecoveryKit

LONGEST = 16_384


class SecretUnreadable(JournalError):  # noqa: N818 - named for what a person meets
    """A passphrase could not be asked for, or what came is no text."""


def add_secret(parser: argparse.ArgumentParser, *, optional: bool) -> None:
    """Describe how the passphrase or the kit comes in."""
    parser.add_argument(
        "--passphrase-fd", type=int, metavar="N", help="read it from this file descriptor, up to the end of a line"
    )
    parser.add_argument("--kit", action="store_true", help="use the recovery kit in place of the passphrase")
    if optional:
        parser.add_argument("--counts", action="store_true", help="open it and count what is in it")


def ask_secret(args: argparse.Namespace) -> str | RecoveryKit:
    """Return the passphrase, or the kit with --kit. Raises SecretUnreadable, RecoveryKitInvalid."""
    text = _asked("Recovery kit: " if args.kit else "Passphrase: ") if args.passphrase_fd is None else _read(args)
    return RecoveryKit.parse(text) if args.kit else text


def _asked(prompt: str) -> str:
    """Ask on the terminal; what is typed is not shown."""
    if not sys.stdin.isatty():
        raise SecretUnreadable(
            "There is no terminal to ask for the passphrase.", "Use --passphrase-fd N, with N a file descriptor."
        )
    try:
        text = getpass.getpass(prompt)
        text.encode("utf-8")  # a terminal that speaks another code leaves what cannot be written again
    except (EOFError, UnicodeError) as error:
        raise SecretUnreadable("No passphrase was typed.") from error
    return text


def _read(args: argparse.Namespace) -> str:
    """Read a line from a descriptor that the caller opened, no byte more; one line end is taken off."""
    data = b""
    try:
        while not data.endswith(b"\n") and len(data) <= LONGEST:
            byte = os.read(args.passphrase_fd, 1)
            if not byte:
                break
            data += byte
        text = data.decode("utf-8")
    except (OSError, OverflowError) as error:
        raise SecretUnreadable(f"File descriptor {args.passphrase_fd} could not be read.") from error
    except UnicodeDecodeError as error:
        raise SecretUnreadable("What came as passphrase is not a text in UTF-8.") from error
    if len(data) > LONGEST:
        raise SecretUnreadable("What came as passphrase is far too long.")
    return text.removesuffix("\n").removesuffix("\r")
