"""bootstrap.py makes `.venv`, leaves a good one alone and mends a broken one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.support.small_project import Project

NO_OP_SECONDS = 0.3


def _installed(project: Project) -> bool:
    code = "import tinywheel; print(tinywheel.VALUE)"
    asked = subprocess.run(
        [project.python, "-I", "-c", code], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() == "1"


def test_setup_installs_what_the_lock_names(ready_project: Project) -> None:
    assert _installed(ready_project)


def test_second_call_does_nothing_and_is_quick(ready_project: Project) -> None:
    written = ready_project.log.stat().st_mtime_ns
    seconds = []
    for _ in range(5):
        started = time.perf_counter()
        done = ready_project.call("setup", "--no-system")
        seconds.append(time.perf_counter() - started)
        assert done.returncode == 0
        assert "Setting up" not in done.stderr
    assert ready_project.log.stat().st_mtime_ns == written
    assert min(seconds) < NO_OP_SECONDS


def test_run_hands_over_arguments_and_keeps_the_callers_folder(
    ready_project: Project, tmp_path: Path
) -> None:
    # Modules of the same names where the caller stands must not be taken for the app's.
    (tmp_path / "gui.py").write_text("raise SystemExit('wrong gui')", "utf-8")
    (tmp_path / "tinywheel.py").write_text("raise SystemExit('wrong package')", "utf-8")
    arguments = ["rank", "--out", "with space.csv", "--", "-x"]
    done = ready_project.call("run", "--no-system", "--", *arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["arguments"] == arguments
    assert Path(said["folder"]) == tmp_path
    assert Path(said["file"]).parent == ready_project.root / "gui"


def test_exit_code_of_the_app_is_passed_on(ready_project: Project) -> None:
    app = ready_project.root / "gui" / "__main__.py"
    before = app.read_text("utf-8")
    app.write_text("raise SystemExit(7)", "utf-8")
    assert ready_project.call("run", "--no-system", "--", "check").returncode == 7
    app.write_text(before, "utf-8")


def test_environment_with_its_python_gone_is_made_anew(ready_project: Project) -> None:
    ready_project.python.unlink()
    assert ready_project.call("setup", "--no-system").returncode == 0
    assert _installed(ready_project)


@pytest.mark.skipif(os.name == "nt", reason="kills a process group")
def test_killed_setup_is_mended_by_the_next_call(ready_project: Project) -> None:
    lock = ready_project.root / "packaging" / "requirements.lock"
    lock.write_text(lock.read_text("utf-8") + "# changed\n", "utf-8")
    ready_project.python.unlink()
    process = subprocess.Popen(
        ready_project.command("setup", "--no-system"),
        env=ready_project.environ(),
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    patience = time.monotonic() + 30
    while not ready_project.python.exists() and time.monotonic() < patience:
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert not _installed(ready_project)
    assert ready_project.call("setup", "--no-system").returncode == 0
    assert _installed(ready_project)


def test_changed_lock_that_fails_says_so_and_a_good_one_mends_it(ready_project: Project) -> None:
    lock = ready_project.root / "packaging" / "requirements.lock"
    good = lock.read_text("utf-8")
    lock.write_text("tinywheel==1.0 --hash=sha256:" + "0" * 64 + "\n", "utf-8")
    done = ready_project.call("setup", "--no-system")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "The packages could not be installed (is the network reachable?); "
        f"what pip said is in {ready_project.log}"
    )
    assert "HASHES" in ready_project.log.read_text("utf-8")
    lock.write_text(good, "utf-8")
    # Started with the Python of the very environment that is made anew.
    script = str(ready_project.root / "packaging" / "bootstrap.py")
    mended = subprocess.run(
        [ready_project.python, script, "setup", "--no-system"],
        env=ready_project.environ(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert mended.returncode == 0, mended.stderr
    assert _installed(ready_project)


def test_missing_lock_file_is_named(new_project: Project) -> None:
    (new_project.root / "packaging" / "requirements.lock").unlink()
    done = new_project.call("setup", "--no-system")
    assert done.returncode == 1
    assert "requirements.lock" in done.stderr
    assert "Traceback" not in done.stderr
