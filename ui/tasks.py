"""The one door for background work: a serial executor whose results come back on the screen's thread."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from storyjournal.errors import JournalError


class Task(QObject):
    """One piece of work under way. `cancel()` means its result is no longer wanted."""

    def __init__(
        self,
        done: Callable[[Any], None] | None,
        failed: Callable[[JournalError], None] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._failed = failed
        self.future: Future[Any] | None = None
        self.cancelled = False

    def cancel(self) -> None:
        """Drop the result, and the work itself when it has not begun."""
        self.cancelled = True
        if self.future is not None:
            self.future.cancel()

    def drop(self) -> None:
        """Do the work, and call nobody back: who asked is gone."""
        self.cancelled = True

    def deliver(self, future: "Future[Any]") -> None:
        """Call back with the result or the JournalError; any other exception is a bug and is raised."""
        if self.cancelled:
            return
        try:
            result = future.result()
        except CancelledError:
            return
        except JournalError as error:
            if self._failed is None:
                raise
            self._failed(error)
            return
        if self._done is not None:
            self._done(result)


class Tasks(QObject):
    """Runs work one piece after another, off the screen's thread. Close it before the vault is closed."""

    _arrived = Signal(object, object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._open = 0
        self._finished = False
        self._last: Future[Any] | None = None
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way or waits."""
        return self._open > 0

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[JournalError], None] | None = None,
    ) -> Task:
        """Do `work` after everything queued before it; then call `done(result)` or `failed(error)` here."""
        task = Task(done, failed, self)
        self._open += 1
        if self._open == 1:
            self.busy_changed.emit(True)
        task.future = self._last = self._executor.submit(work)
        task.future.add_done_callback(lambda future: self._arrived.emit(task, future))
        return task

    @Slot(object, object)
    def _deliver(self, task: Task, future: "Future[Any]") -> None:
        self._open -= 1
        if self._open == 0:
            self.busy_changed.emit(False)
        if not self._finished:
            task.deliver(future)
        task.deleteLater()

    def finish(self, limit_s: float | None = None) -> bool:
        """Take no more work, and wait until what is queued is done, at most `limit_s` seconds. Say whether it is.

        Results are not called back.
        """
        self._finished = True
        self._executor.shutdown(wait=limit_s is None)
        return self._last is None or not wait((self._last,), limit_s).not_done
