"""Writes packaging/requirements.lock anew: every package with the hashes of all its files.

    python packaging/make_lock.py              # keep the versions that still fit
    python packaging/make_lock.py --upgrade    # take the newest that fit

Needs pip-tools (`pip install pip-tools`) and Python 3.11, the oldest supported: what only an older
Python needs is then in, and versions that dropped it are not. pip's own settings say where
packages come from; none of that goes into the lock file.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = "packaging/requirements.lock"
OPTIONS = [
    "--quiet",
    "--generate-hashes",
    "--allow-unsafe",  # setuptools too: the test of `pip install .` works without a network
    "--strip-extras",
    "--resolver=backtracking",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-emit-find-links",
    "--no-emit-options",
    "--newline=lf",
    "--extra=test",
]


def main(arguments: list[str]) -> int:
    """Write the lock file; return pip-compile's exit code, or 2 when it cannot be started."""
    if sys.version_info[:2] != (3, 11) or find_spec("piptools") is None:
        sys.stderr.write("make_lock.py needs Python 3.11 with pip-tools installed.\n")
        return 2
    compiler = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *arguments]
    sources = ["pyproject.toml", "packaging/requirements.in"]
    return subprocess.call([*compiler, f"--output-file={LOCK}", *sources], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
