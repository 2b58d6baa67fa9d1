"""The values of all companies of a universe, as scores, date and calibration stand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Protocol

import numpy as np

from data.currency import FxTable
from data.records import Universe
from data.rubrics import Rubric
from models.valuation.arithmetic import Floats
from models.valuation.attribution import linear_parts
from models.valuation.frozen import MILLION, Frozen
from models.valuation.known import inputs_of
from models.valuation.layout import FACTOR_COLUMNS

LEVEL = 0.8
_WORDS = {"ln_revenue": "revenue", "ln_raised": "capital raised", "ln_headcount": "headcount",
          "ln_age": "founding year", "round": "stage"}


class ComputeEffect(Protocol):
    """What compute assumptions do to values: `ln` and `one_off` USD by company."""

    @property
    def ln(self) -> Floats: ...

    @property
    def one_off(self) -> Floats: ...


class Inputs:
    """What is known of every company before a day: `rows` as dictionaries, `matrix` (n, p).

    The factor columns of the matrix are those the evidence implies; `Valued` puts the analyst's.
    """

    def __init__(
        self, universe: Universe, rubric: Rubric, fx: FxTable, frozen: Frozen, as_of: date
    ) -> None:
        self.universe, self.frozen, self.as_of = universe, frozen, as_of
        past: dict[str, list[Mapping[str, Any]]] = {}
        for row in sorted(frozen.rows, key=lambda r: r.date):
            if row.fitted == row.fitted:  # calibrated, not left out
                past.setdefault(row.company_id, []).append({
                    "date": row.date, "known_before": row.known_before, "listed": row.listed,
                    "stage": row.stage, "ln_value": float(np.log(row.observed / MILLION)),
                    "amount_usd_m": None if np.isnan(row.amount) else row.amount / MILLION})
        day = as_of + timedelta(days=1)  # what was known by the end of the day
        self.rows = [inputs_of(universe, rubric, fx, {"company_id": c.id, "date": day},
                               past.get(c.id, ())) for c in universe.companies]
        self.matrix = frozen.layout.of_rows(self.rows)
        self.factors = [frozen.layout.place[name] for name in FACTOR_COLUMNS]
        slopes = frozen.factor_slopes
        # what scores do not enter, so that an edit of scores need not make it again
        self.rest = (np.zeros(0) if slopes is None else frozen.ln_values(self.matrix)
                     - self.matrix[:, self.factors] @ slopes)
        self.premium = np.array([frozen.premium(c.id, day) for c in universe.companies])


class Valued:
    """Values in USD by company, in the order of the universe; NaN is unknown.

    `model` is the median of the calibrated model, `median` with the company premium (in ln),
    `low` and `high` its 80 % interval. `newest` is the newest observation, `gap` how far it stands
    from the median (0.42: 42 % above the model).

    `effect` is what the compute assumptions of a scenario do: V exp(ln) - one-off, at least 0; the
    model's median is left without it.
    """

    def __init__(
        self, inputs: Inputs, scores: Mapping[str, Floats], newest: Floats,
        effect: ComputeEffect | None = None,
    ) -> None:
        """`scores` are (n,) by matrix column, as `factor_scores.calibrated_scores` gives them."""
        frozen = inputs.frozen
        self.frozen, self._inputs, self.newest = frozen, inputs, newest
        self.matrix = inputs.matrix.copy()
        for name, column in scores.items():
            if name in frozen.layout.place:
                self.matrix[:, frozen.layout.place[name]] = column
        self.premium = inputs.premium
        slopes = frozen.factor_slopes
        ln_model = (frozen.ln_values(self.matrix) if slopes is None
                    else inputs.rest + self.matrix[:, inputs.factors] @ slopes)
        plain = ln_model + self.premium
        self.model = np.exp(ln_model) * MILLION
        self._plain = np.exp(plain) * MILLION  # before the effect of compute
        self._effect = effect
        self.median = self._affected(self._plain)
        self.compute = np.zeros(len(plain))  # the effect in ln
        if effect is not None:
            self.compute = np.log(np.maximum(self.median, 1.0)) - np.log(self._plain)
        self.ln_median = plain + self.compute
        self.low, self.high = self.interval(LEVEL)
        with np.errstate(invalid="ignore", divide="ignore"):
            self.gap = newest / self.median - 1.0

    def interval(self, level: float) -> tuple[Floats, Floats]:
        """(low, high) in USD at another level the calibration keeps."""
        half = self.frozen.half_widths(self.matrix, level)
        low, high = self._plain * np.exp(-half), self._plain * np.exp(half)
        return self._affected(low), self._affected(high)

    def _affected(self, usd: Floats) -> Floats:
        """Values with the effect of compute on them."""
        if self._effect is None:
            return usd
        return np.maximum(usd * np.exp(self._effect.ln) - self._effect.one_off, 0.0)

    @cached_property
    def _warned(self) -> list[tuple[str, str]]:
        return self.frozen.warnings(self.matrix)

    @property
    def warning(self) -> tuple[str, ...]:
        """'', 'amber' or 'red' by company: how far outside what was calibrated."""
        return tuple(colour for colour, _ in self._warned)

    @property
    def why(self) -> tuple[str, ...]:
        """The reason of each warning."""
        return tuple(reason for _, reason in self._warned)

    @cached_property
    def missing(self) -> tuple[tuple[str, ...], ...]:
        """The figures not known of each company."""
        place = self.frozen.layout.place
        late = [place["listed"], place["acquired"]]
        found = []
        for row in self.matrix:
            found.append(tuple(
                words for name, words in _WORDS.items() if np.isnan(row[place[name]])
                and not (name == "round" and row[late].any())))
        return tuple(found)

    def inputs(self, row: int) -> Mapping[str, Any]:
        """What is known of one company, by name."""
        return self._inputs.rows[row]

    def closest(self, row: int) -> tuple[str, ...]:
        """The calibrated companies most alike."""
        own = self._inputs.universe.companies[row].id
        found = self.frozen.closest(self.matrix[row], 4)
        return tuple(company for company in found if company != own)[:3]

    def leverage(self, row: int) -> float:
        """Leverage of one company among the calibrated rows."""
        return float(self.frozen.reach.leverage(self.matrix[row][None, :])[0])

    def parts(self, row: int) -> dict[str, float]:
        """Parts of ln value (USD millions) of one company: "average", each input, "company premium"
        and, where there is one, "compute effect"; they add up to `ln_median`.
        """
        frozen = self.frozen
        found = linear_parts(frozen.fill, frozen.model, frozen.names, frozen.background,
                             self.matrix[row])
        for name, value in frozen.smooth_parts(self.matrix[row]).items():
            found[name] = found.get(name, 0.0) + value
        last = {"company premium": float(self.premium[row])}
        if self.compute[row]:
            last["compute effect"] = float(self.compute[row])
        return {"average": frozen.average, **found, **last}

    def values_at(self, matrix: Floats) -> Floats:
        """(n,) medians in USD of the companies with other inputs, premiums and effects kept."""
        usd = np.exp(self.frozen.ln_values(matrix) + self.premium) * MILLION
        return np.asarray(self._affected(usd))

