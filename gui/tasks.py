"""One way to run long work: a snapshot in, a result out, progress shown, Cancel that cancels."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QEventLoop, QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget

from gui.i18n import tr


class Cancelled(Exception):  # noqa: N818 (not a fault)
    """The user gave the work up."""


class Task(QObject):
    """Work on another thread. `done(result)` or `failed(exception)` comes on the window's thread.

    The work gets a function that raises Cancelled once Cancel was pressed; it calls it between
    its steps, and always before anything that others can see.
    """

    done = Signal(object)
    failed = Signal(object)
    _finished = Signal(object, object)  # result, exception; crosses the threads
    _moved = Signal(int)  # percent done; crosses the threads

    def __init__(
        self, work: Callable[[Callable[[], None]], object], text: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._cancelled = False
        self._progress = QProgressDialog(text, tr("Cancel"), 0, 0, parent)
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(300)
        self._progress.setAutoClose(False)
        self._progress.canceled.connect(self.cancel)
        self._percent = -1
        self._finished.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._show_percent, Qt.ConnectionType.QueuedConnection)
        self._runner = _Runner(self, work)

    def start(self) -> None:
        """Begin; the progress appears if it takes longer than a moment."""
        self._progress.setValue(0)
        QThreadPool.globalInstance().start(self._runner)

    def check(self) -> None:
        """Raise Cancelled if the user gave up."""
        if self._cancelled:
            raise Cancelled

    def report(self, done: int, total: int) -> None:
        """Tell from the work how far it has come; raise Cancelled if the user gave up."""
        self.check()
        percent = min(100, 100 * done // max(total, 1))
        if percent != self._percent:
            self._percent = percent
            self._moved.emit(percent)

    def cancel(self) -> None:
        """Give the work up; `failed(Cancelled)` comes once it has stopped."""
        self._cancelled = True
        self._progress.setLabelText(tr("Stopping…"))

    def finish(self, result: object, error: Exception | None) -> None:
        """Hand over from the working thread."""
        with suppress(RuntimeError):  # the window it worked for is closed
            self._finished.emit(result, error)

    @Slot(int)
    def _show_percent(self, percent: int) -> None:
        # past QProgressDialog.setValue, which handles events before it returns
        bar = self._progress.findChild(QProgressBar)
        if bar is not None:
            bar.setRange(0, 100)
            bar.setValue(percent)

    @Slot(object, object)
    def _end(self, result: object, error: Exception | None) -> None:
        self._progress.canceled.disconnect(self.cancel)
        self._progress.close()
        self._progress.deleteLater()
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)
        self.deleteLater()


def wait_for(work: Callable[[], None], text: str, parent: QWidget) -> None:
    """Do work that must be done before going on away from the window, which stays alive.

    What is typed and clicked meanwhile comes after it. Raises what the work raises.
    """
    progress = QProgressDialog(text, "", 0, 0, parent)
    progress.setCancelButton(None)
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(300)
    progress.setValue(0)
    loop, runner = QEventLoop(), _Waited(work)
    runner.ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    thread = Thread(target=runner.run, name=text)
    thread.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    thread.join()
    progress.close()
    progress.deleteLater()
    if runner.error is not None:
        raise runner.error


class _Waited(QObject):
    ended = Signal()

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self._work()
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            self.error = error
        self.ended.emit()


class _Runner(QRunnable):
    def __init__(self, task: Task, work: Callable[[Callable[[], None]], object]) -> None:
        super().__init__()
        self._task = task
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(self._task.check)
        except Exception as error:  # noqa: BLE001 - handed to the window's thread
            self._task.finish(None, error)
        else:
            self._task.finish(result, None)
