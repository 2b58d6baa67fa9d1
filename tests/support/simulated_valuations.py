"""Made-up observations with known slopes, three per company; never shown to a user."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd

FACTORS = ("mass_production", "supply_chain", "embodied_ai", "commercial_scene")
SLOPES = np.array([2.4, 0.2, 1.6, 0.4])
STAGES = ("seed", "A", "B", "C", "D")
STEP, COMPANY, NOISE = 0.35, 0.45, 0.4
SEGMENTS = ("humanoid", "quadruped", "components", "service_robot")
COUNTRIES = ("CN", "US", "JP", "DE")
PER_COMPANY = 3


def simulated(companies: int, seed: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """(observations, scores) of companies whose ln value is linear in factors and stage, plus a
    company effect, small effects of segment, country and capital, and noise.
    """
    rng = np.random.default_rng(seed)
    segment_effect = rng.normal(0, 0.15, len(SEGMENTS))
    country_effect = rng.normal(0, 0.1, len(COUNTRIES))
    observations, scores = [], []
    for i in range(companies):
        level = np.clip(0.5 + 0.18 * rng.normal() + 0.18 * rng.normal(size=4), 0.02, 0.98)
        segment, country = rng.integers(len(SEGMENTS)), rng.integers(len(COUNTRIES))
        effect = COMPANY * rng.normal() + segment_effect[segment] + country_effect[country]
        stage, day = int(rng.integers(0, 3)), date(2021, 1, 1) + timedelta(int(rng.integers(900)))
        for j in range(PER_COMPANY):
            score = np.clip(level + 0.05 * rng.normal(size=4), 0.0, 1.0)
            state, industry = bool(rng.random() < 0.3), bool(rng.random() < 0.4)
            ln_value = (3.5 + score @ SLOPES + STEP * stage + effect + 0.1 * state + 0.1 * industry
                        + NOISE * rng.normal())
            id = f"sim-{i:03d}-{j}"
            observations.append({
                "id": id, "company_id": f"company-{i:03d}", "date": day, "currency": "USD",
                "value": float(1e6 * np.exp(ln_value)), "kind": "post_money",
                "round": STAGES[stage] if stage == 0 else f"Series {STAGES[stage]}",
            })
            scores.append({
                "id": id, **dict(zip(FACTORS, score, strict=True)), "date": day,
                "segment": SEGMENTS[segment], "country": COUNTRIES[country],
                "stage": STAGES[stage], "state_capital": state, "industrial_capital": industry,
            })
            stage = min(stage + 1, len(STAGES) - 1)
            day += timedelta(int(rng.integers(200, 420)))
    return pd.DataFrame(observations), pd.DataFrame(scores)
