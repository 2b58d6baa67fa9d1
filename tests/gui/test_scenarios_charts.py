"""The charts of the Scenarios view: ranks, values, and bars that add up to the change."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.commands import set_cells
from gui.money import Money
from gui.scenarios.view import ScenariosView
from gui.scenarios.words import input_name
from gui.session import Session
from gui.theme.theme import theme
from gui.valuation.work import Work
from tests.support import plots
from tests.support.screen import shown

SHOWN = ["base", "nvidia_cut_cn", "deliveries_double", "funding_winter"]


@pytest.fixture
def view(qtbot: QtBot, session: Session, light: None) -> ScenariosView:
    session.select("agibot")
    made = shown(qtbot, ScenariosView(session, Money("CNY", session)), 1400, 900)
    made.facts.show_ids(SHOWN)
    return made


def answered(view: ScenariosView, qtbot: QtBot) -> None:
    split = view.charts.bars.split
    qtbot.waitUntil(lambda: not split.working and split.shares is not None, timeout=20_000)


@pytest.mark.parametrize("measure", ["value", "composite", "rank"])
def test_the_bars_add_up_to_the_change(view: ScenariosView, qtbot: QtBot, measure: str) -> None:
    facts, chart = view.facts, view.charts.bars
    facts.take_apart("base", "funding_winter")
    chart.measure.show_key(measure)
    chart.measure.activated.emit(0)
    answered(view, qtbot)
    comparison, row = facts.comparison, facts.session.row
    assert comparison is not None
    array = {"value": comparison.values, "composite": comparison.composites,
             "rank": comparison.ranks}[measure]
    start, end = array[row, 0], array[row, 3]
    assert len(chart.bars) > 2
    assert chart.bars[0].end == pytest.approx(start) and chart.bars[-1].end == pytest.approx(end)
    assert math.fsum(b.change for b in chart.bars[1:-1]) == pytest.approx(
        end - start, rel=1e-12, abs=1e-9)
    for one, other in zip(chart.bars[1:-2], chart.bars[2:-1], strict=True):
        assert other.start == pytest.approx(one.end)


def test_of_edits_in_quick_succession_only_the_last_is_taken_apart(
        view: ScenariosView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(view, qtbot)
    session, facts = view.facts.session, view.facts
    begun: list[Work] = []
    monkeypatch.setattr(Work, "start", lambda work, begin=Work.start: (
        begun.append(work), begin(work)))
    row = session.row
    for score in (0.2, 0.5, 0.9):
        session.apply(set_cells(session, {(row, 0): score}))
    assert view.charts.bars.split.working and not begun
    answered(view, qtbot)
    assert len(begun) == 1
    shares = view.charts.bars.split.shares
    assert shares is not None and facts.comparison is not None
    assert shares.start[row] == pytest.approx(facts.comparison.values[row, 0])


CENT = 0.01


def click_bar(view: ScenariosView, qtbot: QtBot, place: int) -> None:
    """Click a bar of the waterfall and wait for what it opens."""
    chart = view.charts.bars
    plots.click(chart, 20, (place + 0.5) * chart.pitch)
    qtbot.waitUntil(lambda: not chart.split.group or chart.split.parts is not None, timeout=20_000)


@pytest.mark.parametrize(("other", "company"), [
    ("nvidia_cut_cn", "agibot"), ("funding_winter", "agibot"), ("deliveries_double", "ubtech")])
def test_the_bars_and_the_parts_of_each_add_up_to_the_last_cent(
    view: ScenariosView, qtbot: QtBot, other: str, company: str
) -> None:
    facts, chart = view.facts, view.charts.bars
    facts.session.select(company)
    facts.take_apart("base", other)
    answered(view, qtbot)
    comparison, row = facts.comparison, facts.session.row
    assert comparison is not None
    change = float(comparison.values[row, facts.ids.index(other)] - comparison.values[row, 0])
    closed = chart.bars
    assert abs(math.fsum(b.change for b in closed[1:-1]) - change) < CENT
    groups = [k for k, bar in enumerate(closed) if bar.group]
    assert groups
    for place in groups:
        share = closed[place].change
        click_bar(view, qtbot, place)
        head = next(k for k, bar in enumerate(chart.bars) if bar.open)
        assert chart.bars[head].group == closed[place].group
        parts = [bar for bar in chart.bars if bar.part]
        assert parts and abs(math.fsum(b.change for b in parts) - share) < CENT
        assert parts[0].start == pytest.approx(chart.bars[head].start)
        assert parts[-1].end == pytest.approx(chart.bars[head].end)
        outer = [b for b in chart.bars[1:-1] if not b.part]
        assert abs(math.fsum(b.change for b in outer) - change) < CENT
        click_bar(view, qtbot, head)  # closes it
        assert chart.bars == closed


def test_arrow_keys_and_enter_open_a_bar_and_its_parts_are_named(
    view: ScenariosView, qtbot: QtBot
) -> None:
    chart = view.charts.bars
    view.facts.take_apart("base", "nvidia_cut_cn")
    answered(view, qtbot)
    chart.setFocus()
    chart.marked = 0
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chart.split.parts is not None, timeout=20_000)
    assert chart.bars[1].open
    named = {bar.name for bar in chart.bars if bar.part}
    inputs = {input_name(view.facts.session, d) for d in view.facts.differences}
    assert named & inputs  # single assumptions, called as in the table of inputs
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert not any(bar.open for bar in chart.bars)


def test_a_late_answer_is_dropped(view: ScenariosView, qtbot: QtBot) -> None:
    facts, split = view.facts, view.charts.bars.split
    facts.take_apart("base", "nvidia_cut_cn")
    facts.take_apart("base", "deliveries_double")  # before the first answer can have come
    answered(view, qtbot)
    assert split.shares is not None and facts.comparison is not None
    row = facts.session.row
    assert split.shares.end[row] == pytest.approx(facts.comparison.values[row, 2])
    qtbot.wait(300)
    assert split.shares.end[row] == pytest.approx(facts.comparison.values[row, 2])


def test_another_company_needs_no_new_answer(view: ScenariosView, qtbot: QtBot) -> None:
    view.facts.take_apart("base", "funding_winter")
    answered(view, qtbot)
    shares = view.charts.bars.split.shares
    view.facts.session.select("ubtech")
    assert view.charts.bars.split.shares is shares
    assert view.charts.bars.bars[0].end == pytest.approx(
        shares.start[view.facts.session.row])  # type: ignore[union-attr]


def test_a_company_nothing_moves_is_told(view: ScenariosView, qtbot: QtBot) -> None:
    facts = view.facts
    comparison = facts.comparison
    assert comparison is not None
    still = np.flatnonzero(comparison.values[:, 0] == comparison.values[:, 1])
    facts.take_apart("base", "nvidia_cut_cn")
    answered(view, qtbot)
    facts.session.select(facts.session.universe.companies[int(still[0])].id)
    assert "Nothing that differs" in view.charts.bars.message


def test_the_slope_chart_selects_by_click_and_key(view: ScenariosView, qtbot: QtBot) -> None:
    chart, session = view.charts.slope, view.facts.session
    place = chart.first + 3
    row = int(np.flatnonzero(chart.places[:, 0] == place)[0])
    plots.click(chart, chart.x_px(0.0), float(chart.height_of(float(place))))
    assert session.row == row
    chart.setFocus()
    before = [int(r) for r in chart.rows]
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert session.row == before[before.index(row) + 1]


def test_both_ends_of_the_slopes_are_the_ranks(view: ScenariosView) -> None:
    chart, comparison = view.charts.slope, view.facts.comparison
    assert comparison is not None
    for at, result in enumerate(comparison.results):
        assert np.argsort(chart.places[:, at]).tolist() == result.evaluation.order.tolist()


def test_values_carry_intervals_and_their_reference(view: ScenariosView) -> None:
    chart, comparison = view.charts.dots, view.facts.comparison
    assert comparison is not None
    row = view.facts.session.row
    assert [d.value for d in chart.dots[:4]] == comparison.values[row].tolist()
    assert all(d.low < d.value < d.high for d in chart.dots)
    assert chart.dots[2].start == comparison.values[row, 0]
    expected = float(comparison.expected("values")[row])
    assert chart.dots[-1].value == pytest.approx(expected)


def test_pointing_at_a_value_tells_it(view: ScenariosView) -> None:
    chart = view.charts.dots
    plots.hover(chart, 20, chart.middle(1))
    assert "NVIDIA" in chart.hover.lines[0] and "80 %" in chart.hover.text


def choose(view: ScenariosView, key: str) -> None:
    """Let the heat map show something else."""
    view.charts.show_chart("changes")
    combo = view.charts.map.show_
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_the_heat_map_shows_the_changes_of_those_that_move_most(view: ScenariosView) -> None:
    chart, comparison = view.charts.map, view.facts.comparison
    assert comparison is not None
    choose(view, "value moved")
    assert chart.columns == (1, 2, 3)  # the base has no change
    changes = 100 * (comparison.value_ratios[:, 1:] - 1)
    assert np.allclose(chart.values, changes[chart.rows], equal_nan=True)
    largest = np.abs(np.nan_to_num(changes)).max(axis=1)
    others = chart.rows[chart.rows != view.facts.session.row]
    assert largest[others].min() >= np.delete(largest, chart.rows).max()
    assert view.facts.session.row in chart.rows
    choose(view, "rank all")
    assert np.array_equal(chart.values, comparison.rank_moves[:, 1:][chart.rows])
    assert len(chart.rows) == len(view.facts.session.universe.companies)


def test_gains_are_blue_losses_orange_and_none_is_ground(view: ScenariosView) -> None:
    choose(view, "value moved")
    chart = view.charts.map
    for value, warm in ((-chart.limit, True), (chart.limit, False)):
        tint = chart.cell_tint(value)
        assert (tint.red() > tint.blue()) == warm
        assert tint == chart.cell_tint(3 * value)  # beyond the end of the scale
    assert chart.cell_tint(0.0).name() == theme.tokens.diverging_mid.lower()
    lost = np.argwhere(chart.values < -chart.limit / 2)
    assert len(lost)
    place, column = lost[0]
    high, wide = chart.map_area.height() / len(chart.rows), chart.area.width() / 3
    seen = plots.colour_at(chart, column * wide + 3, (place + 0.5) * high)
    assert QColor(seen).red() > QColor(seen).blue() + 30
    assert chart.cell_text(float(chart.values[place, column])).startswith("−")


def test_a_click_on_the_heat_map_selects_and_hovering_tells_both_values(
    view: ScenariosView
) -> None:
    choose(view, "value moved")
    chart, session = view.charts.map, view.facts.session
    row = int(chart.rows[2])
    high = chart.map_area.height() / len(chart.rows)
    plots.click(chart, 10, 2.5 * high)
    assert session.row == row
    plots.hover(chart, 10, 2.5 * high)
    assert session.company.name in chart.hover.lines[0]
    assert "NVIDIA" in chart.hover.lines[1] and "→" in chart.hover.lines[3]


def test_what_is_expected_carries_its_spread(view: ScenariosView, qtbot: QtBot) -> None:
    view.charts.show_chart("expected")
    chart, comparison = view.charts.expected, view.facts.comparison
    assert comparison is not None
    row = view.facts.session.row
    assert row in chart.rows
    p, values = np.array(comparison.probabilities), comparison.values[row]
    mean = float((p * values).sum())
    assert chart.expected[row] == pytest.approx(mean)
    spread = math.sqrt(float((p * (values - mean) ** 2).sum()))
    assert chart.spread[row] == pytest.approx(spread)
    low, at, high = chart._ends(row)
    assert at == pytest.approx(100 * (mean / values[0] - 1))
    assert high - low == pytest.approx(200 * spread / values[0])
    assert np.all(np.diff(chart.expected[chart.rows]) <= 0)
    drawn = chart.rows.tolist()
    plots.click(chart, 30, chart.middle(1))
    assert view.facts.session.row == drawn[1] and chart.rows.tolist() == drawn


def test_every_chart_becomes_a_picture(
    view: ScenariosView, qtbot: QtBot, tmp_path: Path
) -> None:
    answered(view, qtbot)
    made = view.charts.save_all(tmp_path)
    assert len(made) == 10
    for path in made:
        if path.suffix == ".png":
            image = QImage(str(path))
            assert len({image.pixel(x, y) for x in range(0, image.width(), 40)
                        for y in range(0, image.height(), 9)}) > 3
