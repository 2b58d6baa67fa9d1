"""Calibrations of the bundled universes, and what is asked of them company by company."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from data.currency import FxTable
from data.records import Reference, Universe
from data.rubrics import Rubric
from models.calibration.calibration import Calibration, calibrate
from models.calibration.errors import CalibrationError
from models.calibration.features import scores_of
from models.calibration.observations import clean, observations_of
from models.calibration.settings import Settings

# Too few compute companies for a fit of their own: they are fitted with the robotics ones.
POOLED = {"robotics": ("robotics",), "compute": ("robotics", "compute")}


@dataclass(frozen=True)
class Sources:
    """What calibrations of a universe are made of: facts, rubric, exchange rates."""

    reference: Reference
    rubric: Rubric
    fx: FxTable

    def pool(self, universe: str) -> list[Universe]:
        """The universes a universe is calibrated on."""
        return [self.reference.universes[id] for id in POOLED.get(universe, (universe,))]


def calibrate_universe(
    sources: Sources, universe: str, settings: Settings | None = None, *,
    observations: pd.DataFrame | None = None, progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Calibration:
    """Calibrate a universe on its observations (or those given), point in time.

    CalibrationError for observations of companies the universe does not know.
    """
    settings = settings or Settings()
    if settings.until is None:
        settings = replace(settings, until=sources.reference.collected)
    pool = sources.pool(universe)
    if len(pool) > 1 and not settings.asked:
        own = sources.reference.universes[universe]
        settings = replace(settings, asked=tuple(sorted({c.segment for c in own.companies})))
    rows = observations_of(pool) if observations is None else observations
    _known(rows, pool)
    fx = sources.fx
    if settings.currency_overrides:
        fx = fx.with_overrides(settings.currency_overrides)
    cleaned = clean(rows, fx, kinds=settings.used_kinds, rumours=settings.rumours,
                    until=settings.until)
    scores = scores_of(pool, sources.rubric, fx, cleaned.rows, cleaned.rows)
    return calibrate(rows, scores, settings, fx=sources.fx, progress=progress,
                     cancelled=cancelled)


def inputs_at(
    sources: Sources, calibration: Calibration, universe: str, companies: Sequence[str], when: date,
) -> pd.DataFrame:
    """The inputs of companies of a universe as known before a day; see `features.scores_of`."""
    own = sources.reference.universes[universe]
    rows = pd.DataFrame({"company_id": list(companies), "date": [when] * len(companies)})
    _known(rows, [own])
    return scores_of([own], sources.rubric, sources.fx, rows, calibration.prepared.rows)


def value_of(
    sources: Sources, calibration: Calibration, universe: str, company: str, when: date,
    level: float = 0.8,
) -> dict[str, Any]:
    """One company's value on a day, by what was known before it.

    The company's own observations from that day on are left out of the fit, and its premium rests
    on those before. Keys: those of `Calibration.predict`, company_id, name, as_of, model_usd
    (without the premium), premium (ln), parts (ln, see `attribution`), inputs, newest (id, date,
    value in USD of the last observation before the day) and gap (newest / median - 1), None where
    there is none.
    """
    seen = calibration.without(company, when)
    inputs = inputs_at(sources, calibration, universe, [company], when)
    told: dict[str, Any] = {
        str(name): cell for name, cell in seen.predict(inputs, level).iloc[0].items()}
    premium = seen.premium(company, when)
    told["model_usd"], told["premium"] = told["median_usd"], premium
    for name in ("median_usd", "low_usd", "high_usd"):
        told[name] *= float(np.exp(premium))
    earlier = seen.prepared.rows[
        (seen.prepared.rows["company_id"] == company)
        & (seen.prepared.rows["date"].map(lambda day: day < when))]
    newest = None
    if len(earlier):
        last = earlier.iloc[-1]
        newest = {"id": last["id"], "date": last["date"],
                  "value_usd": float(np.exp(last["ln_value"]) * 1e6),
                  "lower_bound": bool(last["lower_bound"])}
    row = inputs.iloc[0]
    return {
        "company_id": company, "name": row["name"], "as_of": when, **told,
        "parts": seen.attribution(seen.matrix(inputs)[0]), "newest": newest,
        "gap": None if newest is None else newest["value_usd"] / told["median_usd"] - 1.0,
        "inputs": {name: row[name] for name in inputs.columns if name not in ("id", "name")},
    }


def _known(rows: pd.DataFrame, pool: Sequence[Universe]) -> None:
    known = {company.id for universe in pool for company in universe.companies}
    if "company_id" not in rows.columns:
        return
    strangers = sorted({str(id) for id in rows["company_id"]} - known)
    if strangers:
        raise CalibrationError(
            f"{', '.join(strangers[:5])}{', …' if len(strangers) > 5 else ''} is no company of "
            f"the universe {pool[-1].id}; use the ids of companies.csv.")
