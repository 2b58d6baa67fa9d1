"""The bundled help: Markdown pages shown in a window of their own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

FOLDER = Path(__file__).parent
PAGES = ("index", "first-steps", "scoring", "factors", "analysts", "evidence", "weights", "methods",
         "valuations", "calibration", "compute", "throughput", "token-cost", "supply", "readiness",
         "robots-compute", "scenarios", "market", "workspace", "export", "command-line",
         "keyboard", "limits")


def page_path(page: str, language: str) -> Path:
    """The file of a page, in English where there is no translation."""
    path = FOLDER / language / f"{page}.md"
    return path if path.exists() else FOLDER / "en" / f"{page}.md"


def show_page(page: str, parent: QWidget) -> None:
    """Open the help window on a page."""
    from gui.help.viewer import HelpWindow

    existing = parent.findChild(HelpWindow)
    window = existing or HelpWindow(parent)
    window.show_page(page)
    window.show()
    window.raise_()
