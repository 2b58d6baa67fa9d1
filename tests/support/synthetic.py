"""Made-up universes of any size, for tests of scale; never shown to a user."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from data.records import Company, Evidence, Observation, Reference, Universe

SEGMENTS = ("humanoid", "quadruped", "components", "service_robot", "logistics_robot")
LEVEL_METRICS = {
    "mass_production": "product_status",
    "supply_chain": "in_house_components",
    "embodied_ai": "own_foundation_model",
    "commercial_scene": "status",
}


def reference(template: Reference, companies: int, seed: int = 7) -> Reference:
    """The template with its robotics universe replaced by `companies` made-up ones."""
    universe = synthetic_universe(template.universes["robotics"], companies, seed)
    return replace(template, universes={**template.universes, "robotics": universe})


def synthetic_universe(template: Universe, count: int, seed: int = 7) -> Universe:
    """`count` companies with one worded evidence row per factor (one in ten missing)."""
    rng = np.random.default_rng(seed)
    levels = np.round(rng.random((count, len(template.factors))), 3)
    present = rng.random(levels.shape) > 0.1
    values = np.exp(rng.normal(19, 1.5, count))
    names, evidence, observations = [], [], []
    for i in range(count):
        key = f"company-{i:05d}"
        names.append(Company(key, f"Company {i}", f"公司{i}", f"gs{i}", "CN" if i % 2 else "US",
                             SEGMENTS[i % len(SEGMENTS)], 2015, "private", "", "", template.id))
        for j, factor in enumerate(template.factors):
            if present[i, j]:
                level = float(levels[i, j])
                evidence.append(Evidence(
                    f"ev-{i}-{j}", key, factor.id, LEVEL_METRICS[factor.id], "made up", None,
                    "text", None, 1.0, "", date(2026, 3, 31), level, level, level, 1, "",
                    "https://example.org", "reported", ""))
        if i % 3:
            observations.append(Observation(
                f"obs-{i}", key, date(2026, 1, 31), "2026-01", float(values[i]), "USD",
                "post_money", "", None, "", None, None, "", False, "https://example.org",
                "2026-01-31", "reported", ""))
    return replace(template, companies=tuple(names), evidence=tuple(evidence), fundamentals=(),
                   observations=tuple(observations))
