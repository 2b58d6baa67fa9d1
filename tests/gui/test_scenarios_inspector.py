"""What the inspector says of the selected company in each scenario, and why."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.commands.scenarios import change_scenario, create_scenario
from gui.inspector.row_list import RowList
from gui.money import Money
from gui.scenarios.inspector.sections import ScenarioSections
from gui.scenarios.view import ScenariosView
from gui.session import Session
from tests.support.screen import shown

SHOWN = ["base", "nvidia_cut_cn", "deliveries_double", "compute_supermarket"]


@pytest.fixture
def view(qtbot: QtBot, session: Session, light: None) -> ScenariosView:
    session.select("agibot")
    made = shown(qtbot, ScenariosView(session, Money("CNY", session)), 1200, 800)
    made.facts.show_ids(SHOWN)
    return made


@pytest.fixture
def sections(view: ScenariosView, qtbot: QtBot) -> ScenarioSections:
    return shown(qtbot, view.sections(), 328, 1100)


def click_row(listed: RowList, qtbot: QtBot, place: int) -> None:
    where = listed.visualRect(listed.model().index(place, 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_each_scenario_has_rank_composite_value_interval_and_their_changes(
    view: ScenariosView, sections: ScenarioSections
) -> None:
    facts, rows = view.facts, sections.each.model.rows
    comparison, row = facts.comparison, facts.session.row
    assert comparison is not None and len(rows) == len(SHOWN) + 1
    for at, line in enumerate(rows[:-1]):
        assert line.id == SHOWN[at] and line.title == facts.lettered(SHOWN[at])
        assert f"rank {comparison.ranks[row, at]:.0f}" in line.source
        assert f"composite {comparison.composites[row, at]:.2f}".replace("0.", ".") in line.source
        assert line.right.startswith(facts.money.table(float(comparison.values[row, at])))
        assert line.right_note == facts.money.span(
            float(comparison.low[row, at]), float(comparison.high[row, at]))
    assert "%" not in rows[0].right  # what changes are counted from has none
    change = 100 * (comparison.value_ratios[row, 1] - 1)
    assert change < 0 and rows[1].right.endswith(f"−{abs(change):.1f} %")
    move = int(comparison.rank_moves[row, 2])
    assert move < 0 and f"▼{-move}" in rows[2].source
    assert rows[-1].right == facts.money.table(float(comparison.expected("values")[row]))


def test_changes_follow_base_or_parent(view: ScenariosView, sections: ScenarioSections) -> None:
    session, facts = view.facts.session, view.facts
    id, command = create_scenario(session, facts.tree, "Child", "nvidia_cut_cn")
    session.apply(command)
    facts.show_ids(["base", "nvidia_cut_cn", id])
    assert sections.each.model.rows[2].right.endswith(
        sections.each.model.rows[1].right.rpartition("  ")[2])
    facts.count_against("parent")
    assert sections.each.model.rows[2].right.endswith("0 %")


def test_a_click_takes_a_scenario_in_hand_and_shows_what_leads_to_it(
    view: ScenariosView, sections: ScenarioSections, qtbot: QtBot
) -> None:
    click_row(sections.each.list, qtbot, 1)
    assert view.facts.current == "nvidia_cut_cn"
    assert view.facts.pair == ("base", "nvidia_cut_cn")
    split = view.charts.bars.split
    qtbot.waitUntil(lambda: split.shares is not None and not split.working, timeout=20_000)
    row = view.facts.session.row
    total = float(split.shares.change[row])  # type: ignore[union-attr]
    causes = sections.changed.model.rows
    assert causes and causes[0].title == "Supply" and total < 0
    assert causes[0].right == view.facts.money.table(total)
    words = sections.changed.words.text()
    assert "From A to B AgiBot stays at rank 22." in words and "100 %" not in words


def test_the_sentence_names_move_value_and_main_cause(
    view: ScenariosView, sections: ScenarioSections, qtbot: QtBot
) -> None:
    facts = view.facts
    facts.show_ids(["base", "funding_winter"])
    split = view.charts.bars.split
    qtbot.waitUntil(lambda: split.shares is not None and not split.working, timeout=20_000)
    comparison, row = facts.comparison, facts.session.row
    assert comparison is not None
    before, after = (int(r) for r in comparison.ranks[row])
    words = sections.changed.words.text()
    assert f"falls from rank {before} to {after}" in words
    parts = {k: float(v[row]) for k, v in split.shares.items()}  # type: ignore[union-attr]
    main = max(parts, key=lambda k: abs(parts[k]))
    share = 100 * parts[main] / math.fsum(parts.values())
    name = {"score/mass_production": "Mass production",
            "score/commercial_scene": "Commercial scene"}[main]
    assert words.endswith(f"{name} brings {share:.0f} % of it.")


def test_the_chain_leads_from_the_edit_to_the_value_of_the_scenario(
    view: ScenariosView, sections: ScenarioSections, qtbot: QtBot
) -> None:
    facts = view.facts
    facts.take_apart("base", "compute_supermarket")
    chain = sections.chain
    assert chain.isVisible() and chain.edit.currentText() == "All 4 edits of compute"
    comparison, row = facts.comparison, facts.session.row
    assert comparison is not None
    last = chain.model.rows[-1]
    ends = [facts.money.table(float(comparison.values[row, at])) for at in (0, 3)]
    assert last.title == "Valuation, CNY bn"
    assert last.right == (ends[0] if ends[0] == ends[1] else " → ".join(ends))
    h20 = "compute/chips/nvidia_h20/rental_usd_per_hour"
    chain.edit.setCurrentIndex(chain.edit.findData(h20))
    chain.edit.activated.emit(chain.edit.currentIndex())
    titles = [line.title for line in chain.model.rows]
    assert chain.chain is not None and "H20" in chain.model.rows[0].mark
    steps = ["Cost per M, USD", "Its cost C, USD/M", "Cost ratio κ", "Effect of cost, ln",
             "Sum of effects, ln", "Factor on value", "Valuation, CNY bn"]
    assert [t for t in titles if t in steps] == steps
    facts.take_apart("base", "deliveries_double")
    assert not chain.isVisible()  # nothing of compute differs


def test_the_history_is_of_the_scenario_in_hand(
    view: ScenariosView, sections: ScenarioSections
) -> None:
    session, facts = view.facts.session, view.facts
    session.apply(change_scenario(session, facts.tree, "nvidia_cut_cn", probability=0.3))
    assert not sections.history.isVisible()  # the base is in hand
    facts.choose("nvidia_cut_cn")
    assert [line.title for line in sections.history.model.rows] == [
        "Set probability of NVIDIA supply cut for China 0.1 → 0.3"]
    facts.choose("deliveries_double")
    assert not sections.history.model.rows


def test_goal_seek_is_asked_for_in_the_scenario_in_hand(
    view: ScenariosView, sections: ScenarioSections
) -> None:
    wanted: list[str] = []
    view.goal_wanted.connect(wanted.append)
    view.facts.choose("deliveries_double")
    sections.each.goal_wanted.emit()
    assert wanted == ["deliveries_double"]
