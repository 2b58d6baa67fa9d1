"""Starting the window: the table first, then what is heavier to load."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from gui import booting
from gui.start import Start, default_workspace

if TYPE_CHECKING:
    from gui.launcher import Launcher
    from gui.settings import Settings

NO_DISPLAY = (
    "Servoscope cannot open a window: there is no display.\n"
    "Without a window use the command line, for example: servoscope rank --out ranking.csv"
)


def run(start: Start) -> int:
    """Open the window and stay until it closes. Returns the exit code: 1 no file, 2 no display."""
    if not _has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 2
    booting.begin()
    from PySide6.QtCore import QLocale, QTimer
    from PySide6.QtWidgets import QApplication

    from gui import crash
    from gui.settings import Settings
    from gui.theme import theme

    # The style as an option of Qt: setStyle would load everything that Python knows of styles.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("Servoscope")
    app.setApplicationDisplayName("Servoscope")
    app.setDesktopFileName("servoscope")
    settings = Settings()
    crash.install()
    theme.start(settings.text("theme", "system"))
    _use_language(settings.text("language", QLocale.system().name()))
    launcher = _launch(start, settings)
    if launcher is None:
        return 1
    launcher.window.on_painted(lambda event: booting.end() if event == "charts_painted" else None)
    QTimer.singleShot(10_000, app, booting.end)  # a window that starts minimised paints nothing
    QTimer.singleShot(3_000, app, crash.trace_hard_faults)  # loads what no start needs
    launcher.show()
    _trace_start(launcher)
    code = app.exec()
    launcher.close()
    return code


def _launch(start: Start, settings: Settings) -> Launcher | None:
    """The window on the workspace asked for, or on what the user wants where that does not open;
    None where they want none."""
    from data.workspace import Workspace, WorkspaceError
    from gui.launcher import Launcher

    last = settings.text("workspace")
    path = start.workspace or Path(last or default_workspace())
    # The file used last may be on a drive that is gone: an empty one in its place would mislead.
    create = start.workspace is not None or path == default_workspace()
    while True:
        try:
            if create:
                _make_folder(path)
            return Launcher(settings, Workspace.open(path, create=create), start)
        except WorkspaceError as failure:
            print(f"{failure.what} {failure.remedy}", file=sys.stderr)
            from gui.dialogs.unopened import ask_at_start

            wanted = ask_at_start(path, failure)
            if wanted is None:
                return None
            path, create = wanted.path, wanted.create
            settings.put("workspace", str(path))


def _make_folder(path: Path) -> None:
    from data.workspace.errors import explained

    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _use_language(name: str) -> None:
    from gui.languages import use_language

    use_language(name)


def _trace_start(launcher: object) -> None:
    """Write when table and charts were first painted, for the start-up benchmark."""
    path = os.environ.get("SERVOSCOPE_TRACE_START")
    if not path:
        return
    from PySide6.QtWidgets import QApplication

    def note(event: str) -> None:
        with open(path, "a", encoding="utf-8") as file:
            file.write(f"{event} {time.time_ns()}\n")
            if event == "charts_painted" and Path("/proc/self/status").exists():
                status = Path("/proc/self/status").read_text("utf-8")
                size = next(line for line in status.splitlines() if line.startswith("VmRSS"))
                file.write(f"rss_kb {size.split()[1]}\n")
        if event == "charts_painted" and os.environ.get("SERVOSCOPE_QUIT_AFTER_START"):
            QApplication.quit()

    on_painted: Callable[[Callable[[str], None]], None] = launcher.window.on_painted  # type: ignore[attr-defined]
    on_painted(note)
