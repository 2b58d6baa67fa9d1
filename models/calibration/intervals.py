"""The interval around a predicted value, and whether a company lies outside what was calibrated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from models.calibration.inputs import Layout
from models.valuation.layout import FLAGS

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
AMBER, RED = "amber", "red"
_PENALTY = 20.0
_BEYOND = 0.10
LEAST_GROUP = 12  # companies from which listed and private ones get a scale of their own


@dataclass(frozen=True)
class Reach:
    """How far rows lie from the calibrated ones: leverage, and ranges of the columns.

    Leverage is z' (Z'Z + 20)^-1 z + 1/n over standardised columns, the medians put for unknowns.
    """

    medians: Floats
    centre: Floats
    scale: Floats
    inverse: Floats
    count: int
    low: Floats
    high: Floats
    amber: float
    red: float

    @classmethod
    def of(cls, matrix: Floats) -> Reach:
        """The reach of calibrated rows (n, p), NaN unknown."""
        known = ~np.isnan(matrix)
        medians = np.array([np.median(matrix[known[:, j], j]) if known[:, j].any() else 0.0
                            for j in range(matrix.shape[1])])
        whole = np.where(known, matrix, medians)
        centre, scale = whole.mean(axis=0), whole.std(axis=0)
        scale[scale < 1e-12 * (1.0 + np.abs(centre))] = np.inf
        z = (whole - centre) / scale
        inverse = np.linalg.inv(z.T @ z + _PENALTY * np.eye(z.shape[1]))
        own = np.einsum("ij,jk,ik->i", z, inverse, z) + 1.0 / len(z)
        return cls(medians, centre, scale, inverse, len(z), whole.min(axis=0), whole.max(axis=0),
                   float(np.quantile(own, 0.95)), 2.0 * float(own.max()))

    def place(self, matrix: Floats) -> Floats:
        """Standardised columns (n, p), 0 where unknown as far as that is the median."""
        placed: Floats = (np.where(np.isnan(matrix), self.medians, matrix)
                          - self.centre) / self.scale
        return placed

    def leverage(self, matrix: Floats) -> Floats:
        """(n,) leverage of rows."""
        z = self.place(matrix)
        return np.asarray((z @ self.inverse * z).sum(axis=1) + 1.0 / self.count)

    def warnings(self, matrix: Floats, layout: Layout) -> list[tuple[str, str]]:
        """('' or 'amber' or 'red', why) per row."""
        span = _BEYOND * (self.high - self.low)
        continuous = [i for i, name in enumerate(layout.names)
                      if name not in FLAGS and not name.startswith("segment: ")]
        found = []
        for row, lever in zip(matrix, self.leverage(matrix), strict=True):
            beyond = [layout.names[i].replace("_", " ") for i in continuous
                      if row[i] < self.low[i] - span[i] or row[i] > self.high[i] + span[i]]
            if beyond:
                found.append((RED, f"{', '.join(beyond)}: outside what was calibrated"))
            elif lever > self.red:
                found.append((RED, "unlike every calibrated company"))
            elif lever > self.amber:
                found.append((AMBER, "unlike most calibrated companies"))
            else:
                found.append(("", ""))
        return found


@dataclass(frozen=True)
class Spread:
    """The scale of intervals: out-of-fold errors by company.

    `private` and `listed` are root mean squares of errors / sqrt(1 + leverage); one and the same
    where either group has too few companies. The half-width at a level is scale x quantile of
    Student's t (companies - 1) x sqrt(1 + leverage).
    """

    private: float
    listed: float
    companies: int

    @classmethod
    def of(
        cls, errors: Floats, leverage: Floats, listed: Bools, companies: Sequence[str]
    ) -> Spread:
        """The scale of out-of-fold errors (n,) at a leverage (n,)."""
        shrunk = errors**2 / (1.0 + leverage)
        both = float(np.sqrt(shrunk.mean()))
        names = np.asarray(companies, dtype=object)
        own = [float(np.sqrt(shrunk[group].mean())) if len(set(names[group])) >= LEAST_GROUP
               else None for group in (~listed, listed)]
        if None in own:
            own = [both, both]
        return cls(float(own[0] or both), float(own[1] or both), len(set(names)))

    def half_width(self, level: float, leverage: Floats, listed: Bools) -> Floats:
        """(n,) half-widths in ln at a level between 0 and 1."""
        scale = np.where(listed, self.listed, self.private)
        return np.asarray(scale * _quantile(level, self.companies - 1) * np.sqrt(1.0 + leverage))


@lru_cache(maxsize=64)
def _quantile(level: float, freedom: int) -> float:
    from scipy.stats import t

    return float(t.ppf(0.5 + 0.5 * level, max(freedom, 1)))
