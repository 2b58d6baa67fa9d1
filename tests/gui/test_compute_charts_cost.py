"""Cost by chip: order, bars and bands at their places, what is missing, hover, scrolling."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import commands
from gui.charts.export import save_svg
from gui.compute.charts.cost import LOWEST, CostByChip
from gui.compute.choice import Choice
from gui.session import Session
from gui.theme.theme import theme
from scoring.compute.evaluation.prices import ListPrice
from tests.support.compute_numbers import CHIPS, NAN, edited, stand_in
from tests.support.plots import click, colour_at, hover
from tests.support.screen import shown


@pytest.fixture
def figures(session: Session, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    return stand_in(monkeypatch, session)


@pytest.fixture
def choice() -> Choice:
    return Choice("ascend_950pr")


@pytest.fixture
def chart(
    qtbot: QtBot, session: Session, figures: SimpleNamespace, choice: Choice, light: None
) -> CostByChip:
    return shown(qtbot, CostByChip(session, choice), 326, 390)


def place_of(chart: CostByChip, chip: str) -> int:
    place = chart.place(CHIPS.index(chip))
    assert place is not None
    return place


def test_cheapest_first_then_what_does_not_fit_then_what_lacks_data(
    chart: CostByChip, figures: SimpleNamespace
) -> None:
    usd = figures.costs.usd[chart.rows]
    assert (np.diff(usd[:6]) >= 0).all()
    assert [CHIPS[i] for i in chart.rows[6:]] == ["cerebras_wse3", "metax_c600"]
    assert chart.notes[CHIPS.index("cerebras_wse3")] == "does not fit: needs 24"
    assert chart.notes[CHIPS.index("metax_c600")] == "missing: memory, bandwidth, FLOP/s"


def test_a_known_throughput_without_a_price_says_so(
    chart: CostByChip, figures: SimpleNamespace, session: Session
) -> None:
    figures.costs.usd[3] = figures.costs.hourly[3] = NAN
    edited(session)
    assert chart.notes[3] == "missing: hourly rate"
    assert place_of(chart, "nvidia_h100") == 5


def test_what_stands_in_the_way_is_said_kind_by_kind(
    chart: CostByChip, figures: SimpleNamespace, session: Session
) -> None:
    figures.costs.usd[3] = figures.costs.hourly[3] = NAN
    figures.costs.missing = ((),) * 3 + (("rental_usd_per_hour", "price_usd", "all_in_kw"),) * 5
    figures.used[4] = 0.0  # too slow for each user
    figures.costs.usd[4] = NAN
    edited(session)
    names = [CHIPS[i] for i in chart.rows]
    assert names[4:] == ["nvidia_h100", "nvidia_b200", "cerebras_wse3", "metax_c600"]
    assert chart.notes[3] == "missing: hourly rate, price, power"
    assert chart.notes[4] == "does not reach 10 tok/s per user"
    hover(chart, 40, chart.middle(4))
    assert "65.0 (42.2–87.8) tok/s per chip" in chart.hover.text
    assert "per chip and hour" not in chart.hover.text


def test_prefill_is_priced_by_its_input(
    chart: CostByChip, figures: SimpleNamespace, session: Session
) -> None:
    figures.served["phase"] = "prefill"
    edited(session)
    assert chart.x_axis.title == "USD per million input tokens"
    assert chart.price_label == "V4-Pro list price 1.74"


def test_bars_start_at_nothing_and_end_at_the_cost(
    chart: CostByChip, figures: SimpleNamespace
) -> None:
    assert chart.x_range[0] == 0
    row = CHIPS.index("nvidia_b200")
    usd = figures.costs.usd[row]
    assert chart.px(usd) == pytest.approx(usd / chart.x_range[1] * chart.area.width())
    y = chart.middle(place_of(chart, "nvidia_b200")) - 5
    base = theme.tokens.base.lower()
    assert colour_at(chart, 3, y) == theme.tokens.bar.lower()
    high = figures.costs.usd_high[row]
    assert colour_at(chart, chart.px(high) - 3, y) not in (base, theme.tokens.bar.lower())
    assert colour_at(chart, chart.px(high) + 2, y) == base


def test_the_chosen_chip_is_accent_in_both_schemes(chart: CostByChip, choice: Choice) -> None:
    y = chart.middle(place_of(chart, "ascend_950pr")) - 5
    assert colour_at(chart, 3, y) == theme.tokens.accent.lower()
    choice.choose("nvidia_h20")
    assert colour_at(chart, 3, y) == theme.tokens.bar.lower()
    y = chart.middle(place_of(chart, "nvidia_h20")) - 5
    theme.choose("dark")
    assert colour_at(chart, 3, y) == theme.tokens.accent.lower() == "#56b4e9"


def test_a_click_and_keys_choose_chips(chart: CostByChip, choice: Choice) -> None:
    click(chart, 30, chart.middle(0))
    assert choice.chip == "ascend_910c"
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert choice.chip == CHIPS[chart.rows[1]]
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert choice.chip == "metax_c600"


def test_hover_tells_all_figures(chart: CostByChip, figures: SimpleNamespace) -> None:
    hover(chart, 40, chart.middle(place_of(chart, "nvidia_h20")))
    for words in ("H20", "6.91 (5.19–8.64) USD per million output tokens", "49.0 (31.9–66.2) tok/s",
                  "1.00 USD per chip and hour, rental, 2026-10, assumption",
                  "16 chips per replica, limited by memory bandwidth"):
        assert words in chart.hover.text
    hover(chart, 40, chart.middle(place_of(chart, "metax_c600")))
    assert "missing: memory" in chart.hover.text and "USD" not in chart.hover.text


def test_the_list_price_stands_as_a_dashed_line_with_its_name(
    chart: CostByChip, session: Session, figures: SimpleNamespace, tmp_path: object
) -> None:
    x = round(chart.px(3.48))
    column = [colour_at(chart, x, y) for y in range(1, 16)]
    assert theme.tokens.strong.lower() in column and len(set(column)) > 1
    figures.list_price = ListPrice(NAN, "", "")
    edited(session)
    column = [colour_at(chart, x, y) for y in range(1, 8)]
    assert theme.tokens.strong.lower() not in column


def test_a_picture_holds_names_figures_and_price(
    chart: CostByChip, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = save_svg(chart, tmp_path_factory.mktemp("p") / "cost.svg", "note").read_text("utf-8")
    for words in ("Cost by chip", "Ascend 950PR", "6.54", "V4-Pro list price 3.48",
                  "does not fit: needs 24", "USD per million output tokens"):
        assert words in text
    assert "<image" not in text


def test_many_chips_scroll_by_rows_and_the_chosen_one_comes_into_sight(
    chart: CostByChip, choice: Choice
) -> None:
    chart.resize(326, round(62 + 4 * LOWEST + 6))
    QApplication.processEvents()
    assert chart.fitting == 4 and len(chart.shown) == 4
    assert place_of(chart, "ascend_950pr") in chart.shown
    choice.choose("metax_c600")
    assert chart.shown == range(4, 8)
    choice.choose("ascend_910c")
    assert chart.shown == range(0, 4)
    wheel(chart, -120)
    assert chart.shown == range(3, 7)
    wheel(chart, 1200)
    assert chart.shown == range(0, 4)
    hover(chart, 30, chart.middle(2))
    assert chart.hovered == chart.rows[2]


def wheel(chart: CostByChip, turn: int) -> None:
    at = QPointF(chart.rect().center())
    QApplication.sendEvent(chart.viewport(), QWheelEvent(
        at, chart.mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False))


def test_costs_far_apart_get_a_log_axis_and_points_without_bars(
    chart: CostByChip, session: Session, figures: SimpleNamespace
) -> None:
    for array in (figures.costs.usd, figures.costs.usd_low, figures.costs.usd_high):
        array[1] *= 200
    edited(session)
    assert chart.logarithmic and "log" in chart.x_axis.title
    row, place = CHIPS.index("nvidia_b200"), place_of(chart, "nvidia_b200")
    ratio = chart.px(figures.costs.usd[1]) - chart.px(figures.costs.usd[row])
    decade = chart.px(10.0) - chart.px(1.0)
    assert ratio == pytest.approx(
        decade * np.log10(figures.costs.usd[1] / figures.costs.usd[row]))
    left = chart.px(figures.costs.usd_low[row])
    assert colour_at(chart, left - 4, chart.middle(place) - 5) == theme.tokens.base.lower()


def test_hidden_charts_do_nothing_and_other_edits_do_not_touch_it(
    chart: CostByChip, session: Session, figures: SimpleNamespace
) -> None:
    before = chart.usd
    session.apply(commands.set_weight(session, 0, 0.4))
    assert chart.usd is before
    chart.hide()
    figures.costs.usd[2] = 1.0
    edited(session)
    assert chart.usd is before or chart.usd[2] != 1.0 or chart.rows[0] != 2
    chart.show()
    assert chart.rows[0] == 2


def test_a_case_that_cannot_be_evaluated_says_why(
    chart: CostByChip, session: Session, figures: SimpleNamespace
) -> None:
    figures.problem = "The context is longer than the model allows."
    edited(session)
    assert chart.message == figures.problem
    hover(chart, 40, 40)
    assert chart.hover.text == ""
