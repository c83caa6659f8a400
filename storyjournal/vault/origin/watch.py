"""Watches over where an open journal comes from: judges it once, then keeps this device's memory of it up to date."""

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import apsw

from storyjournal.vault.errors import VaultError
from storyjournal.vault.local import LocalData
from storyjournal.vault.origin import conflicts, lineage
from storyjournal.vault.origin.memory import Memory, name_of, new_writer, recall
from storyjournal.vault.origin.syncing import service_of
from storyjournal.vault.origin.verdict import Origin, OriginState, judge
from storyjournal.vault.store.database import Database

PAUSE_SECONDS = 20.0
Generation = Callable[[], int | None]


class Watch:
    """Made once a vault's database is open and before anything is written to it; finished before it is closed.

    Without `local` nothing is remembered. Memory that cannot be read or written never keeps a vault from opening
    or a change from being kept. `elapsed` counts seconds and may start anywhere.
    """

    def __init__(
        self,
        folder: Path,
        database: Database,
        vault_key: bytes,
        *,
        generation: Generation,
        local: LocalData | None,
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._generation = generation
        self._local = local
        self._elapsed = elapsed
        self._turn = threading.Lock()
        with database.reading() as connection:
            self._found = lineage.read(connection)
        device = _device(local)
        memory = None if local is None else recall(local, self._found)
        verdict = judge(self._found.lineage, generation(), memory, device)
        self.origin = _surroundings(verdict, folder, vault_key, self._found)
        self._highest = max(self._found.lineage.commits, memory.highest if memory else 0)
        self._kept_generation = memory.generation if memory else 0
        self._waiting = self.origin.must_be_asked
        self._writer = new_writer(device or secrets.token_hex(16))
        self._begin(memory)

    def accept(self) -> None:
        """Go on with this copy as it is: from now on it is the one that this device knows."""
        self.origin = replace(self.origin, state=OriginState.SAME, missing=0, arrived=0)
        self._kept_generation = 0
        self._waiting = False
        self._note(closed=False)

    def finish(self) -> None:
        """Note the last state. To be called before the database is closed; then nothing is noted any more."""
        self._note(closed=True)
        self._waiting = True

    def _begin(self, memory: Memory | None) -> None:
        """Say who writes: the writer of last time when it surely made no other change, else a new one."""
        if memory and not self._waiting and memory.vouches_for(self._found.lineage):
            new, self._writer = self._writer, memory.writer
            if not self._note(closed=False):  # the next opening would vouch for it again, and could not know
                self._writer = new
        else:
            self._note(closed=False)
        self._noted = self._elapsed()
        self._database.signing = lambda connection: lineage.sign(connection, self._writer, self._highest)
        self._database.committed = self._committed

    def _committed(self) -> None:
        """Note what was written, not more often than every 20 seconds."""
        if self._elapsed() - self._noted >= PAUSE_SECONDS:
            self._noted = self._elapsed()
            self._note(closed=False)

    def _note(self, *, closed: bool) -> bool:
        """Write the memory down, if it may be; say whether it is there now. Never raises."""
        if self._local is None or self._waiting:
            return False
        with self._turn:
            try:
                with self._database.reading() as connection:
                    seen = lineage.read(connection).lineage
                self._highest = max(self._highest, seen.commits)
                generation = self._generation()
                known = self._kept_generation if generation is None else generation
                memory = Memory(seen, self._highest, known, self._writer, closed)
                self._local.write(name_of(self._found), memory.as_json())
            except (VaultError, apsw.Error, OSError):  # costs comfort, never a story: the change itself is kept
                return False
        return True


def _device(local: LocalData | None) -> str:
    """This device's id; "" when it has none and cannot be given one."""
    try:
        return "" if local is None else local.device_id()
    except OSError:
        return ""


def _surroundings(origin: Origin, folder: Path, vault_key: bytes, found: lineage.Identity) -> Origin:
    """Add what lies beside the journal, and who copies its folder elsewhere."""
    copies = conflicts.find(folder, vault_key, found)
    unmerged = tuple(copy.path for copy in copies if not found.lineage.holds(copy.identity.lineage))
    every = tuple(copy.path for copy in copies)
    return replace(origin, conflicts=every, unmerged=unmerged, sync_service=service_of(folder))
