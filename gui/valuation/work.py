"""Work on another thread whose progress is shown where it was asked for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]
Run = Callable[[Progress, Cancelled], object]


class Work(QObject):
    """Runs `run(progress, cancelled)` once; all signals come on the window's thread.

    `progressed(share)` while it runs, then `done(result)` or `failed(exception)`. It is cancelled
    when its parent goes.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    _moved = Signal(float)
    _finished = Signal(object, object)  # result, exception; cross the threads

    def __init__(self, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = stop = Event()
        self.destroyed.connect(stop.set)
        self._moved.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._runner = _Runner(self, run, stop)

    def start(self) -> None:
        """Begin."""
        QThreadPool.globalInstance().start(self._runner)

    def cancel(self) -> None:
        """Ask it to stop; it says when it has."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def tell(self, share: float) -> None:
        """Report a share done from the working thread."""
        with suppress(RuntimeError):  # the window it works for is closed
            self._moved.emit(share)

    def finish(self, result: object, error: Exception | None) -> None:
        """Hand over from the working thread."""
        with suppress(RuntimeError):
            self._finished.emit(result, error)

    @Slot(float)
    def _show(self, share: float) -> None:
        self.progressed.emit(share)

    @Slot(object, object)
    def _end(self, result: object, error: Exception | None) -> None:
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)
        self.deleteLater()


class _Runner(QRunnable):
    def __init__(self, work: Work, run: Run, stop: Event) -> None:
        super().__init__()
        self._work, self._run, self._stop = work, run, stop

    def run(self) -> None:
        try:
            result = self._run(self._work.tell, self._stop.is_set)
        except Exception as error:  # noqa: BLE001 - handed to the window's thread
            self._work.finish(None, error)
        else:
            self._work.finish(result, None)
