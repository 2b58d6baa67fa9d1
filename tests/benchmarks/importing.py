"""A list of 10,000 companies with 6 factors: read, planned, taken into a workspace, opened again,
and the same in the window, up to its last paint.

    python tests/benchmarks/importing.py [--folder DIR] [--companies 10000] [--large 200]

Run from the project root, in a window (a virtual screen will do) or with QT_QPA_PLATFORM=offscreen.
Aims: from XLSX into the window under 3 s, open under 0.5 s, an edit journaled under 5 ms (p99),
the file under 60 MB. Floors: for reading, python-calamine (compiled) on the same file; for the
edit, 200 bytes appended to a plain file and synced. The longest stand is how long the window did
not answer while the list was taken in, and while that was undone. `--large` is the size in MB of a
CSV file whose reading is watched for memory (peak of Python's allocations; measuring slows it
down); 0 leaves it out.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from python_calamine import load_workbook  # noqa: E402

from data.bundled import load  # noqa: E402
from data.importing import existing, guess_mapping, open_table, plan  # noqa: E402
from data.own_rows import with_own_rows  # noqa: E402
from data.records import Factor, Reference  # noqa: E402
from data.workspace import Change, Workspace  # noqa: E402
from scoring.state import initial_state, with_values  # noqa: E402

OWN = {"team": "Team", "compute_access": "Compute access"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", help="on the disk to measure; a temporary folder by default")
    parser.add_argument("--companies", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=200)
    args = parser.parse_args()
    reference = six_factors()
    with tempfile.TemporaryDirectory(dir=args.folder) as name:
        folder = Path(name)
        for ending in ("csv", "xlsx"):
            path = folder / f"companies.{ending}"
            write(path, args.companies, reference)
            taken_in(path, folder / f"{ending}.servoscope", reference)
        in_the_window(folder)
        if args.large:
            large(folder / "large.csv", args.large, reference)


def six_factors() -> Reference:
    """The bundled facts, the robotics universe with two factors more."""
    reference = load()
    universe = reference.universes["robotics"]
    more = tuple(Factor(id, name, "") for id, name in OWN.items())
    universe = replace(universe, factors=universe.factors + more)
    return replace(reference, universes={**reference.universes, "robotics": universe})


def write(path: Path, companies: int, reference: Reference) -> None:
    """A list as an analyst keeps it: names, segment, country, and per factor score and bounds."""
    chance = random.Random(1)
    factors = [factor.id for factor in reference.universes["robotics"].factors]
    rows: list[list[Any]] = [["name", "name_zh", "segment", "country", "founded", *(
        f"{factor}{part}" for factor in factors for part in ("", "_low", "_high", "_reason"))]]
    for i in range(companies):
        row: list[Any] = [f"Robot Maker {i}", chinese(chance), chance.choice(("humanoid", "arm")),
                          chance.choice(("CN", "US", "DE")), chance.randrange(1990, 2026)]
        for _ in factors:
            score = round(chance.random(), 2)
            row += [score, round(score / 2, 2), round((1 + score) / 2, 2), f"visit {i % 100}"]
        rows.append(row)
    if path.suffix == ".csv":
        path.write_text("\n".join(",".join(map(str, row)) for row in rows), "utf-8")
        return
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for i, row in enumerate(rows):
            sheet.write_row(i, 0, row)


def chinese(chance: random.Random) -> str:
    """A name of five characters, most of them with one reading, some with several."""
    return "".join(chance.choices("智元宇树优必选云深处重庆银行开普勒乐聚星海图动纪机器人", k=5))


def taken_in(path: Path, target: Path, reference: Reference) -> None:
    """Each step of an import, and of opening the workspace afterwards."""
    factors = reference.universes["robotics"].factors
    print(f"\n{path.name}, {path.stat().st_size / 1e6:.1f} MB")
    if path.suffix == ".xlsx":
        timed("floor: python-calamine", lambda: load_workbook(str(path)).get_sheet_by_index(
            0).to_python())
    total = now()
    grid = timed("find table, guess columns", lambda: open_table(path, "companies", factors))
    mapping = guess_mapping(grid.headers, "companies", factors)
    planned = timed("read and plan", lambda: plan(
        grid, mapping, existing(reference, "robotics", {})))
    assert not planned.refused, planned.refusals[0]
    with Workspace.open(target) as workspace:
        timed(f"journal {len(planned.changes):,} changes", lambda: workspace.commit(
            "import", f"Import {path.name}", planned.changes, "Ana"))
        news = [(change.key, change.new) for change in planned.changes]
        timed("own rows into the universe", lambda: with_own_rows(reference, news))
        told("whole import", total)
    print(f"{'file':34} {target.stat().st_size / 1e6:8.1f} MB")
    start = now()
    workspace = timed("open file", lambda: Workspace.open(target))
    values = timed("current values", workspace.values)
    merged, orphans = timed("own rows", lambda: with_own_rows(reference, values.items()))
    state, _, _ = timed("state", lambda: with_values(
        initial_state(merged), merged, values.items()))
    told("whole opening", start)
    assert not orphans and len(merged.universes["robotics"].companies) > 10_000
    edits(workspace, values)
    workspace.close()


def in_the_window(folder: Path) -> None:
    """Read, apply and paint in the whole window, with own factors; then undo."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from gui.commands import Command
    from gui.commands.factors import add_factor
    from gui.dialogs.importing.reading import Request, read
    from tests.benchmarks.edit import _close, _open

    app = QApplication([])
    launcher, place = _open(app, None)
    while not launcher.window.complete:
        QTest.qWait(10)
    session = launcher.session
    for id, name in OWN.items():
        session.apply(add_factor(session, Factor(id, name, "")))
    factors = session.universe.factors
    path = folder / "scores.xlsx"
    scores_only(path, [factor.name for factor in factors])
    beats: list[float] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(perf_counter()))
    heart.start(5)
    print(f"\nin the window, {path.stat().st_size / 1e6:.1f} MB, scores alone")
    total = now()
    stands = existing(session.reference, session.universe.id, dict(session.journal.values))
    found = timed("read and plan (off the window)", lambda: read(
        Request(path, "companies"), stands, factors, lambda done, size: None))
    assert not found.plan.refused
    for what, action in (("apply", lambda: session.apply(
            Command("import", "Import", found.plan.changes))), ("undo", session.stack.undo)):
        app.processEvents()
        beats.clear()
        timed(f"{what}, {len(found.plan.changes):,} changes", action)
        timed("paint", app.processEvents)
        app.processEvents()
        if what == "apply":
            told("whole import", total)
        stand = max((b - a for a, b in zip(beats, beats[1:], strict=False)), default=0.0)
        print(f"{'longest stand':34} {stand:8.3f} s")
    heart.stop()
    _close(app, launcher, place)


def scores_only(path: Path, factors: list[str]) -> None:
    """Names, segment, country and one score per factor."""
    import xlsxwriter

    chance = random.Random(1)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["name", "name_zh", "segment", "country", "founded", *factors])
        for i in range(10_000):
            sheet.write_row(i + 1, 0, [
                f"Robot Maker {i}", chinese(chance), chance.choice(("humanoid", "arm")),
                chance.choice(("CN", "US", "DE")), chance.randrange(1990, 2026),
                *(round(chance.random(), 2) for _ in factors)])


def edits(workspace: Workspace, values: dict[str, Any], count: int = 1_000) -> None:
    """Single edits in the large file."""
    chance = random.Random(2)
    keys = [key for key in values if key.startswith("score/")]
    times, floor = [], []
    plain = os.open(workspace.path.with_suffix(".plain"), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for _ in range(count):
        start = perf_counter()
        os.write(plain, b"x" * 200)
        os.fsync(plain)
        floor.append((perf_counter() - start) * 1e3)
        key = chance.choice(keys)
        change = Change(key, values[key], {"score": round(chance.random(), 3)})
        start = perf_counter()
        workspace.commit("score", "Set a score", [change], "Ana")
        times.append((perf_counter() - start) * 1e3)
        values[key] = change.new
    os.close(plain)
    for what, each in (("edit", sorted(times)), ("floor: synced append", sorted(floor))):
        middle, slow = each[count // 2], each[count * 99 // 100]
        print(f"{f'{what}, median and p99':34} {middle:8.2f} {slow:8.2f} ms")


def large(path: Path, megabytes: int, reference: Reference) -> None:
    """Memory and time of a large file of which most is not used."""
    row = 'Robot Maker %d,0.5,"' + "x" * 2_000 + '"\n'
    with path.open("w") as file:
        file.write("name,supply chain,essay\n")
        for i in range(megabytes * 1_000_000 // len(row)):
            file.write(row % i)
    print(f"\n{path.name}, {path.stat().st_size / 1e6:.0f} MB")
    factors = reference.universes["robotics"].factors

    def read() -> None:
        grid = open_table(path, "companies", factors)
        plan(grid, guess_mapping(grid.headers, "companies", factors),
             existing(reference, "robotics", {}))

    timed("read and plan", read)
    tracemalloc.start()
    read()
    print(f"{'most memory':34} {tracemalloc.get_traced_memory()[1] / 1e6:8.0f} MB")
    tracemalloc.stop()


def timed(what: str, action: Callable[[], Any]) -> Any:
    start = now()
    result = action()
    told(what, start)
    return result


def now() -> tuple[float, float]:
    """Time by the clock, and of this process alone, which a busy machine stretches less."""
    return perf_counter(), process_time()


def told(what: str, start: tuple[float, float]) -> None:
    clock, own = (after - before for after, before in zip(now(), start, strict=True))
    print(f"{what:34} {clock:8.3f} s {own:8.3f} s CPU")


if __name__ == "__main__":
    main()
