"""The `.venv` of the project: made, repaired, filled from the lock file, and left alone after."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from setup_system import Failure, ensure_venv_module, say

# Settings of the person's own pip or Python that would lead an install elsewhere.
MISLEADING = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME")


class Environment:
    """The virtual environment in `root`/.venv, and a stamp in it of what it was made from.

    The stamp's first line is the state of the environment, the others are the system packages
    found present. It is written last: an environment without one was left half made.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.folder = os.path.join(root, ".venv")
        self.lock = os.path.join(root, "packaging", "requirements.lock")
        self.log = os.path.join(root, "bootstrap.log")
        self.python = os.path.join(
            self.folder, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python"))
        )
        self._stamp = os.path.join(self.folder, "servoscope-setup.txt")

    def ensure(self) -> None:
        """Make `.venv` match the lock file and this Python; a no-op when it does.

        Raises Failure with one sentence when that cannot be done.
        """
        if self._lines()[:1] == [self._state()]:
            return
        ensure_venv_module(self.log)
        say(f"Setting up {self.folder} (once; a minute or two) ...")
        try:
            if os.path.exists(self._stamp):
                os.remove(self._stamp)
            with open(self.log, "w", encoding="utf-8"):
                pass
            self._make()
            self._install()
            self._write([self._state()])
        except OSError as error:
            raise Failure(f"The environment could not be set up: {error}") from error

    def remembers(self, packages: tuple[str, ...]) -> bool:
        """Whether these system packages were found present when the environment was made."""
        return set(packages) <= set(self._lines()[1:])

    def remember(self, packages: tuple[str, ...]) -> None:
        """Note that these system packages are present."""
        state, *known = self._lines()
        self._write([state, *sorted({*known, *packages})])

    def variables(self, **more: str) -> dict[str, str]:
        """Return the variables with which the project's own packages are found from any folder."""
        paths = [self.root, *filter(None, [os.environ.get("PYTHONPATH")])]
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONHOME"}
        return {**kept, "PYTHONPATH": os.pathsep.join(paths), **more}

    def replace_by(self, arguments: list[str]) -> int:
        """Become the environment's Python with `arguments`; on Windows run it and wait.

        The caller's working folder stays, for relative file names; -P keeps packages in it from
        being taken for the project's.
        """
        command = [self.python, "-P", *arguments]
        if os.name == "nt":
            import subprocess

            return subprocess.call(command, env=self.variables())
        return _exec(command, self.variables())

    def _lines(self) -> list[str]:
        try:
            with open(self._stamp, encoding="utf-8") as file:
                return file.read().splitlines()
        except OSError:
            return []

    def _write(self, lines: list[str]) -> None:
        partial = self._stamp + ".partial"
        with open(partial, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        os.replace(partial, self._stamp)

    def _state(self) -> str:
        """Describe what the environment depends on: the lock, the Python, the folder it is in."""
        from hashlib import sha256

        try:
            with open(self.lock, "rb") as file:
                digest = sha256(file.read()).hexdigest()
        except OSError as error:
            raise Failure(f"The lock file cannot be read: {error}") from error
        version = ".".join(map(str, sys.version_info[:2]))
        # A link to a Python that was removed or replaced resolves to something else, or nothing.
        target = os.path.realpath(self.python) if os.path.exists(self.python) else "none"
        return f"{digest} python {version} {target} in {self.root}"

    def _make(self) -> None:
        """Make the environment from nothing: one left half made is not worth mending."""
        # Not sys.executable: that may be the Python of the environment being replaced.
        base = getattr(sys, "_base_executable", None) or sys.executable
        if self._call([base, "-I", "-m", "venv", "--clear", self.folder]) != 0:
            raise Failure(f"{self.folder} could not be made; what Python said is in {self.log}")

    def _install(self) -> None:
        command = [self.python, "-I", "-m", "pip", "install", "--no-input", "--no-deps"]
        command += ["--require-hashes", "--only-binary=:all:", "--progress-bar=off"]
        command += ["--disable-pip-version-check", "--requirement", self.lock]
        if self._call(command) != 0:
            raise Failure(
                "The packages could not be installed (is the network reachable?); "
                f"what pip said is in {self.log}"
            )

    def _call(self, command: list[str]) -> int:
        """Run a command with its output in the log; on a terminal, show how far pip is."""
        import subprocess

        variables = {k: v for k, v in os.environ.items() if k not in MISLEADING}
        terminal = sys.stderr.isatty()
        packages = 0
        with (
            open(self.log, "a", encoding="utf-8") as log,
            subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
                env=variables,
            ) as process,
        ):
            assert process.stdout is not None
            for line in process.stdout:
                log.write(line)
                log.flush()
                if terminal and line.startswith("Collecting "):
                    packages += 1
                    sys.stderr.write(f"\r\x1b[K  {packages}  {line.split()[1]}")
                elif terminal and line.startswith("Installing collected"):
                    sys.stderr.write("\r\x1b[K  unpacking")
        if packages:
            sys.stderr.write("\r\x1b[K")
        return process.returncode


def _exec(command: list[str], variables: dict[str, str]) -> NoReturn:
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(command[0], command, variables)
