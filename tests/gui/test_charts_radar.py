"""The radar: values, median, unknown factors, any number of axes, theme, picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.bundled import load
from data.records import Factor
from data.workspace import Workspace
from gui import commands
from gui.charts.export import save_png, save_svg
from gui.charts.radar import Radar
from gui.session import Session
from gui.theme.theme import theme
from tests.support.screen import shown


@pytest.fixture
def radar(qtbot: QtBot, session: Session, light: None) -> Radar:
    session.select("unitree")
    return painted(qtbot, session)


def painted(qtbot: QtBot, session: Session) -> Radar:
    made = shown(qtbot, Radar(session), 333, 188)
    QApplication.processEvents()
    return made


def colours(radar: Radar) -> set[str]:
    image = radar.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width())
            for y in range(image.height())}


def test_it_shows_the_selected_company_and_its_segments_median(
    radar: Radar, session: Session
) -> None:
    cells, row = session.evaluation.cells, session.row
    assert np.array_equal(radar.score, cells.score[row])
    assert np.array_equal(radar.low, cells.low[row])
    assert np.array_equal(radar.high, cells.high[row])
    rows = [i for i, c in enumerate(session.universe.companies) if c.segment == "humanoid"]
    assert radar.peers == len(rows) == 30
    for j in range(len(radar.median)):
        known = [cells.score[i, j] for i in rows if cells.known[i, j]]
        assert radar.median[j] == pytest.approx(np.median(known))


def test_an_edit_and_a_selection_reach_it_with_the_next_paint(
    radar: Radar, session: Session
) -> None:
    before = radar.grab().toImage()
    session.apply(commands.set_cells(session, {(session.row, 0): 0.1}))
    after = radar.grab().toImage()
    assert radar.score[0] == 0.1
    assert after != before
    session.select("figure_ai" if "figure_ai" in session.universe.row else
                   session.universe.companies[0].id)
    radar.grab()
    assert np.array_equal(radar.score, session.evaluation.cells.score[session.row])


def test_an_unknown_factor_is_a_hollow_point(radar: Radar, session: Session) -> None:
    assert radar.known[0]
    session.apply(commands.clear_cells(session, [(session.row, 0)]))
    radar.grab()
    assert not radar.known[0]
    assert radar.score[0] == session.evaluation.cells.score[session.row, 0]


def test_it_follows_the_theme(radar: Radar) -> None:
    assert "#0072b2" in colours(radar) and "#ffffff" in colours(radar)
    theme.choose("dark")
    assert "#56b4e9" in colours(radar) and "#ffffff" not in colours(radar)


@pytest.mark.parametrize("count", [3, 7])
def test_any_number_of_factors_from_three(count: int, qtbot: QtBot, tmp_path: Path) -> None:
    reference = load()
    universe = reference.universes["robotics"]
    more = tuple(Factor(f"extra_{k}", f"Extra factor {k}", "") for k in range(count))
    factors = (universe.factors + more)[:count]
    kept = {"", *(f.id for f in factors)}
    evidence = tuple(row for row in universe.evidence if row.factor in kept)
    changed = replace(universe, factors=factors, evidence=evidence)
    reference = replace(reference, universes={**reference.universes, "robotics": changed})
    with Workspace.open(tmp_path / "few.servoscope") as workspace:
        session = Session(reference, workspace, "Tester")
        session.select("unitree")
        radar = painted(qtbot, session)
        assert len(radar.score) == count
        names = [f.name.split()[0] for f in changed.factors]
        text = save_svg(radar, tmp_path / "radar.svg").read_text("utf-8")
        assert all(name in text for name in names)
        session.journal.close()
        session.deleteLater()


def test_it_can_be_saved_with_the_name_in_both_scripts(radar: Radar, tmp_path: Path) -> None:
    text = save_svg(radar, tmp_path / "radar.svg").read_text("utf-8")
    assert "宇树科技" in text and "humanoid" in text
    assert save_png(radar, tmp_path / "radar.png").stat().st_size > 2000
