"""The app as a person starts it: a process of its own, in a real window system."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.process import run_app


@pytest.mark.window
def test_the_app_paints_table_and_charts_and_ends_without_a_word(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    ended = run_app(
        tmp_path, trace, ["-m", "gui", "--workspace", str(tmp_path / "new.servoscope")])
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    events = [line.split()[0] for line in trace.read_text("utf-8").splitlines()]
    assert events == ["table_painted", "charts_painted", "rss_kb"]
