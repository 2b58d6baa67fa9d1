"""What stands behind the figures of a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from models.scenarios import Evaluator, ScenarioResult, Tree
from models.valuation.arithmetic import Floats, Trees
from models.valuation.factor_scores import calibrated_scores
from models.valuation.frozen import Frozen
from models.valuation.valuer import FrozenValuer

MOST = 3_000  # companies times scenarios; more would take a spreadsheet minutes to compute


@dataclass(frozen=True)
class Behind:
    """The scenarios evaluated, each once, those that changes count against among them; what
    evaluated them; and the tree they stand in.
    """

    results: tuple[ScenarioResult, ...]
    evaluator: Evaluator
    tree: Tree

    @classmethod
    def of(
        cls, results: Sequence[ScenarioResult], evaluator: Evaluator, tree: Tree
    ) -> Behind:
        """Of results of which some may stand twice."""
        return cls(tuple({r.scenario.id: r for r in results}.values()), evaluator, tree)

    @property
    def currency(self) -> str:
        return self.evaluator.currency

    @property
    def count(self) -> int:
        """Companies of the universe."""
        return len(self.evaluator.universe.companies)

    @property
    def place(self) -> Mapping[str, int]:
        """Scenario id -> its place among the results."""
        return {result.scenario.id: at for at, result in enumerate(self.results)}

    @cached_property
    def frozen(self) -> Frozen | None:
        """The calibration behind the values, that of the first scenario where they have several;
        None where they are the newest valuations.
        """
        valuer = self.evaluator.valuer_of(self.results[0].state)
        return valuer.frozen if isinstance(valuer, FrozenValuer) else None

    @property
    def small(self) -> bool:
        """Whether a spreadsheet computes it in a moment."""
        return self.count * len(self.results) <= MOST

    @property
    def why_values_stand_still(self) -> str:
        """Why values are plain numbers, in words; '' where they are formulas."""
        if not self.small:
            return (f"plain values: {self.count * len(self.results):,} lines of formulas would "
                    "take a spreadsheet minutes")
        if len({id(self.evaluator.valuer_of(result.state)) for result in self.results}) > 1:
            return ("plain values: the scenarios have calibrations of their own, the sheet Model "
                    f"holds that of {self.results[0].scenario.name}")
        if self.frozen is not None and isinstance(self.frozen.model, Trees):
            return "plain values: boosted trees cannot be written as formulas"
        return ""

    def inputs(self, result: ScenarioResult) -> Sequence[Mapping[str, Any]]:
        """What is known of each company at the scenario's date; empty without a calibration."""
        valuer = self.evaluator.valuer_of(result.state)
        if not isinstance(valuer, FrozenValuer):
            return ()
        return valuer.inputs(result.evaluation).rows

    def matrix(self, result: ScenarioResult) -> Floats:
        """(n, p) inputs of the model in a scenario, NaN unknown; only with a calibration."""
        valuer = self.evaluator.valuer_of(result.state)
        assert isinstance(valuer, FrozenValuer)
        inputs = valuer.inputs(result.evaluation)
        matrix, place = inputs.matrix.copy(), valuer.frozen.layout.place
        for name, column in calibrated_scores(result.evaluation).items():
            if name in place:
                matrix[:, place[name]] = column
        return np.asarray(matrix)
