"""System packages on Debian and Ubuntu: found by dpkg, installed by root, otherwise one line."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "packaging"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Debian and Ubuntu")

DPKG = """\
#!/bin/sh
status=0
shift 3
for name in "$@"; do
  if grep -qx "$name" "$FAKE/installed"; then echo "$name installed"
  elif grep -qx "$name" "$FAKE/removed"; then echo "$name config-files"
  else echo "dpkg-query: no packages found matching $name" >&2; status=1; fi
done
exit $status
"""
APT = """\
#!/bin/sh
echo "$DEBIAN_FRONTEND $*" >> "$FAKE/calls"
echo "apt was here"
[ "$1" = install ] && [ -e "$FAKE/fails" ] && exit 100
exit 0
"""


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module under test."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    import setup_system

    monkeypatch.setattr(setup_system, "is_debian", lambda: True)
    return setup_system


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that plays dpkg and apt: files `installed`, `removed`, `calls`, `fails`."""
    (tmp_path / "bin").mkdir()
    for name, text in {"dpkg-query": DPKG, "apt-get": APT}.items():
        (tmp_path / "bin" / name).write_text(text, "utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    for name in ("installed", "removed", "calls"):
        (tmp_path / name).touch()
    monkeypatch.setenv("FAKE", str(tmp_path))
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def _install(debian: Path, *names: str) -> None:
    (debian / "installed").write_text("".join(f"{name}\n" for name in names), "utf-8")


def _ensure(system: ModuleType, debian: Path, uid: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: uid)
    system.ensure_packages(("libegl1", "libgl1"), ("fonts-a|fonts-b",), str(debian / "log"))


def test_nothing_is_asked_for_when_all_is_there(
    system: ModuleType,
    debian: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _install(debian, "libegl1", "libgl1", "fonts-b")
    _ensure(system, debian, 0, monkeypatch)
    assert (debian / "calls").read_text() == ""
    assert capsys.readouterr().err == ""


def test_root_updates_the_lists_and_installs_what_is_missing(
    system: ModuleType, debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(debian, "libgl1")
    _ensure(system, debian, 0, monkeypatch)
    assert (debian / "calls").read_text().splitlines() == [
        "noninteractive update",
        "noninteractive install -y --no-install-recommends libegl1 fonts-a",
    ]
    assert "apt was here" in (debian / "log").read_text()


def test_root_learns_that_the_install_failed_and_where_to_read(
    system: ModuleType, debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (debian / "fails").touch()
    with pytest.raises(system.Failure, match="libgl1 fonts-a` failed; what it said is in .*log$"):
        _ensure(system, debian, 0, monkeypatch)


def test_others_get_the_one_line_to_type(
    system: ModuleType, debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(debian, "libgl1", "fonts-a")
    line = "type this, then try again: sudo apt-get install -y --no-install-recommends libegl1$"
    with pytest.raises(system.Failure, match=line):
        _ensure(system, debian, 1000, monkeypatch)
    assert (debian / "calls").read_text() == ""


def test_a_removed_package_whose_settings_stayed_is_missing(
    system: ModuleType, debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(debian, "libgl1", "fonts-a")
    (debian / "removed").write_text("libegl1\n", "utf-8")
    with pytest.raises(system.Failure, match="libegl1$"):
        _ensure(system, debian, 1000, monkeypatch)


def test_what_only_looks_better_does_not_stop_anyone(
    system: ModuleType,
    debian: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _install(debian, "libegl1", "libgl1")
    _ensure(system, debian, 1000, monkeypatch)
    assert capsys.readouterr().err == (
        "Optional system packages are missing; to have them, type: "
        "sudo apt-get install -y --no-install-recommends fonts-a\n"
    )


def test_debian_13_calls_glib_by_its_new_name(system: ModuleType, debian: Path) -> None:
    _install(debian, "libglib2.0-0t64")
    missing = system.missing_packages(system.OFFSCREEN)
    assert missing == ["libgl1", "libegl1", "libxkbcommon0", "libfontconfig1", "libdbus-1-3"]


def test_debians_python_without_venv_gets_it(
    system: ModuleType, debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(system.Failure, match=f"sudo apt-get install .* {package}$"):
        system.ensure_venv_module(str(debian / "log"))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system.ensure_venv_module(str(debian / "log"))
    assert (debian / "calls").read_text().splitlines()[-1].endswith(f"recommends {package}")
    monkeypatch.setattr(system, "is_debian", lambda: False)
    with pytest.raises(system.Failure, match="install a complete Python"):
        system.ensure_venv_module(str(debian / "log"))


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ('ID=debian\nVERSION_ID="12"\n', True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ("ID=fedora\n", False),
    ],
)
def test_family_is_read_from_os_release(
    release: str, expected: bool, debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    from setup_system import is_debian

    path = debian / "os-release"
    path.write_text(release, "utf-8")
    assert is_debian(str(path)) is expected
    assert not is_debian(str(debian / "none"))
