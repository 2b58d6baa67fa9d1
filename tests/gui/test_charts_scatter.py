"""Factor scatter: points, sizes, kinds, labels, selection, hover, zoom, what is left out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import commands
from gui.charts.bubbles import ASSUMED, HOLLOW, HOLLOW_RADIUS, KINDS, PEER, radii
from gui.charts.labels import CROWDED, Candidate, Crowd, place_labels
from gui.charts.scatter import Scatter
from gui.money import Money
from gui.session import Session
from gui.theme.theme import theme
from scoring.rubric import ASSUMED as NO_EVIDENCE
from scoring.rubric import NOT_APPLICABLE, UNKNOWN
from tests.support.mouse import drag
from tests.support.plots import at, click, colour_at, hover
from tests.support.screen import shown


@pytest.fixture
def chart(qtbot: QtBot, session: Session, light: None) -> Scatter:
    session.select("unitree")
    return shown(qtbot, Scatter(session, Money("USD", session)), 560, 400)


def pixel(chart: Scatter, row: int) -> tuple[float, float]:
    x, y = chart.factors.columns
    scores = chart.session.evaluation.cells.score
    return float(chart.x_px(scores[row, x])), float(chart.y_px(scores[row, y]))


def lonely(chart: Scatter) -> int:
    """Index of the drawn bubble farthest from its nearest neighbour."""
    x, y = chart.pixels
    apart = np.hypot(x[:, None] - x, y[:, None] - y) - chart.radius - chart.radius[:, None]
    np.fill_diagonal(apart, np.inf)
    return int(np.argmax(apart.min(axis=1)))


def test_points_are_the_scores_of_the_chosen_factors(chart: Scatter, session: Session) -> None:
    e, (jx, jy) = session.evaluation, chart.factors.columns
    assert (jx, jy) == (0, 2)
    assert np.array_equal(chart.x, e.cells.score[chart.rows, jx])
    assert np.array_equal(chart.y, e.cells.score[chart.rows, jy])
    assert session.row not in chart.rows
    assert chart.selected_at == (e.cells.score[session.row, jx], e.cells.score[session.row, jy])
    status = e.cells.status[:, [jx, jy]]
    drawable = ~((status == UNKNOWN) | (status == NOT_APPLICABLE)).any(axis=1)
    assert set(chart.rows) == set(np.flatnonzero(drawable)) - {session.row}
    assert sum(chart.left_out) == np.count_nonzero(~drawable) > 0
    x, y = chart.pixels
    assert np.all((x > 0) & (x < chart.area.width()) & (y > 0) & (y < chart.area.height()))


def test_an_edit_moves_one_point_and_keeps_the_range(chart: Scatter, session: Session) -> None:
    row = int(chart.rows[10])
    before = chart.x_range, chart.y_range
    session.apply(commands.set_cells(session, {(row, 0): 0.5, (row, 2): 0.5}))
    place = chart.rows.tolist().index(row)
    assert (chart.x[place], chart.y[place]) == (0.5, 0.5)
    assert (chart.x_range, chart.y_range) == before
    session.apply(commands.set_cells(session, {(row, 0): 0.01}))
    assert chart.x_range[0] < 0.01 < before[0][0]
    assert chart.x_range[1] == before[0][1]


def test_weights_do_not_repaint_the_points(chart: Scatter, session: Session) -> None:
    QApplication.processEvents()
    painted: list[int] = []
    chart.draw_data = lambda painter: painted.append(1)  # type: ignore[method-assign]
    session.apply(commands.set_weight(session, 0, 0.7))
    QApplication.processEvents()
    assert painted == []
    session.apply(commands.set_cells(session, {(int(chart.rows[3]), 0): 0.31}))
    QApplication.processEvents()
    assert painted == [1]


def test_sizes_follow_the_newest_valuation(chart: Scatter, session: Session) -> None:
    values = session.evaluation.value_usd[chart.rows]
    known = ~np.isnan(values)
    order = np.argsort(values[known])
    assert np.all(np.diff(chart.radius[known][order]) >= 0)
    assert np.all(chart.radius[~known] == HOLLOW_RADIUS)
    assert np.array_equal((chart.code % KINDS & HOLLOW) > 0, ~known)
    # the area grows with the square root: sixteen times the value, twice the radius
    assert radii(np.array([160e9, 10e9]), 160e9).tolist() == [18.0, 9.0]


def test_kinds_tell_segment_and_missing_evidence(chart: Scatter, session: Session) -> None:
    companies = session.universe.companies
    kind = chart.code % KINDS
    peers = np.array([companies[r].segment == session.company.segment for r in chart.rows])
    assert np.array_equal((kind & PEER) > 0, peers)
    status = session.evaluation.cells.status[chart.rows][:, list(chart.factors.columns)]
    assert np.array_equal((kind & ASSUMED) > 0, (status == NO_EVIDENCE).any(axis=1))
    first_peer = int(np.argmax(peers))
    assert peers[first_peer:].all()  # painted last, so on top


def test_a_cleared_score_leaves_the_chart_and_is_counted(
    chart: Scatter, session: Session
) -> None:
    row, count = int(chart.rows[0]), sum(chart.left_out)
    session.apply(commands.clear_cells(session, [(row, 0)]))
    assert row not in chart.rows
    assert sum(chart.left_out) == count + 1
    session.apply(commands.clear_cells(session, [(session.row, 2)]))
    assert chart.selected_at is None
    assert not chart.grab().isNull()


def test_a_click_selects_the_bubble_under_the_mouse(chart: Scatter, session: Session) -> None:
    place = lonely(chart)
    row = int(chart.rows[place])
    click(chart, *pixel(chart, row))
    assert session.row == row
    assert row not in chart.rows
    click(chart, 3, chart.area.height() / 2)  # nothing there
    assert session.row == row


def test_hovering_tells_both_scores_and_the_value(chart: Scatter, session: Session) -> None:
    hover(chart, *pixel(chart, session.row))
    assert chart.hovered == session.row
    lines = chart.hover.text.split("\n")
    assert lines[0] == f"{session.company.name} {session.company.name_zh}"
    e = session.evaluation
    assert lines[1] == f"mass production {e.cells.score[session.row, 0]:.2f}".replace("0.", ".")
    assert lines[2].startswith("embodied AI .")
    assert "USD" in lines[3] and "humanoid" in lines[3]


def test_the_selected_bubble_is_accent_in_both_schemes(chart: Scatter, session: Session) -> None:
    x, y = pixel(chart, session.row)
    light, dark = "#0072b2", "#56b4e9"
    for choice, accent, base in (("light", light, "#ffffff"), ("dark", dark, "#1b1e22")):
        theme.choose(choice)
        mixed = [round(0.86 * int(accent[i:i + 2], 16) + 0.14 * int(base[i:i + 2], 16))
                 for i in (1, 3, 5)]
        seen = colour_at(chart, x, y)
        found = [int(seen[i:i + 2], 16) for i in (1, 3, 5)]
        assert np.allclose(found, mixed, atol=4), (choice, seen)


def test_choosing_the_factor_of_the_other_axis_swaps(chart: Scatter, session: Session) -> None:
    x_combo, y_combo = chart.controls()
    QTest.keyClick(x_combo, Qt.Key.Key_Down)
    assert chart.factors.columns == (1, 2)
    assert chart.x_axis.title == "supply chain"
    assert np.array_equal(chart.x, session.evaluation.cells.score[chart.rows, 1])
    QTest.keyClick(x_combo, Qt.Key.Key_Down)
    assert chart.factors.columns == (2, 1)
    assert (x_combo.currentIndex(), y_combo.currentIndex()) == (2, 1)


def test_labels_name_the_selected_and_overlap_nothing(chart: Scatter, session: Session) -> None:
    QApplication.processEvents()
    labels = chart.labels
    assert labels[0][1] == session.row
    assert 5 <= len(labels) <= 15
    for k, (rect, _) in enumerate(labels):
        assert chart.area.contains(rect)
        assert not any(rect.intersects(other) for other, _ in labels[k + 1:])
        assert chart.key_strip is not None
        assert not any(rect.intersects(other) for other in chart.key_strip.taken)
    named = {row for _, row in labels}
    biggest = chart.rows[np.argmax(chart.radius)]
    assert int(biggest) in named


def test_labels_stay_on_their_side_while_the_point_moves() -> None:
    crowd = Crowd(np.zeros(0), np.zeros(0), np.zeros(0), 400, 300)
    area = QRectF(0, 0, 400, 300)
    one = Candidate(1, 60.0, 200.0, 150.0, 5.0)
    assert place_labels([one], crowd, area, [], {})[1][1] == 0  # right of the point
    assert place_labels([one], crowd, area, [], {1: 3})[1][1] == 3
    corner = Candidate(1, 60.0, 390.0, 150.0, 5.0)
    rect, side = place_labels([corner], crowd, area, [], {1: 0})[1]
    assert side != 0 and area.contains(rect)


def test_a_label_stays_away_from_a_crowd_unless_it_must() -> None:
    rng = np.random.default_rng(3)
    x, y = rng.uniform(0, 400, 900), rng.uniform(0, 300, 900)
    crowd = Crowd(x, y, np.full(900, 5.0), 400, 300)
    whole = np.array([[0.0, 0.0, 420.0, 320.0]])
    assert crowd.within(whole).tolist() == [5 * 900]
    area = QRectF(0, 0, 400, 300)
    shy = Candidate(1, 90.0, 200.0, 150.0, 5.0)
    bold = Candidate(1, 90.0, 200.0, 150.0, 5.0, must=True)
    assert CROWDED < 5 * 900
    assert place_labels([shy], crowd, area, [], {}) == {}
    assert list(place_labels([bold], crowd, area, [], {})) == [1]
    assert list(place_labels([bold], crowd, area, [area], {})) == [1]


def test_control_and_wheel_zoom_and_a_double_click_resets(chart: Scatter) -> None:
    home = chart.x_range, chart.y_range
    span = home[0][1] - home[0][0]
    wheel(chart, Qt.KeyboardModifier.NoModifier)
    assert (chart.x_range, chart.y_range) == home
    wheel(chart, Qt.KeyboardModifier.ControlModifier)
    assert chart.x_range[1] - chart.x_range[0] < span
    zoomed = chart.x_range
    drag(chart.viewport(), at(chart, 200, 150), at(chart, 260, 150))
    assert chart.x_range[0] < zoomed[0]
    assert chart.x_range[1] - chart.x_range[0] == pytest.approx(zoomed[1] - zoomed[0])
    QTest.mouseDClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=at(chart, 3, 3))
    assert (chart.x_range, chart.y_range) == home
    QTest.keyClicks(chart, "++")
    assert chart.x_range[1] - chart.x_range[0] < span
    QTest.keyClick(chart, Qt.Key.Key_0)
    assert (chart.x_range, chart.y_range) == home


def test_a_zoomed_chart_keeps_its_range_through_edits(chart: Scatter, session: Session) -> None:
    wheel(chart, Qt.KeyboardModifier.ControlModifier)
    zoomed = chart.x_range, chart.y_range
    session.apply(commands.set_cells(session, {(int(chart.rows[5]), 0): 0.02}))
    chart.resize(600, 420)
    assert (chart.x_range, chart.y_range) == zoomed
    session.set_universe("compute")
    assert (chart.x_range, chart.y_range) != zoomed


def wheel(chart: Scatter, modifier: Qt.KeyboardModifier) -> None:
    place = at(chart, 200, 150)
    event = QWheelEvent(QPointF(place), QPointF(chart.viewport().mapToGlobal(place)), QPoint(),
                        QPoint(0, 240), Qt.MouseButton.NoButton, modifier,
                        Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(chart.viewport(), event)


def test_the_key_shows_sizes_in_the_chosen_currency(chart: Scatter, session: Session) -> None:
    usd = chart.key_strip
    assert usd is not None
    chart.money.choose("CNY")
    cny = chart.key_strip
    assert cny is not None and cny is not usd
    assert [text for text, _ in cny.sizes] == ["1", "10", "100"]
    assert cny.unit == "CNY bn"
    # ten billion yuan are less than ten billion dollars, so its circle is smaller
    assert dict(cny.sizes)["10"] < dict(usd.sizes)["10"]


def test_another_universe_brings_its_own_factors(chart: Scatter, session: Session) -> None:
    session.set_universe("compute")
    names = [f.name for f in session.universe.factors]
    combo = chart.factors.combos[0]
    assert [combo.itemText(i) for i in range(combo.count())] == names
    assert len(chart.rows) + sum(chart.left_out) + (chart.selected_at is not None) == len(
        session.universe.companies)


def test_nothing_to_draw_says_what_to_do(chart: Scatter, session: Session) -> None:
    session.set_filter("unitree")
    assert chart.message == "" and len(chart.rows) == 0
    session.apply(commands.clear_cells(session, [(session.row, 0)]))
    assert "no listed company" in chart.message.lower()
    session.set_filter("no such company")
    assert "Clear the filter" in chart.message
    assert not chart.grab().isNull()


def test_ten_thousand_points_answer_clicks(
    qtbot: QtBot, big_session: Callable[[int], Session]
) -> None:
    session = big_session(10_000)
    chart = shown(qtbot, Scatter(session, Money("USD", session)), 560, 400)
    assert len(chart.rows) > 9000
    place = int(np.argmax(chart.radius))
    row = int(chart.rows[place])
    click(chart, *pixel(chart, row))
    assert session.row != 0
    distance = np.hypot(*(np.subtract(pixel(chart, session.row), pixel(chart, row))))
    assert distance <= chart.radius.max() + 4
