"""Ranked composites: bars equal the evaluation, selection, hover, filter, methods, theme."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import commands
from gui.charts.bars import lay_out, spans
from gui.charts.composites import Composites
from gui.session import Session
from gui.theme.theme import theme
from tests.support.plots import click, colour_at, hover
from tests.support.screen import shown


@pytest.fixture
def chart(qtbot: QtBot, session: Session, light: None) -> Composites:
    return shown(qtbot, Composites(session), 520, 360)


def bar_middle(chart: Composites, place: int) -> float:
    return (place + 0.5) * chart.bars.pitch


def test_bars_are_the_composites_by_rank(chart: Composites, session: Session) -> None:
    e = session.evaluation
    assert np.array_equal(e.ranks[chart.rows], np.sort(e.ranks))
    assert np.array_equal(chart.score, e.composite[chart.rows])
    assert np.array_equal(chart.low, e.low[chart.rows])
    assert np.array_equal(chart.high, e.high[chart.rows])
    assert chart.median == pytest.approx(np.median(e.composite))
    assert chart.y_range[0] == 0
    tops = chart.bars.bars.top / chart.bars.scale
    assert np.allclose(tops, chart.y_px(e.composite[chart.rows]), atol=0.51)


def test_an_edit_moves_the_bar_before_the_next_event(chart: Composites, session: Session) -> None:
    row = int(chart.rows[40])
    name = session.universe.companies[row].id
    cells = {(row, j): 1.0 for j in range(len(session.universe.factors))}
    session.apply(commands.set_cells(session, cells))
    assert chart.place[row] == 0
    assert chart.score[0] == pytest.approx(1.0)
    assert session.universe.companies[int(chart.rows[0])].id == name
    session.stack.undo()
    assert chart.place[row] == 40


def test_a_click_selects_the_company_under_the_mouse(chart: Composites, session: Session) -> None:
    for place in (0, 7, 60, len(chart.rows) - 1):
        click(chart, bar_middle(chart, place), chart.area.height() - 20)
        assert session.row == chart.rows[place]
        assert chart.selected == place


def test_arrow_keys_walk_along_the_ranks(chart: Composites, session: Session) -> None:
    click(chart, bar_middle(chart, 3), 200)
    for key, place in ((Qt.Key.Key_Right, 4), (Qt.Key.Key_Left, 3), (Qt.Key.Key_Home, 0),
                       (Qt.Key.Key_Left, 0), (Qt.Key.Key_PageDown, 10),
                       (Qt.Key.Key_End, len(chart.rows) - 1)):
        QTest.keyClick(chart, key)
        assert session.row == chart.rows[place]


def test_hovering_names_the_company_and_its_rank(chart: Composites, session: Session) -> None:
    hover(chart, bar_middle(chart, 5), 150)
    company = session.universe.companies[int(chart.rows[5])]
    assert chart.hovered == chart.rows[5]
    assert chart.hover.text.startswith(company.name)
    assert f"rank {session.evaluation.ranks[chart.rows[5]]}" in chart.hover.text
    QApplication.processEvents()
    with_label = chart.grab().toImage()
    hover(chart, -20, 150)  # beside the box
    assert chart.hovered is None
    assert chart.hover.text == ""
    assert chart.grab().toImage() != with_label


def test_the_selected_bar_is_accent_and_follows_the_theme(
    chart: Composites, session: Session
) -> None:
    session.select("unitree")
    place = chart.selected
    assert place is not None
    x, y = bar_middle(chart, place), chart.area.height() - 10
    assert colour_at(chart, x, y) == theme.tokens.accent.lower() == "#0072b2"
    assert colour_at(chart, bar_middle(chart, 100), 2) == theme.tokens.base.lower()
    theme.choose("dark")
    assert colour_at(chart, x, y) == theme.tokens.accent.lower() == "#56b4e9"
    assert colour_at(chart, bar_middle(chart, 100), 2) == theme.tokens.base.lower()


def test_the_label_tells_score_and_ranks_by_low_and_high(
    chart: Composites, session: Session
) -> None:
    session.select("unitree")
    e, row = session.evaluation, session.row
    assert chart.selected_text() == (
        f"{session.company.name} {e.composite[row]:.2f}, rank {e.best_rank[row]}–"
        f"{e.worst_rank[row]} by low–high").replace(" 0.", " .")


@pytest.mark.parametrize("method", ["promethee2", "vikor", "topsis", "waspas", "weighted_product"])
def test_every_method_draws_all_its_scores(
    chart: Composites, session: Session, method: str
) -> None:
    session.apply(commands.set_method(session, method))
    e = session.evaluation
    low, high = chart.y_range
    assert low <= min(e.low.min(), e.composite.min())
    assert high >= max(e.high.max(), e.composite.max())
    heights = chart.y_px(chart.score)
    assert np.all((heights >= 0) & (heights <= chart.area.height()))
    # the first rank stands highest, whether a high or a low score is good
    assert heights[0] == pytest.approx(heights.min())
    assert chart.y_axis.title
    assert chart.flipped == (method == "vikor")
    ticks = [at for at, _ in chart.y_axis.ticks]
    assert len(ticks) >= 3 and min(ticks) >= 0 and max(ticks) <= chart.area.height() + 1
    assert not chart.grab().isNull()


def test_negative_flows_hang_below_the_zero_line(chart: Composites, session: Session) -> None:
    session.apply(commands.set_method(session, "promethee2"))
    zero = round(float(chart.y_px(0.0)) * chart.bars.scale)
    bars = chart.bars.bars
    assert chart.score[-1] < 0 < chart.score[0]
    assert (bars.top[-1], bars.bottom[0]) == (zero, zero)
    assert bars.bottom[-1] > zero > bars.top[0]


def test_a_filter_leaves_only_the_listed(chart: Composites, session: Session) -> None:
    session.set_filter("humanoid")
    assert 0 < len(chart.rows) < len(session.universe.companies)
    assert set(chart.rows.tolist()) == set(session.order.tolist())
    assert np.all(np.diff(session.evaluation.ranks[chart.rows]) >= 0)
    assert str(len(chart.rows)) in chart.x_axis.title
    session.set_filter("")
    assert len(chart.rows) == len(session.universe.companies)


def test_a_filter_that_matches_nothing_says_what_to_do(
    chart: Composites, session: Session
) -> None:
    session.set_filter("no such company")
    assert "no such company" in chart.message and "Clear the filter" in chart.message
    click(chart, 100, 100)
    hover(chart, 100, 100)
    assert chart.hovered is None
    assert not chart.grab().isNull()
    session.set_filter("")
    assert chart.message == ""


def test_rows_the_table_shows_are_shaded(chart: Composites, session: Session) -> None:
    chart.set_visible_rows(0, 14)
    assert chart.shown == [(0, 14)]
    shaded = colour_at(chart, bar_middle(chart, 5), 1)
    assert shaded != colour_at(chart, bar_middle(chart, 60), 1)
    session.set_sort("rank", descending=True)
    last = len(chart.rows) - 1
    assert chart.shown == [(last - 14, last)]
    assert colour_at(chart, bar_middle(chart, 5), 1) == theme.tokens.base.lower()
    session.set_sort("company", descending=False)
    assert sum(b - a + 1 for a, b in chart.shown) == 15
    chart.set_visible_rows(0, last)  # all of them: nothing to tell
    assert chart.shown == []


def test_a_hidden_chart_waits_until_it_is_shown(
    chart: Composites, session: Session, qtbot: QtBot
) -> None:
    chart.hide()
    before = chart.score
    row = int(chart.rows[50])
    session.apply(commands.set_cells(session, {(row, 0): 1.0}))
    session.set_filter("humanoid")
    assert chart.score is before
    with qtbot.waitExposed(chart):
        chart.show()
    assert np.array_equal(chart.score, session.evaluation.composite[chart.rows])
    assert len(chart.rows) == len(session.order)


def test_ten_thousand_bars_become_pixel_columns(
    qtbot: QtBot, big_session: Callable[[int], Session]
) -> None:
    session = big_session(10_000)
    chart = shown(qtbot, Composites(session), 520, 360)
    columns = chart.bars.bars
    assert len(columns.left) <= chart.area.width() * chart.bars.scale
    assert columns.left[0] == 0
    assert np.array_equal(columns.right[:-1], columns.left[1:])
    click(chart, chart.area.width() / 2, 150)
    assert abs(int(chart.selected or 0) - 5000) < 60
    assert chart.grab().toImage().pixelColor(0, 0).isValid()


def test_a_shared_column_shows_the_tallest_bar_and_the_widest_band() -> None:
    score = np.array([10.0, 40.0, 30.0, 20.0])
    laid = lay_out(2, 1.0, score=score, low=score + 5, high=score - 5, base=100.0)
    assert laid.bars.top.tolist() == [10, 20]
    assert laid.bands.top.tolist() == [5, 15]
    assert laid.bands.bottom.tolist() == [45, 35]


def test_few_bars_are_no_thicker_than_sixteen_pixels() -> None:
    score = np.array([10.0, 20.0])
    laid = lay_out(400, 1.0, score=score, low=score, high=score, base=50.0)
    assert (laid.bars.right - laid.bars.left).tolist() == [16, 16]
    assert laid.bars.left.tolist() == [92, 292]


def test_the_picture_of_bars_and_bands_lets_the_band_lie_above() -> None:
    laid = lay_out(1, 1.0, score=np.array([2.0]), low=np.array([3.0]), high=np.array([1.0]),
                   base=4.0)
    pixels = laid.pixels(1, 4, bar=10, band=20, both=30)
    assert pixels[:, 0].tolist() == [0, 20, 30, 10]


def test_runs_of_places() -> None:
    assert spans(np.array([], dtype=np.int64)) == []
    assert spans(np.array([3])) == [(3, 3)]
    assert spans(np.array([0, 1, 2, 5, 7, 8])) == [(0, 2), (5, 5), (7, 8)]
