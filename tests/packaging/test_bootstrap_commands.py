"""What bootstrap.py says to wrong words, to an old Python and to a machine without a display."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.small_project import Project

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "bootstrap.py"
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a display")


@linux
def test_run_without_a_display_names_the_command_line_and_ends_with_2(new_project: Project) -> None:
    done = new_project.call("run")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "no display" in done.stderr
    assert "python3 packaging/bootstrap.py run -- rank --out ranking.csv" in done.stderr
    assert not (new_project.root / ".venv").exists()


@linux
def test_run_with_a_display_that_does_not_answer_ends_with_2(new_project: Project) -> None:
    done = new_project.call("run", DISPLAY=":987")
    assert done.returncode == 2
    assert "The display :987 does not answer" in done.stderr
    assert not (new_project.root / ".venv").exists()


@pytest.mark.parametrize(
    "environ",
    [
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"QT_QPA_PLATFORM": "offscreen"},
        {"DISPLAY": "otherhost:10.0"},
    ],
)
def test_other_ways_to_have_a_window_are_taken_on_trust(
    environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    from setup_system import display_problem

    assert display_problem(environ, "linux") is None
    assert display_problem({}, "linux")
    assert display_problem({}, "darwin") is None
    assert display_problem({}, "win32") is None


@pytest.mark.parametrize(
    "arguments", [[], ["start"], ["run", "test"], ["--quick", "run"], ["setup", "--", "x"]]
)
def test_wrong_words_show_the_usage_and_end_with_2(
    new_project: Project, arguments: list[str]
) -> None:
    done = new_project.call(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python3 packaging/bootstrap.py VERB")
    assert not (new_project.root / ".venv").exists()


def test_help_is_printed_without_setting_anything_up(new_project: Project) -> None:
    done = new_project.call("--help")
    assert done.returncode == 0
    assert "examples:" in done.stdout
    assert not (new_project.root / ".venv").exists()


def test_an_old_python_gets_one_sentence_and_2() -> None:
    code = (
        "import runpy, sys\n"
        "sys.version_info = (3, 9, 18, 'final', 0)\n"
        f"runpy.run_path({str(SCRIPT)!r}, run_name='__main__')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        f"Servoscope needs Python 3.11 or newer; {sys.executable} is Python 3.9.\n"
    )


def test_every_command_of_the_app_runs_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    from gui.cli.parser import COMMANDS

    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    from setup_commands import WINDOWLESS

    assert {*COMMANDS, "--version", "--help", "-h"} == WINDOWLESS
