"""The app in a process of its own, which ends once table and charts are painted."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run_app(
    folder: Path, trace: Path, arguments: Sequence[str], **more: str
) -> subprocess.CompletedProcess[str]:
    """Run Python with `arguments` and settings in `folder`; `trace` takes what was painted when."""
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "XDG_CONFIG_HOME": str(folder),
            "XDG_DATA_HOME": str(folder),
            "SERVOSCOPE_TRACE_START": str(trace),
            "SERVOSCOPE_QUIT_AFTER_START": "1",
            **more,
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
