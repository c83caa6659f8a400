"""Stop a change of the vault key at every single thing it asks of the disk, and look what is left.

    python -m tests.vault.rekey_bench HOW BASE

HOW is `kill` (the process ends there), `kill-finishing` (the same for the moves after the commit point), `fail` (the
disk says no) or `full` (no file may grow beyond a size, from nothing to all that is needed). Says one line for each
stop: its number, the operation, and the keys that open the vault afterwards. The passphrase is derived once for all.
Must run in a process of its own: it forks, and its ears stay for good.
"""

import json
import os
import resource
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from unittest.mock import patch

import apsw

from storyjournal.vault import RecoveryKit, Vault, VaultError, keeper, rekey
from storyjournal.vault.keeper import KeyKeeper
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.keys.keyfile import KeyFile
from storyjournal.vault.keys.slots import Slot, passphrase_slot
from storyjournal.vault.store.cipher import DatabaseKey, connect, read_salt
from tests.vault.vault_bench import CHEAP, KIT, PASSPHRASE, make, place

NEW = RecoveryKit(bytes(range(1, 33)))
BEFORE, AFTER = "Before", "After"
WORDS = "These words were kept before the key was changed. " * 300
CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod")
STEPS = 8
DONE, STOPPED, STILL_OPEN = 0, 9, 10


class Stop:
    """Counts what is asked of the disk while armed, and stops at one of them."""

    def __init__(self, how: str, said: Path) -> None:
        self._how = how
        self._said = said
        self._left: int | None = None
        self._fsync = os.fsync
        sys.addaudithook(self._hear)
        os.fsync = self._sync  # type: ignore[assignment]

    def arm(self, number: int) -> None:
        """Stop at the operation with this number, counted from 0; or let files have so many pages."""
        if self._how == "full":
            self._said.write_text(f"{number} of {STEPS}")
            most = (place(self._said.parent) / "journal.db").stat().st_size * (number + 1) // STEPS
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
        else:
            self._left = number

    def _hear(self, event: str, args: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if self._left is not None and (writes or event in CHANGES):
            self._meet(f"{event} {Path(str(args[0])).name}")

    def _sync(self, descriptor: int) -> None:
        if self._left is not None:
            self._meet("fsync")
        self._fsync(descriptor)

    def _meet(self, operation: str) -> None:
        left, self._left = self._left, None
        if left:
            self._left = left - 1
        else:
            self._said.write_text(operation)
            if self._how != "fail":
                os._exit(STOPPED)
            raise OSError(5, "Input/output error")


def change(folder: Path, arm: Callable[[], None]) -> int:
    """Change the key of a vault; returns what came of it."""
    with Vault.open(folder, KIT) as vault:
        arm()
        try:
            vault.keys.change_key(PASSPHRASE, NEW, cost=CHEAP)
        except VaultError:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            try:
                vault.stories.add(AFTER, "kept after the disk said no")
            except VaultError:
                return STOPPED
            return STILL_OPEN
    return DONE


def finish(folder: Path, arm: Callable[[], None]) -> int:
    """Finish a change that reached its commit point."""
    arm()
    rekey.finish(folder)
    return DONE


def committed(folder: Path) -> None:
    """Bring a closed vault to the commit point of a change and no further."""
    old = DatabaseKey.derive(KIT.key, read_salt(folder / "journal.db"))
    vault = KeyCopies(folder).read()[0].content.vault
    content = KeyFile(vault, "77" * 16, 2, (passphrase_slot(vault, NEW.key, PASSPHRASE, CHEAP),))
    with closing(connect(folder / "journal.db", apsw.SQLITE_OPEN_READWRITE, old)) as journal:
        rekey.draft(folder, journal, content, NEW)
    rekey.commit(folder)


def opened_by(folder: Path, kept: set[str]) -> list[str]:
    """The keys that open a vault, after holding all of it against the titles of what was kept."""
    opening = []
    for name, kit in (("old", KIT), ("new", NEW)):
        try:
            with Vault.open(folder, kit) as vault:
                vault.check()
                stories = {story.title: vault.stories.get(story.id).text for story in vault.stories.list()}
                whole = set(stories) == kept and stories[BEFORE] == WORDS and not vault.keys.needs_passphrase
                opening.append(name if whole else f"{name}, not whole")
        except VaultError:
            continue
    left = [path.name for path in folder.iterdir() if path.name in (rekey.DRAFT, rekey.READY)]
    if left:
        opening.append(f"left: {left}")
    return opening


def forked(deed: Callable[[], int]) -> int:
    """Do something in a process of its own and return what came of it."""
    pid = os.fork()
    if not pid:
        status = 1
        try:
            status = deed()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def main() -> None:
    """Stop at every operation in turn, until there is none left to stop at."""
    how, base = sys.argv[1], Path(sys.argv[2])
    deed = finish if how == "kill-finishing" else change
    folder, said = base / "work.storyjournal", base / "operation"
    forked(lambda: prepare(base, how))
    derive_no_more(Slot.from_json(json.loads((base / "slot").read_text())))
    stop = Stop(how, said)
    for number in range(500):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(place(base), folder)
        came = forked(partial(deed, folder, partial(stop.arm, number)))
        if came == DONE:
            return
        kept = {BEFORE, AFTER} if came == STILL_OPEN else {BEFORE}
        sys.stdout.write(f"{number} {said.read_text()}: {' and '.join(opened_by(folder, kept)) or 'nothing'}\n")


def derive_no_more(slot: Slot) -> None:
    """Let every change of the key take this slot for the one it asks for."""
    patch.object(KeyKeeper, "opens_with", return_value=True).start()
    patch.object(keeper, "passphrase_slot", return_value=slot).start()


def prepare(base: Path, how: str) -> int:
    """Make the vault that each stop begins with, and the slot of its passphrase under the new key."""
    with make(base) as vault:
        vault.stories.add(BEFORE, WORDS)
        slot = passphrase_slot(vault.id, NEW.key, PASSPHRASE, CHEAP)
        (base / "slot").write_text(json.dumps(slot.as_json()))
    if how == "kill-finishing":
        committed(place(base))
    return DONE


if __name__ == "__main__":
    main()
