"""Measures the start: process birth to table painted, to charts painted, and the memory after.

    python tests/benchmarks/start.py [--runs 11] [--offscreen] [--napari PYTHON] [--orange PYTHON]

All runs are warm: the first of each is thrown away. Without a display they go to a virtual one,
or offscreen where there is none. The floor is a bare table of the same binding with as many rows;
napari and Orange are measured, window painted and still empty, in the interpreters named.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds that one start may take
Run = dict[str, float]  # event -> milliseconds since the birth of the process, or kB

FLOOR = """
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Model(QAbstractTableModel):
    def rowCount(self, parent=QModelIndex()): return int(sys.argv[2])
    def columnCount(self, parent=QModelIndex()): return 7
    def data(self, index, role):
        return f"cell {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None
class View(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        if not done:
            done.append(True)
            note("table_painted")
            QTimer.singleShot(0, app.quit)
done = []
app = QApplication([])
window, view, model = QMainWindow(), View(), Model()
view.setModel(model); window.setCentralWidget(view); window.resize(1280, 720); window.show()
app.exec()
"""
NAPARI = """
import napari
from napari._qt.qt_main_window import _QtMainWindow as Window
from qtpy.QtCore import QTimer
from qtpy.QtWidgets import QApplication, QMainWindow
watch(Window, QMainWindow, lambda: QTimer.singleShot(0, QApplication.instance().quit))
viewer = napari.Viewer()
napari.run()
"""
ORANGE = """
from AnyQt.QtCore import QTimer
from AnyQt.QtWidgets import QMainWindow
from Orange.canvas.mainwindow import MainWindow as Window
watch(Window, QMainWindow, lambda: QTimer.singleShot(0, lambda: os._exit(0)))
from Orange.canvas.__main__ import main
sys.argv[:] = ["orange", "--no-welcome", "--no-splash"]
main(sys.argv)
"""
# Put before each of the three: how an event is noted, and a class watched for its first paint.
PROBE = """
import os, sys, time
trace = sys.argv[1]
def note(event):
    with open(trace, "a") as file:
        file.write(f"{event} {time.time_ns()}\\n")
        if os.path.exists("/proc/self/status"):
            size = [x for x in open("/proc/self/status") if x.startswith("VmRSS")][0].split()[1]
            file.write(f"rss_kb {size}\\n")
def watch(window, base, quit):
    painted = []
    def paint(self, event):
        base.paintEvent(self, event)
        if not painted:
            painted.append(True)
            note("table_painted")
            quit()
    window.paintEvent = paint
"""


def main() -> int:
    """Measure and print the table; returns 1 when the app did not start."""
    options = _options()
    if not options.offscreen and not os.environ.get("DISPLAY") and shutil.which("xvfb-run"):
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", sys.executable]
        return subprocess.call([*screen, *sys.argv])
    if options.offscreen or not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        starts = _starts(options, Path(folder))
        try:
            measured = {name: _median(start, options.runs) for name, start in starts.items()}
        except subprocess.SubprocessError as error:
            said = getattr(error, "stderr", None) or ""
            text = said if isinstance(said, str) else said.decode()
            print(text or error, file=sys.stderr)
            return 1
    platform = os.environ.get("QT_QPA_PLATFORM", f"display {os.environ.get('DISPLAY')}")
    print(f"Start, p50 of {options.runs} warm runs, {platform}, Python {sys.version.split()[0]}\n")
    _print(measured)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=11, help="runs of each (11)")
    parser.add_argument("--rows", type=int, default=100, help="rows of the bare table (100)")
    parser.add_argument("--offscreen", action="store_true", help="paint into memory only")
    parser.add_argument("--napari", metavar="PYTHON", help="an interpreter that has napari")
    parser.add_argument("--orange", metavar="PYTHON", help="an interpreter that has Orange")
    return parser.parse_args()


def _starts(options: argparse.Namespace, folder: Path) -> dict[str, Callable[[], Run]]:
    """What to start, by the name it has in the table."""
    os.environ.update(HOME=str(folder), XDG_CONFIG_HOME=str(folder), XDG_DATA_HOME=str(folder))
    # A second start finds compiled modules; ours are kept out of the source tree.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compiled = str(folder / "compiled")
    own = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": compiled,
        "SERVOSCOPE_QUIT_AFTER_START": "1",
    }
    rows = str(options.rows)
    starts: dict[str, Callable[[], Run]] = {
        "python -c pass": lambda: _run([sys.executable, "-c", "pass"], dict(os.environ), folder),
        "bare table": lambda: _probe(sys.executable, FLOOR, folder, rows),
        "servoscope": lambda: _run([sys.executable, "-P", "-m", "gui"], own, folder),
    }
    if options.napari:
        starts["napari"] = lambda: _probe(options.napari, NAPARI, folder)
    if options.orange:
        starts["Orange"] = lambda: _probe(options.orange, ORANGE, folder)
    return starts


def _probe(python: str, script: str, folder: Path, *arguments: str) -> Run:
    trace = str(folder / "trace")
    command = [python, "-c", PROBE + script, trace, *arguments]
    return _run(command, dict(os.environ), folder)


def _run(command: list[str], environment: dict[str, str], folder: Path) -> Run:
    """Start once; give every traced event and the end, in milliseconds since the birth."""
    trace = folder / "trace"
    trace.unlink(missing_ok=True)
    environment["SERVOSCOPE_TRACE_START"] = str(trace)
    birth = time.time_ns()
    subprocess.run(
        command, cwd=folder, env=environment, check=True, timeout=PATIENCE,
        stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )  # fmt: skip
    seen: Run = {"end": (time.time_ns() - birth) / 1e6}
    for line in trace.read_text("utf-8").splitlines() if trace.exists() else []:
        event, value = line.split()
        seen[event] = float(value) if event == "rss_kb" else (int(value) - birth) / 1e6
    return seen


def _median(start: Callable[[], Run], runs: int) -> Run:
    start()
    seen = [start() for _ in range(runs)]
    return {event: statistics.median(run[event] for run in seen) for event in seen[0]}


def _print(measured: dict[str, Run]) -> None:
    floor = measured["bare table"]["table_painted"]
    rows = [("python -c pass, to its end", measured["python -c pass"]["end"])]
    rows += [("bare table, to its first paint", floor)]
    rows += [("servoscope, to table painted", measured["servoscope"]["table_painted"])]
    rows += [("servoscope, to charts painted", measured["servoscope"]["charts_painted"])]
    others = [name for name in ("napari", "Orange") if name in measured]
    rows += [(f"{name}, to window painted", measured[name]["table_painted"]) for name in others]
    print(f"{'what':34}{'ms':>8}{'x floor':>9}")
    for what, value in rows:
        print(f"{what:34}{value:8.0f}{value / floor:9.2f}")
    print(f"\n{'memory after start':34}{'MB':>8}{'x floor':>9}")
    base = measured["bare table"].get("rss_kb", float("nan"))
    for name in ("bare table", "servoscope", *others):
        size = measured[name].get("rss_kb", float("nan"))
        print(f"{name:34}{size / 1024:8.0f}{size / base:9.2f}")
    charts = measured["servoscope"]["charts_painted"]
    for name in others:
        share = charts / measured[name]["table_painted"]
        print(f"\nservoscope, charts painted, takes {share:.0%} of {name}'s start", end="")
    print()


if __name__ == "__main__":
    sys.exit(main())
