"""An unexpected exception: written to a log, shown in a dialog, and the session goes on."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication

_shown: set[str] = set()
_pending: list[Callable[[], int]] = []  # of the session that is open


def log_path() -> Path:
    """The log file."""
    from platformdirs import user_log_path

    return user_log_path("Servoscope", appauthor=False) / "servoscope.log"


def install() -> None:
    """Catch what no one else catches, in any thread."""
    sys.excepthook = _caught
    threading.excepthook = lambda args: _caught(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)


def watch(pending: Callable[[], int]) -> None:
    """From now on tell with a fault how many edits no file holds yet."""
    _pending[:] = [pending]


def trace_hard_faults() -> None:
    """Write where the program stood to the log, should the process itself fail."""
    import faulthandler

    if (file := _log_file()) is not None:
        faulthandler.enable(file)


def _caught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    app = QApplication.instance()
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    detail = "".join(traceback.format_exception(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
    where = _log(detail)
    signature = detail.rsplit("File ", 1)[-1]
    if signature in _shown or app is None:  # a fault in a paint event would open one per frame
        return
    _shown.add(signature)
    if QThread.currentThread() is app.thread():
        _show(kind.__name__, detail, where)
    else:
        QTimer.singleShot(0, app, lambda: _show(kind.__name__, detail, where))


def _show(kind: str, detail: str, where: Path | None) -> None:
    from gui.dialogs.error import show_error
    from gui.i18n import tr

    log = tr(" (log: {path})").format(path=where) if where else ""
    count = sum(pending() for pending in _pending)
    show_error(
        tr("Something went wrong inside Servoscope: {kind}.").format(kind=kind),
        tr("{n} edits are in no file yet; they stay in memory and are written as soon as that is "
           "possible. You can go on. If it returns, please report it with the details "
           "below{where}.").format(n=count, where=log) if count else
        tr("Your edits are saved and you can go on. If it returns, please report it with the "
           "details below{where}.").format(where=log),
        detail)


def _log_file() -> IO[str] | None:
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("a", encoding="utf-8")
    except OSError:
        return None


def _log(detail: str) -> Path | None:
    import logging
    from logging.handlers import RotatingFileHandler

    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        handler.emit(logging.LogRecord("servoscope", logging.ERROR, "", 0, detail, None, None))
        handler.close()
    except OSError:
        return None
    return path
