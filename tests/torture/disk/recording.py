"""Run a program under strace and read from it what the program asked of the disk, under one folder.

The trace is of the real system calls of the real code, SQLite's and Python's alike (strace(1); only the thread that
works is traced: nobody else writes). What is not understood and touches the folder raises NotUnderstood: nothing is
left out in silence.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.torture.disk.operations import ROOT, Entries, MakeFolder, Mark, Operation, Resize, Sync, Write

REPOSITORY = Path(__file__).parent.parent.parent.parent
CALLS = """open openat creat close dup dup2 dup3 lseek write pwrite64 writev pwritev pwritev2
fsync fdatasync sync_file_range ftruncate truncate fallocate unlink unlinkat rename renameat renameat2
mkdir mkdirat rmdir link linkat symlink copy_file_range sendfile mmap"""
LINE = re.compile(r"(\w+)\((.*)\) += (-?\d+|\?|0x[0-9a-f]+)")
STRING = re.compile(r'^"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?$')
LONGEST = 64 * 1024 * 1024


class NotUnderstood(Exception):  # noqa: N818 - named for what happened
    """A system call that touches the folder and has no meaning here yet."""


def can_record() -> bool:
    """Whether strace is here."""
    return sys.platform == "linux" and shutil.which("strace") is not None


def record(folder: Path, module: str, arguments: Sequence[str], trace: Path) -> list[Operation]:
    """Run `python -m module folder arguments...` and return what it asked of the disk under `folder`, in order.

    What lies in the folder before comes first, written and synced.
    """
    reader = Reader(folder)
    there = list(reader.there())
    calls = "trace=" + ",".join(f"?{call}" for call in CALLS.split())
    command = ["strace", "-o", str(trace), "-xx", "-s", str(LONGEST), "-e", calls, "-e", "signal=none"]
    program = [sys.executable, "-m", module, str(folder), *arguments]
    done = subprocess.run([*command, *program], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the recorded program fell: {done.stderr[-2000:]}")
    with trace.open(encoding="ascii") as lines:
        return [*there, *reader.operations(lines)]


class Reader:
    """Follows names, descriptors and places in files through a trace."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._names: dict[int, dict[str, int]] = {ROOT: {}}
        self._sizes: dict[int, int] = {}
        self._open: dict[int, int] = {}
        self._places: dict[int, int] = {}
        self._found: list[Operation] = []
        self._next = ROOT + 1

    def there(self) -> Iterator[Operation]:
        """Yield what makes the folder as it is now, all of it synced."""
        inodes = {self._folder: ROOT}
        for place, folders, files in os.walk(self._folder):
            parent = inodes[place]
            for name in folders:
                inodes[os.path.join(place, name)] = self._make_folder((parent, name))  # noqa: PTH118 - as os.walk says
            for name in files:
                inode = self._make_file((parent, name))
                self._write(inode, 0, Path(place, name).read_bytes())
                self._found.append(Sync(inode))
            self._found.append(Sync(parent))
        yield from self._found
        self._found.clear()

    def operations(self, lines: Iterator[str]) -> Iterator[Operation]:
        """Yield the operations of a trace."""
        for line in lines:
            found = LINE.match(line)
            if not found:
                continue
            name, result = found[1], found[3]
            arguments = [_value(word) for word in found[2].split(", ")]
            if result != "?" and not result.startswith("-"):
                self._call(name, arguments, int(result, 0))
            yield from self._found
            self._found.clear()

    def _call(self, name: str, words: list[str | bytes], result: int) -> None:
        handler: Callable[[list[str | bytes], int], None] | None = getattr(self, f"_on_{name}", None)
        if handler is not None:
            handler(words, result)
        elif self._touches(words):
            raise NotUnderstood(f"{name} {words[:3]}")

    def _touches(self, words: list[str | bytes]) -> bool:
        paths = [word.decode(errors="replace") for word in words if isinstance(word, bytes)]
        return any(path.startswith(self._folder) for path in paths) or any(
            isinstance(word, str) and word.isdigit() and int(word) in self._open for word in words[:2]
        )

    # names

    def _place(self, path: str | bytes, at: str | bytes = "AT_FDCWD") -> tuple[int, str] | None:
        """The folder and name of a path, or None when it is not under ours (the folder itself: ROOT and "")."""
        name = os.fsdecode(path)
        if not name.startswith("/") and at != "AT_FDCWD":
            start = self._open.get(int(at))
            parts = name.split("/")
        elif name == self._folder or name.startswith(self._folder + "/"):
            start, parts = ROOT, name[len(self._folder) + 1 :].split("/")
        else:
            return None
        for part in parts[:-1]:
            start = None if start is None else self._names.get(start, {}).get(part)
        return None if start is None else (start, parts[-1])

    def _inode(self, place: tuple[int, str]) -> int | None:
        return place[0] if place[1] in ("", ".") else self._names[place[0]].get(place[1])

    def _set(self, folder: int, *changes: tuple[str, int | None], after: Entries | None = None) -> Entries:
        for name, inode in changes:
            if inode is None:
                self._names[folder].pop(name, None)
            else:
                self._names[folder][name] = inode
        made = Entries(folder, changes, after)
        self._found.append(made)
        return made

    def _new(self) -> int:
        made, self._next = self._next, self._next + 1
        return made

    def _on_openat(self, words: list[str | bytes], result: int) -> None:
        place = self._place(words[1], words[0])
        self._open.pop(result, None)
        self._places.pop(result, None)
        if place is None:
            return
        inode = self._inode(place)
        flags = str(words[2])
        if inode is None:
            if "O_CREAT" not in flags:
                raise NotUnderstood(f"opened what was never made: {place}")
            inode = self._make_file(place)
        elif "O_TRUNC" in flags:
            self._resize(inode, 0)
        if "O_APPEND" in flags:
            raise NotUnderstood("O_APPEND")
        if "O_RDWR" not in flags:  # else reading, which is not traced, would move the place too
            self._places[result] = 0
        self._open[result] = inode

    def _make_file(self, place: tuple[int, str]) -> int:
        inode = self._new()
        self._sizes[inode] = 0
        self._set(place[0], (place[1], inode))
        return inode

    def _on_close(self, words: list[str | bytes], _result: int) -> None:
        self._open.pop(int(words[0]), None)
        self._places.pop(int(words[0]), None)

    def _on_mkdir(self, words: list[str | bytes], _result: int) -> None:
        self._make_folder_if_ours(self._place(words[0]))

    def _on_mkdirat(self, words: list[str | bytes], _result: int) -> None:
        self._make_folder_if_ours(self._place(words[1], words[0]))

    def _make_folder_if_ours(self, place: tuple[int, str] | None) -> None:
        if place is not None:
            self._make_folder(place)

    def _make_folder(self, place: tuple[int, str]) -> int:
        inode = self._new()
        self._names[inode] = {}
        self._found.append(MakeFolder(inode))
        self._set(place[0], (place[1], inode))
        return inode

    def _on_unlink(self, words: list[str | bytes], _result: int) -> None:
        self._remove(self._place(words[0]))

    _on_rmdir = _on_unlink

    def _on_unlinkat(self, words: list[str | bytes], _result: int) -> None:
        self._remove(self._place(words[1], words[0]))

    def _remove(self, place: tuple[int, str] | None) -> None:
        if place is not None:
            self._set(place[0], (place[1], None))

    def _on_rename(self, words: list[str | bytes], _result: int) -> None:
        self._move(self._place(words[0]), self._place(words[1]))

    def _on_renameat(self, words: list[str | bytes], _result: int) -> None:
        self._move(self._place(words[1], words[0]), self._place(words[3], words[2]))

    _on_renameat2 = _on_renameat

    def _move(self, old: tuple[int, str] | None, new: tuple[int, str] | None) -> None:
        if old is None and new is None:
            return
        if old is None or new is None or (inode := self._inode(old)) is None:
            raise NotUnderstood(f"moved in or out: {old} {new}")
        if old[0] == new[0]:
            self._set(old[0], (old[1], None), (new[1], inode))
        else:
            there = self._set(new[0], (new[1], inode))
            self._set(old[0], (old[1], None), after=there)

    # bytes

    def _on_write(self, words: list[str | bytes], result: int) -> None:
        descriptor, data = int(words[0]), words[1]
        if descriptor == 1 and isinstance(data, bytes):
            for line in data.decode().splitlines():
                kind, number, *rest = line.split(" ")
                self._found.append(Mark(kind, int(number), rest[0] if rest else ""))
        elif descriptor in self._open and isinstance(data, bytes):
            if descriptor not in self._places:
                raise NotUnderstood("a file written where nobody knows")
            place = self._places[descriptor]
            self._write(self._open[descriptor], place, data[:result])
            self._places[descriptor] = place + result

    def _on_pwrite64(self, words: list[str | bytes], result: int) -> None:
        if int(words[0]) in self._open and isinstance(words[1], bytes):
            self._write(self._open[int(words[0])], int(words[3]), words[1][:result])

    def _write(self, inode: int, offset: int, data: bytes) -> None:
        self._sizes[inode] = max(self._sizes[inode], offset + len(data))
        self._found.append(Write(inode, offset, data))

    def _on_lseek(self, words: list[str | bytes], result: int) -> None:
        if int(words[0]) in self._open:
            self._places[int(words[0])] = result

    def _on_ftruncate(self, words: list[str | bytes], _result: int) -> None:
        if int(words[0]) in self._open:
            self._resize(self._open[int(words[0])], int(words[1]))

    def _resize(self, inode: int, size: int) -> None:
        if self._sizes[inode] != size:
            self._sizes[inode] = size
            self._found.append(Resize(inode, size))

    def _on_fsync(self, words: list[str | bytes], _result: int) -> None:
        if int(words[0]) in self._open:
            self._found.append(Sync(self._open[int(words[0])]))

    _on_fdatasync = _on_fsync

    def _on_mmap(self, words: list[str | bytes], _result: int) -> None:
        if "PROT_WRITE" in str(words[2]) and "MAP_SHARED" in str(words[3]) and str(words[4]).isdigit():
            raise NotUnderstood("a file written through memory")


def _value(word: str) -> str | bytes:
    """A quoted string as its bytes; everything else as it stands."""
    found = STRING.match(word)
    if found is None:
        return word
    if found[2]:
        raise NotUnderstood("a string that was cut short")
    return bytes.fromhex(found[1].replace("\\x", ""))
