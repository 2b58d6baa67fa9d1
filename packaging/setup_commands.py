"""The verbs of bootstrap.py: what each needs, in which order, and the exit code it ends with."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from setup_environment import Environment
from setup_system import (
    FONT,
    OFFSCREEN,
    TESTS,
    WINDOW,
    Failure,
    display_problem,
    ensure_packages,
    say,
    venv_package,
)

USAGE = """\
usage: python3 packaging/bootstrap.py VERB [--no-system] [-- ARGUMENTS]

verbs:
  run     set everything up and open the app; ARGUMENTS go to the app
  test    set everything up and run the whole test suite; ARGUMENTS go to pytest
  setup   set everything up and stop

options:
  --no-system   leave the system libraries of Debian and Ubuntu unchecked

examples:
  python3 packaging/bootstrap.py run
  python3 packaging/bootstrap.py run -- rank --out ranking.csv
  python3 packaging/bootstrap.py test -- -k ranking
"""

# Arguments with which the app prints or writes something and opens no window.
WINDOWLESS = {
    "rank", "check", "compute", "calibrate", "value", "scenarios", "compare", "import", "recover",
    "report", "verify", "-h", "--help", "--version",
}
DRAWING = {"report"}  # without a window, but with Qt


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says and return the exit code: 0, 1 failed, 2 usage, no display."""
    own, passed_on = _split(arguments)
    check_system = "--no-system" not in own
    verbs = [word for word in own if word != "--no-system"]
    if any(word in {"-h", "--help"} for word in verbs):
        sys.stdout.write(USAGE)
        return 0
    if (
        len(verbs) != 1
        or verbs[0] not in {"run", "test", "setup"}
        or (verbs[0] == "setup" and passed_on)
    ):
        sys.stderr.write(USAGE)
        return 2
    environment = Environment(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    try:
        if verbs[0] == "run":
            return _run(environment, passed_on, check_system)
        if verbs[0] == "test":
            return _test(environment, passed_on, check_system)
        return _set_up(environment, check_system)
    except Failure as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        say("Stopped; the next call picks up from here.")
        return 130


def _split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    words = list(arguments)
    if "--" not in words:
        return words, []
    at = words.index("--")
    return words[:at], words[at + 1 :]


def _run(environment: Environment, arguments: list[str], check_system: bool) -> int:
    windowless = bool(WINDOWLESS.intersection(arguments))
    if not windowless and (problem := display_problem(os.environ)):
        say(
            f"{problem}, and the window needs one; without a window, for example: "
            "python3 packaging/bootstrap.py run -- rank --out ranking.csv"
        )
        return 2
    # Other commands without a window load no Qt and so need nothing of the system.
    plain = windowless and not DRAWING.intersection(arguments)
    check_system = check_system and not plain
    _prepare(environment, OFFSCREEN + WINDOW, FONT, check_system)
    return environment.replace_by(["-m", "gui", *arguments])


def _test(environment: Environment, arguments: list[str], check_system: bool) -> int:
    from setup_tests import run_tests

    _prepare(environment, OFFSCREEN, (*WINDOW, *TESTS, *FONT), check_system)
    return run_tests(environment, arguments)


def _set_up(environment: Environment, check_system: bool) -> int:
    _prepare(environment, OFFSCREEN + WINDOW, FONT, check_system)
    say(f"Ready: {environment.python}")
    return 0


def _prepare(
    environment: Environment,
    needed: tuple[str, ...],
    optional: tuple[str, ...],
    check_system: bool,
) -> None:
    """Bring the environment up to date; done before, this reads one small file and returns."""
    ask_system = check_system and not environment.remembers(needed + optional)
    if ask_system:
        # Before the install, so that a person who must type a line types it first, and only one.
        ensure_packages(needed + venv_package(), optional, environment.log)
    environment.ensure()
    if ask_system:
        environment.remember(needed + optional)
