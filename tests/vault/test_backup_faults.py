"""Making and bringing back, with the disk refusing or the process dying at each file operation in turn."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from storyjournal.vault import FakeClock, LocalData, Vault, VaultError
from storyjournal.vault.backup import drafts, find_backups, preview, restore, snapshot
from tests.vault import file_faults
from tests.vault.backup_bench import NAME, hashes, make_vault, titles
from tests.vault.file_faults import Faults, Killed
from tests.vault.vault_bench import KIT

CLOCK = FakeClock()


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    monkeypatch.setattr(snapshot, "PORTION", 16)
    return file_faults.install(monkeypatch)


def struck(faults: Faults, at: int, work: Callable[[], object], *, dies: bool) -> bool:
    """Do `work` with a fault at operation `at`; say whether the fault was reached."""
    faults.arm(at, dies=dies)
    with contextlib.suppress(VaultError, Killed):
        work()
    return faults.disarm() > at


def visible(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


@pytest.mark.parametrize("dies", [False, True])
def test_making_a_backup_leaves_every_other_one_and_the_journal_untouched(
    tmp_path: Path, faults: Faults, dies: bool
) -> None:
    clock, local, stick = FakeClock(), LocalData(tmp_path / "device"), tmp_path / "stick"
    stick.mkdir()
    with make_vault(tmp_path, clock=clock) as vault:
        vault.backups.choose_second_folder(stick)
        for day in range(12):  # as many as rotation lets stay, so that each further one puts an old one away
            clock.advance(days=1)
            vault.stories.add(f"before {day}")
            vault.backups.make()
    at, reached = -1, True
    looked_at: set[Path] = set()
    while reached:
        at += 1
        clock.advance(days=1)
        with Vault.open(tmp_path / NAME, KIT, clock=clock, local=local) as vault:
            vault.stories.add(f"day {at}")
            reached = struck(faults, at, vault.backups.make, dies=dies)
            assert len(vault.stories.list()) == 15 + at
        for place in (tmp_path / NAME / "backups", stick / "My journal backups"):
            for name in visible(place):
                files = {path.name for path in (place / name).iterdir()}
                assert files - {"journal.lock"} == {"journal.db", "keys.a", "keys.b"}
                if place / name not in looked_at:
                    assert preview(place / name, KIT).trashed == 1
                looked_at.add(place / name)
            assert all(drafts.NAME.fullmatch(name) for name in {p.name for p in place.iterdir()} - visible(place))
    assert at > 30
    found = find_backups(tmp_path / NAME, local)
    assert found[0].commits == max(backup.commits for backup in found)
    with Vault.open(tmp_path / NAME, KIT, clock=clock, local=local) as vault:
        vault.check()
        vault.stories.add("the last")
        vault.backups.make()
        assert vault.backups.troubles == ()
    for place in (tmp_path / NAME / "backups", stick / "My journal backups"):
        assert [path for path in place.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("dies", [False, True])
def test_bringing_back_leaves_the_whole_or_nothing(tmp_path: Path, faults: Faults, dies: bool) -> None:
    with make_vault(tmp_path) as vault:
        backup = vault.backups.make()
    before = hashes(tmp_path / NAME)
    at, landed = -1, 0
    while True:
        at += 1
        target = tmp_path / f"back {at}.storyjournal"
        reached = struck(faults, at, lambda to=target: restore(backup.path, KIT, to), dies=dies)  # type: ignore[misc]
        assert hashes(tmp_path / NAME) == before
        if target.exists():
            landed += 1
            with Vault.open(target, KIT) as copy:
                copy.check()
                assert titles(copy) == {"Rain", "Bread"}
        if not reached:
            break
    assert target.exists()
    assert at > 20
    assert landed < 10
    Vault.open(tmp_path / NAME, KIT).close()
    assert [path for path in tmp_path.iterdir() if path.name.startswith(".")] == []
