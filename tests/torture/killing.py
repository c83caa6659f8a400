"""Kill -9: a child works on a vault and says when it begins and has done each piece; it is killed in the midst.

Children are forked from a server of their own that has everything imported: a kill every 100 ms, not every 500.
"""

import multiprocessing
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from tests.privacy.words import everything_under
from tests.torture.bench import SENTINEL

Say = Callable[[str], None]
PATIENCE_S = 60.0
PRELOADED = ["storyjournal.vault", "tests.torture.kill_saving", "tests.torture.kill_keys", "tests.torture.kill_copies"]


@dataclass(frozen=True, slots=True)
class Killed:
    """What a child had said when it was killed: the numbers it had begun and done, in order."""

    begun: tuple[int, ...]
    done: tuple[int, ...]
    complaint: str

    @property
    def inside(self) -> bool:
        """Whether it was killed between the beginning and the end of a piece of work."""
        return len(self.begun) > len(self.done)

    def newest(self, before: int) -> tuple[int, ...]:
        """The numbers that may stand now: the last that was done, and the one that was begun. `before` stood first."""
        done = self.done[-1] if self.done else before
        return (done, self.begun[-1]) if self.inside else (done,)


def kill_in_the_midst(
    work: Callable[..., None], arguments: Sequence[object], temp: Path, chance: random.Random, longest_s: float
) -> Killed:
    """Start `work(say, *arguments)` in a child and kill it up to `longest_s` after it began its first piece."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    heard, saying = context.Pipe(duplex=False)
    child = context.Process(target=_live, args=(work, saying, str(temp), tuple(arguments)))
    child.start()
    saying.close()
    lines = []
    try:
        if heard.poll(PATIENCE_S):
            lines.append(heard.recv_bytes().decode())
        time.sleep(chance.uniform(0, longest_s))
    except EOFError:
        lines.append("fell 0")
    child.kill()
    lines += _rest(heard)
    child.join()
    return _sorted(lines)


def _live(work: Callable[..., None], saying: Connection, temp: str, arguments: tuple[object, ...]) -> None:
    """The child: what falls is said, so that nobody takes it for a kill."""
    os.environ.update({"TMPDIR": temp, "SQLITE_TMPDIR": temp})
    tempfile.tempdir = temp
    try:
        work(lambda line: saying.send_bytes(line.encode()), *arguments)
    except BaseException as error:
        saying.send_bytes(f"fell {type(error).__name__}: {error}".encode())
        raise


def _rest(heard: Connection) -> Iterator[str]:
    """What was said up to the end."""
    while True:
        try:
            yield heard.recv_bytes().decode()
        except (EOFError, OSError):  # the last message may have been cut by the kill
            return


def _sorted(lines: Sequence[str]) -> Killed:
    said = [line.split(" ", 1) for line in lines]
    numbers = {kind: tuple(int(rest) for word, rest in said if word == kind) for kind in ("begin", "done")}
    fell = [rest for word, rest in said if word == "fell"]
    return Killed(numbers["begin"], numbers["done"], fell[0] if fell else "")


def files_with_words(*folders: Path) -> Iterator[Path]:
    """Files that hold words of the stories, or bear them in their names. No vault may be open here meanwhile."""
    wanted = [SENTINEL.lower().encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    for folder in folders:
        for path in everything_under(folder):
            try:
                data = path.read_bytes().lower() if path.is_file() else b""
            except (FileNotFoundError, NotADirectoryError):  # one that came and went
                continue
            if any(word in data for word in wanted) or SENTINEL.lower() in path.name.lower():
                yield path
