"""An unexpected exception: written to a log, shown in a dialog, and the session goes on."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

_shown: set[str] = set()


def log_path() -> Path:
    """The log file."""
    from platformdirs import user_log_path

    return user_log_path("Servoscope", appauthor=False) / "servoscope.log"


def install() -> None:
    """Catch what no one else catches."""
    sys.excepthook = _caught


def _caught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    detail = "".join(traceback.format_exception(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
    where = _log(detail)
    signature = detail.rsplit("File ", 1)[-1]
    if signature in _shown:  # a fault in a paint event would open a dialog per frame
        return
    _shown.add(signature)
    from gui.dialogs.error import show_error
    from gui.i18n import tr

    show_error(
        tr("Something went wrong inside Servoscope: {kind}.").format(kind=kind.__name__),
        tr("Your edits are saved and you can go on. If it returns, please report it with the "
           "details below{where}.").format(
               where=tr(" (log: {path})").format(path=where) if where else ""),
        detail)


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
