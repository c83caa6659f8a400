"""A whole day in the real process: first run, write, tell, protect, review, copy, search, lock. No word gets out."""

import resource
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from storyjournal.vault import Vault
from tests.privacy import words
from tests.privacy.driver import SOCKET
from tests.privacy.running import Running, open_to_others

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at the process through /proc")
STEPS = ["started", "made", "written", "told", "protected", "reviewed", "copied", "searched", "locking"]


@dataclass(frozen=True)
class Day:
    """What was seen of the process, while it was open, locked and gone."""

    app: Running
    core_limit: int
    in_memory_open: int
    in_memory_locked: int
    locked_command: list[str]
    stories_seen_beside: int
    exit_status: int
    found_after: list[Path]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    base = tmp_path_factory.mktemp("day")
    vault = base / "home" / "Documents" / "My journal.storyjournal"
    with Running(base, "day") as app:
        app.until("searched")
        in_memory = app.words_in_memory()
        app.until("locking")
        app.until(lambda: "tests.privacy.driver" not in app.command)
        with_lock = Vault.open(vault, words.PASSPHRASE)  # another process can: the lock let go of it
        beside = len(with_lock.stories.search(words.TEXT))
        with_lock.close()
        app.until(lambda: handles_signals(app.pid))
        yield Day(
            app,
            core_limit(app.pid),
            in_memory,
            app.words_in_memory(),
            app.command,
            beside,
            app.end(signal.SIGTERM),
            list(words.files_with_words(base)),
        )


def core_limit(pid: int) -> int:
    return resource.prlimit(pid, resource.RLIMIT_CORE)[0]


def handles_signals(pid: int) -> bool:
    """Whether a process has a handler of its own for SIGTERM."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    caught = int(next(line for line in status.splitlines() if line.startswith("SigCgt")).split()[1], 16)
    return bool(caught >> (signal.SIGTERM - 1) & 1)


def test_everything_was_done_and_looked_at(day: Day) -> None:
    assert [line.split("\t")[0] for line in day.app.said] == STEPS
    assert day.app.complained == ""
    assert day.app.looks > 20


def test_no_word_stands_in_any_file_while_it_runs_or_afterwards(day: Day) -> None:
    assert day.app.found == set()
    assert day.found_after == []
    assert (day.app.base / "home" / "Documents" / "My journal.storyjournal" / "journal.db").stat().st_size > 0


def test_no_word_stands_in_what_it_said_or_in_a_title(day: Day) -> None:
    assert words.count("\n".join(day.app.said).encode()) == 0
    titles = {title for line in day.app.said for title in line.split("\t")[1:]}
    assert titles - {""} == {"StoryJournal"}


def test_no_socket_was_opened(day: Day) -> None:
    assert [line for line in day.app.said if line.startswith(SOCKET)] == []
    assert day.app.internet == set()


def test_its_files_are_the_owners_alone(day: Day) -> None:
    assert open_to_others(day.app.base) == []


def test_it_leaves_no_core_dump(day: Day) -> None:
    assert day.core_limit in (0, 1)  # 1: see hygiene.forbid_core_dumps


def test_a_lock_leads_to_a_new_process_with_no_word_in_its_memory(day: Day) -> None:
    assert day.locked_command[1:4] == ["-P", "-m", "ui"]
    assert day.in_memory_open > 0
    assert day.in_memory_locked == 0


def test_a_lock_lets_go_of_the_vault(day: Day) -> None:
    assert day.stories_seen_beside == 1


def test_the_system_can_end_it_in_order(day: Day) -> None:
    assert day.exit_status == 0
