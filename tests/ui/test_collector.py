"""Garbage is freed on the screen's thread, never by a worker."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.collector import Collector
from ui.tasks import Tasks
from ui.theme import Theme


class Knot(QObject):
    """An object that only cyclic garbage collection can free."""

    def __init__(self, freed_by: list[str]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: freed_by.append(threading.current_thread().name))


def test_a_worker_never_frees_a_qt_object(qtbot: QtBot, theme: Theme, tasks: Tasks) -> None:
    collector = Collector()
    freed_by: list[str] = []
    Knot(freed_by)
    done: list[int] = []
    tasks.run(lambda: len([[n] for n in range(200_000)]), done.append)  # far beyond every threshold
    qtbot.waitUntil(lambda: bool(done))
    assert set(freed_by) <= {threading.main_thread().name}  # by the screen's own clock, perhaps already
    garbage = [[n] for n in range(gc.get_threshold()[0] + 100)]
    for _ in range(3):
        collector.collect()
    gc.collect()
    assert garbage
    assert freed_by == [threading.main_thread().name]
