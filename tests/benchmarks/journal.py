"""The workspace file: commit latency, its floors, and a journal of 100,000 edits.

    python tests/benchmarks/journal.py [--folder DIR] [--edits 100000] [--repeats 1000]

Each measured edit takes turns with its floors, so that a busy machine slows all of them alike:
`insert` is one INSERT through bare sqlite3 with the same pragmas, `fsync` 200 bytes appended to a
plain file and synced. Ratios are of medians. The long journal is filled without syncs (only its
size and reading are measured); memory is that of this process.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from data.workspace import Change, Workspace  # noqa: E402

FACTORS = ("mass_production", "data_flywheel", "autonomy", "unit_economics")
Action = Callable[[], object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", help="on the disk to measure; a temporary folder by default")
    parser.add_argument("--edits", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=1_000)
    args = parser.parse_args()
    print(f"SQLite {sqlite3.sqlite_version}, Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory(dir=args.folder) as name:
        folder = Path(name)
        journal_modes(folder, args.repeats)
        commits(folder, args.repeats)
        long_journal(folder, args.edits)
        imports(folder)


def journal_modes(folder: Path, repeats: int) -> None:
    """One INSERT in each of SQLite's journal modes with synchronous=FULL."""
    print(f"\n{'one INSERT, synchronous=FULL':30} {'p50 ms':>8} {'p99 ms':>8}")
    actions = {
        mode: bare_insert(folder / f"{mode}.db", mode)
        for mode in ("WAL", "TRUNCATE", "DELETE", "PERSIST")
    }
    for mode, times in in_turn(actions, repeats).items():
        print(f"{mode:30} {median(times):8.2f} {p99(times):8.2f}")


def commits(folder: Path, repeats: int) -> None:
    """Edits of several sizes beside their floors."""
    print(
        f"\n{'edit':22} {'p50 ms':>8} {'p99 ms':>8} {'insert':>8} {'p99':>8} {'ratio':>6}"
        f" {'fsync':>8} {'p99':>8} {'ratio':>6}"
    )
    with Workspace.open(folder / "commits.servoscope") as workspace:
        session = Session(workspace)
        session.edit(2_000)  # a file with some content, so that pages are replaced
        cases: list[tuple[str, Action, int]] = [
            ("1 change", lambda: session.edit(1), repeats),
            ("1 change, drag goes on", session.drag, repeats),
            ("4 changes", lambda: session.edit(4), repeats),
            ("500 changes (paste)", lambda: session.edit(500), max(repeats // 10, 20)),
        ]
        for label, action, count in cases:
            times = in_turn(
                {
                    "edit": action,
                    "insert": bare_insert(folder / f"{label}.db", "TRUNCATE"),
                    "fsync": bare_append(folder / label),
                },
                count,
            )
            edit, insert, fsync = times["edit"], times["insert"], times["fsync"]
            print(
                f"{label:22} {median(edit):8.2f} {p99(edit):8.2f}"
                f" {median(insert):8.2f} {p99(insert):8.2f} {median(edit) / median(insert):6.1f}"
                f" {median(fsync):8.2f} {p99(fsync):8.2f} {median(edit) / median(fsync):6.1f}"
            )


def long_journal(folder: Path, edits: int) -> None:
    """Size, opening, reading and memory of a long session."""
    path = folder / "long.servoscope"
    with Workspace.open(path) as workspace:
        db = workspace._db
        db.execute("ROLLBACK")
        db.execute("PRAGMA synchronous = OFF")
        session = Session(workspace)
        for i in range(edits):
            session.edit(1)
            if i == 999:
                early = memory()
        grown = memory() / early - 1 if edits > 1000 else 0.0
    print(f"\n{edits:,} edits: {path.stat().st_size / 1e6:.1f} MB, memory since the 1,000th "
          f"{grown:+.1%}")  # fmt: skip

    def opened() -> None:
        with Workspace.open(path):
            pass

    last = f"score/robotics/company_{1:04d}/"
    with Workspace.open(path) as workspace:
        pages: list[tuple[str, Action]] = [
            ("open", opened),
            ("all current values", workspace.values),
            ("history, newest 100", lambda: workspace.history(limit=100)),
            ("100 from the middle", lambda: workspace.history(limit=100, before=edits // 2)),
            ("100 of one company", lambda: workspace.history(limit=100, key_prefix=last)),
            ("100 of all scores", lambda: workspace.history(limit=100, key_prefix="score/")),
            ("100 of one person", lambda: workspace.history(limit=100, who="analyst 3")),
            ("a company by a person",
             lambda: workspace.history(limit=100, who="analyst 3", key_prefix=last)),
        ]  # fmt: skip
        for label, action in pages:
            times = in_turn({label: action}, 15)[label]
            print(f"{label:30} {median(times):8.2f} {p99(times):8.2f}")
        check = in_turn({"": lambda: workspace._db.execute("PRAGMA quick_check").fetchone()}, 5)
        print(f"{'check of every page':30} {median(check['']):8.2f}")


def imports(folder: Path) -> None:
    """What importing the package adds to the standard library modules it rests on."""
    base = "sqlite3, json"
    rest = f"{base}, dataclasses, pathlib, contextlib, typing"
    times = {
        what: min(import_time(what, folder) for _ in range(7))
        for what in (base, rest, f"{rest}, data.workspace")
    }
    print()
    for what, time in times.items():
        print(f"import {what:70} {time:6.1f} ms")


class Session:
    """Random edits of 1,000 companies with 4 factors by 7 people."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.values = workspace.values()
        self.chance = random.Random(1)
        self.last: int | None = None

    def edit(self, size: int) -> None:
        numbers = self.chance.sample(range(4_000), size)
        keys = [f"score/robotics/company_{n // 4:04d}/{FACTORS[n % 4]}" for n in numbers]
        changes = [Change(k, self.values.get(k), round(self.chance.random(), 2)) for k in keys]
        label = f"Set company {numbers[0]} {changes[0].old} → {changes[0].new}"
        who = f"analyst {self.chance.randrange(7)}"
        self.workspace.commit("score", label, changes, who, "a new evidence row")
        self.values.update((change.key, change.new) for change in changes)
        self.last = None

    def drag(self) -> None:
        key = "score/robotics/company_0000/autonomy"
        change = Change(key, self.values.get(key), self.chance.random())
        if self.last is None:
            self.last = self.workspace.commit("score", "Set", [change], "Ana", "", "drag").id
        else:
            self.workspace.amend(self.last, [change], "Set", "")
        self.values[key] = change.new


def bare_insert(path: Path, mode: str) -> Action:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute(f"PRAGMA journal_mode = {mode}")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE edits (id INTEGER PRIMARY KEY, text TEXT)")
    return lambda: db.execute("INSERT INTO edits (text) VALUES (?)", ("x" * 200,))


def bare_append(path: Path) -> Action:
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    def append() -> None:
        os.write(handle, b"x" * 200)
        os.fsync(handle)

    return append


def in_turn(actions: dict[str, Action], repeats: int) -> dict[str, list[float]]:
    """Milliseconds of each action, sorted; they take turns."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(repeats):
        for name, action in actions.items():
            start = perf_counter()
            action()
            times[name].append((perf_counter() - start) * 1e3)
    return {name: sorted(measured) for name, measured in times.items()}


def median(times: list[float]) -> float:
    return times[len(times) // 2]


def p99(times: list[float]) -> float:
    return times[int(len(times) * 0.99)]


def memory() -> float:
    """Resident memory in bytes; on other systems than Linux the most it ever was."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return float(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def import_time(what: str, compiled: Path) -> float:
    program = (
        "import time; t = time.perf_counter(); "
        f"import {what}; print((time.perf_counter() - t) * 1e3)"
    )
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True, check=True, cwd=ROOT, text=True, env=environment,
    )  # fmt: skip
    return float(done.stdout)


if __name__ == "__main__":
    main()
