"""`pip install .` gives the `servoscope` command, with its data and without the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("data", "scoring", "models", "gui")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the project was installed into, from a copy: a build writes beside it."""
    source = tmp_path_factory.mktemp("install") / "source"
    for floor in FLOORS:
        shutil.copytree(ROOT / floor, source / floor, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "support", source / "tests" / "support")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    target = source.parent / "target"
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--no-build-isolation", "--no-deps", "--no-index",
         "--disable-pip-version-check", "--target", str(target), str(source)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def _call(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = installed / "bin" / ("servoscope.exe" if os.name == "nt" else "servoscope")
    return subprocess.run(
        [command, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_the_command_tells_the_version_of_the_project(installed: Path, tmp_path: Path) -> None:
    metadata = next(installed.glob("servoscope-*.dist-info")).name
    done = _call(installed, tmp_path, "--version")
    assert done.returncode == 0, done.stderr
    assert metadata == f"{done.stdout.strip().replace(' ', '-')}.dist-info"


def test_the_command_ranks_what_is_bundled(installed: Path, tmp_path: Path) -> None:
    done = _call(installed, tmp_path, "rank", "--out", "ranking.csv")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "ranking.csv").stat().st_size > 1_000


def test_every_file_of_the_packages_is_installed_and_no_test(installed: Path) -> None:
    def files(root: Path) -> Iterator[str]:
        for path in root.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(root).as_posix()

    for floor in FLOORS:
        assert set(files(ROOT / floor)) == set(files(installed / floor)), floor
    assert not (installed / "tests").exists()
    assert not (installed / "packaging").exists()


def test_licence_goes_along(installed: Path) -> None:
    text = next(installed.glob("servoscope-*.dist-info/licenses/LICENSE")).read_text("utf-8")
    assert text.startswith("MIT License")


def test_desktop_entry_starts_the_installed_command() -> None:
    lines = (ROOT / "packaging" / "servoscope.desktop").read_text("utf-8").splitlines()
    entry = dict(line.split("=", 1) for line in lines if "=" in line)
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert entry["Exec"].split()[0] in scripts
    assert (ROOT / "packaging" / f"{entry['Icon']}.svg").exists()


def test_icon_is_one_drawing_in_the_accent_colour() -> None:
    text = (ROOT / "packaging" / "servoscope.svg").read_text("utf-8")
    assert (ROOT / "gui" / "icons" / "servoscope.svg").read_text("utf-8") == text
    root = ElementTree.fromstring(text)
    assert root.get("viewBox") == "0 0 256 256"
    fills = {element.get("fill") for element in root.iter()} - {None, "none"}
    assert fills == {"#0072B2", "#FFFFFF"}
