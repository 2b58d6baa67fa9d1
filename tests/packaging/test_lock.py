"""The lock file serves every supported Python and system, and names no place to download from."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from itertools import product
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging" / "requirements.lock"
SYSTEMS = {
    "linux": {"platform_system": "Linux", "os_name": "posix"},
    "darwin": {"platform_system": "Darwin", "os_name": "posix"},
    "win32": {"platform_system": "Windows", "os_name": "nt"},
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PIN = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+) \\$")


def _pins() -> dict[str, Version]:
    found = (PIN.match(line) for line in LOCK.read_text("utf-8").splitlines())
    return {canonicalize_name(m["name"]): Version(m["version"]) for m in found if m}


def _declared() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    texts = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    return [Requirement(text) for text in texts]


def _unmet(requirement: Requirement, pins: dict[str, Version]) -> str | None:
    version = pins.get(canonicalize_name(requirement.name))
    if version is not None and requirement.specifier.contains(version, prereleases=True):
        return None
    return f"{requirement} (locked: {version})"


def test_lock_names_no_place_to_download_from() -> None:
    text = LOCK.read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--index-url|--extra-index-url|--find-links)\b", text, re.M)


def test_every_line_is_a_pin_a_hash_or_a_comment() -> None:
    hash_line = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
    strange = [
        line
        for line in LOCK.read_text("utf-8").splitlines()
        if line and not (PIN.match(line) or hash_line.match(line) or line.lstrip().startswith("#"))
    ]
    assert not strange


def test_every_declared_dependency_is_locked_at_an_allowed_version() -> None:
    pins = _pins()
    assert not [text for text in (_unmet(r, pins) for r in _declared()) if text]


@pytest.mark.parametrize(("system", "python"), [*product(SYSTEMS, PYTHONS)])
def test_what_the_locked_packages_need_is_locked_too(system: str, python: str) -> None:
    """Nothing is resolved at install time, so a package needed on one system only must be there."""
    pins = _pins()
    environment = {
        **default_environment(),
        **SYSTEMS[system],
        "sys_platform": system,
        "python_version": python,
        "python_full_version": f"{python}.0",
        "extra": "",
    }
    unmet = []
    for name in pins:
        try:
            needs = [Requirement(text) for text in requires(name) or []]
        except PackageNotFoundError:
            continue
        active = [r for r in needs if r.marker is None or r.marker.evaluate(environment)]
        unmet += [f"{name}: {text}" for text in (_unmet(r, pins) for r in active) if text]
    assert not unmet


def test_locked_packages_are_the_installed_ones() -> None:
    """Otherwise the test above would read the needs of other versions."""
    from importlib.metadata import version

    pins = _pins()
    runtime = [r.name for r in _declared()]
    assert {name: version(name) for name in runtime} == {
        name: str(pins[canonicalize_name(name)]) for name in runtime
    }


def test_qt_is_held_below_the_release_that_loses_references() -> None:
    assert Version("6.11.3") <= _pins()["pyside6-essentials"] < Version("6.12")
