"""Scenarios side by side: ranks, composites and values with their changes and expectations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from data.scenario_records import BASE
from models.comparison.errors import ComparisonError
from models.scenarios.evaluation import Evaluator, ScenarioResult
from models.scenarios.tree import Tree, probabilities
from scoring.state import State

FloatArray = NDArray[np.float64]
FEWEST, MOST = 2, 6
AGAINST = ("base", "parent")
SAME = 1e-12  # composites closer than this are the same, as in ranks


@dataclass(frozen=True)
class Comparison:
    """`results` stand in columns; arrays are (n companies, m scenarios).

    `references` are what each column's changes are counted from: the base, or its parent.
    `probabilities` add up to 1. Values are in the results' currency, NaN where unknown. `evaluator`
    and `tree` are what they were made with.
    """

    results: tuple[ScenarioResult, ...]
    references: tuple[ScenarioResult, ...]
    against: str
    probabilities: tuple[float, ...]
    notices: tuple[str, ...]
    evaluator: Evaluator
    tree: Tree

    def _columns(self, name: str, of: Sequence[ScenarioResult]) -> FloatArray:
        def values(result: ScenarioResult) -> FloatArray:
            found = getattr(result.values if name in ("median", "low", "high") else result, name)
            return np.asarray(found, dtype=float)

        return np.column_stack([values(result) for result in of])

    @cached_property
    def ranks(self) -> FloatArray:
        return self._columns("ranks", self.results)

    @cached_property
    def rank_moves(self) -> FloatArray:
        """Places won since the reference; lost ones are negative."""
        return self._columns("ranks", self.references) - self.ranks

    @cached_property
    def composites(self) -> FloatArray:
        return self._columns("composite", self.results)

    @cached_property
    def composite_changes(self) -> FloatArray:
        return self.composites - self._columns("composite", self.references)

    @cached_property
    def values(self) -> FloatArray:
        return self._columns("median", self.results)

    @cached_property
    def low(self) -> FloatArray:
        return self._columns("low", self.results)

    @cached_property
    def high(self) -> FloatArray:
        return self._columns("high", self.results)

    @cached_property
    def value_changes(self) -> FloatArray:
        """In the currency of the values."""
        return self.values - self._columns("median", self.references)

    @cached_property
    def value_ratios(self) -> FloatArray:
        """Value over that of the reference; NaN where either is unknown or the reference is 0."""
        before = self._columns("median", self.references)
        return np.asarray(np.divide(self.values, before, out=np.full(before.shape, np.nan),
                                    where=before > 0))

    @cached_property
    def changed(self) -> NDArray[np.bool_]:
        """(n,) whether anything differs between the columns or from their references."""
        moved = (self.rank_moves != 0) | (np.abs(self.composite_changes) > SAME)
        moved |= np.abs(np.nan_to_num(self.value_changes)) > 0
        found = moved.any(axis=1)
        for array in (self.ranks, self.composites, self.values):
            first = array[:, :1]
            found |= ((np.abs(array - first) > SAME) & ~np.isnan(array - first)).any(axis=1)
        return np.asarray(found)

    def expected(self, name: str) -> FloatArray:
        """(n,) sum over scenarios of probability times ranks, composites or values; NaN where a
        scenario that counts has none (First Chicago method).
        """
        return self._weighted(getattr(self, name))

    def spread(self, name: str) -> FloatArray:
        """(n,) standard deviation over the scenarios by probability."""
        array = getattr(self, name)
        mean = self._weighted(array)
        return np.asarray(np.sqrt(self._weighted((array - mean[:, None]) ** 2)))

    def _weighted(self, array: FloatArray) -> FloatArray:
        counts = np.array(self.probabilities) > 0
        return np.asarray(array[:, counts] @ np.array(self.probabilities)[counts])


def compare(
    evaluator: Evaluator, base: State, tree: Tree, ids: Sequence[str], against: str = BASE
) -> Comparison:
    """Two to six scenarios of a tree side by side, changes counted `against` base or parent.

    ComparisonError where there are fewer or more, or one stands twice; ScenarioError as they are
    evaluated.
    """
    if against not in AGAINST:
        raise ComparisonError(f"{against!r} is not one of {', '.join(AGAINST)}")
    for id in ids:
        if list(ids).count(id) > 1:
            raise ComparisonError(f"the scenario {tree[id].name!r} is compared with itself; "
                                  "nothing would differ: name each scenario once")
    if not FEWEST <= len(ids) <= MOST:
        raise ComparisonError(f"{len(ids)} scenarios were named; {FEWEST} to {MOST} can stand "
                              "side by side")
    found = evaluator.evaluate_all(base, tree, dict.fromkeys((BASE, *ids)))
    results = tuple(found[id] for id in ids)

    def reference(result: ScenarioResult) -> ScenarioResult:
        if BASE in (against, result.scenario.id):
            return found[BASE]
        return evaluator.evaluate(base, tree, result.scenario.parent)

    shares, notices = probabilities([result.scenario for result in results])
    told = [notice for result in results for notice in result.notices]
    told += [f"{result.scenario.name}: {len(result.orphans)} overrides belong to nothing in these "
             f"facts and are left alone: {', '.join(result.orphans[:5])}"
             for result in results if result.orphans]
    return Comparison(results, tuple(map(reference, results)), against, shares,
                      tuple(dict.fromkeys((*notices, *told))), evaluator, tree)
