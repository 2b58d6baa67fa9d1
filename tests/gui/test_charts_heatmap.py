"""Heat map: colours equal the scores, unknown cells are hatched, click, hover, order."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui import commands
from gui.charts.colour_scale import colours, picture, squeeze, tint
from gui.charts.heatmap import HeatMap
from gui.session import Session
from gui.theme.theme import theme
from tests.support.plots import click, colour_at, hover
from tests.support.screen import shown


@pytest.fixture
def chart(qtbot: QtBot, session: Session, light: None) -> HeatMap:
    return shown(qtbot, HeatMap(session), 460, 420)


def middle(chart: HeatMap, place: int, column: int) -> tuple[float, float]:
    rows, columns = chart.values.shape
    area = chart.map_area
    return (column + 0.5) * area.width() / columns, (place + 0.5) * area.height() / rows


def test_values_are_the_known_scores_in_listed_order(chart: HeatMap, session: Session) -> None:
    cells = session.evaluation.cells
    assert np.array_equal(chart.rows, session.order)
    known = cells.known[session.order]
    assert np.array_equal(np.isnan(chart.values), ~known)
    assert np.array_equal(chart.values[known], cells.score[session.order][known])


def test_a_cell_has_the_colour_of_its_score_from_zero_to_one(
    chart: HeatMap, session: Session
) -> None:
    session.set_filter("humanoid")
    session.select(session.universe.companies[int(session.order[-1])].id)
    place, column = (int(v[0]) for v in np.nonzero(~np.isnan(chart.values)))
    x, y = middle(chart, place, column)
    assert colour_at(chart, x + 12, y) == tint(chart.values[place, column]).name()
    session.apply(commands.set_cells(session, {(int(chart.rows[place]), column): 0.0}))
    place = int(np.flatnonzero(chart.rows == session.order[-1])[0])
    assert tint(0.0) == colours_end(0) and tint(1.0) == colours_end(-1)


def colours_end(k: int) -> object:
    from PySide6.QtGui import QColor

    return QColor.fromRgb(int(colours()[k]))


def test_an_edit_recolours_the_cell(chart: HeatMap, session: Session) -> None:
    session.set_filter("humanoid")
    row = int(session.order[4])
    session.select(session.universe.companies[row].id)
    for value in (0.0, 1.0):
        session.apply(commands.set_cells(session, {(row, 1): value}))
        place = int(np.flatnonzero(chart.rows == row)[0])
        assert chart.values[place, 1] == value
        x, y = middle(chart, place, 1)
        assert colour_at(chart, x + 14, y) == tint(value).name()


def test_unknown_cells_show_ground_and_hatch_not_a_colour(
    chart: HeatMap, session: Session
) -> None:
    session.set_filter("humanoid")
    row = int(session.order[0])
    session.select(session.universe.companies[int(session.order[-1])].id)
    session.apply(commands.clear_cells(session, [(row, 0)]))
    place = int(np.flatnonzero(chart.rows == row)[0])
    assert np.isnan(chart.values[place, 0])
    x, y = middle(chart, place, 0)
    seen = {colour_at(chart, x + dx, y) for dx in range(-12, 13)}
    assert theme.tokens.base.lower() in seen  # ground between the lines
    assert len(seen) > 1  # and the lines


def test_the_order_is_the_order_of_the_list(chart: HeatMap, session: Session) -> None:
    session.set_sort("company", descending=True)
    assert np.array_equal(chart.rows, session.order)
    names = [session.universe.companies[r].name.casefold() for r in chart.rows]
    assert names == sorted(names, reverse=True)


def test_click_and_keys_select(chart: HeatMap, session: Session) -> None:
    click(chart, *middle(chart, 20, 2))
    assert session.row == chart.rows[20]
    assert chart.selected == 20
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert session.row == chart.rows[21]
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert session.row == chart.rows[0]


def test_hovering_tells_company_factor_and_score(chart: HeatMap, session: Session) -> None:
    session.set_filter("humanoid")  # rows tall enough for any scale of the screen
    place = int(np.flatnonzero(~np.isnan(chart.values[:, 3]))[5])
    row = int(chart.rows[place])
    hover(chart, *middle(chart, place, 3))
    assert chart.hovered == row
    text = chart.hover.text
    assert session.universe.companies[row].name in text
    assert session.universe.factors[3].name in text
    assert f"{session.evaluation.cells.score[row, 3]:.2f}".replace("0.", ".") in text
    hover(chart, *middle(chart, place, 0))
    assert session.universe.factors[0].name in chart.hover.text
    session.apply(commands.clear_cells(session, [(row, 3)]))
    hover(chart, *middle(chart, int(np.flatnonzero(chart.rows == row)[0]), 3))
    assert "unknown" in chart.hover.text


def test_the_selected_row_is_framed_in_accent(chart: HeatMap, session: Session) -> None:
    session.set_filter("humanoid")
    click(chart, *middle(chart, 10, 1))
    height = chart.map_area.height() / len(chart.rows)
    frames = {colour_at(chart, 60, 10 * height + dy) for dy in range(-4, 8)}
    assert theme.tokens.accent.lower() in frames
    theme.choose("dark")
    frames = {colour_at(chart, 60, 10 * height + dy) for dy in range(-4, 8)}
    assert "#56b4e9" in frames and "#0072b2" not in frames


def test_an_empty_list_says_what_to_do(chart: HeatMap, session: Session) -> None:
    session.set_filter("no such company")
    assert "Clear the filter" in chart.message
    click(chart, 50, 50)
    assert not chart.grab().isNull()


def test_ten_thousand_rows_are_means_per_pixel_row(
    qtbot: QtBot, big_session: Callable[[int], Session]
) -> None:
    session = big_session(10_000)
    chart = shown(qtbot, HeatMap(session), 460, 420)
    assert chart.image.height() == int(chart.area.height())
    click(chart, 40, chart.area.height() / 2)
    assert abs(int(chart.selected or 0) - 5000) < 40


def test_squeezing_keeps_known_means_and_unknown_rows() -> None:
    nan = np.nan
    values = np.array([[0.2, nan], [0.4, nan], [1.0, 0.5], [0.0, nan]])
    assert np.allclose(squeeze(values, 2), [[0.3, nan], [0.5, 0.5]], equal_nan=True)
    assert np.array_equal(squeeze(values, 8), np.repeat(values, 2, axis=0), equal_nan=True)


def test_the_picture_is_transparent_where_nothing_is_known() -> None:
    image = picture(np.array([[0.0, np.nan, 1.0]]))
    assert [image.pixelColor(k, 0).alpha() for k in range(3)] == [255, 0, 255]
    assert image.pixelColor(2, 0) == tint(1.0)
