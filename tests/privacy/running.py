"""A running app seen from outside: its folders, what it says, its files, sockets and memory (Linux, /proc)."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.privacy import words

ROOT = Path(__file__).parent.parent.parent
INTERNET = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6")
PATIENCE_S = 60.0
LOOK_EVERY_S = 0.05


class Running:
    """The app with a walk, in folders of its own under `base`. Killed at the end of the `with` if it still runs.

    `found` are places where a sentinel was seen while it ran, `internet` the inodes of its internet sockets, `open`
    the files and folders that others might read; all of them over every look that was taken.
    """

    def __init__(self, base: Path, walk: str, arguments: Sequence[str] = ()) -> None:
        self.base = base
        self.found: set[str] = set()
        self.internet: set[str] = set()
        self.looks = 0
        for name in ("home", "temp", "cwd", "said"):
            (base / name).mkdir(mode=0o700, exist_ok=True)
        self._said, self._complained = base / "said" / "out.txt", base / "said" / "err.txt"
        for file in (self._said, self._complained):
            file.touch(0o600)
        with self._said.open("wb") as out, self._complained.open("wb") as err:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.privacy.driver", walk, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd=base / "cwd",
                env=environment(base),
            )
        self.pid = self._process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    @property
    def said(self) -> list[str]:
        """The lines of its standard output."""
        return self._said.read_text(encoding="utf-8").splitlines()

    @property
    def complained(self) -> str:
        """Its standard error, less what Qt's offscreen platform says of every window."""
        lines = self._complained.read_text(encoding="utf-8").splitlines()
        return "\n".join(line for line in lines if "propagateSizeHints" not in line)

    @property
    def command(self) -> list[str]:
        """Its command line as it is now; empty when it has ended."""
        try:
            return Path(f"/proc/{self.pid}/cmdline").read_text(encoding="utf-8").split("\0")[:-1]
        except (FileNotFoundError, ProcessLookupError):
            return []

    def until(self, step: str | Callable[[], bool], *, look: bool = True) -> None:
        """Wait until it says `step`, or until something is so; meanwhile look for words and sockets."""
        reached = step if callable(step) else (lambda: any(line.split("\t")[0] == step for line in self.said))
        end = time.monotonic() + PATIENCE_S
        while not reached():
            if self._process.poll() is not None and not reached():
                raise AssertionError(f"it ended with {self._process.returncode}: {self.complained}")
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {step}; it said {self.said[-1:]} {self.complained}")
            if look:
                self.look()
            time.sleep(LOOK_EVERY_S)

    def look(self) -> None:
        """Look once, everywhere."""
        self.found.update(str(path) for path in words.files_with_words(self.base))
        self.found.update(deleted_files_with_words(self.pid))
        self.internet.update(internet_sockets(self.pid))
        self.looks += 1

    def words_in_memory(self) -> int:
        """How many times sentinels stand in its writable memory."""
        return sum(words.count(part) for part in memory(self.pid))

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to end, or kill it, and return its exit status."""
        self._process.send_signal(number)
        return self._process.wait(PATIENCE_S)

    def ended(self) -> int:
        """Wait until it ends by itself and return its exit status."""
        return self._process.wait(PATIENCE_S)

    def kill(self) -> None:
        """Kill it, at once."""
        self._process.kill()
        self._process.wait()


def environment(base: Path) -> dict[str, str]:
    """The environment of somebody whose home is `base`/home."""
    home, temp = str(base / "home"), str(base / "temp")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "PYTHON"))}
    return {
        **kept,
        "HOME": home,
        "TMPDIR": temp,
        "SQLITE_TMPDIR": temp,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }


def open_to_others(folder: Path) -> list[str]:
    """Files and folders under `folder` with any right for the group or for all."""
    return [str(path) for path in folder.rglob("*") if path.lstat().st_mode & 0o077 and not path.is_symlink()]


def links(pid: int) -> Iterator[tuple[Path, str]]:
    """The open files of a process: its descriptor in /proc, and what that names."""
    try:
        descriptors = list(Path(f"/proc/{pid}/fd").iterdir())
    except FileNotFoundError:
        return
    for descriptor in descriptors:
        try:
            yield descriptor, str(descriptor.readlink())
        except FileNotFoundError:
            continue


def deleted_files_with_words(pid: int) -> Iterator[str]:
    """Open files of a process that have no name any more and hold a sentinel."""
    for descriptor, target in links(pid):
        if target.startswith("/") and target.endswith(" (deleted)"):
            try:
                held = words.count(descriptor.read_bytes())
            except OSError:  # it was closed meanwhile, or it is no plain file
                continue
            if held:
                yield target


def internet_sockets(pid: int) -> Iterator[str]:
    """Inodes of the internet sockets that a process has open."""
    own = {target[8:-1] for _, target in links(pid) if target.startswith("socket:[")}
    if not own:
        return
    for kind in INTERNET:
        table = Path(f"/proc/{pid}/net/{kind}")
        if table.exists():
            rows = [line.split() for line in table.read_text(encoding="ascii").splitlines()[1:]]
            yield from (f"{kind} {row[9]}" for row in rows if row[9] in own)


def memory(pid: int) -> Iterator[bytes]:
    """The writable memory of a process, region by region."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as whole:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            place, rights = line.split()[:2]
            if "rw" not in rights:
                continue
            start, end = (int(number, 16) for number in place.split("-"))
            try:
                whole.seek(start)
                yield whole.read(end - start)
            except OSError:  # a device's memory
                continue
