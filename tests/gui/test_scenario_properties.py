"""Edits in a scenario, whatever their order: undone they leave no trace, the base stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.bundled import load
from data.workspace import Workspace
from gui import commands
from gui.commands.compute import revert_assumptions, set_assumptions
from gui.commands.scenarios import create_scenario
from gui.session import Session
from models.scenarios import BASE
from scoring.state import State

Edit = tuple[str, int, int, float]
KINDS = ("score", "bounds", "clear", "revert", "parent", "reason", "weights", "mode", "method",
         "missing", "as_of", "fx", "chip", "chip_back", "switch")
EDITS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 11), st.integers(0, 3),
                           st.floats(0, 1, width=16)), min_size=1, max_size=12)
QUICK = settings(max_examples=15, deadline=None, suppress_health_check=[
    HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def made(session: Session, edit: Edit, chosen: list[str]) -> None:
    """Carry out one edit where one is now."""
    kind, row, column, x = edit
    cell = row * 7 % len(session.universe.companies), column
    company, factor = session.universe.companies[cell[0]].id, session.universe.factors[column].id
    price = ("chips", ("nvidia_h20", "nvidia_h100")[row % 2], "rental_usd_per_hour")
    does: dict[str, Callable[[], Any]] = {
        "score": lambda: session.apply(commands.set_cells(session, {cell: x})),
        "bounds": lambda: session.apply(commands.set_bounds(session, cell, x / 2, (1 + x) / 2)),
        "clear": lambda: session.apply(commands.clear_cells(session, [cell])),
        "revert": lambda: session.apply(commands.revert_cells(session, [cell])),
        "parent": lambda: session.to_parent([f"score/robotics/{company}/{factor}"], str),
        "reason": lambda: session.apply(commands.set_reason(session, cell, f"because {x}")),
        "weights": lambda: session.apply(commands.set_weights(session, [x + 0.1, 1, 1, 2])),
        "mode": lambda: session.apply(commands.set_weight_mode(
            session, ("equal", "entropy", "critic")[row % 3])),
        "method": lambda: session.apply(commands.set_method(
            session, ("topsis", "weighted_mean", "vikor")[row % 3])),
        "missing": lambda: session.apply(commands.set_missing(
            session, ("full", "segment")[row % 2])),
        "as_of": lambda: session.apply(commands.set_as_of(
            session, session.reference.collected - timedelta(days=30 * (row % 3)))),
        "fx": lambda: session.apply(commands.set_rate(session, "CNY", 2025, 5 + x)),
        "chip": lambda: session.apply(set_assumptions(session, {price: round(0.2 + x, 3)})),
        "chip_back": lambda: session.apply(revert_assumptions(session, [price])),
        "switch": lambda: session.set_scenario(chosen[row % len(chosen)]),
    }
    does[kind]()


def same(one: State, other: State) -> bool:
    """Bit for bit, the running number apart."""
    parts = ("as_of", "fx", "compute", "valuation")
    if any(getattr(one, part) != getattr(other, part) for part in parts):
        return False
    for name, a in one.sheets.items():
        b = other.sheets[name]
        arrays = ("score", "low", "high", "unknown", "absent")
        if not all(np.array_equal(getattr(a, x), getattr(b, x), equal_nan=x in arrays[:3])
                   for x in arrays):
            return False
        if (dict(a.why), a.weights, a.method, a.missing) != (
                dict(b.why), b.weights, b.method, b.missing):
            return False
        if (a.adjustment is None) != (b.adjustment is None):
            return False
        if a.adjustment is not None and b.adjustment is not None and not all(
                np.array_equal(getattr(a.adjustment, x), getattr(b.adjustment, x))
                for x in ("scale", "shift", "floor", "ceiling", "given")):
            return False
    return True


@pytest.fixture(scope="module")
def shared(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Any:
    path: Path = tmp_path_factory.mktemp("properties") / "test.servoscope"
    session = Session(load(), Workspace.open(path), "Tester")
    session.apply(commands.set_cells(session, {(0, 0): 0.4, (7, 1): 0.9}))
    session.apply(commands.set_weights(session, [1, 2, 3, 4]))
    session.apply(commands.set_as_of(session, date(2026, 6, 30)))
    id, command = create_scenario(session, session.scenarios.tree, "Mine", "funding_winter")
    session.apply(command)
    yield session
    session.journal.close()
    session.deleteLater()


@QUICK
@given(edits=EDITS)
def test_edits_in_scenarios_undone_leave_no_trace_and_never_touch_the_base(
    shared: Session, edits: list[Edit]
) -> None:
    chosen = ["mine", "funding_winter", "nvidia_cut_cn"]
    depth, held = shared.stack.index(), dict(shared.journal.values)
    shared.set_scenario("mine")
    base, before = shared.base_state, shared.state
    numbers = shared.evaluation.composite.copy()
    for edit in edits:
        made(shared, edit, chosen)
        assert same(shared.base_state, base)
    steps = shared.stack.index() - depth
    kept = dict(shared.journal.values)
    assert {k for k in kept if kept[k] != held.get(k)} <= {f"scenario/{id}" for id in chosen}
    for _ in range(steps):
        shared.stack.undo()
    shared.set_scenario("mine")
    assert shared.journal.values == held
    assert same(shared.state, before)
    assert np.array_equal(shared.evaluation.composite, numbers)
    for _ in range(steps):
        shared.stack.redo()
    assert shared.journal.values == kept
    for _ in range(steps):
        shared.stack.undo()


@QUICK
@given(edits=EDITS)
def test_taken_back_to_the_parent_a_scenario_is_its_parent_bit_for_bit(
    shared: Session, edits: list[Edit]
) -> None:
    depth = shared.stack.index()
    shared.set_scenario("mine")
    for edit in edits:
        made(shared, edit, ["mine"])
    shared.to_parent(list(shared.scenarios.standing.own), str)
    mine, evaluation = shared.state, shared.evaluation
    shared.set_scenario("funding_winter")
    assert same(mine, shared.state)
    assert np.array_equal(evaluation.composite, shared.evaluation.composite)
    assert np.array_equal(evaluation.cells.low, shared.evaluation.cells.low)
    shared.set_scenario(BASE)
    while shared.stack.index() > depth:
        shared.stack.undo()
