"""The app as a person starts it: a process of its own, in a real window system."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.window
def test_the_app_paints_table_and_charts_and_ends_without_a_word(
    tmp_path: Path, project_root: Path
) -> None:
    trace = tmp_path / "trace"
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "gui", "--workspace", str(tmp_path / "new.servoscope")],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(project_root),
            "XDG_CONFIG_HOME": str(tmp_path),
            "SERVOSCOPE_TRACE_START": str(trace),
            "SERVOSCOPE_QUIT_AFTER_START": "1",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    events = [line.split()[0] for line in trace.read_text("utf-8").splitlines()]
    assert events == ["table_painted", "charts_painted", "rss_kb"]
