"""A quarter's work in one file: memory over 100,000 edits, and the history of them in the window.

    python tests/benchmarks/long_session.py [--edits 100000]

Run from the project root, in a window (a virtual screen will do) or with QT_QPA_PLATFORM=offscreen.
Aims: memory grows by less than 5 % after the first 1,000 edits, an edit is journaled within 5 ms
(p99), the file stays under 60 MB, opens within 0.5 s, and the history scrolls and filters without
a visible pause (100 ms). Floors: one synced append to a plain file for an edit; for a scroll, the
same table painted again with nothing read. The edits are made with sync off, all but 1,000.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from gui import commands  # noqa: E402
from gui.history.pane import HistoryPane  # noqa: E402
from gui.launcher import Launcher  # noqa: E402
from tests.benchmarks import edit as opening  # noqa: E402

SYNCED = 1_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=100_000)
    count = parser.parse_args().edits
    app = QApplication([])
    launcher, folder = opening._open(app, None)
    for _ in range(300):
        app.processEvents()
        if launcher.window.complete:
            break
        QTest.qWait(10)
    _edits(app, launcher, count, Path(folder.name))
    _history(app, launcher)
    path = launcher.session.journal.workspace.path
    opening._close_keeping(app, launcher)
    _reopened(path)
    folder.cleanup()


def _edits(app: QApplication, launcher: Launcher, count: int, folder: Path) -> None:
    session = launcher.session
    companies = len(session.universe.companies)
    chance = np.random.default_rng(2)
    writes, floor, sizes = [], [], {}
    write = session.journal.workspace.commit

    def timed(*args: object, **named: object) -> object:
        started = perf_counter()
        try:
            return write(*args, **named)  # type: ignore[arg-type]
        finally:
            writes.append(perf_counter() - started)

    session.journal.workspace.commit = timed  # type: ignore[method-assign, assignment]
    plain = os.open(folder / "plain", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for i in range(count):
        cell = int(chance.integers(companies)), int(chance.integers(4))
        session.apply(commands.set_cells(session, {cell: round(float(chance.random()), 3)}))
        if i < SYNCED:
            app.processEvents()
            started = perf_counter()
            os.write(plain, b"x" * 200)
            os.fsync(plain)
            floor.append(perf_counter() - started)
        elif i % 20 == 0:
            app.processEvents()
        if i + 1 in (SYNCED, count // 2, count):
            sizes[i + 1] = opening._rss()
        if i + 1 == SYNCED:
            _told("edit journaled", writes, floor, 5.0, "synced append")
            session.journal.workspace._db.execute("ROLLBACK")
            session.journal.workspace._db.execute("PRAGMA synchronous = OFF")
    os.close(plain)
    first = sizes[SYNCED]
    for number, size in sizes.items():
        grown = f"{size / first - 1:+8.1%}"
        print(f"memory after {number:>7,} edits {size:8.1f} MB {grown}   (aim +5 %)")


def _history(app: QApplication, launcher: Launcher) -> None:
    window = launcher.window
    started = perf_counter()
    window.docks.toggle_history()
    app.processEvents()
    pane = window.docks.history.widget()
    assert isinstance(pane, HistoryPane)
    print(f"history opened {1000 * (perf_counter() - started):23.1f} ms")
    bar = pane.table.verticalScrollBar()
    floor = _each(app, lambda _: pane.table.viewport().update(), range(40))
    chance = np.random.default_rng(3)
    _told("history: jump anywhere", _each(
        app, lambda _: bar.setValue(int(chance.integers(bar.maximum()))), range(200)), floor, 100.0)
    bar.setValue(0)
    _told("history: page down", _each(
        app, lambda _: bar.setValue(bar.value() + 8), range(300)), floor, 100.0)

    def look(words: str) -> None:
        pane.bar.text.setText(words)
        pane._search()

    bar.setValue(0)
    _told("history: filter by words", _each(
        app, look, ["u", "un", "uni", "unit", "unitree", "0.5", "没有", ""]), floor, 100.0)


def _each(app: QApplication, act: Callable[[object], object], over: object) -> list[float]:
    times = []
    for item in over:  # type: ignore[attr-defined]
        started = perf_counter()
        act(item)
        app.processEvents()
        times.append(perf_counter() - started)
    return times


def _reopened(path: Path) -> None:
    from data.bundled import load
    from data.workspace import Workspace
    from gui.session import Session

    print(f"file {path.stat().st_size / 1e6:33.1f} MB   (aim 60)")
    reference = load()
    times = []
    for _ in range(5):
        started = perf_counter()
        session = Session(reference, Workspace.open(path), "Tester")
        times.append(perf_counter() - started)
        session.journal.close()
    print(f"open, values, evaluation {1000 * min(times):13.1f} ms   (aim 500)")


def _told(
    what: str, times: list[float], floor: list[float], aim: float, of: str = "repaint"
) -> None:
    p50, p99 = 1000 * np.percentile(times, [50, 99])
    print(f"{what:28} p50 {p50:6.2f} p99 {p99:7.2f} ms   (aim {aim:g}; {of} "
          f"{1000 * float(np.median(floor)):.2f}, p99 {1000 * np.percentile(floor, 99):.2f})")


if __name__ == "__main__":
    main()
