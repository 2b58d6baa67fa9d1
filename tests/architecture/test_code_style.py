"""What ruff, mypy and the size of the files say about the whole code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINES = 400
CHECKED = ("data", "scoring", "models", "gui", "tests", "packaging")


def _run(*command: str) -> tuple[int, str]:
    ended = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return ended.returncode, ended.stdout + ended.stderr


def _sources() -> list[Path]:
    found = [path for folder in CHECKED for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in found if "__pycache__" not in path.parts]


def test_ruff_finds_nothing() -> None:
    code, said = _run("ruff", "check", "--quiet", "--output-format=concise", ".")
    assert code == 0, said


def test_types_hold_strictly_below_gui_and_in_gui() -> None:
    code, said = _run("mypy")
    assert code == 0, said


def test_types_hold_in_the_bootstrap_script() -> None:
    scripts = sorted(str(path) for path in (ROOT / "packaging").glob("*.py"))
    code, said = _run("mypy", "--strict", "--no-warn-unreachable", "--platform=linux", *scripts)
    assert code == 0, said


def test_no_file_is_too_long_to_read() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in _sources()
    }
    assert lengths
    assert not {name: n for name, n in lengths.items() if n > LINES}


def test_packaging_folder_does_not_shadow_the_packaging_library() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    inside = subprocess.run(
        [sys.executable, "-c", "from packaging.version import Version; print(Version('1.0'))"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert inside.stdout.strip() == "1.0", inside.stderr


def test_test_folders_are_not_packages() -> None:
    """With importlib mode two test files may not be told apart by package, so names are unique."""
    tests = [path for path in _sources() if "tests" in path.relative_to(ROOT).parts[:1]]
    assert not [path for path in tests if path.name == "__init__.py"]
    names = [path.name for path in tests if path.name.startswith("test_")]
    assert sorted(set(names)) == sorted(names)
