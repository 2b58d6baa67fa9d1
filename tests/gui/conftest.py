"""Sessions for the tests of the window: the bundled universe, or a made-up one of any size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from data.bundled import load
from data.workspace import Workspace
from gui.session import Session
from gui.theme.theme import theme
from tests.support import synthetic

Factory = Callable[[int], Session]


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Iterator[Session]:
    """The bundled robotics universe on a fresh workspace."""
    made = Session(load(), Workspace.open(tmp_path / "test.servoscope"), "Tester")
    yield made
    made.journal.close()
    made.deleteLater()


@pytest.fixture(autouse=True)
def _mouse_released(request: pytest.FixtureRequest) -> Iterator[None]:
    """No button stays down for the next test: after a double click QTest drags from then on."""
    yield
    if "qapp" in request.fixturenames:
        QTest.mouseRelease(QWidget(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))


@pytest.fixture
def light(qapp: object) -> Iterator[None]:
    """The light scheme, whatever the system has; also after a test that chose another."""
    theme.start("light")
    yield
    theme.choose("light")


@pytest.fixture
def big_session(qapp: object, tmp_path: Path) -> Iterator[Factory]:
    """A factory of sessions on n made-up companies."""
    made: list[Session] = []

    def make(companies: int) -> Session:
        path = tmp_path / f"big-{len(made)}.servoscope"
        made.append(Session(synthetic.reference(load(), companies), Workspace.open(path), "Tester"))
        return made[-1]

    yield make
    for each in made:
        each.journal.close()
        each.deleteLater()
