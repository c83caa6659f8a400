"""Rotation: 10 days and 8 weeks, by the commit counter; a clock that jumps drives nothing good out."""

import itertools
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from storyjournal.vault import FakeClock, Vault
from storyjournal.vault.backup.rotation import kept
from tests.vault.backup_bench import make_vault
from tests.vault.vault_bench import KIT

START = datetime(2026, 6, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    made: datetime
    commits: int


def day(number: int, commits: int | None = None) -> Made:
    return Made(START + timedelta(days=number), number if commits is None else commits)


def test_a_year_of_daily_backups_leaves_ten_days_and_eight_weeks() -> None:
    backups: list[Made] = []
    for number in range(365):
        backups = kept([*backups, day(number)])
    days = [(START + timedelta(days=364) - backup.made).days for backup in backups]
    assert days[:10] == list(range(10))
    assert len(days) == 15  # the newest of three weeks are among the ten days
    assert days[-1] in range(7 * 6, 7 * 8)
    assert all(5 <= later - earlier <= 7 for earlier, later in itertools.pairwise(days[9:]))


def test_of_one_day_the_newest_stays() -> None:
    backups = [Made(START + timedelta(hours=hour), hour) for hour in range(8)]
    assert kept(backups) == [backups[-1]]


def test_ten_years_back_and_forth_keep_the_newest() -> None:
    right = [day(number) for number in range(20)]
    wrong = [Made(START - timedelta(days=3650) + timedelta(days=n), 100 + n) for n in range(3)]
    assert set(kept([*right, *wrong])) >= {*wrong, *right[-7:]}
    future = [Made(START + timedelta(days=3650), 100)]
    after = [day(20 + number, 101 + number) for number in range(5)]
    assert set(kept([*right, *future, *after])) >= {*after, *right[-4:]}


jumps = st.one_of(
    st.integers(1, 72), st.integers(-24 * 3650, 24 * 3650), st.sampled_from([0, 24, 168, -24, -24 * 3650, 24 * 3650])
)


@given(st.lists(st.tuples(jumps, st.integers(0, 5)), min_size=1, max_size=60))
def test_whatever_the_clock_does_the_newest_stays_and_at_most_18(steps: list[tuple[int, int]]) -> None:
    moment, commits = START, 1
    backups: list[Made] = []
    for hours, changes in steps:
        moment = min(max(moment + timedelta(hours=hours), START.replace(year=1971)), START.replace(year=2100))
        commits += changes
        backups = kept([*backups, Made(moment, commits)])
        assert max(backup.commits for backup in backups) == commits
        assert backups[0].commits == commits
        assert len(backups) <= 18


@given(st.lists(jumps, min_size=1, max_size=60))
def test_the_newest_of_each_of_the_last_ten_days_stays(steps: list[int]) -> None:
    moment = START
    every: list[Made] = []
    backups: list[Made] = []
    for commits, hours in enumerate(steps):
        moment = min(max(moment + timedelta(hours=hours), START.replace(year=1971)), START.replace(year=2100))
        every.append(Made(moment, commits))
        backups = kept([*backups, every[-1]])
    newest_of: dict[object, Made] = {}
    for backup in reversed(every):
        newest_of.setdefault(backup.made.date(), backup)
    assert set(list(newest_of.values())[:10]) <= set(backups)


def test_old_backups_are_put_away_on_the_disk_and_the_newest_never(tmp_path: Path) -> None:
    clock = FakeClock()
    with make_vault(tmp_path, clock=clock) as vault:
        for turn in range(14):
            vault.stories.add(f"{turn}")
            clock.advance(days=-4000 if turn == 5 else 4000 if turn == 7 else 1)
            made = vault.backups.make()
            listed = vault.backups.list()
            assert listed[0] == made
            assert listed[0].commits == vault.commits
        assert 10 <= len(listed) < 14
        assert {path.name for path in made.path.parent.iterdir()} == {backup.path.name for backup in listed}


def test_what_only_a_backup_holds_stays_when_an_older_copy_goes_on(tmp_path: Path) -> None:
    clock = FakeClock()
    with make_vault(tmp_path, clock=clock) as vault:
        image = tmp_path / "image"
        folder = vault.folder
    shutil.copytree(folder, image)
    with Vault.open(folder, KIT, clock=clock) as vault:
        vault.stories.add("Written since")
        newest = vault.backups.make()
    stick = tmp_path / newest.path.name
    shutil.copytree(newest.path, stick)
    shutil.rmtree(folder)
    shutil.copytree(image, folder)
    (folder / "backups").mkdir()
    shutil.copytree(stick, newest.path)
    with Vault.open(folder, KIT, clock=clock) as vault:
        for turn in range(12):
            clock.advance(hours=1)
            vault.stories.add(f"{turn}")
            vault.backups.make()
        left = {backup.path for backup in vault.backups.list()}
    assert newest.path in left
    assert len(left) == 2  # of this line itself the newest of the day


def test_a_backup_of_another_line_with_the_same_number_is_not_taken_for_this_one(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        folder = vault.folder
    shutil.copytree(folder, tmp_path / "image")
    with Vault.open(folder, KIT) as vault:
        vault.stories.add("Here")
        theirs = vault.backups.make()
    shutil.move(theirs.path, tmp_path / "theirs")
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "image", folder)
    with Vault.open(folder, KIT) as vault:
        vault.stories.add("There")
        (folder / "backups").mkdir()
        shutil.move(tmp_path / "theirs", theirs.path)
        assert vault.commits == theirs.commits
        assert vault.backups.make_if_due() is not None
        assert vault.backups.make_if_due() is None
        assert theirs.path.is_dir()
