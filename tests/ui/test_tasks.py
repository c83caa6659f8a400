"""Background work: in order, off the screen's thread, called back on it."""

import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from storyjournal.errors import JournalError
from ui.tasks import Tasks


def test_work_runs_in_order_off_the_screen_and_comes_back_to_it(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[tuple[int, bool]] = []
    where: list[bool] = []
    screen = threading.current_thread()

    def work(number: int) -> int:
        where.append(threading.current_thread() is screen)
        return number

    for number in range(20):
        tasks.run(partial(work, number), lambda n: done.append((n, threading.current_thread() is screen)))
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == [(n, True) for n in range(20)]
    assert not any(where)


def test_a_journal_error_is_handed_over(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[JournalError] = []

    def work() -> None:
        raise JournalError("The disk is full.", "Make room.")

    tasks.run(work, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].sentence == "The disk is full."


def test_a_bug_is_not_swallowed(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.captureExceptions() as bugs:
        tasks.run(lambda: 1 / 0, failed=lambda _error: pytest.fail("a bug is no JournalError"))
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError


def test_a_cancelled_task_never_calls_back(qtbot: QtBot, tasks: Tasks) -> None:
    gate = threading.Event()
    done: list[str] = []
    first = tasks.run(gate.wait, lambda _: done.append("first"))
    second = tasks.run(lambda: None, lambda _: done.append("second"))
    first.cancel()
    second.cancel()
    gate.set()
    tasks.run(lambda: None, lambda _: done.append("last"))
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["last"]


def test_what_never_ends_is_waited_for_no_longer_than_was_said(qtbot: QtBot) -> None:
    tasks, gate = Tasks(), threading.Event()
    tasks.run(gate.wait)
    assert not tasks.finish(0.05)
    gate.set()
    assert tasks.finish(20)
