"""Devices that copy a journal to and fro, open and write it in any order: the verdict is always the truth."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.vault.origin_world import OLD_FIXTURE, QUICK_PLACE, Visit, World, new_journal

DEVICES = ("desk", "sofa", "van")
COPIES = ("a", "b", "c")
DAMAGE = ("lost", "{", "[]", '{"version": 1, "writers": {"x": "many"}}', '{"version": true, "commits": -1}')

Step = Callable[[World], None]
Place = tuple[str, str, Visit]


def visits(devices: tuple[str, ...]) -> st.SearchStrategy[Step]:
    """Open a copy, write in it or not, accept what it is or not, end in any way; often with a second one open."""
    done = st.builds(
        Visit,
        writes=st.integers(0, 2),
        accept=st.booleans(),
        kill=st.integers(0, 3).map(lambda n: n == 3),
        read_only=st.integers(0, 5).map(lambda n: n == 5),
    )
    where = st.tuples(st.sampled_from(devices), st.sampled_from(COPIES), done)
    return st.builds(_opened, where, st.none() | where)


def _opened(first: Place, second: Place | None) -> Step:
    """Open the first, and the second while the first is open."""

    def step(world: World) -> None:
        def inner() -> None:
            if second is not None:
                world.visit(second[0], second[1], visit=second[2])

        world.visit(first[0], first[1], visit=first[2], beside=inner)

    return step


def copies() -> st.SearchStrategy[Step]:
    """Put one copy in the place of another."""
    return st.builds(
        lambda source, target: lambda world: world.copy(source, target),
        st.sampled_from(COPIES),
        st.sampled_from(COPIES),
    )


def losses(devices: tuple[str, ...]) -> st.SearchStrategy[Step]:
    """Lose or damage a device's memory."""
    return st.builds(
        lambda device, damage: lambda world: world.forget(device, damage),
        st.sampled_from(devices),
        st.sampled_from(DAMAGE),
    )


def walks(devices: tuple[str, ...]) -> st.SearchStrategy[list[Step]]:
    """Some steps, openings more often than the rest."""
    step = st.one_of(*(visits(devices) for _ in range(6)), copies(), copies(), copies(), losses(devices))
    return st.lists(step, min_size=6, max_size=16)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty journal to begin with."""
    return new_journal(tmp_path_factory.mktemp("start"))


def walk(start: Path, names: tuple[str, ...], steps: list[Step]) -> None:
    """Take the steps in a fresh world."""
    with tempfile.TemporaryDirectory(dir=QUICK_PLACE) as root:
        world = World.begin(Path(root), start, names)
        for step in steps:
            step(world)


QUICK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)


@given(steps=walks(DEVICES[:1]))
@QUICK
def test_one_device_and_its_copies(start: Path, steps: list[Step]) -> None:
    walk(start, DEVICES[:1], steps)


@given(steps=walks(DEVICES))
@QUICK
def test_three_devices_and_their_copies(start: Path, steps: list[Step]) -> None:
    walk(start, DEVICES, steps)


@given(steps=walks(DEVICES[:2]))
@settings(QUICK, max_examples=12)
def test_a_journal_made_before_writers_were_noted(steps: list[Step]) -> None:
    walk(OLD_FIXTURE, DEVICES[:2], steps)
