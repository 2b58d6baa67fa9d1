"""A calibrated valuation with plain numbers of its own, for tests of what the window shows of it.

The value of a company is exp of: an average, a slope for each factor score, what it raised, and a
premium; so a test can say what an edit of a score does to it.
"""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from gui.session import Session, Update
from models.valuation.frozen import Coefficient, Row

NAN = float("nan")
AVERAGE = 7.0  # ln of USD millions
SLOPES = (0.6, 0.0, 0.4, 1.2)  # ln per point of score; the second factor is worth nothing
HALF = 1.4  # of the 80 % interval, in ln
PREMIUM = {"ubtech": 0.3, "unitree": -0.2}
NOTE = {"target": "target"}


class Valued:
    """Values of all companies on the session's scores; every sixth company lacks what it raised."""

    def __init__(self, session: Session, frozen: SimpleNamespace) -> None:
        self._session, self.frozen = session, frozen
        universe, e = session.universe, session.evaluation
        self._scores = np.asarray(e.cells.score)
        count = len(universe.companies)
        self._raised = np.where(np.arange(count) % 6 == 0, NAN, (np.arange(count) % 5 - 2) * 0.3)
        self.matrix = self._scores
        self.premium = np.array([PREMIUM.get(c.id, 0.0) for c in universe.companies])
        ln = (AVERAGE + (self._scores - 0.5) @ np.array(SLOPES) + np.nan_to_num(self._raised))
        self.model = np.exp(ln) * 1e6
        self.ln_median = ln + self.premium
        self.median = np.exp(self.ln_median) * 1e6
        self.newest = np.asarray(e.value_usd)
        self.gap = self.newest / self.median - 1
        self.low, self.high = self.interval(0.8)
        self.warning = tuple(("", "amber", "red")[i % 7] if i % 7 < 3 else ""
                             for i in range(count))
        self.why = tuple(("", "unlike most calibrated companies",
                          "ln raised: outside what was calibrated")[i % 7] if i % 7 < 3 else ""
                         for i in range(count))
        self.missing = tuple(("capital raised",) if i % 6 == 0 else () for i in range(count))

    def interval(self, level: float) -> tuple[Any, Any]:
        """Bounds at a level; as wide as a normal distribution with the 80 % ones would have it."""
        half = HALF * {0.5: 0.674, 0.8: 1.282, 0.9: 1.645, 0.95: 1.960}[level] / 1.282
        return self.median * np.exp(-half), self.median * np.exp(half)

    def parts(self, row: int) -> dict[str, float]:
        """The parts of ln value of a company."""
        names = [f.id for f in self._session.universe.factors]
        parts = {name: float(slope * (score - 0.5)) for name, slope, score in zip(
            names, SLOPES, self._scores[row], strict=True)}
        return {"average": AVERAGE, **parts, "raised": float(np.nan_to_num(self._raised[row])),
                "company premium": float(self.premium[row])}

    def closest(self, row: int) -> tuple[str, ...]:
        """The three companies after it, as a stand-in for the most alike."""
        companies = self._session.universe.companies
        return tuple(companies[(row + k) % len(companies)].id for k in (1, 2, 3))

    def leverage(self, row: int) -> float:
        """Above the amber limit where the warning says so."""
        return {"": 0.07, "amber": 0.3, "red": 0.8}[self.warning[row]]

    def inputs(self, row: int) -> dict[str, Any]:
        """What it raised and its headcount."""
        return {"raised_usd": float(np.exp(self._raised[row]) * 1e8), "headcount": 120.0 + row,
                "revenue_usd": NAN, "founded": self._session.universe.companies[row].founded,
                "stage": "B"}


def stand_in(patch: pytest.MonkeyPatch, session: Session, **changes: Any) -> SimpleNamespace:
    """Let session.valued rest on these numbers; alter the calibration, then call `calibrated`."""
    frozen = SimpleNamespace(**(calibration(session) | changes))
    held: list[Any] = [None, None]  # an evaluation and what was made of it

    def valued(self: Session) -> Valued:
        if held[0] is not self.evaluation:
            held[:] = self.evaluation, Valued(self, frozen)
        made: Valued = held[1]
        return made

    patch.setattr(Session, "valued", property(valued), raising=False)
    return frozen


def calibrated(session: Session) -> None:
    """Tell the views that there is another calibration."""
    session.changed.emit(Update(frozenset({"calibration"}), session.evaluation))


def calibration(session: Session) -> dict[str, Any]:
    """Two hundred rows or so from the bundled observations, their predictions made up."""
    random = np.random.default_rng(3)
    fx, rows = session.evaluation.newest.fx, []
    for o in session.universe.observations:
        usd = fx.convert(o.value, o.currency, "USD", o.date)
        used = o.kind != "target" and o.confidence != "rumoured"
        level = 7.0 + 0.6 * (np.log(usd / 1e6) - 7.0) + random.normal(0.0, 0.6)
        predicted = float(np.exp(level) * 1e6) if used else NAN
        rows.append(Row(
            o.id, o.company_id, o.date, o.kind, o.kind == "market_cap", o.lower_bound, o.round, usd,
            predicted, predicted * float(np.exp(-HALF)), predicted * float(np.exp(HALF)), predicted,
            used, 1.0 if used else 0.0, o.confidence, NOTE.get(o.kind, "" if used else "rumour"),
            (o.id,), o.date, NAN, None, None))
    return {
        "report": report(), "made": date(2026, 10, 30), "fingerprint": "made up", "stale": False,
        "settings": {}, "reach": SimpleNamespace(amber=0.21, red=0.6),
        "warnings": lambda matrix: [("", "")] * len(matrix),
        "coefficients": coefficients(), "rows": rows,
    }


def coefficients() -> tuple[Coefficient, ...]:
    """Four factors, four covariates, one column that is not linear."""
    return (
        Coefficient("mass_production", True, 0.10, 0.0, 0.18, 0.08),
        Coefficient("supply_chain", True, 0.0, 0.0, 0.06, 0.08),
        Coefficient("embodied_ai", True, 0.14, 0.03, 0.24, 0.08),
        Coefficient("commercial_scene", True, 0.17, 0.05, 0.29, 0.08),
        Coefficient("ln_raised", False, 0.58, 0.41, 0.76, NAN),
        Coefficient("ln_revenue", False, 0.31, 0.12, 0.49, NAN),
        Coefficient("listed", False, 0.37, 0.14, 0.58, NAN),
        Coefficient("date", False, -0.04, -0.13, 0.05, NAN),
        Coefficient("segment: humanoid", False, 0.0, 0.0, 0.0, NAN))


def report() -> dict[str, Any]:
    """The figures the charts read, shaped as Calibration.report gives them."""
    def at(all_: float, venture: float, listed: float) -> dict[str, Any]:
        return {group: {"log_rmse": error, "n": n, "companies": c} for group, error, n, c in (
            ("all", all_, 190, 80), ("venture", venture, 93, 60), ("listed", listed, 97, 23))}

    return {
        "model": {"name": "weight_prior_ridge", "fallback": False},
        "rows": {"used": 190, "exact": 190, "lower_bounds": 26, "companies": 91,
                 "exact_companies": 80},
        "errors": at(1.10, 1.20, 1.00), "errors_of_repeats": [1.22, 1.05, 1.03],
        "baselines": {"segment_stage_median": at(1.58, 1.72, 1.44),
                      "mean_of_four": at(1.52, 1.67, 1.36),
                      "mean_of_four_and_stage": at(1.46, 1.55, 1.36)},
        "ablation": {"size_only": at(1.12, 1.22, 1.02), "factors_only": at(1.37, 1.44, 1.30),
                     "both": at(1.08, 1.19, 0.97)},
        "coverage": {"50": {"rows": 0.54, "by_company": 0.55},
                     "80": {"rows": 0.79, "by_company": 0.83},
                     "90": {"rows": 0.89, "by_company": 0.90},
                     "95": {"rows": 0.94, "by_company": 0.94}},
        "interval": {"private": 1.17, "listed": 1.08, "companies": 80},
        "slopes": [{"column": "ln_raised", "slope": 0.24, "per_deviation": 0.58}],
    }
