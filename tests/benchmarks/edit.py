"""Edit to paint: from a score or a chip typed, or another scenario chosen, to table and charts on
screen, and what memory it takes.

    python tests/benchmarks/edit.py [--sizes 100,1000,10000] [--edits 300] [--memory 10000]

Run from the project root, in a window (a virtual screen will do) or with QT_QPA_PLATFORM=offscreen.
The floor is Qt alone: the same window painted again with nothing computed.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from data.bundled import load  # noqa: E402
from data.workspace import Workspace  # noqa: E402
from gui import commands  # noqa: E402
from gui.commands.compute import set_assumptions  # noqa: E402
from gui.commands.scenarios import create_scenario  # noqa: E402
from gui.launcher import Launcher  # noqa: E402
from gui.settings import Settings  # noqa: E402
from gui.start import Start  # noqa: E402
from gui.theme import theme  # noqa: E402
from models.scenarios import ScoreRule  # noqa: E402
from tests.support import synthetic  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--edits", type=int, default=300)
    parser.add_argument("--memory", type=int, default=10_000, help="edits of the memory run")
    args = parser.parse_args()
    app = QApplication([])
    print(f"platform {app.platformName()}, {os.cpu_count()} cores")
    print(f"{'companies':>9} {'edit p50':>9} {'p99':>8} {'arith.':>8} {'repaint':>8} {'ratio':>6}")
    for size in map(int, args.sizes.split(",")):
        _measure(app, size, args.edits)
    print(f"{'companies':>9} {'switch':>9} {'p99':>8} {'first':>8} {'edit':>8} {'repaint':>8}")
    for size in map(int, args.sizes.split(",")):
        _measure_scenarios(app, size, max(20, args.edits // 5))
    _measure_compute(app, args.edits)
    _memory(app, args.memory)


def _open(app: QApplication, companies: int | None) -> tuple[Launcher, tempfile.TemporaryDirectory]:
    folder = tempfile.TemporaryDirectory()
    root = Path(folder.name)
    settings = Settings(QSettings(str(root / "settings.ini"), QSettings.Format.IniFormat))
    settings.put("guide/dismissed", True)
    theme.start("light")
    reference = load() if companies is None else synthetic.reference(load(), companies)
    workspace = Workspace.open(root / "bench.servoscope")
    launcher = Launcher(settings, workspace, Start(), reference)
    launcher.show()
    for _ in range(200):
        app.processEvents()
        if launcher.window.charts is not None:
            break
        QTest.qWait(10)
    QTest.qWait(300)
    return launcher, folder


def _close(app: QApplication, launcher: Launcher, folder: tempfile.TemporaryDirectory) -> None:
    _close_keeping(app, launcher)
    folder.cleanup()


def _close_keeping(app: QApplication, launcher: Launcher) -> None:
    launcher.window.hide()
    launcher.close()
    launcher.window.deleteLater()
    launcher.session.deleteLater()
    app.processEvents()
    gc.collect()


def _measure(app: QApplication, companies: int, edits: int) -> None:
    launcher, folder = _open(app, companies)
    session = launcher.session
    rng = np.random.default_rng(1)
    times, arithmetic, floor = [], [], []
    for _ in range(edits):
        cell = int(rng.integers(companies)), int(rng.integers(4))
        value = round(float(rng.random()), 2)
        started = perf_counter()
        session.apply(commands.set_cells(session, {cell: value}))
        app.processEvents()
        times.append(perf_counter() - started)
        arithmetic.append(session.evaluation.elapsed_ms)
    for _ in range(50):
        started = perf_counter()
        launcher.window.repaint()
        app.processEvents()
        floor.append(perf_counter() - started)
    p50, p99 = 1000 * np.percentile(times, [50, 99])
    bare = 1000 * float(np.median(floor))
    print(f"{companies:>9,} {p50:>6.1f} ms {p99:>5.1f} ms {np.median(arithmetic):>5.1f} ms "
          f"{bare:>5.1f} ms {p50 / bare:>6.1f}")
    _close(app, launcher, folder)


def _measure_scenarios(app: QApplication, companies: int, rounds: int) -> None:
    """From choosing another scenario, or an edit in one, to everything painted again."""
    launcher, folder = _open(app, companies)
    session = launcher.session
    for _ in range(200):
        app.processEvents()
        if launcher.window.complete:
            break
        QTest.qWait(10)
    segments = sorted({c.segment for c in session.universe.companies})
    ids = ["base"]
    for place, name in enumerate(("One", "Two", "Three")):
        rule = ScoreRule("robotics", "segment", (segments[place],), "*", "multiply", 0.7)
        id, command = create_scenario(session, session.scenarios.tree, name, rules=(rule,))
        session.apply(command)
        ids.append(id)
    QTest.qWait(300)

    def timed(run: Callable[[], object]) -> float:
        started = perf_counter()
        run()
        app.processEvents()
        return perf_counter() - started

    first = [timed(lambda id=id: session.set_scenario(id)) for id in ids[1:]]
    switch = [timed(lambda at=at: session.set_scenario(ids[at % 4])) for at in range(rounds)]
    rng = np.random.default_rng(4)
    session.set_scenario(ids[1])
    edits = []
    for _ in range(rounds):
        cell, score = (int(rng.integers(companies)), int(rng.integers(4))), round(rng.random(), 2)
        edits.append(timed(lambda cell=cell, score=score: session.apply(
            commands.set_cells(session, {cell: score}))))
    floor = [timed(launcher.window.repaint) for _ in range(30)]
    p50, p99 = 1000 * np.percentile(switch, [50, 99])
    others = "".join(f" {1000 * float(np.median(x)):>5.1f} ms" for x in (first, edits, floor))
    print(f"{companies:>9,} {p50:>6.1f} ms {p99:>5.1f} ms{others}")
    _close(app, launcher, folder)


def _measure_compute(app: QApplication, edits: int) -> None:
    """Edits of chips in the Compute view, with each of its charts in front in turn."""
    launcher, folder = _open(app, None)
    session, window = launcher.session, launcher.window
    for _ in range(200):
        app.processEvents()
        if window.complete:
            break
        QTest.qWait(10)
    window.views.show_view("compute")
    QTest.qWait(500)
    chips = [chip for chip, rate in zip(session.compute.chips, session.compute.rates.output,
                                        strict=True) if rate > 0]
    rng = np.random.default_rng(3)
    print(f"{'chips, in front':>20} {'edit p50':>9} {'p99':>8} {'engine':>8} {'repaint':>8}")
    for chart in ("roofline", "speed", "supply", "claims"):
        window.views.pages["compute"].charts.show_chart(chart)
        QTest.qWait(200)
        times, engine, floor = [], [], []
        for _ in range(edits):
            chip = chips[int(rng.integers(len(chips)))]
            cell = ("chips", chip, "bandwidth_gb_s")
            value = round(float(rng.uniform(1000, 9000)))
            started = perf_counter()
            session.apply(set_assumptions(session, {cell: value}))
            app.processEvents()
            times.append(perf_counter() - started)
            engine.append(session.compute.elapsed_ms)
        for _ in range(30):
            started = perf_counter()
            window.repaint()
            app.processEvents()
            floor.append(perf_counter() - started)
        p50, p99 = 1000 * np.percentile(times, [50, 99])
        print(f"{chart:>20} {p50:>6.1f} ms {p99:>5.1f} ms {np.median(engine):>5.1f} ms "
              f"{1000 * float(np.median(floor)):>5.1f} ms")
    _close(app, launcher, folder)


def _memory(app: QApplication, edits: int) -> None:
    launcher, folder = _open(app, None)
    session = launcher.session
    n = len(session.universe.companies)
    rng = np.random.default_rng(2)
    start = _rss()
    after_1000 = start
    for i in range(edits):
        cell = int(rng.integers(n)), int(rng.integers(4))
        session.apply(commands.set_cells(session, {cell: round(float(rng.random()), 2)}))
        app.processEvents()
        if i == 999:
            after_1000 = _rss()
    print(f"RSS after start {start:.0f} MB, after 1,000 edits {after_1000:.0f} MB, "
          f"after {edits:,} edits {_rss():.0f} MB")
    _close(app, launcher, folder)


def _rss() -> float:
    gc.collect()
    status = Path("/proc/self/status").read_text("utf-8")
    return int(next(x for x in status.splitlines() if x.startswith("VmRSS")).split()[1]) / 1024


if __name__ == "__main__":
    main()
