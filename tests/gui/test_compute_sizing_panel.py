"""A demand in cards, money and power, and a training run, on the chip chosen."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from gui.commands.compute import set_assumptions
from gui.compute.choice import Choice
from gui.compute.lines import Line, Lines
from gui.compute.sizing import SizingPanel
from gui.compute.sizing_words import count, flop_words
from gui.session import Session

CASE = ("serving", "main")


@pytest.fixture
def choice() -> Choice:
    return Choice("nvidia_h100")


@pytest.fixture
def panel(session: Session, choice: Choice, qtbot: Any) -> SizingPanel:
    made = SizingPanel(session, choice)
    qtbot.addWidget(made)
    made.resize(900, 360)
    made.show()
    return made


def line(lines: Lines, start: str) -> Line:
    return next(each for each in lines.lines if each.name.startswith(start))


def type_into(qtbot: Any, field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def cards(panel: SizingPanel) -> int:
    return int(line(panel.serving_lines, "Cards").value.replace(",", ""))


def test_every_figure_has_its_band(panel: SizingPanel) -> None:
    assert len(panel.serving_lines.lines) == 9
    for each in panel.serving_lines.lines:
        assert each.value != "–"
        assert "–" in each.note, each.name
    assert panel.serving_missing.isHidden()


def test_the_demand_is_a_cell_of_the_case(
    panel: SizingPanel, session: Session, qtbot: Any
) -> None:
    before = cards(panel)
    type_into(qtbot, panel.demand, "2,000,000")
    assert session.book.value(*CASE, "demand_tok_s") == 2_000_000
    assert cards(panel) == pytest.approx(2 * before, rel=0.01)
    session.stack.undo()
    assert cards(panel) == before


def test_spare_cards_are_typed_in_percent(panel: SizingPanel, session: Session, qtbot: Any) -> None:
    before = cards(panel)
    type_into(qtbot, panel.spare, "50")
    assert session.book.value(*CASE, "spare") == 0.5
    assert cards(panel) == pytest.approx(before * 1.5 / 1.1, rel=0.01)
    type_into(qtbot, panel.spare, "-5")
    assert panel.spare.refusal.standing
    assert session.book.value(*CASE, "spare") == 0.5


def test_no_demand_leaves_cards_unknown_and_says_so(panel: SizingPanel, qtbot: Any) -> None:
    type_into(qtbot, panel.demand, "")
    assert line(panel.serving_lines, "Cards").value == "–"
    assert line(panel.serving_lines, "Cards").note == "missing: demand"
    assert line(panel.serving_lines, "kWh").value != "–"
    assert "missing: demand" in panel.serving_missing.text()


def test_what_a_chip_lacks_is_named_until_it_is_filled_in(
    panel: SizingPanel, session: Session, choice: Choice
) -> None:
    choice.choose("ascend_950dt")
    assert panel.chip.currentData() == "ascend_950dt"
    assert line(panel.serving_lines, "Cost a year").note == "missing: hourly rate, price, power"
    assert "Ascend 950DT" in panel.serving_missing.text()
    session.apply(set_assumptions(session, {
        ("chips", "ascend_950dt", "rental_usd_per_hour"): 2.0,
        ("chips", "ascend_950dt", "tdp_w"): 900.0}))
    assert line(panel.serving_lines, "Cost a year").value.startswith("USD")
    assert panel.serving_missing.isHidden()
    power = line(panel.serving_lines, "Power at full load")
    assert power.assumed and "assumption" in power.tip


def test_a_model_that_does_not_fit_says_what_it_needs(panel: SizingPanel, choice: Choice) -> None:
    choice.choose("cerebras_wse3")
    assert panel.serving_missing.text() == "WSE-3 – does not fit: needs 64"


def test_a_chip_is_chosen_by_keys_for_the_whole_view(
    panel: SizingPanel, choice: Choice, qtbot: Any
) -> None:
    panel.chip.setFocus()
    qtbot.keyClick(panel.chip, Qt.Key.Key_Down)
    assert choice.chip == "nvidia_h200"
    assert panel.serving is not None and panel.serving.chip == "nvidia_h200"


def test_another_region_changes_electricity_and_not_the_cards(
    panel: SizingPanel, session: Session
) -> None:
    before, share = cards(panel), line(panel.serving_lines, "Electricity").value
    session.apply(set_assumptions(session, {(*CASE, "region"): "EU"}))
    assert cards(panel) == before
    assert float(line(panel.serving_lines, "Electricity").value[:-2]) > 2 * float(share[:-2])
    assert panel.aside.text().endswith("EU")


def test_training_deepseek_v3_on_2048_h800_takes_under_two_months(
    panel: SizingPanel, session: Session, choice: Choice
) -> None:
    session.apply(set_assumptions(session, {(*CASE, "workload"): "deepseek_v3"}))
    choice.choose("nvidia_h800")
    assert line(panel.training_lines, "Compute").value == "3.29 × 10²⁴"
    assert line(panel.training_lines, "Card-hours").value == "2.64 m"
    days = line(panel.training_lines, "Days on 2,048 cards")
    assert 45 < float(days.value) < 61
    assert line(panel.training_lines, "Efficiency").value == "35 %"
    assert line(panel.training_lines, "Efficiency").note == "25–45"


def test_tokens_and_cards_of_the_run_are_a_way_to_look(
    panel: SizingPanel, session: Session, qtbot: Any
) -> None:
    book, before = session.book, float(line(panel.training_lines, "Days on").value)
    with qtbot.waitSignal(panel.options_changed) as told:
        type_into(qtbot, panel.cards, "4096")
    assert told.args[0] == {"tokens_t": 14.8, "cards": 4096}
    assert float(line(panel.training_lines, "Days on 4,096").value) == pytest.approx(
        before / 2, rel=0.01)
    type_into(qtbot, panel.tokens, "29.6")
    assert float(line(panel.training_lines, "Days on 4,096").value) == pytest.approx(
        before, rel=0.01)
    type_into(qtbot, panel.cards, "2.5")
    assert "whole number of cards" in panel.cards.refusal.text
    assert session.book is book
    type_into(qtbot, panel.tokens, "")
    assert line(panel.training_lines, "Card-hours").note == "missing: tokens"


def test_an_edited_efficiency_of_training_moves_the_hours(
    panel: SizingPanel, session: Session
) -> None:
    session.apply(set_assumptions(
        session, {("market_settings", "training_efficiency", "base"): 0.45}))
    assert line(panel.training_lines, "Efficiency").value == "45 %"
    hours = line(panel.training_lines, "Card-hours")
    assert hours.note.startswith(hours.value)  # the value is now the low end of its band


def test_the_reason_of_a_case_that_cannot_be_served_is_told(
    panel: SizingPanel, session: Session
) -> None:
    session.apply(set_assumptions(session, {(*CASE, "context"): 5_000_000}))
    assert "1048576" in panel.serving_missing.text()
    assert line(panel.training_lines, "Card-hours").value != "–"


def test_a_setting_that_cannot_be_is_named_until_it_is_mended(
    panel: SizingPanel, session: Session
) -> None:
    session.apply(set_assumptions(
        session, {("market_settings", "training_efficiency", end): 1.5
                  for end in ("base", "high")}))
    assert "eta" in panel.serving_missing.text() and "1.5" in panel.serving_missing.text()
    assert panel.serving_lines.lines == ()
    session.stack.undo()
    assert len(panel.serving_lines.lines) == 9


def test_options_are_kept(panel: SizingPanel) -> None:
    panel.options = {"tokens_t": 33, "cards": None}
    assert panel.tokens.text() == "33 T"
    assert panel.options == {"tokens_t": 33, "cards": None}
    assert line(panel.training_lines, "Days").note == "missing: number of cards"
    panel.options = {"tokens_t": "many", "cards": -1}
    assert panel.options == {"tokens_t": 33, "cards": None}


def test_numbers_in_words() -> None:
    assert flop_words(9.702e24) == "9.70 × 10²⁴"
    assert count(5936.0) == "5,936"
    assert count(2.664e6) == "2.66 m"
