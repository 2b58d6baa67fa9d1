"""The example scenarios that come with the app."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from data.scenario_records import example_values
from models.scenarios.records import Scenario


@lru_cache(maxsize=4)
def bundled_scenarios(folder: Path | None = None) -> tuple[Scenario, ...]:
    """The examples, each resting on the sources and assumptions its note names."""
    return tuple(Scenario.from_value(id, value, bundled=True)
                 for id, value in example_values(folder).items())
