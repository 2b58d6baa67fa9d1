"""`bootstrap.py test` runs pytest without a display, then in a window, and tells how it went."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.support.small_project import Project

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="plays Xvfb")

# Stands for pytest: notes how it was called, ends as told for this part of the run.
PYTEST = """
import json, os, signal, sys
names = ("QT_QPA_PLATFORM", "DISPLAY", "SERVOSCOPE_TEST_PART")
with open(os.environ["CALLS"], "a") as file:
    file.write(json.dumps([sys.argv[1:], os.getcwd(), *map(os.environ.get, names)]) + "\\n")
code = int(os.environ["CODES"].split()["SERVOSCOPE_TEST_PART" in os.environ])
if code < 0:
    os.kill(os.getpid(), -code)
sys.exit(code)
"""
XVFB = """#!{python}
import os, sys, time
os.write(int(sys.argv[sys.argv.index("-displayfd") + 1]), b"77\\n")
time.sleep(60)
"""


@pytest.fixture
def played(ready_project: Project, tmp_path: Path) -> Path:
    """A folder with an Xvfb that only says its number; the project's pytest is the one above."""
    (ready_project.root / "pytest.py").write_text(PYTEST, "utf-8")
    server = tmp_path / "bin" / "Xvfb"
    server.parent.mkdir()
    server.write_text(XVFB.format(python=sys.executable), "utf-8")
    server.chmod(0o755)
    return tmp_path


def _test(
    project: Project, played: Path, codes: str, *chosen: str
) -> tuple[int, list[list[object]], str]:
    calls = played / "calls"
    done = project.call(
        "test", "--no-system", "--", *chosen,
        cwd=played, CALLS=str(calls), CODES=codes,
        PATH=f"{played / 'bin'}{os.pathsep}{os.environ['PATH']}",
    )  # fmt: skip
    lines = calls.read_text("utf-8").splitlines()
    return done.returncode, [json.loads(line) for line in lines], done.stderr


def test_both_parts_get_the_arguments_and_their_platform(
    ready_project: Project, played: Path
) -> None:
    code, calls, _ = _test(ready_project, played, "0 0", "-k", "some name")
    root = str(ready_project.root)
    assert code == 0
    assert calls == [
        [["-k", "some name"], root, "offscreen", None, None],
        [["-k", "some name"], root, "xcb", ":77", "window"],
    ]


def test_the_whole_suite_runs_on_all_cores_but_for_the_window(
    ready_project: Project, played: Path
) -> None:
    _, calls, _ = _test(ready_project, played, "0 0")
    cores = len(os.sched_getaffinity(0))
    workers = [f"--numprocesses={min(cores, 4)}", "--dist=loadfile"] if cores > 1 else []
    assert [arguments for arguments, *_ in calls] == [workers, []]


@pytest.mark.parametrize(
    ("codes", "verdict"),
    [
        ("0 5", 0),  # nothing needs a window
        ("5 0", 0),  # only window tests were asked for
        ("5 5", 5),  # nothing was found at all
        ("1 0", 1),
        ("0 1", 1),
        ("1 5", 1),
        ("5 1", 1),
    ],
)
def test_a_failure_in_either_part_is_a_failure(
    ready_project: Project, played: Path, codes: str, verdict: int
) -> None:
    code, calls, _ = _test(ready_project, played, codes)
    assert (code, len(calls)) == (verdict, 2)


def test_wrong_pytest_arguments_end_the_run_at_once(ready_project: Project, played: Path) -> None:
    code, calls, _ = _test(ready_project, played, "4 0")
    assert (code, len(calls)) == (4, 1)


def test_a_crash_is_named_and_counts_as_failed(ready_project: Project, played: Path) -> None:
    code, calls, said = _test(ready_project, played, "-11 0")
    assert (code, len(calls)) == (1, 2)
    assert "The tests were ended by signal 11." in said


def test_without_a_virtual_display_the_rest_still_runs(
    ready_project: Project, played: Path
) -> None:
    (played / "bin" / "Xvfb").write_text(f"#!{sys.executable}\nraise SystemExit(1)\n", "utf-8")
    code, calls, said = _test(ready_project, played, "0 0")
    assert (code, len(calls)) == (0, 1)
    assert "There is no virtual display (Xvfb)" in said
