"""Text and HTML on the clipboard."""

from __future__ import annotations

import atexit

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def put(text: str, html: str) -> None:
    """Offer `text` and `html` to whoever pastes."""
    mime = QMimeData()
    mime.setText(text)
    mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)
    # Qt deletes what the clipboard holds after Python has ended; an object made in Python must be
    # gone by then, or the process ends in a crash.
    atexit.unregister(_let_go)
    atexit.register(_let_go, text)


def _let_go(text: str) -> None:
    if QGuiApplication.instance() is not None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == text:  # still ours: not all platforms can tell who owns it
            clipboard.setText(text)
