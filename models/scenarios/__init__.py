"""Scenarios: what if. A tree of named overrides on any input, and what follows from each."""

from __future__ import annotations

from data.scenario_records import BASE
from models.scenarios.bundled import bundled_scenarios
from models.scenarios.calibrated import CalibratedValuer, calibrated_valuer
from models.scenarios.errors import ScenarioError
from models.scenarios.evaluation import Evaluator, ScenarioResult
from models.scenarios.evaluation import evaluate_scenario as evaluate
from models.scenarios.records import Scenario, ScoreRule, scenario_key
from models.scenarios.state import ScenarioState, state_of
from models.scenarios.tree import Tree, probabilities, scenarios_from_values
from models.scenarios.values import NewestValuer, Range, Valuer, Values

__all__ = [
    "BASE", "CalibratedValuer", "Evaluator", "NewestValuer", "Range", "Scenario", "ScenarioError",
    "ScenarioResult", "ScenarioState", "ScoreRule", "Tree", "Valuer", "Values",
    "bundled_scenarios", "calibrated_valuer", "evaluate", "probabilities", "scenario_key",
    "scenarios_from_values", "state_of",
]
