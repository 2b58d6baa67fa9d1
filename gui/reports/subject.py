"""What a report is about: a world, one scenario of it evaluated, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from data.exporting.provenance import Provenance
from gui.money import Money
from models.exports.told import provenance
from models.exports.world import World
from models.reports import other_scenarios
from models.scenarios import BASE, Evaluator, ScenarioResult
from models.valuation.factor_scores import calibrated_scores
from models.valuation.valued import Valued
from models.valuation.valuer import FrozenValuer
from scoring.evaluate import Evaluation


@dataclass(frozen=True)
class Subject:
    """One scenario of a world; `money` writes amounts, `workspace` is the name of its file."""

    world: World
    evaluator: Evaluator
    result: ScenarioResult
    money: Money
    workspace: str
    made_at: datetime

    @classmethod
    def of(  # noqa: PLR0917 - what is reported on
        cls, world: World, universe: str, currency: str, workspace: str = "",
        scenario: str = BASE, made_at: datetime | None = None,
    ) -> Subject:
        """The subject of a scenario; ScenarioError as it is evaluated."""
        evaluator = world.evaluator(universe, currency)
        result = evaluator.evaluate(world.state, world.tree, scenario)
        return cls(world, evaluator, result, Money(currency), workspace,
                   made_at or datetime.now().astimezone())

    @property
    def evaluation(self) -> Evaluation:
        return self.result.evaluation

    @cached_property
    def others(self) -> tuple[ScenarioResult, ...]:
        """The scenarios shown beside it."""
        return other_scenarios(self.evaluator, self.world.state, self.world.tree,
                               self.result.scenario.id)

    @cached_property
    def valued(self) -> Valued | None:
        """The values by the calibration, before the effect of compute; None without one."""
        valuer = self.evaluator.valuer_of(self.result.state)
        if not isinstance(valuer, FrozenValuer):
            return None
        e = self.evaluation
        return Valued(valuer.inputs(e), calibrated_scores(e), e.value_usd)

    def provenance(self, kind: str, listed: int, company: str = "") -> Provenance:
        """How the report came about."""
        ids = [self.result.scenario.id]
        if kind == "tear_sheet":
            ids += [other.scenario.id for other in self.others]
        made = provenance(kind, self.world, self.evaluation, ids, self.money.currency,
                          self.made_at, listed=listed, company=company, workspace=self.workspace)
        return replace(made, settings={})
