"""The row of valuation charts: places by width, options, notes and files of pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.money import Money
from gui.session import Session
from gui.theme.theme import theme
from gui.valuation.charts.row import ValuationCharts, groups
from tests.support.screen import shown
from tests.support.valued_numbers import stand_in

NAMES = ("observed", "coefficients", "errors", "coverage", "residuals")


@pytest.fixture
def row(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, light: None
) -> ValuationCharts:
    stand_in(monkeypatch, session)
    return shown(qtbot, ValuationCharts(session, Money("USD")), 894, 330)


def visible(row: ValuationCharts) -> list[str]:
    return [n for n, panel in zip(NAMES, row.panels, strict=True) if panel.isVisible()]


def test_places_by_width(row: ValuationCharts) -> None:
    assert groups(894, False) == ((0,), (1,), (2, 3, 4))
    assert visible(row) == ["observed", "coefficients", "errors"]
    row.resize(700, 330)
    assert visible(row) == ["observed", "coefficients"]
    row.set_single(True)
    assert visible(row) == ["observed"] and row.panels[0].tabs.count() == 5


def test_options_bring_back_fronts_and_layouts(
    row: ValuationCharts, session: Session, qtbot: QtBot
) -> None:
    row.show_chart("residuals")
    row.residuals.set_way("date")
    row.errors.set_group("listed")
    other = ValuationCharts(session, Money("USD"))
    qtbot.addWidget(other)
    other.resize(894, 330)
    other.options = row.options
    other.show()
    assert visible(other) == ["observed", "coefficients", "residuals"]
    assert (other.residuals.way, other.errors.group) == ("date", "listed")
    other.options = {"errors": "nonsense", "residuals": 3}
    assert (other.residuals.way, other.errors.group) == ("date", "listed")


def test_the_level_goes_to_observed_against_model(row: ValuationCharts) -> None:
    row.set_level(0.5)
    assert row.observed.level == 0.5


def test_pictures_are_written_with_what_they_rest_on(
    row: ValuationCharts, tmp_path: Path
) -> None:
    made = row.save_all(tmp_path)
    assert len(made) == 10 and {p.name.split()[2] for p in made} == set(NAMES)
    note = row.note()
    assert "190 rows of 80 companies" in note and "log-RMSE 1.10 by company" in note
    assert "fit of 2026-10-30" in note
    for path in made:
        if path.suffix == ".svg":
            assert "log-RMSE 1.10" in path.read_text("utf-8")


def test_it_follows_the_theme_and_every_control_has_a_name(row: ValuationCharts) -> None:
    theme.choose("dark")
    QApplication.processEvents()
    for chart, panel in zip(row.charts, row.panels, strict=True):
        assert chart.accessibleName() == chart.title()
        if panel.isVisible():
            assert chart.grab().toImage().pixelColor(1, 1).name() == theme.tokens.base.lower()
    for choice in (row.errors.choice, row.residuals.choice):
        assert choice.accessibleName()


def test_the_bundled_calibrations_are_drawn(session: Session, qtbot: QtBot) -> None:
    session.show_values()
    row = shown(qtbot, ValuationCharts(session, Money("CNY")), 894, 330)
    for universe in ("robotics", "compute"):
        session.set_universe(universe)
        for name, chart in zip(NAMES, row.charts, strict=True):
            row.show_chart(name)
            assert not chart.message, name
            assert not chart.grab().isNull()
