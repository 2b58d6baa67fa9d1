"""What the inspector shows of compute: mix, from chip to cost, sources, history."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from gui.commands.compute import explain_assumption, set_assumptions
from gui.compute.choice import Choice
from gui.compute.inspector_sections import ComputeSections
from gui.inspector.rows import Row
from gui.session import Session

BANDWIDTH = ("chips", "ascend_950pr", "bandwidth_gb_s")


@pytest.fixture
def choice() -> Choice:
    return Choice("ascend_950pr")


@pytest.fixture
def sections(session: Session, choice: Choice, qtbot: Any) -> ComputeSections:
    universe = next(u for u in session.reference.universes.values() if "deepseek" in u.row)
    session.set_universe(universe.id)
    session.select("deepseek")
    made = ComputeSections(session, choice)
    qtbot.addWidget(made)
    made.resize(328, 700)
    made.show()
    return made


def titled(rows: tuple[Row, ...], start: str) -> Row:
    return next(row for row in rows if row.title.startswith(start))


def share_of(sections: ComputeSections, chip: str) -> Any:
    return next(row for row in sections.mix.rows if row.chip == chip)


def type_over(qtbot: Any, cell: Any, text: str) -> None:
    cell.setFocus()
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    cell.editor.selectAll()
    qtbot.keyClicks(cell.editor, text)
    qtbot.keyClick(cell.editor, Qt.Key.Key_Return)


def test_the_mix_of_the_company_largest_share_first(sections: ComputeSections) -> None:
    shares = [sections.mix.mix[row.chip] for row in sections.mix.rows]
    assert shares == sorted(shares, reverse=True) and sum(shares) == pytest.approx(1.0)
    assert "assumption" in sections.mix.aside.text()


def test_a_share_is_typed_in_percent_and_undone(
    sections: ComputeSections, session: Session, qtbot: Any
) -> None:
    type_over(qtbot, share_of(sections, "ascend_950pr").cell, "5")
    assert session.book.value("profile_mix", "deepseek_ascend_950pr", "share") == 0.05
    assert "10 % → 5 %" in session.stack.undoText()
    assert "5 % of the work is on chips not known" in sections.mix.note.text()
    session.stack.undo()
    assert session.book.value("profile_mix", "deepseek_ascend_950pr", "share") == 0.1


def test_shares_of_more_than_all_are_refused_with_the_sum(
    sections: ComputeSections, session: Session, qtbot: Any
) -> None:
    cell = share_of(sections, "ascend_950pr").cell
    type_over(qtbot, cell, "40")
    assert cell.editor is not None and cell.editor.refused
    assert "130 %" in cell._refusal.text and "Ascend 950PR" in cell._refusal.text
    assert session.book.value("profile_mix", "deepseek_ascend_950pr", "share") == 0.1
    qtbot.keyClick(cell.editor, Qt.Key.Key_Escape)


def test_a_mix_assumed_for_a_segment_becomes_the_companys_own(
    sections: ComputeSections, session: Session, qtbot: Any
) -> None:
    session.select("moonshot")
    assert "Assumed for its segment" in sections.mix.note.text()
    before, chip = dict(sections.mix.mix), sections.mix.rows[0].chip
    assert before[chip] != 0.1
    type_over(qtbot, sections.mix.rows[0].cell, "10")
    assert sections.mix.mix == pytest.approx({**before, chip: 0.1})
    assert "Assumed for its segment" not in sections.mix.note.text()
    assert session.stack.count() == 1
    session.stack.undo()
    assert sections.mix.mix == before


def test_from_chip_to_cost_number_by_number(
    sections: ComputeSections, session: Session
) -> None:
    e = session.compute
    at = e.chips.index("ascend_950pr")
    rows = sections.chain.model.rows
    assert titled(rows, "Chip-hour").right == f"{e.costs.hourly[at]:.2f}"
    assert titled(rows, "Chip-hour").confidence == "assumption"
    rent, rate = e.costs.hourly[at], e.used[at]
    cost = rent * 1e6 / (3600 * rate * e.served["utilisation"])
    assert titled(rows, "Cost per M").right == f"{cost:.2f}"
    assert "→" not in titled(rows, "Tokens per chip").right


def test_an_edit_shows_before_and_now_down_to_the_company(
    sections: ComputeSections, session: Session
) -> None:
    session.apply(set_assumptions(session, {
        ("chips", "ascend_910c", "rental_usd_per_hour"): 0.95,
        ("ratio_claims", "950pr_vs_h20", "choice"): "claimed"}))
    rows = sections.chain.model.rows
    before, now = (float(x) for x in titled(rows, "Cost per M").right.split(" → "))
    assert now < before
    assert titled(rows, "Tokens per chip").mark.startswith("R = 2.87 ×")
    e = session.compute
    row = e.companies.profiles.row("deepseek")
    assert sections.mix.total.lines[0].value == f"{e.companies.cost[row]:.2f}"


def test_the_cost_ratio_against_the_bundled_assumptions(
    sections: ComputeSections, session: Session
) -> None:
    session.select("coreweave")
    ratio = titled(sections.chain.model.rows, "Cost ratio")
    assert ratio.right == "1.00"
    h100 = ("chips", "nvidia_h100", "rental_usd_per_hour")
    session.apply(set_assumptions(session, {h100: 2 * session.book.value(*h100)}))
    moved = titled(sections.chain.model.rows, "Cost ratio").right
    assert moved.startswith("1.00 → 1.")
    session.apply(set_assumptions(session, {("serving", "main", "output_tokens"): 2048}))
    assert titled(sections.chain.model.rows, "Cost ratio").right.startswith("1.00 → 1.")


def test_sources_of_the_chip_with_claims_first(
    sections: ComputeSections, session: Session
) -> None:
    rows = sections.sources.model.rows
    assert rows[0].title == "2.87 × H20 96GB, all-in, as claimed"
    assert any("TB/s" in row.title for row in rows)
    session.apply(explain_assumption(session, BANDWIDTH, "own measurement", "2026-11-01",
                                     "reported", "three runs"))
    own = next(row for row in sections.sources.model.rows if row.source == "own measurement")
    assert own.day == "2026-11-01" and own.mark == "yours" and "TB/s" in own.title


def test_history_of_the_chip_and_of_claims_on_it(
    sections: ComputeSections, session: Session
) -> None:
    assert sections.history.model.rows == ()
    session.apply(set_assumptions(session, {BANDWIDTH: 1600.0}, "950PR bandwidth"))
    session.apply(set_assumptions(
        session, {("ratio_claims", "950pr_vs_h20", "choice"): "claimed"}, "950PR ratio used"))
    session.apply(set_assumptions(session, {("chips", "nvidia_h20", "memory_gb"): 95.0}))
    titles = [row.title for row in sections.history.model.rows]
    assert titles == ["Set 950PR ratio used derived → claimed",
                      "Set 950PR bandwidth 1400 → 1600"]
    assert sections.history.model.rows[0].right == "Tester"


def test_another_chip_changes_sources_chain_and_mark(
    sections: ComputeSections, choice: Choice, qtbot: Any
) -> None:
    qtbot.mouseClick(share_of(sections, "nvidia_h20"), Qt.MouseButton.LeftButton,
                     pos=share_of(sections, "nvidia_h20").rect().topLeft())
    assert choice.chip == "nvidia_h20"
    assert sections.sources.title.text() == "Sources, H20 96GB"
    assert sections.chain.aside.text() == "H20 96GB"


def test_a_robot_maker_has_its_on_board_mix(
    sections: ComputeSections, session: Session, qtbot: Any
) -> None:
    session.set_universe("robotics")
    session.select("pudu")
    assert [row.chip for row in sections.mix.rows] == ["jetson_agx_orin"]
    assert sections.mix.aside.text().startswith("share of work on board")
    assert sections.mix.total.lines == ()
    assert sections.mix.other.text() == "Cloud"
    qtbot.mouseClick(sections.mix.other, Qt.MouseButton.LeftButton)
    assert len(sections.mix.rows) > 1 and sections.mix.total.lines


def test_hidden_it_waits(sections: ComputeSections, session: Session) -> None:
    sections.hide()
    session.apply(set_assumptions(session, {BANDWIDTH: 1600.0}))
    assert sections.history.model.rows == ()
    sections.show()
    assert len(sections.history.model.rows) == 1


def test_dependence_of_its_mix_follows_a_share(
    sections: ComputeSections, session: Session, qtbot: Any
) -> None:
    def lines() -> dict[str, str]:
        return {line.name: line.value for line in sections.mix.total.lines}

    companies = session.compute.companies
    at = companies.profiles.row("deepseek")
    assert lines()["HHI of its vendors"].startswith(f"{companies.hhi_low[at]:,.0f}")
    first, *others = [row.chip for row in sections.mix.rows]
    for chip in others:
        sections.mix.set_share(chip, 0.0)
    sections.mix.set_share(first, 1.0)
    assert lines()["HHI of its vendors"] == "10,000"
    assert lines()["Export-control exposure X"] != "–"
