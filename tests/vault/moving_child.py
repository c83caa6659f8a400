"""Moves a journal again and again, killed at one file operation after the other. `python -m tests.vault.moving_child`.

Forks once for each operation, so that nothing has to be imported again. Prints how many there were.
"""

import os
import shutil
import sys
from pathlib import Path

from storyjournal.vault import Vault
from storyjournal.vault.origin.moving import move
from tests.vault.origin_world import KIT

COUNTED = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.utime", "os.symlink")
KILLED = 9


def main() -> None:
    """Kill at every operation in turn, until a move comes to its end."""
    start, work = Path(sys.argv[1]), Path(sys.argv[2])
    for operation in range(10_000):
        shutil.rmtree(work, ignore_errors=True)
        folder, target = work / "cloud" / "mine.storyjournal", work / "home" / "mine.storyjournal"
        shutil.copytree(start, folder)
        code = _in_child(operation, folder, target, work / "switched")
        if code == 0:
            print(operation)
            return
        if code != KILLED:
            raise AssertionError(code)
        _check(folder, target, (work / "switched").exists())


def _in_child(operation: int, folder: Path, target: Path, note: Path) -> int:
    """Move in a process of its own that ends at once before its n-th operation; return its exit code."""
    child = os.fork()
    if child == 0:
        left = [operation]

        def count(event: str, arguments: tuple[object, ...]) -> None:
            if event in COUNTED or (event == "open" and _writes(arguments[2])):
                left[0] -= 1
                if left[0] < 0:
                    os._exit(KILLED)

        sys.addaudithook(count)
        move(folder, KIT, target, switched=lambda _: note.touch())
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _writes(flags: object) -> bool:
    """Only what changes the disk counts: dying before a look is dying before the next change."""
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def _check(folder: Path, target: Path, switched: bool) -> None:
    """The journal is whole wherever it shows, and the move can be done to its end."""
    shown = [place for place in (folder, target) if Vault.exists(place)]
    assert shown, "the journal was lost"
    assert folder in shown or switched, "the old one went before anybody knew of the new one"
    for place in shown:
        _check_place(place)
    if target not in shown:
        move(folder, KIT, target)
        assert not Vault.exists(folder)
        _check_place(target)
    assert [path.name for path in target.parent.iterdir()] == ["mine.storyjournal"], "something was left behind"


def _check_place(folder: Path) -> None:
    with Vault.open(folder, KIT) as vault:
        vault.check()
        assert [story.title for story in vault.stories.list()] == ["second", "first"]
        assert len(vault.backups.list()) == 1


if __name__ == "__main__":
    main()
