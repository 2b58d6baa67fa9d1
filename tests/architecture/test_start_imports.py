"""The table paints before pyqtgraph loads; pandas and the like stay out of the start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.process import ROOT, run_app

NEVER_AT_START = {
    "pandas", "sklearn", "scipy", "matplotlib", "xlsxwriter", "python_calamine", "pypinyin",
}  # fmt: skip
AFTER_THE_TABLE = {"pyqtgraph"}

# Notes in the file named first when a module is first looked for, then becomes the app.
WATCHED = """
import runpy, sys, time
path, watched = sys.argv[1], set(sys.argv[2].split(","))
class Watch:
    def find_spec(self, name, path_=None, target=None):
        if name in watched:
            with open(path, "a") as file:
                file.write(f"{name} {time.time_ns()}\\n")
sys.meta_path.insert(0, Watch())
sys.argv[:] = ["servoscope", *sys.argv[3:]]
runpy.run_module("gui", run_name="__main__")
"""


def _start(folder: Path, watched: set[str], *arguments: str) -> dict[str, int]:
    """Run the app once; give when each watched module loaded and each part was painted."""
    trace = folder / "trace"
    ended = run_app(
        folder, trace, ["-c", WATCHED, str(trace), ",".join(watched), *arguments],
        QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stderr
    lines = trace.read_text("utf-8").splitlines() if trace.exists() else []
    first: dict[str, int] = {}
    for line in lines:
        name, value = line.split()
        first.setdefault(name, int(value))
    return first


def test_the_table_is_painted_before_the_charts_library_loads(tmp_path: Path) -> None:
    workspace = str(tmp_path / "new.servoscope")
    seen = _start(tmp_path, NEVER_AT_START | AFTER_THE_TABLE, "--workspace", workspace)
    assert seen["table_painted"] < seen["pyqtgraph"] < seen["charts_painted"]
    assert not NEVER_AT_START & set(seen)


def test_ranking_without_a_window_loads_no_qt(tmp_path: Path) -> None:
    watched = {"PySide6", "shiboken6", "pyqtgraph", "gui.app"}
    assert not _start(tmp_path, watched, "rank", "--out", "ranking.csv")
    assert (tmp_path / "ranking.csv").read_text("utf-8-sig").count("\n") > 50


@pytest.mark.parametrize("module", ["gui.app", "gui.session", "scoring.evaluate", "data.bundled"])
def test_modules_of_the_start_load_nothing_heavy(module: str) -> None:
    heavy = sorted(NEVER_AT_START | AFTER_THE_TABLE)
    code = f"import sys, {module}; print([m for m in {heavy} if m in sys.modules])"
    asked = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert asked.stdout.strip() == "[]", asked.stderr
