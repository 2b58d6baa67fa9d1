"""Runs the test suite in two parts: all of it without a display, then what needs a window."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from shutil import which

from setup_environment import Environment
from setup_system import say

NO_TESTS_COLLECTED = 5
MOST_CORES = 4  # every worker loads Qt and scikit-learn
SCREEN = "1600x1000x24"
NATIVE = {"linux": "xcb", "darwin": "cocoa", "win32": "windows"}


def run_tests(environment: Environment, arguments: list[str]) -> int:
    """Run pytest with `arguments` in the project folder and return its exit code.

    Without arguments the first part runs on all cores.
    The second part runs in a virtual X server on Linux, in the window system elsewhere; where
    there is none, a sentence says that it was left out.
    """
    first = _pytest(environment, arguments or _whole(), {"QT_QPA_PLATFORM": "offscreen"})
    if first not in {0, 1, NO_TESTS_COLLECTED}:
        return first  # interrupted, or asked for something pytest does not know
    with _window_system() as variables:
        if variables is None:
            say("There is no virtual display (Xvfb): the tests that need a window were left out.")
            return first
        second = _pytest(environment, arguments, variables)
    if NO_TESTS_COLLECTED in {first, second}:
        return min(first, second)
    return first or second


def _whole() -> list[str]:
    """What runs the whole suite on all cores, each file on one; a chosen part needs no workers."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return [f"--numprocesses={min(cores, MOST_CORES)}", "--dist=loadfile"] if cores > 1 else []


def _pytest(environment: Environment, arguments: list[str], variables: dict[str, str]) -> int:
    command = [environment.python, "-P", "-m", "pytest", *arguments]
    code = subprocess.call(
        command,
        cwd=environment.root,
        env=environment.variables(**variables),
        stdin=subprocess.DEVNULL,
    )
    if code < 0:
        say(f"The tests were ended by signal {-code}.")
    return 1 if code < 0 else code


@contextlib.contextmanager
def _window_system() -> Iterator[dict[str, str] | None]:
    """Give the variables that lead Qt to a real window system, or None."""
    platform = NATIVE.get(sys.platform)
    variables = {"SERVOSCOPE_TEST_PART": "window", "QT_QPA_PLATFORM": platform or ""}
    if sys.platform != "linux":
        yield variables if platform else None
        return
    server = which("Xvfb")
    if server is None:
        yield None
        return
    # The server picks a free display and tells which; xvfb-run guesses one and can collide.
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        yield {**variables, "DISPLAY": f":{number}"} if number else None
    finally:
        process.terminate()
        process.wait()
