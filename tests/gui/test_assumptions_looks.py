"""After an edit a table tells of the rows that look different: all of them, and few others."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage

from gui.assumptions import AssumptionTable
from gui.commands.compute import explain_assumption, revert_assumptions, set_assumptions
from gui.session import Session
from gui.widgets.row_table import ROW
from tests.support.assumption_table import picture, section, shown_table

H100 = ("chips", "nvidia_h100", "bandwidth_gb_s")


@pytest.fixture
def chips(session: Session, qtbot: Any, light: None) -> AssumptionTable:
    table = shown_table(qtbot, session)
    table.resize(1150, 900)
    table.choose("nvidia_b200")
    table.clearFocus()
    session.apply(set_assumptions(session, {H100: 3000.0}))  # from here on it knows the looks
    return table


def bands(table: AssumptionTable) -> dict[int, bytes]:
    """The picture of every row that is wholly in sight."""
    image = picture(table).convertToFormat(QImage.Format.Format_RGB32)
    tops = {row: table.rowViewportPosition(row) for row in range(table.model().rowCount())}
    strips = {row: image.copy(0, top, image.width(), ROW)  # kept: bits() does not keep them
              for row, top in tops.items() if 0 <= top <= image.height() - ROW}
    return {row: bytes(strip.constBits()) for row, strip in strips.items()}


def told_and_seen(table: AssumptionTable, edit: Any) -> tuple[set[int], set[int]]:
    """Rows of the table told of during an edit, and rows whose picture it changed."""
    told: set[int] = set()
    before = bands(table)
    heard = table.model().dataChanged.connect(
        lambda first, last: told.update(range(first.row(), last.row() + 1)))
    edit()
    table.model().dataChanged.disconnect(heard)
    after = bands(table)
    return told, {row for row in before.keys() & after.keys() if before[row] != after[row]}


def test_an_edit_of_one_chip_paints_that_chip(chips: AssumptionTable, session: Session) -> None:
    told, seen = told_and_seen(
        chips, lambda: session.apply(set_assumptions(session, {H100: 4000.0})))
    assert told == seen == {chips.model().view_row(chips.model().sheet.row["nvidia_h100"])}


@pytest.mark.parametrize("values", [
    {("chips", "nvidia_h20", "bandwidth_gb_s"): 2500.0},  # every ratio stands against it
    {("chips", "nvidia_h200", "confidence"): "rumoured"},
    {("chips", "nvidia_h200", "name"): "Another name"},
    {("chips", "nvidia_h200", "rental_usd_per_hour"): 9.0},
    {("serving", "main", "phase"): "prefill"},
    {("serving", "main", "base_chip"): "nvidia_h100"},
    {("serving", "main", "cost_mode"): "purchase"},
    {("ratio_claims", "950pr_vs_h20", "choice"): "claimed"},
    {("export_rules", "nvidia_h20_cn", "weight"): 1.0},
    {("market_settings", "power_overhead", "base"): 1.8},
])
def test_every_row_that_looks_different_is_told(
    chips: AssumptionTable, session: Session, values: dict[tuple[str, str, str], Any]
) -> None:
    (cell, value), = values.items()
    commands = (lambda: set_assumptions(session, {cell: value}),
                lambda: explain_assumption(session, cell, "seen", "2026-11-01", "confirmed", ""),
                lambda: revert_assumptions(session, [cell]))
    changed = 0
    for command in commands:
        told, seen = told_and_seen(chips, lambda command=command: session.apply(command()))
        assert seen <= told
        changed += len(seen)
    assert changed


def test_sorting_moves_rows_and_no_look_is_missed_afterwards(
    chips: AssumptionTable, session: Session
) -> None:
    chips.sort_by(section(chips, "bandwidth_gb_s"))
    session.apply(set_assumptions(session, {H100: 90_000.0}))  # to the top
    before = np.array(chips.model().rows)
    told, seen = told_and_seen(
        chips, lambda: session.apply(set_assumptions(session, {H100: 91_000.0})))
    assert np.array_equal(before, chips.model().rows)
    assert seen and seen <= told


def test_hidden_it_tells_of_everything(chips: AssumptionTable, session: Session) -> None:
    chips.hide()
    told: set[int] = set()
    chips.model().dataChanged.connect(
        lambda first, last: told.update(range(first.row(), last.row() + 1)))
    session.apply(set_assumptions(session, {H100: 4000.0}))
    assert told == set(range(chips.model().rowCount()))


def test_the_cost_is_in_sight_beside_list_and_inspector(session: Session, qtbot: Any) -> None:
    table = shown_table(qtbot, session, width=870, height=355)  # the centre at 1600 x 1000
    cost = table.box(table.model().index(0, section(table, "usd")))
    assert cost.right() < table.viewport().width()
    assert table.horizontalScrollBar().value() == 0
