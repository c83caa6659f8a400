"""`storyjournal vault …`: what is in a journal's folder, is it whole, and bringing it back, from a terminal."""

import argparse
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from storyjournal.secret_input import add_secret, ask_secret
from storyjournal.vault import (
    BackupMissing,
    KeyFileDamaged,
    LocalData,
    RecoveryKit,
    SystemClock,
    Vault,
    VaultDamaged,
    VaultError,
    VaultMissing,
    harden_process,
)
from storyjournal.vault.backup import Backup, find_backups, preview, restore
from storyjournal.vault.backup.restore import check_backup
from storyjournal.vault.backup.second import require_outside
from storyjournal.vault.backup.shelf import SUFFIX
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import VERSION, KeyFile
from storyjournal.vault.place import PARTS, holds_vault
from storyjournal.vault.rescue import salvage

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
DAMAGED = 1


def add_vault(commands: Subparsers) -> None:
    """Describe `vault` and its subcommands."""
    parser = commands.add_parser("vault", help="look after a journal: info, check, backup, restore, recover")
    tasks = parser.add_subparsers(dest="task", required=True)
    _add(tasks, "info", run_info, "say what is in a journal's folder", needs_secret=False)
    _add(tasks, "check", run_check, "read every page; exit 1 when a part is damaged")
    backup = _add(tasks, "backup", run_backup, "make a backup and verify it")
    backup.add_argument("--to", type=Path, metavar="FOLDER", help="put a second copy of it into this folder")
    for name, run, says in (
        ("restore", run_restore, "bring a backup back as a journal of its own"),
        ("recover", run_recover, "save what is left of a damaged journal into a new one"),
    ):
        task = _add(tasks, name, run, says)
        task.add_argument("--to", type=Path, metavar="FOLDER", required=True, help="a new folder, not there yet")


def _add(
    tasks: Subparsers, name: str, run: Callable[[argparse.Namespace], int], says: str, *, needs_secret: bool = True
) -> argparse.ArgumentParser:
    parser = tasks.add_parser(name, help=says, allow_abbrev=False)  # --passphrase must not pass for --passphrase-fd
    parser.add_argument("path", type=Path, metavar="PATH", help="the folder of the journal or of the backup")
    add_secret(parser, optional=not needs_secret)
    parser.set_defaults(run=_hardened(run))
    return parser


def _hardened(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """Before anything is read: new files are the owner's alone, and a crash writes no memory to the disk."""

    def run_hardened(args: argparse.Namespace) -> int:
        harden_process()
        return run(args)

    return run_hardened


def run_info(args: argparse.Namespace) -> int:
    """Say what can be known without opening the journal; with a secret, what is in it in numbers."""
    folder: Path = args.path
    if not holds_vault(folder):
        raise VaultMissing(folder)
    print(f"{'Backup' if _is_backup(folder) else 'Journal'}: {folder.absolute()}")
    for part in PARTS:
        print(f"  {part:11} {_size(folder / part)}")
    for line in _keys(folder):
        print(f"  {line}")
    if not _is_backup(folder):
        _print_backups(find_backups(folder, LocalData.default()))
    if args.counts or args.kit or args.passphrase_fd is not None:
        _print_counts(folder, ask_secret(args))
    return 0


def run_check(args: argparse.Namespace) -> int:
    """Read every page of a journal or a backup. Exits with 1 and a sentence when it is damaged."""
    _require(args.path)
    secret = ask_secret(args)
    try:
        if _is_backup(args.path):
            check_backup(args.path, secret)
            notices: tuple[str, ...] = ()
        else:
            with Vault.open(args.path, secret, local=LocalData.default()) as vault:
                vault.check()
                notices = _said_on_opening(vault)
    except (VaultDamaged, KeyFileDamaged) as damage:
        print(damage)
        print(f"What can be read is saved by: storyjournal vault recover {shlex.quote(str(args.path))} --to NEW_FOLDER")
        return DAMAGED
    for line in (*notices, "Every page was read, and every page is as it was written."):
        print(line)
    return 0


def run_backup(args: argparse.Namespace) -> int:
    """Make a backup; `--to` puts a second copy into a folder for this once."""
    _require(args.path)
    if args.to is not None:
        require_outside(args.to, args.path)
    with Vault.open(args.path, ask_secret(args), local=LocalData.default()) as vault:
        for line in _said_on_opening(vault):
            print(line)
        made = vault.backups.make()
        print(f"Made and verified: {made.path}")
        for note in vault.backups.troubles:
            print(note)
        if args.to is not None:
            print(f"Second copy: {vault.backups.copy_to(made, args.to).path}")
    return 0


def run_restore(args: argparse.Namespace) -> int:
    """Bring a backup back as a journal of its own."""
    restore(_require(args.path, BackupMissing()), ask_secret(args), args.to)
    print(f"Brought back and verified: {args.to.absolute()}")
    print("The passphrase that opened the backup opens it. The journal and the backup were not changed.")
    return 0


def run_recover(args: argparse.Namespace) -> int:
    """Save what is left of a damaged journal, and say by title what is not whole."""
    report = salvage(_require(args.path), ask_secret(args), args.to, clock=SystemClock())
    for sentence in report.sentences:
        print(sentence)
    for head, titles in (("Read in part:", report.partly), ("Could not be read:", report.lost)):
        if titles:
            print(head, *(f"  {title}" for title in titles), sep="\n")
    print(f"The new journal: {args.to.absolute()}")
    return DAMAGED if report.partly or report.lost else 0


def _said_on_opening(vault: Vault) -> tuple[str, ...]:
    """What was mended, whether this is the copy that this computer knows, and whether another lies beside it."""
    origin = vault.origin
    said = (*vault.notices, " ".join(filter(None, (origin.sentence, origin.remedy))), origin.conflict_sentence)
    return tuple(filter(None, said))


def _require(folder: Path, otherwise: VaultError | None = None) -> Path:
    """Say that nothing is there before anybody types a passphrase."""
    if not holds_vault(folder):
        raise otherwise or VaultMissing(folder)
    return folder


def _is_backup(folder: Path) -> bool:
    return folder.resolve().suffix.lower() == SUFFIX


def _size(path: Path) -> str:
    return f"{path.stat().st_size:,} bytes" if path.is_file() else "missing"


def _keys(folder: Path) -> list[str]:
    """What the key files say; they can be read by anybody and open nothing."""
    try:
        content = KeyCopies(folder).read()[0].content
    except (VaultError, OSError) as trouble:
        return [f"key files    {trouble}"]
    return [
        f"key files    format {VERSION}, written {_times(content)}",
        *(f"opened by    {slot}" for slot in _slots(content)),
    ]


def _times(content: KeyFile) -> str:
    return "once" if content.generation == 1 else f"{content.generation} times"


def _slots(content: KeyFile) -> list[str]:
    """Each way to open it, with what its key is derived with."""
    cost = "{kdf}, {memory_kib} KiB, {passes} passes, {lanes} lanes"
    return ["the recovery kit", *(f"a {slot.kind} ({cost.format(**slot.parameters)})" for slot in content.slots)]


def _print_backups(backups: tuple[Backup, ...]) -> None:
    print(f"Backups: {len(backups) or 'none yet'}")
    for backup in backups:
        where = "second copy, " if backup.second else ""
        print(f"  {backup.made.astimezone():%Y-%m-%d %H:%M}  {where}{backup.path}")


def _print_counts(folder: Path, secret: str | RecoveryKit) -> None:
    if _is_backup(folder):
        held = preview(folder, secret)
        stories, trashed = len(held.stories), held.trashed
        rest = f"{_number(held.revisions, 'earlier version', 'earlier versions')}, {held.documents} reviews and notes"
    else:
        with Vault.open(folder, secret, local=LocalData.default()) as vault:
            stories, trashed = len(vault.stories.list()), len(vault.stories.list(trashed=True))
            rest = f"{_number(vault.commits, 'change', 'changes')} since it was made"
    print(f"In it: {_number(stories, 'story', 'stories')}, {trashed} in the trash, {rest}")


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
