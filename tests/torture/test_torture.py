"""Every harness with a reduced number, and proof that the harnesses can fail. All of it: `./run torture`."""

import itertools
import os
import random
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest

from storyjournal.vault import Vault, WrongPassphrase
from tests.benchmarks import bench_vault
from tests.torture import (
    full_disk,
    key_parser,
    kill_copies,
    kill_keys,
    kill_saving,
    memory,
    plaintext,
    power_cuts,
    races,
    random_changes,
    speed,
)
from tests.torture.bench import KIT, NAME, alarm, create, derivations_quick, device
from tests.torture.disk.operations import Entries, MakeFolder, Sync, Write
from tests.torture.disk.recording import can_record
from tests.torture.disk.simulated import Disk
from tests.torture.killing import Killed
from tests.torture.result import Run, chances

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kills, limits and /proc as Linux has them")
SEED = 7
# Where CI is set the tools must be there: then it fails instead.
recorded = pytest.mark.skipif(not can_record() and not os.environ.get("CI"), reason="strace is not here")


@pytest.mark.parametrize(
    ("run", "count"),
    [
        (kill_saving.run, 12),
        (kill_keys.run_passphrase, 8),
        (kill_keys.run_rekey, 8),
        (kill_copies.run_backup, 6),
        (kill_copies.run_restore, 6),
        (random_changes.run_database, 150),
        (random_changes.run_keys, 300),
        (key_parser.run, 3000),
        (full_disk.run, 12),
        (races.run, 10),
        (plaintext.run, 4),
        pytest.param(power_cuts.run_database, 100, marks=recorded),
        pytest.param(power_cuts.run_backup, 60, marks=recorded),
        pytest.param(power_cuts.run_rekey, 60, marks=recorded),
        pytest.param(power_cuts.run_keys, 60, marks=recorded),
        pytest.param(power_cuts.run_twice, 40, marks=recorded),
        pytest.param(power_cuts.run_bite, 180, marks=recorded),
    ],
)
def test_nothing_bad_is_found(run: Run, count: int, tmp_path: Path) -> None:
    found = run(count, SEED, tmp_path)
    assert found.bad == 0, found
    assert found.tries >= count / 2
    assert found.interesting > 0, found


@pytest.mark.skipif(not memory.may_read_memory(), reason="this system keeps a process's memory from its parent")
def test_no_copy_of_a_word_or_key_is_in_memory_after_a_lock(tmp_path: Path) -> None:
    found = memory.run(1, SEED, tmp_path)
    assert found.bad == 0, found
    assert found.interesting >= 2, found


def test_size_and_speed_are_measured(tmp_path: Path) -> None:
    with mock.patch.object(speed, "measure", lambda *given: itertools.islice(bench_vault.measure(*given), 7)):
        found = speed.run(100, SEED, tmp_path)
    assert "size against plain SQLite 1" in found.note
    assert "reading one story against plain SQLite" in found.note


def test_the_table_is_printed(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture", "races", "craft-keys", "--scale", "0.01", "--seed", "3"],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout + done.stderr
    assert lines[0].startswith("seed 3")
    assert [line.split("  ")[0] for line in lines[3:]] == ["crafted key files", "two processes, one vault"]


def survivors(disk: Disk, folder: Path, cuts: int = 60) -> set[tuple[tuple[str, bytes], ...]]:
    """What different power cuts leave."""
    chance, seen = chances(SEED), set()
    for number in range(cuts):
        held = folder / str(number)
        held.mkdir()
        disk.cut_power(held, chance)
        files = [path for path in sorted(held.rglob("*")) if path.is_file()]
        seen.add(tuple((str(path.relative_to(held)), path.read_bytes()) for path in files))
    return seen


def test_the_disk_keeps_what_was_synced(tmp_path: Path) -> None:
    disk = Disk()
    disk.do([Entries(0, (("a", 1),)), Write(1, 0, b"x" * 600), Sync(1), Sync(0)])
    assert survivors(disk, tmp_path) == {(("a", b"x" * 600),)}
    assert not disk.waits


def test_the_disk_drops_tears_and_reorders_what_was_not(tmp_path: Path) -> None:
    disk = Disk()
    disk.do([Entries(0, (("a", 1),)), Write(1, 0, b"o" * 1024), Sync(1), Sync(0)])
    disk.do([Write(1, 0, b"n" * 512), Write(1, 512, b"n" * 512), Entries(0, (("a", None), ("b", 1)))])
    seen = survivors(disk, tmp_path, 400)
    contents = {files[0][1] for files in seen}
    assert {files[0][0] for files in seen} == {"a", "b"}
    assert {b"o" * 1024, b"n" * 1024, b"o" * 512 + b"n" * 512, b"n" * 512 + b"o" * 512} <= contents
    assert any(b"n" in words[:512] and b"o" in words[:512] for words in contents)


def test_a_move_between_folders_may_be_in_both_and_never_in_neither(tmp_path: Path) -> None:
    disk = Disk()
    disk.do([MakeFolder(1), Entries(0, (("f", 1),)), Entries(1, (("a", 2),)), Write(2, 0, b"x"), Sync(2)])
    disk.do([Sync(1), Sync(0), there := Entries(0, (("a", 2),)), Entries(1, (("a", None),), there)])
    assert {tuple(name for name, _ in files) for files in survivors(disk, tmp_path, 200)} == {
        ("a",),
        ("f/a",),
        ("a", "f/a"),
    }


def test_a_silent_change_would_be_seen(tmp_path: Path) -> None:
    with mock.patch.object(random_changes, "everything", side_effect=lambda _vault: random.random()):  # noqa: S311
        assert random_changes.run_database(20, SEED, tmp_path).bad > 0


def test_a_key_file_told_as_anything_else_would_be_seen(tmp_path: Path) -> None:
    with mock.patch.object(Vault, "open", side_effect=WrongPassphrase):
        assert random_changes.run_keys(20, SEED, tmp_path).bad > 0


def test_a_lost_save_would_be_seen(tmp_path: Path) -> None:
    kill_saving._begin(tmp_path)
    place = tmp_path / NAME
    assert kill_saving.look(place, Killed((), (), ""), 0) == (0, "")
    assert kill_saving.look(place, Killed((1,), (1,), ""), 0)[1].startswith("lost")
    (place / "journal.db").write_bytes(b"")
    assert kill_saving.look(place, Killed((), (), ""), 0)[1].startswith("unreadable")


def test_a_false_alarm_would_be_seen(tmp_path: Path) -> None:
    with derivations_quick():
        create(tmp_path).close()
    place = tmp_path / NAME
    older = (place / "journal.db").read_bytes()
    with Vault.open(place, KIT, local=device(place)) as vault:
        assert alarm(vault) == ""
        vault.stories.add("gone again")
    (place / "journal.db").write_bytes(older)
    with Vault.open(place, KIT, local=device(place)) as vault:
        assert alarm(vault) == "false alarm: older"


def test_words_in_plain_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "temp").mkdir()
    assert list(plaintext.in_plain(tmp_path)) == []
    (tmp_path / "temp" / "leak").write_bytes("xx quokkavale".encode("utf-16-le"))
    (tmp_path / "QUOKKAVALE").touch()
    assert len(list(plaintext.in_plain(tmp_path))) == 2


def test_a_vault_that_lets_two_in_would_be_seen(tmp_path: Path) -> None:
    with derivations_quick():
        create(tmp_path).close()
    assert Vault.exists(tmp_path / NAME)
    with mock.patch.object(races, "_race", return_value=[races.IN, races.IN]):
        assert races.run(3, SEED, tmp_path / "again").bad == 3
