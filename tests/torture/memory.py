"""The memory of the real app after a lock, read from outside: no word of a story, no key, no passphrase.

All readable memory is searched, file-backed parts too, for words in UTF-8, UTF-16 and UTF-32 and for the bytes of the
keys. The same search is made before the lock, where it must find them: else it would prove nothing.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storyjournal.vault import KdfCost, RecoveryKit, Vault
from storyjournal.vault.store.cipher import DatabaseKey, read_salt
from tests.privacy import words
from tests.privacy.running import Running
from tests.torture.result import Result, told

PORTION = 8 * 1024 * 1024
CODES = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must be gone: bytes by what they are."""

    known: dict[str, tuple[bytes, ...]]

    @classmethod
    def of(cls, place: Path, kit: RecoveryKit) -> "Secrets":
        """The words of the walk, its passphrase, and every key of the vault."""
        database = DatabaseKey.derive(kit.key, read_salt(place / "journal.db")).raw
        letters = {"passphrase": [words.PASSPHRASE], "words": [w for w in words.SENTINELS if w != words.PASSPHRASE]}
        known = {kind: tuple(w.lower().encode(c) for w in found for c in CODES) for kind, found in letters.items()}
        keys = [form for key in (kit.key, database) for form in (key, key.hex().encode(), key.hex().upper().encode())]
        kits = [form.encode(code) for form in (kit.text, kit.text.replace(" ", "")) for code in CODES[:4]]
        return cls({**known, "keys": tuple(keys), "kit": tuple(kits)})

    def count(self, data: bytes) -> dict[str, int]:
        """How many of each kind stand in `data`; words in any case."""
        folded = data.lower()
        return {
            kind: sum((folded if kind in ("words", "passphrase") else data).count(form) for form in forms)
            for kind, forms in self.known.items()
        }

    def in_memory_of(self, pid: int) -> dict[str, int]:
        """How many of each kind stand in the readable memory of a process."""
        found = dict.fromkeys(self.known, 0)
        for part in readable_memory(pid):
            for kind, number in self.count(part).items():
                found[kind] += number
        return found


def may_read_memory() -> bool:
    """Whether this system lets a parent read its child's memory."""
    scope = Path("/proc/sys/kernel/yama/ptrace_scope")
    if sys.platform != "linux":
        return False
    return os.geteuid() == 0 or not scope.exists() or scope.read_text(encoding="ascii").strip() in ("0", "1")


def readable_memory(pid: int) -> Iterator[bytes]:
    """All readable memory of a process, in portions that overlap a little."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as whole:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            place, rights, *_ = line.split()
            if not rights.startswith("r") or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            start, end = (int(number, 16) for number in place.split("-"))
            for portion in range(start, end, PORTION):
                try:
                    whole.seek(portion)
                    yield whole.read(min(PORTION + 512, end - portion))
                except OSError:  # a device's memory
                    continue


def run(count: int, seed: int, folder: Path) -> Result:
    """Open, write, read, and lock the app `count` times."""
    if not may_read_memory():
        return Result(
            "memory after lock", 0, 0, 0, "not looked at: this system keeps a process's memory from its parent"
        )
    before: dict[str, int] = {}
    complaints = []
    for number in range(count):
        base = folder / str(number)
        open_, locked = _one(base)
        for kind, copies in open_.items():
            before[kind] = before.get(kind, 0) + copies
        complaints += [f"{copies} x {kind} after the lock" for kind, copies in locked.items() if copies]
        complaints += [f"{kind} was not found before the lock" for kind in ("words", "keys") if not open_[kind]]
    shown = ", ".join(f"{copies} of {kind}" for kind, copies in before.items())
    note = told(complaints, f"copies found before the locks: {shown}; seed {seed} has no part in it")
    return Result("memory after lock", count, sum(map(bool, before.values())), len(complaints), note)


def _one(base: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Copies in memory before and after one lock."""
    place, kit = base / "home" / "Documents" / "My journal.storyjournal", RecoveryKit.generate()
    Vault.create(place, words.PASSPHRASE, kit, cost=KdfCost.floor()).close()
    for made in (base, base / "home", place.parent):
        made.chmod(0o700)
    secrets = Secrets.of(place, kit)
    with Running(base, "write_and_lock") as app:
        app.until("written", look=False)
        before = secrets.in_memory_of(app.pid)
        (base / "cwd" / words.LOOKED).touch()
        app.until("locking", look=False)
        app.until(lambda: "tests.privacy.driver" not in app.command, look=False)
        app.until(lambda: _asks_for_passphrase(app.pid), look=False)
        return before, secrets.in_memory_of(app.pid)


def _asks_for_passphrase(pid: int) -> bool:
    """Whether the new process is up: it handles SIGTERM once its event loop runs."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    caught = int(next(line for line in status.splitlines() if line.startswith("SigCgt")).split()[1], 16)
    return bool(caught >> 14 & 1)
