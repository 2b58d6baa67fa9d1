"""A small project that bootstrap.py sets up for real, offline: one package, one line of app."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[2] / "packaging"
APP = """\
import json, os, sys
import tinywheel
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "file": __file__}))
"""


@dataclass(frozen=True)
class Project:
    """A folder with bootstrap.py, a lock file of one package, and an app that says what it got."""

    root: Path
    wheels: Path

    @property
    def python(self) -> Path:
        return self.root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def log(self) -> Path:
        return self.root / "bootstrap.log"

    def command(self, *arguments: str) -> list[str]:
        script = str(self.root / "packaging" / "bootstrap.py")
        return [sys.executable, script, *arguments]

    def environ(self, **more: str) -> dict[str, str]:
        """Return variables with which pip sees only this project's wheels, and nothing shows."""
        kept = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("PIP_", "QT_")) and key not in {"DISPLAY", "WAYLAND_DISPLAY"}
        }
        offline = {
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_CONFIG_FILE": os.devnull,
        }
        return {**kept, **offline, **more}

    def call(
        self, *arguments: str, cwd: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            cwd=cwd or self.root,
            env=self.environ(**more),
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )


def make_project(root: Path) -> Project:
    """Lay out a project in `root`, not yet set up."""
    (root / "packaging").mkdir(parents=True)
    for script in SCRIPTS.glob("*.py"):
        shutil.copy(script, root / "packaging")
    (root / "gui").mkdir()
    (root / "gui" / "__init__.py").touch()
    (root / "gui" / "__main__.py").write_text(APP, "utf-8")
    wheel = _tiny_wheel(root / "wheels")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock = f"tinywheel==1.0 \\\n    --hash=sha256:{digest}\n"
    (root / "packaging" / "requirements.lock").write_text(lock, "utf-8")
    return Project(root, wheel.parent)


def _tiny_wheel(folder: Path) -> Path:
    folder.mkdir()
    info = "tinywheel-1.0.dist-info"
    files = {
        "tinywheel.py": "VALUE = 1\n",
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: tinywheel\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\n"
        "Tag: py3-none-any\n",
    }
    record = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    path = folder / "tinywheel-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            wheel.writestr(name, text)
    return path
