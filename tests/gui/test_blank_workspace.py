"""A workspace without companies: every view, method and edit works on none, one or two."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from data.own_rows import own_key
from data.workspace import Workspace
from data.workspace.records import Change
from gui.commands import Command, set_cells, set_method, set_weight, set_weight_mode
from gui.commands.settings import METHOD_NAMES
from gui.commands.weights import MODE_NAMES
from gui.launcher import Launcher
from gui.window import MainWindow
from gui.window.views import VIEWS
from tests.support.launching import launch, shut


@pytest.fixture
def launcher(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Launcher]:
    """A window after File > New blank workspace."""
    made = launch(tmp_path, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        staticmethod(lambda *_, **__: (str(tmp_path / "blank"), "")))
    choose(made.window, "New blank workspace…")
    qtbot.waitUntil(lambda: made.window.complete, timeout=10_000)
    yield made
    shut(made)


def choose(window: MainWindow, text: str) -> None:
    next(a for a in window.actions_.all() if a.text() == text).trigger()


def add(launcher: Launcher, count: int) -> None:
    """Add companies, each in one edit."""
    session = launcher.session
    for i in range(count):
        key = own_key(session.universe.id, "company", f"c{i}")
        session.apply(Command("own", "Add", (
            Change(key, None, {"name": f"Company {i}", "segment": "humanoid"}),)))


def test_a_blank_workspace_has_no_company_in_any_universe(launcher: Launcher) -> None:
    session = launcher.session
    assert session.vacant
    for name in session.reference.universes:
        session.set_universe(name)
        assert not session.universe.companies
        assert not session.universe.evidence
        assert not session.universe.observations
    assert session.journal.workspace.path.name == "blank.servoscope"


def test_it_is_blank_when_opened_again(launcher: Launcher, tmp_path: Path) -> None:
    path = launcher.session.journal.workspace.path
    launcher.open_workspace(tmp_path / "test.servoscope")
    assert not launcher.session.vacant
    launcher.open_workspace(path)
    assert launcher.session.vacant


@pytest.mark.parametrize("count", [0, 1, 2])
def test_every_view_method_and_weighting_works(
    launcher: Launcher, count: int, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda *_: pytest.fail("a dialog came up"))
    session, window = launcher.session, launcher.window
    add(launcher, count)
    for view in VIEWS:  # an exception in a slot or a paint fails the test
        window.views.show_view(view)
        QTest.qWait(30)
        window.grab()
    for method in METHOD_NAMES:
        session.apply(set_method(session, method))
        assert len(session.evaluation.ranks) == count
        assert np.isfinite(session.evaluation.composite).all()
    for mode in MODE_NAMES:
        session.apply(set_weight_mode(session, mode))
        assert session.evaluation.weights.sum() == pytest.approx(1)
    session.apply(set_weight(session, 0, 0.7))
    QTest.qWait(30)
    assert launcher.window.tools.weights.currentData() == "typed"


@pytest.mark.parametrize("text", ["Edit company…", "Duplicate company…", "Remove company",
                                  "Why is it ranked here?", "Copy list as shown",
                                  "Goal seek…"])
def test_what_needs_a_company_says_so_or_does_nothing(launcher: Launcher, text: str) -> None:
    window = launcher.window
    choose(window, text)
    assert launcher.session.vacant
    assert not launcher.session.stack.count()


def test_the_first_company_is_selected_scored_and_ranked(launcher: Launcher) -> None:
    session = launcher.session
    add(launcher, 1)
    assert session.company.name == "Company 0"
    session.apply(set_cells(session, {(0, j): 0.5 for j in range(4)}))
    assert session.evaluation.composite.tolist() == pytest.approx([0.5])
    assert session.evaluation.ranks.tolist() == [1]


def test_the_bundled_companies_come_back_beside_the_own_ones(launcher: Launcher) -> None:
    session = launcher.session
    add(launcher, 1)
    choose(launcher.window, "Bring back bundled companies")
    bundled = session.bundled.universes[session.universe.id].companies
    assert len(session.universe.companies) == len(bundled) + 1
    session.stack.undo()
    assert len(session.universe.companies) == 1


def test_an_own_company_with_a_bundled_id_goes_without_a_trace(launcher: Launcher) -> None:
    session = launcher.session
    key = own_key("robotics", "company", "unitree")
    session.apply(Command("own", "Add", (Change(key, None, {"name": "Unitree"}),)))
    choose(launcher.window, "Remove company")
    assert session.vacant
    assert key not in session.journal.values
    assert not session.orphans


def test_a_removed_bundled_company_comes_back(tmp_path: Path, qtbot: QtBot) -> None:
    launcher = launch(tmp_path, qtbot)
    session = launcher.session
    count, name = len(session.universe.companies), session.company.name
    choose(launcher.window, "Remove company")
    assert len(session.universe.companies) == count - 1
    choose(launcher.window, "Bring back bundled companies")
    assert name in {c.name for c in session.universe.companies}
    shut(launcher)


def test_an_existing_file_is_never_made_blank(
    launcher: Launcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[object] = []
    monkeypatch.setattr(QMessageBox, "open", lambda box: bool(shown.append(box)))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: bool(shown.append(box)))
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        staticmethod(lambda *_, **__: (str(tmp_path / "test"), "")))
    choose(launcher.window, "New blank workspace…")
    assert shown
    with Workspace.open(tmp_path / "test.servoscope") as file:
        assert not file.values()
