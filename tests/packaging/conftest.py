"""Projects for bootstrap.py to set up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.small_project import Project, make_project


@pytest.fixture
def new_project(tmp_path: Path) -> Project:
    """A project that was never set up."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def ready_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that was set up; tests that spoil it repair it."""
    project = make_project(tmp_path_factory.mktemp("ready") / "project")
    done = project.call("setup", "--no-system")
    assert done.returncode == 0, done.stderr
    return project
