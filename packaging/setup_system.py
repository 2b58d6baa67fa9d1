"""What the operating system must bring: Qt's libraries on Debian and Ubuntu, and a display."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

# Qt's wheels bring Qt, not what Qt is linked with. Alternatives, first choice first, by "|":
# Debian 13 and Ubuntu 24.04 renamed glib for 64-bit time.
OFFSCREEN = (
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libglib2.0-0|libglib2.0-0t64",
    "libfontconfig1",
    "libdbus-1-3",
)
WINDOW = (
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
)
TESTS = ("xvfb", "xauth")
FONT = (
    # Company names come in Chinese script too; any one of these shows it.
    "fonts-noto-cjk|fonts-wqy-microhei|fonts-wqy-zenhei|fonts-droid-fallback",
    # A bare Debian has only DejaVu, too wide for dense tables.
    "fonts-inter|fonts-noto-core|fonts-cantarell|fonts-ubuntu",
)

INSTALL = "apt-get install -y --no-install-recommends"


class Failure(Exception):
    """Setting up cannot go on; the text is the one sentence that says why."""


def say(text: str) -> None:
    """Tell the person at the terminal; standard output stays with the app."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def display_problem(environ: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Say why no window can open here, or return None; only Linux can be without a display."""
    if platform != "linux" or environ.get("QT_QPA_PLATFORM") or environ.get("WAYLAND_DISPLAY"):
        return None
    display = environ.get("DISPLAY")
    if not display:
        return "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    return None if _answers(display) else f"The display {display} does not answer"


def _answers(display: str) -> bool:
    """Whether a display of this machine takes a connection; one of another is taken on trust."""
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if host not in {"", "unix"} or not number.isdigit():
        return True
    import socket

    path = f"/tmp/.X11-unix/X{number}"
    for address in (path, "\0" + path):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            try:
                connection.connect(address)
            except OSError:
                continue
            return True
    return False


def is_debian(os_release: str = "/etc/os-release") -> bool:
    """Whether this is Debian, Ubuntu or one of their descendants, with its package tools."""
    from shutil import which

    try:
        with open(os_release, encoding="utf-8") as file:
            fields = dict(line.rstrip("\n").split("=", 1) for line in file if "=" in line)
    except OSError:
        return False
    family = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}".replace('"', "").split()
    return bool({"debian", "ubuntu"} & set(family)) and bool(which("dpkg-query"))


def missing_packages(packages: tuple[str, ...]) -> list[str]:
    """Return those of `packages` of which dpkg knows no alternative as installed."""
    import subprocess

    names = [name for package in packages for name in package.split("|")]
    if not names:
        return []
    # Unknown names make dpkg-query return 1 and still answer for the others.
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    lines = [line.split() for line in answer.stdout.splitlines()]
    installed = {line[0] for line in lines if line[1:] == ["installed"]}
    return [p for p in packages if not installed.intersection(p.split("|"))]


def ensure_packages(needed: tuple[str, ...], optional: tuple[str, ...], log: str) -> None:
    """Install what dpkg does not have when root; otherwise say the one line to type.

    Raises Failure when something of `needed` stays missing. Systems other than Debian and Ubuntu
    are taken on trust.
    """
    if sys.platform != "linux" or not is_debian():
        return
    missing = missing_packages(needed + optional)
    if not missing:
        return
    # On a system that renamed a package, apt takes the old name as the new one's.
    names = [package.split("|")[0] for package in missing]
    if os.geteuid() == 0:
        _apt(names, log)
        return
    line = f"sudo {INSTALL} {' '.join(names)}"
    if set(missing) & set(needed):
        raise Failure(f"System packages are missing; type this, then try again: {line}")
    say(f"Optional system packages are missing; to have them, type: {line}")


def venv_package() -> tuple[str, ...]:
    """Name the package with which Debian's Python can make environments, when it is missing."""
    from importlib.util import find_spec

    complete = find_spec("ensurepip") is not None and find_spec("venv") is not None
    return () if complete else (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",)


def ensure_venv_module(log: str) -> None:
    """Make sure that this Python can make environments: Debian ships that part by itself."""
    package = venv_package()
    if package and not is_debian():
        raise Failure(
            f"{sys.executable} comes without the ensurepip module; install a complete Python."
        )
    if package:
        ensure_packages(package, (), log)


def _apt(names: list[str], log: str) -> None:
    import subprocess

    line = f"{INSTALL} {' '.join(names)}"
    say(f"Installing system packages: {' '.join(names)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with open(log, "a", encoding="utf-8") as file:
        for command in (["apt-get", "update"], line.split()):
            try:
                ended = subprocess.run(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=file,
                    stderr=subprocess.STDOUT,
                    env=environment,
                    check=False,
                )
            except FileNotFoundError:
                raise Failure(f"There is no apt-get here; install {' '.join(names)}") from None
            # A stale or partly unreachable package list may still do for the install.
            if ended.returncode != 0 and command[1] == "install":
                raise Failure(f"`{line}` failed; what it said is in {log}")
