"""A calibration as the scenarios take it: scores move values, everything else is as of the date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from data.records import Universe
from models.scenarios.values import Range
from models.valuation.factor_scores import calibrated_scores
from scoring.evaluate import Evaluation

if TYPE_CHECKING:
    from models.calibration import Calibration
    from models.calibration.universes import Sources

FloatArray = NDArray[np.float64]


class Columns(Protocol):
    """Where the inputs of a calibration stand in its matrix."""

    @property
    def place(self) -> Mapping[str, int]: ...


class Fitted(Protocol):
    """What is needed of `models.calibration.Calibration`."""

    @property
    def layout(self) -> Columns: ...

    def values(self, matrix: FloatArray) -> FloatArray: ...

    def interval(self, matrix: FloatArray, level: float) -> tuple[FloatArray, FloatArray]: ...


class CalibratedValuer:
    """Values by a calibration, with the company premium where one is given.

    `matrix_of` gives the matrix of inputs of all companies as of a date (n, p), rows in the order
    of the universe, as `Calibration.matrix` makes it; it is asked once per date. `premium`
    (n,) is u in ln (0: none), `level` that of the interval.
    """

    moves_with_scores = True
    has_interval = True

    def __init__(
        self, calibration: Fitted, matrix_of: Callable[[date], FloatArray],
        premium: FloatArray | None = None, level: float = 0.8,
    ) -> None:
        self._calibration = calibration
        self._matrix_of = matrix_of
        self._premium = premium
        self.level = level
        self._kept: dict[date, FloatArray] = {}
        self._bounds: dict[date, tuple[FloatArray, FloatArray]] = {}

    def values(self, evaluation: Evaluation, currency: str) -> Range:
        """Medians and the interval at `level`, at the rate of the as-of date.

        The width of the interval is that of the inputs as of the date; it hardly moves with scores.
        """
        median = self.medians(evaluation, evaluation.cells.score, currency)
        day = evaluation.as_of
        if day not in self._bounds:
            self._bounds[day] = self._calibration.interval(self._matrix(day), self.level)
        below, above = self._bounds[day]
        return Range(median, median * below, median * above)

    def medians(
        self, evaluation: Evaluation, scores: FloatArray, currency: str
    ) -> FloatArray:
        """(n,) medians for other scores (n, k)."""
        matrix = self._matrix(evaluation.as_of).copy()
        for name, column in calibrated_scores(evaluation, scores).items():
            if name in self._calibration.layout.place:
                matrix[:, self._calibration.layout.place[name]] = column
        usd = self._calibration.values(matrix)
        if self._premium is not None:
            usd = usd * np.exp(self._premium)
        if currency == "USD":
            return usd
        return usd * evaluation.newest.fx.convert(1.0, "USD", currency, evaluation.as_of)

    def _matrix(self, day: date) -> FloatArray:
        if day not in self._kept:
            self._kept[day] = self._matrix_of(day)
        return self._kept[day]


def calibrated_valuer(
    calibration: Calibration, sources: Sources, universe: Universe, level: float = 0.8
) -> CalibratedValuer:
    """The valuer of a calibration of a universe, covariates as known before each as-of date."""
    from models.calibration.universes import inputs_at

    ids = [company.id for company in universe.companies]

    def matrix_of(day: date) -> FloatArray:
        return calibration.matrix(inputs_at(sources, calibration, universe.id, ids, day))

    premium = np.array([calibration.premium(id) for id in ids])
    return CalibratedValuer(calibration, matrix_of, premium, level)
