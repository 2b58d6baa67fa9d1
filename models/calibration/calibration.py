"""The calibration: observations and scores in, values with their error out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from data.currency import FxTable, load_fx
from models.calibration.errors import CalibrationError
from models.calibration.inputs import Layout, missing_words
from models.calibration.intervals import Reach, Spread
from models.calibration.menu import Variant, choose
from models.calibration.next_round import Earlier, NextRound
from models.calibration.premium import Premiums
from models.calibration.prepare import Prepared, prepare
from models.calibration.sample import Fitting
from models.calibration.settings import Settings
from models.calibration.validation import Clock
from models.valuation.attribution import attribute

Floats = NDArray[np.float64]
MILLION = 1e6
CLOSEST = 3


@dataclass(frozen=True)
class Calibration:
    """A fitted model with its measured error.

    `pipeline` is None where there was nothing to fit; values are then NaN. `out_of_fold` are the
    predictions of the calibrated rows by models that had not seen their company.
    """

    settings: Settings
    prepared: Prepared
    variant: Variant
    pipeline: Pipeline | None
    spread: Spread | None
    reach: Reach | None
    premiums: Premiums
    rounds: NextRound
    out_of_fold: Floats
    findings: Mapping[str, Any]

    @property
    def layout(self) -> Layout:
        return self.prepared.sample.layout

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of the model after filling."""
        return choose(self.layout, self.variant.columns).names

    def report(self) -> dict[str, Any]:
        """All error figures, baselines, ablation, coverage, counts, settings, seed, versions."""
        return dict(self.findings)

    def matrix(self, frame: pd.DataFrame) -> Floats:
        """The (n, p) matrix of a frame of inputs, for `values`; columns as in `layout.names`."""
        return self.layout.matrix(frame)

    def values(self, matrix: Floats) -> Floats:
        """(n,) median values in USD for a matrix of inputs; fast enough for every edit."""
        return np.asarray(np.exp(self.ln_values(matrix)) * MILLION)

    def ln_values(self, matrix: Floats) -> Floats:
        """(n,) ln of the median in USD millions."""
        if self.pipeline is None:
            return np.full(len(matrix), np.nan)
        model = self.pipeline[-1]
        filled = self.pipeline[0].filled(matrix)
        if hasattr(model, "values"):
            return np.asarray(model.values(filled))
        if hasattr(model, "coef_"):
            return np.asarray(filled @ model.coef_ + model.intercept_)
        return np.asarray(model.predict(filled))

    def interval(self, matrix: Floats, level: float = 0.8) -> tuple[Floats, Floats]:
        """(n,) factors below and above the median that bound the interval at a level."""
        if not 0 < level < 1:
            raise CalibrationError(f"the level must lie between 0 and 1, not {level!r}.")
        if self.spread is None or self.reach is None:
            unknown = np.full(len(matrix), np.nan)
            return unknown, unknown
        listed = matrix[:, self.layout.place["listed"]] > 0
        half = self.spread.half_width(level, self.reach.leverage(matrix), listed)
        return np.exp(-half), np.exp(half)

    def predict(self, frame: pd.DataFrame, level: float = 0.8) -> pd.DataFrame:
        """Values for a frame of inputs (factors, date, covariates), one row each.

        Columns: median_usd, low_usd, high_usd, level, leverage, warning ('', amber, red), why,
        missing (covariates not given), closest (the three most alike calibrated companies). The
        company premium is not in it: see `premium`. CalibrationError for a frame without factors.
        """
        matrix = self.matrix(frame)
        median = self.values(matrix)
        below, above = self.interval(matrix, level)
        reach = self.reach
        warned = ([("", "")] * len(matrix) if reach is None
                  else reach.warnings(matrix, self.layout))
        return pd.DataFrame({
            "median_usd": median, "low_usd": median * below, "high_usd": median * above,
            "level": level,
            "leverage": np.nan if reach is None else reach.leverage(matrix),
            "warning": [colour for colour, _ in warned], "why": [why for _, why in warned],
            "missing": [missing_words(row, self.layout) for row in matrix],
            "closest": self.closest(matrix),
        })

    def next_round(self, frame: pd.DataFrame) -> Floats:
        """(n,) USD: the next value of companies with last_value_usd (and last_value_years), and of
        private rounds with amount_usd, which tells more; NaN where neither is given.
        """
        matrix = self.matrix(frame)
        earlier = Earlier.of(frame, self.layout, matrix)
        return np.asarray(np.exp(self.rounds.ln_values(earlier)) * MILLION)

    def closest(self, matrix: Floats, number: int = CLOSEST) -> list[tuple[str, ...]]:
        """The calibrated companies nearest to each row, by their rows' standardised inputs."""
        if self.reach is None:
            return [()] * len(matrix)
        here = self.reach.place(matrix)
        found = []
        for row in here:
            order = np.argsort(((self._placed - row) ** 2).sum(axis=1), kind="stable")
            found.append(tuple(dict.fromkeys(self.prepared.sample.companies[order]))[:number])
        return found

    def premium(self, company: str, before: date | None = None) -> float:
        """u of a company in ln: shrunken mean residual of its exact observations; 0 for none.

        With `before`, only observations dated before that day count.
        """
        sample = self.prepared.sample
        own = (sample.companies == company) & ~sample.lower
        if before is not None:
            own &= sample.day < before.toordinal()
        if not own.any() or self.pipeline is None:
            return 0.0
        return self.premiums.premium(sample.target[own] - self.ln_values(sample.matrix[own]))

    def without(self, company: str, since: date) -> Calibration:
        """The same variant fitted without a company's observations dated on or after a day."""
        from dataclasses import replace

        sample = self.prepared.sample
        keep = ~((sample.companies == company) & (sample.day >= since.toordinal()))
        if keep.all() or self.pipeline is None or not (keep & ~sample.lower).any():
            return self
        seen = sample.rows(keep)
        fitted = Fitting(self.settings.weights, self.settings.bounds).fit(self.variant, seen)
        return replace(self, pipeline=fitted, prepared=replace(
            self.prepared, sample=seen, rows=self.prepared.rows[keep].reset_index(drop=True),
            scores=self.prepared.scores[keep].reset_index(drop=True)),
            out_of_fold=self.out_of_fold[keep])

    def attribution(self, row: Floats) -> dict[str, float]:
        """Parts of ln value by input against the average calibrated row, and that average.

        "average" plus the parts is ln of the median in USD millions.
        """
        if self.pipeline is None:
            return {}
        sample = self.prepared.sample
        background = sample.matrix[~sample.lower]
        parts = attribute(self.pipeline[0], self.pipeline[-1], self.names, background, row)
        average = float(np.mean(self.pipeline.predict(background)))
        return {"average": average, **parts}

    @cached_property
    def _placed(self) -> Floats:
        assert self.reach is not None
        return self.reach.place(self.prepared.sample.matrix)


def calibrate(
    observations: pd.DataFrame, scores: pd.DataFrame, settings: Settings | None = None, *,
    fx: FxTable | None = None, progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Calibration:
    """Calibrate on observations (columns of `observations.REQUIRED` and `.OPTIONAL`) with scores.

    `scores` has one row per observation: id, the four factors (embodied_ai or software_stack), date
    and, as far as known before it, segment, country, stage, state_capital, industrial_capital,
    revenue_usd, raised_usd, headcount, founded, and the columns of `features.EXTRAS`;
    `features.scores_of` makes it of a universe. `progress` is told shares from 0 to 1; `cancelled`
    is asked now and then, and Cancelled raised. Same input and seed: same result, bit for bit.
    CalibrationError for frames that cannot be read; too little or unfit data give the baseline, or
    no values, and say so in the report.
    """
    from sklearn import config_context
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    from models.calibration.building import build

    settings = settings or Settings()
    prepared = prepare(observations, scores, settings, fx or load_fx())
    # one thread: matrices are small, and sums in one order are the same sums every time
    with threadpool_limits(1), config_context(assume_finite=True, skip_parameter_validation=True):
        return build(prepared, settings, Clock(progress, cancelled))
