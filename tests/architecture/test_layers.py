"""Imports go down only, Qt stays on the top floor, and heavy libraries load late."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

FLOORS = ("data", "scoring", "models", "gui")  # from the ground up
QT = {"PySide6", "shiboken6", "pyqtgraph"}
HEAVY = {"pandas", "sklearn", "scipy", "xlsxwriter", "python_calamine", "pypinyin", "matplotlib"}
ROOT = Path(__file__).resolve().parents[2]


def _modules(floor: str) -> list[Path]:
    return [p for p in sorted((ROOT / floor).rglob("*.py")) if "__pycache__" not in p.parts]


def _imports(path: Path) -> Iterator[tuple[str, int, bool]]:
    """Give every imported module's top name, its line, and whether it loads with the module."""
    late: set[ast.AST] = set()
    tree = ast.parse(path.read_text("utf-8"), str(path))
    for node in ast.walk(tree):
        typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        if typing_only or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            late.update(ast.walk(node))
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [node.module or ""]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            names = [a.value for a in node.args if isinstance(a, ast.Constant)]
        for name in names:
            yield name.split(".")[0], getattr(node, "lineno", 0), node not in late

# Folders that are themselves loaded late; test_start_imports holds that they are.
LATE = {
    "pyqtgraph": ("gui/charts", "gui/compute", "gui/market", "gui/valuation", "gui/scenarios"),
    "sklearn": ("models/calibration",), "pandas": ("models/calibration",),
    "scipy": ("models/calibration",),
}


@pytest.mark.parametrize("floor", FLOORS[:-1])
def test_nothing_below_gui_imports_qt(floor: str) -> None:
    found = [
        f"{p}:{line} {name}" for p in _modules(floor) for name, line, _ in _imports(p) if name in QT
    ]
    assert not found


@pytest.mark.parametrize("floor", FLOORS)
def test_no_floor_imports_one_above(floor: str) -> None:
    above = set(FLOORS[FLOORS.index(floor) + 1 :]) | {"tests"}
    found = [
        f"{p}:{line} {name}"
        for p in _modules(floor)
        for name, line, _ in _imports(p)
        if name in above
    ]
    assert not found


@pytest.mark.parametrize("floor", FLOORS)
def test_heavy_libraries_are_imported_inside_functions(floor: str) -> None:
    found = [
        f"{p}:{line} {name}"
        for p in _modules(floor)
        for name, line, at_once in _imports(p)
        if at_once and name in HEAVY | {"pyqtgraph"}
        and not any(ROOT / folder in p.parents for folder in LATE.get(name, ()))
    ]
    assert not found


def test_import_linter_contracts_hold(project_root: Path) -> None:
    command = "from importlinter.cli import lint_imports_command as main; main()"
    ended = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=project_root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=_utf8(),
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "2 kept, 0 broken" in ended.stdout


def _utf8() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONUTF8": "1"}
